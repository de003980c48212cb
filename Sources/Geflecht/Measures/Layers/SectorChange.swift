/// Which share of connected pairs cannot do without a change of sector on the way.
public struct SectorChangeShare: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-change-share",
    title: Phrase(en: "Pairs that must change sector", de: "Paare, die den Sektor wechseln müssen"),
    family: .layers,
    summary: Phrase(
      en: "Of all pairs of nodes connected over tagged ties, which share no single sector connects.",
      de: "Welchen Anteil aller über Beziehungen mit Sektorangabe verbundenen Paare kein Sektor allein verbindet."),
    formula: Phrase(
      en: "1 − |pairs in one component of some layer| / |pairs in one component of all layers together|",
      de: "1 − |Paare in einer Komponente irgendeiner Schicht| / |Paare in einer Komponente aller Schichten zusammen|"),
    reading: Phrase(
      en: "0: for every pair one sector suffices. 0.3: three of ten pairs reach each other only across sectors.",
      de:
        "0: Jedem Paar genügt ein Sektor. 0,3: Drei von zehn Paaren erreichen einander nur über Sektorgrenzen hinweg."),
    unit: .share,
    range: 0...1,
    time: Phrase(
      en: "O((n + m) · sectors); worst case O(n² · sectors)",
      de: "O((n + m) · Sektoren); schlimmstenfalls O(n² · Sektoren)"),
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: [
      .untaggedTiesAreInNoLayer,
      Caveat(
        en: "A tie with two tags leads on in both sectors. Ignores weights and directions.",
        de: """
          Über eine Beziehung mit zwei Angaben geht es in beiden Sektoren weiter.
          Gewichte und Richtungen bleiben außer Acht.
          """),
      Caveat(
        en: "Blank without tagged ties.",
        de: "Leer ohne Beziehungen mit Sektorangabe."),
    ],
    equals: Phrase(
      en: "Counted from components; no other tool has it.",
      de: "Aus Komponenten ausgezählt; kein anderes Programm hat es."),
    references: [],
    examples: [
      // Of ten pairs among a b c d e business connects six, science a b and c e; left are a e, b e and d e.
      WorkedExample(.twoTasks, .network(3.0 / 10)),
      // Nonprofit ties alone hold both components together.
      WorkedExample(.fourLevels, .network(0)),
    ]
  )

  /// The measure.
  public init() {}

  /// The share.
  public func values(in analysis: Analysis) -> Double? {
    let (connected, within) = (analysis[.reachedOverLayers], analysis[.layerPairs].reached)
    let pairs = connected.longSum
    return pairs == 0 ? nil : Double(pairs - within.longSum) / Double(pairs)
  }
}

/// How many nodes a node reaches only by a change of sector on the way.
public struct SectorChangePairs: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-change-pairs",
    title: Phrase(en: "Nodes behind a change of sector", de: "Knoten hinter einem Sektorwechsel"),
    family: .layers,
    summary: Phrase(
      en: "How many nodes a node reaches over tagged ties, but not over those of one sector alone.",
      de: """
        Wie viele Knoten ein Knoten über Beziehungen mit Sektorangabe erreicht, aber
        nicht über die eines einzigen Sektors.
        """),
    formula: Phrase(
      en: "|{u : connected with v by all layers together, but by no single one}|",
      de: "|{u : mit v durch alle Schichten zusammen verbunden, aber durch keine einzelne}|"),
    reading: Phrase(
      en: "0: one sector or the other leads to everyone. High: the node depends on others that link sectors.",
      de: """
        0: Der eine oder andere Sektor führt zu jedem. Hoch: Der Knoten ist auf
        andere angewiesen, die Sektoren verbinden.
        """),
    unit: .nodes,
    range: 0 ... .infinity,
    time: SectorChangeShare.card.time,
    memory: SectorChangeShare.card.memory,
    caveats: [
      .untaggedTiesAreInNoLayer, .blankWithoutATaggedTie,
      Caveat(
        en: "Ignores weights and directions.",
        de: "Gewichte und Richtungen bleiben außer Acht."),
    ],
    equals: SectorChangeShare.card.equals,
    references: [],
    examples: [
      // e is tied by science only; a, b and d lie beyond c, which links both.
      WorkedExample(.twoTasks, .nodes([("a", 1), ("c", 0), ("e", 3), ("f", nil)]))
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's number.
  public func values(in analysis: Analysis) -> NodeScores {
    let (connected, within) = (analysis[.reachedOverLayers], analysis[.layerPairs].reached)
    return NodeScores(for: analysis.network) { node in
      connected[node.index] == 0 ? nil : Double(connected[node.index] - within[node.index])
    }
  }
}

extension Recipes {
  /// For every node how many others all layers together connect with it.
  static let reachedOverLayers = Recipe { analysis in
    let components = Components(of: analysis.network.arcs { !$0.isEmpty })
    return components.labels.map { components.sizes[$0] - 1 }
  }
  /// Whom every node reaches within one layer.
  static let layerPairs = Recipe { LayerPairs(of: $0.network) }
}
