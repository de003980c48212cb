/// How near all pairs are on average, those without a path counting 0.
public struct GlobalEfficiency: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "global-efficiency",
    title: Phrase(
      en: "Global efficiency",
      de: "Globale Effizienz"),
    family: .distance,
    summary: Phrase(
      en: "How near any two nodes are on average; pairs without a path count 0.",
      de: "Wie nah zwei Knoten einander im Durchschnitt sind; Paare ohne Weg zählen 0."),
    formula: Phrase(
      en: "Σ 1/d(v, u) / (n(n − 1)) over all ordered pairs;  d = steps, 1/∞ = 0, n = nodes",
      de: "Σ 1/d(v, u) / (n(n − 1)) über alle geordneten Paare;  d = Schritte, 1/∞ = 0, n = Zahl der Knoten"),
    reading: Phrase(
      en: """
        1: everyone is tied to everyone. 0: no ties. Comparable between connected and unconnected networks of one size.
        """,
      de: """
        1: Alle sind mit allen verbunden. 0: keine Beziehungen. Vergleichbar zwischen Netzwerken einer
        Größe, ob zusammenhängend oder nicht.
        """),
    unit: .share,
    range: 0...1,
    time: "O(n · m / 512)",
    memory: "O(n)",
    effort: .manyNodesAPass,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "Counts steps, also with --weighted: for weights there are several definitions that contradict each other.",
        de: """
          Zählt Schritte, auch mit --weighted: Für Gewichte gibt es mehrere Definitionen, die einander widersprechen.
          """),
      Caveat(
        en: "Blank in a network of one node.",
        de: "Leer in einem Netzwerk aus einem Knoten."),
    ],
    equals: Phrase(
      en: "networkx global_efficiency, igraph (R) global_efficiency without weights.",
      de: "networkx global_efficiency, igraph (R) global_efficiency ohne Gewichte."),
    references: [
      Reference(
        "Latora & Marchiori (2001), Efficient behavior of small-world networks", doi: "10.1103/PhysRevLett.87.198701")
    ],
    examples: [
      // 4 pairs at distance 1, 3 at 2, 2 at 3, 1 at 4, of 10.
      WorkedExample(.line, .network((4 + 3.0 / 2 + 2.0 / 3 + 1.0 / 4) / 10))
    ]
  )

  /// The measure.
  public init() {}

  /// The mean of the inverse distances.
  public func values(in analysis: Analysis) -> Double? {
    let n = Double(analysis.network.nodeCount)
    return n < 2 ? nil : analysis[.stepDistances].harmonic.reduce(0, +) / (n * (n - 1))
  }
}
