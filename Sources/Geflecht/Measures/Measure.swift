/// A measure of a network. One file holds its card and its function; one line in the list of its folder makes it known.
public protocol Measure: Sendable {
  /// What its function returns: `NodeScores`, a number for the network, a table …
  associatedtype Values: MeasureValues

  /// What it means, how it is computed and where it comes from.
  static var card: MeasureCard { get }

  /// Its values for a network under a setting.
  /// - Throws: `MeasureFailure` when the network lacks what the measure is about.
  func values(in analysis: Analysis) throws(MeasureFailure) -> Values

  /// How exact these values are.
  func exactness(in analysis: Analysis) -> Exactness

  /// What is to be said beside the values of this network: whole sentences.
  func remarks(in analysis: Analysis) -> [Phrase]
}

extension Measure {
  /// What it means, how it is computed and where it comes from.
  public var card: MeasureCard { Self.card }

  /// Measures that are never estimated are exact.
  public func exactness(in analysis: Analysis) -> Exactness { .exact }

  /// Most values speak for themselves.
  public func remarks(in analysis: Analysis) -> [Phrase] { [] }

  /// Its values for a network.
  public func values(
    on network: Network, _ settings: MeasureSettings = MeasureSettings()
  ) throws(MeasureFailure) -> Values {
    try values(in: Analysis(of: network, settings))
  }

  /// Its values with all that is known about them.
  public func answer(in analysis: Analysis) throws(MeasureFailure) -> Answer {
    var answer = try values(in: analysis).answer(of: Self.card, exactness(in: analysis))
    answer.remarks = remarks(in: analysis)
    return answer
  }

  /// Its values for a network, with all that is known about them.
  public func answer(
    on network: Network, _ settings: MeasureSettings = MeasureSettings()
  ) throws(MeasureFailure) -> Answer {
    try answer(in: Analysis(of: network, settings))
  }
}

extension Measure where Values == Double? {
  /// Its number for a network.
  public func value(
    on network: Network, _ settings: MeasureSettings = MeasureSettings()
  ) throws(MeasureFailure) -> Double? {
    try values(on: network, settings)
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
