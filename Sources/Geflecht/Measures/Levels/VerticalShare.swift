/// Which share of the ties joins different levels.
public struct VerticalShare: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "vertical-share",
    title: Phrase(en: "Vertical share", de: "Vertikaler Anteil"),
    family: .levels,
    summary: Phrase(
      en: "Which share of the ties joins two different levels.",
      de: "Welcher Anteil der Beziehungen zwei verschiedene Ebenen verbindet."),
    formula: Phrase(
      en: "ties of two different levels / all ties", de: "Beziehungen zweier verschiedener Ebenen / alle Beziehungen"),
    reading: Phrase(
      en: "Not to be held against ½: it hangs on how many nodes each level has. See level-ties.",
      de: "Nicht an ½ zu messen: Er hängt davon ab, wie viele Knoten jede Ebene hat. Siehe level-ties."),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: [
      .ignoresWeightsAndDirections, Caveat(en: "Blank without a tie.", de: "Leer ohne Beziehung."),
    ],
    equals: .ofOurOwn,
    references: [.manyLevels],
    examples: [WorkedExample(.fourLevels, .network(9.0 / 16)), WorkedExample(.line, .network(0))]
  )

  /// The measure.
  public init() {}

  /// The share of all tied pairs.
  public func values(in analysis: Analysis) -> Double? {
    let ties = analysis[.levelBlocks].ties
    let all = ties.reduce(0, +)
    return all == 0 ? nil : Double(LevelPair.vertical.reduce(0) { $0 + ties[$1] }) / Double(all)
  }
}

/// How many ties skip a level.
public struct VerticalSkips: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "vertical-skips",
    title: Phrase(en: "Ties that skip a level", de: "Beziehungen, die eine Ebene überspringen"),
    family: .levels,
    summary: Phrase(
      en: "How many ties leave out a level that lies between their ends.",
      de: "Wie viele Beziehungen eine Ebene auslassen, die zwischen ihren Enden liegt."),
    formula: Phrase(
      en: "number of ties between levels that are at least two apart: actor < city < state < federal",
      de:
        "Zahl der Beziehungen zwischen Ebenen, die mindestens zwei Stufen auseinanderliegen: Akteur < Stadt < Land < Bund"
    ),
    reading: Phrase(
      en: "Short-cuts past a level: an actor tied to the state or the federal level, a city tied to the federal level.",
      de: "Abkürzungen an einer Ebene vorbei: ein Akteur mit Land oder Bund, eine Stadt mit dem Bund verbunden."),
    unit: .ties,
    range: 0 ... .infinity,
    time: "O(n + m)",
    memory: "O(n)",
    caveats: [
      .ignoresWeightsAndDirections,
      Caveat(
        en:
          "An actor that works for a state or the federal level stands on that level here: its tie to the state skips nothing.",
        de: """
          Ein Akteur, der für ein Land oder den Bund arbeitet, steht hier auf dessen Ebene: Seine Beziehung zum Land
          überspringt nichts.
          """),
    ],
    equals: .ofOurOwn,
    references: .levels,
    examples: [
      WorkedExample(.fourLevels, .network(0)),
      // F–a.
      WorkedExample(.partnership, .network(1)),
    ]
  )

  /// The measure.
  public init() {}

  /// The number of tied pairs.
  public func values(in analysis: Analysis) -> Double? {
    let (network, order) = (analysis.network, analysis[.formalOrder])
    let works = network.nodes.map { order.level(of: $0) }
    let ties = LevelBlocks(of: network.adjacency(.ignored).out, levels: works).ties
    return Double(zip(LevelPair.all, ties).reduce(0) { $0 + ($1.0.levelsBetween > 0 ? $1.1 : 0) })
  }
}
