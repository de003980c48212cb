/// A measure of a network. One file holds its card and its function; one line in `MeasureCatalog` makes it known.
public protocol Measure: Sendable {
  /// What it means, how it is computed and where it comes from.
  static var card: MeasureCard { get }

  /// Its answer for a network.
  /// - Throws: `MeasureFailure` when the network lacks what the measure is about.
  func result(on network: Network) throws(MeasureFailure) -> MeasureResult
}

/// A measure with one number a node.
public protocol NodeMeasure: Measure {
  /// The number of every node, blank where undefined.
  func values(on network: Network) throws(MeasureFailure) -> NodeScores
}

/// A measure with one number for the whole network.
public protocol NetworkMeasure: Measure {
  /// The number, or `nil` where undefined.
  func value(on network: Network) throws(MeasureFailure) -> Double?
}

/// A measure with one row a sector.
public protocol SectorMeasure: Measure {
  /// The table.
  func table(on network: Network) throws(MeasureFailure) -> SectorTable
}

extension Measure {
  /// What it means, how it is computed and where it comes from.
  public var card: MeasureCard { Self.card }
}

extension NodeMeasure {
  /// The number of every node.
  public func result(on network: Network) throws(MeasureFailure) -> MeasureResult { .nodes(try values(on: network)) }
}

extension NetworkMeasure {
  /// The number for the network.
  public func result(on network: Network) throws(MeasureFailure) -> MeasureResult { .network(try value(on: network)) }
}

extension SectorMeasure {
  /// The table of the sectors.
  public func result(on network: Network) throws(MeasureFailure) -> MeasureResult { .sectors(try table(on: network)) }
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
