/// How many partners a node really reaches, those counted off who are reached by others already.
public struct EffectiveSize: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "effective-size",
    title: Phrase(en: "Effective size", de: "Effektive Größe"),
    family: .brokerage,
    summary: Phrase(
      en: "How many partners a node has, less what they repeat because they are tied to each other.",
      de: """
        Wie viele Partner ein Knoten hat, abzüglich dessen, was sich wiederholt, weil sie untereinander verbunden sind.
        """),
    formula: Phrase(
      en: """
        Σ_j (1 − Σ_q p(v, q) m(j, q));  p(v, q) = strength of the tie to q / strength of all ties of v,
        m(j, q) = strength between j and q / greatest strength of j; j and q partners of v. Without weights
        k − 2t/k: k partners, t ties among them
        """,
      de: """
        Σ_j (1 − Σ_q p(v, q) m(j, q));  p(v, q) = Stärke der Beziehung zu q / Stärke aller Beziehungen von v,
        m(j, q) = Stärke zwischen j und q / größte Stärke von j; j und q Partner von v. Ohne Gewichte k − 2t/k:
        k Partner, t Beziehungen unter ihnen
        """),
    reading: Phrase(
      en: "Equal to the degree: no two partners know each other. 1: all of them know each other, one would do.",
      de: "Gleich dem Grad: Keine zwei Partner kennen einander. 1: Alle kennen einander, einer würde genügen."),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(n + m^1.5)",
    memory: "O(n + m)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .countsTiesAlikeUnlessWeighted, .tiesOfEitherDirectionCount,
      Caveat(
        en: """
          Blank for a node without ties. networkx writes NaN there, and with directions also for nodes that ties reach
          but none leaves, which have a value here.
          """,
        de: """
          Leer bei Knoten ohne Beziehung. networkx schreibt dort NaN, mit Richtungen auch bei Knoten, die nur
          Beziehungen erreichen und keine verlässt; hier haben sie einen Wert.
          """),
      Caveat(
        en: "networkx 3.6.1 gives wrong values with weights or directions unless told nodes=list(G).",
        de: "networkx 3.6.1 liefert mit Gewichten oder Richtungen falsche Werte, wenn nodes=list(G) fehlt."),
    ],
    equals: "networkx effective_size(nodes=list(G)).",
    references: Constraint.references,
    examples: [
      // c has three partners and one tie among them: 3 − 2/3.
      WorkedExample(.smallBridge, .nodes([("a", 1), ("c", 7.0 / 3), ("d", 2), ("e", 1), ("f", nil)])),
      WorkedExample(.fourLevels, .nodes([("C1", 5 - 2.0 / 5), ("C3", 7.0 / 2), ("a1", 3), ("a6", 1), ("i1", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's effective size.
  public func values(in analysis: Analysis) -> NodeScores { NodeScores(analysis[.structuralHoles].effectiveSizes) }
}
