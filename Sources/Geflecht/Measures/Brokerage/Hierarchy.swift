/// How evenly a node's constraint comes from its partners.
public struct Hierarchy: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "hierarchy",
    title: Phrase(en: "Hierarchy of constraint", de: "Hierarchie der Gebundenheit"),
    family: .brokerage,
    summary: Phrase(
      en: "Whether a node's constraint comes from all its partners alike (0) or from one of them (1).",
      de: "Ob die Gebundenheit eines Knotens von allen Partnern gleich ausgeht (0) oder von einem einzigen (1)."),
    formula: Phrase(
      en: """
        Σ_j x_j ln x_j / (N ln N),  x_j = N · c(v, j) / c(v);  c(v, j) = part of the constraint that comes
        from partner j, N = number of partners
        """,
      de: """
        Σ_j x_j ln x_j / (N ln N),  x_j = N · c(v, j) / c(v);  c(v, j) = Teil der Gebundenheit, der vom
        Partner j kommt, N = Zahl der Partner
        """),
    reading: Phrase(
      en: "0: no partner matters more than another. Near 1: one partner stands behind almost all of it.",
      de: "0: Kein Partner wiegt schwerer als ein anderer. Nahe 1: Fast alles geht auf einen Partner zurück."),
    unit: .pure,
    range: 0...1,
    time: "O(n + m^1.5)",
    memory: "O(n + m)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .countsTiesAlikeUnlessWeighted, .tiesOfEitherDirectionCount,
      Caveat(
        en: "1 for a node with one partner, blank for one without.",
        de: "1 bei Knoten mit einem Partner, leer bei Knoten ohne."),
    ],
    equals: Phrase(
      en: "UCINET's hierarchy of structural holes; networkx and igraph have none.",
      de: "Hierarchie der strukturellen Löcher in UCINET; networkx und igraph haben sie nicht."),
    references: Constraint.references,
    examples: [
      // c: 1/4 from a, 1/4 from b, 1/9 from d, together 11/18; so x = 27/22, 27/22 and 6/11.
      WorkedExample(.smallBridge, .nodes([("c", 0.052_204_545_446_752_6), ("d", 0), ("e", 1), ("f", nil)])),
      WorkedExample(.line, .nodes([("a", 1), ("b", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's hierarchy.
  public func values(in analysis: Analysis) -> NodeScores { NodeScores(analysis[.structuralHoles].hierarchies()) }
}
