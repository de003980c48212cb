/// How many pairs of nodes depend on a tie to reach each other.
public struct EdgeBetweenness: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "edge-betweenness",
    title: Phrase(
      en: "Betweenness of ties",
      de: "Betweenness der Beziehungen"),
    family: .centrality,
    summary: Phrase(
      en: "How many pairs of nodes have their shortest way over a tie: high at ties that hold groups together.",
      de: """
        Für wie viele Paare von Knoten der kürzeste Weg über eine Beziehung führt: hoch bei
        Beziehungen, die Gruppen zusammenhalten.
        """),
    formula: Phrase(
      en: "B(e) = Σ σ(s, t | e)/σ(s, t) over unordered pairs s, t;  σ = shortest paths, σ(· | e) = those over e",
      de: "B(e) = Σ σ(s, t | e)/σ(s, t) über ungeordnete Paare s, t;  σ = kürzeste Wege, σ(· | e) = davon über e"),
    reading: Phrase(
      en: "1: only its own ends need it. A bridge between halves of a and b nodes has a · b.",
      de: "1: Nur ihre eigenen Enden brauchen sie. Eine Brücke zwischen Hälften aus a und b Knoten hat a · b."),
    unit: .pairs,
    range: 0 ... .infinity,
    time: "O(n · m · log n)",
    memory: "O(n + m)",
    effort: .severalPassesPerNode,
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .countsSteps, .tellsLengthsToABillionth,
      Caveat(
        en: "The ends of the tie count as a pair. With directions pairs are ordered.",
        de: "Die Enden der Beziehung zählen als Paar. Mit Richtungen sind die Paare geordnet."),
    ],
    equals: "networkx edge_betweenness_centrality(normalized=False), igraph edge_betweenness.",
    references: [
      Reference(
        "Girvan & Newman (2002), Community structure in social and biological networks", doi: "10.1073/pnas.122653799")
    ],
    examples: [
      WorkedExample(.smallBridge, .ties([("a", "b", 1), ("c", "d", 6), ("d", "e", 4)]))
    ]
  )

  /// The measure.
  public init() {}

  /// Every tie's number of dependent pairs.
  public func values(in analysis: Analysis) -> TieScores {
    let arcs = ArcDependencies(
      of: analysis[.adjacency], analysis.settings.lengths, threads: analysis.settings.threads,
      progress: analysis.settings.progress)
    // An arc has the pairs in one order; those in the other go over its way back, and are as many.
    return TieScores(analysis[.adjacency]) { arcs.sums[$0] }
  }
}
