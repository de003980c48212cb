/// The weight of all ties of a node.
public struct Strength: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "strength",
    title: Phrase(en: "Strength", de: "Stärke"),
    family: .centrality,
    summary: Phrase(
      en: "How strong all ties of a node are together.",
      de: "Wie stark alle Beziehungen eines Knotens zusammengenommen sind."),
    formula: Phrase(
      en: "s(v) = Σ w(v, u) over the partners u;  w = weight of the tie",
      de: "s(v) = Σ w(v, u) über die Partner u;  w = Gewicht der Beziehung"),
    reading: Phrase(
      en: "Equal to the degree where every tie has weight 1; higher where ties are strong or repeated.",
      de: """
        Gleich dem Grad, wo jede Beziehung das Gewicht 1 hat; höher, wo Beziehungen stark sind oder sich wiederholen.
        """),
    unit: .weight,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    weights: .always,
    directions: .onRequest,
    caveats: [
      Phrase(
        en: "Weight is strength: parallel ties add.",
        de: "Gewicht heißt Stärke: Die Gewichte mehrfacher Beziehungen addieren sich.")
    ],
    equals: Phrase(
      en: "networkx weighted degree and igraph strength.",
      de: "Gewichteter Grad in networkx und strength in igraph."),
    references: [
      Reference(
        "Barrat, Barthélemy, Pastor-Satorras & Vespignani (2004), The architecture of complex weighted networks",
        doi: "10.1073/pnas.0400087101")
    ],
    examples: [WorkedExample(.fourLevels, .nodes([("C1", 9), ("a6", 3), ("i1", 0)]))]
  )

  /// The measure.
  public init() {}

  /// The summed weight of every node's ties; with directions of those that leave and of those that reach it.
  public func values(in analysis: Analysis) -> NodeScores {
    let adjacency = analysis[.adjacency]
    return NodeScores(for: analysis.network) { node in
      let leaving = adjacency.out.strength(node.index)
      return adjacency.isSymmetric ? leaving : leaving + adjacency.into.strength(node.index)
    }
  }
}
