/// How evenly a city's actors or ties are spread over its sectors.
public struct SectorEvenness: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-evenness",
    title: Phrase(en: "Sector evenness", de: "Ausgewogenheit der Sektoren"),
    family: .crossSector,
    summary: Phrase(
      en: "How evenly a city's local actors, or its local ties where it has no actors, spread over their sectors.",
      de: """
        Wie gleichmäßig sich die örtlichen Akteure einer Stadt oder, wo es keine gibt, ihre örtlichen Beziehungen auf ihre
        Sektoren verteilen.
        """),
    formula: Phrase(
      en: "−Σ p_g ln p_g / ln s;  p = the shares of sector-profile, s = how many of them are above 0",
      de: "−Σ p_g ln p_g / ln s;  p = die Anteile aus sector-profile, s = wie viele davon größer als 0 sind"),
    reading: Phrase(
      en: "1: every sector counted has the same share. Near 0: one sector outweighs all others.",
      de: "1: Alle gezählten Sektoren haben denselben Anteil. Nahe 0: Ein Sektor überwiegt alle anderen bei Weitem."),
    unit: .pure,
    range: 0...1,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    weights: .always,
    caveats: [
      Caveat(
        en: "Only sectors with a share count: two of four in equal parts give 1. Read sector-coverage beside it.",
        de:
          "Nur Sektoren mit einem Anteil zählen: Zwei von vier zu gleichen Teilen ergeben 1. Lesen Sie sector-coverage mit."
      ),
      Caveat(
        en: "Actors or ties, never a mixture; sector-profile says which were counted.",
        de:
          "Akteure oder Beziehungen, nie beides vermischt; was gezählt wurde, steht in sector-profile."
      ),
      Caveat(en: "Blank with a single sector.", de: "Leer bei nur einem Sektor."),
    ] + .cityEvidence,
    equals: Phrase(
      en: "Pielou's evenness of the sector profile, as vegan's diversity(x) / log(specnumber(x)) in R.",
      de: "Pielous Äquität des Sektorenprofils, wie diversity(x) / log(specnumber(x)) aus vegan in R."),
    references: [
      Reference(
        "Pielou (1966), The measurement of diversity in different types of biological collections",
        doi: "10.1016/0022-5193(66)90013-0")
    ],
    examples: [
      // One actor each of three sectors in A; one actor in B.
      WorkedExample(.threeCities, .nodes([("A", 1), ("B", nil), ("C", nil)])),
      // A has an actor each of two sectors. B has ties of weight 2 and 1: 2/3 ln 3/2 + 1/3 ln 3 = ln 3 − 2/3 ln 2, over ln 2.
      WorkedExample(
        .threeSources,
        .nodes([("A", 1), ("B", 1.098_612_288_668_109_7 / 0.693_147_180_559_945_3 - 2.0 / 3), ("C", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every city's evenness.
  public func values(in analysis: Analysis) -> NodeScores {
    let profiles = analysis[.cityProfiles]
    return NodeScores(for: analysis.network) { node in
      guard let present = profiles[node]?.amounts?.filter({ $0 > 0 }), present.count > 1 else { return nil }
      let entropy = ShannonEntropy.of(present)
      // Equal weights may come out above 1 in the last bit.
      return min(1, entropy / Double(present.count).naturalLogarithm)
    }
  }

  /// What is counted.
  public func remarks(in analysis: Analysis) -> [Phrase] {
    let several = analysis[.cityProfiles].known.filter { ($0.amounts ?? []).count { $0 > 0 } > 1 }
    return [.basis(of: Self.card.id, several)]
  }
}
