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
    effort: .onePassPerNode,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: """
          With --estimate E it is estimated by counting balls (HyperBall), repeated until it is off by at most E of all
          pairs or 32 times; the error reached stands beside it.
          """,
        de: """
          Mit --estimate E wird es durch Zählen von Umgebungen (HyperBall) geschätzt, wiederholt, bis es um höchstens E
          aller Paare abweicht, oder 32-mal; der erreichte Fehler steht dabei.
          """),
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
        "Boldi & Vigna (2013), In-core computation of geometric centralities with HyperBall",
        doi: "10.1109/ICDMW.2013.10"),
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
    if let balls = analysis[.balls] { return estimated(balls, in: analysis) }
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
    guard let balls = analysis[.balls], balls.pairs.dropFirst().contains(where: { $0 > 0 }) else { return .exact }
    let half = analysis[.adjacency].isSymmetric ? 0.5 : 1
    return .estimated(Estimate(error: (balls.errors.dropFirst().max() ?? 0) * half, samples: balls.runs))
  }

  private func estimated(_ balls: HyperBall, in analysis: Analysis) -> NumberTable {
    let half = analysis[.adjacency].isSymmetric ? 0.5 : 1
    let total = balls.pairs.dropFirst().reduce(0, +)
    let distances = balls.pairs.indices.dropFirst()
    return NumberTable(
      rowTitle: Phrase(en: "steps", de: "Schritte"), rows: distances.map { "\($0)" },
      columns: [
        .init("pairs", Phrase(en: "pairs", de: "Paare")), .init("share", Phrase(en: "share", de: "Anteil")),
        .init("error", Phrase(en: "± pairs at 95 %", de: "± Paare bei 95 %")),
      ],
      values: distances.map { [balls.pairs[$0] * half, balls.pairs[$0] / total, balls.errors[$0] * half] })
  }
}
