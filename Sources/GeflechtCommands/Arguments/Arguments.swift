import Geflecht

/// A command line taken apart: the words and the options with their values.
struct Arguments {
  let command: Command
  private(set) var words: [String] = []
  private var values: [Option: [String]] = [:]

  /// Takes the words after a command's name apart.
  init(_ command: Command, _ arguments: [String]) throws(Failure) {
    self.command = command
    var rest = arguments[...]
    var onlyWords = false
    while let argument = rest.popFirst() {
      if onlyWords || argument == "-" || !argument.hasPrefix("-") {
        words.append(argument)
        continue
      }
      if argument == "--" {
        onlyWords = true
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      let option = try Self.option(name, of: command)
      guard let parameter = option.parameter else {
        guard parts.count == 1 else {
          throw Failure(code: .usage, message: Phrase(en: "\(name) takes no value", de: "\(name) hat keinen Wert"))
        }
        values[option, default: []].append("")
        continue
      }
      if parts.count == 2 {
        values[option, default: []].append(String(parts[1]))
      } else if let value = rest.popFirst() {
        values[option, default: []].append(value)
      } else {
        let example = Phrase("\(name) ") + parameter.placeholder
        throw Failure(
          code: .usage,
          message: Phrase(en: "\(name) needs a value: \(example)", de: "\(name) braucht einen Wert: \(example)"))
      }
    }
  }

  private static func option(_ name: String, of command: Command) throws(Failure) -> Option {
    if let option = command.options.first(where: { $0.isCalled(name) }) { return option }
    let near = Spelling.nearest(to: name, in: command.options.map { $0.flag }).first
    let message =
      CommandCatalog.knows(name)
      ? Phrase(en: "'\(command.name)' has no option \(name)", de: "'\(command.name)' hat keine Option \(name)")
      : Phrase(en: "no option \(quoted(name))", de: "keine Option \(quoted(name))")
    throw Failure(
      code: .usage,
      message: message + (near.map { Phrase(en: "; did you mean \($0)?", de: "; meinten Sie \($0)?") } ?? ""),
      hint: Phrase(
        en: "geflecht \(command.name) --help lists the options",
        de: "geflecht \(command.name) --help --lang de nennt die Optionen"))
  }

  func has(_ option: Option) -> Bool { values[option] != nil }

  /// The last value given for an option.
  func value(_ option: Option) -> String? { values[option]?.last }

  /// All values given for an option that may be repeated.
  func all(_ option: Option) -> [String] { values[option] ?? [] }

  /// The parts of a value separated by commas.
  func list(_ option: Option) -> [String] {
    all(option).flatMap { $0.split(separator: ",").map { $0.trimmingSpaces } }.filter { !$0.isEmpty }
  }

  /// A whole number from `least` to `most`.
  func count(_ option: Option, least: Int = 0, most: Int = 1_000_000_000) throws(Failure) -> Int? {
    guard let text = value(option) else { return nil }
    guard let number = Int(text), number >= least, number <= most else {
      throw invalid(
        option,
        Phrase(
          en: "a whole number from \(least) to \(most)",
          de: "eine ganze Zahl von \(least) bis \(most)"))
    }
    return number
  }

  /// A number above 0, below a limit; a decimal comma is one as well.
  func positive(_ option: Option, below limit: Double) throws(Failure) -> Double? {
    guard let text = value(option) else { return nil }
    guard let number = decimal(text), number > 0, number < limit else {
      let bound = Int(limit)
      throw invalid(
        option, Phrase(en: "a number above 0 and below \(bound)", de: "eine Zahl über 0 und unter \(bound)"))
    }
    return number
  }

  /// One of a few words, by their keys.
  func choice<Choice: RawRepresentable & CaseIterable>(_ option: Option, _: Choice.Type) throws(Failure) -> Choice?
  where Choice.RawValue == String {
    guard let text = value(option) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    throw invalid(
      option, Phrase(Choice.allCases.map { $0.rawValue }.joined(separator: ", ")),
      among: Choice.allCases.map { $0.rawValue })
  }

  /// The complaint about a value that is not what an option takes.
  func invalid(_ option: Option, _ wanted: Phrase, among known: [String] = []) -> Failure {
    let text = value(option) ?? ""
    let near = Spelling.nearest(to: text, in: known.filter { $0 != text }).first
    let hint = near.map { Phrase(en: "; did you mean \($0)?", de: "; meinten Sie \($0)?") } ?? ""
    return Failure(
      code: .usage,
      message: Phrase(
        en: "\(option.flag) \(quoted(text)): wanted \(wanted)",
        de: "\(option.flag) \(quoted(text)): erwartet \(wanted)")
        + hint)
  }
}

extension Substring {
  /// Without outer spaces.
  var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
