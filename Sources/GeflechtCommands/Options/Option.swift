import Geflecht

/// An option of the command line: one entry, from which help, parsing, suggestions, completions and the manual are made.
///
/// Where a command gives it a meaning of its own, its card holds a copy that says so; it stays the same option.
struct Option: Sendable {
  let flag: String
  let shortFlag: String?
  /// What follows it; `nil` for a switch.
  let parameter: Parameter?
  let help: Phrase

  init(_ flag: String, short: String? = nil, takes parameter: Parameter? = nil, help: Phrase) {
    self.flag = flag
    shortFlag = short
    self.parameter = parameter
    self.help = help
  }

  /// The same option where it takes or does something else.
  func with(takes other: Parameter? = nil, help: Phrase) -> Option {
    Option(flag, short: shortFlag, takes: other ?? parameter, help: help)
  }

  /// `-o, --output`
  var names: String { [shortFlag, flag].compactMap { $0 }.joined(separator: ", ") }

  /// Whether a word on the command line is this option.
  func isCalled(_ word: String) -> Bool { word == flag || word == shortFlag }
}

extension Option: Hashable {
  static func == (a: Option, b: Option) -> Bool { a.flag == b.flag }

  func hash(into hasher: inout Hasher) { hasher.combine(flag) }
}
