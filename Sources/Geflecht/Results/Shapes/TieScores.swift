/// The two ends of a tie.
public struct TieEnds: BitwiseCopyable, Hashable, Sendable {
  /// The end that the tie leads from, or that stands first.
  public let source: NodeID
  /// The other end.
  public let target: NodeID
}

/// One number for every tie, blank where it is undefined.
///
/// Ties come in the order of their first ends, then of their second. Where directions are ignored the first end is the node
/// that stands first in the data; where they are followed a tie leads from the first to the second.
public struct TieScores: Equatable, Sendable {
  /// All ties.
  public let ends: [TieEnds]
  /// Their numbers.
  public let values: Numbers

  /// A number for every arc, or for every pair where arcs all have their way back.
  init(_ adjacency: Adjacency, _ value: (_ position: Int) -> Double?) {
    let count = adjacency.isSymmetric ? adjacency.out.arcCount / 2 : adjacency.out.arcCount
    var (ends, values) = ([TieEnds](), Numbers())
    ends.reserveCapacity(count)
    values.reserveCapacity(count)
    for node in 0..<adjacency.nodeCount {
      for position in adjacency.out.row(node) {
        let target = adjacency.out.targets[position]
        if adjacency.isSymmetric, target.index < node { continue }
        ends.append(TieEnds(source: NodeID(node), target: target))
        values.append(value(position))
      }
    }
    self.init(ends: ends, values: values)
  }

  private init(ends: [TieEnds], values: Numbers) {
    self.ends = ends
    self.values = values
  }
}

extension TieScores: MeasureValues {
  /// What its rows are.
  public static var subject: Subject { .ties }

  /// The values as the answer of a measure.
  @inline(never) public func answer(of card: MeasureCard, _ exactness: Exactness) -> Answer {
    Answer(card: card, rows: .ties(ends), columns: [.init(.numbers(values))], exactness: exactness)
  }

  /// The values of an answer of this shape.
  public static func values(of answer: Answer) -> TieScores? {
    guard case .ties(let ends) = answer.rows, answer.hasOneValueARow,
      case .numbers(let values) = answer.columns[0].cells
    else { return nil }
    return TieScores(ends: ends, values: values)
  }
}

extension Answer {
  /// The numbers of a measure with one a tie.
  public var ties: TieScores? { TieScores.values(of: self) }
}
