import Geflecht

/// How large a network is made.
extension Option {
  static let size = Option(
    "--size", takes: .number,
    help: Phrase(
      en: "how many nodes, or actors where the model has cities (as the model is listed)",
      de: "wie viele Knoten, oder Akteure, wo das Modell Städte hat (sonst wie beim Modell genannt)"))
  static let ties = Option(
    "--ties", takes: .number,
    help: Phrase(
      en: "how many ties (in proportion to the size)", de: "wie viele Beziehungen (sonst im Verhältnis zur Größe)"))
}
