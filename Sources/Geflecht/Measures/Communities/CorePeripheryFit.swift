/// How well a core and a periphery explain the ties.
public struct CorePeripheryFit: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "core-periphery-fit",
    title: Phrase(en: "Fit of core and periphery", de: "Güte von Kern und Peripherie"),
    family: .community,
    summary: Phrase(
      en: "How well the best core explains who is tied to whom.",
      de: "Wie gut der beste Kern erklärt, wer mit wem verbunden ist."),
    formula: Phrase(
      en: """
        greatest r(K) = correlation over all pairs of a(i, j) and δ(i, j);  a = 1 if i and j are
        tied, δ = 1 if i or j belongs to core K
        """,
      de: """
        größtes r(K) = Korrelation von a(i, j) und δ(i, j) über alle Paare;  a = 1, wenn i und j verbunden sind, δ
        = 1, wenn i oder j zum Kern K gehört
        """),
    reading: Phrase(
      en: """
        1: every tie touches the core, and everyone is tied to all of it, as in a star. Judge it with
        core-periphery-p: the value alone says little.
        """,
      de: """
        1: Jede Beziehung berührt den Kern, und alle sind mit dem ganzen Kern verbunden, wie bei einem Stern. Nur mit
        core-periphery-p zu beurteilen: Der Wert allein sagt wenig.
        """),
    unit: .pure,
    range: -1...1,
    time: CoreMembership.card.time,
    memory: "O(n + m)",
    caveats: .coreSearch + [.blankWithoutACore],
    equals: CoreMembership.card.equals,
    references: .corePeriphery,
    examples: [
      // {F C1 C3 a1}: 78 pairs, 16 tied, 42 touch the core, 13 of them tied: 78 · 13 − 16 · 42 = 342.
      WorkedExample(.fourLevels, .network(342 / 1_499_904.0.squareRoot())),
      WorkedExample(.oneTie, .network(0.5)),
    ]
  )

  /// The measure.
  public init() {}

  /// The correlation of the best core.
  public func values(in analysis: Analysis) -> Double? { analysis[.corePeriphery].fit }
}

/// How far the best core is ahead of all others.
public struct CorePeripheryGap: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "core-periphery-gap",
    title: Phrase(en: "Lead of the best core", de: "Vorsprung des besten Kerns"),
    family: .community,
    summary: Phrase(
      en: "How much better the best core explains the ties than the second best.",
      de: "Wie viel besser der beste Kern die Beziehungen erklärt als der zweitbeste."),
    formula: Phrase(
      en: "greatest r(K) − second greatest r(K), over all cores K; r as in core-periphery-fit",
      de: "größtes r(K) − zweitgrößtes r(K) über alle Kerne K; r wie in core-periphery-fit"),
    reading: Phrase(
      en: """
        0: there are two best cores, and which one core-periphery names is arbitrary. Small:
        do not make much of who belongs to it.
        """,
      de: """
        0: Es gibt zwei beste Kerne; welchen core-periphery nennt, ist beliebig. Klein: Wer dazugehört, besagt wenig.
        """),
    unit: .pure,
    range: 0...2,
    time: CoreMembership.card.time,
    memory: "O(n + m)",
    caveats: .coreSearch + [
      Caveat(
        en: """
          Beyond 20 nodes it is the lead over the cores that the search met next to its results: if the best core was
          found, the true lead is at most this.
          """,
        de: """
          Bei mehr als 20 Knoten ist es der Vorsprung vor den Kernen, auf die die Suche neben ihren Ergebnissen stieß:
          Wurde der beste Kern gefunden, ist der wahre Vorsprung höchstens so groß.
          """),
      .blankWithoutACore,
    ],
    equals: Phrase(
      en: "The definition by exhaustion; no other tool has it.",
      de: "Die Definition, vollständig durchsucht; kein anderes Programm bietet sie."),
    references: .corePeriphery,
    examples: [
      // Second is {C1 C3 a1}: 33 pairs touch it, 11 of them tied: 78 · 11 − 16 · 33 = 330.
      WorkedExample(
        .fourLevels, .network(342 / 1_499_904.0.squareRoot() - 330 / 1_473_120.0.squareRoot())),
      WorkedExample(.oneTie, .network(0)),
    ]
  )

  /// The measure.
  public init() {}

  /// The lead of the best core.
  public func values(in analysis: Analysis) -> Double? {
    guard let best = analysis[.corePeriphery].fit, let second = analysis[.corePeriphery].runnerUp else { return nil }
    return best - second
  }
}

extension ExampleNetwork {
  /// Three nodes, two of them tied: either of the two is as good a core.
  static let oneTie = ExampleNetwork(
    name: Phrase(en: "one tie", de: "eine Beziehung"),
    drawing: Phrase(en: "a ── b    c        c without a tie", de: "a ── b    c        c ohne Beziehung"),
    network: Network(nodes: [.init("a"), .init("b"), .init("c")], ties: [.init("a", "b")]))
}
