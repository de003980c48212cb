extension ExampleNetwork {
  /// Four nodes of three sectors whose numbers of ties leave no other way to tie them.
  static let triangleAndPendant = ExampleNetwork(
    name: Phrase(en: "a triangle with a pendant", de: "ein Dreieck mit Anhängsel"),
    drawing: Phrase { _ in
      """
      d ── a ── b        a d: business
            \\  /         b:   science
             c           c:   civil-society
      """
    },
    network: Network(
      nodes: [
        .init("a", sectors: ["business"]), .init("b", sectors: ["science"]), .init("c", sectors: ["civil-society"]),
        .init("d", sectors: ["business"]),
      ],
      ties: [.init("a", "b"), .init("a", "c"), .init("b", "c"), .init("a", "d")]))
}

/// What the network shows beyond what its numbers of ties alone would.
public struct RewiringChance: Measure {
  /// At most so many random networks are drawn.
  static let mostDraws = 999
  /// On a large network fewer, but at least so many.
  static let leastDraws = 99
  /// Steps that may be spent before draws are saved on: a few seconds.
  private static let steps = 100_000_000

  /// The card.
  public static let card = MeasureCard(
    id: "rewiring-chance",
    title: Phrase(en: "Against networks with the same degrees", de: "Im Vergleich zu Netzwerken gleicher Grade"),
    family: .chance,
    summary: Phrase(
      en: """
        Whether sectors and triangles are tied otherwise than in random networks in which
        every node keeps its number of ties.
        """,
      de: """
        Ob Sektoren und Dreiecke anders verknüpft sind als in zufälligen Netzwerken, in denen jeder
        Knoten seine Zahl von Beziehungen behält.
        """),
    formula: Phrase(
      en: """
        z = (observed − mean) / standard deviation over R random networks, p(≥) = (1 + number with at least the
        observed value) / (R + 1), p(≤) likewise, p = min(1, 2 · the lesser)
        """,
      de: """
        z = (beobachtet − Mittel) / Standardabweichung über R Zufallsnetzwerke, p(≥) = (1 + Zahl derer mit mindestens
        dem beobachteten Wert) / (R + 1), p(≤) entsprechend, p = min(1, 2 · der kleinere)
        """),
    reading: Phrase(
      en: """
        Up to p = 0.05 with a positive z: more than numbers of ties alone explain; with a negative one: less. Between
        'low' and 'high' lie 95 of 100 random networks.
        """,
      de: """
        Bis p = 0,05 mit positivem z: mehr, als die Zahlen der Beziehungen allein erklären; mit negativem: weniger.
        Zwischen 'low' und 'high' liegen 95 von 100 Zufallsnetzwerken.
        """),
    unit: .pure,
    range: -.infinity ... .infinity,
    time: "O(R · (10 m + m^1.5))",
    memory: Phrase(en: "O(n + m + triangles) a thread", de: "O(n + m + Dreiecke) je Thread"),
    effort: .rewirings,
    caveats: [
      Caveat(
        en: """
          Every node keeps its number of ties to actors, cities, states and the federal level. All networks of which
          this holds, without loops and parallel ties, are equally likely.
          """,
        de: """
          Jeder Knoten behält seine Zahl von Beziehungen zu Akteuren, Städten, Ländern und Bund. Alle Netzwerke, für die
          das gilt, ohne Schleifen und mehrfache Beziehungen, sind gleich wahrscheinlich.
          """),
      Caveat(
        en: """
          Two ties change partners, ten times the number of ties before each network, in eight chains. By then no
          trace of the network before was found in a generated program of 25,000 ties. Changes that are not
          possible count as steps ('rejected').
          """,
        de: """
          Zwei Beziehungen tauschen Partner, vor jedem Netzwerk zehnmal so oft, wie es Beziehungen gibt, in acht Ketten.
          Danach war bei einem erzeugten Programm mit 25.000 Beziehungen vom vorigen Netzwerk keine Spur mehr zu finden.
          Unmögliche Tausche zählen als Schritte ('rejected').
          """),
      Caveat(
        en: """
          R is 999, or --permutations if that is less; on a large network fewer, at least 99. Depends on
          the seed, not on the number of threads.
          """,
        de: """
          R ist 999 oder der kleinere Wert von --permutations, bei großen Netzwerken weniger, mindestens 99. Hängt vom
          Startwert ab, nicht von der Zahl der Threads.
          """),
      Caveat(
        en: "Answers another question than shuffling sectors among the nodes: here the sectors stay and the ties move.",
        de: """
          Beantwortet eine andere Frage als das Mischen der Sektoren unter den Knoten: Hier bleiben die
          Sektoren, und die Beziehungen wechseln.
          """),
      .ignoresWeightsAndDirections,
      Caveat(
        en: """
          A row is blank when its number is not defined for the network itself; 'draws' is how many random networks
          have it. 'z' is blank when all have the same.
          """,
        de: """
          Eine Zeile ist leer, wenn ihre Zahl für das Netzwerk selbst nicht definiert ist; 'draws' sagt, wie viele
          Zufallsnetzwerke sie haben. 'z' ist leer, wenn alle dieselbe haben.
          """),
    ],
    equals: Phrase(
      en: """
        A Monte Carlo test with the degree-preserving null model, as igraph's rewire(keeping_degseq()) within each pair
        of levels; no other tool has it for these numbers.
        """,
      de: """
        Ein Monte-Carlo-Test mit gleichen Graden, wie rewire(keeping_degseq()) in igraph innerhalb jedes Paars von
        Ebenen; für diese Zahlen bietet ihn kein anderes Programm.
        """),
    references: [
      Reference(
        "Maslov & Sneppen (2002), Specificity and stability in topology of protein networks",
        doi: "10.1126/science.1065103"),
      Reference(
        "Fosdick, Larremore, Nishimura & Ugander (2018), Configuring random graph models with fixed degree sequences",
        doi: "10.1137/16M1087175"),
      Reference(
        "Phipson & Smyth (2010), Permutation p-values should never be zero", doi: "10.2202/1544-6115.1585"),
    ],
    examples: [
      // Whoever has three ties is tied to everyone: all random networks are the network itself. Three of four ties
      // go across; a b c is trisectoral, as are its three two-paths of five in all. Ends of ties: 4 business, 2, 2;
      // assortativity (1/4 − 24/64) / (1 − 24/64).
      WorkedExample(
        .triangleAndPendant,
        .table([
          ("ei-network", "observed", 0.5), ("ei-network", "expected", 0.5), ("ei-network", "deviation", 0),
          ("ei-network", "z", nil), ("ei-network", "p-two-sided", 1), ("ei-network", "accepted", 0),
          ("assortativity", "observed", -0.2), ("trisectoral-triangles", "expected", 1),
          ("trisectoral-closure", "low", 1), ("transitivity", "high", 3.0 / 5), ("transitivity", "draws", 999),
        ])),
      // The network's own numbers; assortativity (7/16 − 382/1024) / (1 − 382/1024).
      WorkedExample(
        .fourLevels,
        .table([
          ("ei-network", "observed", 1.0 / 8), ("assortativity", "observed", 66.0 / 642),
          ("trisectoral-triangles", "observed", 3), ("trisectoral-closure", "observed", 9.0 / 11),
          ("transitivity", "observed", 9.0 / 33),
        ])),
    ]
  )

