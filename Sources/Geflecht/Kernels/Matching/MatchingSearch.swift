/// A heaviest matching of given pairs: whole numbers in, whole numbers out.
///
/// Every node has a price, at first so high that each pair costs at least what it is worth. From an unpaired node grows a
/// tree over pairs that cost just what they are worth; its nodes are in turn *outer* (as the root) and *inner*. Outer prices
/// fall and inner ones rise by the same amount until something happens (Edmonds 1965; Galil 1986, doi 10.1145/6462.6502):
///
///     a pair from an outer to a free node becomes tight    free and unpaired: the way to the root is paired anew, done
///                                                           free and paired: it becomes inner, its partner outer
///     a pair between two outer nodes becomes tight          the circle is shrunk to a blossom, which is outer
///     the price of an inner blossom falls to 0              it is dissolved; part of it stays on the way, the rest is free
///     the price of an outer node falls to 0                 it stays unpaired in place of the root, done
///
/// What will happen next waits in a heap by the total fall Δ at which it does; entries that have become void are passed over
/// when they come up. Prices of a tree are kept as of the Δ at which the node was labeled, so a fall costs nothing. In
/// doubled prices all numbers stay whole: along tight pairs all prices of a tree are even or all are odd.
/// - Complexity: O(nodes · pairs · log pairs) at worst; a tree mostly stays small. 16 bytes an entry.
struct MatchingSearch: ~Copyable {
  private enum Label: UInt8 { case free, outer, inner }

  private var forest: BlossomForest
  private let pairs: WeightedPairs
  /// Twice the price of every node and blossom; of those in a tree as if the fall had been 0.
  private var prices: [Int64]
  private var labels: [Label]
  /// The fall at which a part got its label.
  private var since: [Int64]
  /// How an inner part was reached: from an outer node to one of its own.
  private var entries: [BlossomForest.Link]
  /// The parts that have or had a label in the tree at hand.
  private var labeled: [Int] = []
  private var events = EventHeap()
  private var fall: Int64 = 0
  /// The fall at which the first outer price is 0: nothing happens after it.
  private var last: Int64 = 0
  private var stamps: [Int]
  private var stamp = 0

  init(nodeCount: Int, _ given: [WeightedPair]) {
    pairs = WeightedPairs(nodeCount: nodeCount, given.filter { $0.weight > 0 })
    forest = BlossomForest(pairs)
    let capacity = forest.capacity
    prices = Array(repeating: 0, count: capacity)
    labels = Array(repeating: .free, count: capacity)
    since = Array(repeating: 0, count: capacity)
    entries = Array(repeating: BlossomForest.Link(from: 0, to: 0, pair: 0), count: capacity)
    stamps = Array(repeating: 0, count: capacity)
    for pair in pairs.pairs {
      prices[pair.a] = max(prices[pair.a], pair.weight)
      prices[pair.b] = max(prices[pair.b], pair.weight)
    }
    pairGreedily()
    for node in 0..<nodeCount where forest.matchedPair[node] == BlossomForest.none && prices[node] > 0 {
      grow(from: node)
    }
  }

  /// The chosen pairs, by their lower ends.
  var matched: [WeightedPair] {
    (0..<pairs.nodeCount).compactMap { node in
      let pair = forest.matchedPair[node]
      return pair != BlossomForest.none && forest.partner(node) > node ? pairs.pairs[pair] : nil
    }
  }

  /// The prices that prove them to be the heaviest.
  var duals: MatchingDuals {
    let blossoms = (pairs.nodeCount..<forest.capacity).filter { forest.isInUse($0) && prices[$0] > 0 }
    return MatchingDuals(
      nodes: Array(prices[..<pairs.nodeCount]), sets: blossoms.map { (forest.nodes(of: $0).sorted(), prices[$0]) })
  }

  // MARK: Start

  /// Lowers prices as far as pairs allow, and pairs who can be paired at once.
  private mutating func pairGreedily() {
    for node in 0..<pairs.nodeCount where forest.matchedPair[node] == BlossomForest.none {
      var least: Int64 = 0
      for place in pairs.row(node) {
        let pair = pairs.list[place]
        least = max(least, 2 * pairs.pairs[pair].weight - prices[pairs.other(pair, node)])
      }
      prices[node] = least
      guard least > 0 else { continue }
      for place in pairs.row(node) {
        let pair = pairs.list[place]
        let other = pairs.other(pair, node)
        guard forest.matchedPair[other] == BlossomForest.none,
          least + prices[other] == 2 * pairs.pairs[pair].weight
        else { continue }
        forest.match(node, by: pair)
        forest.match(other, by: pair)
        break
      }
    }
  }

  // MARK: A tree

