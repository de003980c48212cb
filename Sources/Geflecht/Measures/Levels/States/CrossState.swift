/// Which share of ties leads from one state to another.
public struct CrossStateShare: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "cross-state-share",
    title: Phrase(en: "Ties across states", de: "Beziehungen über Landesgrenzen"),
    family: .levels,
    summary: Phrase(
      en: "Which share of the ties below the federal level leads from one state to another.",
      de: "Welcher Anteil der Beziehungen unterhalb des Bundes von einem Land in ein anderes führt."),
    formula: Phrase(
      en: "ties u–v with π(u) ≠ π(v) / ties u–v whose ends each lie in a state;  π = state",
      de: "Beziehungen u–v mit π(u) ≠ π(v) / Beziehungen u–v, deren Enden jeweils in einem Land liegen;  π = Land"),
    reading: Phrase(
      en: "0: every state keeps to itself. Not to be held against ½: most partners are near. See state-ei-dealt.",
      de: "0: Jedes Land bleibt für sich. Nicht an ½ zu messen: Die meisten Partner sind nah. Siehe state-ei-dealt."),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: "O(n)",
    weights: .onRequest,
    caveats: .crossState,
    equals: .ofOurOwn,
    references: .levels,
    examples: [
      // C1–C3, of all ties but those of F.
      WorkedExample(.fourLevels, .network(1.0 / 14))
    ]
  )

  /// The measure.
  public init() {}

  /// The share of all ties.
  public func values(in analysis: Analysis) -> Double? { analysis[.stateTies].total.all.share }
}

/// Which share of ties between cities leads from one state to another.
public struct CrossStateCityShare: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "cross-state-city-share",
    title: Phrase(en: "City ties across states", de: "Städtebeziehungen über Landesgrenzen"),
    family: .levels,
    summary: Phrase(
      en: "Which share of the ties between cities leads from one state to another.",
      de: "Welcher Anteil der Beziehungen zwischen Städten von einem Land in ein anderes führt."),
    formula: Phrase(
      en: "the same as cross-state-share among pairs of cities", de: "wie cross-state-share, unter Paaren von Städten"),
    reading: CrossStateShare.card.reading,
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: "O(n)",
    weights: .onRequest,
    caveats: .crossState,
    equals: .ofOurOwn,
    references: .levels,
    examples: [WorkedExample(.fourLevels, .network(1.0 / 2)), WorkedExample(.partnership, .network(1.0 / 2))]
  )

  /// The measure.
  public init() {}

  /// The share of ties of two cities.
  public func values(in analysis: Analysis) -> Double? { analysis[.stateTies].total.ofCities.share }
}

