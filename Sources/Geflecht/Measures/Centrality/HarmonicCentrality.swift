/// The sum of the inverse distances to all others.
public struct HarmonicCentrality: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "harmonic",
    title: Phrase(en: "Harmonic centrality", de: "Harmonische Zentralität"),
    family: .centrality,
    summary: Phrase(
      en: "How near a node is to the others; those out of reach add nothing.",
      de: "Wie nah ein Knoten den anderen ist; wer unerreichbar ist, trägt nichts bei."),
    formula: Phrase(
      en: "H(v) = Σ 1/d(v, u) over all other nodes u;  d = steps, 1/∞ = 0",
      de: "H(v) = Σ 1/d(v, u) über alle anderen Knoten u;  d = Schritte, 1/∞ = 0"),
    reading: Phrase(
      en: "n − 1: tied to everyone. 0: reaches nobody. Works in networks of several components.",
      de: """
        n − 1: mit allen direkt verbunden. 0: erreicht niemanden. Auch für Netzwerke aus mehreren Komponenten geeignet.
        """),
    unit: .perStep,
    range: 0 ... .infinity,
    time: "O(n · m)",
    memory: "O(n)",
    effort: .manyNodesAPass,
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .countsSteps,
      Caveat(
        en: "A sum, not a mean: it grows with the network.",
        de: "Eine Summe, kein Mittelwert: Sie wächst mit dem Netzwerk."),
    ],
    equals: "networkx harmonic_centrality; igraph harmonic_centrality(normalized=False).",
    references: [
      Reference("Marchiori & Latora (2000), Harmony in the small-world", doi: "10.1016/S0378-4371(00)00311-3"),
      Reference("Boldi & Vigna (2014), Axioms for centrality", doi: "10.1080/15427951.2013.865686"),
    ],
    examples: [
      WorkedExample(.line, .nodes([("a", 1 + 1.0 / 2 + 1.0 / 3 + 1.0 / 4), ("c", 3)])),
      WorkedExample(.fourLevels, .nodes([("C1", 8), ("i1", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's sum of inverse distances.
  public func values(in analysis: Analysis) -> NodeScores { NodeScores(analysis[.distances].harmonic) }
}
