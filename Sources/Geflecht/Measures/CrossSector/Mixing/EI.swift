/// Whether a node's ties lean out of its own sectors or stay inside them.
public struct ExternalInternalIndex: Measure {
  static let reference = Reference(
    "Krackhardt & Stern (1988), Informal networks and organizational crises", doi: "10.2307/2786835")

  /// The card.
  public static let card = MeasureCard(
    id: "ei-index",
    title: Phrase(en: "E–I index", de: "E–I-Index"),
    family: .crossSector,
    summary: Phrase(
      en: "Whether a node's ties lean outside its own sectors (+1) or inside them (−1).",
      de: "Ob die Beziehungen eines Knotens eher aus seinen Sektoren hinausführen (+1) oder in ihnen bleiben (−1)."),
    formula: Phrase(
      en: """
        EI(v) = (E − I)/(E + I);  E = ties of v to nodes that share no sector with it,
        I = to nodes that share at least one
        """,
      de: "EI(v) = (E − I)/(E + I);  E, I = Beziehungen von v zu Knoten ohne bzw. mit gemeinsamem Sektor"),
    reading: Phrase(
      en: "+1: only cross-sector ties. 0: balanced. −1: only ties within the sector.",
      de: "+1: nur sektorübergreifende Beziehungen. 0: ausgewogen. −1: nur Beziehungen im eigenen Sektor."),
    unit: .pure,
    range: -1...1,
    time: "O(n + m)",
    memory: "O(n)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "Partners without a sector are left out, not counted as outside.",
        de: "Partner ohne Sektor werden ausgelassen, nicht als extern gezählt."),
      Caveat(
        en: """
          Every tie counts 1, as in the original. With --weighted E and I are sums of weights; with --direction out
          only ties that lead away from v count.
          """,
        de: """
          Jede Beziehung zählt 1, wie im Original. Mit --weighted sind E und I Summen von Gewichten; mit --direction out
          zählen nur Beziehungen, die von v ausgehen.
          """),
      Caveat(
        en: "Blank for a node without a sector or without partners that have one.",
        de: "Leer bei Knoten ohne Sektor oder ohne Partner mit Sektor."),
    ],
    equals: Phrase(en: "UCINET's individual E–I index.", de: "E–I-Index der einzelnen Knoten in UCINET."),
    references: [reference],
    examples: [
      WorkedExample(.smallBridge, .nodes([("a", -1), ("c", -1.0 / 3), ("d", 0), ("e", -1), ("f", nil)])),
      WorkedExample(.fourLevels, .nodes([("C1", -1.0 / 5), ("a3", 1), ("i1", nil)])),
    ]
  )

  /// The measure.
  public init() {}

  /// Every node's balance of ties across and within sectors.
  public func values(in analysis: Analysis) -> NodeScores {
    let network = analysis.network
    let rows = analysis[.adjacency].out
    return NodeScores(for: network) { node in
      let home = network.sectorSets[node.index]
      guard !home.isEmpty else { return nil }
      var (outside, inside) = (0.0, 0.0)
      for position in rows.row(node.index) {
        let other = network.sectorSets[rows.targets[position].index]
        if other.isEmpty { continue }
        let weight = analysis.isWeighted ? rows.weights[position] : 1
        if other.isDisjoint(with: home) { outside += weight } else { inside += weight }
      }
      return Self.balance(outside, inside)
    }
  }

  /// (E − I)/(E + I), or `nil` without ties.
  static func balance(_ external: Double, _ inner: Double) -> Double? {
    external + inner == 0 ? nil : (external - inner) / (external + inner)
  }
}

