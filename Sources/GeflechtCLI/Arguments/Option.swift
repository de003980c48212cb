import Geflecht

/// Every option of every command: help, parsing and suggestions read this list.
enum Option: String, CaseIterable {
  // The data
  case edges, nodes, column, strict, log, merge, repaired, duplicates, threads
  // The view
  case level, kinds, sectors, states, scope, scheme
  case asOf = "as-of"
  case undated
  // Measures
  case weighted, direction, from, steps, resolution, estimate, permutations
  // Tandems
  case intake, newcomer, seniority, capacity
  case seenWithin = "seen-within"
  case weight, weights, objective, goals, draws, missing, pin, forbid, everyone, peers, rounds
  case maxPairs = "max-pairs"
  case minScore = "min-score"
  case pairStates = "pair-states"
  // Maps
  case style, of, plan, palette, title
  // Files for other tools
  case to, with, pseudonymise
  // Synthetic networks
  case size, ties, seed
  // The output
  case format
  case csvDialect = "csv-dialect"
  case output, force, top, lang, quiet
  case noColor = "no-color"
  case help

  static let data: [Option] = [.edges, .nodes, .column, .merge, .strict, .log, .threads]
  static let view: [Option] = [.level, .kinds, .sectors, .states, .scope, .scheme, .asOf, .undated]
  static let measuring: [Option] = [
    .weighted, .direction, .from, .steps, .resolution, .estimate, .permutations, .seed,
  ]
  static let tandems: [Option] = [
    .intake, .newcomer, .peers, .rounds, .seniority, .capacity, .seenWithin, .pin, .forbid, .pairStates, .minScore,
    .maxPairs, .everyone, .weight, .weights, .objective, .goals, .draws, .missing, .seed,
  ]
  static let common: [Option] = [.output, .force, .lang, .quiet, .noColor, .help]

  var flag: String { "--" + rawValue }
  var shortFlag: String? {
    switch self {
    case .output: "-o"
    case .help: "-h"
    default: nil
    }
  }

  /// What stands for the value in help; `nil` for a switch.
  var placeholder: Phrase? {
    switch self {
    case .duplicates, .everyone, .peers, .strict, .weighted, .force, .quiet, .noColor, .help: nil
    case .repaired: Phrase(en: "FOLDER", de: "ORDNER")
    case .edges, .nodes, .output, .log, .merge, .weights: Phrase(en: "FILE", de: "DATEI")
    case .to: "FORMAT"
    case .with: Phrase(en: "MEASURE,…", de: "MASS,…")
    case .pseudonymise: Phrase(en: "KEYFILE", de: "SCHLÜSSELDATEI")
    case .column: Phrase(en: "COLUMN=HEADER", de: "SPALTE=KOPF")
    case .level: Phrase(en: "LEVEL", de: "EBENE")
    case .kinds, .sectors, .states, .scope: Phrase(en: "A,B,…", de: "A,B,…")
    case .scheme: "own|four|three"
    case .asOf: Phrase(en: "DATE", de: "DATUM")
    case .undated: "keep|drop"
    case .direction: "none|out|in"
    case .from: Phrase(en: "NODE,…", de: "KNOTEN,…")
    case .resolution: Phrase(en: "NUMBER", de: "ZAHL")
    case .estimate: Phrase(en: "ERROR", de: "FEHLER")
    case .intake: Phrase(en: "YEAR", de: "JAHR")
    case .newcomer: Phrase(en: "CITY", de: "STADT")
    case .seniority, .seenWithin: Phrase(en: "YEARS", de: "JAHRE")
    case .capacity, .threads, .size, .ties, .seed, .steps, .permutations, .draws, .rounds, .maxPairs:
      Phrase(en: "NUMBER", de: "ZAHL")
    case .minScore: Phrase(en: "POINTS", de: "PUNKTE")
    case .missing: Phrase(en: "PERCENT", de: "PROZENT")
    case .pin, .forbid: Phrase(en: "CITY=CITY", de: "STADT=STADT")
    case .pairStates: "any|same|other"
    case .goals: Phrase(en: "A,B,…", de: "A,B,…")
    case .weight: Phrase(en: "PART=NUMBER", de: "TEIL=ZAHL")
    case .objective: "cover|fair|score|network"
    case .title: "TEXT"
    case .style: Phrase(MapStyle.all.map(\.name).joined(separator: "|"))
    case .of: Phrase(en: "NODE", de: "KNOTEN")
    case .plan: Phrase(en: "FILE", de: "DATEI")
    case .palette: "color|grey"
    case .format: "text|json|csv|markdown"
    case .csvDialect: "standard|excel-de"
    case .top: Phrase(en: "NUMBER|all", de: "ZAHL|all")
    case .lang: "en|de"
    }
  }

