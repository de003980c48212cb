/// How often a walker comes by who wanders over ties at random and now and then starts anew.
public struct PageRank: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "pagerank",
    title: Phrase(en: "PageRank", de: "PageRank"),
    family: .centrality,
    summary: Phrase(
      en: "How often a walker comes by who wanders over ties at random: high where many ways lead.",
      de: "Wie oft jemand vorbeikommt, der zufällig über Beziehungen wandert: hoch, wo viele Wege hinführen."),
    formula: Phrase(
      en: "x(v) = d · Σ x(u)/k(u) + (1 − d)/n over the partners u;  d = 0.85, k = ties of u, n = nodes",
      de:
        "x(v) = d · Σ x(u)/k(u) + (1 − d)/n über die Partner u;  d = 0,85, k = Beziehungen von u, n = Zahl der Knoten"),
    reading: Phrase(
      en: """
        All values add up to 1; 1/n is the average. Follows the degree in undirected networks, but
        partners who have few others count more.
        """,
      de: """
        Alle Werte ergeben zusammen 1; 1/n ist der Durchschnitt. Folgt in ungerichteten Netzwerken dem Grad, doch zählen
        Partner mehr, die wenige andere haben.
        """),
    unit: .share,
    range: 0...1,
    time: Phrase(en: "O(m) a step, 15 to 40 steps", de: "O(m) je Schritt, 15 bis 40 Schritte"),
    memory: "O(n)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "With --weighted ties are taken in proportion to their weights.",
        de: "Mit --weighted werden Beziehungen im Verhältnis ihrer Gewichte gewählt."),
      Caveat(
        en: """
          A walker without a way on starts anew. With --from it starts anew only at the nodes
          named there (personalised PageRank).
          """,
        de: """
          Wer nicht weiterkommt, beginnt neu. Mit --from beginnt die Wanderung immer bei den dort
          genannten Knoten (personalisierter PageRank).
          """),
      Caveat(
        en: "Iterated until the last step changes less than 1e-10 in all.",
        de: "So lange iteriert, bis der letzte Schritt zusammen weniger als 1e-10 ändert."),
    ],
    equals: "networkx pagerank(tol=1e-15), igraph pagerank.",
    references: [
      Reference(
        "Brin & Page (1998), The anatomy of a large-scale hypertextual Web search engine",
        doi: "10.1016/S0169-7552(98)00110-X"),
      Reference("Gleich (2015), PageRank beyond the Web", doi: "10.1137/140976649"),
    ],
    examples: [
      // A walker at a goes on to b for certain, one at b to a or c. a = c: a = .05 + .85 b/2, b = .05 + 1.7 a.
      WorkedExample(.line, .nodes([("c", PageRank.middleOfLine)])),
      WorkedExample(.fourLevels, .nodes([("i1", 0.15 / 13 / (1 - 0.85 / 13))])),
    ]
  )

  /// Nodes 1 to 5 in a row, x₁ = x₅, x₂ = x₄, f = .03: x₁ = f + .85 x₂/2, x₂ = f + .85 x₁ + .85 x₃/2, x₃ = f + .85 x₂.
  /// Putting the first and last into the second: x₂ (1 − .36125 − .36125) = f (1 + .85 + .425).
  private static let middleOfLine = 0.03 + 0.85 * 0.03 * 2.275 / 0.2775

  /// The measure.
  public init() {}

  /// Every node's share of the walker's time.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeScores {
    let shares = PageRankVector(
      of: analysis[.byDegree], weighted: analysis.isWeighted, damping: 0.85,
      start: analysis.settings.from, tolerance: 1e-10, threads: analysis.settings.threads)
    guard let values = shares.values else { throw .noConvergence }
    return NodeScores(values)
  }
}
