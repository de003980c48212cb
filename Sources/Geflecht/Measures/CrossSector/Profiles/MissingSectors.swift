/// Which sectors no tie of a city works in.
public struct MissingSectors: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "missing-sectors",
    title: Phrase(en: "Missing sectors", de: "Fehlende Sektoren"),
    family: .crossSector,
    summary: Phrase(
      en: "Which sectors a city has no tie in, as far as the data say.",
      de: "In welchen Sektoren eine Stadt keine Beziehung hat, soweit aus den Daten ersichtlich."),
    formula: Phrase(en: "{g : P(c, g) = 0};  P = sector profile", de: "{g : P(c, g) = 0};  P = Sektorenprofil"),
    reading: Phrase(
      en: "None: every sector takes part. What is listed is a question to the city, not a verdict.",
      de: "Keine: Alle Sektoren sind beteiligt. Was hier steht, ist eine Frage an die Stadt, kein Urteil."),
    unit: .sectors,
    range: 0...64,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: SectorCoverage.card.caveats,
    equals: Phrase(
      en: "A look at the data; no other tool has it.",
      de: "Ein Blick in die Daten, den kein anderes Programm bietet."),
    references: [],
    examples: [
      WorkedExample(.fourLevels, .sets([("C1", ["public", "academia"]), ("S1", nil), ("a1", nil)]))
    ]
  )

  /// The measure.
  public init() {}

  /// Every place's missing sectors.
  public func values(in analysis: Analysis) -> NodeSectors {
    let values = analysis[.sectorWeights].map { profile in
      profile.map { sums in SectorSet(sums.indices.filter { sums[$0] == 0 }.map { SectorID($0) }) }
    }
    return NodeSectors(sectors: analysis.network.sectorNames, values: values)
  }
}
