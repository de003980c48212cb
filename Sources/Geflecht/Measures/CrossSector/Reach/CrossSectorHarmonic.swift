/// How near the nodes of other sectors are, all taken together.
public struct CrossSectorHarmonic: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "cross-sector-harmonic",
    title: Phrase(en: "Nearness of other sectors", de: "Nähe anderer Sektoren"),
    family: .crossSector,
    summary: Phrase(
      en: "How near a node is to all nodes that share no sector with it, near ones counting most.",
      de: "Wie nah ein Knoten allen Knoten ohne gemeinsamen Sektor ist, wobei nahe am meisten zählen."),
    formula: Phrase(
      en: "Σ 1/d(v, u) over the nodes u that share no sector with v;  d = steps",
      de: "Σ 1/d(v, u) über die Knoten u ohne gemeinsamen Sektor mit v;  d = Schritte"),
    reading: Phrase(
      en: "A partner of another sector adds 1, a partner's partner ½, who cannot be reached nothing.",
      de:
        "Ein Partner aus einem anderen Sektor zählt 1, ein Partner von Partnern ½, wer nicht erreichbar ist, nichts."),
    unit: .perStep,
    range: 0 ... .infinity,
    time: CrossSectorReach.card.time,
    memory: CrossSectorReach.card.memory,
    effort: .onePassPerNode,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "Not divided by the number of such nodes: members of small sectors have more of them.",
        de: "Nicht durch die Zahl dieser Knoten geteilt: Wer einem kleinen Sektor angehört, hat mehr davon."),
      .passesThroughUnknownSectors, .alwaysCountsSteps,
    ],
    equals: Phrase(
      en: "networkx harmonic_centrality with the nodes of other sectors as sources.",
      de: "harmonic_centrality in networkx mit den Knoten anderer Sektoren als Quellen."),
    references: [
      Reference("Marchiori & Latora (2000), Harmony in the small-world", doi: "10.1016/S0378-4371(00)00311-3")
    ],
    examples: [
      // Four actors at three steps, two at four, one out of reach.
      WorkedExample(.fourLevels, .nodes([("F", 4.0 / 3 + 2.0 / 4), ("i1", 0)])),
      WorkedExample(.twoHats, .nodes([("a", 1.0 / 2 + 1.0 / 3), ("b", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's nearness to other sectors.
  public func values(in analysis: Analysis) -> NodeScores {
    let harmonic = analysis[.sectorDistances].harmonic
    return NodeScores(for: analysis.network) { node in
      analysis.network[node].sectors.isEmpty ? nil : harmonic[node.index]
    }
  }
}
