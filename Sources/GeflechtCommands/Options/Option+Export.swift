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
  static let k = Option(
    "--k", takes: .number,
    help: Phrase(
      en: """
        with --pseudonymise: make what is said about nodes coarser until as many share it (5); 1 leaves it as telling
        as it is
        """,
      de: """
        mit --pseudonymise: Angaben über Knoten vergröbern, bis so viele sie teilen (5);
        1 lässt sie so genau, wie sie sind
        """))
  static let dropTiesTo = Option(
    "--drop-ties-to", takes: .levelsAndNodes,
    help: Phrase(
      en: "with --pseudonymise: leave out ties to nodes of these levels, or to these nodes",
      de: "mit --pseudonymise: Beziehungen zu diesen Ebenen oder zu diesen Knoten weglassen"))

  /// What commands take that write files for people who must not see who is who.
  static let hiding: [Option] = [.pseudonymise, .k, .dropTiesTo]
}
