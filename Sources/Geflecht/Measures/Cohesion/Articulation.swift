/// Into how many more pieces a component falls without a node.
public struct Articulation: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "articulation",
    title: Phrase(en: "Articulation", de: "Gelenkstelle"),
    family: .cohesion,
    summary: Phrase(
      en: "Into how many more pieces its component falls if a node is lost.",
      de: "In wie viele zusätzliche Teile die Komponente zerfällt, wenn ein Knoten ausfällt."),
    formula: Phrase(
      en: "components left of the component of v without v, minus 1, at least 0",
      de: "Zahl der Komponenten, in die die Komponente von v ohne v zerfällt, minus 1, mindestens 0"),
    reading: Phrase(
      en: "0: the others stay connected. 1 or more: the node alone holds so many parts to the rest.",
      de: "0: Die anderen bleiben verbunden. Ab 1: So viele Teile hängen allein an diesem Knoten."),
    unit: .components,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n + m)",
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: "Counts pieces, not their size: whoever has ten partners with no other tie has 9 or 10.",
        de: "Zählt die Teile, nicht ihre Größe: Wer zehn Partner ohne weitere Beziehung hat, kommt auf 9 oder 10."),
      Caveat(
        en: "Says as much about the data as about the network: partners that no source lists are missing ties.",
        de: """
          Sagt über die Daten so viel wie über das Netzwerk: Partner, die keine Quelle nennt, sind fehlende Beziehungen.
          """),
    ],
    equals: Phrase(
      en: "above 0 for networkx articulation_points and igraph articulation_points, which give no number.",
      de: "Über 0 bei den articulation_points in networkx und igraph, die keine Zahl angeben."),
    references: [
      Reference("Hopcroft & Tarjan (1973), Efficient algorithms for graph manipulation", doi: "10.1145/362248.362272")
    ],
    examples: [
      WorkedExample(.line, .nodes([("a", 0), ("b", 1), ("c", 1)])),
      // Without C1 those at C2 and a1 are cut off from those at S1 and C3; without C3 a5 and a6 are.
      WorkedExample(.fourLevels, .nodes([("C1", 1), ("C3", 1), ("a1", 0), ("F", 0), ("i1", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's number of additional pieces.
  public func values(in analysis: Analysis) -> NodeScores {
    NodeScores(analysis[.cutPoints].extraPieces.map { Double($0) })
  }
}

/// How many nodes alone hold others to the rest.
public struct ArticulationPoints: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "articulation-points",
    title: Phrase(en: "Articulation points", de: "Gelenkstellen"),
    family: .cohesion,
    summary: Phrase(
      en: "How many nodes would break the network apart if they were lost.",
      de: "Wie viele Knoten das Netzwerk zerteilen würden, wenn sie ausfielen."),
    formula: Phrase(
      en: "number of nodes whose articulation is above 0",
      de: "Zahl der Knoten, deren Wert als Gelenkstelle über 0 liegt"),
    reading: Phrase(
      en: "0: the loss of any one node leaves the others connected. The more, the more depends on single nodes.",
      de: "0: Fällt ein einzelner Knoten aus, bleiben die anderen verbunden. Je mehr, desto mehr hängt an Einzelnen."),
    unit: .nodes,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n + m)",
    caveats: [.ignoresWeightsAndDirections],
    equals: Phrase(
      en: "the number of networkx articulation_points and of igraph articulation_points.",
      de: "Anzahl der articulation_points in networkx und igraph."),
    references: Articulation.card.references,
    examples: [
      WorkedExample(.line, .network(3)), WorkedExample(.smallBridge, .network(2)),
      WorkedExample(.fourLevels, .network(2)),
    ]
  )

  /// The measure.
  public init() {}

  /// The number of nodes.
  public func values(in analysis: Analysis) -> Double? { Double(analysis[.cutPoints].extraPieces.count { $0 > 0 }) }
}

extension Recipes {
  /// Which nodes and ties alone hold others, when directions are ignored.
  static let cutPoints = Recipe { CutPoints(of: $0.network.adjacency(.ignored)) }
}
