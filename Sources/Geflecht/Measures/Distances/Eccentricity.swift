/// How far the furthest node is that a node can reach.
public struct Eccentricity: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "eccentricity",
    title: Phrase(
      en: "Eccentricity",
      de: "Exzentrizität"),
    family: .distance,
    summary: Phrase(
      en: "How far the furthest node is that a node can reach.",
      de: "Wie weit der fernste Knoten entfernt ist, den ein Knoten erreichen kann."),
    formula: Phrase(
      en: "ecc(v) = max d(v, u) over the nodes u that v can reach;  d = steps",
      de: "ecc(v) = max d(v, u) über die von v erreichbaren Knoten u;  d = Schritte"),
    reading: Phrase(
      en: "Small: everyone is near. 0: reaches nobody. The greatest of all is the diameter.",
      de: "Klein: Alle sind nah. 0: erreicht niemanden. Der größte Wert ist der Durchmesser."),
    unit: .steps,
    range: 0 ... .infinity,
    time: "O(n · m / 512)",
    memory: "O(n)",
    effort: .manyNodesAPass,
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .countsSteps,
      Caveat(
        en: "Counts within the component: the two ends of a lone tie have 1.",
        de: "Zählt innerhalb der Komponente: Zwei Knoten, die nur miteinander verbunden sind, haben 1."),
    ],
    equals: Phrase(
      en: "networkx eccentricity of every component, igraph eccentricity.",
      de: "networkx eccentricity jeder Komponente, igraph eccentricity."),
    references: [
      Reference("Hage & Harary (1995), Eccentricity and centrality in networks", doi: "10.1016/0378-8733(94)00248-9")
    ],
    examples: [
      WorkedExample(.line, .nodes([("a", 4), ("b", 3), ("c", 2)])),
      WorkedExample(.smallBridge, .nodes([("c", 2), ("f", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's greatest distance.
  public func values(in analysis: Analysis) -> NodeScores { NodeScores(analysis[.distances].eccentricity) }
}