/// Whether the network's ties lean across sectors or stay within them.
public struct NetworkExternalInternalIndex: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "ei-network",
    title: Phrase(en: "E–I index of the network", de: "E–I-Index des Netzwerks"),
    family: .crossSector,
    summary: Phrase(
      en: "Whether the network's ties lean across sectors (+1) or stay within them (−1).",
      de: """
        Ob die Beziehungen im Netzwerk eher Sektorgrenzen überschreiten (+1) oder innerhalb der Sektoren bleiben (−1).
        """),
    formula: Phrase(
      en: """
        (E − I)/(E + I);  E = ties whose ends share no sector, I = ties whose ends share at least one; every tie once
        """,
      de: "(E − I)/(E + I);  E, I = Beziehungen zwischen Knoten ohne bzw. mit gemeinsamem Sektor; jede einmal"),
    reading: Phrase(
      en: "Never read the sign alone: compare with ei-expected. Above it: more open than chance; below: more closed.",
      de: """
        Das Vorzeichen allein sagt nichts: Vergleichen Sie mit ei-expected. Darüber: offener, als der Zufall
        erwarten lässt; darunter: geschlossener.
        """),
    unit: .pure,
    range: -1...1,
    time: "O(n + m)",
    memory: "O(n)",
    weights: .onRequest,
    caveats: [
      Caveat(
        en: "Ignores directions and ties with an end that has no sector.",
        de: "Richtungen bleiben außer Acht, ebenso Beziehungen mit einem Ende ohne Sektor."),
      Caveat(
        en: """
          Every tie counts 1, as in the original. With --weighted E and I are sums of
          weights; ei-expected holds for both.
          """,
        de: """
          Jede Beziehung zählt 1, wie im Original. Mit --weighted sind E und I Summen von
          Gewichten; ei-expected gilt für beides.
          """),
      Caveat(
        en: "Blank when no tie joins two nodes with sectors.",
        de: "Leer, wenn keine Beziehung zwei Knoten mit Sektor verbindet."),
    ],
    equals: Phrase(en: "UCINET's E–I index of the network.", de: "E–I-Index des Netzwerks in UCINET."),
    references: [ExternalInternalIndex.reference],
    examples: [
      // One tie of five crosses: c – d.
      WorkedExample(.smallBridge, .network(-3.0 / 5)),
      WorkedExample(.fourLevels, .network(1.0 / 8)),
    ]
  )

  /// The measure.
  public init() {}

  /// The network's balance of ties across and within sectors.
  public func values(in analysis: Analysis) -> Double? {
    let ties = analysis[.undirectedMixing].acrossAndWithin
    return ExternalInternalIndex.balance(ties.across, ties.within)
  }
}

/// What the network's E–I index would be if partners were chosen blindly.
public struct ExpectedExternalInternalIndex: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "ei-expected",
    title: Phrase(en: "Expected E–I index", de: "Erwarteter E–I-Index"),
    family: .crossSector,
    summary: Phrase(
      en: "What the network's E–I index would be on average if the sectors were dealt out to the nodes by chance.",
      de: "Welchen E–I-Index das Netzwerk im Mittel hätte, wenn die Sektoren zufällig auf die Knoten verteilt wären."),
    formula: Phrase(
      en: "(E* − I*)/(E* + I*);  E* = pairs of nodes with sectors that share none, I* = pairs that share at least one",
      de: "(E* − I*)/(E* + I*);  E*, I* = Paare von Knoten mit Sektor, ohne bzw. mit gemeinsamem"),
    reading: Phrase(
      en: "The baseline for ei-network: group sizes alone decide it.",
      de: "Der Vergleichswert für ei-network: Er hängt allein von der Größe der Gruppen ab."),
    unit: .pure,
    range: -1...1,
    time: Phrase(en: "O(n + distinct sector sets²)", de: "O(n + verschiedene Sektormengen²)"),
    memory: Phrase(en: "O(distinct sector sets)", de: "O(verschiedene Sektormengen)"),
    caveats: [
      Caveat(
        en: "Counts every node with a sector, also those without ties.",
        de: "Zählt jeden Knoten mit Sektor, auch Knoten ohne Beziehungen."),
      Caveat(
        en: "All levels together: where cities and states carry a sector, they shift it.",
        de: "Alle Ebenen zusammen: Wo Städte und Länder einen Sektor haben, verschieben sie den Wert."),
    ],
    equals: Phrase(en: "UCINET's expected value of the E–I index.", de: "Erwartungswert des E–I-Index in UCINET."),
    references: [ExternalInternalIndex.reference],
    examples: [
      // 4 civil-society, 2 business: 8 pairs across, 6 + 1 within.
      WorkedExample(.smallBridge, .network(1.0 / 15)),
      // 6 public, 3 nonprofit, 2 private, 2 academia: 58 pairs across, 15 + 3 + 1 + 1 within.
      WorkedExample(.fourLevels, .network(38.0 / 78)),
    ]
  )

  /// The measure.
  public init() {}

  /// The expected balance.
  public func values(in analysis: Analysis) -> Double? {
    let pairs = analysis[.sectorGrouping].pairsAcrossAndWithin
    return ExternalInternalIndex.balance(pairs.across, pairs.within)
  }
}

