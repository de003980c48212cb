/// How old the ties of each state are, and how many have ended.
public struct Persistence: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "persistence",
    title: Phrase(en: "Persistence of ties", de: "Bestand der Beziehungen"),
    family: .levels,
    summary: Phrase(
      en: "How many ties of each state stand, how many of them are three and five years old, and how many have ended.",
      de:
        "Wie viele Beziehungen jedes Landes bestehen, wie viele davon drei und fünf Jahre alt sind und wie viele beendet sind."
    ),
    formula: Phrase(
      en: """
        share = at least k years old / 'known';  known = ties that stand and have a beginning, age = time of the data −
        beginning, ended = end at or before that time
        """,
      de: """
        share = mindestens k Jahre alt / 'known';  known = bestehende Beziehungen mit Beginn, Alter = Stand der Daten −
        Beginn, ended = Ende bis zu diesem Stand
        """),
    reading: Phrase(
      en: "A high share: structures last. Without beginnings in the data it says nothing.",
      de: "Ein hoher Anteil: Strukturen haben Bestand. Ohne Anfangsdaten sagt er nichts."),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: .persistence,
    equals: .ofOurOwn,
    references: .levels,
    examples: [
      // Newest date: 2024. Of the six that stand and have a beginning, those of 2015 and 2017, both tandems of 2020 and
      // q–r of 2021 are three years old; T–r of 2024 is not.
      WorkedExample(
        .years,
        .table([
          ("total", "ties", 8), ("total", "undated", 1), ("total", "ended", 1), ("total", "open", 7),
          ("total", "known", 6),
          ("total", "three-years", 5), ("total", "three-years-share", 5.0 / 6), ("total", "five-years", 2),
          ("S", "ties", 6), ("S", "known", 4), ("S", "five-years-share", 1.0 / 2), ("T", "ties", 4), ("T", "ended", 0),
          ("T", "three-years", 3), ("T", "five-years-share", 0),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// One row a state, and all.
  public func values(in analysis: Analysis) -> NumberTable {
    let ages = analysis[.tieAges]
    func cells(_ counts: TieAges.Counts) -> [Double?] {
      func share(_ count: Int) -> Double? { counts.known == 0 ? nil : Double(count) / Double(counts.known) }
      return [
        Double(counts.ties), Double(counts.undated), Double(counts.ended), Double(counts.open), Double(counts.known),
        Double(counts.threeYears), share(counts.threeYears), Double(counts.fiveYears), share(counts.fiveYears),
      ]
    }
    return analysis[.formalOrder].table(Self.columns, total: cells(ages.total)) { cells(ages.ofStates[$0]) }
  }

  private static let columns: [NumberTable.Column] = [
    .init("ties", Phrase(en: "recorded ties", de: "erfasste Beziehungen")),
    .init("undated", Phrase(en: "without a beginning", de: "ohne Beginn")),
    .init("ended", Phrase(en: "ended", de: "beendet")),
    .init("open", Phrase(en: "without an end", de: "ohne Ende")),
    .init("known", Phrase(en: "of known age", de: "mit bekanntem Alter")),
    .init("three-years", Phrase(en: "three years and more", de: "drei Jahre und mehr")),
    .init("three-years-share", Phrase(en: "share", de: "Anteil")),
    .init("five-years", Phrase(en: "five years and more", de: "fünf Jahre und mehr")),
    .init("five-years-share", Phrase(en: "share", de: "Anteil")),
  ]
}

/// How many ties of each state began and ended in every year.
public struct PersistenceYears: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "persistence-years",
    title: Phrase(en: "Ties by year", de: "Beziehungen nach Jahren"),
    family: .levels,
    summary: Phrase(
      en: "How many ties began and ended in every year, in all and with an end in each state.",
      de: "Wie viele Beziehungen in jedem Jahr begannen und endeten, insgesamt und mit einem Ende in jedem Land."),
    formula: Phrase(
      en: "number of recorded ties by the year of their beginning, and of their end",
      de: "Zahl der erfassten Beziehungen nach dem Jahr ihres Beginns und dem ihres Endes"),
    reading: Phrase(
      en: "A year with many beginnings may be one in which much was recorded.",
      de: "Ein Jahr mit vielen Anfängen kann eines sein, in dem viel erfasst wurde."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: Phrase(en: "O(n + years · states)", de: "O(n + Jahre · Länder)"),
    caveats: .persistence,
    equals: .ofOurOwn,
    references: .levels,
    examples: [
      WorkedExample(
        .years,
        .table([
          ("2015", "begun", 1), ("2020", "begun", 2), ("2022", "begun", 0), ("2022", "ended", 1), ("2020", "S", 1),
          ("2020", "T", 2), ("2024", "S", 0), ("2024", "T", 1),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// One row a year.
  public func values(in analysis: Analysis) -> NumberTable {
    let (ages, order) = (analysis[.tieAges], analysis[.formalOrder])
    return NumberTable(
      rowTitle: Phrase(en: "year", de: "Jahr"), rows: ages.years.map { "\($0)" },
      columns: [
        .init("begun", Phrase(en: "begun", de: "begonnen")), .init("ended", Phrase(en: "ended", de: "beendet")),
      ] + order.states.map { .init($0.id, Phrase(en: "begun in \($0.title)", de: "begonnen in \($0.title)")) },
      values: ages.years.map { year in
        [Double(ages.total.begun[year]), Double(ages.total.endedIn[year])]
          + ages.ofStates.map { Double($0.begun[year]) }
      })
  }
}

extension [Caveat] {
  fileprivate static let persistence: [Caveat] = [
    .formalOrder,
    Caveat(
      en: """
        The time of the data is their newest date, or that of --as-of; there is no clock. Ties are counted as recorded,
        parallel ones apart, and in the row of each of their states. Ties without a beginning have no age.
        """,
      de: """
        Der Stand der Daten ist ihr jüngstes Datum oder das von --as-of; eine Uhr gibt es nicht. Beziehungen zählen wie
        erfasst, mehrfache einzeln, und in der Zeile jedes ihrer Länder. Beziehungen ohne Beginn haben kein Alter.
        """),
    Caveat(
      en:
        "A tie without an end may be over all the same: 'open' says how many these are. Ages count as far as dates are known.",
      de: """
        Eine Beziehung ohne Ende kann trotzdem vorüber sein: „ohne Ende“ sagt, wie viele das sind. Das Alter zählt so genau,
        wie die Daten sind.
        """),
  ]
}
