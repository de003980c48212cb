/// The entries of a ZIP archive (PKWARE APPNOTE), found by its central directory and unpacked when they are asked for.
///
///     [local header · data] [local header · data] … [central directory] [Zip64 end] [end, comment]
///                                                    ▲───────────────────────────────┘
///
/// Everything is bounded before it is done: how many entries there are, how large each is, and all of those that are
/// unpacked together.
struct ZipArchive {
  /// What is read at most; a bomb stops there.
  struct Limits {
    var entries = 10_000
    /// The bytes that one entry unpacks to, and all that are asked for.
    var entrySize = 1 << 29
    var totalSize = 1 << 30
    /// How many times its packed size an entry unpacks to, unless it stays below the size that is harmless.
    var ratio = 400
    var harmlessSize = 1 << 24
  }

  /// One file in the archive.
  struct Entry {
    let name: String
    fileprivate(set) var packedSize: UInt64
    fileprivate(set) var size: UInt64
    fileprivate var header: UInt64
    fileprivate let method: UInt16
    fileprivate let flags: UInt16
    fileprivate let checksum: UInt32
  }

  /// Why an entry, or the archive, cannot be read.
  enum Flaw: Error, Equatable {
    /// There is no directory at the end: the file is cut off, or no archive.
    case noDirectory
    /// The directory leads to something that is no entry, or is none.
    case invalid
    /// The bytes of an entry end early or are not what its checksum says.
    case truncated, checksum
    /// It is protected by a password.
    case encrypted
    /// It is packed by a method other than DEFLATE.
    case method(UInt16)
    case tooManyEntries
    case tooLarge
  }

  private let bytes: [UInt8]
  private let limits: Limits
  private(set) var entries: [Entry] = []
  /// The entries by their names in lower case.
  private var numbers: [String: Int] = [:]
  /// The bytes unpacked so far.
  private var unpacked = 0

  /// - Complexity: O(entries), and O(64 KiB) for the end of the archive.
  init(_ bytes: [UInt8], limits: Limits = Limits()) throws(Flaw) {
    self.bytes = bytes
    self.limits = limits
    let (start, count) = try directory()
    guard count <= UInt64(limits.entries) else { throw .tooManyEntries }
    guard var at = Int(exactly: start) else { throw .invalid }
    for number in 0..<Int(count) {
      let entry = try entry(at: &at)
      entries.append(entry)
      if numbers[entry.name.lowercased()] == nil { numbers[entry.name.lowercased()] = number }
    }
  }

  // MARK: Directory

  /// Where the central directory begins, and how many entries it has.
  private func directory() throws(Flaw) -> (start: UInt64, count: UInt64) {
    var end = bytes.count - 22
    let last = max(0, end - 0xFFFF)
    while end >= last, number(end, 4) != 0x0605_4B50 { end -= 1 }
    guard end >= last, let count = number(end + 10, 2), let start = number(end + 16, 4) else { throw .noDirectory }
    guard count == 0xFFFF || start == 0xFFFF_FFFF else { return (start, count) }
    // The numbers stand in the Zip64 end, to which a locator leads.
    guard number(end - 20, 4) == 0x0706_4B50, let wide = length(end - 12, 8), number(wide, 4) == 0x0606_4B50 else {
      return (start, count)
    }
    guard let count = number(wide + 32, 8), let start = number(wide + 48, 8) else { throw .invalid }
    return (start, count)
  }