/// The ties and tandems of each state to others.
public struct CrossStateTies: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "cross-state-ties",
    title: Phrase(en: "Ties and tandems to other states", de: "Beziehungen und Tandems in andere Länder"),
    family: .levels,
    summary: Phrase(
      en: "How many ties and tandems of each state lead to another, between cities and in all.",
      de: "Wie viele Beziehungen und Tandems jedes Landes in ein anderes führen, unter Städten und insgesamt."),
    formula: Phrase(
      en: """
        share = 'across' / 'ties';  across = ties with exactly one end in the state;  states = other states tied to it;  tandems
        counted as recorded
        """,
      de: """
        share = 'across' / 'ties';  across = Beziehungen mit genau einem Ende im Land;  states = andere Länder, mit denen es
        verbunden ist;  Tandems wie erfasst gezählt
        """),
    reading: Phrase(
      en:
        "'share' 0: the state keeps to itself. Small states have more neighbors outside by size alone: see state-ei-dealt.",
      de:
        "'share' 0: Das Land bleibt für sich. Kleine Länder haben schon ihrer Größe wegen mehr Partner außerhalb: siehe state-ei-dealt."
    ),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n + states²)",
    weights: .onRequest,
    caveats: .crossState,
    equals: .ofOurOwn,
    references: .levels,
    examples: [
      // S1: ten ties, S2: five, of which C1–C3 is one of each; in all fourteen.
      WorkedExample(
        .fourLevels,
        .table([
          ("S1", "city-ties", 2), ("S1", "city-across", 1), ("S1", "city-share", 1.0 / 2), ("S1", "ties", 10),
          ("S1", "across", 1), ("S1", "states", 1), ("S2", "ties", 5), ("S2", "share", 1.0 / 5), ("total", "ties", 14),
          ("total", "across", 1), ("total", "city-ties", 2), ("total", "tandems", 0), ("total", "tandem-share", nil),
        ])),
      // p guides q in its own state, q guides r of the other, r guides t.
      WorkedExample(
        .years,
        .table([
          ("S", "tandems", 2), ("S", "tandems-across", 1), ("T", "tandems", 2), ("T", "tandem-share", 1.0 / 2),
          ("total", "tandems", 3), ("total", "tandem-share", 1.0 / 3),
        ])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row a state, and all.
  public func values(in analysis: Analysis) -> NumberTable {
    let (order, ties) = (analysis[.formalOrder], analysis[.stateTies])
    func cells(_ counts: StateTies.Counts, partners: Int?) -> [Double?] {
      [counts.ofCities, counts.all, counts.tandems].flatMap { [$0.total, $0.across, $0.share] }
        + [partners.map { Double($0) }]
    }
    return order.table(Self.columns, total: cells(ties.total, partners: nil)) {
      cells(ties.ofStates[$0], partners: ties.partners(of: $0))
    }
  }

  private static let columns: [NumberTable.Column] = [
    .init("city-ties", Phrase(en: "ties of cities", de: "Städtebeziehungen")),
    .init("city-across", Phrase(en: "to other states", de: "in andere Länder")),
    .init("city-share", Phrase(en: "share", de: "Anteil")),
    .init("ties", Phrase(en: "all ties", de: "alle Beziehungen")),
    .init("across", Phrase(en: "to other states", de: "in andere Länder")),
    .init("share", Phrase(en: "share", de: "Anteil")),
    .init("tandems", Phrase(en: "tandems", de: "Tandems")),
    .init("tandems-across", Phrase(en: "to other states", de: "in andere Länder")),
    .init("tandem-share", Phrase(en: "share", de: "Anteil")),
    .init("states", Phrase(en: "other states", de: "andere Länder")),
  ]
}

/// Which states are tied to which.
public struct CrossStateMatrix: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "cross-state-matrix",
    title: Phrase(en: "Ties between states", de: "Beziehungen zwischen den Ländern"),
    family: .levels,
    summary: Phrase(
      en: "How many ties join every two states, and how many lie within one.",
      de: "Wie viele Beziehungen je zwei Länder verbinden und wie viele innerhalb eines Landes liegen."),
    formula: Phrase(
      en: "t(s, r) = ties u–v with π(u) = s, π(v) = r, each once in both cells;  on the diagonal once",
      de: "t(s, r) = Beziehungen u–v mit π(u) = s, π(v) = r, jede einmal in beiden Zellen;  auf der Diagonale einmal"),
    reading: Phrase(
      en: "The diagonal: ties within a state. Beside it: ties of two.",
      de: "Auf der Diagonale: Beziehungen innerhalb eines Landes. Daneben: solche zwischen zweien."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n + states²)",
    weights: .onRequest,
    caveats: .crossState,
    equals: .ofOurOwn,
    references: .levels,
    examples: [
      WorkedExample(.fourLevels, .table([("S1", "S1", 9), ("S1", "S2", 1), ("S2", "S1", 1), ("S2", "S2", 4)]))
    ]
  )

  /// The measure.
  public init() {}

  /// States × states.
  public func values(in analysis: Analysis) -> NumberTable {
    let (order, ties) = (analysis[.formalOrder], analysis[.stateTies])
    return order.table(order.states.map { .init($0.id, $0.title) }, total: nil) { state in
      ties.matrix[state].map { Optional($0) }
    }
  }
}

extension [Caveat] {
  fileprivate static let crossState: [Caveat] = [
    .formalOrder,
    Caveat(
      en: """
        The federal level, actors that work for it, and what lies in no state are left out. A tie counts once, or with
        --weighted by its weight, in the total and in the row of each of its states.
        """,
      de: """
        Der Bund, Akteure, die für ihn arbeiten, und alles, was in keinem Land liegt, bleiben außer Betracht. Eine Beziehung
        zählt einmal oder mit --weighted nach Gewicht, insgesamt und in der Zeile jedes ihrer Länder.
        """),
    Caveat(
      en: "Blank where there is no such tie. Directions are ignored.",
      de: "Leer, wo es keine solche Beziehung gibt. Richtungen bleiben außer Acht."),
  ]
}
