/// Writes a ZIP archive that is the same for the same entries: without the time, the system or the person.
struct ZipWriter {
  /// 1 January 1980, the first day that ZIP knows.
  private static let firstDay = 0x21

  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// An archive of entries in the order given.
  /// - Complexity: O(bytes).
  static func archive(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var writer = ZipWriter()
    for entry in entries { writer.add(entry.name, entry.bytes) }
    return writer.finished
  }

  private mutating func add(_ name: String, _ content: [UInt8]) {
    let packed = Deflater.deflate(content)
    let isPacked = packed.count < content.count
    let data = isPacked ? packed : content
    let offset = bytes.count
    // Version 2.0, name in UTF-8, method, time and day, checksum, sizes, lengths of the name and of nothing.
    let common =
      Self.number(20, 2) + Self.number(0x800, 2) + Self.number(isPacked ? 8 : 0, 2) + Self.number(0, 2)
      + Self.number(Self.firstDay, 2) + Self.number(Int(truncatingIfNeeded: CRC32.checksum(of: content)), 4)
      + Self.number(data.count, 4) + Self.number(content.count, 4) + Self.number(name.utf8.count, 2) + Self.number(0, 2)
    bytes += Self.number(0x0403_4B50, 4) + common + name.utf8 + data
    directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + common
    directory += Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 4) + Self.number(offset, 4)
    directory += name.utf8
    count += 1
  }

  private var finished: [UInt8] {
    var end = Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(count, 2) + Self.number(count, 2)
    end += Self.number(directory.count, 4) + Self.number(bytes.count, 4) + Self.number(0, 2)
    return bytes + directory + end
  }

  /// A number in some bytes, the lowest first.
  private static func number(_ number: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
