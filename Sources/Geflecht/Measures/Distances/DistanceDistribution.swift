/// How many pairs are how far apart.
public struct DistanceDistribution: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "distance-distribution",
    title: Phrase(
      en: "Distribution of distances",
      de: "Verteilung der Entfernungen"),
    family: .distance,
    summary: Phrase(
      en: "How many pairs of nodes are one, two, three … steps apart.",
      de: "Wie viele Paare von Knoten einen, zwei, drei … Schritte auseinanderliegen."),
    formula: Phrase(
      en: "N(k) = number of pairs with d = k steps; unordered pairs, ordered ones with directions",
      de: "N(k) = Zahl der Paare mit d = k Schritten; ungeordnete Paare, mit Richtungen geordnete"),
    reading: Phrase(
      en: "Most pairs two or three steps apart: word gets around quickly. A long tail: some are far off.",
      de: """
        Die meisten Paare liegen zwei oder drei Schritte auseinander: Nachrichten verbreiten sich schnell. Ein
        langer Ausläufer: Manche sind weit weg.
        """),
    unit: .pairs,
    range: 0 ... .infinity,
    time: "O(n · m / 512)",
    memory: "O(n)",
    effort: .manyNodesAPass,
    directions: .onRequest,
    caveats: [
      .estimatedFromDrawnNodes,
      Caveat(
        en: """
          Counts steps, also with --weighted. Pairs without a path are in no row; the
          shares are of all pairs that have one.
          """,
        de: """
          Zählt Schritte, auch mit --weighted. Paare ohne Weg stehen in keiner Zeile; die Anteile beziehen
          sich auf alle Paare, die einen haben.
          """),
    ],
    equals: "igraph path_length_hist.",
    references: [
      Reference(
        "Maurer & Pontil (2009), Empirical Bernstein bounds and sample variance penalization",
        doi: "10.48550/arXiv.0907.3740"),
      Reference("Watts & Strogatz (1998), Collective dynamics of ‘small-world’ networks", doi: "10.1038/30918"),
    ],
    examples: [
      WorkedExample(.line, .table([("1", "pairs", 4), ("2", "pairs", 3), ("4", "share", 0.1)]))
    ]
  )

  /// The measure.
  public init() {}

  /// The number of pairs at every distance.
  public func values(in analysis: Analysis) -> NumberTable {
    if let sample = analysis[.sampledDistances] { return estimated(sample, in: analysis) }
    let sums = analysis[.stepDistances].pairsAtDistance.dropFirst().map {
      Double($0) / (analysis[.adjacency].isSymmetric ? 2 : 1)
    }
    let total = sums.reduce(0, +)
    return NumberTable(
      rowTitle: Phrase(en: "steps", de: "Schritte"), rows: sums.indices.map { "\($0 + 1)" },
      columns: [
        .init("pairs", Phrase(en: "pairs", de: "Paare")), .init("share", Phrase(en: "share", de: "Anteil")),
      ],
      values: sums.map { [$0, $0 / total] })
  }

  /// Its error, if an error is allowed.
  public func exactness(in analysis: Analysis) -> Exactness {
    guard let sample = analysis[.sampledDistances] else { return .exact }
    let half = analysis[.adjacency].isSymmetric ? 0.5 : 1
    return .estimated(Estimate(error: (sample.errors.max() ?? 0) * half, samples: sample.samples))
  }

  private func estimated(_ sample: SampledDistances, in analysis: Analysis) -> NumberTable {
    let half = analysis[.adjacency].isSymmetric ? 0.5 : 1
    let total = sample.pairs.dropFirst().reduce(0, +)
    let distances = sample.pairs.indices.dropFirst()
    return NumberTable(
      rowTitle: Phrase(en: "steps", de: "Schritte"), rows: distances.map { "\($0)" },
      columns: [
        .init("pairs", Phrase(en: "pairs", de: "Paare")), .init("share", Phrase(en: "share", de: "Anteil")),
        .init("error", Phrase(en: "± pairs at 95 %", de: "± Paare bei 95 %")),
      ],
      values: distances.map { [sample.pairs[$0] * half, sample.pairs[$0] / total, sample.errors[$0] * half] })
  }
}

extension Caveat {
  /// The caveat of measures of pairs that can be estimated.
  static let estimatedFromDrawnNodes = Caveat(
    en: """
      With --estimate E it is estimated from a sample of nodes until the pairs at every distance are off by at most E of
      all pairs that have a path, at 95 % for all distances at once. Where half of the nodes would have to be drawn, all
      are counted and the answer is exact; so the error that was asked for is always reached.
      """,
    de: """
      Mit --estimate E wird es aus einer Stichprobe von Knoten geschätzt, bis die Zahl der Paare bei jeder Entfernung um
      höchstens E aller Paare mit einem Weg abweicht, mit 95 % Sicherheit für alle Entfernungen zugleich. Wo dafür die
      Hälfte der Knoten nötig wäre, werden alle gezählt, und die Antwort ist genau; der verlangte Fehler wird also immer
      erreicht.
      """)
}
