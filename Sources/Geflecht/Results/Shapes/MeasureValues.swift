/// What a measure's function may return. Each shape says how it becomes the rows and columns of an answer, and back.
public protocol MeasureValues: Equatable, Sendable {
  /// What its rows are.
  static var subject: Subject { get }

  /// The values as the answer of a measure.
  func answer(of card: MeasureCard, _ exactness: Exactness) -> Answer

  /// The values of an answer of this shape; `nil` for another.
  static func values(of answer: Answer) -> Self?
}

/// One number for the network; `nil` where undefined.
extension Double?: MeasureValues {
  /// What its rows are.
  public static var subject: Subject { .network }

  /// The values as the answer of a measure.
  @inline(never) public func answer(of card: MeasureCard, _ exactness: Exactness) -> Answer {
    Answer(card: card, rows: .network, columns: [.init(.numbers([self]))], exactness: exactness)
  }

  /// The values of an answer of this shape.
  public static func values(of answer: Answer) -> Self? {
    answer.subject == .network ? .some(answer[0, 0].number) : nil
  }
}

extension Answer {
  /// The number of a measure of the network; `nil` where undefined, and for other measures.
  public var value: Double? { Double?.values(of: self) ?? nil }
}
