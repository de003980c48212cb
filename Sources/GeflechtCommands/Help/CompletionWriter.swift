import Geflecht

/// Writes the scripts by which shells complete command lines, from the cards of the commands.
struct CompletionWriter {
  let language: Language

  /// The name of what completes a parameter, in all scripts: of a list, or of a kind of file or node.
  static func kind(of parameter: Parameter?) -> String? {
    switch parameter?.completion {
    case nil, .nothing: nil
    case .words(let list): list.name
    case .inputFile, .outputFile, .outputFiles: "file"
    case .folder: "folder"
    case .node(let level): CompletionsCommand.NodeKind(level).rawValue
    }
  }

  /// Every list of words that some command needs, each once.
  static let lists: [WordList] = {
    var lists = [WordList.commands]
    let parameters = CommandCatalog.all.flatMap { $0.words + $0.options.compactMap { $0.parameter } }
    for case .words(let list) in parameters.map({ $0.completion }) where !lists.contains(list) { lists.append(list) }
    return lists
  }()

  /// A meaning in one short line; the first clause is enough beside a word.
  func hint(_ phrase: Phrase) -> String {
    String(phrase[language].prefix { !";:".contains($0) })
  }

  /// Text in single quotes, as every shell takes it.
  static func quoted(_ text: String) -> String { "'" + text.swapping("'", for: #"'\''"#) + "'" }

  /// Lines of a script, indented.
  static func indented(_ lines: [String], by depth: Int) -> String {
    lines.map { String(repeating: " ", count: depth) + $0 }.joined(separator: "\n")
  }

  /// The options that take a value, in any command.
  static let valueFlags: [String] = {
    var flags: [String] = []
    for option in CommandCatalog.all.flatMap({ $0.options }) where option.parameter != nil {
      for flag in [option.flag, option.shortFlag].compactMap({ $0 }) where !flags.contains(flag) { flags.append(flag) }
    }
    return flags
  }()
}
