extension ExampleNetwork {
  /// Three cities: one with three sectors, one with one, one of which nothing is known.
  static let threeCities = ExampleNetwork(
    name: Phrase(en: "three cities", de: "drei Städte"),
    drawing: Phrase { language in
      let cities = Phrase(en: "cities", de: "Städte")[language]
      let weights = Phrase(en: "numbers: weights, 1 where none is written", de: "Zahlen: Gewichte, 1, wo keine steht")[
        language]
      return """
        v1 ─2─ A ─── u1      A B C: \(cities)       u1:    business
               │             v1 v2: civil-society
               h1            h1:    science      \(weights)
        v2 ─── B       C
        """
    },
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
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
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
  public func values(in analysis: Analysis) -> NodeSectors {
    let values = analysis[.sectorWeights].map { profile in
      profile.map { sums in SectorSet(sums.indices.filter { sums[$0] > 0 }.map { SectorID($0) }) }
    }
    return NodeSectors(sectors: analysis.network.sectorNames, values: values)
  }
}
