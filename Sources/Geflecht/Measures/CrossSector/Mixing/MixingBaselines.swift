/// Which share of the possible ties between two sectors exists.
public struct SectorMixingDensity: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "mixing-density",
    title: Phrase(en: "Densities of the mixing matrix", de: "Dichten der Mischungsmatrix"),
    family: .crossSector,
    summary: Phrase(
      en: "Which share of all possible ties between two sectors, or within one, exists.",
      de: "Welcher Anteil aller möglichen Beziehungen zwischen zwei Sektoren oder innerhalb eines Sektors besteht."),
    formula: Phrase(
      en: """
        D(g, h) = M(g, h) / pairs;  M = ties (mixing), pairs = N(g)·N(h), within a sector
        N(g)(N(g) − 1)/2; N = nodes of a sector
        """,
      de: """
        D(g, h) = M(g, h) / Paare;  M = Beziehungen (mixing), Paare = N(g)·N(h), innerhalb eines Sektors
        N(g)(N(g) − 1)/2; N = Knoten eines Sektors
        """),
    reading: Phrase(
      en: """
        1: everyone of the one sector works with everyone of the other. Compare the cells with each
        other, and with the density of the whole.
        """,
      de: """
        1: Alle des einen Sektors arbeiten mit allen des anderen. Vergleichen Sie die Zellen
        miteinander und mit der Dichte des Ganzen.
        """),
    unit: .share,
    range: 0...1,
    time: Phrase(en: "O(n + m + sectors²)", de: "O(n + m + Sektoren²)"),
    memory: Phrase(en: "O(n + sectors²)", de: "O(n + Sektoren²)"),
    directions: .onRequest,
    caveats: [
      .rowsAreSources,
      Caveat(
        en: """
          Blank where no pair is possible, as within a sector of one node. Nodes
          without ties count as possible partners.
          """,
        de: """
          Leer, wo kein Paar möglich ist, etwa in einem Sektor mit nur einem Knoten. Knoten ohne
          Beziehungen zählen als mögliche Partner.
          """),
      Caveat(
        en: "A node of several sectors belongs to each in equal parts; its pairs are shared out as its ties are.",
        de: """
          Ein Knoten mit mehreren Sektoren gehört jedem zu gleichen Teilen an; seine Paare
          verteilen sich wie seine Beziehungen.
          """),
      Caveat(
        en: "Ignores weights and nodes without a sector.",
        de: "Gewichte und Knoten ohne Sektor bleiben außer Acht."),
    ],
    equals: Phrase(
      en: "The densities of blocks in UCINET, and in the blockmodel of R sna.",
      de: "Die Dichten der Blöcke in UCINET und im blockmodel von R sna."),
    references: [
      Reference("Wasserman & Faust (1994), Social Network Analysis", page: 389, doi: "10.1017/CBO9780511815478")
    ],
    examples: [
      // 15 pairs of public nodes, 6 · 3 with nonprofit, 1 of academia.
      WorkedExample(
        .fourLevels,
        .sectors([
          ("public", "public", 6.0 / 15), ("public", "nonprofit", 3.0 / 18), ("nonprofit", "nonprofit", 1.0 / 3),
          ("nonprofit", "academia", 1.0 / 6), ("academia", "academia", 0),
        ])),
      // Of six pairs ½ lies within business, a – b; 1 · ½ + 1 · 2 + ½ · 2 lie across, and 2 within science.
      WorkedExample(
        .twoHats,
        .sectors([("business", "business", 1), ("business", "science", 1 / 3.5), ("science", "science", 1.5 / 2)])),
    ]
  )

  /// The measure.
  public init() {}

  /// The densities.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> SectorTable {
    try analysis.mixingTable { mixing in
      zip(mixing.tiesByGroup, mixing.pairsByGroup).map { row, pairs in
        zip(row, pairs).map { $1 == 0 ? nil : min(1, $0 / $1) }
      }
    }
  }
}

