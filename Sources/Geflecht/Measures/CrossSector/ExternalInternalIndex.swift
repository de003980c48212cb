/// Whether a node's ties lean out of its own sectors or stay inside them.
public struct ExternalInternalIndex: NodeMeasure {
  static let reference = Reference(
    "Krackhardt & Stern (1988), Informal networks and organizational crises", doi: "10.2307/2786835")

  /// The card.
  public static let card = MeasureCard(
    id: "ei-index",
    title: "E–I index",
    family: .crossSector,
    summary: "Whether a node's ties lean outside its own sectors (+1) or inside them (−1).",
    formula: "EI(v) = (E − I)/(E + I);  E, I = ties of v to nodes that share no sector with it, some sector",
    reading: "+1: only cross-sector ties. 0: balanced. −1: only ties within the sector.",
    unit: .pure,
    range: -1...1,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: [
      "Ignores weights. Partners without a sector are left out, not counted as outside.",
      "Blank for a node without a sector or without partners that have one.",
    ],
    equals: "UCINET's individual E–I index.",
    references: [reference],
    examples: [
      WorkedExample(.smallBridge, .nodes([("a", -1), ("c", -1.0 / 3), ("d", 0), ("e", -1), ("f", nil)])),
      WorkedExample(.fourLevels, .nodes([("C1", -1.0 / 5), ("a3", 1), ("i1", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's balance of ties across and within sectors.
  public func values(on network: Network) -> NodeScores {
    NodeScores(for: network) { node in
      let home = network[node].sectors
      guard !home.isEmpty else { return nil }
      let partners = network.neighbors(of: node).map { network[$0].sectors }.filter { !$0.isEmpty }
      guard !partners.isEmpty else { return nil }
      let outside = partners.count { $0.isDisjoint(with: home) }
      return Double(2 * outside - partners.count) / Double(partners.count)  // E − I = E − (ties − E)
    }
  }
}

/// Whether the network's ties lean across sectors or stay within them.
public struct NetworkExternalInternalIndex: NetworkMeasure {
  /// The card.
  public static let card = MeasureCard(
    id: "ei-network",
    title: "E–I index of the network",
    family: .crossSector,
    summary: "Whether the network's ties lean across sectors (+1) or stay within them (−1).",
    formula: "(E − I)/(E + I);  E, I = ties whose ends share no sector, some sector; every tie once",
    reading:
      "Never read the sign alone: compare with ei-expected. Above it: more open than chance; below: more closed.",
    unit: .pure,
    range: -1...1,
    time: "O(n + m)",
    memory: "O(1)",
    caveats: [
      "Ignores weights and ties with an end that has no sector.", "Blank when no tie joins two nodes with sectors.",
    ],
    equals: "UCINET's E–I index of the network.",
    references: [ExternalInternalIndex.reference],
    examples: [
      // One tie of five crosses: c – d.
      WorkedExample(.smallBridge, .network(-3.0 / 5)),
      WorkedExample(.fourLevels, .network(1.0 / 8)),
    ]
  )

  /// The measure.
  public init() {}

  /// The network's balance of ties across and within sectors.
  public func value(on network: Network) -> Double? {
    var (outside, inside) = (0.0, 0.0)
    for (a, b) in SectorTies(of: network) {
      if a.isDisjoint(with: b) { outside += 1 } else { inside += 1 }
    }
    return outside + inside == 0 ? nil : (outside - inside) / (outside + inside)
  }
}

/// What the network's E–I index would be if partners were chosen blindly.
public struct ExpectedExternalInternalIndex: NetworkMeasure {
  /// The card.
  public static let card = MeasureCard(
    id: "ei-expected",
    title: "Expected E–I index",
    family: .crossSector,
    summary: "What the network's E–I index would be on average if the sectors were dealt out to the nodes by chance.",
    formula: "(E* − I*)/(E* + I*);  E*, I* = pairs of nodes with sectors that share none, some",
    reading: "The zero point for ei-network: group sizes alone decide it.",
    unit: .pure,
    range: -1...1,
    time: "O(n + distinct sector sets²)",
    memory: "O(distinct sector sets)",
    caveats: [
      "Counts every node with a sector, also those without ties.",
      "All levels together: where cities and states carry a sector, they shift it.",
    ],
    equals: "UCINET's expected value of the E–I index.",
    references: [ExternalInternalIndex.reference],
    examples: [
      // 4 civil-society, 2 business: 8 pairs across, 6 + 1 within.
      WorkedExample(.smallBridge, .network(1.0 / 15)),
      // 6 public, 3 nonprofit, 2 private, 2 academia: 58 pairs across, 15 + 3 + 1 + 1 within.
      WorkedExample(.fourLevels, .network(38.0 / 78)),
    ]
  )

  /// The measure.
  public init() {}

  /// The expected balance.
  public func value(on network: Network) -> Double? {
    var sizes: [SectorSet: Int] = [:]
    for node in network.nodes where !network[node].sectors.isEmpty { sizes[network[node].sectors, default: 0] += 1 }
    let groups = sizes.sorted { $0.key.mask < $1.key.mask }
    var (outside, inside) = (0.0, 0.0)
    for (index, group) in groups.enumerated() {
      inside += Double(group.value) * Double(group.value - 1) / 2
      for other in groups[..<index] {
        let pairs = Double(group.value) * Double(other.value)
        if group.key.isDisjoint(with: other.key) { outside += pairs } else { inside += pairs }
      }
    }
    return outside + inside == 0 ? nil : (outside - inside) / (outside + inside)
  }
}

/// The E–I index of every sector, in both conventions.
public struct GroupExternalInternalIndex: SectorMeasure {
  /// The card.
  public static let card = MeasureCard(
    id: "ei-groups",
    title: "E–I index of the sectors",
    family: .crossSector,
    summary: "Whether each sector's ties lean outward or inward.",
    formula: "ties: (E − I)/(E + I), members: (E − 2I)/(E + 2I);  E, I = ties with one end, both ends in the sector",
    reading: "+1: only ties to other sectors. −1: only ties within. The two columns are the two conventions in use.",
    unit: .pure,
    range: -1 ... .infinity,
    time: "O(n + m)",
    memory: "O(sectors)",
    caveats: [
      "external and internal are counts of ties; 'ties' counts each tie once, 'members' sums over the members, so that "
        + "an internal tie counts twice.",
      "Ignores weights and ties with an end that has no sector.",
    ],
    equals: "UCINET's group E–I index is the column 'members'.",
    references: [ExternalInternalIndex.reference],
    examples: [
      WorkedExample(
        .fourLevels,
        .sectors([
          ("nonprofit", "ties", 5.0 / 7), ("nonprofit", "members", 4.0 / 8), ("public", "ties", -1.0 / 11),
          ("public", "members", -7.0 / 17), ("academia", "internal", 0),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// Counts and both indices, one row a sector.
  public func table(on network: Network) throws(MeasureFailure) -> SectorTable {
    guard network.sectorCount > 0 else { throw .noSectors }
    var external = Array(repeating: 0.0, count: network.sectorCount)
    var inside = external
    for (a, b) in SectorTies(of: network) {
      for sector in a.intersection(b) { inside[sector.index] += 1 }
      for sector in a.subtracting(b).union(b.subtracting(a)) { external[sector.index] += 1 }
    }
    func index(_ e: Double, _ i: Double) -> Double? { e + i == 0 ? nil : (e - i) / (e + i) }
    return SectorTable(
      rows: network.sectorNames,
      columns: ["external", "internal", "ties", "members"],
      values: zip(external, inside).map { [$0, $1, index($0, $1), index($0, 2 * $1)] })
  }
}
