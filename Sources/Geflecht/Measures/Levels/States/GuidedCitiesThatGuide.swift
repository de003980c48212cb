/// How many guided cities went on to guide others.
public struct GuidedCitiesThatGuide: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "guided-cities-that-guide",
    title: Phrase(en: "Guided cities that guide", de: "Begleitete Städte, die begleiten"),
    family: .levels,
    summary: Phrase(
      en: "How many cities of each state were guided in a tandem, and how many of them went on to guide others.",
      de: "Wie viele Städte jedes Landes in einem Tandem begleitet wurden und wie viele davon seither andere begleiten."
    ),
    formula: Phrase(
      en: """
        share = guiding / (guided − unclear);  guided = newcomer of a tandem, guiding = guide of one that began after the
        first in which it was guided
        """,
      de: """
        Anteil = guiding / (guided − unclear);  guided = in einem Tandem begleitet, guiding = begleitet in einem, das nach
        dem ersten begann, in dem sie begleitet wurde
        """),
    reading: Phrase(
      en: "1: every city that was guided passes it on. Newly guided ones need time.",
      de: "1: Jede begleitete Stadt gibt es weiter. Erst kürzlich begleitete brauchen Zeit."),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: [
      .formalOrder,
      Caveat(
        en: """
          Where a missing date leaves open which came first, the city is 'unclear'. Tandems of peers, without a direction,
          do not count.
          """,
        de: """
          Wo wegen eines fehlenden Datums offenbleibt, was zuerst war, ist die Stadt „unklar“. Tandems unter Gleichen, ohne
          Richtung, zählen nicht.
          """),
    ],
    equals: .ofOurOwn,
    references: .levels,
    examples: [
      // q was guided in 2017 and has guided since 2020. r was guided in 2020 and guides in the same year, not after.
      WorkedExample(
        .years,
        .table([
          ("S", "guided", 1), ("S", "guiding", 1), ("S", "share", 1), ("T", "guided", 2), ("T", "guiding", 0),
          ("T", "unclear", 0), ("total", "share", 1.0 / 3),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// One row a state, and all.
  public func values(in analysis: Analysis) -> NumberTable {
    let (order, cities) = (analysis[.formalOrder], analysis[.guidedCities])
    func cells(_ counts: GuidedCities.Counts) -> [Double?] {
      [Double(counts.guided.count), Double(counts.guiding.count), Double(counts.unclear.count), counts.share]
    }
    return order.table(
      [
        .init("guided", Phrase(en: "guided", de: "begleitet")),
        .init("guiding", Phrase(en: "went on to guide", de: "begleiten seither")),
        .init("unclear", Phrase(en: "unclear", de: "unklar")), .init("share", Phrase(en: "share", de: "Anteil")),
      ], total: cells(cities.total)
    ) { cells(cities.ofStates[$0]) }
  }
}
