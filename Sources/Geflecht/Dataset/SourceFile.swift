/// A file's name and bytes, as the caller read them.
public struct SourceFile: Sendable {
  /// The name shown in messages: as the user gave it.
  public let name: String
  let bytes: [UInt8]

  /// A file of the given content.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A file holding the given text in UTF-8.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The file's last path component in lower case without `.csv`: what tells tables apart in a folder.
  var tableName: String {
    let last = name.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return last.hasSuffix(".csv") ? String(last.dropLast(4)) : last
  }

  /// Where the text begins: after a UTF-8 byte order mark, if there is one.
  var textStart: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Physical lines and columns of byte offsets given in ascending order, found in one pass over the file.
  ///
  /// CR, LF and CRLF each end one line. A column counts Unicode scalars from 1; the byte order mark is none.
  /// - Complexity: O(file).
  func places(of offsets: [Int]) -> [Diagnostic.Place] {
    var places: [Diagnostic.Place] = []
    places.reserveCapacity(offsets.count)
    var line = 1
    var column = 1
    var at = textStart
    for offset in offsets {
      while at < min(offset, bytes.count) {
        switch bytes[at] {
        case .lineFeed:
          line += 1
          column = 1
        case .carriageReturn:
          // The LF of a CRLF counts the line; a lone CR counts it here.
          if at + 1 < bytes.count, bytes[at + 1] == .lineFeed { break }
          line += 1
          column = 1
        case 0x80...0xBF: break
        default: column += 1
        }
        at += 1
      }
      places.append(Diagnostic.Place(file: name, line: line, column: column))
    }
    return places
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
  static let bar: UInt8 = 0x7C
}
