/// How many ties join every two levels, beside what one would expect.
public struct LevelTies: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "level-ties",
    title: Phrase(en: "Ties between levels", de: "Beziehungen zwischen den Ebenen"),
    family: .levels,
    summary: Phrase(
      en: "How many ties join every two levels, and how many would if all pairs of nodes were alike.",
      de:
        "Wie viele Beziehungen je zwei Ebenen verbinden und wie viele es wären, wenn alle Paare von Knoten gleich wären."
    ),
    formula: Phrase(
      en: """
        ratio = 'ties' / 'expected';  expected = r · dyads/(n − t), of two cities t + r · (dyads − t)/(n − t);  n = all pairs of
        nodes, t = pairs tied by tandems alone, r = all other tied pairs
        """,
      de: """
        ratio = 'ties' / 'expected';  expected = r · dyads/(n − t), unter Städten t + r · (dyads − t)/(n − t);  n = alle Paare
        von Knoten, t = nur durch Tandems verbundene Paare, r = alle übrigen verbundenen Paare
        """),
    reading: Phrase(
      en: """
        Above 1: more ties than pairs of nodes would lead one to expect. Actors are many and link less across levels; see also
        level-ties-rewired, which keeps everyone's number of ties.
        """,
      de: """
        Über 1: mehr Beziehungen, als es die Zahl der Paare erwarten ließe. Akteure sind viele und verbinden sich seltener über
        Ebenen hinweg; siehe auch level-ties-rewired, wo alle ihre Zahl von Beziehungen behalten.
        """),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n + m)",
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: """
          Only two cities can be a tandem: pairs tied by tandems alone stay among the cities. 'vertical' sums up the ties of
          two different levels. Blank where no pair of nodes is of these levels.
          """,
        de: """
          Nur zwei Städte können ein Tandem sein: Paare, die nur durch Tandems verbunden sind, bleiben unter den Städten.
          'vertical' fasst die Beziehungen zweier verschiedener Ebenen zusammen. Leer, wo kein Paar von Knoten diesen Ebenen
          angehört.
          """),
    ],
    equals: .ofOurOwn,
    references: [.manyLevels],
    examples: [
      // 16 ties on 78 pairs of nodes.
      WorkedExample(
        .fourLevels,
        .table([
          ("state-federal", "ties", 2), ("city-state", "ties", 2), ("city-city", "ties", 2), ("actor-city", "ties", 5),
          ("actor-actor", "ties", 5), ("actor-federal", "ties", 0), ("actor-actor", "dyads", 21),
          ("actor-actor", "expected", 56.0 / 13), ("actor-actor", "ratio", 65.0 / 56), ("city-city", "ratio", 13.0 / 4),
          ("federal-federal", "expected", nil), ("vertical", "ties", 9), ("vertical", "dyads", 53),
          ("vertical", "ratio", 351.0 / 424),
        ])),
      // Of eight tied pairs p–q and q–r are tied otherwise, too; r–t is a tandem alone.
      WorkedExample(
        .years,
        .table([
          ("city-city", "ties", 3), ("city-city", "dyads", 6), ("city-city", "expected", 1 + 5 * 5.0 / 14),
          ("city-state", "expected", 5 * 8.0 / 14),
        ])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row a pair of levels, and those of different levels together.
  public func values(in analysis: Analysis) -> NumberTable {
    let blocks = analysis[.levelBlocks]
    let expected = LevelExpectation(of: analysis.network, blocks).ties
    func cells(_ places: [Int]) -> [Double?] {
      let ties = places.reduce(0) { $0 + blocks.ties[$1] }
      let dyads = places.reduce(0) { $0 + blocks.dyads[$1] }
      let sum = dyads == 0 ? nil : places.reduce(0) { $0 + (expected[$1] ?? 0) }
      return [Double(ties), Double(dyads), sum, sum.flatMap { $0 > 0 ? Double(ties) / $0 : nil }]
    }
    return LevelPair.table(
      [
        .init("ties", Phrase(en: "ties", de: "Beziehungen")),
        .init("dyads", Phrase(en: "pairs of nodes", de: "Knotenpaare")),
        .init("expected", Phrase(en: "expected", de: "erwartet")),
        .init("ratio", Phrase(en: "observed / expected", de: "beobachtet / erwartet")),
      ], pairs: LevelPair.all.indices.map { cells([$0]) }, vertical: cells(LevelPair.vertical))
  }
}

/// The ties of every two levels beside those of networks in which every node keeps its number of ties.
public struct LevelTiesRewired: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "level-ties-rewired",
    title: Phrase(
      en: "Ties between levels against chance", de: "Beziehungen zwischen den Ebenen, verglichen mit dem Zufall"),
    family: .levels,
    summary: Phrase(
      en:
        "Whether every two levels are tied more or less often than everyone's number of ties alone would bring about.",
      de:
        "Ob je zwei Ebenen öfter oder seltener verbunden sind, als es allein aus der Zahl der Beziehungen aller folgte."
    ),
    formula: SectorChance.card.formula,
    reading: Phrase(
      en: "z above 0: more ties than by chance, below: fewer. p up to 0.05: rare by chance.",
      de: "z über 0: mehr Beziehungen als durch Zufall, darunter: weniger. p bis 0,05: durch Zufall selten."),
    unit: .pure,
    range: -.infinity ... .infinity,
    time: RewiringChance.card.time,
    memory: RewiringChance.card.memory,
    effort: .rewirings,
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: """
          Ties change partners in the whole network, whatever the levels: a node keeps its number of ties, not those to each
          level. Ties that hardly can be, such as that of a club with the federal office, come up all the same.
          """,
        de: """
          Beziehungen tauschen Partner im ganzen Netzwerk, gleich auf welcher Ebene: Ein Knoten behält die Zahl seiner
          Beziehungen, nicht die zu jeder Ebene. Auch Beziehungen, die es kaum geben kann, etwa die eines Vereins zum Bund,
          kommen dabei vor.
          """),
      Caveat(
        en: "At most 999 random networks, on a large network at least 99, or --permutations.",
        de: "Höchstens 999 Zufallsnetzwerke, in großen Netzwerken mindestens 99, oder --permutations."),
    ],
    equals: .ofOurOwn,
    references: RewiringChance.card.references + [.manyLevels],
    examples: [
      // Whoever has three ties is tied to everyone: all random networks are the network itself.
      WorkedExample(
        .triangleAndPendant,
        .table([
          ("actor-actor", "observed", 4), ("actor-actor", "expected", 4), ("actor-actor", "p-two-sided", 1),
          ("vertical", "observed", 0),
        ])),
      WorkedExample(.fourLevels, .table([("city-city", "observed", 2), ("vertical", "observed", 9)])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row a pair of levels, and those of different levels together.
  public func values(in analysis: Analysis) -> NumberTable {
    let levels = analysis.network.levels
    let summaries = analysis.rewired(levels: levels.map { _ in 0 }) { rows in
      let ties = LevelBlocks(of: rows, levels: levels).ties
      return ties.map { Double($0) } + [Double(LevelPair.vertical.reduce(0) { $0 + ties[$1] })]
    }
    let dyads = analysis[.levelBlocks].dyads
    let cells = summaries.map { $0.blankableCells }
    return LevelPair.table(
      ChanceSummary.columns,
      pairs: dyads.indices.map { dyads[$0] == 0 ? (nil as ChanceSummary?).blankableCells : cells[$0] },
      vertical: cells[dyads.count])
  }
}

extension LevelPair {
  /// The places of the pairs of two different levels.
  static let vertical = all.indices.filter { !all[$0].isWithin }

  /// A table with one row a pair of levels, and one for those of different levels together.
  fileprivate static func table(
    _ columns: [NumberTable.Column], pairs: [[Double?]], vertical: [Double?]
  ) -> NumberTable {
    NumberTable(
      rowTitle: Phrase(en: "levels", de: "Ebenen"), rows: all.map { $0.key } + ["vertical"],
      rowTitles: all.map { $0.title } + [Phrase(en: "different levels", de: "verschiedene Ebenen")], columns: columns,
      values: pairs + [vertical])
  }
}

extension Reference {
  static let manyLevels = Reference(
    "Hamilton, Lubell & Namaganda (2018), Cross-level linkages in an ecology of climate change adaptation policy games",
    doi: "10.5751/ES-10179-230236")
}