  /// The measure.
  public init() {}

  /// One row a number held against chance.
  public func values(in analysis: Analysis) -> NumberTable {
    let (network, settings) = (analysis.network, analysis.settings)
    let (rows, sectors) = (network.adjacency(.ignored), analysis[.sectorGrouping])
    let rewiring = Rewiring(of: rows.out, order: analysis[.nodesByID], levels: network.levels.map { $0.rawValue })
    func look(_ drawn: Adjacency) -> [Double?] {
      ChanceNumbers(in: drawn, sets: network.sectorSets, sectors: sectors).values
    }
    let drawn = rewiring.draw(
      Self.draws(ties: network.tieCount, atMost: settings.permutations), seed: settings.seed,
      threads: settings.threads, progress: settings.progress, look)
    let observed = look(rows)
    return NumberTable(
      rowTitle: Phrase(en: "number", de: "Zahl"), rows: ChanceNumbers.rows.map { $0.key },
      rowTitles: ChanceNumbers.rows.map { $0.title },
      columns: ChanceSummary.columns + [
        .init("accepted", Phrase(en: "changes", de: "Tausche")),
        .init("rejected", Phrase(en: "rejected", de: "verworfen")),
      ],
      values: observed.indices.map { row in
        let summary = ChanceSummary(observed: observed[row], drawn: drawn.values.compactMap { $0[row] })
        let cells = summary?.cells ?? Array(repeating: nil, count: ChanceSummary.columns.count)
        return cells + [Double(drawn.accepted), Double(drawn.rejected)]
      })
  }

