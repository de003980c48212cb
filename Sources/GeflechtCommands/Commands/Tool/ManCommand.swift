import Geflecht

/// `geflecht man`: the manual page, from the same cards as help.
enum ManCommand {
  static let card = Command(
    name: "man",
    subject: .tool,
    summary: Phrase(en: "the manual page", de: "die Handbuchseite"),
    usage: Phrase(en: "geflecht man", de: "geflecht man"),
    examples: ["geflecht man", "geflecht man --lang de"],
    words: [],
    options: Option.global,
    glossaries: {
      [
        Command.Glossary(
          Phrase(en: "How to read it", de: "Wie man sie liest"),
          [
            .init(word: "geflecht man | man -l -", meaning: Phrase(en: "at once", de: "sofort")),
            .init(
              word: "geflecht man > ~/.local/share/man/man1/geflecht.1",
              meaning: Phrase(en: "once for all: man geflecht", de: "ein für alle Mal: man geflecht")),
          ])
      ]
    },
    run: run)

  static func run(_ session: Session) throws(Failure) {
    try session.terminal.write(ManualPage.page(in: session.terminal.language))
  }
}
