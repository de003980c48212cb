/// How many nodes a node can reach over ties, itself included.
public struct ComponentSize: NodeMeasure {
  /// The card.
  public static let card = MeasureCard(
    id: "component-size",
    title: "Size of the component",
    family: .cohesion,
    summary: "How many nodes hang together with a node, itself included.",
    formula: "number of nodes that v can reach over ties, and v",
    reading: "1: alone. n: everyone is connected.",
    unit: .nodes,
    range: 1 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: ["Ignores weights and directions."],
    equals: "networkx connected_components, igraph connected_components.",
    references: [
      Reference("Hopcroft & Tarjan (1973), Efficient algorithms for graph manipulation", doi: "10.1145/362248.362272")
    ],
    examples: [WorkedExample(.smallBridge, .nodes([("a", 5), ("f", 1)]))]
  )

  /// The measure.
  public init() {}

  /// The size of every node's component.
  public func values(on network: Network) -> NodeScores {
    let components = ConnectedComponents(of: network)
    return NodeScores(components.labels.map { Double(components.sizes[$0]) })
  }
}

/// Into how many parts the network falls.
public struct ComponentCount: NetworkMeasure {
  /// The card.
  public static let card = MeasureCard(
    id: "components",
    title: "Components",
    family: .cohesion,
    summary: "Into how many unconnected parts the network falls.",
    formula: "number of largest sets of nodes that can all reach each other over ties",
    reading: "1: everyone can reach everyone. n: nobody is tied at all.",
    unit: .components,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: ["A node without ties is a component of its own."],
    equals: "networkx number_connected_components, igraph connected_components.",
    references: ComponentSize.card.references,
    examples: [WorkedExample(.smallBridge, .network(2)), WorkedExample(.fourLevels, .network(2))]
  )

  /// The measure.
  public init() {}

  /// The number of components.
  public func value(on network: Network) -> Double? {
    Double(ConnectedComponents(of: network).sizes.count)
  }
}
