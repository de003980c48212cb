/// Whether a node has few ties itself and stands between nodes with many.
public struct BridgingCoefficient: Measure {
  static let references = [
    Reference(
      "Hwang, Kim, Ramanathan & Zhang (2008), Bridging centrality: Graph mining from element level to group level",
      doi: "10.1145/1401890.1401934")
  ]

  /// The card.
  public static let card = MeasureCard(
    id: "bridging-coefficient",
    title: Phrase(en: "Bridging coefficient", de: "Brückenkoeffizient"),
    family: .brokerage,
    summary: Phrase(
      en: "How few ties a node has beside the many of its partners.",
      de: "Wie wenige Beziehungen ein Knoten im Vergleich zu seinen Partnern hat."),
    formula: Phrase(
      en: "Ψ(v) = (1/k(v)) / Σ_j 1/k(j);  k = degree, j runs over the partners of v",
      de: "Ψ(v) = (1/k(v)) / Σ_j 1/k(j);  k = Grad, j läuft über die Partner von v"),
    reading: Phrase(
      en: """
        High: a node with few ties between partners with many. It says where a node stands, not whether others need it:
        a node with a single tie to a hub has the highest values.
        """,
      de: """
        Hoch: ein Knoten mit wenigen Beziehungen zwischen Partnern mit vielen. Der Wert sagt, wo ein
        Knoten steht, nicht, ob andere ihn brauchen: Ein Knoten mit einer einzigen Beziehung zu
        einem Knotenpunkt hat die höchsten Werte.
        """),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: [
      .ignoresWeightsAndDirections, Caveat(en: "Blank for a node without ties.", de: "Leer bei Knoten ohne Beziehung."),
    ],
    equals: Phrase(
      en: "The formula of the paper; networkx and igraph have none.",
      de: "Die Formel des Aufsatzes; networkx und igraph haben sie nicht."),
    references: references,
    examples: [
      // d: two ties; partners with 3 and 1: (1/2)/(1/3 + 1).
      WorkedExample(
        .smallBridge, .nodes([("a", 3.0 / 5), ("c", 2.0 / 9), ("d", 3.0 / 8), ("e", 2), ("f", nil)])),
      WorkedExample(.fourLevels, .nodes([("S1", 5.0 / 7), ("C1", 6.0 / 55), ("C3", 5.0 / 34), ("i1", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's coefficient.
  public func values(in analysis: Analysis) -> NodeScores { NodeScores(Self.values(on: analysis.network)) }

  static func values(on network: Network) -> [Double?] {
    network.nodes.map { node in
      let degree = network.degree(of: node)
      guard degree > 0 else { return nil }
      return 1 / Double(degree) / network.neighbors(of: node).reduce(0) { $0 + 1 / Double(network.degree(of: $1)) }
    }
  }
}

/// Whether a node with few ties stands between densely tied parts.
public struct BridgingCentrality: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "bridging",
    title: Phrase(en: "Bridging centrality", de: "Brückenzentralität"),
    family: .brokerage,
    summary: Phrase(
      en: "How many pairs depend on a node that has few ties itself.",
      de: "Wie viele Paare auf einen Knoten angewiesen sind, der selbst wenige Beziehungen hat."),
    formula: Phrase(
      en: "B(v) · Ψ(v);  B = betweenness, Ψ = bridging coefficient",
      de: "B(v) · Ψ(v);  B = Betweenness, Ψ = Brückenkoeffizient"),
    reading: Phrase(
      en: """
        High: a narrow bridge between large parts, which is easily overlooked among the hubs. 0: nobody needs the node.
        """,
      de: """
        Hoch: eine schmale Brücke zwischen großen Teilen, die neben den Knotenpunkten leicht übersehen
        wird. 0: Niemand braucht den Knoten.
        """),
    unit: .pairs,
    range: 0 ... .infinity,
    time: "O(n · m)",
    memory: "O(n)",
    effort: .severalPassesPerNode,
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: """
          The product of the values, with betweenness in pairs of nodes; some write it with ranks or
          shares instead. 0 for a node without ties.
          """,
        de: """
          Das Produkt der Werte, mit der Betweenness in Paaren von Knoten; manche schreiben es mit Rängen oder
          Anteilen. 0 bei Knoten ohne Beziehung.
          """),
    ],
    equals: Phrase(
      en: "networkx betweenness_centrality(normalized=False) times the coefficient.",
      de: "networkx betweenness_centrality(normalized=False) mal dem Koeffizienten."),
    references: BridgingCoefficient.references,
    examples: [
      WorkedExample(.smallBridge, .nodes([("a", 0), ("c", 4 * 2.0 / 9), ("d", 3 * 3.0 / 8), ("e", 0), ("f", 0)])),
      // S1 is ahead of C1, the hub.
      WorkedExample(
        .fourLevels, .nodes([("S1", 6 * 5.0 / 7), ("C1", 211.0 / 55), ("C3", 60.0 / 17), ("i1", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's product.
  public func values(in analysis: Analysis) -> NodeScores {
    let coefficients = BridgingCoefficient.values(on: analysis.network)
    return NodeScores(zip(analysis.plain[.dependencies].sums, coefficients).map { $0 * ($1 ?? 0) })
  }
}
