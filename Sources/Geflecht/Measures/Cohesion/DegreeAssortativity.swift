/// Whether those with many ties are tied to each other.
public struct DegreeAssortativity: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "degree-assortativity",
    title: Phrase(en: "Degree assortativity", de: "Gradassortativität"),
    family: .cohesion,
    summary: Phrase(
      en: "Whether those with many partners are tied to each other or to those with few.",
      de: "Ob Knoten mit vielen Partnern eher miteinander oder mit solchen verbunden sind, die wenige haben."),
    formula: Phrase(
      en: "correlation of k(u) and k(v) over the ties u–v, each taken both ways;  k = degree",
      de: "Korrelation von k(u) und k(v) über die Beziehungen u–v, jede in beiden Richtungen;  k = Grad"),
    reading: Phrase(
      en: "Above 0: hubs know hubs. Below 0: hubs know those at the edge, as in a star. 0: neither.",
      de: """
        Über 0: Drehscheiben kennen Drehscheiben. Unter 0: Drehscheiben kennen eher den
        Rand, wie in einem Stern. 0: weder noch.
        """),
    unit: .pure,
    range: -1...1,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: "Blank without ties, and where all ends have the same degree.",
        de: "Leer ohne Beziehungen und dort, wo alle Enden denselben Grad haben."),
      Caveat(
        en: "Heavily skewed degrees pull it below 0, whatever the nodes prefer.",
        de: "Sehr ungleiche Grade ziehen den Wert unter 0, was auch immer die Knoten bevorzugen."),
    ],
    equals: "networkx degree_assortativity_coefficient, igraph assortativity_degree(directed=False).",
    references: [Reference("Newman (2002), Assortative mixing in networks", doi: "10.1103/PhysRevLett.89.208701")],
    examples: [
      // Degrees 1 2 2 2 1: over eight ends a mean of 14/8, a variance of 26/8 − (14/8)², a mean product of 24/8.
      WorkedExample(.line, .network(-1.0 / 3)),
      // Degrees a 2, b 2, c 3, d 2, e 1: over ten ends a mean of 2.2, a variance of 5.2 − 2.2², a mean product of 4.8.
      WorkedExample(.smallBridge, .network(-1.0 / 9)),
    ]
  )

  /// The measure.
  public init() {}

  /// The correlation, or `nil` where the degrees do not vary.
  public func values(in analysis: Analysis) -> Double? {
    let network = analysis.network
    let degrees = network.nodes.map { Double(network.degree(of: $0)) }
    let ends = degrees.reduce(0, +)
    guard ends > 0 else { return nil }
    let mean = degrees.reduce(0) { $0 + $1 * $1 } / ends
    var (variance, covariance) = (0.0, 0.0)
    for node in network.nodes {
      let own = degrees[node.index] - mean
      variance += degrees[node.index] * own * own
      covariance += own * network.neighbors(of: node).reduce(0) { $0 + (degrees[$1.index] - mean) }
    }
    let tied = degrees.filter { $0 > 0 }
    return tied.min() == tied.max() ? nil : min(1, max(-1, covariance / variance))
  }
}
