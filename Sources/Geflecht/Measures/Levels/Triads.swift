/// How many triads of three levels are closed, and how many could be.
public struct Triads: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "triads",
    title: Phrase(en: "Triads across levels", de: "Dreiecke über Ebenen"),
    family: .levels,
    summary: Phrase(
      en: "How many triads of federal level, state and city, or of cities and state, are closed, and how many open.",
      de: "Wie viele Dreiecke aus Bund, Land und Stadt oder aus Städten und Land geschlossen sind und wie viele offen."),
    formula: .triads,
    reading: Phrase(
      en:
        "'share': closed of all that have two ties at least. Open ones show where one tie more would close a triangle.",
      de:
        "'share': geschlossene unter allen mit mindestens zwei Beziehungen. Offene zeigen, wo eine weitere ein Dreieck schlösse."
    ),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: .triads + [
      Caveat(
        en: "A closed triad of federal level, state and city counts as transfer and as short-cut.",
        de: "Ein geschlossenes Dreieck aus Bund, Land und Stadt zählt als transfer und als short-cut.")
    ],
    equals: Phrase(
      en:
        "For triads of one node and two cities, counts of motifr: 1,2[II.C] closed, 1,2[I.C] open at the single node.",
      de: "Für Dreiecke aus einem Knoten und zwei Städten die Zahlen von motifr: 1,2[II.C] geschlossen, 1,2[I.C] offen."
    ),
    references: .triads,
    examples: [
      // F–S1–C1 and F–S2–C3; S1–C1–C2; S1–C1–C3 and S2–C3–C1.
      WorkedExample(
        .fourLevels,
        .table([
          ("transfer", "closed", 0), ("transfer", "open", 2), ("transfer", "share", 0), ("short-cut", "open", 0),
          ("short-cut", "share", nil), ("bridge", "open", 1), ("bridge", "closed", 0), ("cross-state", "open", 2),
        ])),
      // Closed: F S a, S a b, S a c. Open: F–S–b; c–T–d; b–S–c and T–c–a.
      WorkedExample(
        .partnership,
        .table([
          ("transfer", "closed", 1), ("transfer", "open", 1), ("short-cut", "closed", 1), ("short-cut", "open", 0),
          ("bridge", "closed", 1), ("bridge", "open", 1), ("bridge", "share", 1.0 / 2), ("cross-state", "closed", 1),
          ("cross-state", "open", 2), ("cross-state", "share", 1.0 / 3),
        ])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row a kind of triad.
  public func values(in analysis: Analysis) -> NumberTable {
    let counts = analysis[.levelTriads].counts
    return NumberTable(
      rowTitle: Phrase(en: "triad", de: "Dreieck"), rows: LevelTriads.Kind.allCases.map { $0.key },
      rowTitles: LevelTriads.Kind.allCases.map { $0.title },
      columns: [
        .init("closed", Phrase(en: "closed", de: "geschlossen")), .init("open", Phrase(en: "open", de: "offen")),
        .init("share", Phrase(en: "share closed", de: "Anteil geschlossen")),
      ],
      values: counts.map { [Double($0.closed), Double($0.open), $0.share] })
  }
}

/// Which absent ties between levels would close most triads.
public struct TriadsClosing: Measure {
  /// So many are listed at the most.
  static let most = 50

  /// The card.
  public static let card = MeasureCard(
    id: "triads-closing",
    title: Phrase(en: "Ties that would close most triads", de: "Beziehungen, die die meisten Dreiecke schlössen"),
    family: .levels,
    summary: Phrase(
      en: "Which single ties between levels that are not there would close most triads.",
      de: "Welche einzelnen Beziehungen zwischen den Ebenen, die es noch nicht gibt, die meisten Dreiecke schlössen."),
    formula: Phrase(
      en: "gap(u, v) = number of open triads that the absent tie u–v would close, by kind as in triads",
      de: "gap(u, v) = Zahl der offenen Dreiecke, die die fehlende Beziehung u–v schlösse, nach Arten wie in triads"),
    reading: Phrase(
      en: "At the top stands the tie that would tighten most. Whether it makes sense, people know.",
      de: "Oben steht die Beziehung, die am meisten verdichten würde. Ob sie sinnvoll ist, wissen die Beteiligten."),
    unit: .pure,
    range: 0 ... .infinity,
    time: Phrase(en: "O(paths of two ties)", de: "O(Wege aus zwei Beziehungen)"),
    memory: Phrase(en: "O(gaps)", de: "O(Lücken)"),
    caveats: .triads + [
      Caveat(
        en:
          "The fifty that would close most; of as many, those whose ids come first. Ties between two cities are not listed.",
        de: """
          Die fünfzig, die am meisten schlössen; bei gleich vielen die mit den ersten Kennungen. Beziehungen zwischen zwei
          Städten stehen nicht in der Liste.
          """)
    ],
    equals: Phrase(
      en:
        "Contributions of motifr identify_gaps, counted for ties between levels, which it does not do; no other tool has it.",
      de: "Wie identify_gaps in motifr, doch für Beziehungen zwischen Ebenen; kein anderes Programm hat es."),
    references: .triads,
    examples: [
      WorkedExample(
        .fourLevels,
        .table([
          ("F – C1", "transfer", 1), ("F – C3", "total", 1), ("S1 – C2", "bridge", 1), ("S1 – C3", "cross-state", 1),
          ("S2 – C1", "cross-state", 1),
        ])),
      WorkedExample(
        .partnership, .table([("F – b", "transfer", 1), ("T – a", "cross-state", 1), ("T – a", "total", 1)])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row an absent tie, the higher end first.
  public func values(in analysis: Analysis) -> NumberTable {
    let network = analysis.network
    let gaps = analysis[.levelTriads].gaps().prefix(Self.most)
    return NumberTable(
      rowTitle: Phrase(en: "tie", de: "Beziehung"),
      rows: gaps.map { "\(network.id(of: $0.ends.0)) – \(network.id(of: $0.ends.1))" },
      rowTitles: gaps.map { network.title(of: $0.ends.0, limit: 34) + " – " + network.title(of: $0.ends.1, limit: 34) },
      columns: LevelTriads.Kind.allCases.map { .init($0.key, $0.title) } + [
        .init("total", Phrase(en: "total", de: "insgesamt"))
      ],
      values: gaps.map { gap in gap.counts.map { Double($0) } + [Double(gap.total)] })
  }
}

/// How many closed triads each tie holds closed.
public struct CriticalTriads: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "triads-critical",
    title: Phrase(en: "Triads that a tie keeps closed", de: "Dreiecke, die eine Beziehung geschlossen hält"),
    family: .levels,
    summary: Phrase(
      en: "How many closed triads across levels would lose closure without a tie.",
      de: "Wie viele geschlossene Dreiecke über Ebenen ohne eine Beziehung offen wären."),
    formula: Phrase(
      en: "critical(u, v) = number of closed triads that u–v is part of, each once;  kinds as in triads",
      de: "critical(u, v) = Zahl der geschlossenen Dreiecke, zu denen u–v gehört, jedes einmal;  Arten wie in triads"),
    reading: Phrase(
      en: "High: much hangs on this one tie. 0: it closes nothing.",
      de: "Hoch: An dieser einen Beziehung hängt viel. 0: Sie schließt nichts."),
    unit: .triangles,
    range: 0 ... .infinity,
    time: Phrase(en: "O(paths of two ties)", de: "O(Wege aus zwei Beziehungen)"),
    memory: "O(m)",
    caveats: .triads + [
      Caveat(
        en: "Blank for ties that can be part of no such triad: those of actors, of two states, of two federal nodes.",
        de: """
          Leer bei Beziehungen, die zu keinem solchen Dreieck gehören können: denen von Akteuren, zweier Länder, zweier
          Bundesstellen.
          """)
    ],
    equals: Phrase(
      en: "For ties of two cities, contributions of motifr critical_dyads for 1,2[II.C].",
      de: "Für Beziehungen zweier Städte die Beiträge von critical_dyads in motifr für 1,2[II.C]."),
    references: .triads,
    examples: [
      WorkedExample(
        .partnership,
        .ties([
          ("F", "S", 1), ("F", "a", 1), ("S", "a", 3), ("S", "b", 1), ("a", "b", 1), ("a", "c", 1), ("S", "c", 1),
          ("T", "c", 0), ("T", "d", 0),
        ])),
      WorkedExample(.fourLevels, .ties([("F", "S1", 0), ("C1", "C3", 0), ("C1", "a1", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// The number of every tie.
  public func values(in analysis: Analysis) -> TieScores {
    let (network, triads) = (analysis.network, analysis[.levelTriads])
    let adjacency = network.adjacency(.ignored)
    var values: [Double?] = Array(repeating: nil, count: adjacency.out.arcCount)
    for node in network.nodes {
      for position in network.row(of: node) {
        let other = network.neighborColumn[position]
        let pair = LevelPair(network.levels[node.index], network.levels[other.index])
        guard other > node, pair.low >= .city, pair.low == .city || !pair.isWithin else { continue }
        values[position] = Double(triads.critical(node, other).reduce(0, +))
      }
    }
    return TieScores(adjacency) { values[$0] }
  }
}

extension LevelTriads.Kind {
  /// The key in files.
  var key: String {
    switch self {
    case .transfer: "transfer"
    case .shortCut: "short-cut"
    case .bridge: "bridge"
    case .crossState: "cross-state"
    }
  }

  /// The kind for people.
  var title: Phrase {
    switch self {
    case .transfer: Phrase(en: "federal – state – city", de: "Bund – Land – Stadt")
    case .shortCut: Phrase(en: "federal – city, past the state", de: "Bund – Stadt, am Land vorbei")
    case .bridge: Phrase(en: "two cities and their state", de: "zwei Städte und ihr Land")
    case .crossState: Phrase(en: "cities of two states and one of these", de: "Städte zweier Länder und eines davon")
    }
  }
}

extension Phrase {
  fileprivate static let triads = Phrase(
    en: """
      transfer: F–s–c, short-cut: F–c and one of F–s, s–c, bridge: two of c, c′, s, cross-state: two of c, e, s;  c, c′ own
      cities of the state s, e a city of another, F federal;  closed if all three pairs are tied, open if two are
      """,
    de: """
      transfer: F–s–c, short-cut: F–c und eine von F–s, s–c, bridge: zwei von c, c′, s, cross-state: zwei von c, e, s;  c, c′
      Städte des Landes s, e eine Stadt eines anderen, F Bund;  geschlossen: alle drei Paare verbunden, offen: zwei
      """)
}

extension [Caveat] {
  fileprivate static let triads: [Caveat] = [.formalOrder, .ignoresWeightsAndDirections]
}

extension [Reference] {
  fileprivate static let triads = [
    Reference(
      "Seppelt & Angst (2020), motifr: Motif analysis in multi-level networks", doi: "10.32614/CRAN.package.motifr"),
    Reference(
      "Bodin & Tengö (2012), Disentangling intangible social–ecological systems", doi: "10.1016/j.gloenvcha.2012.01.005"
    ),
  ]
}
