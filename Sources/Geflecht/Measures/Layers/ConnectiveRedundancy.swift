/// Which share of a node's ties in layers repeats a tie of another layer.
public struct ConnectiveRedundancy: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "connective-redundancy",
    title: Phrase(en: "Connective redundancy", de: "Mehrfachverbundenheit"),
    family: .layers,
    summary: Phrase(
      en: "How far a node is tied to the same partners in several sectors at once.",
      de: "Wie weit ein Knoten mit denselben Partnern in mehreren Sektoren zugleich verbunden ist."),
    formula: Phrase(
      en: "1 − k(v)/Σ k(v, g);  k(v, g) = layer-degrees, k(v) = partners over ties with any tag",
      de: "1 − k(v)/Σ k(v, g);  k(v, g) = layer-degrees, k(v) = Partner über Beziehungen mit irgendeiner Angabe"),
    reading: Phrase(
      en: """
        0: every partner in one sector only. 0.5: on average every partner in two. High values hold when a sector goes.
        """,
      de: """
        0: jeder Partner nur in einem Sektor. 0,5: jeder im Mittel in zweien. Hohe
        Werte halten, wenn ein Sektor wegfällt.
        """),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: [
      .untaggedTiesAreInNoLayer,
      .blankWithoutATaggedTie,
      Caveat(
        en: "Ignores weights and directions.",
        de: "Gewichte und Richtungen bleiben außer Acht."),
    ],
    equals: Phrase(
      en: "connective_redundancy_ml of the R package multinet.",
      de: "connective_redundancy_ml im R-Paket multinet."),
    references: [
      LayerOverview.reference,
      Reference(
        "Magnani, Rossi & Vega (2021), Analysis of multiplex social networks with R", doi: "10.18637/jss.v098.i08"),
    ],
    examples: [
      // a1: four partners, 4 + 1 + 1 ties in layers.
      WorkedExample(.fourLevels, .nodes([("a1", 1 - 4.0 / 6), ("C1", 0), ("F", nil)])),
      WorkedExample(.twoTasks, .nodes([("a", 1 - 2.0 / 3), ("c", 0), ("f", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's redundancy.
  public func values(in analysis: Analysis) -> NodeScores {
    let layers = analysis[.sectorLayers]
    return NodeScores(for: analysis.network) { node in
      layers.row(layers.degrees, node).map { degrees in
        1 - Double(layers.partners[node.index]) / Double(degrees.reduce(0) { $0 + $1.all })
      }
    }
  }
}
