/// How well the cities of each state would reach each other without what stands above them.
public struct SelfOrganization: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "self-organization",
    title: Phrase(en: "Self-organization of the cities", de: "Selbstorganisation der Städte"),
    family: .levels,
    summary: Phrase(
      en:
        "How well the own cities of each state reach each other, and what of it remains without states and federal level.",
      de: "Wie gut die Städte jedes Landes einander erreichen und was davon ohne Länder und Bund bleibt."),
    formula: Phrase(
      en: """
        connected = pairs of own cities with a path, efficiency = mean of 1/steps over all pairs;  alone = the same without
        federal nodes, states and the actors that work for them, cities = over ties of cities only;  kept = alone / before
        """,
      de: """
        connected = Paare von Städten des Landes mit einem Weg, efficiency = Mittel von 1/Schritte über alle Paare;  alone =
        ebenso ohne Bundesstellen, Länder und die Akteure, die für sie arbeiten, cities = nur über Beziehungen von Städten;
        kept = alone / vorher
        """),
    reading: Phrase(
      en:
        "kept 1: the cities stand by themselves. 0: what connects them lies above them, or nothing else was recorded.",
      de:
        "kept 1: Die Städte stehen auf eigenen Füßen. 0: Was sie verbindet, steht über ihnen, oder anderes ist nicht erfasst."
    ),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(cities · m / 512)",
    memory: "O(n + m)",
    effort: .manyCitiesAPass,
    caveats: .selfOrganization,
    equals: .ofOurOwn,
    references: [
      Reference(
        "Latora & Marchiori (2001), Efficient behavior of small-world networks", doi: "10.1103/PhysRevLett.87.198701")
    ],
    examples: [
      // C1–C2 1, C1–C3 1, C2–C3 2 steps, with the states and without.
      WorkedExample(
        .fourLevels,
        .table([
          ("total", "pairs", 3), ("total", "connected", 3), ("total", "connected-alone", 3),
          ("total", "efficiency", 5.0 / 6),
          ("total", "efficiency-alone", 5.0 / 6), ("total", "efficiency-kept", 1),
          ("total", "efficiency-cities", 5.0 / 6),
          ("total", "connected-cities", 3), ("S1", "efficiency", 1), ("S1", "efficiency-kept", 1), ("S2", "pairs", 0),
          ("S2", "efficiency", nil),
        ])),
      // a–b 1, a–c 1, b–c 2, c–d 2, a–d 3, b–d 4; without what stands above d has no tie.
      WorkedExample(
        .partnership,
        .table([
          ("total", "efficiency", 43.0 / 72), ("total", "connected-alone", 3), ("total", "connected-kept", 1.0 / 2),
          ("total", "efficiency-alone", 5.0 / 12), ("total", "efficiency-kept", 30.0 / 43), ("T", "connected", 1),
          ("T", "connected-alone", 0), ("T", "efficiency-kept", 0), ("S", "efficiency-kept", 1),
        ])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row a state, and all.
  public func values(in analysis: Analysis) -> NumberTable {
    let (order, cities) = (analysis[.formalOrder], analysis[.selfOrganized])
    func cells(_ before: CityPairs.Sums, _ alone: CityPairs.Sums, _ only: CityPairs.Sums) -> [Double?] {
      func kept(_ part: Double?, of whole: Double?) -> Double? {
        guard let part, let whole, whole > 0 else { return nil }
        return part / whole
      }
      return [
        Double(before.pairs), Double(before.connected), Double(alone.connected),
        kept(alone.connectedShare, of: before.connectedShare), Double(only.connected),
        kept(only.connectedShare, of: before.connectedShare), before.efficiency, alone.efficiency,
        kept(alone.efficiency, of: before.efficiency), only.efficiency, kept(only.efficiency, of: before.efficiency),
      ]
    }
    return order.table(Self.columns, total: cells(cities.everything.all, cities.alone.all, cities.citiesOnly.all)) {
      cells(cities.everything.ofStates[$0], cities.alone.ofStates[$0], cities.citiesOnly.ofStates[$0])
    }
  }

  private static let columns: [NumberTable.Column] = [
    .init("pairs", Phrase(en: "pairs of cities", de: "Städtepaare")),
    .init("connected", Phrase(en: "connected", de: "verbunden")),
    .init("connected-alone", Phrase(en: "without those above", de: "ohne Länder und Bund")),
    .init("connected-kept", Phrase(en: "kept", de: "davon bleibt")),
    .init("connected-cities", Phrase(en: "through cities only", de: "nur über Städte")),
    .init("connected-cities-kept", Phrase(en: "kept", de: "davon bleibt")),
    .init("efficiency", Phrase(en: "efficiency", de: "Effizienz")),
    .init("efficiency-alone", Phrase(en: "without those above", de: "ohne Länder und Bund")),
    .init("efficiency-kept", Phrase(en: "kept", de: "davon bleibt")),
    .init("efficiency-cities", Phrase(en: "through cities only", de: "nur über Städte")),
    .init("efficiency-cities-kept", Phrase(en: "kept", de: "davon bleibt")),
  ]
}

/// What remains of the paths between cities without what stands above them.
public struct SelfOrganizationShare: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "self-organization-share",
    title: Phrase(en: "Self-organization of all cities", de: "Selbstorganisation aller Städte"),
    family: .levels,
    summary: Phrase(
      en:
        "Which share of the efficiency among all cities remains without states, federal level and the actors that work for them.",
      de: "Welcher Anteil der Effizienz unter allen Städten ohne Länder, Bund und deren Akteure bleibt."),
    formula: Phrase(
      en: "efficiency-kept of self-organization, over all pairs of cities",
      de: "efficiency-kept aus self-organization, über alle Städtepaare"),
    reading: SelfOrganization.card.reading,
    unit: .share,
    range: 0...1,
    time: SelfOrganization.card.time,
    memory: "O(n + m)",
    effort: .manyCitiesAPass,
    caveats: .selfOrganization,
    equals: .ofOurOwn,
    references: SelfOrganization.card.references,
    examples: [WorkedExample(.fourLevels, .network(1)), WorkedExample(.partnership, .network(30.0 / 43))]
  )

  /// The measure.
  public init() {}

  /// The share of all pairs of cities.
  public func values(in analysis: Analysis) -> Double? {
    let cities = analysis[.selfOrganized]
    guard let before = cities.everything.all.efficiency, before > 0 else { return nil }
    return cities.alone.all.efficiency.map { $0 / before }
  }
}

extension [Caveat] {
  fileprivate static let selfOrganization: [Caveat] = [
    .formalOrder, .ignoresWeightsAndDirections,
    Caveat(
      en:
        "Always over the same pairs of cities, so that before and after can be compared. Blank without a pair, or a path before.",
      de: """
        Immer über dieselben Städtepaare, damit sich vorher und nachher vergleichen lassen. Leer ohne Paar oder ohne Weg
        vorher.
        """),
  ]
}
