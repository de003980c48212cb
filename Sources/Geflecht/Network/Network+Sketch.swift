extension Network {
  /// A node written down in code, for examples and tests.
  public struct NodeSketch: Sendable {
    let id: String
    let level: Level
    let sectors: [String]
    let parent: String?

    /// A node with its id, level, sectors and the node it lies in.
    public init(_ id: String, _ level: Level = .actor, sectors: [String] = [], in parent: String? = nil) {
      self.id = id
      self.level = level
      self.sectors = sectors
      self.parent = parent
    }
  }

  /// A tie written down in code, for examples and tests.
  public struct TieSketch: Sendable {
    let ends: (String, String)
    let weight: Double
    let sectors: [String]

    /// A tie between two nodes with its strength and the sectors it is tagged with.
    public init(_ a: String, _ b: String, weight: Double = 1, sectors: [String] = []) {
      ends = (a, b)
      self.weight = weight
      self.sectors = sectors
    }
  }

  /// A small network written down in code. Sectors are numbered as they come.
  /// - Precondition: Ids differ, and ties, parents and weights are as a dataset demands.
  public init(nodes: [NodeSketch], ties: [TieSketch]) {
    var dataset = Dataset()
    var sectors = IdentifierTable()
    func set(_ names: [String]) -> SectorSet { SectorSet(names.map { SectorID(sectors.insert($0.utf8).number) }) }
    func row(_ id: String) -> Int {
      guard let row = dataset.nodes.ids.number(of: id.utf8) else {
        preconditionFailure("no node '\(id)' in the sketch")
      }
      return row
    }
    for node in nodes {
      precondition(dataset.nodes.ids.insert(node.id.utf8).isNew, "two nodes '\(node.id)' in the sketch")
      dataset.nodes.names.append(node.id)
      dataset.nodes.levels.append(node.level)
      dataset.nodes.scopes.append(nil)
      dataset.nodes.sectors.append(set(node.sectors))
    }
    dataset.nodes.parents = nodes.map { $0.parent.map { UInt32(row($0)) } ?? NodeTable.noParent }
    for tie in ties {
      precondition(tie.ends.0 != tie.ends.1 && tie.weight > 0, "a tie joins two nodes with a weight above 0")
      dataset.ties.append(from: row(tie.ends.0), to: row(tie.ends.1), weight: tie.weight, sectors: set(tie.sectors))
    }
    dataset.pairs = TiePairs(
      sources: dataset.ties.sources, targets: dataset.ties.targets, nodeCount: nodes.count, threads: .one)
    dataset.sectorNames = (0..<sectors.count).map { sectors[$0] }
    self.init(dataset: dataset)
  }

  /// The whole network of a dataset. A whole view names nothing, so it cannot fail.
  init(dataset: Dataset) {
    do {
      try self.init(dataset, view: NetworkView())
    } catch {
      preconditionFailure("a whole view names nothing: \(error.message[.english])")
    }
  }
}
