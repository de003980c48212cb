/// The E–I index of the network as a sum of parts: within cities, between them, between states, above.
public struct LevelExternalInternalIndex: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "ei-levels",
    title: Phrase(en: "E–I index by level", de: "E–I-Index nach Ebenen"),
    family: .crossSector,
    summary: Phrase(
      en: """
        How much ties within cities, between cities, between states and with the levels above each
        add to the E–I index of the network.
        """,
      de: """
        Wie viel Beziehungen in Städten, zwischen Städten, zwischen Ländern und mit Land oder Bund jeweils
        zum E–I-Index des Netzwerks beitragen.
        """),
    formula: Phrase(
      en: """
        EI = Σ_p (m_p / m) · EI_p;  m_p = ties of part p, m = ties of all parts, EI_p = (E_p − I_p)/(E_p + I_p), E_p and
        I_p = ties of the part across and within sectors
        """,
      de: """
        EI = Σ_p (m_p / m) · EI_p;  m_p, m = Beziehungen des Teils p bzw. aller Teile, EI_p = (E_p − I_p)/(E_p + I_p),
        E_p, I_p = Beziehungen des Teils über Sektorgrenzen hinweg bzw. im Sektor
        """),
    reading: Phrase(
      en: """
        The column 'contribution' sums to ei-network. A part with a large positive contribution is where the sectors
        mix; one with a negative one is where they keep to themselves.
        """,
      de: """
        Die Spalte 'contribution' ergibt in der Summe ei-network. Ein Teil mit großem positivem Beitrag ist der Ort, an
        dem sich die Sektoren mischen; bei negativem Beitrag bleiben sie unter sich.
        """),
    unit: .pure,
    range: -1 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: .tieParts + [
      Caveat(
        en: """
          'ties', 'external' and 'internal' are counts, 'share' is a share of 1, blank without any tie. 'ei' is blank
          for a part without ties, which contributes 0.
          """,
        de: """
          'ties', 'external' und 'internal' sind Anzahlen, 'share' ist ein Anteil an 1, leer ohne jede Beziehung. 'ei'
          ist leer bei einem Teil ohne Beziehungen, der 0 beiträgt.
          """)
    ],
    equals: Phrase(
      en: "The last row is UCINET's E–I index of the network; no other tool has it by level.",
      de: "Die letzte Zeile ist der E–I-Index des Netzwerks in UCINET; nach Ebenen bietet ihn kein anderes Programm."),
    references: [ExternalInternalIndex.reference],
    examples: [
      // In C1: C1–a1, C1–a2, a1–a2, a1–a3, a2–a3; in C2: C2–a4; in C3: C3–a5, C3–a6, a5–a6: all nine across sectors.
      // Between cities of S1: C1–C2 (public) and a1–a4 (nonprofit). Between S1 and S2: C1–C3 (public).
      // Above: F–S1, F–S2, S1–C1, S2–C3, all public. 9/16 − 2/16 − 1/16 − 4/16 = 2/16.
      WorkedExample(
        .fourLevels,
        .table([
          ("within-cities", "ties", 9), ("within-cities", "external", 9), ("within-cities", "ei", 1),
          ("within-cities", "contribution", 9.0 / 16), ("between-cities", "internal", 2), ("between-cities", "ei", -1),
          ("between-cities", "contribution", -2.0 / 16), ("between-states", "contribution", -1.0 / 16),
          ("with-state-or-federal", "share", 4.0 / 16), ("with-state-or-federal", "contribution", -4.0 / 16),
          ("without-place", "ties", 0), ("without-place", "ei", nil), ("without-place", "contribution", 0),
          ("total", "ties", 16), ("total", "share", 1), ("total", "contribution", 2.0 / 16),
        ])),
      // Nobody lies anywhere: one tie of five goes across.
      WorkedExample(.smallBridge, .table([("without-place", "ei", -3.0 / 5), ("total", "contribution", -3.0 / 5)])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row a part, and the sum.
  public func values(in analysis: Analysis) -> NumberTable {
    let network = analysis.network
    let places = analysis[.tiePlaces]
    var counts = Array(repeating: ExternalInternalCount(), count: TiePlace.allCases.count)
    network.forEachSectorTie { a, b in
      counts[places.place(ofTie: a, b).rawValue].add(network.sectorSets[a.index], network.sectorSets[b.index])
    }
    let parts = zip(TiePlace.allCases, counts).map { place, count in
      ExternalInternalCount.Part(key: place.key, title: place.title, count: count)
    }
    return ExternalInternalCount.table(parts)
  }
}

/// The same sum, city by city and state by state.
public struct PlaceExternalInternalIndex: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "ei-places",
    title: Phrase(en: "E–I index by place", de: "E–I-Index nach Orten"),
    family: .crossSector,
    summary: Phrase(
      en: """
        How much the ties within each city, and between the cities of each state, add to the E–I index of the network.
        """,
      de: """
        Wie viel die Beziehungen in jeder Stadt und zwischen den Städten jedes Landes
        zum E–I-Index des Netzwerks beitragen.
        """),
    formula: Phrase(
      en: """
        EI = Σ_p (m_p / m) · EI_p, as in ei-levels;  p = each city, each state for the ties between its
        cities, and the other parts of ei-levels
        """,
      de: """
        EI = Σ_p (m_p / m) · EI_p wie bei ei-levels;  p = jede Stadt, jedes Land mit den Beziehungen zwischen seinen
        Städten und die übrigen Teile von ei-levels
        """),
    reading: Phrase(
      en: "The column 'contribution' sums to ei-network; the cities add up to its row 'within-cities' in ei-levels.",
      de: """
        Die Spalte 'contribution' ergibt in der Summe ei-network; die Städte zusammen ergeben die
        Zeile 'within-cities' von ei-levels.
        """),
    unit: .pure,
    range: -1 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: .tieParts + [
      Caveat(
        en: """
          A row for every city with ties inside and every state with ties between its cities; the others would be 0. A
          city of few ties has an E–I index of little meaning.
          """,
        de: """
          Eine Zeile für jede Stadt mit Beziehungen im Inneren und jedes Land mit Beziehungen zwischen seinen Städten;
          die übrigen wären 0. Bei wenigen Beziehungen sagt der E–I-Index einer Stadt wenig.
          """)
    ],
    equals: Phrase(
      en: "The last row is UCINET's E–I index of the network; no other tool has it by place.",
      de: "Die letzte Zeile ist der E–I-Index des Netzwerks in UCINET; nach Orten bietet ihn kein anderes Programm."),
    references: [ExternalInternalIndex.reference],
    examples: [
      // C1 holds five of the nine ties above, C2 one, C3 three.
      WorkedExample(
        .fourLevels,
        .table([
          ("C1", "ties", 5), ("C1", "contribution", 5.0 / 16), ("C2", "contribution", 1.0 / 16),
          ("C3", "contribution", 3.0 / 16), ("S1", "contribution", -2.0 / 16), ("between-states", "ei", -1),
          ("with-state-or-federal", "contribution", -4.0 / 16), ("total", "contribution", 2.0 / 16),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// One row a city, a state and a further part, and the sum.
  public func values(in analysis: Analysis) -> NumberTable {
    let network = analysis.network
    let places = analysis[.tiePlaces]
    var inCity = Array(repeating: ExternalInternalCount(), count: network.nodeCount)
    var inState: [Int: ExternalInternalCount] = [:]
    var elsewhere = Array(repeating: ExternalInternalCount(), count: TiePlace.allCases.count)
    network.forEachSectorTie { a, b in
      let sets = (network.sectorSets[a.index], network.sectorSets[b.index])
      let place = places.place(ofTie: a, b)
      switch (place, places[a]) {
      case (.withinCities, .city(let city, _)): inCity[city.index].add(sets.0, sets.1)
      case (.betweenCities, .city(_, let state?)): inState[state, default: ExternalInternalCount()].add(sets.0, sets.1)
      default: elsewhere[place.rawValue].add(sets.0, sets.1)
      }
    }
    var parts: [ExternalInternalCount.Part] = []
    for city in network.nodes(at: .city) where inCity[city.index].ties > 0 {
      let name = Phrase(printable(network.name(of: city), limit: 40))
      parts.append(.init(key: network.id(of: city), title: name, count: inCity[city.index]))
    }
    for state in network.stateRows {
      guard let count = inState[state] else { continue }
      let name = Phrase(printable(network.stateName(ofRow: state), limit: 40))
      let title = Phrase(en: "between cities: \(name)", de: "zwischen Städten: \(name)")
      parts.append(.init(key: network.stateID(ofRow: state), title: title, count: count))
    }
    for place in TiePlace.allCases where place != .withinCities && place != .betweenCities {
      parts.append(.init(key: place.key, title: place.title, count: elsewhere[place.rawValue]))
    }
    return ExternalInternalCount.table(parts)
  }
}

extension [Caveat] {
  /// The caveats of all measures that split ties by place.
  static let tieParts = [
    Caveat(
      en: "Ignores weights and ties with an end that has no sector. Every other tie counts in exactly one row.",
      de: """
        Gewichte bleiben außer Acht, ebenso Beziehungen mit einem Ende ohne Sektor.
        Jede andere zählt in genau einer Zeile.
        """),
    Caveat(
      en: """
        Where a node lies is what the data state. 'with-state-or-federal': an end is a state or federal node, lies
        directly in one, or is an actor without a city whose scope is wider than local. 'without-state': cities of which
        one has no known state. 'without-place': an end of which neither is known.
        """,
      de: """
        Wo ein Knoten liegt, sagen die Daten. 'with-state-or-federal': Ein Ende ist ein Land oder der Bund, liegt
        unmittelbar darin oder ist ein Akteur ohne Stadt, der über den Ort hinaus wirkt. 'without-state': Städte, von
        denen eine keinem Land zugeordnet ist. 'without-place': ein Ende, von dem beides unbekannt ist.
        """),
    Caveat(
      en: """
        The first rule that fits decides: an end of unknown place, 'without-place'; then, for two ends in cities, the same
        city, a city without a state, one state, two states; everything else is 'with-state-or-federal'.
        """,
      de: """
        Es gilt die erste Regel, die zutrifft: ein Ende ohne bekannten Ort ('without-place'); dann, wenn beide Enden in
        Städten liegen, dieselbe Stadt, eine Stadt ohne Land, ein Land, zwei Länder; alles andere ist
        'with-state-or-federal'.
        """),
  ]
}

/// Ties across and within sectors.
struct ExternalInternalCount {
  private var across = 0
  private var within = 0

  var ties: Int { across + within }

  mutating func add(_ a: SectorSet, _ b: SectorSet) {
    if a.isDisjoint(with: b) { across += 1 } else { within += 1 }
  }

  mutating func add(_ other: ExternalInternalCount) {
    across += other.across
    within += other.within
  }

  /// A part of the ties and what it is called.
  struct Part {
    let key: String
    let title: Phrase
    let count: ExternalInternalCount
  }

  /// One row a part, and last their sum.
  static func table(_ parts: [Part]) -> NumberTable {
    var total = ExternalInternalCount()
    for part in parts { total.add(part.count) }
    let rows = parts + [Part(key: "total", title: Phrase(en: "total", de: "gesamt"), count: total)]
    return NumberTable(
      rowTitle: Phrase(en: "where ties lie", de: "Ort der Beziehungen"), rows: rows.map { $0.key },
      rowTitles: rows.map { $0.title },
      columns: [
        .init("ties", Phrase(en: "ties", de: "Beziehungen")),
        .init("external", Phrase(en: "across", de: "übergreifend")),
        .init("internal", Phrase(en: "within", de: "im Sektor")), .init("ei", Phrase(en: "E–I", de: "E–I")),
        .init("share", Phrase(en: "share of ties", de: "Anteil")),
        .init("contribution", Phrase(en: "contribution", de: "Beitrag")),
      ],
      values: rows.map { $0.count.cells(of: total) })
  }

  private func cells(of total: ExternalInternalCount) -> [Double?] {
    let balance = Double(across - within)
    return [
      Double(ties), Double(across), Double(within), ties == 0 ? nil : balance / Double(ties),
      total.ties == 0 ? nil : Double(ties) / Double(total.ties), total.ties == 0 ? nil : balance / Double(total.ties),
    ]
  }
}
