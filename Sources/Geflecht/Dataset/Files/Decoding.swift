/// How the bytes of a file stand for characters.
enum Encoding: Sendable {
  case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, windows1252

  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8WithMark: "UTF-8 (BOM)"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252"
    }
  }
}

/// A file's text as UTF-8, or why there is none.
enum Decoding {
  case text([UInt8], Encoding)
  /// Not a text table at all: what it is and what to do.
  case other(Phrase)
  /// Broken at an offset of the text decoded so far.
  case broken([UInt8], at: Int, Phrase)

  /// Decides by content: a known signature, a byte order mark, valid UTF-8, else Windows-1252 where nothing speaks
  /// for UTF-8. One invalid byte among valid umlauts is an error, never a second reading of the whole file.
  init(of bytes: [UInt8]) {
    if let other = Self.otherFormat(of: bytes) {
      self = .other(other)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = Self.utf16(bytes, .utf16LittleEndian)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = Self.utf16(bytes, .utf16BigEndian)
    } else {
      self = Self.utf8(bytes)
    }
  }

  /// What a file is that begins so, if it is no text table.
  static func otherFormat(of bytes: [UInt8]) -> Phrase? {
    let save = Phrase(en: "; save it as CSV UTF-8", de: "; speichern Sie sie als CSV UTF-8")
    let signatures: [([UInt8], Phrase)] = [
      (
        [0x50, 0x4B, 0x03, 0x04],
        Phrase(
          en: "this is an Excel workbook or a ZIP archive; end its name in .xlsx",
          de: "das ist eine Excel-Mappe oder ein ZIP-Archiv; lassen Sie den Namen auf .xlsx enden")
      ),
      ([0xD0, 0xCF, 0x11, 0xE0], Phrase(en: "this is an old Excel workbook", de: "das ist eine alte Excel-Mappe")),
      (
        [0x1F, 0x8B],
        Phrase(en: "this is a gzip archive; unpack it first", de: "das ist ein gzip-Archiv; entpacken Sie es zuerst")
      ),
      ([0x25, 0x50, 0x44, 0x46], Phrase(en: "this is a PDF document", de: "das ist ein PDF-Dokument")),
      ([0xFF, 0xFE, 0x00, 0x00], Phrase(en: "this is UTF-32", de: "das ist UTF-32")),
      ([0x00, 0x00, 0xFE, 0xFF], Phrase(en: "this is UTF-32", de: "das ist UTF-32")),
    ]
    if let found = signatures.first(where: { bytes.starts(with: $0.0) }) { return found.1 + save }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let beginning = bytes[mark...].drop { $0 <= .space }.prefix(14).map { $0 | 0x20 }
    let isPage = ["<!doctype html", "<html", "<table"].contains { beginning.starts(with: $0.utf8.map { $0 | 0x20 }) }
    return isPage
      ? Phrase(en: "this is a web page, not a table", de: "das ist eine Webseite, keine Tabelle") + save : nil
  }

  // MARK: UTF-8 and Windows-1252

  private static func utf8(_ bytes: [UInt8]) -> Decoding {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return .text(bytes, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? .utf8WithMark : .utf8)
    } catch {
      if !hasMultibyteSequence(bytes), let text = windows1252(bytes) { return .text(text, .windows1252) }
      let at = error.byteOffsets.lowerBound
      let hex = String(bytes[at], radix: 16, uppercase: true)
      return .broken(
        Array(bytes[..<at]), at: at,
        Phrase(
          en: "byte \(hex) is not UTF-8; save the file as CSV UTF-8",
          de: "Byte \(hex) ist kein UTF-8; speichern Sie die Datei als CSV UTF-8"))
    }
  }

  /// Whether some non-ASCII character is written as UTF-8 writes it.
  private static func hasMultibyteSequence(_ bytes: [UInt8]) -> Bool {
    var at = 0
    while at < bytes.count {
      let length =
        switch bytes[at] {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
      if length > 1, at + length <= bytes.count, bytes[(at + 1)..<(at + length)].allSatisfy({ 0x80...0xBF ~= $0 }) {
        return true
      }
      at += 1
    }
    return false
  }

  /// The characters of the bytes 80 to 9F in Windows-1252; 0 where it has none.
  private static let windows1252Specials: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let value = byte < 0xA0 ? windows1252Specials[Int(byte) - 0x80] : UInt16(byte)
      guard value != 0, let scalar = Unicode.Scalar(value) else { return nil }
      text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }
    return text
  }

  // MARK: UTF-16

  private static func utf16(_ bytes: [UInt8], _ encoding: Encoding) -> Decoding {
    let (high, low) = encoding == .utf16BigEndian ? (0, 1) : (1, 0)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var at = 2
    func unit(_ at: Int) -> UInt16? {
      at + 1 < bytes.count ? UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + low]) : nil
    }
    let broken = Phrase(
      en: "broken UTF-16; export the file again as CSV UTF-8",
      de: "beschädigtes UTF-16; exportieren Sie die Datei neu als CSV UTF-8")
    while at < bytes.count {
      guard let first = unit(at) else { return .broken(text, at: text.count, broken) }
      at += 2
      if let scalar = Unicode.Scalar(first) {
        text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        continue
      }
      guard first < 0xDC00, let second = unit(at), 0xDC00...0xDFFF ~= second,
        let scalar = Unicode.Scalar(0x10000 + (UInt32(first - 0xD800) << 10 | UInt32(second - 0xDC00)))
      else { return .broken(text, at: text.count, broken) }
      at += 2
      text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }
    return .text(text, encoding)
  }
}
