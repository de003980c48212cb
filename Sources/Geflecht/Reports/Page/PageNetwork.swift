/// The network of a page for its scripts and for other programs, under the key `network` of its block of data.
///
///     {"sectors": [{"key": "science", "en": "science", "de": "Wissenschaft"}, …],   the sectors, in the order of the data
///      "kinds": [{"key": "tandem", …}, …],                                          the kinds of tie
///      "sets": [[], [0], [0, 2], …],                                                sets of sectors that occur
///      "view": {"level": null, "as_of": null},                                      what the page is restricted to
///      "nodes": {"id": […], "level": […], "parent": […], "sectors": […], "scope": […], "joined": […], "left": […]},
///      "ties": {"source": […], "target": […], "kind": […], "sectors": […], "weight": […], "since": […], "until": […]}}
///
/// One array a column, one entry a node or recorded tie. Nodes are numbered from 0 in the order of their rows, which are also
/// their addresses on the page (`n12`). Level: 0 actor, 1 city, 2 state, 3 federal. Parent: the node it lies in, or −1. Sectors:
/// a place in `sets`. Scope: 0 unknown, 1 local, 2 state, 3 federal. Kind: a place in `kinds`, or −1. Dates are numbers as
/// precise as the data: 2015, 201509, 20150916; 0 is unknown. A column of dates or scopes that is 0 throughout is left out.
enum PageNetwork {
  static func json(_ network: Network) -> JSON {
    var sets = SectorSets()
    let nodes = nodes(network, &sets)
    let ties = ties(network, &sets)
    return .object([
      ("sectors", .array(network.sectorNames.map { titled($0, sectorTitle($0)) })),
      ("kinds", .array(network.kindNames.map { titled($0, kindTitle($0)) })),
      ("sets", .array(sets.all.map { set in .array(set.map { .int($0.index) }) })),
      (
        "view",
        .object([
          ("level", network.view.level.map { .string($0.key) } ?? .null),
          ("as_of", network.view.asOf.map { .string($0.description) } ?? .null),
        ])
      ),
      ("nodes", nodes), ("ties", ties),
    ])
  }

  private static func titled(_ key: String, _ title: Phrase) -> JSON {
    .object([
      ("key", .string(key)), ("en", .string(title.capitalized[.english])), ("de", .string(title.capitalized[.german])),
    ])
  }

  private static func nodes(_ network: Network, _ sets: inout SectorSets) -> JSON {
    let facts = network.nodes.map { network.facts(of: $0) }
    let traits = network.nodes.map { network[$0] }
    return .object(
      [
        ("id", .strings(network.nodes.map { network.id(of: $0) })),
        ("level", .array(traits.map { .int(Int($0.level.rawValue)) })),
        ("parent", .array(traits.map { .int($0.parent?.index ?? -1) })),
        ("sectors", .array(traits.map { .int(sets.place(of: $0.sectors)) })),
      ]
        + [
          ("scope", traits.map { $0.scope.map { Int($0.rawValue) + 1 } ?? 0 }),
          ("joined", facts.map { date($0.joined) }),
          ("left", facts.map { date($0.left) }),
        ].compactMap { column($0, $1) })
  }

  private static func ties(_ network: Network, _ sets: inout SectorSets) -> JSON {
    let ties = (0..<network.recordedTieCount).map { network.recordedTie($0) }
    let kinds = (0..<network.recordedTieCount).map { network.kindIndex(ofTie: $0) }
    return .object(
      [
        ("source", .array(ties.map { .int($0.source.index) })), ("target", .array(ties.map { .int($0.target.index) })),
        ("kind", .array(kinds.map { .int($0 ?? -1) })),
        ("sectors", .array(ties.map { .int(sets.place(of: $0.sectors)) })),
        ("weight", .array(ties.map { number($0.weight) })),
      ]
        + [("since", ties.map { date($0.since) }), ("until", ties.map { date($0.until) })].compactMap { column($0, $1) }
    )
  }

  /// A column, if anything is known in it.
  private static func column(_ key: String, _ values: [Int]) -> (key: String, value: JSON)? {
    values.contains { $0 != 0 } ? (key, .array(values.map { .int($0) })) : nil
  }

  private static func date(_ date: PartialDate?) -> Int {
    guard let date else { return 0 }
    guard let month = date.month else { return date.year }
    guard let day = date.day else { return date.year * 100 + month }
    return date.year * 10_000 + month * 100 + day
  }

  private static func number(_ value: Double) -> JSON {
    value.rounded() == value && value.magnitude < 1e9 ? .int(Int(value)) : .double(value)
  }

  /// The sets of sectors that occur, each once.
  private struct SectorSets {
    private(set) var all: [SectorSet] = [.empty]
    private var places: [SectorSet: Int] = [.empty: 0]

    mutating func place(of set: SectorSet) -> Int {
      if let place = places[set] { return place }
      places[set] = all.count
      all.append(set)
      return all.count - 1
    }
  }
}
