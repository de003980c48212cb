/// The weight of all ties of a node.
public struct Strength: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "strength",
    title: Phrase(en: "Strength", de: "Stärke"),
    family: .centrality,
    summary: Phrase(
      en: "How strong all ties of a node are together.",
      de: "Wie stark alle Beziehungen eines Knotens zusammengenommen sind."),
    formula: Phrase(
      en: "s(v) = Σ w(v, u) over the partners u;  w = weight of the tie",
      de: "s(v) = Σ w(v, u) über die Partner u;  w = Gewicht der Beziehung"),
    reading: Phrase(
      en: "Equal to the degree where every tie has weight 1; higher where ties are strong or repeated.",
      de: """
        Gleich dem Grad, wo jede Beziehung das Gewicht 1 hat; höher, wo Beziehungen stark sind oder sich wiederholen.
        """),
    unit: .weight,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    weights: .always,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "Weight is strength: parallel ties add.",
        de: "Gewicht heißt Stärke: Die Gewichte mehrfacher Beziehungen addieren sich.")
    ],
    equals: Phrase(
      en: "networkx weighted degree and igraph strength.",
      de: "Gewichteter Grad in networkx und strength in igraph."),
    references: [
      Reference(
        "Barrat, Barthélemy, Pastor-Satorras & Vespignani (2004), The architecture of complex weighted networks",
        doi: "10.1073/pnas.0400087101")
    ],
    examples: [WorkedExample(.fourLevels, .nodes([("C1", 9), ("a6", 3), ("i1", 0)]))]
  )

  /// The measure.
  public init() {}

  /// The summed weight of every node's ties; with directions of those that leave and of those that reach it.
  public func values(in analysis: Analysis) -> NodeScores {
    let adjacency = analysis[.adjacency]
    return NodeScores(for: analysis.network) { node in
      let leaving = adjacency.out.strength(node.index)
      return adjacency.isSymmetric ? leaving : leaving + adjacency.into.strength(node.index)
    }
  }
}

/// The weight of all directed ties that reach a node.
public struct InStrength: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "in-strength",
    title: Phrase(en: "In-strength", de: "Eingangsstärke"),
    family: .centrality,
    summary: Phrase(
      en: "How strong all ties that lead to a node are together.",
      de: "Wie stark alle Beziehungen, die zu einem Knoten führen, zusammengenommen sind."),
    formula: Phrase(
      en: "Σ w(u, v) over the nodes u with u → v;  w = weight of the tie",
      de: "Σ w(u, v) über die Knoten u mit u → v;  w = Gewicht der Beziehung"),
    reading: Phrase(
      en: "Equal to the in-degree where every tie has weight 1.",
      de: "Gleich dem Eingangsgrad, wo jede Beziehung das Gewicht 1 hat."),
    unit: .weight,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n + m)",
    weights: .always,
    directions: .always,
    caveats: [.alwaysReadsDirections, .parallelTiesAdd],
    equals: "networkx in_degree(weight='weight'), igraph strength(mode='in').",
    references: Strength.card.references,
    examples: [WorkedExample(.fourLevels, .nodes([("C1", 9), ("a6", 3), ("i1", 0)]))]
  )

  /// The measure.
  public init() {}

  /// The summed weight of the ties that reach every node.
  public func values(in analysis: Analysis) -> NodeScores {
    let arcs = analysis[.arcs]
    return NodeScores(for: analysis.network) { arcs.into.strength($0.index) }
  }
}

/// The weight of all directed ties that leave a node.
public struct OutStrength: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "out-strength",
    title: Phrase(en: "Out-strength", de: "Ausgangsstärke"),
    family: .centrality,
    summary: Phrase(
      en: "How strong all ties that lead from a node are together.",
      de: "Wie stark alle Beziehungen, die von einem Knoten ausgehen, zusammengenommen sind."),
    formula: Phrase(
      en: "Σ w(v, u) over the nodes u with v → u;  w = weight of the tie",
      de: "Σ w(v, u) über die Knoten u mit v → u;  w = Gewicht der Beziehung"),
    reading: Phrase(
      en: "Equal to the out-degree where every tie has weight 1.",
      de: "Gleich dem Ausgangsgrad, wo jede Beziehung das Gewicht 1 hat."),
    unit: .weight,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n + m)",
    weights: .always,
    directions: .always,
    caveats: [.alwaysReadsDirections, .parallelTiesAdd],
    equals: "networkx out_degree(weight='weight'), igraph strength(mode='out').",
    references: Strength.card.references,
    examples: [WorkedExample(.fourLevels, .nodes([("C1", 9), ("a6", 3), ("i1", 0)]))]
  )

  /// The measure.
  public init() {}

  /// The summed weight of the ties that leave every node.
  public func values(in analysis: Analysis) -> NodeScores {
    let arcs = analysis[.arcs]
    return NodeScores(for: analysis.network) { arcs.out.strength($0.index) }
  }
}
