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

/// Which sectors take part in a city.
public struct SectorsPresent: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sectors-present",
    title: Phrase(en: "Sectors present", de: "Vertretene Sektoren"),
    family: .crossSector,
    summary: Phrase(
      en: "Of which sectors a city has local actors or local ties, as far as the data say.",
      de: """
        Aus welchen Sektoren eine Stadt örtliche Akteure oder örtliche Beziehungen hat, soweit aus den Daten ersichtlich.
        """),
    formula: Phrase(
      en: "{g : M(c, g) > 0 or T(c, g) > 0};  M = sector-actors, T = sector-local-ties",
      de: "{g : M(c, g) > 0 oder T(c, g) > 0};  M = sector-actors, T = sector-local-ties"),
    reading: Phrase(
      en: "Three or more: cooperation in the city is trisectoral. What is not listed here stands in missing-sectors.",
      de: """
        Drei oder mehr: Die Zusammenarbeit in der Stadt ist trisektoral. Was hier nicht steht, steht in missing-sectors.
        """),
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
      WorkedExample(.threeCities, .sets([("A", ["civil-society", "business", "science"]), ("C", nil)])),
      WorkedExample(.fourLevels, .sets([("C1", ["nonprofit", "private", "academia"]), ("S1", nil), ("a1", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every city's sectors.
  public func values(in analysis: Analysis) -> NodeSectors {
    let (network, profiles) = (analysis.network, analysis[.cityProfiles])
    return NodeSectors(
      sectors: network.sectorNames,
      values: network.nodes.map { node in profiles[node].flatMap { $0.isKnown ? $0.present : nil } })
  }
}
