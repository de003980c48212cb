import Geflecht

/// The pages of `--help`: examples first, then what there is.
enum Help {
  static let version = "0.1.0"

  /// The page of the whole tool.
  static func page(in language: Language) -> String {
    var lines = [
      Phrase(
        en: "geflecht: network analysis for the people who weave civic networks",
        de: "geflecht: Netzwerkanalyse für alle, die kommunale Netzwerke knüpfen")[language],
      "",
      Phrase(en: "Examples", de: "Beispiele")[language],
    ]
    lines += [Verb.check, .measure, .sectors, .tandems, .map, .export, .explain, .generate].map {
      "  " + $0.examples[$0.readsData ? 0 : 1]
    }
    lines += ["", Phrase(en: "Commands", de: "Befehle")[language]]
    lines += columns(Verb.allCases.map { ($0.rawValue, $0.summary[language]) })
    lines += [
      "",
      Phrase(
        en: "DATA is a folder with tables such as cities.csv, actors.csv and ties.csv.",
        de: "DATEN ist ein Ordner mit Tabellen wie cities.csv, actors.csv und ties.csv.")[language],
      Phrase(
        en: "geflecht COMMAND --help says more. In German: --lang de.",
        de: "Mehr sagt geflecht BEFEHL --help --lang de.")[language],
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page of one command.
  static func page(of verb: Verb, in language: Language) -> String {
    var lines = [verb.summary[language].prefix(1).uppercased() + verb.summary[language].dropFirst() + ".", ""]
    lines += [Phrase(en: "Examples", de: "Beispiele")[language]]
    lines += verb.examples.map { "  " + $0 }
    lines += ["", Phrase(en: "Usage", de: "Aufruf")[language], "  " + verb.usage[language], ""]
    lines += [Phrase(en: "Options", de: "Optionen")[language]]
    lines += columns(
      verb.options.map { option in
        let names = [option.shortFlag, option.flag].compactMap(\.self).joined(separator: ", ")
        return (
          names + (verb.placeholder(of: option).map { " " + $0[language] } ?? ""), verb.help(of: option)[language]
        )
      })
    if verb == .tandems {
      lines += ["", Phrase(en: "Parts of the score, each 0 to 1", de: "Teile der Punkte, je 0 bis 1")[language]]
      lines += columns(ScorePart.allCases.map { ($0.key, $0.rule[language]) })
    }
    if verb == .measure {
      for family in MeasureCard.Family.allCases {
        let cards = MeasureCatalog.all.map(\.card).filter { $0.family == family }
        lines += ["", Phrase(en: "Measures: family ", de: "Maße: Familie ")[language] + family.rawValue]
        lines += columns(cards.map { ($0.id, $0.summary[language]) })
      }
    }
    if verb == .export {
      lines += ["", Phrase(en: "Formats", de: "Formate")[language]]
      lines += columns(ExportCatalog.all.map { ($0.card.id, $0.card.summary[language]) })
    }
    if verb == .map {
      lines += ["", Phrase(en: "Styles", de: "Stile")[language]]
      lines += columns(MapStyle.all.map { ($0.name, $0.summary[language]) })
    }
    if verb == .generate {
      lines += ["", Phrase(en: "Models", de: "Modelle")[language]]
      lines += columns(ModelCatalog.all.map { ($0.card.id, $0.card.summary[language]) })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func columns(_ rows: [(String, String)]) -> [String] {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { "  " + $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1 }
  }
}
