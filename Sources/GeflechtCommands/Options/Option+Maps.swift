import Geflecht

/// What a map shows, and how.
extension Option {
  static let style = Option(
    "--style", takes: .choice(.styles),
    help: Phrase(
      en: "how to draw (geo where cities have coordinates, else network); see below",
      de: "wie gezeichnet wird (geo, wenn Städte Koordinaten haben, sonst network); siehe unten"))
  static let of = Option(
    "--of", takes: .node,
    help: Phrase(
      en: "the node in the middle of --style ego, by id or name", de: "der Knoten in der Mitte von --style ego"))
  static let plan = Option(
    "--plan", takes: .inputFile,
    help: Phrase(
      en: "draw the planned tandems of this table too: newcomer, guide, as tandems -o plan.csv writes it",
      de: "auch die geplanten Tandems dieser Tabelle zeichnen: newcomer, guide, wie tandems -o plan.csv sie schreibt"))
  static let palette = Option(
    "--palette", takes: .choice(Palette.Kind.self),
    help: Phrase(en: "colors, or grays for print (color)", de: "Farben oder Grautöne für den Druck (color)"))
  static let page = Option(
    "--page", takes: .choice(MapPage.self),
    help: Phrase(
      en: "fill a slide (16:9), a sheet of A4 or a square",
      de: "eine Folie (16:9), ein Blatt A4 oder ein Quadrat füllen"))
  static let title = Option("--title", takes: .text("TEXT"), help: Phrase(en: "the map's title", de: "Titel der Karte"))
}
