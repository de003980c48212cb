extension ExampleNetwork {
  /// Three cities: one with three sectors, one with one, one of which nothing is known.
  static let threeCities = ExampleNetwork(
    name: Phrase(en: "three cities", de: "drei Städte"),
    drawing: """
      v1 ─2─ A ─── u1      A B C: cities       u1:    business
             │             v1 v2: civil-society
             h1            h1:    science      numbers: weights, 1 where none is written
      v2 ─── B       C
      """,
    network: Network(
      nodes: [
        .init("A", .city), .init("B", .city), .init("C", .city), .init("v1", sectors: ["civil-society"], in: "A"),
        .init("u1", sectors: ["business"], in: "A"), .init("h1", sectors: ["science"], in: "A"),
        .init("v2", sectors: ["civil-society"], in: "B"),
      ],
      ties: [.init("A", "v1", weight: 2), .init("A", "u1"), .init("A", "h1"), .init("B", "v2")]))
}

/// In which sectors a city has ties.
public struct SectorsPresent: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sectors-present",
    title: Phrase(en: "Sectors present", de: "Vertretene Sektoren"),
    family: .crossSector,
    summary: Phrase(
      en: "With which sectors a city works, as far as the data say.",
      de: "Mit welchen Sektoren eine Stadt zusammenarbeitet, soweit aus den Daten ersichtlich."),
    formula: Phrase(en: "{g : P(c, g) > 0};  P = sector profile", de: "{g : P(c, g) > 0};  P = Sektorenprofil"),
    reading: Phrase(
      en: "Three or more: cooperation in the city is trisectoral. What is not listed here stands in missing-sectors.",
      de: """
        Drei oder mehr: Die Zusammenarbeit in der Stadt ist trisektoral. Was hier nicht steht, steht in missing-sectors.
        """),
    unit: .sectors,
    range: 0...64,
    time: "O(n + m)",
    memory: "O(n · sectors)",
    caveats: SectorCoverage.card.caveats,
    equals: Phrase(
      en: "A look at the data; no other tool has it.",
      de: "Ein Blick in die Daten, den kein anderes Programm bietet."),
    references: [],
    examples: [
      WorkedExample(.threeCities, .sets([("A", ["civil-society", "business", "science"]), ("C", nil)])),
      WorkedExample(.fourLevels, .sets([("C1", ["nonprofit", "private"]), ("S1", nil), ("a1", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every place's sectors.
  static func sets(on network: Network) -> NodeSectors {
    let values = SectorProfile.weights(on: network).map { profile in
      profile.map { sums in SectorSet(sums.indices.filter { sums[$0] > 0 }.map { SectorID($0) }) }
    }
    return NodeSectors(sectors: network.sectorNames, values: values)
  }

  /// Every place's sectors.
  public func values(in analysis: Analysis) -> NodeSectors { Self.sets(on: analysis.network) }
}

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
    memory: "O(n · sectors)",
    weights: .always,
    caveats: [
      Phrase(
        en: "Only sectors that are present count: two of four in equal parts give 1. Read sector-coverage beside it.",
        de:
          "Nur vertretene Sektoren zählen: Zwei von vier zu gleichen Teilen ergeben 1. Lesen Sie sector-coverage mit."),
      Phrase(
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
    let profiles = SectorProfile.weights(on: analysis.network)
    return NodeScores(for: analysis.network) { node in
      guard let present = profiles[node.index]?.filter({ $0 > 0 }), present.count > 1 else { return nil }
      let entropy = ShannonEntropy.of(present)
      // Equal weights may come out above 1 in the last bit.
      return min(1, entropy / Double(present.count).naturalLogarithm)
    }
  }
}
