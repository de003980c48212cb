import Geflecht

/// `geflecht help`: the page of a command, or of all.
enum HelpCommand {
  static let card = Command(
    name: "help",
    subject: .tool,
    summary: Phrase(en: "the page of a command", de: "die Seite eines Befehls"),
    usage: Phrase(en: "geflecht help [COMMAND]", de: "geflecht help [BEFEHL]"),
    examples: ["geflecht help", "geflecht help tandems", "geflecht help map --lang de"],
    words: [.words(Phrase(en: "COMMAND", de: "BEFEHL"), .commands)],
    options: Option.global,
    run: run)

  static func run(_ session: Session) throws(Failure) {
    let language = session.terminal.language
    guard let word = session.arguments.words.first else {
      return try session.terminal.write(HelpPage.page(in: language))
    }
    try session.terminal.write(HelpPage.page(of: try Command(named: word), in: language))
  }
}

extension Command {
  /// The command that a word on the command line names.
  init(named word: String) throws(Failure) {
    guard let command = CommandCatalog.command(word) else {
      let near = Spelling.nearest(to: word, in: WordList.commands.words).first
      throw Failure(
        code: .usage,
        message: Phrase(en: "no command \(quoted(word))", de: "kein Befehl \(quoted(word))")
          + (near.map { Phrase(en: "; did you mean '\($0)'?", de: "; meinten Sie '\($0)'?") } ?? ""),
        hint: Phrase(en: "geflecht --help lists the commands", de: "geflecht --help --lang de nennt die Befehle"))
    }
    self = command
  }
}
