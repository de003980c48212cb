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

  /// The text that `escaped` wrote.
  static func unescaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let entity = entities.first(where: { rest.starts(with: $0.name.utf8) }) {
        bytes.append(entity.byte)
        rest = rest.dropFirst(entity.name.utf8.count)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let entities: [(name: String, byte: UInt8)] = [
    ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&amp;", UInt8(ascii: "&")),
    ("&quot;", UInt8(ascii: "\"")),
  ]
}
