/// Pairs of the greatest total worth where a node may be in several: a b-matching in which no pair stands twice.
///
/// Every place of a node becomes a node of an ordinary matching. Where one end of a pair has a single place, that place is
/// joined with every place of the other. Where both have several, copies would let the pair be chosen twice, so it goes
/// through two nodes of its own (Schrijver 2003, §31.3):
///
///     a₁ ─┐                 ┌─ b₁       chosen      a₁ ═ p   q ═ b₂    x + y
///         ├─x─ p ──z── q ─y─┤           not chosen  a₁   p ═ q   b₂    z          x + y − z = what the pair is worth
///     a₂ ─┘                 └─ b₂       one half    a₁ ═ p   q   b₂    x ≤ z, never better than not chosen
///
/// A place may be worth something of its own, the first of a node the most. At most `limit` pairs are chosen when all
/// places but 2 · `limit` are taken by idle nodes, which are worth more than any pair; one side's places will do where all
/// pairs lead from one side to the other.
///
/// Of pairs with nodes of their own only the heaviest of every node are searched at first, few more than it has places. A pair left aside needs prices
/// for p and q that together are 2 z and outbid all places; where there are none, it joins the search, which starts anew.
struct CapacitatedMatching: Sendable {
  /// The chosen pairs, by their positions.
  let chosen: [Int]
  /// The check of the prices of all places.
  let certificate: MatchingCertificate

  /// - Parameters:
  ///   - places: What every place of every node is worth, never rising.
  ///   - pairs: Pairs of nodes; the same two may stand side by side, and then count twice.
  ///   - limit: The most pairs to choose.
  /// - Complexity: that of `HeaviestMatching` with a node a place, and two more for a pair between nodes of several places.
  init(places: [[Int64]], _ pairs: [WeightedPair], atMost limit: Int? = nil) {
    var expansion = PlaceExpansion(places, pairs)
    if let limit { expansion.admit(atMost: limit) }
    // Little more than a node can take: what is missing is found by its price.
    let share = 1 + (places.map { $0.count }.filter { $0 < pairs.count }.max() ?? 0)
    var isSearched = expansion.heaviest(share: share)
    while true {
      let matching = HeaviestMatching(nodeCount: expansion.nodeCount, expansion.edges(of: isSearched))
      let whole = expansion.completed(matching, without: isSearched)
      if whole.lacking.isEmpty {
        certificate = MatchingCertificate(whole.pairs, whole.duals) { expansion.edges.forEach($0) }
        chosen = expansion.chosen(by: whole.pairs)
        return
      }
      expansion.add(whole.lacking, to: &isSearched, share: share)
    }
  }
}

/// The ordinary matching that stands for one with places.
private struct PlaceExpansion {
  private let places: [[Int64]]
  private let pairs: [WeightedPair]
  /// The first place of every node among the nodes of the matching.
  private var firstPlace: [Int] = []
  private(set) var nodeCount = 0
  private(set) var edges: [WeightedPair] = []
  /// The pair that an edge is part of, twice its share of it; of the others no share.
  private var shares: [(pair: Int, halves: Int)] = []
  /// The two nodes of a pair that has some.
  private var ownNodes: [Int: (p: Int, q: Int)] = [:]
  private var greatest: Int64 = 0
  /// The first idle node.
  private var firstIdle = Int.max

