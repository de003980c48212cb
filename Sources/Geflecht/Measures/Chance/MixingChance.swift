/// How far the ties between sectors are from chance.
public struct MixingChance: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "mixing-chance",
    title: Phrase(en: "Mixing of sectors against chance", de: "Mischung der Sektoren, verglichen mit dem Zufall"),
    family: .chance,
    summary: Phrase(
      en: "How many standard deviations the ties between two sectors are above or below chance.",
      de:
        "Um wie viele Standardabweichungen die Beziehungen zwischen zwei Sektoren über oder unter dem Zufall liegen."),
    formula: Phrase(
      en: """
        z(g, h) = (M(g, h) − mean)/standard deviation;  M = mixing, both of them over
        networks with the sectors dealt out anew
        """,
      de: """
        z(g, h) = (M(g, h) − Mittel)/Standardabweichung;  M = mixing, beide über Netzwerke mit neu verlosten Sektoren
        """),
    reading: Phrase(
      en: "Above 2: more ties than chance would bring. Below −2: a gap. The diagonal shows who keeps to their own.",
      de: """
        Über 2: mehr Beziehungen, als der Zufall brächte. Unter −2: eine Lücke. Die
        Diagonale zeigt, wer unter sich bleibt.
        """),
    unit: .pure,
    range: -.infinity ... .infinity,
    time: SectorChance.card.time,
    memory: SectorChance.card.memory,
    effort: .draws,
    caveats: .labelsDealt + [.someOfManyCellsLookRare],
    equals: Phrase(
      en: "A permutation test of mixing; no other tool has it.",
      de: "Ein Permutationstest von mixing, den kein anderes Programm bietet."),
    references: [ExternalInternalIndex.reference, .mixingPatterns],
    examples: [
      // 15 ways to deal two business. Ties within civil-society: 2 on average, variance 14/15, here 3; within business:
      // one in 5 of 15 ways, as here; between them as the E–I index.
      WorkedExample(
        .smallBridge,
        .sectors([
          ("civil-society", "civil-society", (15.0 / 14).squareRoot()), ("business", "business", 2.0.squareRoot()),
          ("civil-society", "business", -2.5 / 2.0.squareRoot()),
          ("business", "civil-society", -2.5 / 2.0.squareRoot()),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// The standard scores.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> SectorTable {
    try analysis.sectorTable { $0.z }
  }
}

/// How many ties between sectors chance would bring.
public struct MeanMixingChance: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "mixing-by-chance",
    title: Phrase(en: "Mixing of sectors by chance", de: "Mischung der Sektoren bei zufälliger Verteilung"),
    family: .chance,
    summary: Phrase(
      en: "How many ties would join two sectors on average if the sectors were dealt out anew.",
      de: "Wie viele Beziehungen zwei Sektoren im Mittel verbänden, wenn die Sektoren neu verlost würden."),
    formula: Phrase(
      en: "mean of M(g, h);  M = mixing, over networks with the sectors dealt out anew",
      de: "Mittel von M(g, h);  M = mixing, über Netzwerke mit neu verlosten Sektoren"),
    reading: Phrase(
      en: "The baseline for mixing: only the sizes of the sectors and the ties as they are decide it.",
      de: "Der Vergleichswert für mixing: Nur die Größe der Sektoren und die Beziehungen, wie sie sind, bestimmen ihn."),
    unit: .ties,
    range: 0 ... .infinity,
    time: SectorChance.card.time,
    memory: SectorChance.card.memory,
    effort: .draws,
    caveats: .labelsDealt,
    equals: MixingChance.card.equals,
    references: [ExternalInternalIndex.reference, .mixingPatterns],
    examples: [
      // 15 ways to deal two business to six nodes, five ties: a tie is within business in one of 15 ways, within
      // civil-society in six, between them in eight.
      WorkedExample(
        .smallBridge,
        .sectors([
          ("civil-society", "civil-society", 5 * 6.0 / 15), ("business", "business", 5 * 1.0 / 15),
          ("civil-society", "business", 5 * 8.0 / 15), ("business", "civil-society", 5 * 8.0 / 15),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// The means.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> SectorTable {
    try analysis.sectorTable { $0.mean }
  }
}

/// How likely chance is as far out as the ties between sectors.
public struct MixingProbability: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "mixing-chance-p",
    title: Phrase(en: "Mixing of sectors: p-values", de: "Mischung der Sektoren: p-Werte"),
    family: .chance,
    summary: Phrase(
      en: "How often chance brings ties between two sectors as far from the usual number.",
      de: "Wie oft der Zufall eine ebenso ungewöhnliche Zahl von Beziehungen zwischen zwei Sektoren hervorbringt."),
    formula: Phrase(
      en: "p = twice the lesser share of chance: with at most, or at least, as many ties; at most 1",
      de: "p = das Doppelte des kleineren Zufallsanteils: höchstens oder mindestens so viele Beziehungen; höchstens 1"),
    reading: Phrase(
      en: "Up to 0.05: rare by chance; whether too many or too few says mixing-chance.",
      de: "Bis 0,05: durch Zufall selten; ob zu viele oder zu wenige, sagt mixing-chance."),
    unit: .share,
    range: 0...1,
    time: SectorChance.card.time,
    memory: SectorChance.card.memory,
    effort: .draws,
    caveats: .labelsDealt + [.someOfManyCellsLookRare],
    equals: MixingChance.card.equals,
    references: [ExternalInternalIndex.reference, .honestP],
    examples: [
      // Within civil-society at least 3 ties in 5 of 15 ways, within business at least 1 in 5, between at most 1 in 2.
      WorkedExample(
        .smallBridge,
        .sectors([
          ("civil-society", "civil-society", 2.0 / 3), ("business", "business", 2.0 / 3),
          ("civil-society", "business", 4.0 / 15),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// The two-sided p-values.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> SectorTable {
    try analysis.sectorTable { $0.pTwoSided }
  }
}

extension Analysis {
  /// Sectors × sectors of one number of each pair.
  fileprivate func sectorTable(_ number: (ChanceSummary) -> Double?) throws(MeasureFailure) -> SectorTable {
    let names = network.sectorNames
    guard !names.isEmpty else { throw .noSectors }
    let cells = self[.sectorChance]?.cells
    return SectorTable(
      rows: names, columns: names,
      values: names.indices.map { g in names.indices.map { h in cells?[g][h].flatMap(number) } })
  }
}

extension Caveat {
  fileprivate static let someOfManyCellsLookRare = Caveat(
    en: "A table of many cells has some small p by chance alone: of a hundred about five up to 0.05.",
    de: "Eine Tabelle mit vielen Zellen hat schon durch Zufall einige kleine p: von hundert etwa fünf bis 0,05.")
}
