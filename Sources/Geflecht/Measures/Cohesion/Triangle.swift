/// How many triangles a node is part of.
public struct TriangleCount: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "triangles",
    title: Phrase(en: "Triangles", de: "Dreiecke"),
    family: .cohesion,
    summary: Phrase(
      en: "How many pairs of a node's partners are tied to each other as well.",
      de: "Wie viele Paare von Partnern eines Knotens auch miteinander verbunden sind."),
    formula: Phrase(
      en: "T(v) = number of tied pairs among the partners of v",
      de: "T(v) = Zahl der miteinander verbundenen Paare unter den Partnern von v"),
    reading: Phrase(
      en: "0: no two partners of the node know each other. k(k − 1)/2: all k of them do.",
      de: "0: Keine zwei Partner des Knotens kennen einander. k(k − 1)/2: Alle k kennen einander."),
    unit: .triangles,
    range: 0 ... .infinity,
    time: "O(m^1.5)",
    memory: "O(n + m)",
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: "Grows with the degree; clustering sets it against the pairs that there could be.",
        de: "Wächst mit dem Grad; der Clusterkoeffizient setzt die Zahl ins Verhältnis zu den möglichen Paaren."),
    ],
    equals: Phrase(
      en: "networkx triangles. igraph has it as list_triangles only; tools that walk directed triangles count others.",
      de: """
        triangles in networkx. igraph kennt sie nur als list_triangles; Programme, die
        gerichtete Dreiecke suchen, zählen anders.
        """),
    references: [
      Reference(
        "Latapy (2008), Main-memory triangle computations for very large (sparse (power-law)) graphs",
        doi: "10.1016/j.tcs.2008.07.017")
    ],
    examples: [
      WorkedExample(.smallBridge, .nodes([("a", 1), ("c", 1), ("d", 0), ("f", 0)])),
      // C1 a1 a2, a1 a2 a3 and C3 a5 a6.
      WorkedExample(.fourLevels, .nodes([("a1", 2), ("a2", 2), ("C1", 1), ("a3", 1), ("C3", 1), ("C2", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's number of triangles.
  public func values(in analysis: Analysis) -> NodeScores { NodeScores(analysis[.triangles].counts.map { Double($0) }) }
}

extension Recipes {
  /// The triangles when directions are ignored.
  static let triangles = Recipe { Triangles(of: $0.network.adjacency(.ignored)) }
  /// The same triangles, one by one.
  static let triangleList = Recipe { TriangleList(of: $0.network.adjacency(.ignored)) }
}