  private mutating func grow(from root: Int) {
    fall = 0
    last = .max
    events.removeAll()
    becomeOuter(forest.top[root])
    while let event = events.popLeast() {
      fall = event.fall
      switch event.kind {
      case .pair: if meet(event.what) { return endTree() }
      case .blossom: dissolve(event.what)
      case .zero:
        guard labels[forest.top[event.what]] == .outer else { continue }
        augment(from: event.what, by: BlossomForest.none)
        return endTree()
      }
    }
    preconditionFailure("a price falls to 0 at last")
  }

  /// A pair has become tight. Returns whether an unpaired node was found.
  private mutating func meet(_ pair: Int) -> Bool {
    var (near, far) = (pairs.pairs[pair].a, pairs.pairs[pair].b)
    if labels[forest.top[near]] != .outer { swap(&near, &far) }
    let (own, other) = (forest.top[near], forest.top[far])
    guard own != other, labels[own] == .outer else { return false }
    // An end that was inner for a while has become dearer than the entry knows; a later one stands for the pair.
    guard slack(near, far, pair) == 0 else { return false }
    switch labels[other] {
    case .inner: return false
    case .outer:
      shrink(near, far, pair)
      return false
    case .free:
      guard forest.partner(forest.base[other]) != BlossomForest.none else {
        augment(from: near, by: pair)
        forest.turn(other, to: far)
        forest.match(far, by: pair)
        return true
      }
      becomeInner(other, BlossomForest.Link(from: near, to: far, pair: pair))
      becomeOuter(forest.top[forest.partner(forest.base[other])])
      return false
    }
  }

  private func slack(_ a: Int, _ b: Int, _ pair: Int) -> Int64 { price(a) + price(b) - 2 * pairs.pairs[pair].weight }

  /// Twice the price of a node now.
  private func price(_ node: Int) -> Int64 {
    let part = forest.top[node]
    switch labels[part] {
    case .free: return prices[node]
    case .outer: return prices[node] - (fall - since[part])
    case .inner: return prices[node] + (fall - since[part])
    }
  }

  /// Writes the prices of a labeled part down as they are now.
  private mutating func settle(_ part: Int) {
    let change = labels[part] == .outer ? since[part] - fall : labels[part] == .inner ? fall - since[part] : 0
    since[part] = fall
    guard change != 0 else { return }
    if forest.isNode(part) {
      prices[part] += change
      return
    }
    for node in forest.nodes(of: part) { prices[node] += change }
    prices[part] -= 2 * change
  }

  private mutating func becomeInner(_ part: Int, _ entry: BlossomForest.Link) {
    labels[part] = .inner
    since[part] = fall
    entries[part] = entry
    labeled.append(part)
    if !forest.isNode(part) { put(.blossom, part, after: prices[part] / 2) }
  }

  private mutating func becomeOuter(_ part: Int) {
    labels[part] = .outer
    since[part] = fall
    labeled.append(part)
    if forest.isNode(part) { return look(from: part) }
    for node in forest.nodes(of: part) { look(from: node) }
  }

  /// Puts on the heap what an outer node will meet.
  private mutating func look(from node: Int) {
    let (own, price) = (forest.top[node], price(node))
    if fall + price < last {
      last = fall + price
      put(.zero, node, after: price)
    }
    for place in pairs.row(node) {
      let pair = pairs.list[place]
      let other = pairs.other(pair, node)
      let part = forest.top[other]
      if part == own { continue }
      let slack = price + self.price(other) - 2 * pairs.pairs[pair].weight
      switch labels[part] {
      case .outer: put(.pair, pair, after: slack / 2)
      case .free: put(.pair, pair, after: slack)
      case .inner: break
      }
    }
  }

  private mutating func put(_ kind: EventHeap.Kind, _ what: Int, after more: Int64) {
    if fall + more <= last { events.insert(.init(fall: fall + more, kind: kind, what: what)) }
  }

  private mutating func endTree() {
    for part in labeled where forest.isInUse(part) && labels[part] != .free {
      if forest.parent[part] == BlossomForest.none { settle(part) }
      labels[part] = .free
    }
    labeled.removeAll(keepingCapacity: true)
  }
}

// MARK: - Pairing along the tree

extension MatchingSearch {
  /// Pairs an outer node by a pair, or with nobody, and everyone on its way to the root with the next.
  private mutating func augment(from start: Int, by first: Int) {
    var (node, pair) = (start, first)
    while true {
      let outer = forest.top[node]
      let base = forest.base[outer]
      let before = forest.partner(base)
      forest.turn(outer, to: node)
      forest.match(node, by: pair)
      guard before != BlossomForest.none else { return }
      let inner = forest.top[before]
      let entry = entries[inner]
      forest.turn(inner, to: entry.to)
      forest.match(entry.to, by: entry.pair)
      (node, pair) = (entry.from, entry.pair)
    }
  }
}

// MARK: - Blossoms

