/// Which share of the directed ties is returned.
public struct Reciprocity: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "reciprocity",
    title: Phrase(en: "Reciprocity", de: "Gegenseitigkeit (Reziprozität)"),
    family: .cohesion,
    summary: Phrase(
      en: "Which share of the directed ties is returned.",
      de: "Welcher Anteil der gerichteten Beziehungen erwidert wird."),
    formula: Phrase(
      en: "number of pairs (u, v) with u → v and v → u, divided by number of pairs with u → v; both orders count",
      de: """
        Zahl der Paare (u, v) mit u → v und v → u, geteilt durch die Zahl der Paare mit u → v; beide Reihenfolgen zählen
        """),
    reading: Phrase(
      en: "0: nothing is returned, as in a strict hierarchy. 1: everything is.",
      de: "0: Nichts wird erwidert, wie in einer strengen Hierarchie. 1: Alles wird erwidert."),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: "O(n + m)",
    directions: .always,
    caveats: [
      Caveat(
        en: "A tie without direction leads both ways and counts as returned: 1 in an undirected network.",
        de: "Eine Beziehung ohne Richtung gilt in beide Richtungen und als erwidert: 1 in ungerichteten Netzwerken."),
      .ignoresWeights,
      Caveat(en: "Blank without a tie.", de: "Leer, wenn es keine Beziehung gibt."),
    ],
    equals: Phrase(
      en: """
        networkx overall_reciprocity and igraph reciprocity. igraph's mode 'ratio' counts tied pairs and gives less; sna
        counts pairs without a tie as returned.
        """,
      de: """
        overall_reciprocity in networkx und reciprocity in igraph. igraph im Modus 'ratio' zählt verbundene Paare und
        gibt weniger an; sna zählt unverbundene Paare als erwidert.
        """),
    references: [
      Reference(
        "Garlaschelli & Loffredo (2004), Patterns of link reciprocity in directed networks",
        doi: "10.1103/PhysRevLett.93.268701")
    ],
    examples: [WorkedExample(.line, .network(1))]
  )

  /// The measure.
  public init() {}

  /// The share, or `nil` without a tie.
  public func values(in analysis: Analysis) -> Double? {
    let arcs = analysis[.arcs]
    guard arcs.out.arcCount > 0 else { return nil }
    var returned = 0
    for node in 0..<arcs.nodeCount {
      // Both rows are ascending: walk along them side by side.
      var (at, back) = (arcs.out.offsets[node], arcs.into.offsets[node])
      let (end, backEnd) = (arcs.out.offsets[node + 1], arcs.into.offsets[node + 1])
      while at < end, back < backEnd {
        let (to, from) = (arcs.out.targets[at], arcs.into.targets[back])
        if to == from { returned += 1 }
        if to <= from { at += 1 }
        if from <= to { back += 1 }
      }
    }
    return Double(returned) / Double(arcs.out.arcCount)
  }
}
