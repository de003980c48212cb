/// A kind of tie for people: the usual ones in the reader's language, any other as the data name it.
func kindTitle(_ key: String?) -> Phrase {
  switch key {
  case "cooperation": Phrase(en: "cooperation", de: "Kooperation")
  case "coordination": Phrase(en: "coordination", de: "Koordination")
  case "funding": Phrase(en: "funding", de: "Förderung")
  case "partnership": Phrase(en: "partnership", de: "Partnerschaft")
  case "regional-network": Phrase(en: "regional network", de: "regionales Netzwerk")
  case "tandem": Phrase(en: "tandem", de: "Tandem")
  case let other?: Phrase(printable(other, limit: 40))
  case nil: Phrase(en: "of no stated kind", de: "ohne Angabe der Art")
  }
}
