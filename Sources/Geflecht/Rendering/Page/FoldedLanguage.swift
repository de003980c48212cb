/// The second language of a page, folded into it: where both have the same elements, the page holds the texts of the other one
/// beside those it shows, in their order, and its script swaps them.
struct FoldedLanguage {
  /// The texts of the other language, `nil` where both are the same.
  private var texts: [String?]

  /// - Parameter title: The title of the page in the other language.
  init(title: String) { texts = [title] }

  /// Adds the next part of a page.
  /// - Returns: What the page shows of it: where the languages differ in their elements, both, one of them hidden.
  mutating func add(shown: String, other: String, in language: Language) -> String {
    let (shownPieces, otherPieces) = (Pieces(of: shown), Pieces(of: other))
    if shownPieces.tags == otherPieces.tags {
      texts += zip(shownPieces.texts, otherPieces.texts).map { $0 == $1 ? nil : Markup.unescaped($1) }
      return shown
    }
    texts += Array(repeating: nil, count: shownPieces.texts.count + otherPieces.texts.count)
    let (first, second) = (language.rawValue, language.other.rawValue)
    return "<div data-language=\"\(first)\">\n\(shown)</div>\n"
      + "<div data-language=\"\(second)\" lang=\"\(second)\" hidden>\n\(other)</div>\n"
  }

  /// The texts as an array of JSON in which a number stands for so many that are the same, deflated, in base 64.
  var packed: String {
    var list: [JSON] = []
    var same = 0
    for text in texts + [""] {
      guard let text else {
        same += 1
        continue
      }
      if same > 0 { list.append(.int(same)) }
      same = 0
      list.append(.string(text))
    }
    return Base64.encoded(Deflater.deflate(Array(JSON.array(list.dropLast()).compact().utf8)))
  }

  /// Tags and texts of HTML, apart.
  private struct Pieces {
    /// The tags, with a mark where a text stands between two.
    private(set) var tags: [UInt8] = []
    /// The texts that are more than space.
    private(set) var texts: [String] = []

    init(of html: String) {
      let bytes = Array(html.utf8)
      var start = 0
      while start < bytes.count {
        if bytes[start] == UInt8(ascii: "<") {
          let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
          tags += bytes[start...end]
          start = end + 1
        } else {
          let end = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
          let text = bytes[start..<end]
          if text.contains(where: { !Self.isSpace($0) }) {
            tags.append(0)
            texts.append(String(decoding: text, as: UTF8.self))
          }
          start = end
        }
      }
    }

    /// What HTML calls space.
    private static func isSpace(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
        || byte == UInt8(ascii: "\r") || byte == 0x0C
    }
  }
}
