import Geflecht

/// Which tables are read, and how.
extension Option {
  static let edges = Option(
    "--edges", takes: .inputFile,
    help: Phrase(
      en: "read ties from this file instead of a folder; - is standard input",
      de: "Beziehungen aus dieser Datei statt aus einem Ordner lesen; - ist die Standardeingabe"))
  static let nodes = Option(
    "--nodes", takes: .inputFile,
    help: Phrase(en: "read nodes from this file, with --edges", de: "Knoten aus dieser Datei lesen, mit --edges"))
  static let column = Option(
    "--column", takes: .words(Phrase(en: "COLUMN=HEADER", de: "SPALTE=KOPF"), .columns),
    help: Phrase(
      en: "read a column under another header: source=Absender (repeatable)",
      de: "eine Spalte unter anderem Kopf lesen: source=Absender (mehrfach möglich)"))
  static let merge = Option(
    "--merge", takes: .inputFile,
    help: Phrase(
      en: "merge nodes as this table says: id,into",
      de: "Knoten zusammenlegen, wie diese Tabelle sagt: id,into"))
  static let places = Option(
    "--places", takes: .choice(PlaceList.self),
    help: Phrase(
      en: "fill in where cities lie and how many live there from the built-in list (germany), or nothing (none)",
      de: "Lage und Einwohner von Städten aus der eingebauten Liste ergänzen (germany) oder nichts (none)"))
  static let settings = Option(
    "--settings", takes: .inputFile,
    help: Phrase(
      en: "take more options from this file, one a line: --weight travel=2",
      de: "weitere Optionen aus dieser Datei nehmen, eine je Zeile: --weight travel=2"))
  static let strict = Option(
    "--strict", help: Phrase(en: "take warnings for errors", de: "Warnungen wie Fehler behandeln"))
  static let log = Option(
    "--log", takes: .outputFile,
    help: Phrase(
      en: "write every finding to a file, CSV or .json: what it was, what it became, why",
      de: "alle Befunde in eine Datei schreiben, CSV oder .json: was es war, was es wurde, warum"))
  static let threads = Option(
    "--threads", takes: .number,
    help: Phrase(
      en: "how many processors may work (all); answers do not depend on it",
      de: "wie viele Prozessoren arbeiten dürfen (alle); Antworten hängen nicht davon ab"))
  static let repaired = Option(
    "--repaired", takes: .folder,
    help: Phrase(
      en: "write the tables as they were understood, clean, to this folder",
      de: "die Tabellen so, wie sie verstanden wurden, bereinigt in diesen Ordner schreiben"))
  static let outside = Option(
    "--outside",
    help: Phrase(
      en: "list the ties that lead out of the view, with one end outside",
      de: "die Beziehungen aufzählen, die aus der Ansicht hinausführen: ein Ende liegt außerhalb"))
  static let duplicates = Option(
    "--duplicates",
    help: Phrase(
      en: "list actors that are perhaps one; -o writes a table for --merge",
      de: "Akteure nennen, die vielleicht dieselben sind; -o schreibt eine Tabelle für --merge"))

  /// What every command takes that reads data.
  static let data: [Option] = [.edges, .nodes, .column, .merge, .places, .settings, .strict, .log, .threads]
}

/// The lists of places that cities may be filled from.
enum PlaceList: String, CaseIterable, Sendable {
  case germany, none

  /// The places, if any.
  var places: Places? { self == .germany ? .germany : nil }
}
