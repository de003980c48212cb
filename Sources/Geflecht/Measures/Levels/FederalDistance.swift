/// How far a city is from the federal level.
public struct FederalDistance: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "federal-distance",
    title: Phrase(en: "Distance from the federal level", de: "Entfernung vom Bund"),
    family: .levels,
    summary: Phrase(
      en: "How many steps lie between the federal level and a city.",
      de: "Wie viele Schritte zwischen dem Bund und einer Stadt liegen."),
    formula: Phrase(
      en: "d(c) = min d(f, c) over the federal nodes f;  d = steps, or Σ 1/w with --weighted",
      de: "d(c) = min d(f, c) über die Bundesstellen f;  d = Schritte, mit --weighted Σ 1/w"),
    reading: Phrase(
      en: "2: as in the formal order, through the state. Blank: no path leads there.",
      de: "2: wie in der formalen Ordnung, über das Land. Leer: Es führt kein Weg dorthin."),
    unit: .steps,
    range: 0 ... .infinity,
    time: "O(m log n)",
    memory: "O(n + m)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [.nearestFederal, .countsSteps],
    equals: "networkx multi_source_dijkstra_path_length.",
    references: .levels,
    examples: [
      WorkedExample(.fourLevels, .nodes([("C1", 2), ("C2", 3), ("C3", 2), ("F", nil), ("a1", nil)])),
      // d can be reached over its state alone: F, a, c, T, d.
      WorkedExample(.partnership, .nodes([("a", 1), ("b", 2), ("c", 2), ("d", 4)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every city's distance.
  public func values(in analysis: Analysis) -> NodeScores {
    var distances: [Double?] = Array(repeating: nil, count: analysis.network.nodeCount)
    let paths = analysis[.federalPaths]
    for city in analysis[.formalOrder].cities where paths.reaches(city) {
      distances[city.index] = paths.distance[city.index]
    }
    return NodeScores(distances)
  }
}

/// How far cities are from the federal level on average.
public struct MeanFederalDistance: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "federal-distance-mean",
    title: Phrase(en: "Mean distance from the federal level", de: "Mittlere Entfernung vom Bund"),
    family: .levels,
    summary: Phrase(
      en: "How far a city is from the federal level on average, of those that can be reached.",
      de: "Wie weit eine Stadt im Durchschnitt vom Bund entfernt ist, von denen, die erreichbar sind."),
    formula: Phrase(
      en: "Σ d(c) / number of cities reached;  d as in federal-distance",
      de: "Σ d(c) / Zahl der erreichten Städte;  d wie in federal-distance"),
    reading: Phrase(
      en: "Read it beside federal-reach: only what can be reached has a distance.",
      de: "Neben federal-reach zu lesen: Eine Entfernung hat nur, was erreichbar ist."),
    unit: .steps,
    range: 0 ... .infinity,
    time: "O(m log n)",
    memory: "O(n + m)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [.nearestFederal, .countsSteps],
    equals: .ofOurOwn,
    references: .levels,
    examples: [
      WorkedExample(.fourLevels, .network(7.0 / 3)), WorkedExample(.partnership, .network(9.0 / 4)),
    ]
  )

  /// The measure.
  public init() {}

  /// The mean over the cities that can be reached.
  public func values(in analysis: Analysis) -> Double? {
    Transfer(analysis[.federalPaths], to: analysis[.formalOrder].cities).mean
  }
}

/// How many cities the federal level reaches.
public struct FederalReach: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "federal-reach",
    title: Phrase(en: "Cities reached from the federal level", de: "Vom Bund erreichte Städte"),
    family: .levels,
    summary: Phrase(
      en: "Which share of the cities the federal level can reach at all.",
      de: "Welchen Anteil der Städte der Bund überhaupt erreicht."),
    formula: Phrase(
      en: "|{c : d(c) < ∞}| / |cities|", de: "|{c : d(c) < ∞}| / |Städte|"),
    reading: Phrase(
      en: "1: ties lead from the federal level to every city.",
      de: "1: Vom Bund führen Beziehungen zu jeder Stadt."),
    unit: .share,
    range: 0...1,
    time: "O(m log n)",
    memory: "O(n + m)",
    directions: .onRequest,
    caveats: [.nearestFederal],
    equals: .ofOurOwn,
    references: .levels,
    examples: [WorkedExample(.fourLevels, .network(1)), WorkedExample(.threeTowns, .network(nil))]
  )

  /// The measure.
  public init() {}

  /// The share of all cities.
  public func values(in analysis: Analysis) -> Double? {
    analysis[.formalOrder].federal.isEmpty
      ? nil : Transfer(analysis[.federalPaths], to: analysis[.formalOrder].cities).reachedShare
  }
}

/// How directly the federal level reaches the cities.
public struct FederalEfficiency: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "federal-efficiency",
    title: Phrase(en: "Transfer efficiency", de: "Effizienz des Transfers"),
    family: .levels,
    summary: Phrase(
      en: "How directly the federal level reaches the cities, those that it cannot reach included.",
      de: "Wie unmittelbar der Bund die Städte erreicht, auch die gezählt, die er nicht erreicht."),
    formula: Phrase(
      en: "mean of 1/d(c) over all cities, 0 where no path leads;  d as in federal-distance",
      de: "Mittel von 1/d(c) über alle Städte, 0, wo kein Weg hinführt;  d wie in federal-distance"),
    reading: Phrase(
      en:
        "½: as in the formal order, every city through its state. More: short-cuts. Less: detours, or cities out of reach.",
      de:
        "½: wie in der formalen Ordnung, jede Stadt über ihr Land. Mehr: Abkürzungen. Weniger: Umwege oder unerreichte Städte."
    ),
    unit: .perStep,
    range: 0 ... .infinity,
    time: "O(m log n)",
    memory: "O(n + m)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [.nearestFederal, .countsSteps],
    equals: .ofOurOwn,
    references: [
      Reference(
        "Latora & Marchiori (2001), Efficient behavior of small-world networks", doi: "10.1103/PhysRevLett.87.198701")
    ],
    examples: [
      // 1/2, 1/3, 1/2.
      WorkedExample(.fourLevels, .network(4.0 / 9)), WorkedExample(.partnership, .network(9.0 / 16)),
    ]
  )

  /// The measure.
  public init() {}

  /// The mean over all cities.
  public func values(in analysis: Analysis) -> Double? {
    analysis[.formalOrder].federal.isEmpty
      ? nil : Transfer(analysis[.federalPaths], to: analysis[.formalOrder].cities).efficiency
  }
}

