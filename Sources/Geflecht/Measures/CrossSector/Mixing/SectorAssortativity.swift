/// Whether ties join nodes of the same sector more than chance would.
public struct SectorAssortativity: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-assortativity",
    title: Phrase(en: "Sector assortativity", de: "Sektorassortativität"),
    family: .crossSector,
    summary: Phrase(
      en: """
        Whether ties join nodes of the same sector (above 0) or of different ones (below 0), held
        against the sectors' numbers of ties.
        """,
      de: """
        Ob Beziehungen eher Knoten desselben Sektors (über 0) oder verschiedener Sektoren (unter 0) verbinden, gemessen
        an der Zahl der Beziehungen je Sektor.
        """),
    formula: Phrase(
      en: """
        r = (Σ e(g,g) − Σ a(g)b(g)) / (1 − Σ a(g)b(g));  e(g,h) = share of all tie ends that lead from g to
        h, a and b = its row and column sums
        """,
      de: """
        r = (Σ e(g,g) − Σ a(g)b(g)) / (1 − Σ a(g)b(g));  e(g,h) = Anteil aller Enden von Beziehungen, die von g nach h
        führen, a und b = Zeilen- und Spaltensummen von e
        """),
    reading: Phrase(
      en: """
        1: every tie stays in its sector. 0: as if ends were joined blindly. The
        lowest value is not −1 but −Σab/(1 − Σab).
        """,
      de: """
        1: Jede Beziehung bleibt in ihrem Sektor. 0: als wären Enden blind verbunden. Der kleinste Wert
        ist nicht −1, sondern −Σab/(1 − Σab).
        """),
    unit: .pure,
    range: -1...1,
    time: "O(n + m)",
    memory: "O(n)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: """
          Even when sectors are dealt out by chance its mean is somewhat below 0 in small networks.
          Its error: sector-assortativity-error.
          """,
        de: """
          Selbst bei zufällig verteilten Sektoren liegt der Mittelwert in kleinen Netzwerken etwas unter 0.
          Der Fehler: sector-assortativity-error.
          """),
      Caveat(
        en: """
          A node of several sectors belongs to each in equal parts, so that a tie between two such nodes counts partly
          as crossing. Ties with an end that has no sector are left out.
          """,
        de: """
          Ein Knoten mit mehreren Sektoren gehört jedem zu gleichen Teilen an; eine Beziehung zwischen zwei solchen
          Knoten zählt daher teils als sektorübergreifend. Beziehungen mit einem Ende ohne Sektor bleiben außer Acht.
          """),
      Caveat(
        en: """
          Every tie counts 1; with --weighted it counts by its weight, with --direction out only from source to target.
          """,
        de: """
          Jede Beziehung zählt 1, mit --weighted nach ihrem Gewicht, mit --direction out nur von der Quelle zum Ziel.
          """),
      Caveat(
        en: """
          Blank without ties, and where all ends are of one sector; ties across that weigh less than 10⁻²⁴ of all are
          taken for none.
          """,
        de: """
          Leer ohne Beziehungen und dort, wo alle Enden demselben Sektor angehören; sektorübergreifende Beziehungen, die
          weniger als 10⁻²⁴ von allen wiegen, gelten als keine.
          """),
    ],
    equals: Phrase(
      en: """
        networkx attribute_assortativity_coefficient and igraph assortativity_nominal, among nodes with one sector each.
        """,
      de: """
        attribute_assortativity_coefficient in networkx und assortativity_nominal in
        igraph, unter Knoten mit je einem Sektor.
        """),
    references: [SectorMixing.newman],
    examples: [
      // 14 of 32 ends within sectors; degrees 17, 8, 5, 2: Σab = 382/1024.
      WorkedExample(.fourLevels, .network((14.0 / 32 - 382.0 / 1024) / (1 - 382.0 / 1024))),
      // 4 of 6 ends within sectors; degrees 2 and 4: Σab = 20/36.
      WorkedExample(.twoHats, .network(0.25)),
    ]
  )

  /// The measure.
  public init() {}

  /// The coefficient.
  public func values(in analysis: Analysis) -> Double? { Assortativity(of: analysis[.weightedMixing]).coefficient }
}

/// How much the sector assortativity rests on single ties.
public struct SectorAssortativityError: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-assortativity-error",
    title: Phrase(en: "Error of the sector assortativity", de: "Fehler der Sektorassortativität"),
    family: .crossSector,
    summary: Phrase(
      en: "How far the sector assortativity would typically be off if ties were a sample: its standard error.",
      de: """
        Um wie viel die Sektorassortativität typischerweise schwankt, wenn die Beziehungen eine
        Stichprobe wären: ihr Standardfehler.
        """),
    formula: Phrase(
      en: "σ = √Σ (r(i) − r)² over all ties i;  r = sector assortativity, r(i) = the same without tie i",
      de: "σ = √Σ (r(i) − r)² über alle Beziehungen i;  r = Sektorassortativität, r(i) = ohne die Beziehung i"),
    reading: Phrase(
      en: """
        r differs from 0 only if it lies about two errors away from it; for networks of a few
        dozen ties test against chance instead.
        """,
      de: """
        r unterscheidet sich nur dann von 0, wenn es rund zwei Fehler davon entfernt liegt; bei wenigen Dutzend
        Beziehungen besser gegen den Zufall prüfen.
        """),
    unit: .pure,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: """
          Newman's form, around r; the textbook jackknife takes (m − 1)/m of the sum around the mean
          of the r(i) and is a little smaller.
          """,
        de: """
          Newmans Form um r; das Jackknife der Lehrbücher nimmt (m − 1)/m der Summe um den
          Mittelwert der r(i) und ist etwas kleiner.
          """),
      Caveat(
        en: "With --weighted a tie is left out with its whole weight.",
        de: "Mit --weighted fällt eine Beziehung mit ihrem ganzen Gewicht weg."),
      Caveat(
        en: "Blank where the assortativity is undefined, with all ties or without one of them.",
        de: "Leer, wo die Assortativität nicht definiert ist, mit allen Beziehungen oder ohne eine von ihnen."),
    ],
    equals: Phrase(
      en: "Newman's expected standard deviation; networkx and igraph lack it.",
      de: "Newmans erwartete Standardabweichung; networkx und igraph bieten sie nicht."),
    references: [SectorMixing.newman],
    examples: [
      // r = 11/21 = 55/105. Without a tie within civil-society 49/105, without c – d 105/105, without d – e −15/105.
      WorkedExample(
        .smallBridge, .network(((3 * 6 * 6 + 50 * 50 + 70 * 70) as Double).squareRoot() / 105)),
      // Without c – d only one sector is left.
      WorkedExample(.clubWithGuest, .network(nil)),
    ]
  )

  /// The measure.
  public init() {}

  /// The standard error.
  public func values(in analysis: Analysis) -> Double? {
    Assortativity(of: analysis[.weightedMixing]).error(weighing: analysis.isWeighted ? analysis[.adjacency] : nil)
  }
}
