/// How many pairs of nodes depend on a node to reach each other.
public struct Betweenness: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "betweenness",
    title: Phrase(en: "Betweenness", de: "Betweenness (Vermittlung)"),
    family: .centrality,
    summary: Phrase(
      en: "How many pairs of others have their shortest way through a node: high at brokers and bottlenecks.",
      de: """
        Für wie viele Paare anderer Knoten der kürzeste Weg über einen Knoten führt: hoch bei Vermittlern und Engpässen.
        """),
    formula: Phrase(
      en: """
        B(v) = Σ σ(s, t | v)/σ(s, t) over unordered pairs s, t without v;  σ =
        shortest paths, σ(· | v) = those through v
        """,
      de:
        "B(v) = Σ σ(s, t | v)/σ(s, t) über ungeordnete Paare s, t ohne v;  σ = kürzeste Wege, σ(· | v) = davon über v"),
    reading: Phrase(
      en: "0: nobody needs the node as a bridge. (n − 1)(n − 2)/2: everyone does, as in the middle of a star.",
      de: "0: Niemand braucht den Knoten als Brücke. (n − 1)(n − 2)/2: Alle brauchen ihn, wie die Mitte eines Sterns."),
    unit: .pairs,
    range: 0 ... .infinity,
    time: "O(n · m)",
    memory: "O(n)",
    effort: .onePassPerNode,
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .countsSteps, .tellsLengthsToABillionth,
      .estimatedFromSample,
      Caveat(
        en: "Unordered pairs: NetworKit's and sna's raw values are twice as large.",
        de: "Ungeordnete Paare: Die Rohwerte von NetworKit und sna sind doppelt so groß."),
    ],
    equals: "networkx betweenness_centrality(normalized=False), igraph betweenness.",
    references: [
      Reference("Freeman (1977), A set of measures of centrality based on betweenness", doi: "10.2307/3033543"),
      Reference("Brandes (2001), A faster algorithm for betweenness centrality", doi: "10.1080/0022250X.2001.9990249"),
    ],
    examples: [
      // Pairs through c: a–d, a–e, b–d, b–e.
      WorkedExample(.line, .nodes([("a", 0), ("b", 3), ("c", 4)])),
      WorkedExample(.fourLevels, .nodes([("C1", 211.0 / 6), ("C3", 24), ("a1", 29.0 / 3), ("i1", 0)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's number of dependent pairs.
  public func values(in analysis: Analysis) -> NodeScores {
    NodeScores(analysis.dependentPairs(of: 1))
  }

  /// Its error, if an error is allowed.
  public func exactness(in analysis: Analysis) -> Exactness { analysis.exactness(ofDependentPairsOf: 1) }
}

/// Betweenness as a share of all pairs of other nodes.
public struct BetweennessShare: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "betweenness-share",
    title: Phrase(en: "Betweenness share", de: "Betweenness-Anteil"),
    family: .centrality,
    summary: Phrase(
      en: "Which share of all pairs of others has its shortest way through a node.",
      de: "Für welchen Anteil aller Paare anderer Knoten der kürzeste Weg über einen Knoten führt."),
    formula: Phrase(
      en: "B(v) / ((n − 1)(n − 2)/2);  B = betweenness, n = nodes",
      de: "B(v) / ((n − 1)(n − 2)/2);  B = Betweenness, n = Zahl der Knoten"),
    reading: Phrase(
      en: "0: nobody needs the node as a bridge. 1: everyone does. Comparable between networks of different size.",
      de: """
        0: Niemand braucht den Knoten als Brücke. 1: Alle brauchen ihn. Zwischen
        verschieden großen Netzwerken vergleichbar.
        """),
    unit: .share,
    range: 0...1,
    time: "O(n · m)",
    memory: "O(n)",
    effort: .onePassPerNode,
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .countsSteps, .tellsLengthsToABillionth,
      .estimatedFromSample,
      Caveat(en: "Blank in networks of fewer than three nodes.", de: "Leer in Netzwerken mit weniger als drei Knoten."),
    ],
    equals: "networkx betweenness_centrality(normalized=True).",
    references: Betweenness.card.references,
    examples: [WorkedExample(.line, .nodes([("a", 0), ("b", 3.0 / 6), ("c", 4.0 / 6)]))]
  )

  /// The measure.
  public init() {}

  /// Every node's share of dependent pairs.
  public func values(in analysis: Analysis) -> NodeScores {
    guard let pairs = analysis.pairsOfOthers else { return NodeScores(for: analysis.network) { _ in nil } }
    return NodeScores(analysis.dependentPairs(of: pairs))
  }

  /// Its error, if an error is allowed.
  public func exactness(in analysis: Analysis) -> Exactness {
    analysis.pairsOfOthers.map { analysis.exactness(ofDependentPairsOf: $0) } ?? .exact
  }
}

extension Analysis {
  /// The dependent pairs of every node over `all`, exact or estimated as the setting asks.
  fileprivate func dependentPairs(of all: Double) -> [Double] {
    (self[.sampledDependencies]?.sums ?? self[.dependencies].sums).map { $0 / all }
  }

  /// How exact these are.
  fileprivate func exactness(ofDependentPairsOf all: Double) -> Exactness {
    guard let bound = self[.sampledDependencies]?.bound else { return .exact }
    return .estimated(Estimate(error: bound.error / all, samples: bound.samples))
  }

  /// How many pairs of other nodes a node could stand between, if there are any.
  fileprivate var pairsOfOthers: Double? {
    let others = Double(network.nodeCount - 1)
    return others > 1 ? others * (others - 1) / (self[.adjacency].isSymmetric ? 2 : 1) : nil
  }
}

extension Recipes {
  /// How many pairs depend on each node.
  static let dependencies = Recipe { analysis in
    PathDependencies(
      of: analysis[.adjacency], analysis.settings.lengths, threads: analysis.settings.threads,
      progress: analysis.settings.progress)
  }
  /// The same estimated, if an error is allowed and lengths are steps.
  static let sampledDependencies = Recipe<SampledDependencies?> { analysis in
    guard analysis.settings.lengths == .steps, let error = analysis.settings.error else { return nil }
    return SampledDependencies(
      of: analysis[.adjacency], error: error, seed: analysis.settings.seed, threads: analysis.settings.threads,
      progress: analysis.settings.progress)
  }
}
