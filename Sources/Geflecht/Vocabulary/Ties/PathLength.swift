/// What a tie adds to the length of a path.
public enum PathLength: Hashable, Sendable {
  /// One step.
  case steps
  /// 1/w for a tie of weight w: strong ties are short.
  case inverseWeights

  /// Lengths of paths that differ by less than this share of them are the same: 0.1 + 0.2 and 0.3.
  static let tolerance = 1e-9
}
