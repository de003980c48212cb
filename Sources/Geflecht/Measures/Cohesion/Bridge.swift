/// How many nodes a tie alone holds to the rest.
public struct Bridge: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "bridge",
    title: Phrase(
      en: "Bridge",
      de: "Brücke"),
    family: .cohesion,
    summary: Phrase(
      en: "How many nodes would be cut off if a tie ended; blank for ties that others can replace.",
      de: "Wie viele Knoten abgeschnitten wären, wenn eine Beziehung endete; leer, wenn andere sie ersetzen können."),
    formula: Phrase(
      en: "for a tie without which its component falls into two parts: the number of nodes in the smaller one",
      de: "für eine Beziehung, ohne die ihre Komponente in zwei Teile zerfällt: die Zahl der Knoten im kleineren"),
    reading: Phrase(
      en: "1: a single partner hangs on it. Large: two parts of the network know each other only here.",
      de: "1: Ein einzelner Partner hängt daran. Groß: Zwei Teile des Netzwerks kennen sich nur hier."),
    unit: .nodes,
    range: 1 ... .infinity,
    time: "O(n + m)",
    memory: "O(n + m)",
    caveats: [
      Caveat(
        en: "Ignores weights and directions.",
        de: "Gewichte und Richtungen bleiben außer Acht.")
    ],
    equals: Phrase(
      en: "networkx bridges, igraph bridges; the sizes are counted from the components that are left.",
      de: "bridges in networkx und igraph; die Größen sind aus den Komponenten ausgezählt, die übrig bleiben."),
    references: [
      Reference("Tarjan (1974), A note on finding the bridges of a graph", doi: "10.1016/0020-0190(74)90003-9")
    ],
    examples: [
      WorkedExample(.smallBridge, .ties([("a", "b", nil), ("c", "d", 2), ("d", "e", 1)]))
    ]
  )

  /// The measure.
  public init() {}

  /// Every tie's smaller side.
  public func values(in analysis: Analysis) -> TieScores {
    let sides = analysis[.cutPoints].smallerSides
    return TieScores(analysis.plain[.adjacency]) { sides[$0] == 0 ? nil : Double(sides[$0]) }
  }
}

/// How many ties alone hold others to the rest.
public struct Bridges: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "bridges",
    title: Phrase(en: "Bridges", de: "Brücken"),
    family: .cohesion,
    summary: Phrase(
      en: "How many ties would break the network apart if they were lost.",
      de: "Wie viele Beziehungen das Netzwerk zerteilen würden, wenn sie wegfielen."),
    formula: Phrase(
      en: "number of ties that lie on no cycle", de: "Zahl der Beziehungen, die auf keinem Kreis liegen"),
    reading: Phrase(
      en: "0: there is a way round every tie. m, all ties: a tree, where none can be spared.",
      de: "0: Um jede Beziehung führt ein Weg herum. m, also alle: ein Baum, in dem keine entbehrlich ist."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n + m)",
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en: "The only tie of a node is a bridge too; most bridges lead to a single node.",
        de: "Auch die einzige Beziehung eines Knotens ist eine Brücke; die meisten führen zu einem einzelnen Knoten."),
    ],
    equals: Phrase(
      en: "the number of networkx bridges and of igraph bridges on the simple graph.",
      de: "Anzahl der bridges in networkx und igraph für den einfachen Graphen."),
    references: [
      Reference(
        "Tarjan (1974), A note on finding the bridges of a graph", doi: "10.1016/0020-0190(74)90003-9")
    ],
    examples: [
      WorkedExample(.line, .network(4)), WorkedExample(.smallBridge, .network(2)),
      WorkedExample(.fourLevels, .network(0)),
    ]
  )

  /// The measure.
  public init() {}

  /// The number of ties.
  public func values(in analysis: Analysis) -> Double? { Double(analysis[.cutPoints].bridgeCount) }
}
