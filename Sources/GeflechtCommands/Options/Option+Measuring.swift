import Geflecht

/// How measures count.
extension Option {
  static let weighted = Option(
    "--weighted",
    help: Phrase(
      en: "use the weights of ties: paths are 1/weight long, walks follow weights",
      de: "Gewichte der Beziehungen nutzen: Wege sind 1/Gewicht lang, Wanderungen folgen Gewichten"))
  static let direction = Option(
    "--direction", takes: .choice(ArcDirection.self),
    help: Phrase(
      en: "follow directed ties from source to target (out), turned round (in), or both ways (none)",
      de: "gerichteten Beziehungen von Quelle zu Ziel folgen (out), umgekehrt (in), in beide Richtungen (none)"))
  static let from = Option(
    "--from", takes: .nodes,
    help: Phrase(
      en: "where distance-from and pagerank start, by id or name",
      de: "wo distance-from und pagerank beginnen, Kennung oder Name"))
  static let steps = Option(
    "--steps", takes: .number,
    help: Phrase(
      en: "how many steps k-reach and cross-sector-reach go (2)",
      de: "wie viele Schritte k-reach und cross-sector-reach gehen (2)"))
  static let resolution = Option(
    "--resolution", takes: .number,
    help: Phrase(
      en: "how finely communities are cut; above 1 more of them (1)",
      de: "wie fein Gruppen geschnitten werden; über 1 mehr davon (1)"))
  static let estimate = Option(
    "--estimate", takes: .text(Phrase(en: "ERROR", de: "FEHLER")),
    help: Phrase(
      en: "estimate betweenness and distances instead of counting all pairs, to this error: 0.01",
      de: "Betweenness und Entfernungen schätzen, statt alle Paare zu zählen, bis auf diesen Fehler: 0.01"))
  static let permutations = Option(
    "--permutations", takes: .number,
    help: Phrase(
      en: "how many random networks a finding is held against (9999; at most 1,000,000)",
      de: "mit wie vielen Zufallsnetzwerken ein Befund verglichen wird (9999; höchstens 1.000.000)"))
  static let seed = Option(
    "--seed", takes: .number,
    help: Phrase(
      en: "where chance begins: the same number, the same bytes (1)",
      de: "Startwert des Zufalls: gleiche Zahl, gleiche Bytes (1)"))

  /// All of them, in the order of help.
  static let measuring: [Option] = [.weighted, .direction, .from, .steps, .resolution, .estimate, .permutations, .seed]
}
