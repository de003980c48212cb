import Geflecht

/// What was asked, for the files that say where they come from.
extension Arguments {
  /// The words and options on which the answer depends. Files are named without their folders, which are nobody's business;
  /// what is in them, their digests say.
  /// - Parameter hidesNames: Whether the answer bears pseudonyms: then nodes that options name are not told.
  func settings(hidingNames hidesNames: Bool) -> [(key: String, value: JSON)] {
    var settings: [(key: String, value: JSON)] = []
    if !wordsBesideData.isEmpty { settings.append(("words", .strings(wordsBesideData))) }
    for option in command.options where option.decidesTheAnswer {
      let key = String(option.flag.dropFirst(2))
      if has(option) {
        settings.append((key, setting(option, hidesNames)))
      } else if option == .seed {
        settings.append((key, .int(1)))
      }
    }
    return settings
  }

  /// The command line as far as the answer depends on it: `geflecht measure DATA degree --level city`.
  func line(hidingNames hidesNames: Bool) -> Phrase {
    Phrase { language in
      var words = ["geflecht", command.name]
      words += command.words.prefix { $0.completion == .folder }.prefix(max(1, dataWords.count))
        .map { $0.placeholder[language] }
      words += wordsBesideData.map(Self.shellWord)
      for option in command.options where option.decidesTheAnswer && has(option) {
        guard option.parameter != nil else {
          words.append(option.flag)
          continue
        }
        for text in texts(of: option, hidesNames) { words += [option.flag, text.map(Self.shellWord) ?? "…"] }
      }
      return words.joined(separator: " ")
    }
  }

  /// The words that name data, which are not read from files of their own.
  private var dataWords: ArraySlice<String> {
    has(.edges) ? [] : words.prefix(command.words.prefix { $0.completion == .folder }.count)
  }

  private var wordsBesideData: [String] { Array(words.dropFirst(dataWords.count)) }

  private func setting(_ option: Option, _ hidesNames: Bool) -> JSON {
    guard let parameter = option.parameter else { return .bool(true) }
    let values = texts(of: option, hidesNames).map { text -> JSON in
      guard let text else { return .null }
      return parameter.isNumber
        ? Int(text).map(JSON.int) ?? plainNumber(text).map(JSON.double) ?? .string(text) : .string(text)
    }
    return values.count == 1 ? values[0] : .array(values)
  }

  /// The values of an option; `nil` for those that are not told.
  private func texts(of option: Option, _ hidesNames: Bool) -> [String?] {
    all(option).map { text in
      switch option.parameter?.completion {
      case .node: hidesNames ? nil : text
      case .inputFile: option == .pseudonymise ? nil : parts(of: text).name
      default: text
      }
    }
  }

  /// A word as a shell takes it for one.
  private static func shellWord(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_.,:=/+".contains($0) }
    return isPlain ? word : "'" + word.swapping("'", for: #"'\''"#) + "'"
  }
}

extension Option {
  /// Whether an answer depends on it, not just how fast it comes, where it goes and how it is written. The data say
  /// themselves what they are.
  var decidesTheAnswer: Bool {
    ![
      .edges, .nodes, .threads, .log, .repaired, .output, .force, .format, .csvDialect, .table, .lang, .quiet, .noColor,
      .help,
    ].contains(self)
  }
}
