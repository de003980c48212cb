import Geflecht

/// The commands.
enum Verb: String, CaseIterable {
  case check, measure, sectors, tandems, map, export, explain, generate

  var summary: Phrase {
    switch self {
    case .check: Phrase(en: "what was read, and what is wrong", de: "was gelesen wurde und was nicht stimmt")
    case .measure:
      Phrase(en: "measures of nodes, sectors and the network", de: "Maße für Knoten, Sektoren und das Netzwerk")
    case .sectors:
      Phrase(
        en: "how the sectors work together, held against chance, on one page",
        de: "wie die Sektoren zusammenarbeiten, mit dem Zufall verglichen, auf einer Seite")
    case .tandems:
      Phrase(
        en: "who guides whom: the best plan, proven, with reasons and what else could be",
        de: "wer wen begleitet: der beste Plan, bewiesen, mit Gründen und Alternativen")
    case .map: Phrase(en: "a network map: DOT, SVG, PNG or PDF", de: "eine Netzwerkkarte: DOT, SVG, PNG oder PDF")
    case .export:
      Phrase(
        en: "the network as a file that other tools load", de: "das Netzwerk als Datei, die andere Programme laden")
    case .explain: Phrase(en: "what a measure or a diagnostic code means", de: "was ein Maß oder ein Code bedeutet")
    case .generate:
      Phrase(
        en: "synthetic networks whose truth is known, as tables",
        de: "synthetische Netzwerke, deren Wahrheit bekannt ist, als Tabellen")
    }
  }

  var usage: Phrase {
    switch self {
    case .check: Phrase(en: "geflecht check DATA", de: "geflecht check DATEN")
    case .measure:
      Phrase(en: "geflecht measure DATA [MEASURE | FAMILY …]", de: "geflecht measure DATEN [MASS | FAMILIE …]")
    case .sectors: Phrase(en: "geflecht sectors DATA", de: "geflecht sectors DATEN")
    case .tandems:
      Phrase(
        en: "geflecht tandems DATA [candidates | explain CITY CITY | backtest] [--intake YEAR]",
        de: "geflecht tandems DATEN [candidates | explain STADT STADT | backtest] [--intake JAHR]")
    case .map:
      Phrase(
        en: "geflecht map DATA [--style STYLE] [-o FILE.dot|svg|png|pdf]",
        de: "geflecht map DATEN [--style STIL] [-o DATEI.dot|svg|png|pdf]")
    case .export:
      Phrase(
        en: "geflecht export DATA --to FORMAT [-o FILE | FOLDER]",
        de: "geflecht export DATEN --to FORMAT [-o DATEI | ORDNER]")
    case .explain: Phrase(en: "geflecht explain [MEASURE | CODE]", de: "geflecht explain [MASS | CODE]")
    case .generate:
      Phrase(
        en: "geflecht generate [MODEL -o FOLDER] [--size N] [--ties M] [--seed S]",
        de: "geflecht generate [MODELL -o ORDNER] [--size N] [--ties M] [--seed S]")
    }
  }