/// How the federal level reaches the cities of each state.
public struct FederalTransfer: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "federal-transfer",
    title: Phrase(en: "Transfer from the federal level by state", de: "Transfer vom Bund nach Ländern"),
    family: .levels,
    summary: Phrase(
      en:
        "How many cities of each state the federal level reaches, how far they are, and how that compares with the formal order.",
      de:
        "Wie viele Städte jedes Landes der Bund erreicht, wie weit sie entfernt sind und wie sich das zur formalen Ordnung verhält."
    ),
    formula: Phrase(
      en: """
        reached = |{c : d(c) < ∞}|, within-two = |{c : d(c) ≤ 2}|, mean = Σ d(c) / reached, efficiency = Σ 1/d(c) / cities,
        against-order = efficiency / ½
        """,
      de: """
        reached = |{c : d(c) < ∞}|, within-two = |{c : d(c) ≤ 2}|, mean = Σ d(c) / reached, efficiency = Σ 1/d(c) / Städte,
        against-order = efficiency / ½
        """),
    reading: Phrase(
      en: "against-order 1: as good as the formal order, in which every city is two steps away.",
      de: "against-order 1: so gut wie die formale Ordnung, in der jede Stadt zwei Schritte entfernt ist."),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(m log n)",
    memory: "O(n + m)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      .nearestFederal, .formalOrder, .countsSteps,
      Caveat(
        en: "within-two and against-order count steps and are blank with --weighted.",
        de: "within-two und against-order zählen Schritte und sind mit --weighted leer."),
    ],
    equals: .ofOurOwn,
    references: .levels,
    examples: [
      WorkedExample(
        .fourLevels,
        .table([
          ("S1", "mean", 5.0 / 2), ("S1", "efficiency", 5.0 / 12), ("S1", "against-order", 5.0 / 6),
          ("S2", "against-order", 1), ("total", "cities", 3), ("total", "reached-share", 1), ("total", "within-two", 2),
          ("total", "within-two-share", 2.0 / 3), ("total", "mean", 7.0 / 3), ("total", "efficiency", 4.0 / 9),
          ("total", "against-order", 8.0 / 9),
        ])),
      WorkedExample(.partnership, .table([("S", "against-order", 3.0 / 2), ("T", "efficiency", 3.0 / 8)])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row a state, and all.
  public func values(in analysis: Analysis) -> NumberTable {
    let (order, paths, isWeighted) = (analysis[.formalOrder], analysis[.federalPaths], analysis.isWeighted)
    func cells(_ cities: [NodeID]) -> [Double?] {
      guard !order.federal.isEmpty else { return [Double(cities.count)] + Array(repeating: nil, count: 7) }
      let transfer = Transfer(paths, to: cities)
      return [
        Double(cities.count), Double(transfer.reached), transfer.reachedShare,
        isWeighted ? nil : Double(transfer.withinTwo), isWeighted ? nil : transfer.withinTwoShare, transfer.mean,
        transfer.efficiency, isWeighted ? nil : transfer.efficiency.map { 2 * $0 },
      ]
    }
    return order.table(Self.columns, total: cells(order.cities)) { cells(order.states[$0].cities) }
  }

  private static let columns: [NumberTable.Column] = [
    .init("cities", Phrase(en: "cities", de: "Städte")),
    .init("reached", Phrase(en: "reached", de: "erreicht")),
    .init("reached-share", Phrase(en: "share", de: "Anteil")),
    .init("within-two", Phrase(en: "within two steps", de: "in zwei Schritten")),
    .init("within-two-share", Phrase(en: "share", de: "Anteil")),
    .init("mean", Phrase(en: "mean distance", de: "mittlere Entfernung")),
    .init("efficiency", Phrase(en: "efficiency", de: "Effizienz")),
    .init("against-order", Phrase(en: "against the formal order", de: "zur formalen Ordnung")),
  ]
}

/// How some cities are reached from the federal level.
struct Transfer: Sendable {
  let cities: Int
  let reached: Int
  let withinTwo: Int
  private let distances: Double
  private let closeness: Double

  init(_ paths: SourcePaths, to cities: [NodeID]) {
    let found = cities.filter(paths.reaches).map { paths.distance[$0.index] }
    self.cities = cities.count
    reached = found.count
    withinTwo = found.count { $0 <= 2 }
    distances = found.reduce(0, +)
    closeness = found.reduce(0) { $0 + 1 / $1 }
  }

  /// The mean distance of those reached.
  var mean: Double? { reached == 0 ? nil : distances / Double(reached) }
  var reachedShare: Double? { cities == 0 ? nil : Double(reached) / Double(cities) }
  var withinTwoShare: Double? { cities == 0 ? nil : Double(withinTwo) / Double(cities) }
  /// The mean of 1/distance over all.
  var efficiency: Double? { cities == 0 ? nil : closeness / Double(cities) }
}
