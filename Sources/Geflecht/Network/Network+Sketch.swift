extension Network {
  /// A node written down in code, for examples and tests.
  struct NodeSketch: Sendable {
    let id: String
    let level: Level
    let sectors: [String]
    let parent: String?

    /// A node with its id, level, sectors and the node it lies in.
    init(_ id: String, _ level: Level = .actor, sectors: [String] = [], in parent: String? = nil) {
      self.id = id
      self.level = level
      self.sectors = sectors
      self.parent = parent
    }
  }

  /// A tie written down in code, for examples and tests.
  struct TieSketch: Sendable {
    let ends: (String, String)
    let weight: Double
    let sectors: [String]
    let kind: String?
    let years: (since: Int?, until: Int?)

    /// A tie between two nodes with its strength, the sectors it is tagged with, its kind and its years.
    init(
      _ a: String, _ b: String, weight: Double = 1, sectors: [String] = [], kind: String? = nil, since: Int? = nil,
      until: Int? = nil
    ) {
      ends = (a, b)
      self.weight = weight
      self.sectors = sectors
      self.kind = kind
      years = (since, until)
    }
  }

  /// A small network written down in code. Sectors are numbered as they come.
  /// - Precondition: Ids differ, and ties, parents and weights are as a dataset demands.
  init(nodes: [NodeSketch], ties: [TieSketch]) {
    var builder = NetworkBuilder(sectors: .asWritten)
    do {
      for node in nodes { try builder.addNode(node.id, node.level, sectors: node.sectors, in: node.parent) }
      for tie in ties {
        try builder.addTie(
          tie.ends.0, tie.ends.1, kind: tie.kind, weight: tie.weight, sectors: tie.sectors,
          since: tie.years.since.flatMap { PartialDate(year: $0) },
          until: tie.years.until.flatMap { PartialDate(year: $0) })
      }
      self = try builder.network()
    } catch {
      preconditionFailure("a sketch is as a dataset demands: \(error.message[.english])")
    }
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
