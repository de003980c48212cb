/// What to know before quoting a measure's number. What many measures share has a name that says what it cautions about.
public struct Caveat: Hashable, Sendable {
  /// The caution in whole sentences.
  public let text: Phrase

  /// A caution in English and German.
  public init(en english: PhraseText<English>, de german: PhraseText<German>) {
    text = Phrase(en: english, de: german)
  }
}

extension Caveat {
  /// The caveat of measures that can be estimated.
  static let estimatedFromSample = Caveat(
    en: """
      With --estimate E it is estimated from a sample of sources, to an error of E times all pairs that
      holds for all nodes at once at 95 %.
      """,
    de: """
      Mit --estimate E wird es aus einer Stichprobe von Quellen geschätzt, auf E mal alle Paare genau; das gilt mit 95 %
      Sicherheit für alle Knoten zugleich.
      """)

  /// The caveat of measures that count steps unless told otherwise.
  static let countsSteps = Caveat(
    en: "Counts steps. With --weighted a tie of weight w is 1/w long, so that strong ties are short.",
    de: "Zählt Schritte. Mit --weighted ist eine Beziehung vom Gewicht w 1/w lang: Starke Beziehungen sind kurz.")

  /// The caveat of measures that ask which of several paths is the shortest.
  static let tellsLengthsToABillionth = Caveat(
    en: """
      With --weighted, paths whose lengths differ by less than a billionth (10⁻⁹) of them count as equally long. Where
      weights are too far apart for that, the answer names the ties.
      """,
    de: """
      Mit --weighted gelten Wege, deren Längen sich um weniger als ein Milliardstel (10⁻⁹) unterscheiden, als gleich lang.
      Wo Gewichte dafür zu weit auseinanderliegen, nennt die Antwort die Beziehungen.
      """)

  /// The caveat of measures that know only who is tied to whom.
  static let ignoresWeightsAndDirections = Caveat(
    en: "Ignores weights and directions; parallel ties count once.",
    de: "Gewichte und Richtungen bleiben außer Acht; mehrfache Beziehungen zählen einmal.")

  /// The caveat of measures that know who is tied to whom in which direction.
  static let ignoresWeights = Caveat(
    en: "Ignores weights; parallel ties of one direction count once.",
    de: "Gewichte bleiben außer Acht; mehrfache Beziehungen derselben Richtung zählen einmal.")
}
