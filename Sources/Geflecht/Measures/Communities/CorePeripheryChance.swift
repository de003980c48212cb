/// Whether a random network would have as good a core.
public struct CorePeripheryChance: Measure {
  /// How many random networks are drawn.
  static let draws = 199

  /// The card.
  public static let card = MeasureCard(
    id: "core-periphery-p",
    title: Phrase(en: "Core and periphery by chance", de: "Kern und Peripherie durch Zufall"),
    family: .community,
    summary: Phrase(
      en: "How often random networks of the same size have as good a core.",
      de: "Wie oft zufällige Netzwerke gleicher Größe einen ebenso guten Kern haben."),
    formula: Phrase(
      en: """
        p = (1 + b) / 200;  b = how many of 199 random networks with n nodes and m ties have a
        core-periphery-fit at least as great
        """,
      de: """
        p = (1 + b) / 200;  b = wie viele von 199 zufälligen Netzwerken mit n Knoten und m Beziehungen mindestens so gut
        zu einem Kern passen (core-periphery-fit)
        """),
    reading: Phrase(
      en: """
        Up to 0.05: chance rarely makes such a core. 0.5: half of all random networks have one as good. 0.005 is
        the least that 199 networks can show.
        """,
      de: """
        Bis 0,05: Der Zufall bringt selten einen solchen Kern hervor. 0,5: Die Hälfte aller zufälligen Netzwerke hat
        einen ebenso guten. Weniger als 0,005 können 199 Netzwerke nicht zeigen.
        """),
    unit: .share,
    range: 0...1,
    time: Phrase(en: "200 times that of core-periphery-fit", de: "200-mal die von core-periphery-fit"),
    memory: Phrase(en: "O(n + m) a thread", de: "O(n + m) je Thread"),
    effort: .severalPassesPerNode,
    caveats: .coreSearch + [
      Caveat(
        en: """
          In the random networks every choice of m pairs is equally likely. They have no hubs: a small p
          may come from unequal degrees alone.
          """,
        de: """
          In den zufälligen Netzwerken ist jede Auswahl von m Paaren gleich wahrscheinlich. Sie haben keine
          Knotenpunkte: Ein kleines p kann allein von ungleichen Graden kommen.
          """),
      Caveat(
        en: "Depends on the seed; the same for any number of threads.",
        de: "Hängt vom Startwert ab, aber nicht von der Zahl der Threads."),
      .blankWithoutACore,
    ],
    equals: Phrase(
      en: "A Monte Carlo test of core-periphery-fit; no other tool has it.",
      de: "Ein Monte-Carlo-Test von core-periphery-fit, den kein anderes Programm bietet."),
    references: .corePeriphery + [
      Reference(
        "Phipson & Smyth (2010), Permutation p-values should never be zero", doi: "10.2202/1544-6115.1585")
    ],
    // Whichever of the three pairs is tied, the network is the same.
    examples: [WorkedExample(.oneTie, .network(1))]
  )

  /// The measure.
  public init() {}

  /// The share of random networks with as good a core.
  public func values(in analysis: Analysis) -> Double? {
    let (network, settings) = (analysis.network, analysis.settings)
    guard let fit = analysis[.corePeriphery].fit else { return nil }
    let asGood = CorePeriphery.countAsGood(
      as: fit, nodes: network.nodeCount, ties: network.tieCount, draws: Self.draws, seed: settings.seed,
      threads: settings.threads)
    return Double(1 + asGood) / Double(1 + Self.draws)
  }
}
