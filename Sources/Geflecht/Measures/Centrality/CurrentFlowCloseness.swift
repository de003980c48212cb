/// How little resistance there is between a node and the others.
public struct CurrentFlowCloseness: Measure {
  static let brandes = Reference(
    "Brandes & Fleischer (2005), Centrality measures based on current flow", doi: "10.1007/978-3-540-31856-9_44")

  /// The card.
  public static let card = MeasureCard(
    id: "current-flow-closeness",
    title: Phrase(en: "Current-flow closeness", de: "Stromfluss-Nähe"),
    family: .centrality,
    summary: Phrase(
      en: "How easily a node reaches the others of its component over all ways taken together.",
      de: "Wie leicht ein Knoten die anderen seiner Komponente über alle Wege zusammen erreicht."),
    formula: Phrase(
      en: """
        (c − 1) / Σ R(v, u) over the others u of the component;  c = its nodes, R = resistance between two
        nodes, every tie a wire of conductance 1
        """,
      de: """
        (c − 1) / Σ R(v, u) über die anderen u der Komponente;  c = Zahl ihrer Knoten, R = Widerstand zwischen zwei
        Knoten; jede Beziehung ist ein Draht mit Leitwert 1
        """),
    reading: Phrase(
      en: """
        Equal to closeness in a connected tree. Higher where many ways lead to the others: k ways of equal length that
        share no tie resist a k-th as much as one.
        """,
      de: """
        In einem zusammenhängenden Baum gleich der Nähe. Höher, wo viele Wege zu den anderen führen: k gleich lange Wege
        ohne gemeinsame Beziehung leisten ein k-tel des Widerstands von einem.
        """),
    unit: .perResistance,
    range: 0 ... .infinity,
    time: Phrase(en: "O(c³) at most;  c = nodes of a component", de: "höchstens O(c³);  c = Knoten einer Komponente"),
    memory: "O(c²)",
    effort: .onePassPerNode,
    weights: .onRequest,
    caveats: [
      .weightConducts, .smallComponentsOnly,
      Caveat(
        en: "Compares nodes of one component only; blank for a node without ties.",
        de: "Vergleicht nur Knoten derselben Komponente; leer bei einem Knoten ohne Beziehungen."),
    ],
    equals: Phrase(
      en: "networkx current_flow_closeness_centrality times c − 1; also known as information centrality.",
      de: "current_flow_closeness_centrality in networkx, mal c − 1; auch als information centrality bekannt."),
    references: [
      Reference(
        "Stephenson & Zelen (1989), Rethinking centrality: Methods and examples", doi: "10.1016/0378-8733(89)90016-6"),
      brandes,
    ],
    examples: [
      WorkedExample(.line, .nodes([("a", 4.0 / 10), ("b", 4.0 / 7), ("c", 4.0 / 6)])),
      // a: 2/3 to b and to c, of one tie beside two in a row; 5/3 to d and 8/3 to e.
      WorkedExample(.smallBridge, .nodes([("a", 12.0 / 17), ("f", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// The inverse of the mean resistance between every node and the others.
  /// - Throws: If a component is too large.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeScores {
    try analysis.checkComponentsForCurrent()
    let (threads, progress) = (analysis.settings.threads, analysis.settings.progress)
    let sums = analysis[.currentFlow].resistanceSums(threads: threads, progress: progress)
    let components = analysis[.components]
    return NodeScores(for: analysis.network) { node in
      let others = components.sizes[components.labels[node.index]] - 1
      return others == 0 ? nil : Double(others) / sums[node.index]
    }
  }
}
