import Geflecht

/// `geflecht completions`: what a shell has to know to complete the commands, and the nodes of a network when it asks.
enum CompletionsCommand {
  static let card = Command(
    name: "completions",
    subject: .tool,
    summary: Phrase(
      en: "what a shell needs to complete commands: bash, zsh or fish",
      de: "was eine Shell zum Vervollständigen braucht: bash, zsh oder fish"),
    usage: Phrase(en: "geflecht completions SHELL", de: "geflecht completions SHELL"),
    examples: Shell.allCases.map { "geflecht completions \($0.rawValue)" },
    words: [.words("SHELL", WordList(Shell.allCases.map { $0.rawValue })).repeated()],
    options: Option.global,
    glossaries: {
      [
        Command.Glossary(
          Phrase(en: "Where it goes", de: "Wohin damit"),
          Shell.allCases.map { .init(word: $0.rawValue, meaning: $0.place) })
      ]
    },
    run: run)

  static func run(_ session: Session) throws(Failure) {
    let words = session.arguments.words
    guard let word = words.first else {
      throw Failure(
        code: .usage, message: Phrase(en: "which shell?", de: "welche Shell?"), hint: Phrase("bash, zsh, fish"))
    }
    // What the scripts ask while someone types: `geflecht completions city DATA`.
    if words.count == 2, let kind = NodeKind(rawValue: word) {
      return try session.terminal.write(nodes(kind, session))
    }
    try session.arguments.checkWords(atMost: 1)
    guard let shell = Shell(rawValue: word) else {
      throw Failure(
        code: .usage, message: Phrase(en: "no shell \(quoted(word))", de: "keine Shell \(quoted(word))"),
        hint: Phrase("bash, zsh, fish"))
    }
    let writer = CompletionWriter(language: session.terminal.language)
    let script =
      switch shell {
      case .bash: writer.bash()
      case .zsh: writer.zsh()
      case .fish: writer.fish()
      }
    try session.terminal.write(script)
  }

  enum Shell: String, CaseIterable {
    case bash, zsh, fish

    /// Where its script belongs.
    fileprivate var place: Phrase {
      switch self {
      case .bash:
        Phrase(
          en: "in ~/.bashrc: source <(geflecht completions bash)",
          de: "in ~/.bashrc: source <(geflecht completions bash)")
      case .zsh:
        Phrase(
          en: "geflecht completions zsh > ~/.zsh/_geflecht, with fpath+=~/.zsh before compinit in ~/.zshrc",
          de: "geflecht completions zsh > ~/.zsh/_geflecht, mit fpath+=~/.zsh vor compinit in ~/.zshrc")
      case .fish:
        Phrase(
          en: "geflecht completions fish > ~/.config/fish/completions/geflecht.fish",
          de: "geflecht completions fish > ~/.config/fish/completions/geflecht.fish")
      }
    }
  }

  /// The nodes that a script may ask for.
  enum NodeKind: String {
    case node, city, state

    init(_ level: Level?) {
      switch level {
      case .city: self = .city
      case .state: self = .state
      default: self = .node
      }
    }

    fileprivate var level: Level? {
      switch self {
      case .node: nil
      case .city: .city
      case .state: .state
      }
    }
  }

  /// Larger datasets are not read between two keystrokes.
  private static let mostBytes = 30_000_000

  /// The ids of nodes, then their names, a line each; none where something is wrong.
  private static func nodes(_ kind: NodeKind, _ session: Session) -> String {
    guard let size = session.sizeOfTables(1), size <= mostBytes, let dataset = try? session.intake(1).intake.dataset,
      let network = try? session.network(of: dataset)
    else { return "" }
    let nodes = kind.level.map(network.nodes(at:)) ?? Array(network.nodes)
    var seen: Set<String> = []
    let texts = nodes.map(network.id(of:)) + nodes.map(network.name(of:))
    return texts.filter { !$0.isEmpty && printable($0) == $0 && seen.insert($0).inserted }.map { $0 + "\n" }.joined()
  }
}
