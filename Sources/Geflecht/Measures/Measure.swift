/// A measure of a network. One file holds its card and its function; one line in `MeasureCatalog` makes it known.
public protocol Measure: Sendable {
  /// What it means, how it is computed and where it comes from.
  static var card: MeasureCard { get }

  /// Its answer for a network under a setting.
  /// - Throws: `MeasureFailure` when the network lacks what the measure is about.
  func result(in analysis: Analysis) throws(MeasureFailure) -> MeasureResult
}

/// A measure with one number a node.
public protocol NodeMeasure: Measure {
  /// The number of every node, blank where undefined.
  func values(in analysis: Analysis) throws(MeasureFailure) -> NodeScores
}

/// A measure with one number for the whole network.
public protocol NetworkMeasure: Measure {
  /// The number, or `nil` where undefined.
  func value(in analysis: Analysis) throws(MeasureFailure) -> Double?
}

/// A measure with one row a sector.
public protocol SectorMeasure: Measure {
  /// The table.
  func table(in analysis: Analysis) throws(MeasureFailure) -> SectorTable
}

extension Measure {
  /// What it means, how it is computed and where it comes from.
  public var card: MeasureCard { Self.card }

  /// Its answer for a network.
  public func result(
    on network: Network, _ settings: MeasureSettings = MeasureSettings()
  ) throws(MeasureFailure) -> MeasureResult {
    try result(in: Analysis(of: network, settings))
  }
}

extension NodeMeasure {
  /// The number of every node of a network.
  public func values(
    on network: Network, _ settings: MeasureSettings = MeasureSettings()
  ) throws(MeasureFailure) -> NodeScores {
    try values(in: Analysis(of: network, settings))
  }

  /// The number of every node.
  public func result(in analysis: Analysis) throws(MeasureFailure) -> MeasureResult { .nodes(try values(in: analysis)) }
}

extension NetworkMeasure {
  /// The number of a network.
  public func value(
    on network: Network, _ settings: MeasureSettings = MeasureSettings()
  ) throws(MeasureFailure) -> Double? {
    try value(in: Analysis(of: network, settings))
  }

  /// The number for the network.
  public func result(in analysis: Analysis) throws(MeasureFailure) -> MeasureResult {
    .network(try value(in: analysis))
  }
}

extension SectorMeasure {
  /// The table of a network.
  public func table(
    on network: Network, _ settings: MeasureSettings = MeasureSettings()
  ) throws(MeasureFailure) -> SectorTable {
    try table(in: Analysis(of: network, settings))
  }

  /// The table of the sectors.
  public func result(in analysis: Analysis) throws(MeasureFailure) -> MeasureResult {
    .sectors(try table(in: analysis))
  }
}

/// Why a measure has no answer for a network.
public struct MeasureFailure: Error, Hashable, Sendable {
  /// What is missing and what to do.
  public let message: Phrase

  static let noSectors = MeasureFailure(
    message: Phrase(
      en: "no node has a sector; add a column 'sector' to the actors",
      de: "kein Knoten hat einen Sektor; ergänzen Sie bei den Akteuren eine Spalte 'sector'"))
}
