/// How many steps a node is from the nearest other node of every sector.
public struct SectorDistance: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-distance",
    title: Phrase(en: "Distance to the sectors", de: "Entfernung zu den Sektoren"),
    family: .crossSector,
    summary: Phrase(
      en: "How many steps lie between a node and the nearest other node of each sector.",
      de: "Wie viele Schritte zwischen einem Knoten und dem nächsten anderen Knoten jedes Sektors liegen."),
    formula: Phrase(
      en: "D(v, g) = min d(v, u) over the nodes u ≠ v of sector g;  d = steps",
      de: "D(v, g) = min d(v, u) über die Knoten u ≠ v des Sektors g;  d = Schritte"),
    reading: Phrase(
      en: "1: a partner of that sector. 2: one introduction away. Blank: no path leads there.",
      de: "1: ein Partner aus diesem Sektor. 2: eine Empfehlung entfernt. Leer: Kein Weg führt dorthin."),
    unit: .steps,
    range: 1 ... .infinity,
    time: CrossSectorReach.card.time,
    memory: CrossSectorReach.card.memory,
    effort: .onePassPerNode,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "The node itself does not count: for its own sector, too, it is the way to the next node of it.",
        de: "Der Knoten selbst zählt nicht: Auch beim eigenen Sektor ist es der Weg zum nächsten Knoten daraus."),
      Caveat(
        en: "A node of several sectors counts for each of them.",
        de: "Ein Knoten mit mehreren Sektoren zählt für jeden davon."),
      .alwaysCountsSteps,
    ],
    equals: Phrase(
      en: "networkx multi_source_dijkstra_path_length with the nodes of a sector as sources, for all nodes outside it.",
      de: """
        multi_source_dijkstra_path_length in networkx mit den Knoten eines Sektors
        als Quellen, für alle Knoten außerhalb.
        """),
    references: [
      Reference(
        "Then et al. (2014), The more the merrier: efficient multi-source graph traversal",
        doi: "10.14778/2735496.2735507")
    ],
    examples: [
      // Sectors: public, nonprofit, private, academia. The only other node of academia, i1, has no tie.
      WorkedExample(.fourLevels, .profiles([("F", [1, 3, 3, 4]), ("a3", [2, 1, 1, nil]), ("i1", nil)])),
      WorkedExample(.twoHats, .profiles([("a", [1, 1]), ("d", [2, 1])])),
    ]
  )

  /// The measure.
  public init() {}

  /// For every node its steps to each sector.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeProfiles {
    let network = analysis.network
    let sectors = network.sectorCount
    guard sectors > 0 else { throw .noSectors }
    let nearest = analysis[.sectorDistances].nearest
    return NodeProfiles(sectorsOf: network) { node in
      let steps = nearest[node.index * sectors..<(node.index + 1) * sectors].map { steps in
        steps == SectorDistances.none ? nil : Double(steps)
      }
      return steps.contains { $0 != nil } ? steps : nil
    }
  }
}
