/// How far the ties gather at one node.
public struct DegreeCentralization: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "centralization-degree",
    title: Phrase(en: "Degree centralization", de: "Zentralisierung nach Grad"),
    family: .centrality,
    summary: Phrase(
      en: "How far the ties gather at one node.", de: "Wie sehr sich die Beziehungen bei einem Knoten sammeln."),
    formula: Phrase(
      en: "Σ (max k − k(v)) / ((n − 1)(n − 2));  k = degree, n = nodes",
      de: "Σ (max k − k(v)) / ((n − 1)(n − 2));  k = Grad, n = Zahl der Knoten"),
    reading: Phrase(
      en: "0: all have the same number of partners. 1: a star, where one knows everyone and the others only that one.",
      de: "0: Alle haben gleich viele Partner. 1: ein Stern, in dem eine Stelle alle kennt und die anderen nur sie."),
    unit: .share,
    range: 0...1,
    time: "O(n)",
    memory: "O(n)",
    caveats: [.ignoresWeightsAndDirections, .blankBelowThreeNodes],
    equals: Phrase(
      en: "R igraph centr_degree(loops = FALSE); its default also counts loops and gives a star .6 of 5 nodes.",
      de: """
        centr_degree(loops = FALSE) in R igraph; ohne diese Angabe zählt es Schleifen mit und gibt
        für einen Stern aus fünf Knoten 0,6 an.
        """),
    references: Degree.card.references,
    examples: [
      WorkedExample(.line, .network(2.0 / 12)),
      // 13 · 5 − 32 over 12 · 11.
      WorkedExample(.fourLevels, .network(33.0 / 132)),
    ]
  )

  /// The measure.
  public init() {}

  /// The centralization, or `nil` for fewer than three nodes.
  public func values(in analysis: Analysis) -> Double? {
    centralization(of: analysis.network.nodes.map { Double(analysis.network.degree(of: $0)) }) { n in
      (n - 1) * (n - 2)
    }
  }
}

/// How far one node is closer to all than the others are.
public struct ClosenessCentralization: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "centralization-closeness",
    title: Phrase(en: "Closeness centralization", de: "Zentralisierung nach Nähe"),
    family: .centrality,
    summary: Phrase(
      en: "How far one node is closer to everyone than the others are.",
      de: "Wie weit eine Stelle allen näher ist, als die anderen es sind."),
    formula: Phrase(
      en: "Σ (max C − C(v)) / ((n − 1)(n − 2)/(2n − 3));  C = closeness, n = nodes",
      de: "Σ (max C − C(v)) / ((n − 1)(n − 2)/(2n − 3));  C = Nähe, n = Zahl der Knoten"),
    reading: Phrase(
      en: "0: all are equally close to the others. 1: a star.",
      de: "0: Alle sind den anderen gleich nahe. 1: ein Stern."),
    unit: .share,
    range: 0...1,
    time: "O(n · m)",
    memory: "O(n)",
    effort: .manyNodesAPass,
    caveats: [
      .ignoresWeightsAndDirections, .blankBelowThreeNodes,
      Caveat(
        en: "Blank where not all are connected: choose a view of one component.",
        de: "Leer, wenn nicht alle zusammenhängen; wählen Sie einen Ausschnitt, der eine Komponente ist."),
    ],
    equals: Phrase(
      en: "R igraph centr_clo; networkx and python-igraph have none.",
      de: "centr_clo in R igraph; networkx und python-igraph kennen sie nicht."),
    references: Degree.card.references,
    examples: [
      // Closeness 4/10, 4/7, 4/6, 4/7, 4/10 over 4 · 3/7.
      WorkedExample(.line, .network((5 * 4.0 / 6 - (8.0 / 10 + 8.0 / 7 + 4.0 / 6)) / (12.0 / 7))),
      WorkedExample(.fourLevels, .network(nil)),
    ]
  )

  /// The measure.
  public init() {}

  /// The centralization, or `nil` for fewer than three nodes or several components.
  public func values(in analysis: Analysis) -> Double? {
    guard analysis[.components].sizes.count == 1 else { return nil }
    return centralization(of: Closeness().values(in: analysis.plain).values.compactMap { $0 }) { n in
      (n - 1) * (n - 2) / (2 * n - 3)
    }
  }
}

/// How far all shortest ways lead through one node.
public struct BetweennessCentralization: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "centralization-betweenness",
    title: Phrase(en: "Betweenness centralization", de: "Zentralisierung nach Betweenness"),
    family: .centrality,
    summary: Phrase(
      en: "How far the shortest ways of all pairs lead through one node.",
      de: "Wie sehr die kürzesten Wege aller Paare über einen einzigen Knoten führen."),
    formula: Phrase(
      en: "Σ (max B − B(v)) / ((n − 1)²(n − 2)/2);  B = betweenness, n = nodes",
      de: "Σ (max B − B(v)) / ((n − 1)²(n − 2)/2);  B = Betweenness, n = Zahl der Knoten"),
    reading: Phrase(
      en: "0: all are needed equally. 1: a star, whose middle every pair needs.",
      de: "0: Alle werden gleich gebraucht. 1: ein Stern, dessen Mitte jedes Paar braucht."),
    unit: .share,
    range: 0...1,
    time: "O(n · m)",
    memory: "O(n)",
    effort: .onePassPerNode,
    caveats: [.ignoresWeightsAndDirections, .blankBelowThreeNodes],
    equals: Phrase(
      en: "R igraph centr_betw; networkx and python-igraph have none.",
      de: "centr_betw in R igraph; networkx und python-igraph kennen sie nicht."),
    references: Degree.card.references,
    examples: [
      // Betweenness 0, 3, 4, 3, 0 over 4² · 3/2.
      WorkedExample(.line, .network(10.0 / 24)),
      // The greatest of thirteen is 211/6, their sum 87.
      WorkedExample(.fourLevels, .network((13 * 211.0 / 6 - 87) / 792)),
    ]
  )

  /// The measure.
  public init() {}

  /// The centralization, or `nil` for fewer than three nodes.
  public func values(in analysis: Analysis) -> Double? {
    centralization(of: analysis.plain[.dependencies].sums) { n in (n - 1) * (n - 1) * (n - 2) / 2 }
  }
}

/// Σ (max − x) as a share of what it is at most, in a star of n nodes.
private func centralization(of values: [Double], most: (_ n: Double) -> Double) -> Double? {
  guard values.count > 2, let greatest = values.max() else { return nil }
  return min(1, values.reduce(0) { $0 + (greatest - $1) } / most(Double(values.count)))
}

extension Caveat {
  fileprivate static let blankBelowThreeNodes = Caveat(
    en: "Blank for fewer than three nodes.", de: "Leer bei weniger als drei Knoten.")
}
