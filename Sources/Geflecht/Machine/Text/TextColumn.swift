/// A column of texts in one byte arena.
///
///     bytes   h a l l e t r i e r
///     ends    5         10            text 1 is bytes 5 ..< 10
struct TextColumn: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// No texts yet.
  init() {}

  /// A column of some texts.
  init(_ texts: [String]) {
    for text in texts { append(text) }
  }

  var count: Int { ends.count }

  func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  subscript(index: Int) -> String {
    String(decoding: bytes[range(index)], as: UTF8.self)
  }

  mutating func append(_ text: ByteText) {
    bytes.append(contentsOf: text.buffer)
    ends.append(UInt32(bytes.count))
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
  }

  mutating func append(contentsOf other: TextColumn) {
    let shift = UInt32(bytes.count)
    bytes.append(contentsOf: other.bytes)
    if shift == 0 { ends.append(contentsOf: other.ends) } else { for end in other.ends { ends.append(end + shift) } }
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func reserve(texts: Int, bytes count: Int) {
    ends.reserveCapacity(texts)
    bytes.reserveCapacity(count)
  }

  /// The texts of the rows that are kept.
  func keeping(_ isKept: (Int) -> Bool) -> TextColumn {
    var kept = TextColumn()
    for index in 0..<count where isKept(index) {
      kept.bytes.append(contentsOf: bytes[range(index)])
      kept.ends.append(UInt32(kept.bytes.count))
    }
    return kept
  }

  /// What `look` makes of every text, in order.
  func map<Result>(_ look: (ByteText) -> Result) -> [Result] {
    withArena { arena in
      (0..<count).map { index in
        let range = range(index)
        return look(arena.slice(range.lowerBound, range.upperBound))
      }
    }
  }

  /// Looks at the arena; text `index` is its bytes `range(index)`.
  func withArena<Result>(_ look: (ByteText) -> Result) -> Result { bytes.withByteText(look) }

  /// Looks at the texts where they lie, while the column is left alone.
  func withTexts<Result>(_ look: (Texts) -> Result) -> Result {
    withArena { arena in ends.withUnsafeBufferPointer { look(Texts(arena: arena, ends: $0)) } }
  }

  /// The texts of a column, for loops over millions of them: a slice of an array counts its references, and threads that
  /// count those of one array wait for each other.
  struct Texts {
    fileprivate let arena: ByteText
    fileprivate let ends: UnsafeBufferPointer<UInt32>

    /// - Precondition: The column has a text at the index, checked in debug builds.
    subscript(index: Int) -> ByteText {
      arena.slice(index == 0 ? 0 : Int(ends[index - 1]), Int(ends[index]))
    }
  }
}
