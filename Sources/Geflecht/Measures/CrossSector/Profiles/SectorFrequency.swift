/// In how many cities each sector works.
public struct SectorFrequency: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-frequency",
    title: Phrase(en: "Cities by sector", de: "Städte je Sektor"),
    family: .crossSector,
    summary: Phrase(
      en: "In how many cities each sector takes part, and in how many it is missing.",
      de: "In wie vielen Städten ein Sektor beteiligt ist und in wie vielen er fehlt."),
    formula: Phrase(
      en: """
        with = |{c : M(c, g) > 0 or T(c, g) > 0}|, without = the other cities with a profile, share = with /
        (with + without);  M = sector-actors, T = sector-local-ties
        """,
      de: """
        with = |{c : M(c, g) > 0 oder T(c, g) > 0}|, without = die übrigen Städte mit Profil, share = with /
        (with + without);  M = sector-actors, T = sector-local-ties
        """),
    reading: Phrase(
      en: "The sector with the least share is the one most cities could win.",
      de: "Der Sektor mit dem kleinsten Anteil ist derjenige, den die meisten Städte noch gewinnen könnten."),
    unit: .nodes,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: [
      Caveat(
        en: """
          Cities without a local actor or local tie of a known sector stand in no column; cities-with-profile says how
          many remain.
          """,
        de: """
          Städte ohne örtlichen Akteur und ohne örtliche Beziehung mit bekanntem Sektor stehen in keiner Spalte;
          cities-with-profile sagt, wie viele übrig sind.
          """),
      Caveat(
        en: "A sector missing from the data is not necessarily missing from the city.",
        de: "Ein Sektor, der in den Daten fehlt, fehlt nicht unbedingt in der Stadt."),
      Caveat(
        en: "The column 'share' is a share of 1, blank when no city has a profile.",
        de: "Die Spalte 'share' ist ein Anteil an 1, leer, wenn keine Stadt ein Profil hat."),
      .countedBeforeContraction,
    ],
    equals: Phrase(
      en: "A count over the data; no other tool has it.",
      de: "Eine Auszählung der Daten, die kein anderes Programm bietet."),
    references: [],
    examples: [
      WorkedExample(
        .threeCities,
        .table([
          ("civil-society", "with", 2), ("civil-society", "without", 0), ("civil-society", "share", 1),
          ("business", "with", 1), ("business", "without", 1), ("business", "share", 0.5),
        ])),
      // Nonprofit in C1, C2, C3; private in C1 and C3; academia in C1 and, by the idle i1, in C2; public in none.
      WorkedExample(
        .fourLevels,
        .table([
          ("nonprofit", "with", 3), ("private", "share", 2.0 / 3), ("public", "without", 3), ("academia", "with", 2),
        ])),
    ]
  )

  /// The measure.
  public init() {}

  /// The table.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NumberTable {
    let network = analysis.network
    guard network.sectorCount > 0 else { throw .noSectors }
    let sets = analysis[.cityProfiles].known.map { $0.present }
    return NumberTable(
      rowTitle: Phrase(en: "sector", de: "Sektor"), rows: network.sectorNames,
      rowTitles: network.sectorNames.map(sectorTitle),
      columns: [
        .init("with", Phrase(en: "cities with it", de: "Städte mit")),
        .init("without", Phrase(en: "cities without it", de: "Städte ohne")),
        .init("share", Phrase(en: "share", de: "Anteil")),
      ],
      values: network.sectorNames.indices.map { sector in
        let with = sets.count { $0.contains(SectorID(sector)) }
        return [
          Double(with), Double(sets.count - with), sets.isEmpty ? nil : Double(with) / Double(sets.count),
        ]
      })
  }
}
