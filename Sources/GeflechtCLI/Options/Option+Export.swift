import Geflecht

/// What other tools are given.
extension Option {
  static let to = Option(
    "--to", takes: .words("FORMAT", .formats),
    help: Phrase(
      en: "the format, from the list below (or by the ending of -o)",
      de: "das Format, aus der Liste unten (oder nach der Endung von -o)"))
  static let with = Option(
    "--with", takes: .measures,
    help: Phrase(
      en: "measures to write as columns of nodes, by id: betweenness,degree",
      de: "Maße, die als Spalten der Knoten dazukommen: betweenness,degree"))
  static let pseudonymise = Option(
    "--pseudonymise", takes: .keyFile,
    help: Phrase(
      en: "replace ids and names by pseudonyms that only this key, a file of 16 bytes or more, can make again",
      de: """
        Kennungen und Namen durch Pseudonyme ersetzen, die nur dieser Schlüssel,
        eine Datei ab 16 Bytes, wieder erzeugt
        """))
}
