/// Which share of the shortest paths from the federal level to local actors avoids the states, or the cities.
public struct LevelBypass: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "level-bypass",
    title: Phrase(en: "Paths past a level", de: "Wege an einer Ebene vorbei"),
    family: .levels,
    summary: Phrase(
      en:
        "Which share of the shortest paths from the federal level to local actors avoids the state level, or the cities.",
      de: "Welcher Anteil der kürzesten Wege vom Bund zu örtlichen Akteuren die Landesebene oder die Städte umgeht."),
    formula: Phrase(
      en: """
        share = mean over the actors reached of σ′(a)/σ(a);  σ = number of shortest paths from the nearest federal nodes to a,
        σ′ = those that enter no node of the level
        """,
      de: """
        Anteil = Mittel von σ′(a)/σ(a) über die erreichten Akteure;  σ = Zahl der kürzesten Wege von den nächsten
        Bundesstellen zu a, σ′ = diejenigen ohne einen Knoten der Ebene
        """),
    reading: Phrase(
      en: "0: every shortest path passes the level. 1: none does.",
      de: "0: Jeder kürzeste Weg führt über die Ebene. 1: keiner."),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(m log n)",
    memory: "O(n + m)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .nearestFederal,
      Caveat(
        en: """
          Local actors only: those that work for a state or the federal level need no way down. On the state level stand the
          states and the actors that work for one.
          """,
        de: """
          Nur örtliche Akteure: Wer für ein Land oder den Bund arbeitet, braucht keinen Weg nach unten. Zur Landesebene
          gehören die Länder und die Akteure, die für eines arbeiten.
          """),
      .countsSteps, .tellsLengthsToABillionth,
    ],
    equals: .ofOurOwn,
    references: .levels,
    examples: [
      // To a4 one path over C2, one over a1; all pass a state and a city.
      WorkedExample(
        .fourLevels,
        .table([
          ("state", "actors", 6), ("state", "share", 0), ("city", "share", 0), ("city", "some", 0),
          ("city", "actors", 6),
        ])),
      // u over S and P, v past the state, w past the city as well, or over v.
      WorkedExample(
        .bypasses,
        .table([
          ("state", "actors", 3), ("state", "share", 2.0 / 3), ("state", "some", 2), ("city", "share", 1.0 / 3),
          ("city", "some", 1),
        ])),
    ]
  )

  /// The measure.
  public init() {}

  /// A row for the states, and one for the cities.
  public func values(in analysis: Analysis) -> NumberTable {
    let (network, order, paths) = (analysis.network, analysis[.formalOrder], analysis[.federalPaths])
    let actors = network.nodes.filter {
      network.levels[$0.index] == .actor && order.level(of: $0) == .actor && paths.reaches($0)
    }
    let levels = [Level.state, .city]
    return NumberTable(
      rowTitle: Phrase(en: "level", de: "Ebene"), rows: levels.map { $0.key }, rowTitles: levels.map { $0.plural },
      columns: [
        .init("actors", Phrase(en: "local actors reached", de: "erreichte örtliche Akteure")),
        .init("some", Phrase(en: "with a way past it", de: "mit einem Weg daran vorbei")),
        .init("share", Phrase(en: "share of paths past it", de: "Anteil der Wege daran vorbei")),
      ],
      values: levels.map { level in
        let free = paths.counts { order.level(of: $0) == level }
        let shares = actors.map { free[$0.index] / paths.counts[$0.index] }
        return [
          Double(actors.count), Double(shares.count { $0 > 0 }),
          actors.isEmpty ? nil : shares.reduce(0, +) / Double(actors.count),
        ]
      })
  }
}

extension ExampleNetwork {
  /// Three actors that hear from the federal level over the state, over the city, and directly.
  static let bypasses = ExampleNetwork(
    name: Phrase(en: "three paths down", de: "drei Wege nach unten"),
    drawing: Phrase { language in
      let levels = Phrase(
        en: "F federal · S state · P, Q cities · u, v, w actors", de: "F Bund · S Land · P, Q Städte · u, v, w Akteure")[
          language]
      return """
        F ── S ── P ── u       \(levels)
        │\\
        │ Q ── v
        w
        """
    },
    network: Network(
      nodes: [
        .init("F", .federal), .init("S", .state, in: "F"), .init("P", .city, in: "S"), .init("Q", .city, in: "S"),
        .init("u", in: "P"), .init("v", in: "Q"), .init("w", in: "Q"),
      ],
      ties: [.init("F", "S"), .init("S", "P"), .init("P", "u"), .init("F", "Q"), .init("Q", "v"), .init("F", "w")]))
}
