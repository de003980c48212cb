/// How few steps a node is away from all it can reach, scaled by how much that is.
public struct Closeness: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "closeness",
    title: Phrase(en: "Closeness (Wasserman–Faust)", de: "Nähe (Closeness nach Wasserman und Faust)"),
    family: .centrality,
    summary: Phrase(
      en: "How quickly a node reaches the others, and how many it reaches at all.",
      de: "Wie schnell ein Knoten die anderen erreicht und wie viele er überhaupt erreicht."),
    formula: Phrase(
      en: "C(v) = r/(n − 1) · r/Σd;  n = nodes, r = nodes reachable from v, Σd = steps to all of them",
      de: "C(v) = r/(n − 1) · r/Σd;  n = Zahl der Knoten, r = von v erreichbare Knoten, Σd = Schritte zu ihnen allen"),
    reading: Phrase(
      en: "1: tied to everyone. 0: reaches nobody.",
      de: "1: mit allen direkt verbunden. 0: erreicht niemanden."),
    unit: .perStep,
    range: 0...1,
    time: "O(n · m)",
    memory: "O(n)",
    effort: .manyNodesAPass,
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .countsSteps,
      Caveat(
        en: """
          In a network of several components the first factor keeps the values in small components low; tools without it
          give the two ends of a lone tie the highest value of all.
          """,
        de: """
          In einem Netzwerk aus mehreren Komponenten hält der erste Faktor die Werte in kleinen Komponenten niedrig;
          Programme ohne ihn geben zwei Knoten, die nur miteinander verbunden sind, den höchsten Wert von allen.
          """),
    ],
    equals: Phrase(
      en: """
        networkx closeness_centrality(wf_improved=True), NetworKit Closeness Generalized. igraph
        scales within the component and differs.
        """,
      de: """
        networkx closeness_centrality(wf_improved=True), NetworKit Closeness Generalized. igraph normiert
        innerhalb der Komponente und weicht ab.
        """),
    references: [
      Reference("Wasserman & Faust (1994), Social Network Analysis", page: 201, doi: "10.1017/CBO9780511815478")
    ],
    examples: [
      // a reaches 4 nodes in 1 + 2 + 3 + 4 steps, c in 1 + 1 + 2 + 2.
      WorkedExample(.line, .nodes([("a", 4.0 / 10), ("b", 4.0 / 7), ("c", 4.0 / 6)])),
      WorkedExample(.fourLevels, .nodes([("C1", 121.0 / 204), ("i1", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's closeness; 0 for a node that reaches nobody, blank in a network of one.
  public func values(in analysis: Analysis) -> NodeScores {
    let others = Double(analysis.network.nodeCount - 1)
    guard others > 0 else { return NodeScores(for: analysis.network) { _ in nil } }
    let sums = analysis[.distances]
    return NodeScores(for: analysis.network) { node in
      let reached = Double(sums.reached[node.index])
      return reached == 0 ? 0 : reached / others * (reached / sums.farness[node.index])
    }
  }
}
