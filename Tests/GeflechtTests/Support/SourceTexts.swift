/// The English and German texts of a source file, as they stand after `en:` and `de:`, without their values.
struct SourceTexts {
  /// A text and where it begins, in bytes.
  struct Text {
    let place: Int
    let words: String
  }

  private let bytes: [UInt8]
  private var place = 0
  private(set) var english: [Text] = []
  private(set) var german: [Text] = []

  init(_ source: String) {
    bytes = Array(source.utf8)
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "/") where starts(with: "//"): skipLine()
      case quote: _ = literal()
      case UInt8(ascii: "e") where isLabel("en:"): english += argument()
      case UInt8(ascii: "d") where isLabel("de:"): german += argument()
      default: place += 1
      }
    }
  }

  /// The line of a place, from 1.
  func line(of place: Int) -> Int { bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1 }

  private func isLabel(_ label: String) -> Bool {
    starts(with: label) && (place == 0 || !bytes[place - 1].isLetter && bytes[place - 1] != UInt8(ascii: "."))
  }

  private var quote: UInt8 { UInt8(ascii: "\"") }

  private func starts(with text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  private mutating func skipLine() {
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
  }

  /// All texts up to the comma or bracket that ends the argument.
  private mutating func argument() -> [Text] {
    var texts: [Text] = []
    var depth = 0
    place += 3
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "/") where starts(with: "//"): skipLine()
      case quote:
        let start = place
        texts += literal().map { Text(place: start, words: $0) }
        continue
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { return texts }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return texts
      default: break
      }
      place += 1
    }
    return texts
  }

  /// The words of a literal, and those of literals in its values: `\(n, "tie", "ties")`.
  private mutating func literal() -> [String] {
    let isBlock = starts(with: "\"\"\"")
    let end = isBlock ? "\"\"\"" : "\""
    place += end.utf8.count
    var own: [UInt8] = []
    var inner: [String] = []
    while place < bytes.count, !starts(with: end) {
      if starts(with: "\\(") {
        own.append(UInt8(ascii: "~"))
        place += 1
        inner += value()
      } else {
        if bytes[place] == UInt8(ascii: "\\") { place += 1 }
        own.append(bytes[place])
        place += 1
      }
    }
    place += end.utf8.count
    return [String(decoding: own, as: UTF8.self)] + inner
  }

  private mutating func value() -> [String] {
    var texts: [String] = []
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case quote:
        texts += literal()
        continue
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 {
          place += 1
          return texts
        }
      default: break
      }
      place += 1
    }
    return texts
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
      || self >= 0x80
  }
}
