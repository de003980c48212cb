/// Which share of all possible ties exists.
public struct Density: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "density",
    title: Phrase(en: "Density", de: "Dichte"),
    family: .cohesion,
    summary: Phrase(
      en: "Which share of all possible ties exists.",
      de: "Welcher Anteil aller möglichen Beziehungen tatsächlich besteht."),
    formula: Phrase(
      en: "2m / (n(n − 1));  m = tied pairs, n = nodes; with directions m / (n(n − 1)), m = directed ties",
      de: """
        2m / (n(n − 1));  m = Zahl der verbundenen Paare, n = Zahl der Knoten; mit Richtungen m / (n(n − 1)),
        m = Zahl der gerichteten Beziehungen
        """),
    reading: Phrase(
      en: "0: no tie. 1: everyone is tied to everyone. Falls as networks grow; compare only networks of like size.",
      de: """
        0: keine Beziehung. 1: Alle sind direkt miteinander verbunden. Sinkt, wenn Netzwerke
        wachsen; vergleichen Sie nur ähnlich große.
        """),
    unit: .share,
    range: 0...1,
    time: "O(1)",
    memory: "O(1)",
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "Ignores weights; parallel ties count once.",
        de: "Gewichte bleiben außer Acht; mehrfache Beziehungen zählen einmal."),
      Caveat(en: "Blank in networks of fewer than two nodes.", de: "Leer in Netzwerken mit weniger als zwei Knoten."),
    ],
    equals: Phrase(
      en: "networkx density and igraph density without loops and parallel ties.",
      de: "density in networkx und igraph, ohne Schleifen und mehrfache Beziehungen."),
    references: [
      Reference("Wasserman & Faust (1994), Social Network Analysis", page: 101, doi: "10.1017/CBO9780511815478")
    ],
    examples: [
      WorkedExample(.line, .network(4.0 / 10)),
      WorkedExample(.fourLevels, .network(16.0 / 78)),
    ]
  )

  /// The measure.
  public init() {}

  /// The network's density.
  public func values(in analysis: Analysis) -> Double? {
    // An undirected tie is two arcs, and stands for two ordered pairs.
    let n = Double(analysis.network.nodeCount)
    return n < 2 ? nil : Double(analysis[.adjacency].out.arcCount) / (n * (n - 1))
  }
}
