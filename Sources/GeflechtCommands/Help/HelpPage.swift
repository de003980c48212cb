import Geflecht

/// The pages of `--help`: examples first, then what there is.
enum HelpPage {
  /// The page of the whole tool.
  static func page(in language: Language) -> String {
    let atWork = CommandCatalog.all.filter { $0.subject == .networks }
    var lines = [
      Phrase(
        en: "geflecht: network analysis for the people who weave civic networks",
        de: "geflecht: Netzwerkanalyse für alle, die kommunale Netzwerke knüpfen")[language],
      "",
      Phrase(en: "Examples", de: "Beispiele")[language],
    ]
    // The first that is more than a name.
    lines += atWork.compactMap { command in command.examples.first { $0 != "geflecht \(command.name)" } }
      .map { "  " + $0 }
    lines += ["", Phrase(en: "Commands", de: "Befehle")[language]]
    lines += columns(CommandCatalog.all.map { ($0.name, $0.summary[language]) })
    lines += [
      "",
      Phrase(
        en: "DATA is a folder with tables such as cities.csv, actors.csv and ties.csv, or a workbook (.xlsx).",
        de: "DATEN ist ein Ordner mit Tabellen wie cities.csv, actors.csv und ties.csv oder eine Mappe (.xlsx).")[
          language],
      Phrase(
        en: "geflecht COMMAND --help says more. In German: --lang de.",
        de: "Mehr sagt geflecht BEFEHL --help --lang de.")[language],
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page of one command.
  static func page(of command: Command, in language: Language) -> String {
    let summary = command.summary[language]
    var lines = [summary.prefix(1).uppercased() + summary.dropFirst() + ".", ""]
    lines += [Phrase(en: "Examples", de: "Beispiele")[language]]
    lines += command.examples.map { "  " + $0 }
    lines += ["", Phrase(en: "Usage", de: "Aufruf")[language], "  " + command.usage[language], ""]
    lines += [Phrase(en: "Options", de: "Optionen")[language]]
    lines += columns(
      command.options.map { option in
        (option.names + (option.parameter.map { " " + $0.placeholder[language] } ?? ""), option.help[language])
      })
    for glossary in command.glossaries() {
      lines += ["", glossary.title[language]] + columns(glossary.entries.map { ($0.word, $0.meaning[language]) })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func columns(_ rows: [(String, String)]) -> [String] {
    let width = rows.map { $0.0.count }.max() ?? 0
    return rows.map { "  " + $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1 }
  }
}
