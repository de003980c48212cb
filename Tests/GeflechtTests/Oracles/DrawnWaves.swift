@testable import Geflecht

/// Two waves drawn at random, as plain rows: nodes that enter and leave, ties that begin, end, stay open or have no date.
/// Either one dataset with dates or two datasets, each with an order of its own.
struct DrawnWaves {
  struct Node {
    let id: String
    let isCity: Bool
    var city: String?
    var sectors: [String] = []
    var joined, left: Int?
  }

  struct Tie {
    let a, b: String
    let kind: String
    let weight: Int
    let sectors: [String]
    var since, until: Int?
  }

  /// What one wave holds, by plain rows.
  struct Wave {
    var nodes: [String: Node] = [:]
    var ties: [Tie] = []

    /// The pairs that ties join, with their weights and tags.
    func pairs(among ids: Set<String>) -> [Set<String>: (weight: Int, tag: Set<String>)] {
      var pairs: [Set<String>: (weight: Int, tag: Set<String>)] = [:]
      for tie in ties where ids.contains(tie.a) && ids.contains(tie.b) {
        let own = [tie.a, tie.b].flatMap { nodes[$0].map { $0.isCity ? [] : $0.sectors } ?? [] }
        pairs[[tie.a, tie.b], default: (0, [])].weight += tie.weight
        pairs[[tie.a, tie.b], default: (0, [])].tag.formUnion(tie.sectors.isEmpty ? own : tie.sectors)
      }
      return pairs
    }

    func density(among ids: Set<String>) -> Double? {
      ids.count < 2 ? nil : Double(2 * pairs(among: ids).count) / Double(ids.count * (ids.count - 1))
    }
  }

  static let dates = (from: 2018, to: 2022)
  let areDates: Bool
  let keepsUndated: Bool
  let before, after: Wave
  let waves: Waves
  let oneSidedKinds: [String: (Int, Int)]

  /// - Parameters:
  ///   - isSame: Whether both waves say the same.
  ///   - isGrowing: Whether the later wave has three times as many ties.
  /// - Returns: `nil` where the drawn waves cannot be compared.
  init?(seed: Int, isSame: Bool = false, isGrowing: Bool = false) throws {
    var random = SplitMix64(seed: seed)
    func chance(_ percent: Int) -> Bool { random.below(100) < percent }
    areDates = chance(50) && !isSame && !isGrowing
    keepsUndated = chance(30)
    let sectors = ["civil-society", "business", "science", "sport"]
    var nodes = (0..<4).map { Node(id: "c\($0)", isCity: true) }
    nodes += (0..<(3 + random.below(9))).map { number in
      Node(
        id: "a\(number)", isCity: false, city: chance(70) ? "c\(random.below(4))" : nil,
        sectors: sectors.filter { _ in chance(35) })
    }
    for at in nodes.indices where nodes[at].isCity {
      if chance(40) { nodes[at].joined = 2015 + random.below(7) }
      if chance(15) { nodes[at].left = max(2019, (nodes[at].joined ?? 0) + 1) + random.below(4) }
    }
    var ties: [Tie] = []
    for _ in 0..<(6 + random.below(30) + (isGrowing ? 30 : 0)) {
      let (a, b) = (nodes[random.below(nodes.count)].id, nodes[random.below(nodes.count)].id)
      guard a != b, !ties.contains(where: { Set([$0.a, $0.b]) == [a, b] && chance(85) }) else { continue }
      var tie = Tie(
        a: a, b: b, kind: ["x", "y", "z"][random.below(isGrowing ? 1 : chance(25) ? 3 : 2)],
        weight: 1 + random.below(3),
        sectors: sectors.filter { _ in chance(12) })
      if chance(80) { tie.since = 2014 + random.below(8) }
      if chance(30) { tie.until = (tie.since ?? 2014) + 1 + random.below(8) }
      // Rows that say the same are read as one.
      if !ties.contains(where: { Self.isSame($0, tie) }) { ties.append(tie) }
    }
    let (from, to) = Self.dates
    let all = (nodes, ties)
    if areDates {
      before = Self.wave(all, at: from, keepsUndated)
      after = Self.wave(all, at: to, keepsUndated)
    } else {
      // What stands in each table is a draw of its own.
      before = Self.part(all) { chance(isSame ? 100 : isGrowing ? $0 == .node ? 100 : 25 : 80) }
      after = isSame ? before : Self.part(all) { chance(isGrowing ? $0 == .node ? 100 : 90 : 80) }
    }
    func kinds(_ wave: Wave) -> [String: Int] { Dictionary(grouping: wave.ties, by: \.kind).mapValues(\.count) }
    let counts = (kinds(before), kinds(after))
    oneSidedKinds = Set(counts.0.keys).union(counts.1.keys).reduce(into: [:]) { found, kind in
      let (first, second) = (counts.0[kind] ?? 0, counts.1[kind] ?? 0)
      if (first == 0) != (second == 0) { found[kind] = (first, second) }
    }
    do {
      if areDates {
        let dataset = try Fixtures.dataset(Self.tables(all.0, all.1))
        waves = try Waves(
          Network(dataset, view: Self.view(from, keepsUndated)), Network(dataset, view: Self.view(to, keepsUndated)),
          areDatesOfOneDataset: true)
      } else {
        let (first, second) = (before, after)
        waves = try Waves(
          Network(Fixtures.dataset(Self.tables(all.0.filter { first.nodes[$0.id] != nil }, first.ties))),
          Network(Fixtures.dataset(Self.tables(all.0.reversed().filter { second.nodes[$0.id] != nil }, second.ties))),
          areDatesOfOneDataset: false)
      }
    } catch is ChangeFailure {
      return nil
    }
  }

