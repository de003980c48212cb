/// Who is tied to those who are well tied themselves.
public struct EigenvectorCentrality: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "eigenvector",
    title: Phrase(en: "Eigenvector centrality", de: "Eigenvektor-Zentralität"),
    family: .centrality,
    summary: Phrase(
      en: "Whether a node is tied to those who are well tied themselves.",
      de: "Ob ein Knoten mit denen verbunden ist, die selbst gut verbunden sind."),
    formula: Phrase(
      en: "λ x(v) = Σ x(u) over the partners u, for the greatest λ;  max x = 1",
      de: "λ x(v) = Σ x(u) über die Partner u, für das größte λ;  max x = 1"),
    reading: Phrase(
      en: "1: the best tied of all. 0: outside the strongest component.",
      de: "1: am besten verbunden von allen. 0: außerhalb der stärksten Komponente."),
    unit: .pure,
    range: 0...1,
    time: Phrase(en: "O(m) a step, 20 to 100 steps", de: "O(m) je Schritt, 20 bis 100 Schritte"),
    memory: "O(n)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "With --weighted a partner counts in proportion to the weight of the tie.",
        de: "Mit --weighted zählt ein Partner im Verhältnis zum Gewicht der Beziehung."),
      Caveat(
        en: """
          Of several components only the one with the greatest λ has values other than 0. Blank
          when two share it, and without ties.
          """,
        de: """
          Von mehreren Komponenten hat nur die mit dem größten λ Werte über 0. Leer, wenn zwei es
          gemeinsam haben, und ohne Beziehungen.
          """),
      Caveat(
        en: """
          With --direction out those who are named count: x(v) is summed over the sources of ties to v. Needs a network
          in which everyone can reach everyone.
          """,
        de: """
          Mit --direction out zählt, wer genannt wird: x(v) summiert über die Quellen der Beziehungen zu v. Dafür
          müssen alle einander erreichen können.
          """),
    ],
    equals: Phrase(
      en: "igraph eigenvector_centrality (max 1); networkx eigenvector_centrality_numpy scales to length 1.",
      de: """
        igraph eigenvector_centrality (Höchstwert 1); networkx eigenvector_centrality_numpy normiert auf die Länge 1.
        """),
    references: [
      Reference("Bonacich (1987), Power and centrality: A family of measures", doi: "10.1086/228631")
    ],
    examples: [
      // A line of five: λ = √3, and x = sin(kπ/6) up to scale: 1/2, √3/2, 1, √3/2, 1/2.
      WorkedExample(.line, .nodes([("a", 0.5), ("b", 3.0.squareRoot() / 2), ("c", 1)]))
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's entry in the leading eigenvector.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeScores {
    guard let vector = try analysis.leadingEigenvector() else {
      return NodeScores(for: analysis.network) { _ in nil }
    }
    return NodeScores(vector)
  }
}
