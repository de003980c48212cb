import Geflecht

/// A command: what is to be said about it, what it takes, and what it does.
///
/// One file a command, and one line in `CommandCatalog.all`: parsing, help, suggestions, completions, the manual and the
/// table in the README are made of it.
struct Command: Sendable {
  /// What a command is about.
  enum Subject { case networks, tool }

  /// Words that its page explains at the end.
  struct Glossary: Sendable {
    let title: Phrase
    let entries: [WordList.Entry]

    init(_ title: Phrase, _ entries: [WordList.Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  let name: String
  var subject = Subject.networks
  let summary: Phrase
  let usage: Phrase
  /// Each works as it stands here.
  let examples: [String]
  /// What stands behind its name. A list may come last.
  let words: [Parameter]
  let options: [Option]
  /// Whether it draws its answer where `-o` names a file that ends in .svg.
  var draws = false
  var glossaries: @Sendable () -> [Glossary] = { [] }
  let run: @Sendable (Session) throws(Failure) -> Void
}

extension Command {
  /// Whether its first word is the data.
  var readsData: Bool { options.contains(.edges) }

  /// Whether `-o` names a folder.
  var writesFolder: Bool { option(.output)?.parameter?.completion == .folder }

  /// An option as this command means it.
  func option(_ option: Option) -> Option? { options.first { $0 == option } }
}

extension [Option] {
  /// The same options, one of them as a command means it.
  func replacing(_ option: Option) -> [Option] { map { $0 == option ? option : $0 } }
}
