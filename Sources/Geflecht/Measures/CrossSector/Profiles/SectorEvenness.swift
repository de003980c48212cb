/// How evenly a city's ties are spread over its sectors.
public struct SectorEvenness: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-evenness",
    title: Phrase(en: "Sector evenness", de: "Ausgewogenheit der Sektoren"),
    family: .crossSector,
    summary: Phrase(
      en: "How evenly a city's ties are spread over the sectors it works with.",
      de: "Wie gleichmäßig sich die Beziehungen einer Stadt auf die Sektoren verteilen, mit denen sie arbeitet."),
    formula: Phrase(
      en: "−Σ p_g ln p_g / ln s;  p_g = P(c, g) / Σ P(c, h), P = sector profile, s = sectors present",
      de: "−Σ p_g ln p_g / ln s;  p_g = P(c, g) / Σ P(c, h), P = Sektorenprofil, s = Zahl der vertretenen Sektoren"),
    reading: Phrase(
      en: "1: every sector present has the same weight. Near 0: one sector outweighs all others.",
      de: "1: Alle vertretenen Sektoren haben dasselbe Gewicht. Nahe 0: Ein Sektor überwiegt alle anderen bei Weitem."),
    unit: .pure,
    range: 0...1,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    weights: .always,
    caveats: [
      Caveat(
        en: "Only sectors that are present count: two of four in equal parts give 1. Read sector-coverage beside it.",
        de:
          "Nur vertretene Sektoren zählen: Zwei von vier zu gleichen Teilen ergeben 1. Lesen Sie sector-coverage mit."),
      Caveat(
        en: "Blank with a single sector, for actors, and where no tie has a tag.",
        de: "Leer bei nur einem Sektor, bei Akteuren und bei Knoten ohne Beziehung mit Sektorangabe."),
    ],
    equals: Phrase(
      en: "Pielou's evenness of the sector profile, as vegan's diversity(x) / log(specnumber(x)) in R.",
      de: "Pielous Äquität des Sektorenprofils, wie diversity(x) / log(specnumber(x)) aus vegan in R."),
    references: [
      Reference(
        "Pielou (1966), The measurement of diversity in different types of biological collections",
        doi: "10.1016/0022-5193(66)90013-0")
    ],
    examples: [
      // ½, ¼, ¼: ½ ln 2 + ¼ ln 4 + ¼ ln 4 = 3/2 ln 2, over ln 3.
      WorkedExample(
        .threeCities, .nodes([("A", 1.5 * 0.693_147_180_559_945_3 / 1.098_612_288_668_109_7), ("B", nil), ("C", nil)])),
      // C1 has nonprofit 2 and private 1: 2/3 ln 3/2 + 1/3 ln 3 = ln 3 − 2/3 ln 2, over ln 2. C2 has one sector.
      WorkedExample(
        .fourLevels,
        .nodes([("C1", 1.098_612_288_668_109_7 / 0.693_147_180_559_945_3 - 2.0 / 3), ("C2", nil), ("a1", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every place's evenness.
  public func values(in analysis: Analysis) -> NodeScores {
    let profiles = analysis[.sectorWeights]
    return NodeScores(for: analysis.network) { node in
      guard let present = profiles[node.index]?.filter({ $0 > 0 }), present.count > 1 else { return nil }
      let entropy = ShannonEntropy.of(present)
      // Equal weights may come out above 1 in the last bit.
      return min(1, entropy / Double(present.count).naturalLogarithm)
    }
  }
}