/// How much more two sectors are tied than their numbers of ties make likely.
public struct SectorMixingRatio: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "mixing-ratio",
    title: Phrase(en: "Mixing against expectation", de: "Mischung gegen Erwartung"),
    family: .crossSector,
    summary: Phrase(
      en: "How many times as many ties join two sectors as their numbers of ties would make likely.",
      de: """
        Wievielmal so viele Beziehungen zwei Sektoren verbinden, wie nach ihrer Zahl von Beziehungen zu erwarten wären.
        """),
    formula: Phrase(
      en: """
        Q(g, h) = M(g, h) / (k(g)·k(h)/2m), within a sector M(g, g) / (k(g)²/4m);  M = ties (mixing), k = sum of
        the degrees of a sector, m = all ties
        """,
      de: """
        Q(g, h) = M(g, h) / (k(g)·k(h)/2m), innerhalb eines Sektors M(g, g) / (k(g)²/4m);  M = Beziehungen (mixing), k =
        Summe der Grade eines Sektors, m = alle Beziehungen
        """),
    reading: Phrase(
      en: """
        1: as if partners were drawn blindly, each node with as many as it has. 2:
        twice as many ties. 0.5: half as many.
        """,
      de: """
        1: als wären Partner blind gezogen, für jeden Knoten so viele, wie er hat. 2: doppelt so
        viele Beziehungen. 0,5: halb so viele.
        """),
    unit: .pure,
    range: 0 ... .infinity,
    time: Phrase(en: "O(n + m + sectors²)", de: "O(n + m + Sektoren²)"),
    memory: Phrase(en: "O(n + sectors²)", de: "O(n + Sektoren²)"),
    directions: .onRequest,
    caveats: [
      .rowsAreSources,
      Caveat(
        en: "With directions the expectation is k(g, out)·k(h, in)/m.",
        de: "Mit Richtungen ist die Erwartung k(g, aus)·k(h, ein)/m."),
      Caveat(
        en: """
          The drawing allows a node as its own partner, so small networks lie a little
          below 1 within sectors even by chance.
          """,
        de: """
          Das Ziehen lässt auch den Knoten selbst als Partner zu; in kleinen Netzwerken liegen Werte innerhalb der
          Sektoren daher schon durch Zufall etwas unter 1.
          """),
      Caveat(
        en: """
          Blank for a sector without ties. Ignores weights and ties with an end that has no sector; nodes of
          several sectors count in equal parts.
          """,
        de: """
          Leer bei einem Sektor ohne Beziehungen. Gewichte bleiben außer Acht, ebenso Beziehungen mit einem Ende ohne
          Sektor; Knoten mit mehreren Sektoren zählen anteilig.
          """),
    ],
    equals: Phrase(
      en: "networkx attribute_mixing_matrix divided, cell by cell, by the product of its row and column sums.",
      de:
        "networkx attribute_mixing_matrix, Zelle für Zelle geteilt durch das Produkt ihrer Zeilen- und Spaltensumme."),
    references: [SectorMixing.newman],
    examples: [
      // Degrees: public 17, nonprofit 8 of 32.
      WorkedExample(
        .fourLevels,
        .sectors([
          ("public", "public", 6 * 64.0 / (17 * 17)), ("public", "nonprofit", 3 * 32.0 / (17 * 8)),
          ("public", "academia", 0),
        ])),
      // Degrees: business 1 + ½ · 2, science ½ · 2 + 2 + 1.
      WorkedExample(
        .twoHats,
        .sectors([("business", "business", 1.5), ("business", "science", 0.75), ("science", "science", 1.125)])),
    ]
  )

  /// The measure.
  public init() {}

  /// The ratios.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> SectorTable {
    try analysis.mixingTable { mixing in
      let arcs = mixing.arcsByGroup
      let leaving = arcs.map { $0.reduce(0, +) }
      let arriving = arcs.indices.map { h in arcs.reduce(0) { $0 + $1[h] } }
      let total = leaving.reduce(0, +)
      return arcs.indices.map { g in
        arcs.indices.map { h in
          let expected = leaving[g] * arriving[h]
          return expected == 0 ? nil : arcs[g][h] * total / expected
        }
      }
    }
  }
}
