/// Text in XML and HTML.
enum Markup {
  /// A text in an element, or in an attribute in double quotes.
  static func escaped(_ text: String) -> String {
    var stream: [UInt8] = []
    stream.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": stream += "&lt;".utf8
      case ">": stream += "&gt;".utf8
      case "&": stream += "&amp;".utf8
      case "\"": stream += "&quot;".utf8
      case "\t", "\n", "\r": stream.append(UInt8(ascii: " "))
      // XML 1.0 has no way to say these.
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": stream += "\u{FFFD}".utf8
      default: stream += String(Character(scalar)).utf8
      }
    }
    return String(decoding: stream, as: UTF8.self)
  }
}
