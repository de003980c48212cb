import Geflecht

/// What changed over time.
extension Option {
  static let measures = Option(
    "--measures", takes: .measures,
    help: Phrase(
      en: "the measures to compare, by id; without it all that need one pass over the ties",
      de: "die verglichenen Maße, nach Kennung; sonst alle, die einen Durchgang durch die Beziehungen brauchen"))
  static let response = Option(
    "--response", takes: .text(Phrase(en: "BEFORE,AFTER", de: "VORHER,NACHHER")),
    help: Phrase(
      en: "what percentage of its ties each wave documents, such as the response rates of two surveys: 62,81",
      de: """
        wie viel Prozent seiner Beziehungen jeder Stand dokumentiert, etwa die Rücklaufquoten zweier Befragungen: 62,81
        """))
  static let sources = Option(
    "--sources", takes: .text(Phrase(en: "COLUMN|none", de: "SPALTE|none")),
    help: Phrase(
      en:
        "the column of the ties that names a source; how many there are says how well a wave is documented (evidence)",
      de: """
        die Spalte der Beziehungen, die eine Quelle nennt; deren Zahl sagt, wie gut ein Stand dokumentiert ist (evidence)
        """))
}
