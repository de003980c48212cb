/// Writes the text of cells as CSV has it: texts in quotes, numbers and dates without, so that the two stay apart.
enum CellText {
  private static let quote = UInt8(ascii: "\"")

  /// Appends a text in quotes, inner quotes doubled; nothing for a text of blanks.
  static func append(_ text: some Collection<UInt8>, to target: inout [UInt8]) {
    guard text.contains(where: { $0 > 0x20 }) else { return }
    target.append(quote)
    for byte in text {
      if byte == quote { target.append(quote) }
      target.append(byte)
    }
    target.append(quote)
  }

  static func append(_ text: String, to target: inout [UInt8]) { append(Array(text.utf8), to: &target) }

  /// Replaces `_x000D_` and the like, as which workbooks write characters that XML cannot hold, from an offset on.
  static func unescape(_ text: inout [UInt8], from start: Int) {
    let underscore = UInt8(ascii: "_")
    guard text.count - start >= 7, text[start...].contains(underscore) else { return }
    var result: [UInt8] = []
    var at = start
    while at < text.count {
      if text[at] == underscore, at + 7 <= text.count, text[at + 1] == UInt8(ascii: "x"),
        text[at + 6] == underscore,
        let code = UInt32(String(decoding: text[(at + 2)..<(at + 6)], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code), code > 0
      {
        result += String(Character(scalar)).utf8
        at += 7
      } else {
        result.append(text[at])
        at += 1
      }
    }
    text.replaceSubrange(start..., with: result)
  }
}