  private static func isSame(_ a: Tie, _ b: Tie) -> Bool {
    Set([a.a, a.b]) == [b.a, b.b] && a.kind == b.kind && a.sectors == b.sectors && a.since == b.since
      && a.until == b.until
  }

  /// The rows of both waves without the kinds that only one has, by the ids of their nodes.
  var common: (before: Wave, after: Wave) {
    var (first, second) = (before, after)
    first.ties.removeAll { oneSidedKinds[$0.kind] != nil }
    second.ties.removeAll { oneSidedKinds[$0.kind] != nil }
    return (first, second)
  }

  var stayed: Set<String> { Set(before.nodes.keys).intersection(after.nodes.keys) }

  // MARK: Rows

  private static func wave(_ all: ([Node], [Tie]), at year: Int, _ keepsUndated: Bool) -> Wave {
    func isThere(_ node: Node) -> Bool { node.joined ?? 0 <= year && node.left ?? .max > year }
    let absent = Set(all.0.filter { !isThere($0) }.map(\.id))
    let nodes = all.0.filter { isThere($0) && !absent.contains($0.city ?? "") }
    let ids = Set(nodes.map(\.id))
    return Wave(
      nodes: Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, $0) }),
      ties: all.1.filter { tie in
        let hasBegun = tie.since.map { $0 <= year } ?? keepsUndated
        return hasBegun && tie.until ?? .max > year && ids.isSuperset(of: [tie.a, tie.b])
      })
  }

  private enum Row { case node, tie }

  private static func part(_ all: ([Node], [Tie]), _ isKept: (Row) -> Bool) -> Wave {
    let gone = Set(all.0.filter { _ in !isKept(.node) }.map(\.id))
    let nodes = all.0.filter { !gone.contains($0.id) && !gone.contains($0.city ?? "") }
    let ids = Set(nodes.map(\.id))
    return Wave(
      nodes: Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, $0) }),
      ties: all.1.filter { isKept(.tie) && ids.isSuperset(of: [$0.a, $0.b]) })
  }

  private static func view(_ year: Int, _ keepsUndated: Bool) -> NetworkView {
    var view = NetworkView()
    view.asOf = PartialDate(year: year)
    view.undated = keepsUndated ? .kept : .leftOut
    return view
  }

  private static func tables(_ nodes: [Node], _ ties: [Tie]) -> [TableKind: String] {
    func cell(_ number: Int?) -> String { number.map(String.init) ?? "" }
    var tables: [TableKind: String] = [:]
    let cities = nodes.filter(\.isCity)
    tables[.cities] =
      "id,joined,left\n" + cities.map { "\($0.id),\(cell($0.joined)),\(cell($0.left))\n" }.joined()
    tables[.actors] =
      "id,sector,city\n"
      + nodes.filter { !$0.isCity }.map { "\($0.id),\($0.sectors.joined(separator: "|")),\($0.city ?? "")\n" }.joined()
    tables[.ties] =
      "source,target,kind,sector,weight,since,until\n"
      + ties.map { tie in
        [
          tie.a, tie.b, tie.kind, tie.sectors.joined(separator: "|"), String(tie.weight), cell(tie.since),
          cell(tie.until),
        ].joined(separator: ",") + "\n"
      }.joined()
    return tables
  }
}
