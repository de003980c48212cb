/// What the network would lose with all nodes of a level, beside what it would lose with as many others.
public struct LevelLoss: Measure {
  /// At most so many times other nodes are drawn.
  static let mostDraws = 99
  /// On a large network fewer times, but at least so many.
  static let leastDraws = 19
  /// Nodes and ties that may be gone through before draws are saved on: a few seconds.
  private static let steps = 20_000_000
  /// Beyond so many nodes only pieces are counted, not steps.
  static let mostNodesForSteps = 2_000

  /// The card.
  public static let card = MeasureCard(
    id: "level-loss",
    title: Phrase(en: "Loss of a level", de: "Verlust einer Ebene"),
    family: .levels,
    summary: Phrase(
      en: "What connects the others if all nodes of a level go, beside the loss of as many nodes drawn by chance.",
      de:
        "Was die übrigen noch verbindet, wenn alle Knoten einer Ebene wegfallen, verglichen mit ebenso vielen verlosten."
    ),
    formula: Phrase(
      en: """
        largest = share of those who stay in their largest piece, pairs = share of their pairs with a path, efficiency = mean of
        1/steps over their pairs; before = the same pairs in the whole network;  lost = 1 − after/before;  random = mean lost
        with as many of all nodes, alike = with as many others with half to twice as many ties;  p = (1 + draws with as great
        a loss)/(1 + draws)
        """,
      de: """
        largest = Anteil der Bleibenden in ihrem größten Stück, pairs = Anteil ihrer Paare mit einem Weg, efficiency = Mittel
        von 1/Schritte über ihre Paare; before = dieselben Paare im ganzen Netzwerk;  lost = 1 − nachher/vorher;  random =
        mittlerer Verlust mit ebenso vielen von allen Knoten, alike = mit ebenso vielen anderen mit halb bis doppelt so
        vielen Beziehungen;  p = (1 + Ziehungen mit ebenso großem Verlust)/(1 + Ziehungen)
        """),
    reading: Phrase(
      en: "A level holds the network together if its loss costs more than that of others alike: p up to 0.05.",
      de: "Eine Ebene hält das Netzwerk zusammen, wenn ihr Verlust mehr kostet als der ähnlicher anderer: p bis 0,05."),
    unit: .pure,
    range: -.infinity ... .infinity,
    time: Phrase(
      en: "O(draws · (n + m)), with steps · n · m / 512", de: "O(Ziehungen · (n + m)), mit Schritten · n · m / 512"),
    memory: "O(n + m)",
    effort: .rewirings,
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: """
          Before and after are compared on the same pairs, those of the nodes that stay; by draws, on those that stay then. 99
          draws, on a large network at least 19, or --permutations if fewer.
          """,
        de: """
          Vorher und nachher werden auf denselben Paaren verglichen, denen der Knoten, die bleiben; bei Ziehungen auf denen,
          die dann bleiben. 99 Ziehungen, in großen Netzwerken mindestens 19, oder --permutations, wenn es weniger sind.
          """),
      Caveat(
        en: """
          Beyond 2,000 nodes steps are not counted, and efficiency is blank. 'alike' is blank where the level has more nodes
          than there are others. Levels without a node have no row.
          """,
        de: """
          Bei mehr als 2.000 Knoten werden keine Schritte gezählt, und efficiency ist leer. 'alike' ist leer, wo die Ebene mehr
          Knoten hat, als es andere gibt. Ebenen ohne Knoten haben keine Zeile.
          """),
    ],
    equals: .ofOurOwn,
    references: [
      .honestP,
      Reference(
        "Albert, Jeong & Barabási (2000), Error and attack tolerance of complex networks", doi: "10.1038/35019019"),
    ],
    examples: [
      // Without S1 and S2: F and i1 alone, nine others together. F was 2 steps from 2 of them, 3 from 5, 4 from 2: 19/6 of
      // 148/6 in all. Without the cities: F S1 S2, a1 a2 a3 a4, a5 a6, i1.
      WorkedExample(
        .fourLevels,
        .table([
          ("state", "lost", 2), ("state", "largest", 9.0 / 11), ("state", "pairs", 36.0 / 55),
          ("state", "pairs-before", 45.0 / 55), ("state", "pairs-lost", 1.0 / 5), ("state", "efficiency", 43.0 / 110),
          ("state", "efficiency-before", 74.0 / 165), ("state", "efficiency-lost", 19.0 / 148),
          ("city", "largest", 4.0 / 10), ("city", "pairs", 10.0 / 45), ("city", "pairs-before", 36.0 / 45),
          ("city", "efficiency", 17.0 / 90), ("actor", "alike", nil),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// One row a level that has a node.
  public func values(in analysis: Analysis) -> NumberTable {
    let network = analysis.network
    let levels = Level.allCases.filter { network.levels.contains($0) }
    return NumberTable(
      rowTitle: Phrase(en: "level", de: "Ebene"), rows: levels.map { $0.key }, rowTitles: levels.map { $0.plural },
      columns: Self.columns, values: levels.map { Self.cells(of: $0, in: analysis) })
  }

  private static func cells(of level: Level, in analysis: Analysis) -> [Double?] {
    let (network, settings) = (analysis.network, analysis.settings)
    let (rows, components) = (network.adjacency(.ignored).out, analysis[.components])
    let steps = network.nodeCount <= mostNodesForSteps ? LevelRemoval.Steps.counted : .leftOut
    func removal(_ stays: [NodeID]) -> LevelRemoval { LevelRemoval(of: rows, components, stays: stays, steps) }
    let loss = removal(network.nodes.filter { network.levels[$0.index] != level })
    let draw = RemovalDraw(rows, nodes: analysis[.nodesByID]) { network.levels[$0.index] == level }
    let size = network.nodeCount + network.tieCount
    let count = min(settings.permutations, mostDraws, max(leastDraws, Self.steps / max(1, size)))
    var seeds = SeededGenerator(seed: settings.seed)
    let first = seeds.next()
    /// Losses when other nodes go, drawn one by one; each draw has a generator of its own, so that threads do not matter.
    func losses(_ stays: (inout SeededGenerator) -> [NodeID]) -> [LevelRemoval] {
      var found: [LevelRemoval] = []
      settings.threads.inOrder(0..<count) {
        Drawn()
      } make: { drawn, number in
        var random = SeededGenerator(seed: first &+ UInt64(number))
        drawn.loss = removal(stays(&random))
      } take: { drawn, _ in
        if let loss = drawn.loss { found.append(loss) }
      }
      return found
    }
    let others = [losses(draw.drawn), draw.canMatch ? losses(draw.matched) : []]
    func compared(_ number: (LevelRemoval) -> Double?) -> [Double?] {
      others.flatMap { drawn -> [Double?] in
        let summary = ChanceSummary(observed: number(loss), drawn: drawn.compactMap(number))
        return [summary?.mean, summary?.pUpper]
      }
    }
    let pairs = loss.pairs
    func share(_ sum: Double?) -> Double? { pairs == 0 ? nil : sum.map { $0 / pairs } }
    return [
      Double(network.nodeCount - loss.left), loss.left == 0 ? nil : Double(loss.after.largest) / Double(loss.left),
      share(loss.before.connected), share(loss.after.connected), loss.pairsLost,
    ] + compared { $0.pairsLost } + [share(loss.before.closeness), share(loss.after.closeness), loss.efficiencyLost]
      + compared { $0.efficiencyLost }
  }

  private struct Drawn {
    var loss: LevelRemoval?
  }

  private static let columns: [NumberTable.Column] = [
    .init("lost", Phrase(en: "nodes lost", de: "verlorene Knoten")),
    .init("largest", Phrase(en: "largest piece", de: "größtes Stück")),
    .init("pairs-before", Phrase(en: "pairs before", de: "Paare vorher")),
    .init("pairs", Phrase(en: "pairs after", de: "Paare nachher")),
    .init("pairs-lost", Phrase(en: "pairs lost", de: "Paare verloren")),
    .init("random", Phrase(en: "by chance", de: "zufällig")),
    .init("random-p", "p"),
    .init("alike", Phrase(en: "with others alike", de: "mit ähnlichen anderen")),
    .init("alike-p", "p"),
    .init("efficiency-before", Phrase(en: "efficiency before", de: "Effizienz vorher")),
    .init("efficiency", Phrase(en: "efficiency after", de: "Effizienz nachher")),
    .init("efficiency-lost", Phrase(en: "efficiency lost", de: "Effizienz verloren")),
    .init("efficiency-random", Phrase(en: "by chance", de: "zufällig")),
    .init("efficiency-random-p", "p"),
    .init("efficiency-alike", Phrase(en: "with others alike", de: "mit ähnlichen anderen")),
    .init("efficiency-alike-p", "p"),
  ]
}
