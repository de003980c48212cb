/// Text and values in XML 1.0.
extension ByteStream {
  /// A text in an element or an attribute in double quotes. Characters that XML 1.0 cannot hold at all are dropped.
  mutating func append(xml text: ArraySlice<UInt8>) {
    // Nearly all texts go as they are, in one piece.
    if text.allSatisfy(Self.isPlainInXML) { return append(text) }
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "\""): append("&quot;")
      // As references, or a parser would make spaces of them.
      case 0x09: append("&#9;")
      case 0x0A: append("&#10;")
      case 0x0D: append("&#13;")
      case ..<0x20: break
      case 0xEF where Self.isNoCharacter(text[index...].prefix(3)): index += 2
      default: append(byte: byte)
      }
      index += 1
    }
  }

  /// A text, likewise.
  mutating func append(xml text: ByteText) {
    if text.buffer.allSatisfy(Self.isPlainInXML) { append(text) } else { append(xml: Array(text.buffer)[...]) }
  }

  private static func isPlainInXML(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), 0xEF: false
    default: true
    }
  }

  /// Whether bytes are U+FFFE or U+FFFF, which are no characters.
  private static func isNoCharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual([0xEF, 0xBF, 0xBE]) || bytes.elementsEqual([0xEF, 0xBF, 0xBF])
  }

  /// Where the content comes from, in an element of that name; nothing where that is not known.
  mutating func append(originOf content: ExportContent, as element: String) {
    guard let provenance = content.provenance else { return }
    append("<\(element)>")
    append(xml: Array(provenance.sentence[.english].utf8)[...])
    append("</\(element)>\n")
  }

  /// A value as XML says it; several texts are separated by `|`.
  mutating func append(xml value: ExportValue, of content: ExportContent) {
    switch value {
    case .absent: break
    case .text(let text): append(xml: text)
    case .texts(let texts): append(xml: Array(texts.joined(separator: "|").utf8)[...])
    case .sectors(let sectors):
      for (place, sector) in sectors.enumerated() {
        if place > 0 { append(byte: UInt8(ascii: "|")) }
        content.sectorTexts.withTexts { append(xml: $0[sector.index]) }
      }
    case .kind(let kind): content.kindTexts.withTexts { append(xml: $0[kind]) }
    case .date(let date): append(date)
    case .integer(let number): append(number)
    case .number(let number): append(number)
    case .flag(let flag): append(flag ? "true" : "false")
    }
  }
}

/// Whether bytes are a name token of XML (NMTOKEN): what its schemas allow as an id.
func isNameToken(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard !bytes.isEmpty else { return false }
  let isPlain = bytes.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
  return isPlain
    || String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", ":": true
      // The letters of XML 1.0 that every edition and every parser agrees on.
      case "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{131}", "\u{410}"..."\u{44F}": true
      default: false
      }
    }
}
