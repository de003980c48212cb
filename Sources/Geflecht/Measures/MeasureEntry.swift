/// A measure as a value, as the catalogue lists it: its card, what it is about, and its function.
public struct MeasureEntry: Sendable {
  /// What it means, how it is computed and where it comes from.
  public let card: MeasureCard
  /// What the rows of its answer are.
  public let subject: Subject
  private let function: @Sendable (Analysis) throws(MeasureFailure) -> Answer

  /// An entry for a measure.
  public init<M: Measure>(_ measure: M) {
    card = M.card
    subject = M.Values.subject
    function = { analysis throws(MeasureFailure) in try measure.answer(in: analysis) }
  }

  /// Its answer for a network under a setting.
  /// - Throws: `MeasureFailure` when the network lacks what the measure is about.
  public func answer(in analysis: Analysis) throws(MeasureFailure) -> Answer { try function(analysis) }

  /// Its answer for a network.
  public func answer(
    on network: Network, _ settings: MeasureSettings = MeasureSettings()
  ) throws(MeasureFailure) -> Answer {
    try answer(in: Analysis(of: network, settings))
  }
}

extension ResultTable {
  /// The answer of a measure, if it was asked for and had one.
  func answer<M: Measure>(of measure: M.Type) -> Answer? {
    let id = M.card.id
    return answers.first { $0.card.id == id }
  }

  /// The values of a measure, if it was asked for and had an answer.
  func values<M: Measure>(of measure: M.Type) -> M.Values? {
    answer(of: measure).flatMap { M.Values.values(of: $0) }
  }

  /// The number of a measure of the network.
  func value<M: Measure>(of measure: M.Type) -> Double? where M.Values == Double? { values(of: measure) ?? nil }
}
