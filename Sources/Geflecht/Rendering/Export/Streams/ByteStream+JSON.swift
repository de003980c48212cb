/// Text and values in JSON.
extension ByteStream {
  /// A text in quotes.
  mutating func append(json text: ArraySlice<UInt8>) { text.withByteText { append(json: $0) } }

  /// A text in quotes.
  mutating func append(json text: ByteText) {
    append(byte: UInt8(ascii: "\""))
    if text.buffer.allSatisfy(Self.isPlainInJSON) {
      append(text)
      return append(byte: UInt8(ascii: "\""))
    }
    for byte in text.buffer {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x09: append("\\t")
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case ..<0x20, 0x7F:
        append("\\u00")
        for digit in [byte >> 4, byte & 0xF] {
          append(byte: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
      default: append(byte: byte)
      }
    }
    append(byte: UInt8(ascii: "\""))
  }

  private static func isPlainInJSON(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: false
    default: true
    }
  }

  /// A value as JSON says it; several texts are an array.
  mutating func append(json value: ExportValue, of content: ExportContent) {
    switch value {
    case .absent: append("null")
    case .text(let text): append(json: text)
    case .texts(let texts):
      append(byte: UInt8(ascii: "["))
      for (place, text) in texts.enumerated() {
        if place > 0 { append(", ") }
        append(json: Array(text.utf8)[...])
      }
      append(byte: UInt8(ascii: "]"))
    case .sectors(let sectors):
      append(byte: UInt8(ascii: "["))
      for (place, sector) in sectors.enumerated() {
        if place > 0 { append(", ") }
        content.sectorTexts.withTexts { append(json: $0[sector.index]) }
      }
      append(byte: UInt8(ascii: "]"))
    case .kind(let kind): content.kindTexts.withTexts { append(json: $0[kind]) }
    case .date(let date):
      append(byte: UInt8(ascii: "\""))
      append(date)
      append(byte: UInt8(ascii: "\""))
    case .integer(let number): append(number)
    case .number(let number): append(number)
    case .flag(let flag): append(flag ? "true" : "false")
    }
  }

  /// The members of a node's object that its columns give; what is not known is left out.
  mutating func append(
    jsonColumnsOf record: ExportContent.NodeRecord, _ columns: [JSONNodeColumn], _ content: ExportContent
  ) {
    for column in columns {
      let value = content.value(column.source, record)
      if case .absent = value { continue }
      append(column.opening)
      append(json: value, of: content)
    }
  }

  /// The members of a tie's object that its columns give; what is not known is left out.
  mutating func append(
    jsonColumnsOf tie: Network.RecordedTie, at position: Int, _ columns: [JSONTieColumn], _ content: ExportContent
  ) {
    for column in columns {
      let value = content.value(column.source, tie, at: position)
      if case .absent = value { continue }
      append(column.opening)
      append(json: value, of: content)
    }
  }
}

extension ExportContent {
  /// The member of an object that says where the content comes from; empty where that is not known.
  var origin: String { provenance.map { "\"\(Provenance.key)\": \($0.json.rendered())" } ?? "" }
}

/// A column of nodes with what stands in front of its values: `, "level": `.
struct JSONNodeColumn {
  let source: NodeColumn.Source
  let opening: ArraySlice<UInt8>

  init(_ column: NodeColumn) { (source, opening) = (column.source, jsonOpening(column.key)) }
}

/// A column of ties with what stands in front of its values.
struct JSONTieColumn {
  let source: TieColumn.Source
  let opening: ArraySlice<UInt8>

  /// - Parameter key: The format's own name for it, if it has one.
  init(_ column: TieColumn, as key: String? = nil) {
    (source, opening) = (column.source, jsonOpening(key ?? column.key))
  }
}

private func jsonOpening(_ key: String) -> ArraySlice<UInt8> {
  var opening = Array(", \"".utf8)
  for byte in key.utf8 {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { opening.append(UInt8(ascii: "\\")) }
    opening.append(byte < 0x20 ? UInt8(ascii: " ") : byte)
  }
  return (opening + Array("\": ".utf8))[...]
}
