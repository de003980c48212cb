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
    caveats: .communitySearch + [Phrase(en: "Blank without ties.", de: "Leer ohne Beziehungen.")],
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

extension Analysis {
  /// The modularity of a partition of the nodes, directions ignored.
  func modularity(of partition: Partition) -> Double? {
    partition.modularity(
      in: network.adjacency(.ignored).out, isWeighted: isWeighted, resolution: settings.resolution)
  }
}
