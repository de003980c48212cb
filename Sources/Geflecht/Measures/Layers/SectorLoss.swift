/// What would change for the others if the actors of one sector left.
public struct SectorLoss: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-loss",
    title: Phrase(en: "Loss of a sector's actors", de: "Verlust der Akteure eines Sektors"),
    family: .layers,
    summary: Phrase(
      en: "What the others would lose if the actors that have this sector and no other left.",
      de: "Was den anderen fehlte, wenn die Akteure gingen, die nur diesem Sektor angehören."),
    formula: Phrase(
      en: """
        actors of g alone are taken out;  actors = how many, ties = ties that go with them, from-above = those with an end
        above the cities (a state, the federal level, an actor that works for one of them), and among the nodes that stay:
        stranded = left without any tie, pieces = more components, pairs = share of connected pairs cut
        """,
      de: """
        Akteure, die nur g angehören, fallen weg;  actors = wie viele, ties = Beziehungen, die mit ihnen gehen, from-above
        = solche mit einem Ende über den Städten (Land, Bund, Akteur, der für sie arbeitet), und unter den Bleibenden: stranded = ohne Beziehung, pieces = zusätzliche Komponenten, pairs = Anteil der
        getrennten unter den verbundenen Paaren
        """),
    reading: Phrase(
      en: "pairs = 0.2: one of five connected pairs of others reached each other only through this sector.",
      de: "pairs = 0,2: Eines von fünf verbundenen Paaren der anderen erreichte einander nur über diesen Sektor."),
    unit: .pure,
    range: 0 ... .infinity,
    time: Phrase(en: "O((n + m) · sectors)", de: "O((n + m) · Sektoren)"),
    memory: "O(n + m)",
    caveats: [
      Caveat(
        en: """
          Actors with another sector as well stay; so do cities, states and the federal level, whatever their sector.
          """,
        de: "Akteure mit einem weiteren Sektor bleiben; ebenso Städte, Länder und Bund, gleich welchen Sektors."),
      Caveat(
        en: """
          Pairs and pieces are compared among those that stay, before and after: a network does not gain by
          losing those who were badly connected.
          """,
        de: """
          Paare und Teile werden unter den Bleibenden verglichen, vorher und nachher: Ein Netzwerk gewinnt nicht
          dadurch, dass es schlecht Angebundene verliert.
          """),
      Caveat(
        en: "pairs is blank if no two of those that stay were connected. Ignores weights and directions.",
        de: """
          pairs ist leer, wenn keine zwei der Bleibenden verbunden waren. Gewichte und Richtungen bleiben außer Acht.
          """),
    ],
    equals: LayerLoss.card.equals,
    references: [],
    examples: [
      // Without b, a is alone; before, all three pairs of a, c and C were connected, after only c – C.
      WorkedExample(
        .goBetween,
        .table([
          ("science", "actors", 1), ("science", "ties", 3), ("science", "stranded", 1), ("science", "pieces", 1),
          ("science", "pairs", 2.0 / 3), ("business", "actors", 2), ("business", "pieces", 0), ("business", "pairs", 0),
        ])),
      WorkedExample(
        .fourLevels,
        .table([
          ("nonprofit", "actors", 3), ("nonprofit", "ties", 7), ("nonprofit", "from-above", 0), ("public", "ties", 0),
        ])
      ),
    ]
  )

  /// The measure.
  public init() {}

  /// One row a sector.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NumberTable {
    let network = analysis.network
    return try analysis.lossTable([
      .init("actors", Phrase(en: "actors that leave", de: "Akteure, die gehen")),
      .init("ties", Phrase(en: "ties lost", de: "verlorene Beziehungen")), .fromAbove, .stranded, .pieces, .pairs,
    ]) { sector in
      let only = SectorSet([sector])
      func leaves(_ node: NodeID) -> Bool {
        network.levels[node.index] == .actor && network.sectorSets[node.index] == only
      }
      let loss = RemovalLoss(in: network, before: analysis[.components]) {
        !leaves($0)
      } holds: { _ in
        true
      }
      return [
        Double(network.nodes.count(where: leaves)), Double(loss.ties), Double(loss.tiesFromAbove),
        Double(loss.stranded), Double(loss.pieces), loss.pairs,
      ]
    }
  }
}

extension NumberTable.Column {
  static let fromAbove = NumberTable.Column(
    "from-above", Phrase(en: "of these from above", de: "davon mit Land und Bund"))
  static let stranded = NumberTable.Column(
    "stranded", Phrase(en: "left without ties", de: "ohne Beziehung zurück"))
  static let pieces = NumberTable.Column("pieces", Phrase(en: "more components", de: "mehr Komponenten"))
  static let pairs = NumberTable.Column("pairs", Phrase(en: "share of pairs cut", de: "getrennte Paare"))
}

extension Analysis {
  func lossTable(
    _ columns: [NumberTable.Column], _ row: (SectorID) -> [Double?]
  ) throws(MeasureFailure) -> NumberTable {
    guard network.sectorCount > 0 else { throw .noSectors }
    let names = network.sectorNames
    return NumberTable(
      rowTitle: Phrase(en: "sector", de: "Sektor"), rows: names, rowTitles: names.map { sectorTitle($0) },
      columns: columns, values: names.indices.map { row(SectorID($0)) })
  }
}
