/// How many other sectors a node reaches within a few steps.
public struct SectorsInReach: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sectors-in-reach",
    title: Phrase(en: "Other sectors in reach", de: "Andere Sektoren in Reichweite"),
    family: .crossSector,
    summary: Phrase(
      en: "How many sectors other than its own a node reaches within two steps, or as many as --steps says.",
      de: "Wie viele fremde Sektoren ein Knoten in zwei Schritten erreicht, oder in so vielen, wie --steps sagt."),
    formula: Phrase(
      en: "|{g : v is not of g, some node of g has d(v, u) ≤ k}|;  d = steps, k = 2",
      de: "|{g : v gehört nicht zu g, ein Knoten von g hat d(v, u) ≤ k}|;  d = Schritte, k = 2"),
    reading: Phrase(
      en: "0: lives among its own. With all other sectors in reach a partner for any task is near.",
      de: "0: bleibt unter sich. Sind alle anderen Sektoren in Reichweite, ist für jede Aufgabe ein Partner nah."),
    unit: .pure,
    range: 0...63,
    time: CrossSectorReach.card.time,
    memory: CrossSectorReach.card.memory,
    effort: .onePassPerNode,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "A node of several sectors brings each of them into reach, also if it shares one with v.",
        de: "Ein Knoten mit mehreren Sektoren bringt jeden davon in Reichweite, auch wenn er einen mit v teilt."),
      .passesThroughUnknownSectors, .alwaysCountsSteps,
    ],
    equals: CrossSectorReach.card.equals,
    references: [],
    examples: [
      WorkedExample(.fourLevels, .nodes([("a2", 3), ("C1", 3), ("F", 0), ("i1", 0)])),
      WorkedExample(.twoHats, .nodes([("a", 1), ("b", 0), ("d", 1)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's number of other sectors within reach.
  public func values(in analysis: Analysis) -> NodeScores {
    let (grouping, distances) = (analysis[.sectorGrouping], analysis[.sectorDistances])
    let groups = grouping.groups.count
    return NodeScores(for: analysis.network) { node in
      let own = grouping.classOfNode[node.index]
      guard own != Grouping.none else { return nil }
      let home = grouping.classes[Int(own)]
      let reached = (0..<groups).count { group in
        let steps = distances.nearest[node.index * groups + group]
        return steps != SectorDistances.none && Int(steps) <= analysis.settings.reach && !home.contains(group)
      }
      return Double(reached)
    }
  }
}
