/// Whether communities follow the sectors: the adjusted Rand index.
public struct CommunitySectorAgreement: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "community-sectors",
    title: Phrase(en: "Communities and sectors", de: "Gruppen und Sektoren"),
    family: .community,
    summary: Phrase(
      en: "Whether the communities follow the sectors.", de: "Ob die Gruppen den Sektoren folgen."),
    formula: .randIndex(
      en: "n(i, j) = nodes of community i and sector j", de: "n(i, j) = Knoten der Gruppe i und des Sektors j"),
    reading: Phrase(
      en:
        "1: communities are sectors. 0: as by chance. Slightly below 0: less than by chance, communities mix sectors.",
      de: """
        1: Gruppen sind Sektoren. 0: wie durch Zufall. Etwas unter 0: weniger als durch
        Zufall, die Gruppen mischen die Sektoren.
        """),
    unit: .pure,
    range: -0.5...1,
    time: CommunityNumber.card.time,
    memory: "O(n + m)",
    weights: .onRequest,
    caveats: .communitySearch + [.onlyNodesOfOneSector, .blankWithOneClass],
    equals: "scikit-learn adjusted_rand_score.",
    references: .agreement,
    examples: [
      // Pairs together in both 4; in communities 3 + 1, in sectors 6 + 1, of 15: (4 − 28/15) / (5.5 − 28/15).
      WorkedExample(.smallBridge, .network(64.0 / 109)),
      // 5; 15 + 3 + 3, 15 + 3 + 1 + 1, of 78: (5 − 420/78) / (20.5 − 420/78).
      WorkedExample(.fourLevels, .network(-30.0 / 1179)),
    ]
  )

  /// The measure.
  public init() {}

  /// The adjusted Rand index of communities and sectors.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> Double? {
    try analysis.communitiesAndSectors().adjustedRandIndex
  }
}

/// Whether communities follow the states: the adjusted Rand index.
public struct CommunityStateAgreement: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "community-states",
    title: Phrase(en: "Communities and states", de: "Gruppen und Länder"),
    family: .community,
    summary: Phrase(
      en: "Whether the communities follow the states.", de: "Ob die Gruppen den Ländern folgen."),
    formula: .randIndex(
      en: "n(i, j) = nodes of community i in state j", de: "n(i, j) = Knoten der Gruppe i im Land j"),
    reading: Phrase(
      en: "1: communities are states. 0: as by chance. Slightly below 0: less than by chance.",
      de: "1: Gruppen sind Länder. 0: wie durch Zufall. Etwas unter 0: weniger als durch Zufall."),
    unit: .pure,
    range: -0.5...1,
    time: CommunityNumber.card.time,
    memory: "O(n + m)",
    weights: .onRequest,
    caveats: .communitySearch + [.onlyNodesInAState, .blankWithOneClass],
    equals: "scikit-learn adjusted_rand_score.",
    references: .agreement,
    examples: [
      // Without F. 15 + 3; 15 + 3 + 1, 28 + 6, of 66: (18 − 646/66) / (26.5 − 646/66).
      WorkedExample(.fourLevels, .network(542.0 / 1103)),
      WorkedExample(.smallBridge, .network(nil)),
    ]
  )

  /// The measure.
  public init() {}

  /// The adjusted Rand index of communities and states.
  public func values(in analysis: Analysis) -> Double? { analysis.communitiesAndStates().adjustedRandIndex }
}

extension Analysis {
  /// The communities beside the sectors, for nodes with exactly one.
  func communitiesAndSectors() throws(MeasureFailure) -> PartitionAgreement {
    guard network.sectorCount > 0 else { throw .noSectors }
    let labels = self[.communities].labels
    return PartitionAgreement(
      network.nodes.compactMap { node in
        let sectors = network.sectorSets[node.index]
        return sectors.count == 1 ? (labels[node.index], sectors.mask.trailingZeroBitCount) : nil
      })
  }

  /// The communities beside the states, for nodes that lie in one or are one.
  func communitiesAndStates() -> PartitionAgreement {
    let labels = self[.communities].labels
    return PartitionAgreement(
      network.nodes.compactMap { node in
        network.stateRow(of: node).map { (labels[node.index], $0) }
      })
  }
}

extension Phrase {
  static func randIndex(en: String, de: String) -> Phrase {
    Phrase(
      en: """
        ARI = (S − E) / ((A + B)/2 − E);  S = Σ C(n(i, j), 2), A = Σ C(a(i), 2), B = Σ C(b(j), 2), E = A ·
        B / C(n, 2); \(en), a, b = their sums
        """,
      de: """
        ARI = (S − E) / ((A + B)/2 − E);  S = Σ C(n(i, j), 2), A = Σ C(a(i), 2), B = Σ C(b(j), 2), E = A · B
        / C(n, 2); \(de), a, b = ihre Summen
        """)
  }

}

extension [Reference] {
  static let agreement = [Reference("Hubert & Arabie (1985), Comparing partitions", doi: "10.1007/BF01908075")]
  static let information = [
    Reference(
      "Vinh, Epps & Bailey (2009), Information theoretic measures for clusterings comparison: is a correction for "
        + "chance necessary?", doi: "10.1145/1553374.1553511")
  ]
}

extension Caveat {
  static let onlyNodesOfOneSector = Caveat(
    en: "Only nodes with exactly one sector count; the others are left out after the communities are found.",
    de: "Nur Knoten mit genau einem Sektor zählen; die übrigen fallen weg, nachdem die Gruppen gefunden sind.")
  static let onlyNodesInAState = Caveat(
    en: """
      Only states and what lies in one count; the federal level and places without a state are left
      out after the communities are found.
      """,
    de: """
      Nur Länder und was in einem liegt, zählen; der Bund und Orte ohne Land fallen
      weg, nachdem die Gruppen gefunden sind.
      """)
  static let blankWithOneClass = Caveat(
    en: "Blank when either side has a single class, or both have only classes of one node.",
    de: "Leer, wenn eine der beiden Seiten nur eine Klasse hat oder beide nur Klassen mit einem Knoten.")
}
