/// Whether the ties of each state lead out of it or stay inside.
public struct StateExternalInternalIndex: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "state-ei",
    title: Phrase(en: "E–I index by state", de: "E–I-Index nach Ländern"),
    family: .levels,
    summary: Phrase(
      en:
        "Whether the ties of each state lead out of it (+1) or stay inside (−1), beside what chance would make of them.",
      de:
        "Ob die Beziehungen jedes Landes aus ihm hinausführen (+1) oder in ihm bleiben (−1), und was der Zufall ergäbe."
    ),
    formula: Phrase(
      en: """
        EI(s) = (E − I)/(E + I);  E, I = ties with one end, both ends in s;  expected = mean if the states were dealt out anew
        among the nodes of each level, ties as they are
        """,
      de: """
        EI(s) = (E − I)/(E + I);  E, I = Beziehungen mit einem Ende, beiden Enden in s;  erwartet = Mittel, wenn die Länder
        unter den Knoten jeder Ebene neu verlost würden, Beziehungen wie sie sind
        """),
    reading: Phrase(
      en: "Read it beside what is expected, never by its sign: small states have few partners inside.",
      de: "Neben dem Erwarteten zu lesen, nie nach dem Vorzeichen: Kleine Länder haben innen wenige Partner."),
    unit: .pure,
    range: -1 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: .stateEI + [
      Caveat(
        en: """
          The expected numbers of ties are exact. Of the index, which is a quotient, only that of the total has an exact
          expectation; for those of states see state-ei-dealt.
          """,
        de: """
          Die erwarteten Zahlen von Beziehungen sind exakt. Vom Index, einem Quotienten, hat nur der für alle Länder einen
          exakten Erwartungswert; für die der Länder siehe state-ei-dealt.
          """)
    ],
    equals: Phrase(
      en: "UCINET's E–I index with states as groups, ties counted once.",
      de: "E–I-Index in UCINET mit Ländern als Gruppen, jede Beziehung einmal gezählt."),
    references: [ExternalInternalIndex.reference],
    examples: [
      // Within: 1/2 of 2 state–city ties, 1/3 of 2 of cities, 12/21 of 5 city–actor and 22/42 of 5 actor–actor: 50/7.
      WorkedExample(
        .fourLevels,
        .table([
          ("S1", "across", 1), ("S1", "within", 9), ("S1", "index", -4.0 / 5), ("S2", "index", -3.0 / 5),
          ("S1", "within-expected", 128.0 / 21), ("S1", "across-expected", 48.0 / 7), ("total", "within", 13),
          ("total", "index", -6.0 / 7), ("total", "within-expected", 50.0 / 7), ("total", "across-expected", 48.0 / 7),
          ("total", "index-expected", -1.0 / 49),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// One row a state, and all.
  public func values(in analysis: Analysis) -> NumberTable {
    let (order, expectation) = (analysis[.formalOrder], analysis[.stateExpectation])
    let counts = StateBorders(of: analysis.network.adjacency(.ignored).out, analysis[.orderGrouping].classOfNode, order)
    let inside = expectation.within.reduce(0, +)
    let columns: [NumberTable.Column] = [
      .init("across", Phrase(en: "ties across", de: "hinausführend")),
      .init("within", Phrase(en: "ties within", de: "innerhalb")),
      .init("index", Phrase(en: "E–I index", de: "E–I-Index")),
      .init("across-expected", Phrase(en: "across by chance", de: "hinausführend, zufällig")),
      .init("within-expected", Phrase(en: "within by chance", de: "innerhalb, zufällig")),
      .init("index-expected", Phrase(en: "index by chance", de: "Index, zufällig")),
    ]
    let total: [Double?] = [
      Double(counts.across), Double(counts.within), counts.index, Double(expectation.ties) - inside, inside,
      expectation.externalInternal,
    ]
    return order.table(columns, total: total) { state in
      [
        Double(counts.acrossOf[state]), Double(counts.withinOf[state]), counts.index(of: state),
        expectation.across[state], expectation.within[state], nil,
      ]
    }
  }
}

/// The E–I index of every state beside those of states dealt out anew.
public struct StateExternalInternalDealt: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "state-ei-dealt",
    title: Phrase(en: "E–I index by state against states dealt anew", de: "E–I-Index nach Ländern, Länder neu verlost"),
    family: .levels,
    summary: Phrase(
      en: "Whether each state's ties lead out of it more or less than if the states had been dealt out by chance.",
      de: "Ob die Beziehungen jedes Landes öfter oder seltener hinausführen, als wenn die Länder verlost wären."),
    formula: SectorChance.card.formula,
    reading: Phrase(
      en: "z above 0: more open than by chance, below: more closed. p up to 0.05: rare by chance.",
      de: "z über 0: offener als durch Zufall, darunter: geschlossener. p bis 0,05: durch Zufall selten."),
    unit: .pure,
    range: -.infinity ... .infinity,
    time: SectorChance.card.time,
    memory: Phrase(en: "O(permutations · states²)", de: "O(Permutationen · Länder²)"),
    effort: .draws,
    caveats: .stateEI + [
      Caveat(
        en: """
          The ties stay; the states of actors go to other actors, those of cities to cities, and so on. 9,999 draws, or
          --permutations; all ways to deal where there are at most fifty times as many. Blank beyond 64 states.
          """,
        de: """
          Die Beziehungen bleiben; die Länder der Akteure gehen an andere Akteure, die der Städte an Städte und so weiter.
          9.999 Ziehungen oder --permutations; alle Verteilungen, wo es höchstens fünfzigmal so viele gibt. Leer bei mehr als
          64 Ländern.
          """)
    ],
    equals: Phrase(
      en: "The permutation test of UCINET's E–I index with states as groups, where all nodes are of one level.",
      de:
        "Der Permutationstest des E–I-Index in UCINET mit Ländern als Gruppen, wenn alle Knoten einer Ebene angehören."),
    references: [ExternalInternalIndex.reference, .honestP],
    examples: [
      // Two states, three cities and seven actors can be dealt in 2 · 3 · 21 ways.
      WorkedExample(
        .fourLevels,
        .table([
          ("total", "observed", -6.0 / 7), ("total", "expected", -1.0 / 49), ("total", "draws", 126),
          ("S1", "observed", -4.0 / 5), ("S2", "observed", -3.0 / 5),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// One row a state, and all.
  public func values(in analysis: Analysis) -> NumberTable {
    let (order, chance) = (analysis[.formalOrder], analysis[.stateLabelings])
    return order.table(ChanceSummary.columns, total: (chance?.externalInternal).blankableCells) {
      (chance?.groups[$0]).blankableCells
    }
  }
}

/// The E–I index of every state beside those of ties dealt out anew.
public struct StateExternalInternalRewired: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "state-ei-rewired",
    title: Phrase(
      en: "E–I index by state against ties dealt anew", de: "E–I-Index nach Ländern, Beziehungen neu verlost"),
    family: .levels,
    summary: Phrase(
      en:
        "Whether each state's ties lead out of it more or less than the numbers of ties of its nodes alone would bring about.",
      de:
        "Ob die Beziehungen jedes Landes öfter oder seltener hinausführen, als es allein aus der Zahl der Beziehungen folgte."
    ),
    formula: SectorChance.card.formula,
    reading: StateExternalInternalDealt.card.reading,
    unit: .pure,
    range: -.infinity ... .infinity,
    time: RewiringChance.card.time,
    memory: RewiringChance.card.memory,
    effort: .rewirings,
    caveats: .stateEI + [
      Caveat(
        en: """
          Ties change partners within the same pair of levels, so that every node keeps its number of ties to each level. At
          most 999 random networks, on a large network at least 99, or --permutations.
          """,
        de: """
          Beziehungen tauschen Partner innerhalb desselben Paares von Ebenen; jeder Knoten behält seine Zahl von Beziehungen
          zu jeder Ebene. Höchstens 999 Zufallsnetzwerke, in großen Netzwerken mindestens 99, oder --permutations.
          """)
    ],
    equals: .ofOurOwn,
    references: RewiringChance.card.references,
    examples: [
      WorkedExample(
        .fourLevels,
        .table([("total", "observed", -6.0 / 7), ("S1", "observed", -4.0 / 5), ("S2", "observed", -3.0 / 5)]))
    ]
  )

  /// The measure.
  public init() {}

  /// One row a state, and all.
  public func values(in analysis: Analysis) -> NumberTable {
    let (order, places) = (analysis[.formalOrder], analysis[.orderGrouping].classOfNode)
    let rewired = analysis.rewired(levels: analysis.network.levels.map { $0.rawValue }) { rows in
      let counts = StateBorders(of: rows, places, order)
      return order.states.indices.map { counts.index(of: $0) } + [counts.index]
    }
    return order.table(ChanceSummary.columns, total: rewired[order.states.count].blankableCells) {
      rewired[$0].blankableCells
    }
  }
}

/// How many ties lie within each state and how many cross its border.
private struct StateBorders {
  private(set) var withinOf: [Int]
  private(set) var acrossOf: [Int]
  private(set) var (within, across) = (0, 0)

  init(of rows: ArcRows, _ places: [Int32], _ order: FormalOrder) {
    withinOf = Array(repeating: 0, count: order.states.count)
    acrossOf = withinOf
    for node in 0..<rows.nodeCount where places[node] >= 0 {
      for position in rows.row(node) {
        let (own, other) = (places[node], places[rows.targets[position].index])
        guard rows.targets[position].index > node, other >= 0 else { continue }
        if own == other {
          within += 1
          withinOf[Int(own)] += 1
        } else {
          across += 1
          acrossOf[Int(own)] += 1
          acrossOf[Int(other)] += 1
        }
      }
    }
  }

  private static func index(_ across: Int, _ within: Int) -> Double? {
    across + within == 0 ? nil : Double(across - within) / Double(across + within)
  }

  var index: Double? { Self.index(across, within) }
  func index(of state: Int) -> Double? { Self.index(acrossOf[state], withinOf[state]) }
}

extension Analysis {
  /// Numbers of the network beside those of random ones in which every node keeps its number of ties to the nodes of each
  /// level given.
  func rewired(levels: [UInt8], _ look: (ArcRows) -> [Double?]) -> [ChanceSummary?] {
    let rows = network.adjacency(.ignored)
    let rewiring = Rewiring(of: rows.out, order: self[.nodesByID], levels: levels)
    let drawn = rewiring.draw(
      RewiringChance.draws(ties: network.tieCount, atMost: settings.permutations), seed: settings.seed,
      threads: settings.threads, progress: settings.progress
    ) { look($0.out) }
    return look(rows.out).enumerated().map { number, observed in
      ChanceSummary(observed: observed, drawn: drawn.values.compactMap { $0[number] })
    }
  }
}

/// The E–I indices of all states and of each beside those of states dealt out anew.
struct StateLabelings: Sendable {
  let externalInternal: ChanceSummary?
  let groups: [ChanceSummary?]

  /// - Returns: `nil` when there is no state or more than can be told apart.
  init?(of analysis: Analysis) {
    let (network, settings, states) = (analysis.network, analysis.settings, analysis[.orderGrouping])
    guard 1...SectorSet.capacity ~= states.groups.count,
      let labels = LabelPermutations(
        of: states, within: network.levelGrouping, rows: network.adjacency(.ignored).out, order: analysis[.nodesByID])
    else { return nil }
    let numbers = SectorNumbers(sectors: states.groups.count, sets: labels.sets)
    let plan = labels.plan(permutations: settings.permutations, width: numbers.width, seed: settings.seed)
    let wanted = [SectorNumbers.externalInternal] + states.groups.indices.map { numbers.externalInternal(of: $0) }
    let observed = [Double](sharedCount: numbers.width) { observed in
      labels.withObserved { numbers.write($0, spanning: $1, to: observed, at: 0, of: 1) }
    }
    let drawn = [Double](sharedCount: plan.count * numbers.width) { drawn in
      labels.forEachLabeling(plan, threads: settings.threads, progress: settings.progress) {
        numbers.write($1, spanning: $2, to: drawn, at: $0, of: plan.count)
      }
    }
    let summaries = wanted.map { number in
      ChanceSummary(
        observed: observed[number].isNaN ? nil : observed[number],
        drawn: drawn[number * plan.count..<(number + 1) * plan.count].filter { !$0.isNaN }, isExact: plan.isExact)
    }
    (externalInternal, groups) = (summaries[0], Array(summaries.dropFirst()))
  }
}

extension Recipes {
  static let stateLabelings = Recipe { StateLabelings(of: $0) }
}

extension [Caveat] {
  fileprivate static let stateEI: [Caveat] = [
    .formalOrder,
    Caveat(
      en: """
        The federal level, actors that work for it, and what lies in no state are left out. In the total a tie counts once.
        Ignores weights and directions. Blank without a tie.
        """,
      de: """
        Der Bund, Akteure, die für ihn arbeiten, und alles, was in keinem Land liegt, bleiben außer Betracht. Insgesamt zählt
        jede Beziehung einmal. Gewichte und Richtungen bleiben außer Acht. Leer ohne Beziehung.
        """),
  ]
}
