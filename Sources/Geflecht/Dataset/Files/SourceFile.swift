/// A file's name and bytes: held in memory, or fetched part by part when they are needed.
public struct SourceFile: Sendable {
  /// Copies bytes from an offset of a file into memory and returns how many there were; fewer where the file ends.
  public typealias Fetch = @Sendable (_ offset: Int, _ target: UnsafeMutableRawBufferPointer) -> Int

  private enum Content: Sendable {
    case memory([UInt8])
    case parts(Fetch)
  }

  /// The name shown in messages: as the user gave it.
  public let name: String
  /// How many bytes the file has.
  public let size: Int
  private let held: Content
  /// The sheet of a workbook whose text this is.
  let sheet: Sheet?

  /// A file of the given content.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    size = bytes.count
    held = .memory(bytes)
    sheet = nil
  }

  /// The table in a sheet of a workbook: `netz.xlsx:Städte`.
  init(_ sheet: Sheet, named name: String, in workbook: String) {
    self.name = workbook + ":" + name
    size = sheet.text.count
    held = .memory(sheet.text)
    self.sheet = sheet
  }

  /// A file holding the given text in UTF-8.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// A file that is fetched part by part, from several threads at once. Nothing is mapped, so it may shrink meanwhile:
  /// what is gone is read as the end of the file.
  public init(name: String, size: Int, fetch: @escaping Fetch) {
    self.name = name
    self.size = size
    held = .parts(fetch)
    sheet = nil
  }

  /// The file's last path component in lower case without `.csv`: what tells tables apart in a folder.
  var tableName: String {
    let last = name.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return last.hasSuffix(".csv") ? String(last.dropLast(4)) : last
  }

  /// Copies a range of the file and returns how many bytes of it there are.
  func copy(_ range: Range<Int>, into target: UnsafeMutableRawBufferPointer) -> Int {
    let range = range.clamped(to: 0..<size)
    switch held {
    case .memory(let bytes):
      bytes.withUnsafeBytes { target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[range])) }
      return range.count
    case .parts(let fetch):
      var done = 0
      while done < range.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: target[done..<range.count])
        let count = fetch(range.lowerBound + done, rest)
        if count <= 0 { break }
        done += min(count, rest.count)
      }
      return done
    }
  }

  /// All of it.
  package var content: [UInt8] { bytes(in: 0..<size) }

  /// The bytes of a range, as far as there are any.
  func bytes(in range: Range<Int>) -> [UInt8] {
    let wanted = range.clamped(to: 0..<size)
    if case .memory(let bytes) = held { return wanted == 0..<size ? bytes : Array(bytes[wanted]) }
    return Array(unsafeUninitializedCapacity: wanted.count) { target, count in
      count = copy(wanted, into: UnsafeMutableRawBufferPointer(target))
    }
  }

  /// The SHA-256 digest of all bytes in hexadecimal digits.
  /// - Complexity: O(bytes).
  public var digest: String {
    var hash = SHA256()
    var start = 0
    while true {
      let part = bytes(in: start..<start + Self.partSize)
      // The last part, or a file that shrank.
      if part.count < Self.partSize { return hexadecimal(hash.finished(with: part)) }
      hash.take(part)
      start += part.count
    }
  }

  /// All bytes.
  var allBytes: [UInt8] { bytes(in: 0..<size) }

  /// Physical lines and columns of byte offsets given in ascending order, found in one pass over the file.
  ///
  /// CR, LF and CRLF each end one line. A column counts Unicode scalars from 1; the byte order mark is none.
  /// - Complexity: O(file).
  func places(of offsets: [Int]) -> [Diagnostic.Place] {
    if let sheet {
      return offsets.map { offset in
        let cell = sheet.cell(at: offset)
        return Diagnostic.Place(file: name, line: cell.row + 1, column: cell.column + 1, cell: cell.description)
      }
    }
    var places: [Diagnostic.Place] = []
    places.reserveCapacity(offsets.count)
    var line = 1
    var column = 1
    var at = bytes(in: 0..<3) == [0xEF, 0xBB, 0xBF] ? 3 : 0
    let buffer = ChunkBuffer(capacity: Self.partSize)
    defer { withExtendedLifetime(buffer) {} }
    var part = 0..<0
    var text = buffer.text
    for offset in offsets {
      while at < min(offset, size) {
        if at >= part.upperBound {
          // One byte more, to see whether a LF follows a CR.
          part = at..<min(size, at + Self.partSize)
          buffer.fill(from: self, at..<min(size, part.upperBound + 1))
          text = buffer.text
          if text.isEmpty { break }
        }
        let here = at - part.lowerBound
        guard here < text.count else { break }
        switch text[here] {
        case .lineFeed:
          line += 1
          column = 1
        case .carriageReturn:
          // The LF of a CRLF counts the line; a lone CR counts it here.
          if here + 1 < text.count, text[here + 1] == .lineFeed { break }
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

  private static let partSize = 1 << 18
}

extension ChunkBuffer {
  /// Forgets what the buffer holds and takes a range of a file, or as much of it as there is.
  func fill(from file: SourceFile, _ range: Range<Int>) {
    removeAll()
    extend(from: file, range)
  }

  /// Appends a range of a file, or as much of it as there is.
  func extend(from file: SourceFile, _ range: Range<Int>) {
    append(range.count) { file.copy(range, into: $0) }
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
