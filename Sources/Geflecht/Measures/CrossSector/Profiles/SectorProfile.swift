/// In which sectors the ties of a city, state or the federal level work.
public struct SectorProfile: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-profile",
    title: Phrase(en: "Sector profile", de: "Sektorenprofil"),
    family: .crossSector,
    summary: Phrase(
      en: "How much weight a city's ties have in each sector.",
      de: "Wie viel Gewicht die Beziehungen einer Stadt in jedem Sektor haben."),
    formula: Phrase(
      en: "P(c, g) = Σ weight of the ties of city c that are tagged with sector g",
      de: "P(c, g) = Σ Gewichte der Beziehungen der Stadt c, bei denen Sektor g angegeben ist"),
    reading: Phrase(
      en: "0: no tie of the city works in this sector, as far as the data say.",
      de: "0: In diesem Sektor hat die Stadt keine Beziehung, soweit aus den Daten ersichtlich."),
    unit: .weight,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: [
      Caveat(
        en: "For cities, states and the federal level; blank for actors and where no tie has a tag.",
        de: "Für Städte, Länder und den Bund; leer bei Akteuren und bei Knoten ohne Beziehung mit Sektorangabe."),
      Caveat(
        en: "A tie tagged with two sectors counts in both.",
        de: "Eine Beziehung mit zwei Sektoren zählt in beiden."),
      Caveat(
        en: "A sector missing from the data is not necessarily missing from the city.",
        de: "Ein Sektor, der in den Daten fehlt, fehlt nicht unbedingt in der Stadt."),
    ],
    equals: Phrase(
      en: "A count over the data; no other tool has it.",
      de: "Eine Auszählung der Daten, die kein anderes Programm bietet."),
    references: [],
    examples: [
      // C1 works with a1 (nonprofit, weight 2) and a2 (private, weight 1); its other ties carry no tag.
      WorkedExample(.fourLevels, .profiles([("C1", [0, 2, 1, 0]), ("S1", nil), ("a1", nil)]))
    ]
  )

  /// The measure.
  public init() {}

  /// For every node that is no actor, the weight of its ties per sector.
  public func values(in analysis: Analysis) -> NodeProfiles {
    let weights = analysis[.sectorWeights]
    return NodeProfiles(sectorsOf: analysis.network) { weights[$0.index]?.map { .some($0) } }
  }

  /// The profiles as plain numbers, in the order of the sectors.
  static func weights(on network: Network) -> [[Double]?] {
    var sums: [[Double]?] = Array(repeating: nil, count: network.nodeCount)
    let none = Array(repeating: 0.0, count: network.sectorCount)
    for position in 0..<network.recordedTieCount {
      let tie = network.recordedTie(position)
      for end in [tie.source, tie.target] where network[end].level != .actor && !tie.sectors.isEmpty {
        var sum = sums[end.index] ?? none
        for sector in tie.sectors { sum[sector.index] += tie.weight }
        sums[end.index] = sum
      }
    }
    return sums
  }
}

extension Recipes {
  /// The weight of the ties of every place per sector.
  static let sectorWeights = Recipe { SectorProfile.weights(on: $0.network) }
}
