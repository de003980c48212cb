/// Whom the loss of a node would cut off, by sector.
public struct ArticulationSectors: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "articulation-sectors",
    title: Phrase(en: "Cut off without a node", de: "Ohne einen Knoten abgeschnitten"),
    family: .brokerage,
    summary: Phrase(
      en: "How many nodes of each sector are cut off from the largest remaining part if a node is lost.",
      de: "Wie viele Knoten jedes Sektors vom größten verbleibenden Teil abgeschnitten sind, wenn ein Knoten ausfällt."),
    formula: Phrase(
      en: """
        number of nodes of the sector in the component of v, without v and without the largest piece
        into which the component falls without v
        """,
      de: """
        Zahl der Knoten des Sektors in der Komponente von v, ohne v und ohne das größte Stück,
        in das die Komponente ohne v zerfällt
        """),
    reading: Phrase(
      en: """
        Blank: nobody. Otherwise whom the program loses from sight with this node; one who is close to
        it should know somebody else as well.
        """,
      de: """
        Leer: niemand. Sonst, wen das Programm mit diesem Knoten aus den Augen verliert; wer ihm
        nahe ist, sollte noch jemanden kennen.
        """),
    unit: .nodes,
    range: 0 ... .infinity,
    time: Phrase(en: "O(m + n · distinct sector sets)", de: "O(m + n · verschiedene Sektormengen)"),
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: [.ignoresWeightsAndDirections, .countsSeveralSectorsInParts, .takesTheFirstOfEqualPieces],
    equals: Phrase(
      en: "A count over the pieces that networkx articulation_points leaves; no other tool has it.",
      de: """
        Eine Auszählung der Stücke, die articulation_points in networkx hinterlässt; kein anderes Programm bietet sie.
        """),
    references: Articulation.card.references,
    examples: [
      // Without c: {a, b} and {d, e}; a has the first id.
      WorkedExample(.smallBridge, .profiles([("a", nil), ("c", [0, 2, 0]), ("d", [0, 1, 0])])),
      // Without C1: C2, a1, a2, a3, a4. Without C3: a5 and a6.
      WorkedExample(
        .fourLevels, .profiles([("C1", [1, 2, 1, 1, 0]), ("C3", [0, 1, 1, 0, 0]), ("a1", nil), ("i1", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Everyone cut off, by sector.
  public func values(in analysis: Analysis) -> NodeProfiles {
    let cutOffs = analysis[.cutOffs].ofNodes
    return NodeProfiles(columns: .sectors(of: analysis.network), for: analysis.network) { node in
      cutOffs[node.index]?.map { .some($0) }
    }
  }
}

extension [NumberTable.Column] {
  /// A column a sector, and one for nodes without.
  static func sectors(of network: Network) -> [NumberTable.Column] {
    network.sectorNames.map { .init($0, sectorTitle($0)) } + [.init("unknown", Phrase(en: "unknown", de: "unbekannt"))]
  }
}

extension Recipes {
  /// Who is cut off when a node or a tie is lost, by sector.
  static let cutOffs = Recipe { CutOffs($0[.cutPoints], $0[.sectorGrouping], order: $0[.nodesByID]) }
}

extension Caveat {
  static let countsSeveralSectorsInParts = Caveat(
    en: "A node of several sectors counts in each by an equal part; 'unknown' are nodes without a sector.",
    de: "Ein Knoten mit mehreren Sektoren zählt in jedem zu gleichen Teilen; 'unknown' sind Knoten ohne Sektor.")
  static let takesTheFirstOfEqualPieces = Caveat(
    en: "Of pieces of equal size the one with the first id counts as the larger.",
    de: "Von gleich großen Stücken gilt das mit der ersten Kennung als das größere.")
}
