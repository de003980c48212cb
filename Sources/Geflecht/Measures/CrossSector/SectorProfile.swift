/// In which sectors the ties of a city, state or the federal level work.
public struct SectorProfile: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-profile",
    title: "Sector profile",
    family: .crossSector,
    summary: "How much of a city's ties works in each sector.",
    formula: "P(c, g) = Σ weight of the ties of c whose sector tag has g",
    reading: "0: no tie of the city works in this sector, as far as the data say.",
    unit: .weight,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n · sectors)",
    caveats: [
      "For cities, states and the federal level; blank for actors and where no tie has a tag.",
      "A tie tagged with two sectors counts in both.",
      "A sector missing from the data is not necessarily missing from the city.",
    ],
    equals: "A count over the data; no other tool has it.",
    references: [],
    examples: [
      // C1 works with a1 (nonprofit, weight 2) and a2 (private, weight 1); its other ties carry no tag.
      WorkedExample(.fourLevels, .profiles([("C1", [0, 2, 1, 0]), ("S1", nil), ("a1", nil)]))
    ]
  )

  /// The measure.
  public init() {}

  /// For every node that is no actor, the weight of its ties per sector.
  public func profiles(on network: Network) -> SectorProfiles {
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
    return SectorProfiles(sectors: network.sectorNames, values: sums)
  }

  /// The profiles.
  public func result(on network: Network) -> MeasureResult { .profiles(profiles(on: network)) }
}

/// Which share of the sectors works in a city.
public struct SectorCoverage: NodeMeasure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-coverage",
    title: "Sector coverage",
    family: .crossSector,
    summary: "Which share of the sectors in the data a city works with.",
    formula: "|sectors with P(c, g) > 0| / |sectors|;  P = sector profile",
    reading: "1: every sector takes part. 0.25: one of four.",
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: "O(n · sectors)",
    caveats: [
      "For cities, states and the federal level; blank for actors and where no tie has a tag: unknown, not zero.",
      "A sector missing from the data is not necessarily missing from the city.",
    ],
    equals: "A count over the data; no other tool has it.",
    references: [],
    examples: [WorkedExample(.fourLevels, .nodes([("C1", 2.0 / 4), ("C2", 1.0 / 4), ("S1", nil), ("a1", nil)]))]
  )

  /// The measure.
  public init() {}

  /// Every place's share of sectors present.
  public func values(on network: Network) -> NodeScores {
    let profiles = SectorProfile().profiles(on: network)
    return NodeScores(for: network) { node in
      profiles[node].map { Double($0.count { $0 > 0 }) / Double(network.sectorCount) }
    }
  }
}

/// Which sectors no tie of a city works in.
public struct MissingSectors: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "missing-sectors",
    title: "Missing sectors",
    family: .crossSector,
    summary: "Which sectors a city has no tie in, as far as the data say.",
    formula: "{g : P(c, g) = 0};  P = sector profile",
    reading: "None: every sector takes part. What is listed is a question to the city, not a verdict.",
    unit: .sectors,
    range: 0...64,
    time: "O(n + m)",
    memory: "O(n · sectors)",
    caveats: SectorCoverage.card.caveats,
    equals: "A look at the data; no other tool has it.",
    references: [],
    examples: [
      WorkedExample(.fourLevels, .sets([("C1", ["public", "academia"]), ("S1", nil), ("a1", nil)]))
    ]
  )

  /// The measure.
  public init() {}

  /// Every place's missing sectors.
  public func sets(on network: Network) -> NodeSectors {
    let profiles = SectorProfile().profiles(on: network)
    let values = profiles.values.map { profile in
      profile.map { sums in SectorSet(sums.indices.filter { sums[$0] == 0 }.map { SectorID($0) }) }
    }
    return NodeSectors(sectors: network.sectorNames, values: values)
  }

  /// The sets.
  public func result(on network: Network) -> MeasureResult { .sets(sets(on: network)) }
}