  private func entry(at place: inout Int) throws(Flaw) -> Entry {
    guard number(place, 4) == 0x0201_4B50, let flags = number(place + 8, 2), let method = number(place + 10, 2),
      let checksum = number(place + 16, 4), let packedSize = number(place + 20, 4), let size = number(place + 24, 4),
      let nameLength = length(place + 28, 2), let extraLength = length(place + 30, 2),
      let commentLength = length(place + 32, 2), let header = number(place + 42, 4)
    else { throw .invalid }
    let nameEnd = place + 46 + nameLength
    guard nameEnd + extraLength + commentLength <= bytes.count else { throw .invalid }
    let name = String(decoding: bytes[(place + 46)..<nameEnd], as: UTF8.self)
    var entry = Entry(
      name: name.substituting("/", for: "\\"), packedSize: packedSize, size: size, header: header,
      method: UInt16(method), flags: UInt16(flags), checksum: UInt32(truncatingIfNeeded: checksum))
    readWideNumbers(in: nameEnd..<(nameEnd + extraLength), into: &entry)
    place = nameEnd + extraLength + commentLength
    return entry
  }

  /// Takes the numbers that do not fit 32 bits from the extra field for Zip64.
  private func readWideNumbers(in range: Range<Int>, into entry: inout Entry) {
    var at = range.lowerBound
    while at + 4 <= range.upperBound, let kind = number(at, 2), let length = length(at + 2, 2) {
      at += 4
      if kind == 1 {
        var place = at
        let end = min(at + length, range.upperBound)
        func next(_ value: UInt64) -> UInt64 {
          guard value == 0xFFFF_FFFF, place + 8 <= end, let wide = number(place, 8) else { return value }
          place += 8
          return wide
        }
        entry.size = next(entry.size)
        entry.packedSize = next(entry.packedSize)
        entry.header = next(entry.header)
      }
      at += length
    }
  }

  /// A number of some bytes, the lowest first; `nil` where there are none.
  private func number(_ place: Int, _ length: Int) -> UInt64? {
    guard place >= 0, place <= bytes.count - length else { return nil }
    var number: UInt64 = 0
    for index in (0..<length).reversed() { number = number << 8 | UInt64(bytes[place + index]) }
    return number
  }

  /// The same for what counts bytes; `nil` where it counts more than memory has.
  private func length(_ place: Int, _ length: Int) -> Int? { number(place, length).flatMap { Int(exactly: $0) } }

  // MARK: Entries

  /// The entry of a name, upper and lower case alike.
  func entry(named name: String) -> Entry? { numbers[name.lowercased()].map { entries[$0] } }

  /// The bytes of an entry, which are those that were packed.
  /// - Complexity: O(packed size + size).
  mutating func unpack(_ entry: Entry) throws(Flaw) -> [UInt8] {
    guard entry.flags & 1 == 0 else { throw .encrypted }
    let most = min(limits.entrySize, limits.totalSize - unpacked)
    guard let size = Int(exactly: entry.size), size <= most else { throw .tooLarge }
    if size > limits.harmlessSize, entry.size / UInt64(limits.ratio) > entry.packedSize { throw .tooLarge }
    guard let header = Int(exactly: entry.header), header < bytes.count, number(header, 4) == 0x0403_4B50,
      let nameLength = length(header + 26, 2), let extraLength = length(header + 28, 2)
    else { throw .invalid }
    let start = header + 30 + nameLength + extraLength
    guard let packedSize = Int(exactly: entry.packedSize), start <= bytes.count, packedSize <= bytes.count - start
    else {
      throw .truncated
    }
    let content = try content(of: entry, of: size, in: start..<(start + packedSize))
    unpacked += content.count
    guard CRC32.checksum(of: content) == entry.checksum else { throw .checksum }
    return content
  }

  private func content(of entry: Entry, of size: Int, in range: Range<Int>) throws(Flaw) -> [UInt8] {
    switch entry.method {
    case 0:
      guard size == range.count else { throw .invalid }
      return Array(bytes[range])
    case 8:
      let content: [UInt8]
      do throws(Inflater.Flaw) {
        content = try Inflater.inflate(bytes, in: range, limit: size).bytes
      } catch {
        throw error == .truncated ? .truncated : .invalid
      }
      guard content.count == size else { throw .truncated }
      return content
    default: throw .method(entry.method)
    }
  }
}
