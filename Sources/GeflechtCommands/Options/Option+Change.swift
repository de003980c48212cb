import Geflecht

/// What changed over time.
extension Option {
  /// What `--from` and `--to` mean where two dates are compared.
  static let fromDate = Option.from.with(
    takes: date,
    help: Phrase(
      en: "the earlier date: 2018, 2018-06, 2018-06-30", de: "der frühere Zeitpunkt: 2018, 2018-06, 2018-06-30"))
  static let toDate = Option.to.with(takes: date, help: Phrase(en: "the later date", de: "der spätere Zeitpunkt"))
  private static let date = Parameter.text(Phrase(en: "DATE", de: "DATUM"))

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
