import Geflecht

/// What a plan of tandems has to keep.
extension Option {
  static let intake = Option(
    "--intake", takes: .text(Phrase(en: "YEAR", de: "JAHR")),
    help: Phrase(
      en: "the newcomers that joined in this year (the latest in the data)",
      de: "die in diesem Jahr aufgenommenen Städte (sonst der jüngste Jahrgang)"))
  static let newcomer = Option(
    "--newcomer", takes: .city,
    help: Phrase(
      en: "only this newcomer, by id or name (repeatable)",
      de: "nur diese neue Stadt, Kennung oder Name (mehrfach möglich)"))
  static let peers = Option(
    "--peers",
    help: Phrase(
      en: "pair any city with any other instead of newcomers with guides",
      de: "Städte auf Augenhöhe paaren statt neue mit erfahrenen"))
  static let rounds = Option(
    "--rounds", takes: .number,
    help: Phrase(
      en: "plan so many rounds: pairs repeat only if they must, guides are asked equally often",
      de: """
        so viele Runden planen: Paare wiederholen sich nur, wenn es sein muss;
        erfahrene Städte sind gleich oft gefragt
        """))
  static let seniority = Option(
    "--seniority", takes: .text(Phrase(en: "YEARS", de: "JAHRE")),
    help: Phrase(
      en: "how much longer a guide has been a member (2)", de: "wie viel länger eine erfahrene Stadt dabei ist (2)"))
  static let capacity = Option(
    "--capacity", takes: .number,
    help: Phrase(
      en: "newcomers per guide where the data say nothing (1)",
      de: "neue Städte je erfahrener Stadt, wenn die Daten nichts sagen (1)"))
  static let seenWithin = Option(
    "--seen-within", takes: .text(Phrase(en: "YEARS", de: "JAHRE")),
    help: Phrase(
      en: "leave out guides not documented this long, or all (3)",
      de: "erfahrene Städte weglassen, die so lange nicht belegt sind, oder all (3)"))
  static let pin = Option(
    "--pin", takes: .text(Phrase(en: "CITY=CITY", de: "STADT=STADT")),
    help: Phrase(en: "settle this pair (repeatable)", de: "dieses Paar ist vereinbart (mehrfach möglich)"))
  static let confirmedPlan = Option.plan.with(
    help: Phrase(
      en: "settle the pairs confirmed in this plan, as -o plan.xlsx writes it; all if it has no such column",
      de: "die in diesem Plan bestätigten Paare sind vereinbart, wie -o plan.xlsx ihn schreibt; ohne diese Spalte alle")
  )
  static let letters = Option(
    "--letters", takes: .folder,
    help: Phrase(
      en: "write a letter to every city of the plan to this folder",
      de: "jeder Stadt des Plans einen Brief in diesen Ordner schreiben"))
  static let forbid = Option(
    "--forbid", takes: .text(Phrase(en: "CITY=CITY", de: "STADT=STADT")),
    help: Phrase(en: "rule this pair out (repeatable)", de: "dieses Paar ist ausgeschlossen (mehrfach möglich)"))
  static let wish = Option(
    "--wish", takes: .text(Phrase(en: "CITY=CITY", de: "STADT=STADT")),
    help: Phrase(
      en: "the first city wishes for the second; the dearest wish first (repeatable)",
      de: "die erste Stadt wünscht sich die zweite; der liebste Wunsch zuerst (mehrfach möglich)"))
  static let pairStates = Option(
    "--pair-states", takes: .choice(TandemRules.StateRule.self),
    help: Phrase(
      en: "only pairs within one state (same) or across states (other)",
      de: "nur Paare innerhalb eines Landes (same) oder über Ländergrenzen (other)"))
  static let minScore = Option(
    "--min-score", takes: .text(Phrase(en: "POINTS", de: "PUNKTE")),
    help: Phrase(en: "plan no pair with fewer points", de: "kein Paar mit weniger Punkten planen"))
  static let maxPairs = Option(
    "--max-pairs", takes: .number,
    help: Phrase(en: "plan no more pairs than this", de: "nicht mehr Paare als diese planen"))
  static let everyone = Option(
    "--everyone",
    help: Phrase(
      en: "leave nobody over, or say what prevents it", de: "keine Stadt übrig lassen, oder sagen, woran es liegt"))
  static let weight = Option(
    "--weight", takes: .words(Phrase(en: "PART=NUMBER", de: "TEIL=ZAHL"), .scoreParts),
    help: Phrase(
      en: "weight of a part of the score: size=2 (repeatable)",
      de: "Gewicht eines Teils der Punkte: size=2 (mehrfach möglich)"))
  static let weights = Option(
    "--weights", takes: .inputFile,
    help: Phrase(
      en: "read weights from a small file: a part and a number a line",
      de: "Gewichte aus einer kleinen Datei lesen: je Zeile ein Teil und eine Zahl"))
  static let objective = Option(
    "--objective", takes: .choice(TandemPlan.Objective.self),
    help: Phrase(
      en: """
        what the plan is for: a guide for as many as possible (cover), then also no weak pair (fair), the total score
        alone (score), or what all pairs together do for the network (network, searched, not proven)
        """,
      de: """
        was der Plan erreichen soll: möglichst viele begleiten (cover), dabei kein schwaches Paar (fair), allein die
        Punktsumme (score), oder was alle Paare zusammen für das Netz tun (network, gesucht, nicht bewiesen)
        """))
  static let goals = Option(
    "--goals", takes: .list(.goals),
    help: Phrase(
      en: """
        goals in order, never giving up an earlier one for a later: cover, weakest, score, or parts: cover,wish,score
        """,
      de: """
        Ziele der Reihe nach, ein früheres nie für ein späteres aufgegeben: cover,
        weakest, score oder Teile: cover,wish,score
        """))
  static let draws = Option(
    "--draws", takes: .number,
    help: Phrase(
      en: "how often the plan is tried with other weights, ties missing, actors missing (100; 0: not at all)",
      de: """
        wie oft der Plan mit anderen Gewichten, fehlenden Beziehungen, fehlenden
        Akteuren geprüft wird (100; 0: gar nicht)
        """))
  static let missing = Option(
    "--missing", takes: .text(Phrase(en: "PERCENT", de: "PROZENT")),
    help: Phrase(
      en: "how many ties or actors are missing then (10)", de: "wie viele Beziehungen oder Akteure dann fehlen (10)"))

  /// All of them, in the order of help.
  static let tandems: [Option] = [
    .intake, .newcomer, .peers, .rounds, .seniority, .capacity, .seenWithin, .pin, .confirmedPlan, .forbid, .wish,
    .pairStates, .minScore, .maxPairs, .everyone, .weight, .weights, .objective, .goals, .draws, .missing, .seed,
    .letters,
  ]
}
