/// How many nodes a node can reach over ties, itself included.
public struct ComponentSize: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "component-size",
    title: Phrase(en: "Size of the component", de: "Größe der Komponente"),
    family: .cohesion,
    summary: Phrase(
      en: "How many nodes are connected with a node, directly or through others, itself included.",
      de: "Wie viele Knoten mit einem Knoten zusammenhängen, direkt oder über andere, ihn selbst mitgezählt."),
    formula: Phrase(
      en: "number of nodes that v can reach over ties, v included",
      de: "Zahl der Knoten, die v über Beziehungen erreichen kann, v mitgezählt"),
    reading: Phrase(en: "1: alone. n: everyone is connected.", de: "1: allein. n: Alle hängen zusammen."),
    unit: .nodes,
    range: 1 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: [
      Caveat(en: "Ignores weights and directions.", de: "Gewichte und Richtungen bleiben außer Acht.")
    ],
    equals: "networkx connected_components, igraph connected_components.",
    references: [
      Reference("Hopcroft & Tarjan (1973), Efficient algorithms for graph manipulation", doi: "10.1145/362248.362272")
    ],
    examples: [WorkedExample(.smallBridge, .nodes([("a", 5), ("f", 1)]))]
  )

  /// The measure.
  public init() {}

  /// The size of every node's component.
  public func values(in analysis: Analysis) -> NodeScores {
    let components = analysis[.components]
    return NodeScores(components.labels.map { Double(components.sizes[$0]) })
  }
}

/// Into how many parts the network falls.
public struct ComponentCount: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "components",
    title: Phrase(en: "Components", de: "Komponenten"),
    family: .cohesion,
    summary: Phrase(
      en: "Into how many unconnected parts the network falls.",
      de: "In wie viele unverbundene Teile das Netzwerk zerfällt."),
    formula: Phrase(
      en: "number of maximal sets of nodes that can all reach each other over ties",
      de: "Zahl der maximalen Mengen von Knoten, die einander alle über Beziehungen erreichen können"),
    reading: Phrase(
      en: "1: everyone can reach everyone. n: nobody is tied at all.",
      de: "1: Alle können einander erreichen. n: Es gibt keine einzige Beziehung."),
    unit: .components,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: [
      Caveat(
        en: "A node without ties is a component of its own.",
        de: "Ein Knoten ohne Beziehungen bildet eine eigene Komponente.")
    ],
    equals: "networkx number_connected_components, igraph connected_components.",
    references: ComponentSize.card.references,
    examples: [WorkedExample(.smallBridge, .network(2)), WorkedExample(.fourLevels, .network(2))]
  )

  /// The measure.
  public init() {}

  /// The number of components.
  public func values(in analysis: Analysis) -> Double? {
    Double(analysis[.components].sizes.count)
  }
}

extension Recipes {
  /// Which nodes are connected when directions are ignored.
  static let components = Recipe { Components(of: $0.network.adjacency(.ignored)) }
}