  var examples: [String] {
    let data = "datasets/engagierte-stadt"
    switch self {
    case .check:
      return [
        "geflecht check \(data)", "geflecht check \(data) --log log.csv --repaired clean",
        "geflecht check --edges ties.csv --nodes actors.csv --strict",
      ]
    case .measure:
      return [
        "geflecht measure \(data)", "geflecht measure \(data) betweenness degree --top 10",
        "geflecht measure \(data) --format csv --csv-dialect excel-de -o measures.csv",
        "geflecht measure \(data) distance --weighted", "geflecht measure \(data) pagerank --from Würzburg",
        "geflecht measure \(data) mixing ei-network ei-expected --states Bayern",
      ]
    case .sectors:
      return [
        "geflecht sectors \(data)", "geflecht sectors \(data) --states Bayern --lang de",
        "geflecht sectors \(data) --scheme three --format markdown -o sectors.md",
      ]
    case .tandems:
      return [
        "geflecht tandems \(data) --intake 2024", "geflecht tandems \(data) --newcomer Cloppenburg --top 5 --lang de",
        "geflecht tandems \(data) explain Emden Cloppenburg", "geflecht tandems \(data) candidates --weight travel=3",
        "geflecht tandems \(data) --pin Emden=Cloppenburg --everyone -o plan.csv",
        "geflecht tandems \(data) --peers --rounds 2 --pair-states other", "geflecht tandems \(data) backtest",
      ]
    case .map:
      return [
        "geflecht map \(data) -o map.svg", "geflecht map \(data) --states Bayern --title \"Bayern 2025\" -o bayern.png",
        "geflecht map \(data) --style network --size betweenness --lang de -o karte.pdf",
        "geflecht map \(data) --style ego --of Würzburg --steps 2 -o around.svg",
        "geflecht map \(data) --style tandems -o tandems.png",
      ]
    case .export:
      return [
        "geflecht export \(data) -o network.graphml",
        "geflecht export \(data) --with betweenness,degree -o network.gexf",
        "geflecht export \(data) --to pajek --level city -o cities.net",
        "geflecht export \(data) --to gephi -o gephi", "geflecht export \(data) --to json --states Bayern",
        "geflecht export \(data) --to kumu --pseudonymise key.txt -o network.json",
      ]
    case .generate:
      return [
        "geflecht generate", "geflecht generate planted -o groups --size 1000 --ties 8000 --seed 7",
        "geflecht generate program -o program",
      ]
    case .explain: return ["geflecht explain", "geflecht explain betweenness", "geflecht explain edge-unknown-node"]
    }
  }

  var options: [Option] {
    switch self {
    case .check: [.repaired, .duplicates] + Option.data + Option.view + [.format, .csvDialect] + Option.common
    case .measure:
      Option.measuring + [.pseudonymise] + Option.data + Option.view + [.format, .csvDialect, .top] + Option.common
    case .sectors:
      [.permutations, .seed] + Option.data + Option.view + [.format, .csvDialect, .top] + Option.common
    case .tandems:
      Option.tandems
        + Option.data
        + [.kinds, .sectors, .states, .scope, .scheme, .asOf, .undated, .format, .csvDialect, .top] + Option.common
    case .map:
      [.style, .size, .title, .palette, .of, .steps, .plan, .seed, .pseudonymise] + Option.data + [
        .level, .kinds, .sectors, .states, .scope, .scheme, .asOf, .undated,
      ] + Option.common
    case .export:
      [.to, .with, .pseudonymise, .csvDialect] + Option.data + Option.view
        + Option.measuring.filter { $0 != .from } + Option.common
    case .explain: [.format, .csvDialect] + Option.common
    case .generate: [.size, .ties, .seed] + Option.common
    }
  }

  /// Whether the first word after the verb is the data.
  var readsData: Bool { self != .explain && self != .generate }

  /// Whether `-o` names a folder.
  var writesFolder: Bool { self == .generate }

  /// What stands for an option's value in help.
  func placeholder(of option: Option) -> Phrase? {
    switch option {
    case .output where writesFolder: Option.repaired.placeholder
    case .size where self == .map: Phrase(en: "MEASURE", de: "MASS")
    default: option.placeholder
    }
  }

  /// What an option does for this command.
  func help(of option: Option) -> Phrase {
    switch option {
    case .output where self == .export:
      Phrase(
        en: "write to this file; several files go to a folder, or beside a file named like the format's",
        de: "in diese Datei schreiben; mehrere kommen in einen Ordner oder neben eine Datei mit der Endung des Formats")
    case .force where self == .export: Phrase(en: "overwrite files that exist", de: "vorhandene Dateien überschreiben")
    case .output where writesFolder:
      Phrase(en: "write the tables to this folder", de: "die Tabellen in diesen Ordner schreiben")
    case .force where writesFolder:
      Phrase(en: "replace the same tables in a folder that has some", de: "gleiche Tabellen in einem Ordner ersetzen")
    case .size where self == .map:
      Phrase(
        en: "the measure that sets the area of a node (degree)",
        de: "das Maß, nach dem sich die Fläche eines Knotens richtet (degree)")
    case .steps where self == .map:
      Phrase(en: "how far --style ego goes (2)", de: "wie weit --style ego geht (2)")
    case .level where self == .map:
      Phrase(
        en: "draw actor, city, state or federal nodes (above 300 nodes: city)",
        de: "gezeichnet werden actor, city, state oder federal (über 300 Knoten: city)")
    default: option.help
    }
  }
}
