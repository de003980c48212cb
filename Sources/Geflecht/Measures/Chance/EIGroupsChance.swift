/// The E–I index of every sector beside those of chance.
public struct SectorGroupsChance: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "ei-groups-chance",
    title: Phrase(
      en: "Openness of the sectors against chance", de: "Offenheit der Sektoren, verglichen mit dem Zufall"),
    family: .chance,
    summary: Phrase(
      en: "Whether each sector's ties lean outward more or less than if the sectors had been dealt out by chance.",
      de: """
        Ob die Beziehungen der einzelnen Sektoren stärker oder schwächer nach außen gerichtet sind,
        als wenn die Sektoren verlost wären.
        """),
    formula: SectorChance.card.formula,
    reading: Phrase(
      en: """
        Small sectors lean outward by themselves: 'by chance' says how much. z above 0: more open than that, below: more
        closed. p up to 0.05: rare by chance.
        """,
      de: """
        Kleine Sektoren sind von selbst nach außen gerichtet; „zufällig“ sagt, wie sehr. z über 0: offener, darunter:
        geschlossener. p bis 0,05: durch Zufall selten.
        """),
    unit: .pure,
    range: -.infinity ... .infinity,
    time: SectorChance.card.time,
    memory: SectorChance.card.memory,
    effort: .draws,
    caveats: .labelsDealt + [
      Caveat(
        en: """
          The column 'ties' of ei-groups: a tie within a sector counts once. In the column 'members' it counts twice;
          that index rises and falls with this one, so that its p is the same.
          """,
        de: """
          Die Spalte 'ties' von ei-groups: Eine Beziehung im Sektor zählt einmal. In der Spalte 'members' zählt sie
          doppelt; dieser Index steigt und fällt mit jenem, sodass sein p dasselbe ist.
          """)
    ],
    equals: Phrase(
      en: "A permutation test of ei-groups; no other tool has it.",
      de: "Ein Permutationstest von ei-groups, den kein anderes Programm bietet."),
    references: [ExternalInternalIndex.reference, .honestP],
    examples: [
      // The two business nodes are tied in 5 of 15 ways: 1/3 once, 1/2 three times, 0 once, as here; otherwise 1.
      WorkedExample(
        .smallBridge,
        .table([
          ("business", "observed", 0), ("business", "expected", 71.0 / 90), ("business", "p-lower", 1.0 / 15),
          ("business", "p-two-sided", 2.0 / 15), ("civil-society", "observed", -1.0 / 2),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// One row a sector.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NumberTable {
    let names = analysis.network.sectorNames
    guard !names.isEmpty else { throw .noSectors }
    let chance = analysis[.sectorChance]
    return NumberTable(
      rowTitle: Phrase(en: "sector", de: "Sektor"), rows: names, columns: ChanceSummary.columns,
      values: names.indices.map { (chance?.sectors[$0]).blankableCells })
  }
}
