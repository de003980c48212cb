/// Whether a node belongs to the core.
public struct CoreMembership: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "core-periphery",
    title: Phrase(en: "Core and periphery", de: "Kern und Peripherie"),
    family: .community,
    summary: Phrase(
      en: "Whether a node belongs to the core: the set whose members are tied to everyone, as far as possible.",
      de: "Ob ein Knoten zum Kern gehört: der Menge, deren Mitglieder so weit wie möglich mit allen verbunden sind."),
    formula: Phrase(
      en: "1 if v belongs to the core K of the greatest r(K), else 0; r as in core-periphery-fit",
      de: "1, wenn v zum Kern K mit dem größten r(K) gehört, sonst 0; r wie in core-periphery-fit"),
    reading: Phrase(
      en: "1: core. 0: periphery. Every network has a best core; see core-periphery-p for whether it means anything.",
      de: """
        1: Kern. 0: Peripherie. Ein bester Kern findet sich in jedem Netzwerk; ob er
        etwas bedeutet, zeigt core-periphery-p.
        """),
    unit: .pure,
    range: 0...1,
    time: Phrase(
      en: "O(2ⁿ) up to 20 nodes, else O(n + m) and O(n) a step of the search",
      de: "O(2ⁿ) bis zu 20 Knoten, sonst O(n + m) und O(n) je Suchschritt"),
    memory: "O(n + m)",
    caveats: .coreSearch + [
      Caveat(
        en: """
          Of cores equally good the smallest is taken, and of these the one with the
          first ids; core-periphery-gap is then 0.
          """,
        de: """
          Unter gleich guten Kernen gilt der kleinste, unter diesen der mit den
          ersten IDs; core-periphery-gap ist dann 0.
          """),
      .blankWithoutACore,
    ],
    equals: Phrase(
      en: "The definition by exhaustion; cpnet BE is a heuristic and may stop at a lesser core.",
      de: """
        Die Definition, vollständig durchsucht; BE in cpnet ist eine Heuristik und kann bei
        einem schlechteren Kern stehen bleiben.
        """),
    references: .corePeriphery,
    examples: [
      WorkedExample(.fourLevels, .nodes([("F", 1), ("C1", 1), ("C3", 1), ("a1", 1), ("S1", 0), ("C2", 0), ("i1", 0)]))
    ]
  )

  /// The measure.
  public init() {}

  /// 1 for the core, 0 for the periphery.
  public func values(in analysis: Analysis) -> NodeScores {
    let core = analysis[.corePeriphery].isCore
    return NodeScores(for: analysis.network) { core.isEmpty ? nil : core[$0.index] ? 1 : 0 }
  }
}

extension [Caveat] {
  static let coreSearch = [
    Caveat(en: "Ignores weights and directions.", de: "Gewichte und Richtungen bleiben außer Acht."),
    Caveat(
      en: """
        Up to 20 nodes all cores are compared. In larger networks the search climbs from two
        greedy sweeps and may miss the best.
        """,
      de: """
        Bis zu 20 Knoten werden alle Kerne verglichen. In größeren Netzwerken beginnt die Suche bei zwei gierigen
        Durchläufen und kann den besten verfehlen.
        """),
  ]
}

extension [Reference] {
  static let corePeriphery = [
    Reference("Borgatti & Everett (2000), Models of core/periphery structures", doi: "10.1016/S0378-8733(99)00019-2"),
    Reference(
      "Lip (2011), A fast algorithm for the discrete core/periphery bipartitioning problem",
      doi: "10.48550/arXiv.1102.5511"),
  ]
}

extension Recipes {
  /// The core that explains the ties best.
  static let corePeriphery = Recipe {
    CorePeriphery(of: $0.network.adjacency(.ignored).out, order: $0[.nodesByID])
  }
}

extension Caveat {
  static let blankWithoutACore = Caveat(
    en: """
      Blank in networks of fewer than three nodes, without ties or with all ties possible. Cores of no node, of all and
      of all but one explain nothing and do not count.
      """,
    de: """
      Leer in Netzwerken mit weniger als drei Knoten, ohne Beziehungen oder mit allen möglichen. Kerne aus keinem
      Knoten, aus allen und aus allen bis auf einen erklären nichts und zählen nicht.
      """)
}
