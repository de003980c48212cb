/// Whom the loss of a tie would cut off, by sector.
public struct BridgeSectors: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "bridge-sectors",
    title: Phrase(en: "Cut off without a tie", de: "Ohne eine Beziehung abgeschnitten"),
    family: .brokerage,
    summary: Phrase(
      en: "For every tie that alone holds others, how many nodes of each sector are on its smaller side.",
      de: """
        Für jede Beziehung, an der allein andere hängen, wie viele Knoten jedes
        Sektors auf ihrer kleineren Seite liegen.
        """),
    formula: Phrase(
      en:
        "number of nodes of the sector on the smaller of the two sides into which the component falls without the tie",
      de: """
        Zahl der Knoten des Sektors auf der kleineren der beiden Seiten, in die die
        Komponente ohne die Beziehung zerfällt
        """),
    reading: Phrase(
      en: """
        The first node stays with the larger side, the second is cut off with all that is counted. The ties at the
        top are those that need a second most.
        """,
      de: """
        Der erste Knoten bleibt bei der größeren Seite, der zweite ist mit allem Gezählten abgeschnitten. Die
        Beziehungen oben brauchen am dringendsten eine zweite neben sich.
        """),
    unit: .nodes,
    range: 0 ... .infinity,
    time: Phrase(
      en: "O(m + n · distinct sector sets + bridges · log bridges)",
      de: "O(m + n · verschiedene Sektormengen + Brücken · log Brücken)"),
    memory: Phrase(en: "O(n + bridges · sectors)", de: "O(n + Brücken · Sektoren)"),
    caveats: [.ignoresWeightsAndDirections, .countsSeveralSectorsInParts, .takesTheFirstOfEqualPieces],
    equals: Phrase(
      en: "A count over the sides of networkx bridges; no other tool has it.",
      de: "Eine Auszählung der Seiten der bridges in networkx; kein anderes Programm bietet sie."),
    references: Bridges.card.references,
    examples: [
      // c–d holds d and e, d–e holds e; both are business.
      WorkedExample(
        .smallBridge,
        .table([
          ("c – d", "nodes", 2), ("c – d", "business", 2), ("c – d", "civil-society", 0), ("d – e", "nodes", 1),
          ("d – e", "business", 1), ("d – e", "unknown", 0), ("a – b", "nodes", nil),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// The bridges with those who hang on them.
  public func values(in analysis: Analysis) -> NumberTable {
    let (network, bridges) = (analysis.network, analysis[.cutOffs].bridges)
    return NumberTable(
      rowTitle: Phrase(en: "tie", de: "Beziehung"),
      rows: bridges.map { "\(network.id(of: $0.near)) – \(network.id(of: $0.far))" },
      rowTitles: bridges.map { Phrase("\(network.name(of: $0.near)) – \(network.name(of: $0.far))") },
      columns: [.init("nodes", Phrase(en: "nodes", de: "Knoten"))] + .sectors(of: network),
      values: bridges.map { bridge in ([Double(bridge.size)] + bridge.counts).map { .some($0) } })
  }
}
