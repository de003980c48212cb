/// How far two layers consist of the same ties.
public struct LayerOverlap: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "layer-overlap",
    title: Phrase(en: "Overlap of the layers", de: "Überlappung der Schichten"),
    family: .layers,
    summary: Phrase(
      en: "Which share of the ties that carry either of two sectors carries both.",
      de: "Welcher Anteil der Beziehungen, die einen von zwei Sektoren tragen, beide trägt."),
    formula: Phrase(
      en: "J(g, h) = |ties tagged with g and h| / |ties tagged with g or h|",
      de: "J(g, h) = |Beziehungen mit den Angaben g und h| / |Beziehungen mit der Angabe g oder h|"),
    reading: Phrase(
      en: "0: no tie works in both sectors. 1: the same ties, as on the diagonal.",
      de: "0: Keine Beziehung liegt in beiden Sektoren. 1: dieselben Beziehungen, wie auf der Diagonale."),
    unit: .share,
    range: 0...1,
    time: Phrase(en: "O(n + m · tags²)", de: "O(n + m · Angaben²)"),
    memory: Phrase(en: "O(sectors²)", de: "O(Sektoren²)"),
    caveats: [
      .untaggedTiesAreInNoLayer,
      Caveat(
        en: "Where tags come from the sectors of the ends, ties between two sectors are the overlap.",
        de: """
          Wo Angaben aus den Sektoren der Enden abgeleitet sind, bilden Beziehungen
          zwischen zwei Sektoren die Überlappung.
          """),
      Caveat(
        en: "Blank where neither sector has a tie. Ignores weights and directions.",
        de: "Leer, wo keiner der beiden Sektoren eine Beziehung hat. Gewichte und Richtungen bleiben außer Acht."),
    ],
    equals: Phrase(
      en: "layer_comparison_ml(method = \"jaccard.edges\") of the R package multinet.",
      de: "layer_comparison_ml(method = \"jaccard.edges\") im R-Paket multinet."),
    references: [
      Reference(
        "Bródka et al. (2018), Quantifying layer similarity in multiplex networks: a systematic study",
        doi: "10.1098/rsos.171747")
    ],
    examples: [
      // Of 7 nonprofit and 5 private ties two are both: a1 – a2 and a5 – a6.
      WorkedExample(
        .fourLevels,
        .sectors([
          ("nonprofit", "private", 2.0 / 10), ("private", "academia", 1.0 / 6), ("nonprofit", "nonprofit", 1),
          ("public", "private", 0), ("public", "public", nil),
        ])),
      WorkedExample(.twoTasks, .sectors([("business", "science", 1.0 / 4)])),
    ]
  )

  /// The measure.
  public init() {}

  /// The overlaps.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> SectorTable {
    let network = analysis.network
    let layers = network.sectorNames.indices
    guard !layers.isEmpty else { throw .noSectors }
    var both = layers.map { _ in layers.map { _ in 0 } }
    for node in network.nodes {
      for position in network.row(of: node) where node < network.neighborColumn[position] {
        let tag = network.tagColumn[position]
        for g in tag { for h in tag { both[g.index][h.index] += 1 } }
      }
    }
    let values = layers.map { g in
      layers.map { h -> Double? in
        let either = both[g][g] + both[h][h] - both[g][h]
        return either == 0 ? nil : Double(both[g][h]) / Double(either)
      }
    }
    return SectorTable(rows: network.sectorNames, columns: network.sectorNames, values: values)
  }
}

/// Whether who has many partners in one layer has many in another.
public struct LayerCorrelation: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "layer-correlation",
    title: Phrase(en: "Correlation of the layers", de: "Korrelation der Schichten"),
    family: .layers,
    summary: Phrase(
      en: "Whether nodes with many partners in one sector have many in another, too.",
      de: "Ob Knoten mit vielen Partnern in einem Sektor auch in einem anderen viele haben."),
    formula: Phrase(
      en: "Pearson's correlation of k(v, g) and k(v, h) over all nodes with a tagged tie;  k = layer-degrees",
      de: """
        Korrelation nach Pearson von k(v, g) und k(v, h) über alle Knoten, die eine Beziehung mit
        Sektorangabe haben;  k = layer-degrees
        """),
    reading: Phrase(
      en: "1: the same hubs everywhere. 0: unrelated. Below 0: hubs of the one sector are at the edge of the other.",
      de: """
        1: überall dieselben Drehscheiben. 0: kein Zusammenhang. Unter 0: Drehscheiben des
        einen Sektors stehen im anderen am Rand.
        """),
    unit: .pure,
    range: -1...1,
    time: Phrase(en: "O(n · sectors² + m)", de: "O(n · Sektoren² + m)"),
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: [
      .untaggedTiesAreInNoLayer,
      Caveat(
        en: "Blank where all nodes have as many partners in a sector, as in one without ties.",
        de: "Leer, wo alle Knoten in einem Sektor gleich viele Partner haben, also auch in einem ohne Beziehungen."),
      Caveat(
        en: "Nodes without a tagged tie are left out; they would push it up. Ignores weights and directions.",
        de: """
          Knoten ohne Beziehung mit Sektorangabe bleiben außer Acht; sie würden den Wert
          heben. Ebenso Gewichte und Richtungen.
          """),
    ],
    equals: Phrase(
      en: "layer_comparison_ml(method = \"pearson.degree\") of the R package multinet, without nodes of no layer.",
      de: "layer_comparison_ml(method = \"pearson.degree\") im R-Paket multinet, ohne Knoten in keiner Schicht."),
    references: [
      Reference(
        "Bródka et al. (2018), Quantifying layer similarity in multiplex networks: a systematic study",
        doi: "10.1098/rsos.171747")
    ],
    examples: [
      // Degrees of a b c d e: business 2 2 1 1 0, science 1 1 1 0 1. n·Σkk′ − Σk·Σk′ = 1, by itself 14 and 4.
      WorkedExample(
        .twoTasks,
        .sectors([("business", "science", 1 / (14.0 * 4).squareRoot()), ("science", "science", 1)])),
      WorkedExample(.fourLevels, .sectors([("public", "private", nil), ("private", "private", 1)])),
    ]
  )

  /// The measure.
  public init() {}

  /// The correlations.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> SectorTable {
    let network = analysis.network
    let names = network.sectorNames
    guard !names.isEmpty else { throw .noSectors }
    let layers = analysis[.sectorLayers]
    let tagged = network.nodes.compactMap { layers.row(layers.degrees, $0)?.map { $0.all } }
    let count = Double(tagged.count)
    var sums = names.map { _ in 0.0 }
    var products = names.map { _ in sums }
    for degrees in tagged {
      for (g, one) in degrees.enumerated() where one > 0 {
        sums[g] += Double(one)
        for (h, other) in degrees.enumerated() { products[g][h] += Double(one) * Double(other) }
      }
    }
    // All sums are whole numbers, so that what is constant is exactly so.
    func spread(_ g: Int, _ h: Int) -> Double { count * products[g][h] - sums[g] * sums[h] }
    let values = names.indices.map { g in
      names.indices.map { h -> Double? in
        let (one, other) = (spread(g, g), spread(h, h))
        guard one > 0, other > 0 else { return nil }
        return max(-1, min(1, spread(g, h) / (one.squareRoot() * other.squareRoot())))
      }
    }
    return SectorTable(rows: names, columns: names, values: values)
  }
}
