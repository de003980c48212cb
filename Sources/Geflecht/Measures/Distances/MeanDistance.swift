/// How far apart two nodes are on average.
public struct MeanDistance: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "mean-distance",
    title: Phrase(
      en: "Mean distance",
      de: "Mittlere Entfernung"),
    family: .distance,
    summary: Phrase(
      en: "How far apart two nodes are on average, of those that can reach each other.",
      de: "Wie weit zwei Knoten im Durchschnitt auseinanderliegen, von denen, die einander erreichen."),
    formula: Phrase(
      en: "Σ d(v, u) / number of pairs, over all pairs with a path;  d = steps",
      de: "Σ d(v, u) / Zahl der Paare, über alle Paare mit einem Weg;  d = Schritte"),
    reading: Phrase(
      en: "1: everyone is tied to everyone they can reach. Read it beside the share of reachable pairs.",
      de: "1: Alle sind mit allen verbunden, die sie erreichen können. Neben dem Anteil erreichbarer Paare zu lesen."),
    unit: .steps,
    range: 0 ... .infinity,
    time: "O(n · m / 512)",
    memory: "O(n)",
    effort: .manyNodesAPass,
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .estimatedFromDrawnNodes,
      .countsSteps,
      Caveat(
        en: "Blank when nobody can reach anybody.",
        de: "Leer, wenn niemand jemanden erreicht."),
    ],
    equals: "igraph mean_distance(unconn=True).",
    references: [
      Reference("Wasserman & Faust (1994), Social Network Analysis", doi: "10.1017/CBO9780511815478")
    ],
    examples: [
      // 4 pairs at distance 1, 3 at 2, 2 at 3, 1 at 4.
      WorkedExample(.line, .network(20.0 / 10))
    ]
  )

  /// The measure.
  public init() {}

  /// The mean over all pairs with a path.
  public func values(in analysis: Analysis) -> Double? {
    if let sample = Self.sample(in: analysis) { return sample.mean.value > 0 ? sample.mean.value : nil }
    let pairs = analysis[.distances].reached.longSum
    return pairs == 0 ? nil : analysis[.distances].farness.reduce(0, +) / Double(pairs)
  }

  /// Its error, if an error is allowed and steps are counted.
  public func exactness(in analysis: Analysis) -> Exactness {
    guard let sample = Self.sample(in: analysis), sample.mean.value > 0 else { return .exact }
    return .estimated(Estimate(error: sample.mean.error, samples: sample.samples))
  }

  private static func sample(in analysis: Analysis) -> SampledDistances? {
    analysis.settings.lengths == .steps ? analysis[.sampledDistances] : nil
  }
}

extension Recipes {
  /// Distances of every pair, summed up.
  static let distances = Recipe { $0.distances($0.settings.lengths) }
  /// The same in steps.
  static let stepDistances = Recipe { $0.settings.lengths == .steps ? $0[.distances] : $0.distances(.steps) }
  /// Distances in steps, estimated if an error is allowed.
  static let sampledDistances = Recipe<SampledDistances?> { analysis in
    let settings = analysis.settings
    return settings.error.flatMap { error in
      SampledDistances(
        of: analysis[.adjacency], analysis[.nodesByID], error: error, seed: settings.seed, threads: settings.threads,
        progress: settings.progress)
    }
  }
}

extension Analysis {
  fileprivate func distances(_ lengths: PathLength) -> DistanceSums {
    DistanceSums(
      of: self[.adjacency], lengths, reach: settings.reach, threads: settings.threads, progress: settings.progress)
  }
}
