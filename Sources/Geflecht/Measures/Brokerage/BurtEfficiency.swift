/// Which part of its partners a node needs to reach as much.
public struct BurtEfficiency: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "burt-efficiency",
    title: Phrase(en: "Efficiency of ties", de: "Effizienz der Beziehungen"),
    family: .brokerage,
    summary: Phrase(
      en: "Which part of a node's ties leads to somebody its other partners do not reach.",
      de: "Welcher Anteil der Beziehungen eines Knotens zu jemandem führt, den seine anderen Partner nicht erreichen."),
    formula: Phrase(
      en: "effective size / k;  k = number of partners", de: "effektive Größe / k;  k = Zahl der Partner"),
    reading: Phrase(
      en: "1: no partner repeats another. Low: many ties within one circle.",
      de: "1: Kein Partner wiederholt einen anderen. Niedrig: viele Beziehungen in ein und demselben Kreis."),
    unit: .share,
    range: 0...1,
    time: "O(n + m^1.5)",
    memory: "O(n + m)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: EffectiveSize.card.caveats + [
      Caveat(
        en: """
          Not the efficiency of paths, which is global-efficiency and local-efficiency. Repeated ties are not wasted:
          they carry trust and replace each other.
          """,
        de: """
          Nicht die Effizienz der Wege, die in global-efficiency und local-efficiency steht. Sich wiederholende
          Beziehungen sind nicht vergeudet: Sie tragen Vertrauen und ersetzen einander.
          """)
    ],
    equals: "networkx effective_size(nodes=list(G)) / degree.",
    references: Constraint.references,
    examples: [
      WorkedExample(.smallBridge, .nodes([("a", 1.0 / 2), ("c", 7.0 / 9), ("d", 1), ("f", nil)])),
      WorkedExample(.fourLevels, .nodes([("C1", 23.0 / 25), ("C3", 7.0 / 8), ("i1", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's share.
  public func values(in analysis: Analysis) -> NodeScores {
    let holes = analysis[.structuralHoles]
    return NodeScores(zip(holes.effectiveSizes, holes.degrees).map { size, degree in size.map { $0 / Double(degree) } })
  }
}