  var help: Phrase {
    switch self {
    case .edges:
      Phrase(
        en: "read ties from this file instead of a folder; - is standard input",
        de: "Beziehungen aus dieser Datei statt aus einem Ordner lesen; - ist die Standardeingabe")
    case .nodes: Phrase(en: "read nodes from this file, with --edges", de: "Knoten aus dieser Datei lesen, mit --edges")
    case .column:
      Phrase(
        en: "read a column under another header: source=Absender (repeatable)",
        de: "eine Spalte unter anderem Kopf lesen: source=Absender (mehrfach möglich)")
    case .strict: Phrase(en: "take warnings for errors", de: "Warnungen wie Fehler behandeln")
    case .log:
      Phrase(
        en: "write every finding to a file, CSV or .json: what it was, what it became, why",
        de: "alle Befunde in eine Datei schreiben, CSV oder .json: was es war, was es wurde, warum")
    case .merge:
      Phrase(
        en: "merge nodes as this table says: id,into",
        de: "Knoten zusammenlegen, wie diese Tabelle sagt: id,into")
    case .duplicates:
      Phrase(
        en: "list actors that are perhaps one; -o writes a table for --merge",
        de: "Akteure nennen, die vielleicht dieselben sind; -o schreibt eine Tabelle für --merge")
    case .repaired:
      Phrase(
        en: "write the tables as they were understood, clean, to this folder",
        de: "die Tabellen so, wie sie verstanden wurden, bereinigt in diesen Ordner schreiben")
    case .threads:
      Phrase(
        en: "how many processors may work (all); answers do not depend on it",
        de: "wie viele Prozessoren arbeiten dürfen (alle); Antworten hängen nicht davon ab")
    case .level:
      Phrase(
        en: "contract everything into city, state or federal",
        de: "alles auf Städte, Länder oder Bund zusammenziehen: city, state, federal")
    case .kinds: Phrase(en: "only ties of these kinds", de: "nur Beziehungen dieser Arten")
    case .sectors: Phrase(en: "only ties of these sectors", de: "nur Beziehungen dieser Sektoren")
    case .states:
      Phrase(en: "only nodes in these states, by id or name", de: "nur Knoten in diesen Ländern (Kennung oder Name)")
    case .scope:
      Phrase(
        en: "only actors of these scopes: local, state, federal",
        de: "nur Akteure dieser Reichweite: local, state, federal")
    case .scheme:
      Phrase(
        en: "which sectors count: as the data name them (own), the known four, or three with science as civil society",
        de: """
          welche Sektoren gelten: die der Daten (own), die bekannten vier (four), oder drei,
          Wissenschaft als Zivilgesellschaft (three)
          """)
    case .asOf:
      Phrase(
        en: "the network as it was: 2022, 2022-06, 2022-06-30",
        de: "das Netzwerk zu diesem Zeitpunkt: 2022, 2022-06, 2022-06-30")
    case .undated:
      Phrase(
        en: "with --as-of: keep or drop ties without a date (drop)",
        de: "mit --as-of: Beziehungen ohne Datum behalten (keep) oder weglassen (drop)")
    case .weighted:
      Phrase(
        en: "use the weights of ties: paths are 1/weight long, walks follow weights",
        de: "Gewichte der Beziehungen nutzen: Wege sind 1/Gewicht lang, Wanderungen folgen Gewichten")
    case .direction:
      Phrase(
        en: "follow directed ties from source to target (out), turned round (in), or both ways (none)",
        de: "gerichteten Beziehungen von Quelle zu Ziel folgen (out), umgekehrt (in), in beide Richtungen (none)")
    case .from:
      Phrase(
        en: "where distance-from and pagerank start, by id or name",
        de: "wo distance-from und pagerank beginnen, Kennung oder Name")
    case .steps:
      Phrase(
        en: "how many steps k-reach and cross-sector-reach go (2)",
        de: "wie viele Schritte k-reach und cross-sector-reach gehen (2)")
    case .resolution:
      Phrase(
        en: "how finely communities are cut; above 1 more of them (1)",
        de: "wie fein Gruppen geschnitten werden; über 1 mehr davon (1)")
    case .estimate:
      Phrase(
        en: "estimate betweenness and distances instead of counting all pairs, to this error: 0.01",
        de: "Betweenness und Entfernungen schätzen, statt alle Paare zu zählen, bis auf diesen Fehler: 0.01")
    case .permutations:
      Phrase(
        en: "how many networks of chance a finding is held against (9999)",
        de: "mit wie vielen Zufallsnetzwerken ein Befund verglichen wird (9999)")
    case .intake:
      Phrase(
        en: "the newcomers that joined in this year (the latest in the data)",
        de: "die in diesem Jahr aufgenommenen Städte (sonst der jüngste Jahrgang)")
    case .newcomer:
      Phrase(
        en: "only this newcomer, by id or name (repeatable)",
        de: "nur diese neue Stadt, Kennung oder Name (mehrfach möglich)")
    case .seniority:
      Phrase(
        en: "how much longer a guide has been a member (2)", de: "wie viel länger eine erfahrene Stadt dabei ist (2)")
    case .capacity:
      Phrase(
        en: "newcomers per guide where the data say nothing (1)",
        de: "neue Städte je erfahrener Stadt, wenn die Daten nichts sagen (1)")
    case .seenWithin:
      Phrase(
        en: "leave out guides not documented this long, or all (3)",
        de: "erfahrene Städte weglassen, die so lange nicht belegt sind, oder all (3)")
    case .weight:
      Phrase(
        en: "weight of a part of the score: size=2 (repeatable)",
        de: "Gewicht eines Teils der Punkte: size=2 (mehrfach möglich)")
    case .objective:
      Phrase(
        en: """
          what the plan is for: a guide for as many as possible (cover), then also no weak pair (fair), the total score
          alone (score), or what all pairs together do for the network (network, searched, not proven)
          """,
        de: """
          was der Plan erreichen soll: möglichst viele begleiten (cover), dabei kein schwaches Paar (fair), allein die
          Punktsumme (score), oder was alle Paare zusammen für das Netz tun (network, gesucht, nicht bewiesen)
          """)
    case .weights:
      Phrase(
        en: "read weights from a small file: a part and a number a line",
        de: "Gewichte aus einer kleinen Datei lesen: je Zeile ein Teil und eine Zahl")
    case .goals:
      Phrase(
        en: """
          goals in order, never giving up an earlier one for a later: cover, weakest, score, or parts: cover,wish,score
          """,
        de: """
          Ziele der Reihe nach, ein früheres nie für ein späteres aufgegeben: cover,
          weakest, score oder Teile: cover,wish,score
          """)
    case .draws:
      Phrase(
        en: "how often the plan is tried with other weights, ties missing, actors missing (100; 0: not at all)",
        de: """
          wie oft der Plan mit anderen Gewichten, fehlenden Beziehungen, fehlenden
          Akteuren geprüft wird (100; 0: gar nicht)
          """)
    case .missing:
      Phrase(
        en: "how many ties or actors are missing then (10)", de: "wie viele Beziehungen oder Akteure dann fehlen (10)")
    case .pin:
      Phrase(en: "settle this pair (repeatable)", de: "dieses Paar ist vereinbart (mehrfach möglich)")
    case .forbid:
      Phrase(en: "rule this pair out (repeatable)", de: "dieses Paar ist ausgeschlossen (mehrfach möglich)")
    case .everyone:
      Phrase(
        en: "leave nobody over, or say what prevents it", de: "keine Stadt übrig lassen, oder sagen, woran es liegt")
    case .peers:
      Phrase(
        en: "pair any city with any other instead of newcomers with guides",
        de: "Städte auf Augenhöhe paaren statt neue mit erfahrenen")
    case .rounds:
      Phrase(
        en: "plan so many rounds: pairs repeat only if they must, guides are asked equally often",
        de: """
          so viele Runden planen: Paare wiederholen sich nur, wenn es sein muss;
          erfahrene Städte sind gleich oft gefragt
          """)
    case .maxPairs: Phrase(en: "plan no more pairs than this", de: "nicht mehr Paare als diese planen")
    case .minScore: Phrase(en: "plan no pair with fewer points", de: "kein Paar mit weniger Punkten planen")
    case .pairStates:
      Phrase(
        en: "only pairs within one state (same) or across states (other)",
        de: "nur Paare innerhalb eines Landes (same) oder über Ländergrenzen (other)")
    case .title: Phrase(en: "the map's title", de: "Titel der Karte")
    case .style:
      Phrase(
        en: "how to draw (geo where cities have coordinates, else network); see below",
        de: "wie gezeichnet wird (geo, wenn Städte Koordinaten haben, sonst network); siehe unten")
    case .of:
      Phrase(en: "the node in the middle of --style ego, by id or name", de: "der Knoten in der Mitte von --style ego")
    case .plan:
      Phrase(
        en: "draw the planned tandems of this table too: newcomer, guide, as tandems -o plan.csv writes it",
        de: "auch die geplanten Tandems dieser Tabelle zeichnen: newcomer, guide, wie tandems -o plan.csv sie schreibt")
    case .palette: Phrase(en: "colours, or greys for print (color)", de: "Farben oder Grautöne für den Druck (color)")
    case .to:
      Phrase(
        en: "the format, from the list below (or by the ending of -o)",
        de: "das Format, aus der Liste unten (oder nach der Endung von -o)")
    case .with:
      Phrase(
        en: "measures to write as columns of nodes, by id: betweenness,degree",
        de: "Maße, die als Spalten der Knoten dazukommen: betweenness,degree")
    case .pseudonymise:
      Phrase(
        en: "replace ids and names by pseudonyms that only this key, a file of 16 bytes or more, can make again",
        de: """
          Kennungen und Namen durch Pseudonyme ersetzen, die nur dieser Schlüssel,
          eine Datei ab 16 Bytes, wieder erzeugt
          """)
    case .size:
      Phrase(
        en: "how many nodes, or actors where the model has cities (as the model is listed)",
        de: "wie viele Knoten, oder Akteure, wo das Modell Städte hat (sonst wie beim Modell genannt)")
    case .ties:
      Phrase(
        en: "how many ties (in proportion to the size)", de: "wie viele Beziehungen (sonst im Verhältnis zur Größe)")
    case .seed:
      Phrase(
        en: "where chance begins: the same number, the same bytes (1)",
        de: "Startwert des Zufalls: gleiche Zahl, gleiche Bytes (1)")
    case .format:
      Phrase(
        en: "how to write the answer (text, or by the ending of -o)",
        de: "Format der Antwort (text, oder nach der Endung von -o)")
    case .csvDialect:
      Phrase(en: "CSV as standard or for a German Excel", de: "CSV nach Standard oder für ein deutsches Excel")
    case .output:
      Phrase(
        en: "write to a file instead of standard output", de: "in eine Datei statt auf die Standardausgabe schreiben")
    case .force: Phrase(en: "overwrite the file if it exists", de: "eine vorhandene Datei überschreiben")
    case .top: Phrase(en: "how many rows a table for people shows", de: "wie viele Zeilen eine Tabelle zeigt")
    case .lang: Phrase(en: "language: en or de", de: "Sprache: en oder de")
    case .quiet: Phrase(en: "no remarks on standard error", de: "keine Hinweise auf der Standardfehlerausgabe")
    case .noColor: Phrase(en: "no colour on a terminal", de: "keine Farben im Terminal")
    case .help: Phrase(en: "this page", de: "diese Seite")
    }
  }
}
