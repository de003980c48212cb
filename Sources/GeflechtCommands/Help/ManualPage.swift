import Geflecht

/// The manual page, in the language of `man`: see groff_man(7).
enum ManualPage {
  static func page(in language: Language) -> String {
    var page = Roff(language: language)
    let manual = Phrase(en: "User Commands", de: "Dienstprogramme")[language]
    page.add(".TH GEFLECHT 1 \"\" \"geflecht \(VersionCommand.number)\" \"\(manual)\"")
    // Lines as long as their words: blanks belong to a command.
    page.add(".ad l")
    page.add(".nh")
    page.section(Phrase(en: "NAME", de: "BEZEICHNUNG"))
    page.text(
      Phrase(
        en: "geflecht - network analysis for the people who weave civic networks",
        de: "geflecht - Netzwerkanalyse für alle, die kommunale Netzwerke knüpfen"))
    page.section(Phrase(en: "SYNOPSIS", de: "ÜBERSICHT"))
    for command in CommandCatalog.all { page.line(command.usage) }
    page.section(Phrase(en: "DESCRIPTION", de: "BESCHREIBUNG"))
    page.text(
      Phrase(
        en: """
          DATA is a folder with tables such as cities.csv, actors.csv and ties.csv, or a workbook (.xlsx) with a sheet for
          each. Answers go to standard output, or to the file that -o names; everything else goes to standard error. A
          file that exists is overwritten only with --force.
          """,
        de: """
          DATEN ist ein Ordner mit Tabellen wie cities.csv, actors.csv und ties.csv oder eine Mappe (.xlsx) mit einem
          Blatt für jede. Antworten gehen auf die Standardausgabe oder in die Datei, die -o nennt, alles andere auf die
          Standardfehlerausgabe. Eine vorhandene Datei wird nur mit --force überschrieben.
          """))
    page.section(Phrase(en: "COMMANDS", de: "BEFEHLE"))
    for command in CommandCatalog.all {
      page.add(".SS " + page.escaped(command.name))
      let summary = command.summary[language]
      page.text(Phrase(summary.prefix(1).uppercased() + summary.dropFirst() + "."))
      for option in command.options where !isShared(option) { page.entry(option) }
      for glossary in command.glossaries() where command.name != MeasureCommand.card.name {
        page.add(".PP")
        page.text(Phrase(glossary.title[language] + ":"))
        for entry in glossary.entries { page.entry(entry.word, entry.meaning) }
      }
    }
    for (title, options) in shared {
      page.section(title)
      for option in options { page.entry(option) }
    }
    page.section(Phrase(en: "EXAMPLES", de: "BEISPIELE"))
    for command in CommandCatalog.all where command.subject == .networks {
      for example in command.examples { page.line(Phrase(example)) }
    }
    page.section(Phrase(en: "ENVIRONMENT", de: "UMGEBUNGSVARIABLEN"))
    page.entry(
      Language.variable,
      Phrase(
        en: "The language where --lang does not say it: en or de.",
        de: "Die Sprache, wo --lang sie nicht nennt: en oder de."))
    page.entry(
      "NO_COLOR",
      Phrase(en: "Switches colors off unless it is empty.", de: "Schaltet Farben ab, wenn sie nicht leer ist."))
    page.section(Phrase(en: "EXIT STATUS", de: "EXIT-STATUS"))
    for code in ExitCode.allCases { page.entry("\(code.rawValue)", code.meaning) }
    page.section(Phrase(en: "SEE ALSO", de: "SIEHE AUCH"))
    page.add(".BR dot (1)")
    return page.written
  }

  /// Options that several commands take, told once.
  private static let shared: [(title: Phrase, options: [Option])] = [
    (Phrase(en: "OPTIONS ABOUT THE DATA", de: "OPTIONEN ZU DEN DATEN"), Option.data),
    (Phrase(en: "OPTIONS ABOUT THE VIEW", de: "OPTIONEN ZUR ANSICHT"), Option.view),
    (
      Phrase(en: "OPTIONS ABOUT THE ANSWER", de: "OPTIONEN ZUR ANTWORT"),
      [.format, .csvDialect, .top] + Option.common
    ),
  ]

  /// Whether an option means here what it means everywhere.
  private static func isShared(_ option: Option) -> Bool {
    shared.contains { $0.options.contains { $0 == option && $0.help == option.help } }
  }
}

/// Text for `man`.
private struct Roff {
  let language: Language
  private(set) var written = ""

  init(language: Language) { self.language = language }

  mutating func add(_ line: String) { written += line + "\n" }

  mutating func section(_ title: Phrase) { add(".SH \"" + escaped(title[language]) + "\"") }

  /// Running text.
  mutating func text(_ phrase: Phrase) {
    let text = escaped(phrase[language])
    // A line that begins with a point or an apostrophe would be a request.
    add((text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : "") + text)
  }

  /// A line of its own, as it is typed.
  mutating func line(_ phrase: Phrase) {
    add(".br")
    text(phrase)
  }

  mutating func entry(_ option: Option) {
    entry(option.names + (option.parameter.map { " " + $0.placeholder[language] } ?? ""), option.help)
  }

  mutating func entry(_ name: String, _ meaning: Phrase) {
    add(".TP")
    add("\\fB" + escaped(name) + "\\fR")
    text(meaning)
  }

  /// Text in which `man` finds nothing of its own, in ASCII alone.
  func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "~": escaped += "\\(ti"
      case "^": escaped += "\\(ha"
      case "\"": escaped += "\\(dq"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case " "..."~": escaped.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return escaped
  }
}
