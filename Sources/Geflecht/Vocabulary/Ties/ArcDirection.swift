/// What a measure makes of the direction of ties.
public enum ArcDirection: String, CaseIterable, Hashable, Sendable {
  /// Every tie leads both ways.
  case ignored = "none"
  /// Directed ties lead from source to target; the others lead both ways.
  case outward = "out"
  /// Directed ties lead from target to source: the measure of the network with every tie turned round.
  case inward = "in"
}