/// The E–I index of every sector, in both conventions.
public struct GroupExternalInternalIndex: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "ei-groups",
    title: Phrase(en: "E–I index of the sectors", de: "E–I-Index der Sektoren"),
    family: .crossSector,
    summary: Phrase(
      en: "Whether each sector's ties lean outward or inward.",
      de: "Ob die Beziehungen der einzelnen Sektoren eher nach außen oder nach innen gerichtet sind."),
    formula: Phrase(
      en: "ties: (E − I)/(E + I), members: (E − 2I)/(E + 2I);  E = ties with one end in the sector, I = with both",
      de:
        "ties: (E − I)/(E + I), members: (E − 2I)/(E + 2I);  E, I = Beziehungen mit einem bzw. beiden Enden im Sektor"),
    reading: Phrase(
      en: """
        +1: only ties to other sectors. −1: only ties within. The columns 'ties' and
        'members' are the two conventions in use.
        """,
      de: """
        +1: nur Beziehungen zu anderen Sektoren. −1: nur Beziehungen im Sektor. Die Spalten 'ties' und 'members' sind
        die beiden gebräuchlichen Zählweisen.
        """),
    unit: .pure,
    range: -1 ... .infinity,
    time: "O(n + m)",
    memory: Phrase(en: "O(sectors)", de: "O(Sektoren)"),
    caveats: [
      Caveat(
        en: """
          'external' and 'internal' are counts of ties; 'ties' counts each tie once, 'members' sums over the members,
          so that an internal tie counts twice.
          """,
        de: """
          'external' und 'internal' sind Anzahlen von Beziehungen; 'ties' zählt jede einmal, 'members' summiert über die
          Mitglieder, sodass eine Beziehung innerhalb des Sektors doppelt zählt.
          """),
      Caveat(
        en: "Ignores weights and ties with an end that has no sector.",
        de: "Gewichte bleiben außer Acht, ebenso Beziehungen mit einem Ende ohne Sektor."),
    ],
    equals: Phrase(
      en: "UCINET's group E–I index is the column 'members'.",
      de: "Die Spalte 'members' entspricht dem E–I-Index der Gruppen in UCINET."),
    references: [ExternalInternalIndex.reference],
    examples: [
      WorkedExample(
        .fourLevels,
        .sectors([
          ("nonprofit", "ties", 5.0 / 7), ("nonprofit", "members", 4.0 / 8), ("public", "ties", -1.0 / 11),
          ("public", "members", -7.0 / 17), ("academia", "internal", 0),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// Counts and both indices, one row a sector.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> SectorTable {
    let network = analysis.network
    guard network.sectorCount > 0 else { throw .noSectors }
    var external = Array(repeating: 0.0, count: network.sectorCount)
    var inside = external
    let mixing = analysis.plain[.sectorMixing]
    for cell in mixing.cells {
      let (own, other) = (mixing.grouping.classes[cell.source], mixing.grouping.classes[cell.target])
      // The tie's other arc is met from the other end.
      for sector in own {
        if other.contains(sector) { inside[sector] += cell.arcs / 2 } else { external[sector] += cell.arcs }
      }
    }
    let index = ExternalInternalIndex.balance
    return SectorTable(
      rows: network.sectorNames,
      columns: ["external", "internal", "ties", "members"],
      values: zip(external, inside).map { [$0, $1, index($0, $1), index($0, 2 * $1)] })
  }
}
