/// How many nodes a node can reach that can reach it too.
public struct StrongComponentSize: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "strong-component-size",
    title: Phrase(en: "Size of the strong component", de: "Größe der starken Komponente"),
    family: .cohesion,
    summary: Phrase(
      en: "How many nodes a node reaches along directions and is reached by, itself included.",
      de: "Wie viele Knoten ein Knoten entlang der Richtungen erreicht, die auch ihn erreichen, ihn selbst mitgezählt."),
    formula: Phrase(
      en: "number of nodes u with a way from v to u and one from u to v, v included",
      de: "Zahl der Knoten u mit einem Weg von v nach u und einem von u nach v, v mitgezählt"),
    reading: Phrase(
      en: "1: no way leads back to the node. n: everyone can reach everyone.",
      de: "1: Kein Weg führt zum Knoten zurück. n: Alle können alle erreichen."),
    unit: .nodes,
    range: 1 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "Without --direction every tie leads both ways, and the value is the size of the component.",
        de: "Ohne --direction gilt jede Beziehung in beide Richtungen; dann ist es die Größe der Komponente."),
      .ignoresWeights,
    ],
    equals: "networkx strongly_connected_components, igraph connected_components(mode='strong').",
    references: [
      Reference("Tarjan (1972), Depth-first search and linear graph algorithms", doi: "10.1137/0201010")
    ],
    examples: [WorkedExample(.smallBridge, .nodes([("a", 5), ("f", 1)]))]
  )

  /// The measure.
  public init() {}

  /// The size of every node's strong component.
  public func values(in analysis: Analysis) -> NodeScores {
    let components = analysis[.strongComponents]
    return NodeScores(components.labels.map { Double(components.sizes[$0]) })
  }
}

/// Into how many parts the network falls within which everyone can reach everyone along directions.
public struct StrongComponentCount: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "strong-components",
    title: Phrase(en: "Strong components", de: "Starke Komponenten"),
    family: .cohesion,
    summary: Phrase(
      en: "Into how many parts the network falls within which everyone reaches everyone along directions.",
      de: "In wie viele Teile das Netzwerk zerfällt, in denen alle einander entlang der Richtungen erreichen."),
    formula: Phrase(
      en: "number of maximal sets of nodes with a way from each to each",
      de: "Zahl der maximalen Mengen von Knoten mit Wegen von jedem zu jedem"),
    reading: Phrase(
      en: "1: everyone can reach everyone. n: what leaves a node never comes back, as in a strict hierarchy.",
      de: """
        1: Alle können alle erreichen. n: Was einen Knoten verlässt, kommt nie zurück, wie in einer strengen Hierarchie.
        """),
    unit: .components,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "Without --direction every tie leads both ways, and these are the components.",
        de: "Ohne --direction gilt jede Beziehung in beide Richtungen; dann sind es die Komponenten."),
      .ignoresWeights,
    ],
    equals: "networkx number_strongly_connected_components, igraph connected_components(mode='strong').",
    references: StrongComponentSize.card.references,
    examples: [WorkedExample(.smallBridge, .network(2)), WorkedExample(.fourLevels, .network(2))]
  )

  /// The measure.
  public init() {}

  /// The number of strong components.
  public func values(in analysis: Analysis) -> Double? { Double(analysis[.strongComponents].sizes.count) }
}

extension Recipes {
  /// Which nodes can reach each other there and back.
  static let strongComponents = Recipe { StrongComponents(of: $0[.adjacency]) }
}
