/// One number for every tie, blank where it is undefined.
///
/// Ties come in the order of their first ends, then of their second. Where directions are ignored the first end is the node
/// that stands first in the data; where they are followed a tie leads from the first to the second.
public struct TieScores: Equatable, Sendable {
  /// The two ends of a tie and its number.
  public struct Tie: Equatable, Sendable {
    /// The end that the tie leads from, or that stands first.
    public let source: NodeID
    /// The other end.
    public let target: NodeID
    /// The number.
    public let value: Double?
  }

  /// All ties.
  public let ties: [Tie]

  /// A number for every arc, or for every pair where arcs all have their way back.
  init(_ adjacency: Adjacency, _ value: (_ position: Int) -> Double?) {
    var ties: [Tie] = []
    ties.reserveCapacity(adjacency.isSymmetric ? adjacency.out.arcCount / 2 : adjacency.out.arcCount)
    for node in 0..<adjacency.nodeCount {
      for position in adjacency.out.row(node) {
        let target = adjacency.out.targets[position]
        if adjacency.isSymmetric, target.index < node { continue }
        ties.append(Tie(source: NodeID(node), target: target, value: value(position)))
      }
    }
    self.ties = ties
  }
}
