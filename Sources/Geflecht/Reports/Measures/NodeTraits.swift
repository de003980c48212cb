/// What every table and every JSON list of nodes says about a node before anything else: who it is and where it belongs.
enum NodeTraits {
  /// The headings, the same for people and programs.
  static let columns = ["id", "name", "level", "sector", "city", "state"].map { ReportTable.Column($0, Phrase($0)) }

  /// The cells under them. A city lies in itself, and so does a state; both are named by their ids.
  static func cells(of node: NodeID, in network: Network) -> [ReportTable.Cell] {
    func cell(_ id: String?) -> ReportTable.Cell { id.map { .text($0) } ?? .blank }
    return [
      .text(network.id(of: node)), .text(network.name(of: node)), .text(network[node].level.key),
      .list(sectors(of: node, in: network)), cell(city(of: node, in: network)),
      cell(network.stateID(of: node)),
    ]
  }

  /// The same as members of an object.
  static func members(of node: NodeID, in network: Network) -> [(key: String, value: JSON)] {
    func json(_ id: String?) -> JSON { id.map { .string($0) } ?? .null }
    return [
      ("id", .string(network.id(of: node))), ("name", .string(network.name(of: node))),
      ("level", .string(network[node].level.key)), ("sector", .strings(sectors(of: node, in: network))),
      ("city", json(city(of: node, in: network))), ("state", json(network.stateID(of: node))),
    ]
  }

  /// All nodes above the actors, for answers that name them by their ids.
  static func placesJSON(of network: Network) -> JSON {
    .array(
      network.nodes.filter { network[$0].level > .actor }.map { .object(members(of: $0, in: network)) })
  }

  private static func city(of node: NodeID, in network: Network) -> String? {
    network.ancestor(of: node, at: .city).map { network.id(of: $0) }
  }

  private static func sectors(of node: NodeID, in network: Network) -> [String] {
    network[node].sectors.map { network.sectorNames[$0.index] }
  }
}
