/// How well a node's partners reach each other without it.
public struct LocalEfficiency: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "local-efficiency",
    title: Phrase(en: "Local efficiency", de: "Lokale Effizienz"),
    family: .cohesion,
    summary: Phrase(
      en: "How well a node's partners would reach each other among themselves if it were lost.",
      de: "Wie gut die Partner eines Knotens einander untereinander erreichen würden, wenn er ausfiele."),
    formula: Phrase(
      en: """
        E(v) = Σ 1/d(s, t) / (k(k − 1)) over ordered pairs s, t of partners;  d = steps over partners of v alone, 1/d
        = 0 where there is no way, k = degree
        """,
      de: """
        E(v) = Σ 1/d(s, t) / (k(k − 1)) über geordnete Paare s, t von Partnern;  d = Schritte nur über Partner von v,
        1/d = 0, wo es keinen Weg gibt, k = Grad
        """),
    reading: Phrase(
      en: "0: they would have lost each other. 1: they all know each other anyway.",
      de: "0: Sie hätten einander verloren. 1: Sie kennen einander ohnehin alle."),
    unit: .share,
    range: 0...1,
    time: Phrase(en: "O(Σ k · a);  a = ties among k partners", de: "O(Σ k · a);  a = Beziehungen unter k Partnern"),
    memory: "O(n + m)",
    effort: .neighborhoods,
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: "0 for a node with fewer than two partners.", de: "0 bei einem Knoten mit weniger als zwei Partnern."),
      Caveat(
        en: "Ways over nodes that are no partners of it do not count, even if they are short.",
        de: "Wege über Knoten, die nicht zu den Partnern gehören, zählen nicht, auch wenn sie kurz sind."),
    ],
    equals: Phrase(
      en: "the terms of networkx local_efficiency; R igraph local_efficiency keeps ways over other nodes.",
      de: """
        Die Summanden von local_efficiency in networkx; local_efficiency in R igraph lässt Wege über andere Knoten zu.
        """),
    references: [
      Reference(
        "Latora & Marchiori (2001), Efficient behavior of small-world networks", doi: "10.1103/PhysRevLett.87.198701")
    ],
    examples: [
      WorkedExample(.smallBridge, .nodes([("a", 1), ("c", 2.0 / 6), ("d", 0), ("e", 0), ("f", 0)])),
      // Among C1, a2, a3 and a4 the pairs C1–a2 and a2–a3 are tied, and C1–a3 are two steps apart.
      WorkedExample(.fourLevels, .nodes([("a1", 5.0 / 12), ("a2", 5.0 / 6), ("C1", 0.1), ("a3", 1)])),
    ]
  )

  /// The measure.
  public init() {}

  /// The efficiency among every node's partners.
  public func values(in analysis: Analysis) -> NodeScores { NodeScores(analysis[.neighborhoods].values) }
}

/// The mean local efficiency of all nodes.
public struct MeanLocalEfficiency: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "mean-local-efficiency",
    title: Phrase(en: "Mean local efficiency", de: "Mittlere lokale Effizienz"),
    family: .cohesion,
    summary: Phrase(
      en: "How well the network copes locally with the loss of a node.",
      de: "Wie gut das Netzwerk den Ausfall eines Knotens in dessen Umgebung verkraftet."),
    formula: Phrase(
      en: "mean of E(v) over all nodes;  E = local efficiency",
      de: "Mittel von E(v) über alle Knoten;  E = lokale Effizienz"),
    reading: Phrase(
      en: "0: without a node its partners have lost each other. 1: all partners of each know each other.",
      de:
        "0: Fällt ein Knoten aus, haben seine Partner einander verloren. 1: Alle Partner eines jeden kennen einander."),
    unit: .share,
    range: 0...1,
    time: Phrase(en: "O(Σ k · a);  a = ties among k partners", de: "O(Σ k · a);  a = Beziehungen unter k Partnern"),
    memory: "O(n + m)",
    effort: .neighborhoods,
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: "Nodes with fewer than two partners count as 0. Blank in a network without nodes.",
        de: "Knoten mit weniger als zwei Partnern zählen als 0. Leer in einem Netzwerk ohne Knoten."),
    ],
    equals: Phrase(
      en: "networkx local_efficiency.", de: "local_efficiency in networkx."),
    references: LocalEfficiency.card.references,
    examples: [
      WorkedExample(.smallBridge, .network(7.0 / 18)),
      // C1 1/10, C3 1/6, a1 5/12, a2 5/6, a3, a5 and a6 1, the others 0.
      WorkedExample(.fourLevels, .network((0.1 + 1.0 / 6 + 5.0 / 12 + 5.0 / 6 + 3) / 13)),
    ]
  )

  /// The measure.
  public init() {}

  /// The mean, or `nil` without nodes.
  public func values(in analysis: Analysis) -> Double? {
    let values = analysis[.neighborhoods].values
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}

extension Recipes {
  /// How well the partners of a node reach each other without it, when directions are ignored.
  static let neighborhoods = Recipe {
    NeighborhoodEfficiency(
      of: $0.network.adjacency(.ignored), threads: $0.settings.threads, progress: $0.settings.progress)
  }
}
