/// Every measure, in the order in which they are listed and computed. A folder lists its own: a new measure is one line
/// there.
public enum MeasureCatalog {
  /// All measures.
  public static let all: [MeasureEntry] =
    nodesFirst(centrality + distances + cohesion + communities + openness)
    + dealt + mixing + profiles + reach + layers + trisectoral + coverage + levels + rewired + brokerage
    + vertical

  /// What is about nodes and ties before what is about the whole.
  private static func nodesFirst(_ entries: [MeasureEntry]) -> [MeasureEntry] {
    let ofNodes: Set<Subject> = [.nodes, .ties]
    return entries.filter { ofNodes.contains($0.subject) } + entries.filter { !ofNodes.contains($0.subject) }
  }

  /// The measure with an id.
  public static func measure(_ id: String) -> MeasureEntry? {
    all.first { $0.card.id == id }
  }
}
