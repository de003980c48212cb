/// Which share of the sectors works in a city.
public struct SectorCoverage: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-coverage",
    title: Phrase(en: "Sector coverage", de: "Sektorabdeckung"),
    family: .crossSector,
    summary: Phrase(
      en: "Which share of the sectors in the data takes part in a city, by its local actors or local ties.",
      de: """
        Welcher Anteil der in den Daten vorkommenden Sektoren in einer Stadt mitwirkt, nach ihren örtlichen Akteuren oder
        örtlichen Beziehungen.
        """),
    formula: Phrase(
      en: "|{g : M(c, g) > 0 or T(c, g) > 0}| / |sectors|;  M = sector-actors, T = sector-local-ties",
      de: "|{g : M(c, g) > 0 oder T(c, g) > 0}| / |Sektoren|;  M = sector-actors, T = sector-local-ties"),
    reading: Phrase(
      en: "1: every sector takes part. 0.25: one of four.",
      de: "1: Alle Sektoren sind beteiligt. 0,25: einer von vieren."),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: .cityEvidence,
    equals: .countOverTheData,
    references: [],
    examples: [
      // a1, a2 and a3 of C1 come from three of four sectors, a4 and the idle i1 of C2 from two.
      WorkedExample(.fourLevels, .nodes([("C1", 3.0 / 4), ("C2", 2.0 / 4), ("S1", nil), ("a1", nil)])),
      WorkedExample(.threeSources, .nodes([("A", 2.0 / 3), ("B", 2.0 / 3), ("C", nil), ("S", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every city's share of sectors present.
  public func values(in analysis: Analysis) -> NodeScores {
    let profiles = analysis[.cityProfiles]
    return NodeScores(for: analysis.network) { profiles[$0]?.coverage }
  }
}
