/// How well the own cities of every state, and all cities, reach each other: pairs that have a path, and the mean of
/// 1/steps over all pairs.
///
/// Paths may lead over everything in the network that is given, so that the same question can be asked without what stands
/// above the cities. Nodes that hang on a single tie lie on no path between cities and are left out beforehand, again and
/// again. A walk ends when all cities have met that can. The cities of a state are sources that follow each other; one pass
/// serves 512 of them, and all numbers are whole until the end.
struct CityPairs: Sendable {
  /// The pairs among some cities.
  struct Sums: Sendable {
    /// How many pairs there are.
    fileprivate(set) var pairs: Int64 = 0
    /// How many of them have a path.
    fileprivate(set) var connected: Int64 = 0
    /// How many of them are 1, 2 … steps apart.
    fileprivate(set) var atStep: [Int64] = []

    /// The mean of 1/steps over all pairs; `nil` without a pair.
    var efficiency: Double? {
      pairs == 0
        ? nil : atStep.enumerated().reduce(0) { $0 + Double($1.element) / Double($1.offset + 1) } / Double(pairs)
    }
    /// The share of pairs that have a path.
    var connectedShare: Double? { pairs == 0 ? nil : Double(connected) / Double(pairs) }
  }

  /// The pairs of own cities of every state.
  private(set) var ofStates: [Sums]
  /// The pairs of all cities.
  private(set) var all = Sums()

  /// - Parameters:
  ///   - rows: Arcs that all have their way back.
  ///   - order: Which cities belong to which state.
  ///   - isThere: Whether a node is part of the network; all cities are.
  /// - Complexity: O(arcs · steps) for 512 cities, among the nodes that can lie between cities.
  init(
    of rows: ArcRows, _ order: FormalOrder, where isThere: (NodeID) -> Bool, threads: Threads, progress: WorkProgress
  ) {
    let plan = CityPlan(rows, order, isThere)
    ofStates = plan.ranges.map { Sums(pairs: $0.count.pairCount) }
    all.pairs = plan.cities.pairCount
    let passes = (plan.cities + SourceBits.width - 1) / SourceBits.width
    threads.inOrder(0..<passes) {
      CityWalk(plan)
    } make: { walk, pass in
      walk.run(pass * SourceBits.width..<min(plan.cities, (pass + 1) * SourceBits.width))
    } take: { walk, pass in
      for state in ofStates.indices { ofStates[state].add(walk.ofStates[state]) }
      all.add(walk.all)
      progress.report(pass + 1, of: passes)
    }
    // Every pair was met from both of its ends.
    for state in ofStates.indices { ofStates[state].halve() }
    all.halve()
  }
}

extension CityPairs.Sums {
  fileprivate mutating func add(_ met: [Int]) {
    while atStep.count < met.count { atStep.append(0) }
    for (step, count) in met.enumerated() { atStep[step] += Int64(count) }
  }

  fileprivate mutating func halve() {
    for step in atStep.indices { atStep[step] /= 2 }
    connected = atStep.reduce(0, +)
  }
}

/// The cities first, those of a state one after the other, then what can lie between them.
private struct CityPlan: Sendable {
  let adjacency: Adjacency
  let cities: Int
  /// The own cities of every state, by their new numbers.
  let ranges: [Range<Int>]
  /// The state of every city; −1 for none.
  let states: [Int]
  /// How many other cities every city can reach.
  let reachable: [Int]

  init(_ rows: ArcRows, _ order: FormalOrder, _ isThere: (NodeID) -> Bool) {
    var (sorted, ranges, states) = ([NodeID](), [Range<Int>](), [Int]())
    for (number, state) in order.states.enumerated() {
      ranges.append(sorted.count..<sorted.count + state.cities.count)
      sorted += state.cities
      states += state.cities.map { _ in number }
    }
    var isCity = [Bool](repeating: false, count: rows.nodeCount)
    for city in sorted { isCity[city.index] = true }
    for city in order.cities where !isCity[city.index] {
      isCity[city.index] = true
      sorted.append(city)
      states.append(-1)
    }
    var isLeft = (0..<rows.nodeCount).map { isCity[$0] || isThere(NodeID($0)) }
    var degrees = (0..<rows.nodeCount).map { node in
      rows.row(node).count { isLeft[rows.targets[$0].index] }
    }
    var loose = degrees.indices.filter { isLeft[$0] && !isCity[$0] && degrees[$0] <= 1 }
    while let node = loose.popLast() {
      isLeft[node] = false
      for position in rows.row(node) {
        let neighbor = rows.targets[position].index
        degrees[neighbor] -= 1
        if isLeft[neighbor], !isCity[neighbor], degrees[neighbor] == 1 { loose.append(neighbor) }
      }
    }
    cities = sorted.count
    for node in isLeft.indices where isLeft[node] && !isCity[node] { sorted.append(NodeID(node)) }
    (self.ranges, self.states) = (ranges, states)
    adjacency = Adjacency(symmetric: rows.renumbered(sorted, weighted: false))
    let labels = Components(of: adjacency).labels.prefix(cities)
    var sizes: [Int: Int] = [:]
    for label in labels { sizes[label, default: 0] += 1 }
    reachable = labels.map { (sizes[$0] ?? 1) - 1 }
  }
}

/// What a thread needs to walk from some cities.
private struct CityWalk: ~Copyable {
  private let plan: CityPlan
  private var search: ManySourceSearch
  /// For every state how many pairs were met at step 1, 2 …
  private(set) var ofStates: [[Int]]
  private(set) var all: [Int] = []

  init(_ plan: CityPlan) {
    self.plan = plan
    search = ManySourceSearch(plan.adjacency)
    ofStates = plan.ranges.map { _ in [] }
  }

  mutating func run(_ sources: Range<Int>) {
    let (plan, cities) = (plan, plan.cities)
    let masks = plan.ranges.map { range in
      let own = range.clamped(to: sources)
      return SourceBits(own.lowerBound - sources.lowerBound..<own.upperBound - sources.lowerBound)
    }
    var (met, all) = (plan.ranges.map { _ in [Int]() }, [Int]())
    // Once all cities have met there is nothing left to find, however many other nodes lie further out.
    var left = sources.reduce(0) { $0 + plan.reachable[$1] }
    search.run(sources, while: left > 0) { (node, step, found: SourceBits) in
      guard node < cities else { return }
      left -= found.count
      while all.count < step { all.append(0) }
      all[step - 1] += found.count
      let state = plan.states[node]
      guard state >= 0 else { return }
      let own = found.intersection(masks[state]).count
      guard own > 0 else { return }
      while met[state].count < step { met[state].append(0) }
      met[state][step - 1] += own
    }
    (ofStates, self.all) = (met, all)
  }
}
