/// So many nodes or ties that a view leaves out, and why.
public struct Omission: Hashable, Sendable {
  /// Why.
  public enum Reason: String, CaseIterable, Sendable {
    case nodesOutsideStates = "nodes-outside-states"
    case actorsOfOtherScope = "actors-of-other-scope"
    case nodesOfOtherTimes = "nodes-of-other-times"
    case nodesOutsideLevel = "nodes-outside-level"
    case sectorsOutsideScheme = "sectors-outside-scheme"
    case tiesOfOtherKinds = "ties-of-other-kinds"
    case tiesOfOtherSectors = "ties-of-other-sectors"
    case tiesWithoutDate = "ties-without-date"
    case tiesOfOtherTimes = "ties-of-other-times"
    case weakerTies = "weaker-ties"
    case tiesWithOneEndOutside = "ties-with-one-end-outside"
    case tiesWithBothEndsOutside = "ties-with-both-ends-outside"
    case tiesEndingOutsideLevel = "ties-ending-outside-level"
    case tiesWithinOneNode = "ties-within-one-node"
    case tiesDropped = "ties-dropped"
  }

  /// Why.
  public let reason: Reason
  /// How many.
  public let count: Int
  /// The same as a clause.
  public let words: Phrase
}
