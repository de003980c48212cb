/// Which share of the sectors works in a city.
public struct SectorCoverage: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-coverage",
    title: Phrase(en: "Sector coverage", de: "Sektorabdeckung"),
    family: .crossSector,
    summary: Phrase(
      en: "Which share of the sectors in the data a city works with.",
      de: "Mit welchem Anteil der in den Daten vorkommenden Sektoren eine Stadt zusammenarbeitet."),
    formula: Phrase(
      en: "|sectors with P(c, g) > 0| / |sectors|;  P = sector profile",
      de: "|Sektoren mit P(c, g) > 0| / |Sektoren|;  P = Sektorenprofil"),
    reading: Phrase(
      en: "1: every sector takes part. 0.25: one of four.",
      de: "1: Alle Sektoren sind beteiligt. 0,25: einer von vieren."),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: [
      Caveat(
        en: "For cities, states and the federal level; blank for actors and where no tie has a tag: unknown, not zero.",
        de: """
          Für Städte, Länder und den Bund; leer bei Akteuren und bei Knoten ohne Beziehung mit
          Sektorangabe: unbekannt, nicht null.
          """),
      Caveat(
        en: "A sector missing from the data is not necessarily missing from the city.",
        de: "Ein Sektor, der in den Daten fehlt, fehlt nicht unbedingt in der Stadt."),
    ],
    equals: Phrase(
      en: "A count over the data; no other tool has it.",
      de: "Eine Auszählung der Daten, die kein anderes Programm bietet."),
    references: [],
    examples: [WorkedExample(.fourLevels, .nodes([("C1", 2.0 / 4), ("C2", 1.0 / 4), ("S1", nil), ("a1", nil)]))]
  )

  /// The measure.
  public init() {}

  /// Every place's share of sectors present.
  public func values(in analysis: Analysis) -> NodeScores {
    let network = analysis.network
    let profiles = analysis[.sectorWeights]
    return NodeScores(for: network) { node in
      profiles[node.index].map { Double($0.count { $0 > 0 }) / Double(network.sectorCount) }
    }
  }
}
