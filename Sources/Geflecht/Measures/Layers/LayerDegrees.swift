/// How many partners a node has in every layer.
public struct LayerDegrees: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "layer-degrees",
    title: Phrase(en: "Degree by layer", de: "Grad je Schicht"),
    family: .layers,
    summary: Phrase(
      en: "With how many partners a node is tied in each sector, by the tags of its ties.",
      de:
        "Mit wie vielen Partnern ein Knoten in jedem Sektor verbunden ist, nach den Sektorangaben seiner Beziehungen."),
    formula: Phrase(
      en: "k(v, g) = |{u : the tie of v and u is tagged with g}|",
      de: "k(v, g) = |{u : die Beziehung von v und u trägt die Angabe g}|"),
    reading: Phrase(
      en: "0: no tie of the node works in this sector, as far as the data say.",
      de: "0: Keine Beziehung des Knotens liegt in diesem Sektor, soweit aus den Daten ersichtlich."),
    unit: .ties,
    range: 0 ... .infinity,
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
      en: "degree_ml of the R package multinet, layer by layer.",
      de: "degree_ml im R-Paket multinet, Schicht für Schicht."),
    references: [
      Reference(
        "Magnani, Rossi & Vega (2021), Analysis of multiplex social networks with R", doi: "10.18637/jss.v098.i08")
    ],
    examples: [
      // Sectors: public, nonprofit, private, academia. C1's ties to a1 and a2 are tagged, its other three not.
      WorkedExample(
        .fourLevels, .profiles([("C1", [0, 1, 1, 0]), ("a1", [0, 4, 1, 1]), ("a3", [0, 1, 1, 2]), ("F", nil)])),
      WorkedExample(.twoTasks, .profiles([("a", [2, 1]), ("b", [2, 1]), ("e", [0, 1]), ("f", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// For every node its number of partners in each layer.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeProfiles {
    guard analysis.network.sectorCount > 0 else { throw .noSectors }
    let layers = analysis[.sectorLayers]
    return NodeProfiles(sectorsOf: analysis.network) { node in
      layers.row(layers.degrees, node)?.map { Double($0.all) }
    }
  }
}

/// Which share of a node's partners each layer leads to.
public struct LayerRelevance: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "layer-relevance",
    title: Phrase(en: "Relevance of the layers", de: "Relevanz der Schichten"),
    family: .layers,
    summary: Phrase(
      en: "Which share of its partners a node reaches by ties of each sector.",
      de: "Welchen Anteil seiner Partner ein Knoten über Beziehungen jedes Sektors erreicht."),
    formula: Phrase(
      en: """
        k(v, g)/k(v), in two parts: local partners, and partners above (states, the federal level, actors that work for
        them);  k(v, g) = partners over ties tagged with g (layer-degrees), k(v) = partners over ties with any tag
        """,
      de: """
        k(v, g)/k(v), in zwei Teilen: örtliche Partner und solche darüber (Länder, Bund, Akteure, die für sie arbeiten);
        k(v, g) = Partner über Beziehungen mit der Angabe g (layer-degrees), k(v) = Partner über Beziehungen mit
        irgendeiner Angabe
        """),
    reading: Phrase(
      en: """
        local 0.8: four of five partners are local ones reached in this sector. above 0.2: one of five stands above. The
        shares of a row exceed 1 in sum when ties work in several sectors.
        """,
      de: """
        local 0,8: Vier von fünf Partnern sind örtliche, die in diesem Sektor erreichbar sind. above 0,2: Einer von fünf
        steht darüber. Die Anteile einer Zeile ergeben zusammen mehr als 1, wenn Beziehungen in mehreren Sektoren liegen.
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
      en: "Both parts together: relevance_ml of the R package multinet; dimension relevance of Berlingerio et al.",
      de: "Beide Teile zusammen: relevance_ml im R-Paket multinet; dimension relevance bei Berlingerio u. a."),
    references: [
      Reference(
        "Berlingerio et al. (2011), Foundations of multidimensional network analysis", doi: "10.1109/ASONAM.2011.103"),
      LayerOverview.reference,
    ],
    examples: [
      WorkedExample(
        .fourLevels,
        .profiles([("C1", [0, 0, 0.5, 0, 0.5, 0, 0, 0]), ("a1", [0, 0, 1, 0, 0.25, 0, 0.25, 0]), ("F", nil)])),
      WorkedExample(.twoTasks, .profiles([("a", [1, 0, 0.5, 0]), ("c", [0.5, 0, 0.5, 0]), ("f", nil)])),
      // Only the state ties A to science; v and u tie B to civil society and business.
      WorkedExample(.threeSources, .profiles([("A", [0, 0, 0, 0, 0, 1]), ("B", [0.5, 0, 0.5, 0, 0, 0])])),
    ]
  )

  /// The measure.
  public init() {}

  /// For every node the share of its partners in each layer.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeProfiles {
    let layers = analysis[.sectorLayers]
    return try analysis.layerShares(layers.degrees)
  }
}

extension Analysis {
  /// For every node and layer which share of the node's partners some of its partners there are: the local ones and
  /// those above, each in a column.
  func layerShares(_ counts: [SectorLayers.Count]) throws(MeasureFailure) -> NodeProfiles {
    guard network.sectorCount > 0 else { throw .noSectors }
    let layers = self[.sectorLayers]
    let columns = network.sectorNames.flatMap { name in
      let title = sectorTitle(name)
      return [
        NumberTable.Column("\(name).local", Phrase(en: "\(title), local", de: "\(title), örtlich")),
        NumberTable.Column("\(name).above", Phrase(en: "\(title), above", de: "\(title), Land und Bund")),
      ]
    }
    return NodeProfiles(columns: columns, for: network) { node in
      let all = Double(layers.partners[node.index])
      return layers.row(counts, node)?.flatMap { [Double($0.local) / all, Double($0.above) / all] }
    }
  }
}

extension Recipes {
  /// The ties of every sector by themselves.
  static let sectorLayers = Recipe { SectorLayers(of: $0.network) }
}
