/// How evenly the ties of a node spread over the sectors.
public struct Participation: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "participation",
    title: Phrase(en: "Participation coefficient", de: "Partizipationskoeffizient"),
    family: .crossSector,
    summary: Phrase(
      en: "How evenly the ties of a node spread over the sectors.",
      de: "Wie gleichmäßig sich die Beziehungen eines Knotens auf die Sektoren verteilen."),
    formula: Phrase(
      en: "P(v) = 1 − Σ (k(v, g)/k(v))²;  k(v, g) = ties of v to sector g, k(v) = all its ties to nodes with a sector",
      de: "P(v) = 1 − Σ (k(v, g)/k(v))²;  k(v, g) = Beziehungen von v zu Sektor g, k(v) = alle zu Knoten mit Sektor"),
    reading: Phrase(
      en: """
        0: all ties go to one sector. Toward 1: evenly to many. Beside within-sector-z
        it tells local hubs from connectors.
        """,
      de: """
        0: alle Beziehungen führen in einen Sektor. Gegen 1: gleichmäßig in viele. Neben within-sector-z zeigt er, wer
        im eigenen Sektor zentral ist und wer zwischen Sektoren verbindet.
        """),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: "O(n)",
    weights: .onRequest,
    directions: .onRequest,
    caveats: [
      Caveat(
        en: "The same number as ego-blau: there it is about partners, here about ties.",
        de: "Dieselbe Zahl wie ego-blau: dort auf die Partner bezogen, hier auf die Beziehungen.")
    ] + EgoBlau.card.caveats,
    equals: Phrase(
      en: """
        participation_coef of the brain connectivity toolbox with sectors as modules; it writes 0 where this is blank.
        """,
      de: """
        participation_coef der Brain Connectivity Toolbox mit Sektoren als Modulen; dort steht 0, wo hier nichts steht.
        """),
    references: [WithinSectorZ.guimera],
    examples: EgoBlau.card.examples
  )

  /// The measure.
  public init() {}

  /// Every node's spread.
  public func values(in analysis: Analysis) -> NodeScores { EgoBlau().values(in: analysis) }
}
