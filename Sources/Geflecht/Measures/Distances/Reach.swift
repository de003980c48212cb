/// Which share of the others a node reaches within a few steps.
public struct Reach: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "k-reach",
    title: Phrase(
      en: "Reach within k steps",
      de: "Reichweite in k Schritten"),
    family: .distance,
    summary: Phrase(
      en: "Which share of all others a node reaches within two steps, or as many as --steps says.",
      de: "Welchen Anteil aller anderen ein Knoten in zwei Schritten erreicht, oder in so vielen, wie --steps sagt."),
    formula: Phrase(
      en: "R(v) = number of nodes u with d(v, u) ≤ k, without v, / (n − 1);  d = steps, k = 2, n = nodes",
      de: "R(v) = Zahl der Knoten u mit d(v, u) ≤ k, ohne v, / (n − 1);  d = Schritte, k = 2, n = Zahl der Knoten"),
    reading: Phrase(
      en: "1: everyone is a friend of a friend. 0: reaches nobody.",
      de: "1: Alle sind Bekannte von Bekannten. 0: erreicht niemanden."),
    unit: .share,
    range: 0...1,
    time: "O(n · m / 512)",
    memory: "O(n)",
    effort: .manyNodesAPass,
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .countsSteps, .tellsLengthsToABillionth,
      Caveat(
        en: "Blank in a network of one node.",
        de: "Leer in einem Netzwerk aus einem Knoten."),
    ],
    equals: Phrase(
      en: "Counted from the distances of networkx and igraph; Borgatti’s m-reach counts v itself.",
      de: "Ausgezählt aus den Entfernungen von networkx und igraph; Borgattis m-reach zählt v mit."),
    references: [
      Reference(
        "Borgatti (2006), Identifying sets of key players in a social network", doi: "10.1007/s10588-006-7084-x")
    ],
    examples: [
      WorkedExample(.line, .nodes([("a", 2.0 / 4), ("b", 3.0 / 4), ("c", 1)]))
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's share of others within reach.
  public func values(in analysis: Analysis) -> NodeScores {
    let others = Double(analysis.network.nodeCount - 1)
    guard others > 0 else { return NodeScores(for: analysis.network) { _ in nil } }
    return NodeScores(analysis[.distances].within.map { Double($0) / others })
  }
}
