/// Which sectors a city has neither a local actor nor a local tie of.
public struct MissingSectors: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "missing-sectors",
    title: Phrase(en: "Missing sectors", de: "Fehlende Sektoren"),
    family: .crossSector,
    summary: Phrase(
      en: "Of which sectors a city has neither a local actor nor a local tie, as far as the data say.",
      de: """
        Aus welchen Sektoren eine Stadt weder einen örtlichen Akteur noch eine örtliche Beziehung hat, soweit aus den
        Daten ersichtlich.
        """),
    formula: Phrase(
      en: "{g : M(c, g) = 0 and T(c, g) = 0};  M = sector-actors, T = sector-local-ties",
      de: "{g : M(c, g) = 0 und T(c, g) = 0};  M = sector-actors, T = sector-local-ties"),
    reading: Phrase(
      en: "None: every sector takes part. What is listed is a question to the city, not a verdict.",
      de: "Keine: Alle Sektoren sind beteiligt. Was hier steht, ist eine Frage an die Stadt, kein Urteil."),
    unit: .sectors,
    range: 0...64,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: .cityEvidence,
    equals: Phrase(
      en: "A look at the data; no other tool has it.",
      de: "Ein Blick in die Daten, den kein anderes Programm bietet."),
    references: [],
    examples: [
      WorkedExample(
        .fourLevels, .sets([("C1", ["public"]), ("C2", ["public", "private"]), ("S1", nil), ("a1", nil)])),
      // The state's ties do not bring science to A.
      WorkedExample(.threeSources, .sets([("A", ["science"]), ("C", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every city's missing sectors.
  public func values(in analysis: Analysis) -> NodeSectors {
    let (network, profiles) = (analysis.network, analysis[.cityProfiles])
    let all = SectorSet(first: network.sectorCount)
    return NodeSectors(
      sectors: network.sectorNames,
      values: network.nodes.map { node in
        profiles[node].flatMap { $0.isKnown ? all.subtracting($0.present) : nil }
      })
  }
}