extension MatchingSearch {
  /// The links from an outer part up to the root: from an outer to the inner part above it, on to the outer one above that.
  private func linkUp(_ part: Int) -> (toInner: BlossomForest.Link, toOuter: BlossomForest.Link)? {
    let base = forest.base[part]
    let partner = forest.partner(base)
    guard partner != BlossomForest.none else { return nil }
    let entry = entries[forest.top[partner]]
    return (
      BlossomForest.Link(from: base, to: partner, pair: forest.matchedPair[base]), entry.reversed
    )
  }

  /// The lowest outer part on the ways of both ends to the root.
  private mutating func meetingPoint(_ a: Int, _ b: Int) -> Int {
    stamp += 1
    var (here, there): (Int?, Int?) = (a, b)
    while true {
      if let part = here {
        if stamps[part] == stamp { return part }
        stamps[part] = stamp
        here = linkUp(part).map { forest.top[$0.toOuter.to] }
      }
      swap(&here, &there)
    }
  }

  private mutating func shrink(_ near: Int, _ far: Int, _ pair: Int) {
    let meeting = meetingPoint(forest.top[near], forest.top[far])
    /// The links from a part up to the meeting point.
    func way(from part: Int) -> [BlossomForest.Link] {
      var (part, links) = (part, [BlossomForest.Link]())
      while part != meeting, let up = linkUp(part) {
        links += [up.toInner, up.toOuter]
        part = forest.top[up.toOuter.to]
      }
      return links
    }
    let down = way(from: forest.top[near]).reversed().map { $0.reversed }
    let around = down + [BlossomForest.Link(from: near, to: far, pair: pair)] + way(from: forest.top[far])
    let circle = around.map { forest.top[$0.from] }
    for part in circle { settle(part) }
    let wasInner = circle.filter { labels[$0] == .inner }.map { forest.nodes(of: $0) }
    let blossom = forest.shrink(circle, around)
    prices[blossom] = 0
    labels[blossom] = .outer
    since[blossom] = fall
    labeled.append(blossom)
    for nodes in wasInner { for node in nodes { look(from: node) } }
  }

  /// Dissolves an inner blossom whose price has fallen to 0.
  private mutating func dissolve(_ blossom: Int) {
    guard forest.isInUse(blossom), forest.parent[blossom] == BlossomForest.none, labels[blossom] == .inner else {
      return
    }
    settle(blossom)
    guard prices[blossom] == 0 else { return }
    let entry = entries[blossom]
    let (circle, around) = (forest.parts[blossom], forest.links[blossom])
    let first = forest.part(of: blossom, holding: entry.to)
    guard let start = circle.firstIndex(of: first) else { preconditionFailure("a part stands on its circle") }
    labels[blossom] = .free
    forest.dissolve(blossom)
    for part in circle {
      labels[part] = .free
      since[part] = fall
    }
    // From where the tree enters to the base, along the side with an even number of steps: inner, outer, inner, …
    var (place, entryHere) = (start, entry)
    let count = circle.count
    let forward = !start.isMultiple(of: 2)
    var onWay = Set([start])
    becomeInner(circle[place], entryHere)
    while place != 0 {
      func step() -> BlossomForest.Link {
        if forward {
          let link = around[place]
          place = (place + 1) % count
          return link
        }
        place -= 1
        return around[place].reversed
      }
      _ = step()
      becomeOuter(circle[place])
      onWay.insert(place)
      entryHere = step()
      becomeInner(circle[place], entryHere)
      onWay.insert(place)
    }
    // What is free now may be met again.
    for (place, part) in circle.enumerated() where !onWay.contains(place) {
      for node in forest.nodes(of: part) { expect(node) }
    }
  }

  /// Puts on the heap which outer nodes will meet a free node.
  private mutating func expect(_ node: Int) {
    for place in pairs.row(node) {
      let pair = pairs.list[place]
      let other = pairs.other(pair, node)
      guard labels[forest.top[other]] == .outer else { continue }
      put(.pair, pair, after: slack(node, other, pair))
    }
  }
}

/// What will happen in a tree, by the fall at which it does.
private struct EventHeap {
  enum Kind: UInt8 { case pair, blossom, zero }

  struct Event {
    let fall: Int64
    let kind: Kind
    /// A pair, a blossom or a node.
    let what: Int
  }

  private var heap: [Event] = []

  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

  mutating func insert(_ event: Event) {
    heap.append(event)
    var at = heap.count - 1
    while at > 0, event.fall < heap[(at - 1) / 2].fall {
      heap[at] = heap[(at - 1) / 2]
      at = (at - 1) / 2
    }
    heap[at] = event
  }

  mutating func popLeast() -> Event? {
    guard let least = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return least }
    var at = 0
    while true {
      var child = 2 * at + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].fall < heap[child].fall { child += 1 }
      guard heap[child].fall < last.fall else { break }
      heap[at] = heap[child]
      at = child
    }
    heap[at] = last
    return least
  }
}
