import Geflecht
import GeflechtCommands

/// Pictures that say where they come from, in a place of their format that nobody sees who does not look for it, and that
/// are the same bytes whenever they are drawn.
extension PictureFormat {
  /// A picture with a sentence in it.
  func signed(_ picture: [UInt8], with text: String) -> [UInt8] {
    let text = printable(text)
    return switch self {
    case .png: Self.inserted(into: picture, besideEnd: 12, Self.pngChunk(holding: text))
    case .pdf: Self.withoutDate(Self.inserted(into: picture, before: "startxref", "% \(text)\n"))
    }
  }

  // MARK: PNG

  private static func inserted(into picture: [UInt8], besideEnd count: Int, _ bytes: [UInt8]) -> [UInt8] {
    picture.dropLast(count) + bytes + picture.suffix(count)
  }

  /// An international text, `iTXt`, neither compressed nor in a named language (PNG 1.2, §4.2.3.3).
  private static func pngChunk(holding text: String) -> [UInt8] {
    let body = Array("iTXtComment".utf8) + [0, 0, 0, 0, 0] + Array(text.utf8)
    return bigEndian(UInt32(body.count - 4)) + body + bigEndian(checksum(of: body))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
  }

  /// CRC-32 as PNG has it (annex D).
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
  }

  // MARK: PDF

  /// A comment between what is in the file and where it says to begin: no place moves.
  private static func inserted(into picture: [UInt8], before word: String, _ text: String) -> [UInt8] {
    guard let place = lastRange(of: Array(word.utf8), in: picture)?.lowerBound else { return picture }
    return picture[..<place] + Array(text.utf8) + picture[place...]
  }

  private static func lastRange(of word: [UInt8], in bytes: [UInt8]) -> Range<Int>? {
    bytes.indices.reversed().lazy.filter { bytes[$0...].starts(with: word) }.first.map { $0..<$0 + word.count }
  }

  /// The time of drawing as blanks of the same length. Where the file holds it compressed, Graphviz left it out already,
  /// as `SOURCE_DATE_EPOCH` asks.
  private static func withoutDate(_ picture: [UInt8]) -> [UInt8] {
    var picture = picture
    guard let start = picture.firstRange(of: Array("/CreationDate (".utf8)),
      let end = picture[start.upperBound...].firstIndex(of: UInt8(ascii: ")"))
    else { return picture }
    for place in start.lowerBound...end { picture[place] = UInt8(ascii: " ") }
    return picture
  }
}
