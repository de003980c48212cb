/// The core number of the innermost core.
public struct Degeneracy: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "degeneracy",
    title: Phrase(en: "Depth of the core", de: "Tiefe des Kerns"),
    family: .cohesion,
    summary: Phrase(
      en: "How many partners within the group everyone has in the most closely tied group.",
      de: "Wie viele Partner in der am dichtesten verflochtenen Gruppe alle mindestens haben."),
    formula: Phrase(en: "greatest core number of all nodes", de: "größte Kernzahl aller Knoten"),
    reading: Phrase(
      en: "0: no tie. 1: only trees. k: there is a group whose members all have k partners in it.",
      de: "0: keine Beziehung. 1: nur Bäume. k: Es gibt eine Gruppe, in der alle mindestens k Partner haben."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(en: "Blank for a network without nodes.", de: "Leer in einem Netzwerk ohne Knoten."),
    ],
    equals: Phrase(
      en: "the maximum of networkx core_number and of igraph coreness, known as degeneracy.",
      de: "Maximum von core_number in networkx und von coreness in igraph, bekannt als Degeneriertheit (degeneracy)."),
    references: CoreNumber.card.references,
    examples: [WorkedExample(.line, .network(1)), WorkedExample(.fourLevels, .network(2))]
  )

  /// The measure.
  public init() {}

  /// The greatest core number, or `nil` without nodes.
  public func values(in analysis: Analysis) -> Double? { analysis[.coreNumbers].numbers.max().map { Double($0) } }
}
