/// How far a node brokers more between sectors than in a random network of the same density, by a formula.
public struct BernoulliBrokerage: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "brokerage-sectors-bernoulli-z",
    title: Phrase(
      en: "Brokerage between sectors against random ties",
      de: "Vermittlung zwischen Sektoren gegen zufällige Beziehungen"),
    family: .brokerage,
    summary: Phrase(
      en: """
        How many standard deviations a node plays each role more often than if every
        tie existed with the same probability.
        """,
      de: """
        Um wie viele Standardabweichungen ein Knoten jede Rolle häufiger einnimmt, als wenn jede Beziehung mit
        derselben Wahrscheinlichkeit bestünde.
        """),
    formula: Phrase(
      en: """
        z = (x − E)/√V, E = d²(1 − d) · P, V = E(1 − d²(1 − d)) + 2 d³(1 − d)³ · Q;  d = share of all possible arcs, P =
        pairs of other nodes whose sectors make the role, Q = how many two such pairs share an arc
        """,
      de: """
        z = (x − E)/√V, E = d²(1 − d) · P, V = E(1 − d²(1 − d)) + 2 d³(1 − d)³ · Q;  d = Anteil aller möglichen
        gerichteten Beziehungen, P = Paare anderer Knoten, deren Sektoren die Rolle ergeben, Q = wie viele zwei solche
        Paare eine Beziehung gemeinsam haben
        """),
    reading: Phrase(
      en: """
        Above 2: more than random ties would give. Hubs exceed it in every role; brokerage-sectors-z
        keeps the ties and is the fairer test.
        """,
      de: """
        Über 2: mehr, als zufällige Beziehungen ergäben. Knoten mit vielen Beziehungen liegen in jeder Rolle darüber;
        brokerage-sectors-z lässt die Beziehungen stehen und ist der gerechtere Test.
        """),
    unit: .pure,
    range: -.infinity ... .infinity,
    time: Phrase(en: "O(n + m^1.5 + sectors²)", de: "O(n + m^1.5 + Sektoren²)"),
    memory: Phrase(en: "O(n + m + triangles)", de: "O(n + m + Dreiecke)"),
    directions: .always,
    caveats: [
      .tiedPairsNeedNoBroker,
      Caveat(
        en: """
          The formula holds for directed ties: blank without any. Blank too where a node has several sectors.
          Nodes without a sector are left out.
          """,
        de: """
          Die Formel gilt für gerichtete Beziehungen: leer, wo es keine gibt. Leer auch, wo ein Knoten mehrere Sektoren
          hat. Knoten ohne Sektor bleiben außer Betracht.
          """),
      Caveat(
        en: "Used on undirected data, as other tools allow, it is too large by about two fifths.",
        de: """
          Auf ungerichtete Daten angewandt, wie es andere Programme zulassen, fällt der
          Wert um rund zwei Fünftel zu groß aus.
          """),
    ],
    equals: "R sna brokerage, z.nli.",
    references: .brokerage,
    // Ties without directions: the formula does not hold.
    examples: [WorkedExample(.smallBridge, .profiles([("c", nil), ("d", nil)]))]
  )

  private static let what = Phrase(en: ", z for random ties", de: ", z bei zufälligen Beziehungen")

  /// The measure.
  public init() {}

  /// Every node's distances from the formula.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeProfiles {
    let network = analysis.network
    guard network.sectorCount > 0 else { throw .noSectors }
    let brokerage = analysis[.arcBrokerage]
    guard network.directedTieCounts.directed > 0, analysis[.sectorGrouping].isPlain else {
      let columns = (Brokerage.directedRoles + ["total"]).map { Brokerage.column($0, Self.what) }
      return NodeProfiles(columns: columns, for: network) { _ in nil }
    }
    let moments = BernoulliMoments(brokerage)
    func z(_ observed: Double, _ place: Int, _ role: Int) -> Double? {
      let (mean, variance) = moments.ofRoles[Int(brokerage.labels[place])][role]
      return mean > 0 && variance > 0 ? (observed - mean) / variance.squareRoot() : nil
    }
    let roles = brokerage.roleCount
    return brokerage.profiles(
      of: network, Self.what, total: { z(brokerage.total($0), $0, roles) },
      value: { z(brokerage.counts[$0], $0 / roles, $0 % roles) })
  }
}

/// Mean and variance of every role for a node of each class, if every arc exists with the probability d.
///
/// Two pairs depend on each other when they share an arc at the broker; how many do is counted as R sna does (Butts 2008,
/// doi 10.18637/jss.v024.i06).
struct BernoulliMoments {
  /// By class, for the five roles and all of them together.
  let ofRoles: [[(mean: Double, variance: Double)]]

  init(_ brokerage: Brokerage) {
    let all = Double(brokerage.nodes.count)
    let d = Double(brokerage.adjacency.out.arcCount) / max(1, all * (all - 1))
    let p = d * d * (1 - d)
    let q = d * d * d * (1 - d) * (1 - d) * (1 - d)
    var sizes = Array(repeating: 0.0, count: brokerage.classes.count)
    for label in brokerage.labels { sizes[Int(label)] += 1 }
    func pairs(_ count: Double) -> Double { count * (count - 1) / 2 }
    ofRoles = sizes.indices.map { own in
      let n = sizes[own]
      let others = sizes.indices.filter { $0 != own }.map { sizes[$0] }
      let (sum, squares) = (others.reduce(0.0, +), others.reduce(0.0) { $0 + $1 * $1 })
      let crossing = (n - 1) * pairs(all - n) + (all - n) * pairs(n - 1)
      let within = (n - 1) * (n - 2)
      let foreign = others.reduce(0.0) { $0 + $1 * ($1 - 1) }
      let foreignTwice = others.reduce(0.0) { $0 + $1 * ($1 - 1) * ($1 - 2) }
      let between = others.reduce(0.0) { $0 + $1 * pairs(all - $1 - n) }
      let whole = (all - 1) * (all - 2)
      let counts: [(pairs: Double, shared: Double)] = [
        (within, within * (n - 3)), (foreign, foreignTwice), ((all - n) * (n - 1), crossing),
        ((all - n) * (n - 1), crossing), (sum * sum - squares, 2 * between), (whole, whole * (all - 3)),
      ]
      return counts.map { (p * $0.pairs, p * $0.pairs * (1 - p) + 2 * $0.shared * q) }
    }
  }
}

extension Recipes {
  /// Between which sectors nodes broker along the arcs, for measures that always read them.
  static let arcBrokerage = Recipe { analysis in
    analysis[.arcs].isSymmetric == analysis[.adjacency].isSymmetric
      ? analysis[.sectorBrokerage]
      : Brokerage(of: analysis[.arcs], analysis[.sectorGrouping], order: analysis[.nodesByID])
  }
}
