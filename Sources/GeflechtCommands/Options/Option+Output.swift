import Geflecht

/// Where an answer goes, and how it is written.
extension Option {
  static let format = Option(
    "--format", takes: .choice(OutputFormat.self),
    help: Phrase(
      en: "how to write the answer (text, or by the ending of -o)",
      de: "Format der Antwort (text, oder nach der Endung von -o)"))
  static let engine = Option(
    "--engine", takes: .inputFile,
    help: Phrase(
      en: "put the engine of this file, geflecht.html, and the data into the page: whoever gets it can ask on",
      de: "die Rechenmaschine aus dieser Datei, geflecht.html, und die Daten in die Seite legen: zum Weiterfragen"))
  static let csvDialect = Option(
    "--csv-dialect", takes: .choice(CSVDialect.self),
    help: Phrase(en: "CSV as standard or for a German Excel", de: "CSV nach Standard oder für ein deutsches Excel"))
  static let table = Option(
    "--table", takes: .text("NAME"),
    help: Phrase(
      en: "write one table of an answer that has several, as CSV",
      de: "von einer Antwort mit mehreren Tabellen nur eine schreiben, als CSV"))
  static let top = Option(
    "--top", takes: .text(Phrase(en: "NUMBER|all", de: "ZAHL|all")),
    help: Phrase(en: "how many rows a table for people shows", de: "wie viele Zeilen eine Tabelle zeigt"))
  static let audience = Option(
    "--audience", takes: .choice(Audience.self),
    help: Phrase(
      en: "plain words (mayor), or error probabilities, all numbers and whole cards of measures too (research)",
      de: """
        einfache Worte (mayor), oder auch Irrtumswahrscheinlichkeiten, alle Zahlen und ganze Karten der Maße (research)
        """))
  static let output = Option(
    "--output", short: "-o", takes: .outputFile,
    help: Phrase(
      en: "write to a file instead of standard output", de: "in eine Datei statt auf die Standardausgabe schreiben"))
  static let force = Option(
    "--force", help: Phrase(en: "overwrite the file if it exists", de: "eine vorhandene Datei überschreiben"))
  static let lang = Option(
    "--lang", takes: .choice(Language.self),
    help: Phrase(
      en: "language: en or de (once for all: GEFLECHT_LANG=de)",
      de: "Sprache: en oder de (ein für alle Mal: GEFLECHT_LANG=de)"))
  static let quiet = Option(
    "--quiet", help: Phrase(en: "no remarks on standard error", de: "keine Hinweise auf der Standardfehlerausgabe"))
  static let noColor = Option("--no-color", help: Phrase(en: "no color on a terminal", de: "keine Farben im Terminal"))
  static let help = Option("--help", short: "-h", help: Phrase(en: "this page", de: "diese Seite"))

  /// What every command takes that has an answer.
  static let common: [Option] = [.output, .force, .lang, .quiet, .noColor, .help]

  /// What every command takes, also before its name.
  static let global: [Option] = [.lang, .quiet, .noColor, .help]
}
