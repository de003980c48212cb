/// How far a node's partners leave it without an alternative.
public struct Constraint: Measure {
  static let references = [
    Reference("Burt (1992), Structural Holes: The Social Structure of Competition", doi: "10.4159/9780674038714"),
    Reference("Everett & Borgatti (2020), Unpacking Burt's constraint measure", doi: "10.1016/j.socnet.2020.02.001"),
  ]

  /// The card.
  public static let card = MeasureCard(
    id: "constraint",
    title: Phrase(en: "Constraint", de: "Gebundenheit (Constraint)"),
    family: .brokerage,
    summary: Phrase(
      en: "How far a node is bound to partners who are themselves tied to each other.",
      de: "Wie stark ein Knoten an Partner gebunden ist, die auch untereinander verbunden sind."),
    formula: Phrase(
      en: """
        c(v) = Σ_j (p(v, j) + Σ_q p(v, q) p(q, j))²;  p(v, j) = strength of the tie to j / strength of all ties of v; j
        runs over the partners of v, q over those also tied to j
        """,
      de: """
        c(v) = Σ_j (p(v, j) + Σ_q p(v, q) p(q, j))²;  p(v, j) = Stärke der Beziehung zu j / Stärke aller Beziehungen von
        v; j läuft über die Partner von v, q über die, die auch mit j verbunden sind
        """),
    reading: Phrase(
      en: """
        Low: many partners who do not know each other; the node can mediate between them. 1: everything hangs on one
        partner. Two partners tied to each other push it above 1.
        """,
      de: """
        Niedrig: viele Partner, die einander nicht kennen; der Knoten kann zwischen ihnen vermitteln. 1: Alles hängt an
        einem Partner. Zwei miteinander verbundene Partner heben sie über 1.
        """),
    unit: .pure,
    range: 0...2,
    time: "O(n + m^1.5)",
    memory: "O(n + m)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .countsTiesAlikeUnlessWeighted, .tiesOfEitherDirectionCount,
      Caveat(
        en: "Blank for a node without ties. Few partners alone make it high: compare nodes of similar degree.",
        de: """
          Leer bei Knoten ohne Beziehung. Schon wenige Partner treiben sie in die Höhe:
          Vergleichen Sie Knoten von ähnlichem Grad.
          """),
    ],
    equals: "networkx constraint, igraph constraint.",
    references: references,
    examples: [
      // a: b and c are tied. By way of b half of the half: (1/2 + 1/4)², to b by way of c: (1/2 + 1/6)².
      WorkedExample(
        .smallBridge, .nodes([("a", 9.0 / 16 + 4.0 / 9), ("c", 11.0 / 18), ("d", 1.0 / 2), ("e", 1), ("f", nil)])),
      // C1: 1 + 1 + 1 + (1 + 1/3)² + (1 + 1/4)² over 5².
      WorkedExample(.fourLevels, .nodes([("C1", 913.0 / 3600), ("a5", 61.0 / 64), ("i1", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's constraint.
  public func values(in analysis: Analysis) -> NodeScores { NodeScores(analysis[.structuralHoles].constraints) }
}

extension Recipes {
  /// How far the partners of a node are tied to each other.
  static let structuralHoles = Recipe { StructuralHoles(of: $0[.adjacency], weighted: $0.isWeighted) }
}

extension Caveat {
  static let countsTiesAlikeUnlessWeighted = Caveat(
    en: "Every tie counts alike. With --weighted a tie counts by its weight, which is its strength.",
    de: "Jede Beziehung zählt gleich. Mit --weighted zählt eine Beziehung nach ihrem Gewicht, das ihre Stärke ist.")
  static let tiesOfEitherDirectionCount = Caveat(
    en: """
      Whoever is tied to the node in either direction is a partner. With --direction a pair with ties in both
      directions is twice as strongly tied.
      """,
    de: """
      Partner ist, wer in einer der beiden Richtungen mit dem Knoten verbunden ist. Mit --direction ist ein Paar mit
      Beziehungen in beiden Richtungen doppelt so stark verbunden.
      """)
}
