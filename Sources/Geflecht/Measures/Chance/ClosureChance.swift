/// Whether cooperation across three sectors closes into triangles more than chance would.
public struct ClosureChance: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "closure-chance",
    title: Phrase(en: "Trisectoral closure against chance", de: "Trisektorale Schließung, verglichen mit dem Zufall"),
    family: .chance,
    summary: Phrase(
      en: """
        Whether partners from two other sectors are tied to each other more often than if the
        sectors had been dealt out by chance.
        """,
      de:
        "Ob Partner aus zwei anderen Sektoren öfter miteinander verbunden sind, als wenn die Sektoren verlost wären."),
    formula: Phrase(
      en: "C₃ = 3 T₃/P₃;  T₃ = triangles, P₃ = paths a – v – b, whose three nodes stand for three different sectors",
      de: "C₃ = 3 T₃/P₃;  T₃ = Dreiecke, P₃ = Wege a – v – b, deren drei Knoten für drei verschiedene Sektoren stehen"),
    reading: Phrase(
      en: """
        Closure 1: all three always work together. 0: somebody always stands in between. z
        above 0: more closed than by chance.
        """,
      de: """
        Schließung 1: Alle drei arbeiten stets zusammen. 0: Immer steht jemand dazwischen. z
        über 0: geschlossener als durch Zufall.
        """),
    unit: .pure,
    range: -.infinity ... .infinity,
    time: Phrase(
      en: "O(permutations · (n · sectors + m + triangles))", de: "O(Permutationen · (n · Sektoren + m + Dreiecke))"),
    memory: Phrase(en: "O(permutations + n + m)", de: "O(Permutationen + n + m)"),
    effort: .draws,
    caveats: .labelsDealt + [
      Caveat(
        en: "With few triangles a share means little: look at the triangles themselves, in sector-chance.",
        de: "Bei wenigen Dreiecken sagt ein Anteil wenig: Sehen Sie nach den Dreiecken selbst, in sector-chance."),
      Caveat(
        en: "A path is counted at the node in the middle: a triangle has three of them.",
        de: "Ein Weg zählt beim Knoten in der Mitte: Ein Dreieck hat drei davon."),
    ],
    equals: Phrase(
      en: "Transitivity, of what spans three sectors; no other tool has it.",
      de: "Transitivität dessen, was drei Sektoren umspannt; kein anderes Programm bietet sie."),
    references: [ExternalInternalIndex.reference, .honestP],
    examples: [
      WorkedExample(
        .smallBridge, .table([("trisectoral-two-paths", "observed", 0), ("trisectoral-closure", "z", nil)])),
      // C1a1a2, a1a2a3 and C3a5a6; of 33 paths the nine in these, C1–a1–a3 and C1–a2–a3.
      WorkedExample(
        .fourLevels,
        .table([
          ("trisectoral-two-paths", "observed", 11), ("trisectoral-closure", "observed", 9.0 / 11),
          ("trisectoral-closure", "draws", 210),
        ])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row for the paths, one for the share that is closed.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NumberTable {
    guard analysis.network.sectorCount > 0 else { throw .noSectors }
    let chance = analysis[.closureChance]
    return NumberTable(
      rowTitle: Phrase(en: "measure", de: "Maß"), rows: ["trisectoral-two-paths", "trisectoral-closure"],
      rowTitles: [
        Phrase(en: "trisectoral paths", de: "trisektorale Wege"),
        Phrase(en: "trisectoral closure", de: "trisektorale Schließung"),
      ],
      columns: ChanceSummary.columns,
      values: [(chance?.twoPaths).blankableCells, (chance?.closure).blankableCells])
  }
}
