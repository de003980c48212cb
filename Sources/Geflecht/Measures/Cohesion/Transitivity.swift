/// Which share of the paths of two ties is closed to a triangle.
public struct Transitivity: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "transitivity",
    title: Phrase(en: "Transitivity", de: "Transitivität"),
    family: .cohesion,
    summary: Phrase(
      en: "How often two who have a common partner are tied to each other.",
      de: "Wie oft zwei, die einen gemeinsamen Partner haben, auch miteinander verbunden sind."),
    formula: Phrase(
      en: "3T / P;  T = triangles, P = Σ k(k − 1)/2 = paths of two ties, k = degree",
      de: "3T / P;  T = Zahl der Dreiecke, P = Σ k(k − 1)/2 = Zahl der Wege aus zwei Beziehungen, k = Grad"),
    reading: Phrase(
      en: """
        0: no triangle, as in a tree. 1: every group is complete. Compare with the density, the
        value expected if ties fell at random.
        """,
      de: """
        0: kein Dreieck, wie in einem Baum. 1: Jede Gruppe ist vollständig verbunden. Vergleichen Sie mit der Dichte:
        Sie wäre zu erwarten, wenn die Beziehungen zufällig verteilt wären.
        """),
    unit: .share,
    range: 0...1,
    time: "O(m^1.5)",
    memory: "O(n + m)",
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: "Hubs have most of the pairs and decide the value.",
        de: "Die meisten Paare liegen bei den Drehscheiben des Netzwerks; sie bestimmen den Wert."),
      Caveat(
        en: "Blank if nobody has two partners.", de: "Leer, wenn niemand zwei Partner hat."),
    ],
    equals: Phrase(
      en: """
        networkx transitivity and igraph transitivity_undirected; where it is blank, networkx gives 0 and sna 1. On
        directed graphs networkx counts something else.
        """,
      de: """
        transitivity in networkx und transitivity_undirected in igraph; wo der Wert leer ist, gibt networkx 0 und sna 1
        an. Bei gerichteten Graphen zählt networkx anders.
        """),
    references: [
      Reference(
        "Newman, Watts & Strogatz (2002), Random graph models of social networks", doi: "10.1073/pnas.012582999")
    ],
    examples: [
      // One triangle; pairs at a 1, b 1, c 3, d 1.
      WorkedExample(.smallBridge, .network(3.0 / 6)),
      WorkedExample(.line, .network(0)),
      // Three triangles; pairs at C1 10, a1 and C3 6 each, a2 3, and 1 at each of F S1 S2 C2 a3 a4 a5 a6.
      WorkedExample(.fourLevels, .network(9.0 / 33)),
    ]
  )

  /// The measure.
  public init() {}

  /// The share, or `nil` if no node has two partners.
  public func values(in analysis: Analysis) -> Double? {
    let paths = analysis.network.nodes.reduce(0) { $0 + analysis.network.partnerPairs(of: $1) }
    return paths == 0 ? nil : Double(3 * analysis[.triangles].total) / paths
  }
}
