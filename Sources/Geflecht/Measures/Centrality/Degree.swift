/// How many nodes a node is tied to.
public struct Degree: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "degree",
    title: Phrase(en: "Degree", de: "Zahl der Partner"),
    family: .centrality,
    summary: Phrase(en: "How many partners a node has.", de: "Wie viele Partner ein Knoten hat."),
    formula: Phrase(
      en: "k(v) = number of nodes tied to v",
      de: "k(v) = Zahl der Knoten, die mit v direkt verbunden sind"),
    reading: Phrase(
      en: "0: alone. The highest values are the hubs of the network.",
      de: "0: allein. Die höchsten Werte haben die Drehscheiben des Netzwerks."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n)",
    memory: "O(n)",
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "Ignores weights; parallel and reversed ties count once.",
        de: "Gewichte bleiben außer Acht; mehrfache und gegenläufige Beziehungen zählen einmal."),
      Caveat(
        en: """
          With --direction it is the sum of in-degree and out-degree: a partner tied both ways counts twice, and so does
          every tie without a direction. In a network without directions all values double.
          """,
        de: """
          Mit --direction ist es die Summe von Eingangs- und Ausgangsgrad: Ein Partner mit Beziehungen in beide
          Richtungen zählt doppelt, ebenso jede Beziehung ohne Richtung. In einem Netzwerk ohne Richtungen verdoppeln
          sich alle Werte.
          """),
      Caveat(
        en: "A city has many partners here because a source lists them, not because others have none.",
        de: "Eine Stadt hat hier viele Partner, weil eine Quelle sie aufzählt, nicht weil andere Städte keine hätten."),
    ],
    equals: Phrase(
      en: "networkx and igraph degree on the simple undirected graph.",
      de: "degree in networkx und igraph für den einfachen ungerichteten Graphen."),
    references: [Reference("Freeman (1979), Centrality in social networks", doi: "10.1016/0378-8733(78)90021-7")],
    examples: [
      WorkedExample(.line, .nodes([("a", 1), ("b", 2), ("c", 2)])),
      WorkedExample(.fourLevels, .nodes([("C1", 5), ("i1", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// The number of partners of every node; with directions the number of ties that leave or reach it.
  public func values(in analysis: Analysis) -> NodeScores {
    let adjacency = analysis[.adjacency]
    return NodeScores(for: analysis.network) { node in
      let leaving = adjacency.out.degree(node.index)
      return Double(adjacency.isSymmetric ? leaving : leaving + adjacency.into.degree(node.index))
    }
  }
}

/// How many directed ties reach a node.
public struct InDegree: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "in-degree",
    title: Phrase(en: "In-degree", de: "Eingangsgrad"),
    family: .centrality,
    summary: Phrase(
      en: "From how many nodes a tie leads to a node.",
      de: "Von wie vielen Knoten eine Beziehung zu einem Knoten führt."),
    formula: Phrase(en: "number of nodes u with u → v", de: "Zahl der Knoten u mit u → v"),
    reading: Phrase(
      en: "0: nobody turns to the node. High values: many do.",
      de: "0: Niemand wendet sich an den Knoten. Hohe Werte: Viele tun es."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n + m)",
    directions: .always,
    caveats: [.alwaysReadsDirections, .ignoresWeights],
    equals: "networkx in_degree, igraph degree(mode='in').",
    references: Degree.card.references,
    examples: [WorkedExample(.fourLevels, .nodes([("C1", 5), ("i1", 0)]))]
  )

  /// The measure.
  public init() {}

  /// The number of ties that reach every node.
  public func values(in analysis: Analysis) -> NodeScores {
    let arcs = analysis[.arcs]
    return NodeScores(for: analysis.network) { Double(arcs.into.degree($0.index)) }
  }
}

/// How many directed ties leave a node.
public struct OutDegree: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "out-degree",
    title: Phrase(en: "Out-degree", de: "Ausgangsgrad"),
    family: .centrality,
    summary: Phrase(
      en: "To how many nodes a tie leads from a node.",
      de: "Zu wie vielen Knoten eine Beziehung von einem Knoten führt."),
    formula: Phrase(en: "number of nodes u with v → u", de: "Zahl der Knoten u mit v → u"),
    reading: Phrase(
      en: "0: the node turns to nobody. High values: to many.",
      de: "0: Der Knoten wendet sich an niemanden. Hohe Werte: an viele."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n + m)",
    directions: .always,
    caveats: [.alwaysReadsDirections, .ignoresWeights],
    equals: "networkx out_degree, igraph degree(mode='out').",
    references: Degree.card.references,
    examples: [WorkedExample(.fourLevels, .nodes([("C1", 5), ("i1", 0)]))]
  )

  /// The measure.
  public init() {}

  /// The number of ties that leave every node.
  public func values(in analysis: Analysis) -> NodeScores {
    let arcs = analysis[.arcs]
    return NodeScores(for: analysis.network) { Double(arcs.out.degree($0.index)) }
  }
}

extension Caveat {
  static let alwaysReadsDirections = Caveat(
    en: "Always reads directions; a tie without one leads both ways. With --direction in every tie is turned round.",
    de: """
      Liest immer die Richtungen; eine Beziehung ohne Richtung gilt in beide. Mit
      --direction in ist jede Beziehung umgekehrt.
      """)
  static let parallelTiesAdd = Caveat(
    en: "Weight is strength: parallel ties of one direction add.",
    de: "Gewicht heißt Stärke: Die Gewichte mehrfacher Beziehungen derselben Richtung addieren sich.")
}