  init(_ places: [[Int64]], _ pairs: [WeightedPair]) {
    var degrees = Array(repeating: 0, count: places.count)
    for pair in pairs {
      degrees[pair.a] += 1
      degrees[pair.b] += 1
    }
    // More places than pairs are never taken.
    self.places = zip(places, degrees).map { Array($0.prefix($1)) }
    self.pairs = pairs
    var seen: Set<Int64> = []
    for (position, pair) in pairs.enumerated() where !isClosed(pair) {
      let isOnlyOne = min(self.places[pair.a].count, self.places[pair.b].count) == 1
      // Of two side by side the second must not join the same places again.
      let ends = Int64(min(pair.a, pair.b)) * Int64(places.count) + Int64(max(pair.a, pair.b))
      if isOnlyOne, seen.insert(ends).inserted { continue }
      // Nodes of pairs come before places: the search begins with p ═ q everywhere, and only places look for partners.
      ownNodes[position] = (nodeCount, nodeCount + 1)
      nodeCount += 2
    }
    for values in self.places {
      precondition(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 }, "no place is worth more than one before it")
      firstPlace.append(nodeCount)
      nodeCount += values.count
    }
    for (position, pair) in pairs.enumerated() where !isClosed(pair) {
      let (a, b) = (self.places[pair.a][0], self.places[pair.b][0])
      greatest = max(greatest, pair.weight + a + b)
      if let (p, q) = ownNodes[position] {
        lead(pair, position, over: p, q, through: (max(0, a), max(0, b)))
      } else {
        join(pair, position)
      }
    }
  }

  /// Whether an end has no place.
  private func isClosed(_ pair: WeightedPair) -> Bool { places[pair.a].isEmpty || places[pair.b].isEmpty }

  private mutating func add(_ a: Int, _ b: Int, _ weight: Int64, _ pair: Int, halves: Int) {
    edges.append(WeightedPair(a: a, b: b, weight: weight))
    shares.append((pair, halves))
  }

  private mutating func join(_ pair: WeightedPair, _ position: Int) {
    for (i, a) in places[pair.a].enumerated() {
      for (j, b) in places[pair.b].enumerated() {
        add(firstPlace[pair.a] + i, firstPlace[pair.b] + j, pair.weight + a + b, position, halves: 2)
      }
    }
  }

  /// Leads a pair through two nodes of its own. With x = w + b, y = w + a and z = w + a + b, where a and b are the greatest
  /// worths of places at its ends, a half is never better than none; `lift` keeps all weights above 0.
  private mutating func lead(
    _ pair: WeightedPair, _ position: Int, over p: Int, _ q: Int, through best: (a: Int64, b: Int64)
  ) {
    let (x, y) = (pair.weight + best.b, pair.weight + best.a)
    let least = min(x + (places[pair.a].last ?? 0), y + (places[pair.b].last ?? 0))
    let lift = max(0, 1 - least)
    for (i, a) in places[pair.a].enumerated() { add(firstPlace[pair.a] + i, p, x + a + lift, position, halves: 1) }
    for (j, b) in places[pair.b].enumerated() { add(firstPlace[pair.b] + j, q, y + b + lift, position, halves: 1) }
    add(p, q, pair.weight + best.a + best.b + 2 * lift, position, halves: 0)
  }

  /// Fills places with idle nodes until only so many pairs have room.
  mutating func admit(atMost limit: Int) {
    var isFirst = Array(repeating: false, count: places.count)
    var isSecond = isFirst
    for pair in pairs {
      isFirst[pair.a] = true
      isSecond[pair.b] = true
    }
    let hasTwoSides = !zip(isFirst, isSecond).contains { $0 && $1 }
    let nodes = places.indices.filter { isFirst[$0] || !hasTwoSides }
    let count = nodes.reduce(0) { $0 + places[$1].count }
    let idle = count - (hasTwoSides ? limit : 2 * limit)
    firstIdle = nodeCount
    for _ in 0..<max(0, idle) {
      for node in nodes {
        for place in places[node].indices { add(nodeCount, firstPlace[node] + place, greatest + 1, 0, halves: 0) }
      }
      nodeCount += 1
    }
  }

  /// Which pairs are searched: all without nodes of their own, and the heaviest of every node.
  func heaviest(share: Int) -> [Bool] {
    var isSearched = pairs.indices.map { ownNodes[$0] == nil }
    var taken = Array(repeating: 0, count: places.count)
    for position in ownNodes.keys.sorted(by: { (pairs[$1].weight, $0) < (pairs[$0].weight, $1) }) {
      let pair = pairs[position]
      guard min(taken[pair.a], taken[pair.b]) < share else { continue }
      isSearched[position] = true
      taken[pair.a] += 1
      taken[pair.b] += 1
    }
    return isSearched
  }

  func edges(of isSearched: [Bool]) -> [WeightedPair] {
    zip(edges, shares).filter { isSearched[$1.pair] || $0.a >= firstIdle }
      .map { $0.0 }
  }

  /// A matching of the searched pairs with the others not chosen, prices for their nodes, and those for which there are none,
  /// what lacks most first.
  func completed(
    _ matching: HeaviestMatching, without isSearched: [Bool]
  ) -> (pairs: [WeightedPair], duals: MatchingDuals, lacking: [Int]) {
    var (pairs, duals, lacking) = (matching.pairs, matching.duals, [(lack: Int64, at: Int)]())
    /// What the nodes of a pair left aside must cost to outbid places, place by place, and what both cost together; doubled.
    var bids: [Int: (p: [(place: Int, worth: Int64)], q: [(place: Int, worth: Int64)], both: WeightedPair)] = [:]
    for (edge, share) in zip(edges, shares) where share.pair < isSearched.count && !isSearched[share.pair] {
      guard let (p, q) = ownNodes[share.pair], edge.b == p || edge.b == q else { continue }
      var bid = bids[share.pair] ?? ([], [], edge)
      if edge.a == p {
        bid.both = edge
      } else if edge.b == p {
        bid.p.append((edge.a, 2 * edge.weight))
      } else {
        bid.q.append((edge.a, 2 * edge.weight))
      }
      bids[share.pair] = bid
    }
    let setsOfNode = duals.setsOfNode
    let sizes = duals.sets.map { $0.members.count }
    for (position, bid) in bids.sorted(by: { $0.key < $1.key }) {
      // The two nodes may join the smallest set around both ends and all sets around that one: its pairs stay as many.
      let chain = Self.chain(around: bid.p.map { $0.place }, bid.q.map { $0.place }, setsOfNode, sizes)
      let discount = chain.reduce(Int64(0)) { $0 + duals.sets[$1].price }
      func greatest(_ offers: [(place: Int, worth: Int64)]) -> Int64 {
        offers.reduce(0) { most, offer in
          let shared = duals.price(ofSetsIn: setsOfNode[offer.place], and: chain)
          return max(most, offer.worth - duals.nodes[offer.place] - shared)
        }
      }
      let (p, q, both) = (greatest(bid.p), greatest(bid.q), 2 * bid.both.weight - discount)
      guard p + q <= both else {
        lacking.append((p + q - both, position))
        continue
      }
      (duals.nodes[bid.both.a], duals.nodes[bid.both.b]) = (p, both - p)
      for set in chain { duals.sets[set].members += [bid.both.a, bid.both.b] }
      pairs.append(bid.both)
    }
    return (pairs, duals, lacking.sorted { ($1.lack, $0.at) < ($0.lack, $1.at) }.map { $0.at })
  }

  /// The smallest set with a place of either end and the sets around it, in the order of the sets; empty where there is none.
  private static func chain(around a: [Int], _ b: [Int], _ setsOfNode: [[Int]], _ sizes: [Int]) -> [Int] {
    let aroundB = Set(b.flatMap { setsOfNode[$0] })
    guard !aroundB.isEmpty else { return [] }
    var smallest: (size: Int, place: Int)?
    for place in a {
      for set in setsOfNode[place] where aroundB.contains(set) && sizes[set] < smallest?.size ?? .max {
        smallest = (sizes[set], place)
      }
    }
    guard let smallest else { return [] }
    return setsOfNode[smallest.place].filter { sizes[$0] >= smallest.size }
  }

  /// Adds pairs, those that lack most first, so many of a node.
  func add(_ lacking: [Int], to isSearched: inout [Bool], share: Int) {
    var taken = Array(repeating: 0, count: places.count)
    for position in lacking {
      let pair = pairs[position]
      guard max(taken[pair.a], taken[pair.b]) < share else { continue }
      isSearched[position] = true
      taken[pair.a] += 1
      taken[pair.b] += 1
    }
  }

  /// The pairs that a matching of places chooses.
  func chosen(by matching: [WeightedPair]) -> [Int] {
    var partner = Array(repeating: -1, count: nodeCount)
    for pair in matching {
      partner[pair.a] = pair.b
      partner[pair.b] = pair.a
    }
    var halves = Array(repeating: 0, count: pairs.count)
    for (edge, share) in zip(edges, shares) where partner[edge.a] == edge.b { halves[share.pair] += share.halves }
    return halves.indices.filter { halves[$0] == 2 }
  }
}
