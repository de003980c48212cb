/// How much of what flows between others over all ways passes a node.
public struct CurrentFlowBetweenness: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "current-flow-betweenness",
    title: Phrase(en: "Current-flow betweenness", de: "Stromfluss-Betweenness"),
    family: .centrality,
    summary: Phrase(
      en: "How much passes a node of what flows between all pairs of others, over all ways and not the shortest alone.",
      de: """
        Wie viel von dem, was zwischen allen Paaren anderer fließt, über einen Knoten läuft, auf allen
        Wegen und nicht nur auf den kürzesten.
        """),
    formula: Phrase(
      en: """
        Σ I(v; s, t) over unordered pairs s, t of the component without v;  I = current through v while a unit flows
        from s to t, every tie a wire of conductance 1
        """,
      de: """
        Σ I(v; s, t) über ungeordnete Paare s, t der Komponente ohne v;  I = Strom durch v, während eine Einheit von s
        nach t fließt; jede Beziehung ist ein Draht mit Leitwert 1
        """),
    reading: Phrase(
      en: """
        0: a dead end. As high as the betweenness in a tree, where there is one way only; detours count here, so that a
        missing or additional tie changes less.
        """,
      de: """
        0: eine Sackgasse. In einem Baum, in dem es nur einen Weg gibt, so hoch wie die Betweenness; hier zählen auch
        Umwege, daher ändert eine fehlende oder zusätzliche Beziehung weniger.
        """),
    unit: .pairs,
    range: 0 ... .infinity,
    time: Phrase(
      en: "O(c³ + m · c log c) at most;  c = nodes of a component",
      de: "höchstens O(c³ + m · c log c);  c = Knoten einer Komponente"),
    memory: "O(c²)",
    effort: .onePassPerNode,
    weights: .onRequest,
    caveats: [.weightConducts, .smallComponentsOnly],
    equals: Phrase(
      en: """
        networkx current_flow_betweenness_centrality(normalized=False). Newman's random-walk
        betweenness adds the pairs that v belongs to.
        """,
      de: """
        current_flow_betweenness_centrality(normalized=False) in networkx. Newmans Random-Walk-Betweenness zählt die
        Paare mit, zu denen v selbst gehört.
        """),
    references: [
      Reference(
        "Newman (2005), A measure of betweenness centrality based on random walks",
        doi: "10.1016/j.socnet.2004.11.009"),
      CurrentFlowCloseness.brandes,
    ],
    examples: [
      // In a tree the current has one way: as betweenness.
      WorkedExample(.line, .nodes([("a", 0), ("b", 3), ("c", 4)])),
      // c: a–d, a–e, b–d, b–e whole, and of a–b the third that does not take the tie. a: a third each of b–c, b–d, b–e.
      WorkedExample(.smallBridge, .nodes([("a", 1), ("c", 13.0 / 3), ("d", 3), ("e", 0), ("f", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// The current through every node.
  /// - Throws: If a component is too large.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeScores {
    try analysis.checkComponentsForCurrent()
    let (threads, progress) = (analysis.settings.threads, analysis.settings.progress)
    return NodeScores(analysis[.currentFlow].throughputs(threads: threads, progress: progress))
  }
}

extension Analysis {
  func checkComponentsForCurrent() throws(MeasureFailure) {
    let (largest, limit) = (self[.components].sizes.max() ?? 0, CurrentFlow.largestComponent)
    guard largest > limit else { return }
    throw MeasureFailure(
      message: Phrase(
        en: """
          a component has \(plain: largest) nodes, and currents are worked out for up to \(plain: limit); choose a
          smaller view, or use closeness and betweenness
          """,
        de: """
          eine Komponente hat \(plain: largest) Knoten, und Ströme werden für höchstens \(plain: limit) berechnet;
          wählen Sie einen kleineren Ausschnitt oder nehmen Sie closeness und betweenness
          """))
  }
}

extension Recipes {
  /// Ties as wires, when directions are ignored.
  static let currentFlow = Recipe { CurrentFlow(of: $0.network.adjacency(.ignored), $0.settings.lengths) }
}

extension Caveat {
  static let weightConducts = Caveat(
    en:
      "Ignores directions. With --weighted a tie of weight w conducts w times as well; without, weights do not count.",
    de: """
      Richtungen bleiben außer Acht. Mit --weighted leitet eine Beziehung vom Gewicht w w-mal
      so gut; sonst zählen Gewichte nicht.
      """)
  static let smallComponentsOnly = Caveat(
    en: "For components of up to \(plain: CurrentFlow.largestComponent) nodes.",
    de: "Für Komponenten mit höchstens \(plain: CurrentFlow.largestComponent) Knoten.")
}
