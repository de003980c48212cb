/// Words for how strong or how frequent a tie is, and the weight that each stands for.
///
///     5  daily · very strong          2  quarterly · weak, occasional
///     4  weekly · strong, often       1  yearly · very weak, rare
///     3  monthly · medium, regular
enum WeightWords {
  /// The weight of a word, if it is one of these.
  static func weight(of word: String) -> Double? {
    let folded = foldedName(word)
    return words.first { $0.words.contains(folded) }?.weight
  }

  private static let words: [(weight: Double, words: Set<String>)] = [
    (
      5,
      [
        "taglich", "sehrhoch", "sehrstark", "sehrintensiv", "sehreng", "sehroft", "sehrhaufig", "daily", "veryhigh",
        "verystrong", "veryintense", "veryoften",
      ]
    ),
    (
      4,
      [
        "wochentlich", "hoch", "stark", "intensiv", "eng", "oft", "haufig", "weekly", "high", "strong", "intense",
        "close", "often", "frequent",
      ]
    ),
    (3, ["monatlich", "mittel", "regelmassig", "monthly", "medium", "moderate", "regular", "regularly"]),
    (
      2,
      [
        "vierteljahrlich", "quartalsweise", "mehrmalsimjahr", "gering", "schwach", "lose", "gelegentlich", "manchmal",
        "quarterly", "low", "weak", "loose", "occasional", "occasionally", "sometimes",
      ]
    ),
    (
      1,
      [
        "jahrlich", "sehrgering", "sehrschwach", "selten", "yearly", "annually", "verylow", "veryweak", "rare",
        "rarely",
      ]
    ),
  ]
}
