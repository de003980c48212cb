/// Walks over an XML document, event by event, without building a tree.
///
/// It reads what workbooks are written in: elements, attributes, text, CDATA, comments and processing instructions in
/// UTF-8. A document type is refused, so that there are no entities but the five of XML, and nothing outside of the
/// file is ever fetched. Names are compared without their prefixes.
///
///     <row r="7"><c r="A7"/></row>    start row · start c · end c · end row
struct XMLReader {
  enum Event { case start, end, text, finish }

  private struct Attribute {
    let name: XMLName
    let range: Range<Int>
  }

  static let deepest = 64

  let bytes: [UInt8]
  private var at = 0
  /// The element that starts or ends here.
  private(set) var name = XMLName()
  private var open: [XMLName] = []
  private var attributes: [Attribute] = []
  /// The text of a text event as it stands in the document, and whether it may hold entities.
  private var textRange = 0..<0
  private var isLiteral = false
  /// Whether the element that just started ends at once.
  private var isEmptyElement = false
  private var hasRoot = false

  init(_ bytes: [UInt8]) throws(MarkupFlaw) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00]) {
      throw .encoding
    }
  }

  /// How many elements are open.
  var depth: Int { open.count }

  // MARK: Events

  /// Moves to the next event.
  mutating func next() throws(MarkupFlaw) -> Event {
    if isEmptyElement {
      isEmptyElement = false
      open.removeLast()
      return .end
    }
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") else {
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
        // Between elements outside of the outermost there is only white space.
        if open.isEmpty { continue }
        (textRange, isLiteral) = (start..<at, false)
        return .text
      }
      guard at + 1 < bytes.count else { throw .truncated }
      switch bytes[at + 1] {
      case UInt8(ascii: "/"):
        try readEnd()
        return .end
      case UInt8(ascii: "?"): try skip(past: "?>", from: at + 2)
      case UInt8(ascii: "!"):
        if starts(with: "<!--") {
          try skip(past: "-->", from: at + 4)
        } else if starts(with: "<![CDATA["), !open.isEmpty {
          let start = at + 9
          try skip(past: "]]>", from: start)
          (textRange, isLiteral) = (start..<(at - 3), true)
          return .text
        } else {
          throw starts(with: "<!DOCTYPE") ? .documentType : .invalid(at)
        }
      default:
        try readStart()
        return .start
      }
    }
    guard open.isEmpty, hasRoot else { throw .truncated }
    return .finish
  }

  /// Moves behind the end of the element that has just started.
  mutating func skipElement() throws(MarkupFlaw) {
    let outer = open.count - 1
    while open.count > outer { _ = try next() }
  }

  private mutating func readStart() throws(MarkupFlaw) {
    guard !hasRoot || !open.isEmpty else { throw .invalid(at) }
    let start = at
    at += 1
    name = try readName()
    attributes.removeAll(keepingCapacity: true)
    while true {
      skipSpace()
      guard at < bytes.count else { throw .truncated }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        break
      }
      if bytes[at] == UInt8(ascii: "/") {
        guard at + 1 < bytes.count else { throw .truncated }
        guard bytes[at + 1] == UInt8(ascii: ">") else { throw .invalid(at) }
        at += 2
        isEmptyElement = true
        break
      }
      attributes.append(try readAttribute())
    }
    guard open.count < Self.deepest else { throw .tooDeep }
    guard attributes.count < 1000 else { throw .invalid(start) }
    open.append(name)
    hasRoot = true
  }

  private mutating func readEnd() throws(MarkupFlaw) {
    let start = at
    at += 2
    name = try readName()
    skipSpace()
    guard at < bytes.count else { throw .truncated }
    guard bytes[at] == UInt8(ascii: ">"), open.popLast() == name else { throw .invalid(start) }
    at += 1
  }

  private mutating func readAttribute() throws(MarkupFlaw) -> Attribute {
    let name = try readName()
    skipSpace()
    guard at + 1 < bytes.count else { throw .truncated }
    guard bytes[at] == UInt8(ascii: "=") else { throw .invalid(at) }
    at += 1
    skipSpace()
    guard at < bytes.count else { throw .truncated }
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .invalid(at) }
    let start = at + 1
    at = start
    while at < bytes.count, bytes[at] != quote { at += 1 }
    guard at < bytes.count else { throw .truncated }
    at += 1
    return Attribute(name: name, range: start..<(at - 1))
  }

  private mutating func readName() throws(MarkupFlaw) -> XMLName {
    let start = at
    var name = XMLName()
    while at < bytes.count, Self.belongsToName(bytes[at]) {
      name.append(bytes[at])
      at += 1
    }
    guard at < bytes.count else { throw .truncated }
    guard at > start else { throw .invalid(start) }
    return name
  }

  private static func belongsToName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
  }

  private func starts(with word: String) -> Bool { matches(word, at: at) }

  private func matches(_ word: String, at place: Int) -> Bool {
    guard place + word.utf8.count <= bytes.count else { return false }
    var place = place
    for byte in word.utf8 {
      if bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  private mutating func skip(past word: String, from start: Int) throws(MarkupFlaw) {
    at = start
    let last = word.utf8.first
    while at < bytes.count {
      if bytes[at] == last, matches(word, at: at) {
        at += word.utf8.count
        return
      }
      at += 1
    }
    throw .truncated
  }

  // MARK: Attributes

  /// Where the value of an attribute of the element that has just started stands; it may hold entities.
  func range(of name: XMLName) -> Range<Int>? {
    for attribute in attributes where attribute.name == name { return attribute.range }
    return nil
  }

  /// The value of an attribute of the element that has just started.
  func value(of name: XMLName) throws(MarkupFlaw) -> String? {
    guard let range = range(of: name) else { return nil }
    var value: [UInt8] = []
    try append(range, isLiteral: false, to: &value)
    return String(decoding: value, as: UTF8.self)
  }

  /// A whole number that is the value of an attribute.
  func number(of name: XMLName) -> Int? {
    guard let range = range(of: name) else { return nil }
    return bytes.wholeNumber(in: range)
  }

  /// Whether an attribute is set to true.
  func isSet(_ name: XMLName) -> Bool {
    guard let range = range(of: name) else { return false }
    return bytes[range].elementsEqual([UInt8(ascii: "1")]) || bytes[range].elementsEqual("true".utf8)
  }

  // MARK: Text

  /// Appends the text of a text event, entities replaced.
  @inline(__always)
  func appendText(to text: inout [UInt8]) throws(MarkupFlaw) {
    try append(textRange, isLiteral: isLiteral, to: &text)
  }

  private func append(_ range: Range<Int>, isLiteral: Bool, to text: inout [UInt8]) throws(MarkupFlaw) {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte == UInt8(ascii: "&"), !isLiteral {
        try appendEntity(&at, range.upperBound, to: &text)
      } else if byte == 0x0D {
        // A document's line ends are all LF to its reader.
        at += 1
        if at == range.upperBound || bytes[at] != 0x0A { text.append(0x0A) }
      } else {
        text.append(byte)
        at += 1
      }
    }
  }

  private func appendEntity(_ at: inout Int, _ end: Int, to text: inout [UInt8]) throws(MarkupFlaw) {
    let start = at
    at += 1
    while at < end, bytes[at] != UInt8(ascii: ";") {
      guard at - start < 12 else { throw .invalid(start) }
      at += 1
    }
    guard at < end else { throw .invalid(start) }
    let word = String(decoding: bytes[(start + 1)..<at], as: UTF8.self)
    at += 1
    switch word {
    case "amp": text.append(UInt8(ascii: "&"))
    case "lt": text.append(UInt8(ascii: "<"))
    case "gt": text.append(UInt8(ascii: ">"))
    case "quot": text.append(UInt8(ascii: "\""))
    case "apos": text.append(UInt8(ascii: "'"))
    default:
      let isHex = word.hasPrefix("#x")
      guard word.hasPrefix("#"), let code = UInt32(word.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10),
        code > 0, let scalar = Unicode.Scalar(code)
      else { throw .invalid(start) }
      text.append(contentsOf: String(Character(scalar)).utf8)
    }
  }
}

extension [UInt8] {
  /// The whole number that the bytes of a range spell out in digits; `nil` for anything else.
  func wholeNumber(in range: Range<Int>) -> Int? {
    guard 1...9 ~= range.count else { return nil }
    var number = 0
    for index in range {
      let digit = self[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
