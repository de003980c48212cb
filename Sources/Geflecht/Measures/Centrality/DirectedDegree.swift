/// How many directed ties reach a node.
public struct InDegree: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "in-degree",
    title: Phrase(en: "In-degree", de: "Eingangsgrad"),
    family: .centrality,
    summary: Phrase(
      en: "From how many nodes a tie leads to a node.",
      de: "Von wie vielen Knoten eine Beziehung zu einem Knoten führt."),
    formula: Phrase(en: "number of nodes u with u → v", de: "Zahl der Knoten u mit u → v"),
    reading: Phrase(
      en: "0: nobody turns to the node. High values: many do.",
      de: "0: Niemand wendet sich an den Knoten. Hohe Werte: Viele tun es."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n + m)",
    directions: .always,
    caveats: [.bothWays, .weightless],
    equals: "networkx in_degree, igraph degree(mode='in').",
    references: Degree.card.references,
    examples: [WorkedExample(.fourLevels, .nodes([("C1", 5), ("i1", 0)]))]
  )

  /// The measure.
  public init() {}

  /// The number of ties that reach every node.
  public func values(in analysis: Analysis) -> NodeScores {
    let arcs = analysis[.arcs]
    return NodeScores(for: analysis.network) { Double(arcs.into.degree($0.index)) }
  }
}

/// How many directed ties leave a node.
public struct OutDegree: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "out-degree",
    title: Phrase(en: "Out-degree", de: "Ausgangsgrad"),
    family: .centrality,
    summary: Phrase(
      en: "To how many nodes a tie leads from a node.",
      de: "Zu wie vielen Knoten eine Beziehung von einem Knoten führt."),
    formula: Phrase(en: "number of nodes u with v → u", de: "Zahl der Knoten u mit v → u"),
    reading: Phrase(
      en: "0: the node turns to nobody. High values: to many.",
      de: "0: Der Knoten wendet sich an niemanden. Hohe Werte: an viele."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n + m)",
    directions: .always,
    caveats: [.bothWays, .weightless],
    equals: "networkx out_degree, igraph degree(mode='out').",
    references: Degree.card.references,
    examples: [WorkedExample(.fourLevels, .nodes([("C1", 5), ("i1", 0)]))]
  )

  /// The measure.
  public init() {}

  /// The number of ties that leave every node.
  public func values(in analysis: Analysis) -> NodeScores {
    let arcs = analysis[.arcs]
    return NodeScores(for: analysis.network) { Double(arcs.out.degree($0.index)) }
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
    caveats: [.bothWays, .parallel],
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
    caveats: [.bothWays, .parallel],
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

extension Phrase {
  fileprivate static let bothWays = Phrase(
    en: "Always reads directions; a tie without one leads both ways. With --direction in every tie is turned round.",
    de: """
      Liest immer die Richtungen; eine Beziehung ohne Richtung gilt in beide. Mit
      --direction in ist jede Beziehung umgekehrt.
      """)
  fileprivate static let parallel = Phrase(
    en: "Weight is strength: parallel ties of one direction add.",
    de: "Gewicht heißt Stärke: Die Gewichte mehrfacher Beziehungen derselben Richtung addieren sich.")
}
