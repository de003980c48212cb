/// How unevenly a node's partners spread over the layers.
public struct DegreeDeviation: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "degree-deviation",
    title: Phrase(en: "Degree deviation", de: "Gradabweichung"),
    family: .layers,
    summary: Phrase(
      en: "How unevenly a node's partners spread over the sectors of its ties.",
      de: "Wie ungleich sich die Partner eines Knotens auf die Sektoren seiner Beziehungen verteilen."),
    formula: Phrase(
      en: "√(Σ (k(v, g) − mean)²/K);  k(v, g) = layer-degrees, mean over all K sectors of the network",
      de: "√(Σ (k(v, g) − Mittel)²/K);  k(v, g) = layer-degrees, Mittel über alle K Sektoren des Netzwerks"),
    reading: Phrase(
      en: "0: as many partners in every sector. High: one sector carries the node, others hardly.",
      de: "0: in jedem Sektor gleich viele Partner. Hoch: Ein Sektor trägt den Knoten, andere kaum."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: [
      .untaggedTiesAreInNoLayer,
      .blankWithoutATaggedTie,
      Caveat(
        en: "The standard deviation of the population; it grows with the number of ties.",
        de: "Die Standardabweichung der Grundgesamtheit; sie wächst mit der Zahl der Beziehungen."),
      Caveat(
        en: "Ignores weights and directions.",
        de: "Gewichte und Richtungen bleiben außer Acht."),
    ],
    equals: Phrase(
      en: "degree_deviation_ml of the R package multinet.",
      de: "degree_deviation_ml im R-Paket multinet."),
    references: [
      Reference(
        "Magnani, Rossi & Vega (2021), Analysis of multiplex social networks with R", doi: "10.18637/jss.v098.i08")
    ],
    examples: [
      // a1 has 0, 4, 1, 1 partners in the four sectors: mean 1.5, variance 9/4.
      WorkedExample(.fourLevels, .nodes([("a1", 1.5), ("C1", 0.5), ("F", nil)])),
      WorkedExample(.twoTasks, .nodes([("a", 0.5), ("c", 0), ("f", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's deviation.
  public func values(in analysis: Analysis) -> NodeScores {
    let layers = analysis[.sectorLayers]
    return NodeScores(for: analysis.network) { node in
      guard let degrees = layers.row(layers.degrees, node) else { return nil }
      let counts = degrees.map { Double($0.all) }
      let mean = counts.reduce(0, +) / Double(layers.count)
      let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(layers.count)
      return variance.squareRoot()
    }
  }
}
