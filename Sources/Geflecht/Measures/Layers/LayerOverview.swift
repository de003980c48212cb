/// How large the network of every sector's ties is.
public struct LayerOverview: Measure {
  static let reference = Reference(
    "Berlingerio et al. (2013), Multidimensional networks: foundations of structural analysis",
    doi: "10.1007/s11280-012-0190-4")

  /// The key of the row of ties in no layer.
  static let none = "(none)"

  /// The card.
  public static let card = MeasureCard(
    id: "layer-overview",
    title: Phrase(en: "Sectors as layers", de: "Sektoren als Schichten"),
    family: .layers,
    summary: Phrase(
      en: "How many ties carry each sector, whom they join, and into how many pieces that network falls.",
      de: """
        Wie viele Beziehungen jeden Sektor tragen, wen sie verbinden und in wie viele Teile dieses Netzwerk zerfällt.
        """),
    formula: Phrase(
      en: """
        layer of g = the ties tagged with g;  nodes = with a tie in it, weight = Σ weights, components among these
        nodes, largest = nodes of the largest
        """,
      de: """
        Schicht von g = die Beziehungen mit der Angabe g;  Knoten = mit einer Beziehung darin, Gewicht = Σ Gewichte,
        Komponenten unter diesen Knoten, größte = Knoten der größten
        """),
    reading: Phrase(
      en: "A layer of many components is many separate circles; one large component is a network of its own.",
      de: """
        Eine Schicht aus vielen Komponenten besteht aus lauter getrennten Kreisen; eine große
        Komponente ist ein eigenes Netzwerk.
        """),
    unit: .pure,
    range: 0 ... .infinity,
    time: Phrase(en: "O((n + m) · sectors)", de: "O((n + m) · Sektoren)"),
    memory: "O(n + m)",
    caveats: [
      Caveat(
        en: "The row (none) holds the ties without a tag; they are in no layer and in no measure of layers.",
        de: """
          Die Zeile (none) enthält die Beziehungen ohne Sektorangabe; sie liegen in keiner Schicht und
          gehen in kein Maß der Schichten ein.
          """),
      Caveat(
        en: """
          A tie with several tags counts in each of them with its whole weight. Two nodes are one tie in a layer, however
          many parallel ones carry it; of their weights only those of the ties that carry it count. Directions are
          ignored.
          """,
        de: """
          Eine Beziehung mit mehreren Angaben zählt bei jeder mit ihrem ganzen Gewicht. Zwei Knoten sind in einer Schicht
          eine Beziehung, wie viele gleichlaufende auch zu ihr gehören; von den Gewichten zählen nur die der Beziehungen,
          die dazugehören. Richtungen bleiben außer Acht.
          """),
    ],
    equals: Phrase(
      en: "The summary of a network in the R package multinet, layer by layer, without isolated nodes.",
      de: "Die Übersicht eines Netzwerks im R-Paket multinet, Schicht für Schicht, ohne isolierte Knoten."),
    references: [
      reference,
      Reference(
        "Magnani, Rossi & Vega (2021), Analysis of multiplex social networks with R", doi: "10.18637/jss.v098.i08"),
    ],
    examples: [
      // Ties are tagged with the sectors of their actor ends; F, S1, S2 and the cities among themselves have six without.
      WorkedExample(
        .fourLevels,
        .table([
          ("nonprofit", "ties", 7), ("nonprofit", "nodes", 9), ("nonprofit", "weight", 9),
          ("nonprofit", "components", 2), ("nonprofit", "largest", 6), ("private", "ties", 5), ("academia", "ties", 2),
          ("public", "ties", 0), ("public", "components", 0), ("(none)", "ties", 6), ("(none)", "weight", 10),
        ])),
      WorkedExample(.twoTasks, .table([("business", "ties", 3), ("science", "components", 2), ("(none)", "ties", 1)])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row a layer, and one for the ties in none.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NumberTable {
    let network = analysis.network
    guard network.sectorCount > 0 else { throw .noSectors }
    let weights = Self.weights(network)
    var rows = network.sectorNames.indices.map { sector in
      Self.row(network.arcs { $0.contains(SectorID(sector)) }, weight: weights.ofSectors[sector])
    }
    rows.append(Self.row(network.untaggedArcs, weight: weights.untagged))
    return NumberTable(
      rowTitle: Phrase(en: "sector", de: "Sektor"), rows: network.sectorNames + [Self.none],
      rowTitles: network.sectorNames.map { sectorTitle($0) } + [Phrase(en: "no sector", de: "ohne Sektor")],
      columns: [
        .init("nodes", Phrase(en: "nodes", de: "Knoten")), .init("ties", Phrase(en: "ties", de: "Beziehungen")),
        .init("weight", Phrase(en: "weight", de: "Gewicht")),
        .init("components", Phrase(en: "components", de: "Komponenten")),
        .init("largest", Phrase(en: "largest", de: "größte")),
      ],
      values: rows)
  }

  private static func row(_ layer: Adjacency, weight: Double) -> [Double?] {
    let sizes = Components(of: layer).sizes.filter { $0 > 1 }
    return [
      Double(sizes.reduce(0, +)), Double(layer.out.arcCount / 2), weight, Double(sizes.count), Double(sizes.max() ?? 0),
    ]
  }

  /// What the ties of each sector weigh, tie by tie as recorded: of parallel ones only those that carry it.
  private static func weights(_ network: Network) -> (ofSectors: [Double], untagged: Double) {
    var weights = (ofSectors: Array(repeating: 0.0, count: network.sectorCount), untagged: 0.0)
    for position in 0..<network.recordedTieCount {
      let tie = network.recordedTie(position)
      for sector in tie.sectors { weights.ofSectors[sector.index] += tie.weight }
      if tie.sectors.isEmpty { weights.untagged += tie.weight }
    }
    return weights
  }
}

extension Network {
  /// The pairs of nodes that a tie without a tag joins, perhaps beside ties with one.
  fileprivate var untaggedArcs: Adjacency {
    var pairs: Set<UInt64> = []
    for position in 0..<recordedTieCount {
      let tie = recordedTie(position)
      let (a, b) = (UInt64(tie.source.index), UInt64(tie.target.index))
      if tie.sectors.isEmpty { pairs.formUnion([a << 32 | b, b << 32 | a]) }
    }
    let arcs = pairs.sorted()
    var starts = [0]
    for node in nodes {
      var end = starts[starts.count - 1]
      while end < arcs.count, Int(arcs[end] >> 32) == node.index { end += 1 }
      starts.append(end)
    }
    let ends = arcs.map { NodeID(Int($0 & 0xFFFF_FFFF)) }
    return Adjacency(symmetric: ArcRows(offsets: starts, targets: ends, weights: []))
  }
}

extension Caveat {
  static let untaggedTiesAreInNoLayer = Caveat(
    en: """
      Ties without a sector tag are in no layer, ties with several in each of them;
      layer-overview says how many have none.
      """,
    de: """
      Beziehungen ohne Sektorangabe liegen in keiner Schicht, solche mit mehreren in jeder davon; wie
      viele keine haben, sagt layer-overview.
      """)
  static let blankWithoutATaggedTie = Caveat(
    en: "Blank for a node without a tagged tie: unknown, not zero.",
    de: "Leer bei einem Knoten ohne Beziehung mit Sektorangabe: unbekannt, nicht null.")
}