  /// How many random networks are drawn.
  static func draws(ties: Int, atMost most: Int) -> Int {
    min(most, mostDraws, max(leastDraws, steps / max(1, Rewiring.stepsPerTie * ties)))
  }
}

/// The numbers of a network that are held against chance.
private struct ChanceNumbers {
  static let rows: [NumberTable.Column] = [
    .init("ei-network", Phrase(en: "E–I index", de: "E–I-Index")),
    .init("assortativity", Phrase(en: "assortativity of sectors", de: "Assortativität der Sektoren")),
    .init("trisectoral-triangles", Phrase(en: "trisectoral triangles", de: "trisektorale Dreiecke")),
    .init("trisectoral-closure", Phrase(en: "trisectoral closure", de: "trisektorale Schließung")),
    .init("transitivity", Phrase(en: "transitivity", de: "Transitivität")),
  ]

  /// In the order of the rows.
  let values: [Double?]

  init(in adjacency: Adjacency, sets: [SectorSet], sectors: Grouping) {
    let rows = adjacency.out
    let list = TriangleList(of: adjacency)
    let counts = TrisectoralCounts(of: adjacency, triangles: list, sectors: sectors)
    var (external, ties, alike) = (0, 0, 0.0)
    // Twice the ends of ties that each sector has.
    var ends = Array(repeating: 0.0, count: sectors.groups.count)
    var twoPaths: Int64 = 0
    for node in 0..<rows.nodeCount {
      twoPaths += rows.degree(node).pairCount
      let own = sets[node]
      if own.isEmpty { continue }
      var partners = 0
      for position in rows.row(node) {
        let other = sets[rows.targets[position].index]
        if other.isEmpty { continue }
        partners += 1
        if rows.targets[position].index < node { continue }
        ties += 1
        let shared = own.intersection(other)
        if shared.isEmpty { external += 1 } else { alike += Double(shared.count) / Double(own.count * other.count) }
      }
      for sector in own where partners > 0 { ends[sector.index] += Double(partners) / Double(own.count) }
    }
    let isTied = ties > 0 && !sectors.classes.isEmpty
    let chance = ends.reduce(0) { $0 + ($1 / Double(2 * max(1, ties))) * ($1 / Double(2 * max(1, ties))) }
    values = [
      isTied ? Double(2 * external - ties) / Double(ties) : nil,
      // Newman (2003): how much more alike ends of ties are than ends drawn by chance, in shares of the most possible.
      isTied && chance < 1 ? (alike / Double(ties) - chance) / (1 - chance) : nil,
      sectors.classes.isEmpty ? nil : Double(counts.trisectoralTriangles),
      counts.trisectoralTwoPaths == 0
        ? nil : 3 * Double(counts.trisectoralTriangles) / Double(counts.trisectoralTwoPaths),
      twoPaths == 0 ? nil : 3 * Double(list.count) / Double(twoPaths),
    ]
  }
}
