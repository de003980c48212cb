/// Which share of all pairs can reach each other.
public struct ReachableShare: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "reachable-share",
    title: Phrase(
      en: "Share of reachable pairs",
      de: "Anteil erreichbarer Paare"),
    family: .distance,
    summary: Phrase(
      en: "Which share of all pairs can reach each other over ties.",
      de: "Welcher Anteil aller Paare einander über Beziehungen erreicht."),
    formula: Phrase(
      en: "number of ordered pairs with a path / (n(n − 1));  n = nodes",
      de: "Zahl der geordneten Paare mit einem Weg / (n(n − 1));  n = Zahl der Knoten"),
    reading: Phrase(
      en: "1: the network is connected. 0: there are no ties.",
      de: "1: Das Netzwerk hängt zusammen. 0: Es gibt keine Beziehungen."),
    unit: .share,
    range: 0...1,
    time: "O(n · m / 512)",
    memory: "O(n)",
    effort: .manyNodesAPass,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "Blank in a network of one node.",
        de: "Leer in einem Netzwerk aus einem Knoten.")
    ],
    equals: Phrase(
      en: "1 minus Borgatti’s fragmentation; counted from the distances of networkx and igraph.",
      de: "1 minus Borgattis Fragmentierung; ausgezählt aus den Entfernungen von networkx und igraph."),
    references: [
      Reference(
        "Borgatti (2006), Identifying sets of key players in a social network", doi: "10.1007/s10588-006-7084-x")
    ],
    examples: [
      WorkedExample(.smallBridge, .network(20.0 / 30)),
      WorkedExample(.fourLevels, .network(132.0 / 156)),
    ]
  )

  /// The measure.
  public init() {}

  /// The share of ordered pairs with a path.
  public func values(in analysis: Analysis) -> Double? {
    let n = Double(analysis.network.nodeCount)
    return n < 2 ? nil : Double(analysis[.stepDistances].reached.longSum) / (n * (n - 1))
  }
}
