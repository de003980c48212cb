import Geflecht

/// Which part of the data counts.
extension Option {
  static let level = Option(
    "--level", takes: .words(Phrase(en: "LEVEL", de: "EBENE"), .contractedLevels),
    help: Phrase(
      en: "contract everything into city, state or federal",
      de: "alles auf Städte, Länder oder Bund zusammenziehen: city, state, federal"))
  static let kinds = Option(
    "--kinds", takes: .list, help: Phrase(en: "only ties of these kinds", de: "nur Beziehungen dieser Arten"))
  static let sectors = Option(
    "--sectors", takes: .list(.sectors),
    help: Phrase(en: "only ties of these sectors", de: "nur Beziehungen dieser Sektoren"))
  static let states = Option(
    "--states", takes: .states,
    help: Phrase(
      en: "only nodes in these states, by id, name or short form: DE-BY, Bavaria, BY",
      de: "nur Knoten in diesen Ländern, nach Kennung, Name oder Kurzform: DE-BY, Bayern, BY"))
  static let scope = Option(
    "--scope", takes: .list(.scopes),
    help: Phrase(
      en: "only actors of these scopes: local, state, federal",
      de: "nur Akteure dieser Reichweite: local, state, federal"))
  static let scheme = Option(
    "--scheme", takes: .choice(SectorScheme.self),
    help: Phrase(
      en: "which sectors count: as the data name them (own), the known four, or three with science as civil society",
      de: """
        welche Sektoren gelten: die der Daten (own), die bekannten vier (four), oder drei,
        Wissenschaft als Zivilgesellschaft (three)
        """))
  static let asOf = Option(
    "--as-of", takes: .text(Phrase(en: "DATE", de: "DATUM")),
    help: Phrase(
      en: "the network as it was: 2022, 2022-06, 2022-06-30",
      de: "das Netzwerk zu diesem Zeitpunkt: 2022, 2022-06, 2022-06-30"))
  static let undated = Option(
    "--undated", takes: .choice(["keep", "drop"]),
    help: Phrase(
      en: "with --as-of: keep or drop ties without a date (drop)",
      de: "mit --as-of: Beziehungen ohne Datum behalten (keep) oder weglassen (drop)"))

  static let minWeight = Option(
    "--min-weight", takes: .number,
    help: Phrase(
      en: "only recorded ties of at least this weight", de: "nur erfasste Beziehungen von mindestens diesem Gewicht"))

  /// What every command takes that looks at a part of the data.
  static let view: [Option] = [.level, .kinds, .sectors, .states, .scope, .scheme, .asOf, .undated, .minWeight]
}
