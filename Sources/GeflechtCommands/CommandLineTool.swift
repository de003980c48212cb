import Geflecht

/// The command-line tool.
package enum CommandLineTool {
  /// Runs one command line. It reads and writes nothing but its surroundings, so that many can run side by side.
  package static func run(_ arguments: [String], in surroundings: Surroundings) -> ExitCode {
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

  /// Language, color and quiet hold from the first word on, also for complaints about the others.
  private static func terminal(_ arguments: [String], _ surroundings: Surroundings) -> Terminal {
    var terminal = Terminal(surroundings: surroundings)
    terminal.language = language(arguments) ?? terminal.usualLanguage.flatMap(Language.init) ?? .english
    terminal.isQuiet = arguments.contains(Option.quiet.flag)
    terminal.allowsColor = !arguments.contains(Option.noColor.flag)
    return terminal
  }

  /// The language that an option names.
  private static func language(_ arguments: [String]) -> Language? {
    let flag = Option.lang.flag
    return zip(arguments, arguments.dropFirst() + [""]).compactMap { word, next in
      word == flag
        ? Language(rawValue: next)
        : word.hasPrefix(flag + "=") ? Language(rawValue: String(word.dropFirst(flag.count + 1))) : nil
    }.last
  }

  private static func run(_ arguments: [String], _ terminal: Terminal) throws(Failure) {
    if let word = terminal.usualLanguage, Language(rawValue: word) == nil, language(arguments) == nil {
      let known = Language.allCases.map { $0.rawValue }.joined(separator: ", ")
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "\(Language.variable) \(quoted(word)): wanted \(known)",
          de: "\(Language.variable) \(quoted(word)): erwartet \(known)"))
    }
    var rest = arguments[...]
    var options = try globalOptions(&rest)
    let asksForHelp = options.contains(where: Option.help.isCalled)
    if options.contains(versionFlag) { rest = [VersionCommand.card.name] }
    guard let word = rest.popFirst() else {
      let page = HelpPage.page(in: terminal.language)
      if asksForHelp { return try terminal.write(page) }
      terminal.complain(Phrase(page))
      throw Failure(code: .usage, message: Phrase(en: "which command?", de: "welcher Befehl?"))
    }
    let command = try Command(named: word)
    options.removeAll { $0 == versionFlag }
    let words = options + rest
    if words.contains(where: Option.help.isCalled) {
      return try terminal.write(HelpPage.page(of: command, in: terminal.language))
    }
    let files = FileAccess(terminal.surroundings.files)
    let parsed = try Arguments(command, try SettingsFile.expanded(words, of: command, files))
    _ = try parsed.choice(.lang, Language.self)
    try command.run(try Session(parsed, terminal))
  }

  private static let versionFlag = "--version"

  /// Takes the options before the command, which every command has.
  private static func globalOptions(_ rest: inout ArraySlice<String>) throws(Failure) -> [String] {
    var options: [String] = []
    while let word = rest.first, word.hasPrefix("-") {
      rest.removeFirst()
      options.append(word)
      if word == versionFlag { continue }
      let name = String(word.prefix { $0 != "=" })
      guard let option = Option.global.first(where: { $0.isCalled(name) }) else { throw misplaced(name) }
      if option.parameter != nil, name == word, let value = rest.popFirst() { options.append(value) }
    }
    return options
  }

  private static func misplaced(_ name: String) -> Failure {
    let near = Spelling.nearest(to: name, in: Option.global.map { $0.flag } + [versionFlag]).first
    return CommandCatalog.knows(name)
      ? Failure(
        code: .usage,
        message: Phrase(en: "\(name) stands after its command", de: "\(name) steht hinter dem Befehl"),
        hint: Phrase(en: "geflecht COMMAND \(name) …", de: "geflecht BEFEHL \(name) …"))
      : Failure(
        code: .usage,
        message: Phrase(en: "no option \(quoted(name))", de: "keine Option \(quoted(name))")
          + (near.map { Phrase(en: "; did you mean \($0)?", de: "; meinten Sie \($0)?") } ?? ""),
        hint: Phrase(en: "geflecht --help lists the commands", de: "geflecht --help --lang de nennt die Befehle"))
  }
}

extension Language {
  /// The variable that names the language once for all.
  static let variable = "GEFLECHT_LANG"
}
