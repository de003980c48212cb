/// A sector's name for people: the known four in the reader's language, any other as the data name it.
public func sectorTitle(_ key: String) -> Phrase {
  switch key {
  case "civil-society": Phrase(en: "civil society", de: "Zivilgesellschaft")
  case "administration-politics": Phrase(en: "administration & politics", de: "Verwaltung & Politik")
  case "business": Phrase(en: "business", de: "Wirtschaft")
  case "science": Phrase(en: "science", de: "Wissenschaft")
  default: Phrase(printable(key, limit: 40))
  }
}

/// A sector's name inside a sentence: German has an article for it, which changes with its place.
struct SectorName {
  /// As the one that acts or is acted on: `die Wirtschaft`.
  let plain: Phrase
  /// After `in`, `von`, `bei` or as an owner: `der Wirtschaft`.
  let dative: Phrase

  init(_ key: String) {
    let title = sectorTitle(key)
    let hasArticle = ["civil-society", "business", "science"].contains(key)
    plain = Phrase(en: "\(title)", de: hasArticle ? "die \(title)" : "\(title)")
    dative = Phrase(en: "\(title)", de: hasArticle ? "der \(title)" : "\(title)")
  }
}
