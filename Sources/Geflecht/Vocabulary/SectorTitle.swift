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
