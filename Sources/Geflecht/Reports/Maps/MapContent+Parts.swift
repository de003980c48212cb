extension MapContent {
  /// Only what lies within some steps of a node; `nil` when the map does not show that node.
  /// - Complexity: O(nodes + ties).
  public func around(_ id: String, steps: Int) -> MapContent? {
    guard let middle = nodes.firstIndex(where: { $0.id == id }) else { return nil }
    var neighbors = Array(repeating: [Int](), count: nodes.count)
    for (a, b) in ties.map({ $0.ends }) + tandems.map({ ($0.guide, $0.newcomer) }) {
      neighbors[a].append(b)
      neighbors[b].append(a)
    }
    var distance = Array(repeating: -1, count: nodes.count)
    distance[middle] = 0
    var queue = [middle]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      guard distance[node] < steps else { continue }
      for neighbor in neighbors[node] where distance[neighbor] < 0 {
        distance[neighbor] = distance[node] + 1
        queue.append(neighbor)
      }
    }
    var part = keeping { distance[$0] >= 0 }
    for (place, node) in nodes.indices.filter({ distance[$0] >= 0 }).enumerated() {
      part.nodes[place].steps = distance[node]
    }
    let far = nodes.count - part.nodes.count
    if far > 0 {
      part.hidden.append(
        Phrase(
          en: "\(far, "node farther away", "nodes farther away")",
          de: "\(far, "weiter entfernter Knoten", "weiter entfernte Knoten")"))
    }
    part.countPartners()
    return part
  }

  /// Sets the sizes of nodes to the number of their partners on the map, where they count these; plans do not count.
  mutating func countPartners() {
    guard countsPartners else { return }
    var counts = Array(repeating: 0, count: nodes.count)
    var pairs = Set(tandems.filter { !$0.isPlanned }.map { Pair($0.guide, $0.newcomer) })
    for tie in ties {
      pairs.remove(Pair(tie.ends.0, tie.ends.1))
      counts[tie.ends.0] += 1
      counts[tie.ends.1] += 1
    }
    for pair in pairs {
      counts[pair.first] += 1
      counts[pair.second] += 1
    }
    for index in nodes.indices { nodes[index].size = Double(counts[index]) }
  }

  /// Two nodes, whichever comes first.
  struct Pair: Hashable {
    let first: Int
    let second: Int

    init(_ a: Int, _ b: Int) { (first, second) = (min(a, b), max(a, b)) }
  }

  /// The name of the node in the middle of a map around one node.
  var middleName: Phrase? { nodes.first { $0.steps == 0 }?.name }

  /// The same map without some of its nodes and their ties.
  func keeping(_ isKept: (Int) -> Bool) -> MapContent {
    var part = self
    var place: [Int?] = Array(repeating: nil, count: nodes.count)
    part.nodes = []
    for (index, node) in nodes.enumerated() where isKept(index) {
      place[index] = part.nodes.count
      var node = node
      node.parent = node.parent.flatMap { place[$0] }
      part.nodes.append(node)
    }
    part.ties = ties.compactMap { tie in
      guard let a = place[tie.ends.0], let b = place[tie.ends.1] else { return nil }
      var tie = tie
      tie.ends = (min(a, b), max(a, b))
      return tie
    }
    part.tandems = tandems.compactMap { tandem in
      guard let guide = place[tandem.guide], let newcomer = place[tandem.newcomer] else { return nil }
      var tandem = tandem
      (tandem.guide, tandem.newcomer) = (guide, newcomer)
      return tandem
    }
    part.leaving = leaving.compactMap { leaving in
      guard let node = place[leaving.node] else { return nil }
      var leaving = leaving
      leaving.node = node
      return leaving
    }
    return part
  }

  /// Adds planned pairs of nodes.
  /// - Parameters:
  ///   - pairs: The ids of the two nodes of each.
  ///   - isGuided: Whether one guides the other.
  /// - Returns: The pairs of which a node is not on the map.
  public mutating func plan(
    _ pairs: [(guide: String, newcomer: String)], isGuided: Bool = true
  ) -> [(guide: String, newcomer: String)] {
    var place: [String: Int] = [:]
    for (index, node) in nodes.enumerated() { place[node.id] = index }
    var unknown: [(guide: String, newcomer: String)] = []
    for pair in pairs {
      guard let guide = place[pair.guide], let newcomer = place[pair.newcomer], guide != newcomer else {
        unknown.append(pair)
        continue
      }
      tandems.append(
        Tandem(guide: guide, newcomer: newcomer, isDirected: isGuided, since: nil, until: nil, isPlanned: true))
    }
    return unknown
  }

  /// What changed between two maps. What is in both stays where it is; its sectors are those of the later one.
  /// - Complexity: O(nodes + ties) expected.
  public static func difference(from before: MapContent, to after: MapContent) -> MapContent {
    var all = after
    var place: [String: Int] = [:]
    for index in all.nodes.indices {
      place[all.nodes[index].id] = index
      all.nodes[index].change = .new
    }
    var target: [Int] = []
    for node in before.nodes {
      if let known = place[node.id] {
        all.nodes[known].change = .kept
        target.append(known)
        continue
      }
      var gone = node
      // Its states and sectors are numbered as in the other data.
      (gone.parent, gone.state, gone.change) = (node.parent.map { target[$0] }, nil, .lost)
      (gone.profile, gone.present) = (nil, .empty)
      target.append(all.nodes.count)
      all.nodes.append(gone)
    }
    all.sectorNames += before.sectorNames.filter { !after.sectorNames.contains($0) }
    all.mergeTies(before, target)
    all.mergeTandems(before, target)
    all.countPartners()
    if let date = after.date, let earlier = before.date {
      // What is of the earlier date alone is drawn as lost, not left out.
      all.earlierDate = earlier
      all.leftOut.removeAll { $0.reason == .tiesOfOtherTimes || $0.reason == .nodesOfOtherTimes }
      all.filters.removeAll { $0 == Network.filter(at: date) }
      all.filters.append(
        Phrase(
          en: "two dates: \(earlier) and \(date); what came and went between them is not drawn",
          de: "zwei Zeitpunkte: \(earlier) und \(date); was dazwischen kam und ging, ist nicht gezeichnet"))
    }
    return all
  }

  private mutating func mergeTies(_ before: MapContent, _ target: [Int]) {
    func key(_ a: Int, _ b: Int) -> Int64 { Int64(min(a, b)) * Int64(nodes.count) + Int64(max(a, b)) }
    var found: [Int64: Int] = [:]
    for index in ties.indices {
      ties[index].change = .new
      found[key(ties[index].ends.0, ties[index].ends.1)] = index
    }
    for tie in before.ties {
      let ends = (target[tie.ends.0], target[tie.ends.1])
      if let known = found[key(ends.0, ends.1)] {
        ties[known].change = .kept
        continue
      }
      var gone = tie
      gone.ends = (min(ends.0, ends.1), max(ends.0, ends.1))
      // Its sectors are numbered as in the other data.
      gone.sectors = SectorSet(
        tie.sectors.compactMap { sector in
          sectorNames.firstIndex(of: before.sectorNames[sector.index]).map { SectorID($0) }
        })
      gone.change = .lost
      ties.append(gone)
    }
  }

  private mutating func mergeTandems(_ before: MapContent, _ target: [Int]) {
    for index in tandems.indices { tandems[index].change = .new }
    for tandem in before.tandems {
      let (guide, newcomer) = (target[tandem.guide], target[tandem.newcomer])
      if let known = tandems.firstIndex(where: { $0.guide == guide && $0.newcomer == newcomer }) {
        tandems[known].change = .kept
        continue
      }
      var gone = tandem
      (gone.guide, gone.newcomer, gone.change) = (guide, newcomer, .lost)
      tandems.append(gone)
    }
  }
}
