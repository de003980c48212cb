/// How clearly the network divides into communities.
public struct Modularity: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "modularity",
    title: Phrase(en: "Modularity", de: "Modularität"),
    family: .community,
    summary: Phrase(
      en: "How clearly the network divides into communities.",
      de: "Wie deutlich sich das Netzwerk in Gruppen gliedert."),
    formula: Phrase(
      en: """
        Q = Σ_C w(C)/m − γ (K(C)/2m)²;  w(C) = ties within community C, K(C) = degrees of its nodes
        summed, m = all ties, γ = 1 or as chosen
        """,
      de: """
        Q = Σ_C w(C)/m − γ (K(C)/2m)²;  w(C) = Beziehungen innerhalb der Gruppe C, K(C) = Summe der Grade ihrer Knoten,
        m = alle Beziehungen, γ = 1 oder wie gewählt
        """),
    reading: Phrase(
      en: """
        0: no more ties within communities than by chance. From about 0.3 on the division is clear, in sparse
        networks later: random ones reach as much.
        """,
      de: """
        0: innerhalb der Gruppen nicht mehr Beziehungen als durch Zufall. Ab etwa 0,3 ist die Gliederung deutlich; in
        dünnen Netzwerken erst später, denn dort kommen auch zufällige so weit.
        """),
    unit: .pure,
    range: -0.5...1,
    time: CommunityNumber.card.time,
    memory: "O(n + m)",
    weights: .onRequest,
    caveats: .communitySearch + [Caveat(en: "Blank without ties.", de: "Leer ohne Beziehungen.")],
    equals: Phrase(
      en: """
        igraph modularity and networkx modularity for the same partition; the greatest possible on networks small enough
        for igraph community_optimal_modularity to tell.
        """,
      de: """
        modularity in igraph und networkx für dieselbe Einteilung; das Maximum in Netzwerken, die klein genug für
        community_optimal_modularity in igraph sind.
        """),
    references: .communities,
    examples: [
      WorkedExample(.smallBridge, .network(4.0 / 5 - 58.0 / 100)),
      // 8 + 3 + 2 of 16 ties within; degrees 18 + 8 + 6 of 32.
      WorkedExample(.fourLevels, .network(13.0 / 16 - 424.0 / 1024)),
    ]
  )

  /// The measure.
  public init() {}

  /// The modularity of the communities found.
  public func values(in analysis: Analysis) -> Double? { analysis.modularity(of: analysis[.communities]) }
}

/// How clearly the network divides by sector.
public struct SectorModularity: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "modularity-sectors",
    title: Phrase(en: "Modularity of the sectors", de: "Modularität der Sektoren"),
    family: .community,
    summary: Phrase(
      en: "How much more ties stay within a sector than chance would keep there.",
      de: "Wie viel mehr Beziehungen in einem Sektor bleiben, als der Zufall dort ließe."),
    formula: Phrase(
      en: "Q of the partition by sector (see modularity)", de: "Q der Einteilung nach Sektoren (siehe modularity)"),
    reading: Phrase(
      en: """
        Above 0: ties prefer the own sector. 0: as by chance. Below 0: they prefer other sectors. Compare with
        modularity, the most that any partition found reaches.
        """,
      de: """
        Über 0: Beziehungen bleiben eher im eigenen Sektor. 0: wie durch Zufall. Unter 0: Sie führen eher in andere
        Sektoren. Zu vergleichen mit modularity, dem besten Wert der gefundenen Einteilungen.
        """),
    unit: .pure,
    range: -0.5...1,
    time: "O(n + m)",
    memory: "O(n)",
    weights: .onRequest,
    caveats: [
      Caveat(
        en: "Every tie counts as 1; with --weighted it counts by its weight. Directions are ignored.",
        de: "Jede Beziehung zählt 1, mit --weighted nach ihrem Gewicht. Richtungen bleiben außer Acht."),
      Caveat(
        en: "Blank without ties, and when a node has no sector or several: a partition puts every node in one class.",
        de: """
          Leer ohne Beziehungen und wenn ein Knoten keinen oder mehrere Sektoren hat: Eine Einteilung
          steckt jeden Knoten in genau eine Klasse.
          """),
    ],
    equals: "networkx modularity, igraph modularity.",
    references: [
      Reference(
        "Newman & Girvan (2004), Finding and evaluating community structure in networks",
        doi: "10.1103/PhysRevE.69.026113")
    ],
    examples: [
      // 6 + 1 of 16 ties within public and nonprofit; degrees 17 + 8 + 5 + 2 of 32.
      WorkedExample(.fourLevels, .network(7.0 / 16 - 382.0 / 1024)),
      WorkedExample(.smallBridge, .network(4.0 / 5 - 58.0 / 100)),
    ]
  )

  /// The measure.
  public init() {}

  /// The modularity of the sectors.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> Double? {
    let network = analysis.network
    guard network.sectorCount > 0 else { throw .noSectors }
    let labels = network.sectorSets.compactMap { $0.count == 1 ? $0.mask.trailingZeroBitCount : nil }
    guard labels.count == network.nodeCount else { return nil }
    return analysis.modularity(of: Partition(labels, count: network.sectorCount))
  }
}

extension Analysis {
  /// The modularity of a partition of the nodes, directions ignored.
  func modularity(of partition: Partition) -> Double? {
    partition.modularity(
      in: network.adjacency(.ignored).out, isWeighted: isWeighted, resolution: settings.resolution)
  }
}
