/// The cross-sector measures of the network beside those of chance.
public struct SectorChance: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "sector-chance",
    title: Phrase(en: "Sectors against chance", de: "Sektoren, verglichen mit dem Zufall"),
    family: .chance,
    summary: Phrase(
      en: "Whether the network crosses sectors more or less than if the sectors had been dealt out by chance.",
      de: "Ob das Netzwerk Sektorgrenzen öfter oder seltener überschreitet, als wenn die Sektoren verlost wären."),
    formula: Phrase(
      en: """
        p (≤) = (1 + draws at most as high)/(1 + draws), p (≥) likewise;  p = twice the lesser of both, at most 1;  z =
        (observed − mean)/standard deviation
        """,
      de: """
        p (≤) = (1 + Ziehungen höchstens so hoch)/(1 + Ziehungen), p (≥) ebenso;  p = das Doppelte des kleineren,
        höchstens 1;  z = (beobachtet − Mittel)/Standardabweichung
        """),
    reading: Phrase(
      en: """
        p up to 0.05: such a value is rare by chance. z above 0: more than chance, below: less. 'from' and
        'to' enclose 95 of 100 values of chance.
        """,
      de: """
        p bis 0,05: Ein solcher Wert ist durch Zufall selten. z über 0: mehr als durch Zufall, darunter: weniger. Zwischen
        „von“ und „bis“ liegen 95 von 100 Zufallswerten.
        """),
    unit: .pure,
    range: -.infinity ... .infinity,
    time: Phrase(en: "O(permutations · (n + m + triangles))", de: "O(Permutationen · (n + m + Dreiecke))"),
    memory: Phrase(en: "O(permutations · sectors²)", de: "O(Permutationen · Sektoren²)"),
    effort: .draws,
    caveats: .labelsDealt + [
      Caveat(
        en: """
          ei-network: as the measure of that name. assortativity: Newman's r of the sectors; its mean by chance need not
          be 0. trisectoral-triangles: triangles whose corners can stand for three different sectors.
          """,
        de: """
          ei-network: wie das gleichnamige Maß. assortativity: Newmans r der Sektoren; sein Mittel bei zufälliger Verteilung ist selten
          0. trisectoral-triangles: Dreiecke, deren Ecken für drei verschiedene Sektoren stehen können.
          """),
      Caveat(
        en: "Of assortativity, a tie of nodes with several sectors is shared equally among the pairs of sectors.",
        de: """
          Bei assortativity verteilt sich die Beziehung von Knoten mit mehreren Sektoren
          gleichmäßig auf die Paare von Sektoren.
          """),
    ],
    equals: Phrase(
      en: "The permutation test of UCINET's E–I index, if all nodes are of one level.",
      de: "Der Permutationstest des E–I-Index in UCINET, wenn alle Knoten derselben Ebene angehören."),
    references: [
      ExternalInternalIndex.reference, .mixingPatterns, .honestP,
    ],
    examples: [
      // Two of six nodes are business: 15 ways. Ties that cross: 1 in 2 ways, 2 in 4, 3 in 6, 4 in 3; here 1 of 5.
      WorkedExample(
        .smallBridge,
        .table([
          ("ei-network", "observed", -3.0 / 5), ("ei-network", "expected", 1.0 / 15),
          ("ei-network", "deviation", 2.0 / 5 * (8.0 / 9).squareRoot()), ("ei-network", "z", -2.5 / 2.0.squareRoot()),
          ("ei-network", "low", -3.0 / 5), ("ei-network", "high", 3.0 / 5), ("ei-network", "p-lower", 2.0 / 15),
          ("ei-network", "p-upper", 1), ("ei-network", "p-two-sided", 4.0 / 15), ("ei-network", "draws", 15),
          ("assortativity", "observed", 11.0 / 21), ("trisectoral-triangles", "observed", 0),
          ("trisectoral-triangles", "z", nil), ("trisectoral-triangles", "p-two-sided", 1),
        ]))
    ]
  )

  /// The measure.
  public init() {}

  /// One row a measure.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NumberTable {
    guard analysis.network.sectorCount > 0 else { throw .noSectors }
    let chance = analysis[.sectorChance]
    let rows: [(String, Phrase, ChanceSummary?)] = [
      ("ei-network", Phrase(en: "E–I index", de: "E–I-Index"), chance?.externalInternal),
      ("assortativity", Phrase(en: "assortativity", de: "Assortativität"), chance?.assortativity),
      (
        "trisectoral-triangles", Phrase(en: "trisectoral triangles", de: "trisektorale Dreiecke"),
        chance?.trisectoralTriangles
      ),
    ]
    return NumberTable(
      rowTitle: Phrase(en: "measure", de: "Maß"), rows: rows.map { $0.0 }, rowTitles: rows.map { $0.1 },
      columns: ChanceSummary.columns, values: rows.map { $0.2.blankableCells })
  }
}

extension ChanceSummary? {
  /// The cells of a row, blank when there is nothing to compare.
  var blankableCells: [Double?] {
    self?.cells ?? Array(repeating: nil, count: ChanceSummary.columns.count)
  }
}

extension Reference {
  static let honestP = Reference(
    "Phipson & Smyth (2010), Permutation p-values should never be zero", doi: "10.2202/1544-6115.1585")
  static let mixingPatterns = Reference("Newman (2003), Mixing patterns in networks", doi: "10.1103/PhysRevE.67.026126")
}

extension [Caveat] {
  /// What to know of every test that deals out sectors.
  static let labelsDealt = [
    Caveat(
      en: """
        The ties stay; the sectors of actors go to other actors, those of cities to cities, and so on. Nodes
        without a sector are left out, and weights.
        """,
      de: """
        Die Beziehungen bleiben; die Sektoren der Akteure gehen an andere Akteure, die der Städte an Städte und so
        weiter. Knoten ohne Sektor bleiben außer Acht, Gewichte ebenso.
        """),
    Caveat(
      en: """
        9,999 draws, or --permutations. When there are at most fifty times as many ways to deal, all are gone through, p
        is their share, and 'random networks' says how many they are. The same for any number of threads.
        """,
      de: """
        9.999 Ziehungen oder --permutations. Gibt es höchstens fünfzigmal so viele Verteilungen,
        werden alle durchgegangen; p ist dann ihr Anteil, und „Zufallsnetzwerke“ nennt ihre Zahl.
        Mit beliebig vielen Threads dasselbe.
        """),
    Caveat(
      en: """
        Labelings in which a number is undefined do not count for it. Blank when the network's own number is, or beyond
        1,024 different combinations of sectors.
        """,
      de: """
        Verteilungen, in denen eine Zahl nicht definiert ist, zählen für sie nicht. Leer, wenn die Zahl des Netzwerks es
        ist oder mehr als 1.024 verschiedene Kombinationen von Sektoren vorkommen.
        """),
  ]
}
