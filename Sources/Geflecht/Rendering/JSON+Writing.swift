extension JSON {
  /// The value as text, indented by two spaces; short arrays and objects of plain values stay on one line.
  package func rendered() -> String { ByteStream.text { write(to: &$0, indent: 0) } }

  /// The value as text with nothing between values, for machines alone.
  func compact() -> String { ByteStream.text { writeCompact(to: &$0) } }

  private func writeCompact(to stream: inout ByteStream) {
    switch self {
    case .array(let items): stream.append(compact: items.count, "[", "]") { items[$0].writeCompact(to: &$1) }
    case .list(let count, let value): stream.append(compact: count, "[", "]") { value($0).writeCompact(to: &$1) }
    case .object(let members):
      stream.append(compact: members.count, "{", "}") { place, stream in
        stream.append(json: members[place].key)
        stream.append(":")
        members[place].value.writeCompact(to: &stream)
      }
    default: write(to: &stream, indent: 0)
    }
  }

  private var isPlain: Bool {
    switch self {
    case .array(let items): items.isEmpty
    case .list(let count, _): count == 0
    case .object(let members): members.isEmpty
    default: true
    }
  }

  /// As many stand on one line, if they are plain.
  private static let mostOnALine = 30

  func write(to stream: inout ByteStream, indent: Int) {
    switch self {
    case .null: stream.append("null")
    case .bool(let value): stream.append(value ? "true" : "false")
    case .int(let value): stream.append(value)
    // Swift's shortest text that reads back to the same double; JSON knows no infinity.
    case .double(let value): stream.append(value.isFinite ? "\(value)" : "null")
    case .string(let value): stream.append(json: value)
    case .array(let items):
      let isOneLine = items.count <= Self.mostOnALine && items.allSatisfy { $0.isPlain }
      stream.append(items.count, "[", "]", isOneLine: isOneLine, indent: indent) { place, stream in
        items[place].write(to: &stream, indent: indent + 2)
      }
    case .list(let count, let value):
      if count <= Self.mostOnALine { return JSON.array((0..<count).map(value)).write(to: &stream, indent: indent) }
      stream.append(count, "[", "]", isOneLine: false, indent: indent) { place, stream in
        value(place).write(to: &stream, indent: indent + 2)
      }
    case .object(let members):
      let isOneLine = members.count <= Self.mostOnALine && members.allSatisfy { $0.value.isPlain }
      stream.append(members.count, "{", "}", isOneLine: isOneLine, indent: indent) { place, stream in
        stream.append(json: members[place].key)
        stream.append(": ")
        members[place].value.write(to: &stream, indent: indent + 2)
      }
    }
  }
}

extension ByteStream {
  /// Members between brackets, on one line or each on its own.
  fileprivate mutating func append(
    _ count: Int, _ open: String, _ close: String, isOneLine: Bool, indent: Int,
    _ member: (_ place: Int, _ stream: inout ByteStream) -> Void
  ) {
    append(open)
    append(records: count) { place, stream in
      if place > 0 { stream.append(isOneLine ? ", " : ",") }
      if !isOneLine { stream.append(lineIndentedBy: indent + 2) }
      member(place, &stream)
      stream.endRecord()
    }
    if !isOneLine, count > 0 { append(lineIndentedBy: indent) }
    append(close)
  }

  /// Members between brackets with nothing but commas between them.
  fileprivate mutating func append(
    compact count: Int, _ open: String, _ close: String, _ member: (_ place: Int, _ stream: inout ByteStream) -> Void
  ) {
    append(open)
    for place in 0..<count {
      if place > 0 { append(",") }
      member(place, &self)
    }
    append(close)
  }

  private mutating func append(lineIndentedBy spaces: Int) {
    append(byte: .lineFeed)
    for _ in 0..<spaces { append(byte: .space) }
  }

  /// A text in quotes.
  fileprivate mutating func append(json string: String) {
    append(byte: .quote)
    let isPlain = string.utf8.withByteText { text in
      // U+2028 and U+2029, which are written as references, begin with E2.
      let isPlain = text.buffer.allSatisfy { $0 >= 0x20 && $0 != .quote && $0 != 0x5C && $0 != 0x7F && $0 != 0xE2 }
      if isPlain { append(text) }
      return isPlain
    }
    if !isPlain { for scalar in string.unicodeScalars { append(jsonScalar: scalar) } }
    append(byte: .quote)
  }

  private mutating func append(jsonScalar scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: append(String(scalar))
    }
  }
}
