import Geflecht

/// The command-line tool.
enum CommandLineTool {
  /// Runs one command line. It reads and writes nothing but its surroundings, so that many can run side by side.
  static func run(_ arguments: [String], in surroundings: Surroundings) -> ExitCode {
    let terminal = terminal(arguments, surroundings)
    do {
      try run(arguments, terminal)
      return .success
    } catch {
      terminal.complain(Phrase("geflecht: ") + error.message)
      if let hint = error.hint { terminal.complain(Phrase("  ") + hint) }
      return error.code
    }
  }

  /// Language, colour and quiet hold from the first word on, also for complaints about the others.
  private static func terminal(_ arguments: [String], _ surroundings: Surroundings) -> Terminal {
    var terminal = Terminal(surroundings: surroundings)
    let words = zip(arguments, arguments.dropFirst() + [""])
    for (word, next) in words {
      if word == "--lang=de" || (word == "--lang" && next == "de") { terminal.language = .german }
    }
    terminal.isQuiet = arguments.contains(Option.quiet.flag)
    terminal.allowsColor = !arguments.contains(Option.noColor.flag)
    return terminal
  }

  private static func run(_ arguments: [String], _ terminal: Terminal) throws(Failure) {
    guard let word = arguments.first(where: { !$0.hasPrefix("--lang") && $0 != "de" && $0 != "en" }) else {
      terminal.complain(Phrase(Help.page(in: terminal.language)))
      throw Failure(code: .usage, message: Phrase(en: "which command?", de: "welcher Befehl?"))
    }
    if word == "--version" { return try terminal.write("geflecht \(Help.version)\n") }
    let rest = Array(arguments.drop { $0 != word }.dropFirst())
    let isHelp = word == "help" || word == "--help" || word == "-h"
    if isHelp {
      let verb = rest.compactMap(Verb.init).first
      return try terminal.write(
        verb.map { Help.page(of: $0, in: terminal.language) } ?? Help.page(in: terminal.language))
    }
    guard let verb = Verb(rawValue: word) else {
      let near = Spelling.nearest(to: word, in: Verb.allCases.map(\.rawValue)).first
      throw Failure(
        code: .usage,
        message: Phrase(en: "no command \(quoted(word))", de: "kein Befehl \(quoted(word))")
          + (near.map { Phrase(en: "; did you mean '\($0)'?", de: "; meinten Sie '\($0)'?") } ?? ""),
        hint: Phrase(en: "geflecht --help lists the commands", de: "geflecht --help --lang de nennt die Befehle"))
    }
    if rest.contains("--help") || rest.contains("-h") {
      return try terminal.write(Help.page(of: verb, in: terminal.language))
    }
    let parsed = try Arguments(verb, rest)
    _ = try parsed.choice(.lang, Language.self)
    let session = try Session(parsed, terminal)
    switch verb {
    case .check: try CheckCommand.run(session)
    case .measure: try MeasureCommand.run(session)
    case .sectors: try SectorsCommand.run(session)
    case .tandems: try TandemsCommand.run(session)
    case .map: try MapCommand.run(session)
    case .export: try ExportCommand.run(session)
    case .explain: try ExplainCommand.run(session)
    case .generate: try GenerateCommand.run(session)
    }
  }
}
