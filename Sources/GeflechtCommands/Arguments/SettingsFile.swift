import Geflecht

/// Options in a file, one a line as a command line has them, which stand in for the option that names the file:
///
///     # what was settled in May
///     --intake 2024
///     --weight travel=2
///     --pin Emden=Cloppenburg
enum SettingsFile {
  /// The words of a command line with those of the files that it names.
  static func expanded(_ words: [String], of command: Command, _ files: FileAccess) throws(Failure) -> [String] {
    guard command.options.contains(.settings) else { return words }
    var expanded: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" { return expanded + [word] + rest }
      if word == Option.settings.flag, let path = rest.popFirst() {
        expanded += try Self.words(of: path, files)
      } else if word.hasPrefix(Option.settings.flag + "=") {
        expanded += try Self.words(of: String(word.dropFirst(Option.settings.flag.count + 1)), files)
      } else {
        expanded.append(word)
      }
    }
    return expanded
  }

  private static func words(of path: String, _ files: FileAccess) throws(Failure) -> [String] {
    let text = String(decoding: try files.bytes(of: path, atMost: 1 << 20), as: UTF8.self)
    let lines = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    var words: [String] = []
    for (number, line) in lines.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline }).enumerated() {
      let line = line.drop { $0.isWhitespace }
      if line.isEmpty || line.hasPrefix("#") { continue }
      let flag = line.prefix { !$0.isWhitespace && $0 != "=" }
      guard flag.hasPrefix("--"), flag.count > 2, flag != Option.settings.flag[...] else {
        throw Failure(
          code: .data,
          message: Phrase(
            en: "\(printable(path)):\(number + 1):1: wanted an option and its value: --weight travel=2",
            de: "\(printable(path)):\(number + 1):1: erwartet eine Option und ihr Wert: --weight travel=2"))
      }
      words.append(String(flag))
      let value = line.dropFirst(flag.count + 1).trimmingSpaces
      if !value.isEmpty { words.append(value) }
    }
    return words
  }
}
