/// The words of a command line as a shell takes it apart: blanks separate, quotes hold together.
func shellWords(_ line: some StringProtocol) -> [String] {
  var words: [String] = []
  var word: String?
  var quote: Character?
  for character in line {
    if character == quote {
      quote = nil
    } else if quote == nil, character == "\"" || character == "'" {
      quote = character
      word = word ?? ""
    } else if quote == nil, character == " " {
      if let finished = word { words.append(finished) }
      word = nil
    } else {
      word = (word ?? "") + String(character)
    }
  }
  return words + [word].compactMap(\.self)
}

/// Whether a command writes a picture, which Graphviz draws.
func needsGraphviz(_ words: [String]) -> Bool {
  words.contains { word in [".png", ".pdf"].contains { word.hasSuffix($0) } }
}
