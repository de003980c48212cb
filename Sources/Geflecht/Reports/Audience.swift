/// For whom a document is written.
public enum Audience: String, CaseIterable, Sendable {
  /// Plain words: what is counted and what would be by chance.
  case mayor
  /// Everything that a referee asks for as well: error probabilities, every number, the whole cards of measures.
  case research
}
