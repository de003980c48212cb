/// Bytes of a text in a buffer that something else owns and keeps: a view, valid while the owner leaves the buffer alone.
///
/// The one type through which reading touches memory. `slice`, `hash`, `==` and the subscript stay within the text;
/// `byte(at:)` and
/// `word(at:)` may read a few bytes beyond it, which a `ChunkBuffer` always has.
struct ByteText {
  private let start: UnsafePointer<UInt8>
  let count: Int

  /// - Precondition: `count` bytes from `start` on can be read.
  init(start: UnsafePointer<UInt8>, count: Int) {
    self.start = start
    self.count = count
  }

  subscript(index: Int) -> UInt8 {
    assert(0..<count ~= index)
    return start[index]
  }

  /// The byte at an index, or one of those that a `ChunkBuffer` has behind the text.
  func byte(at index: Int) -> UInt8 { start[index] }

  var isEmpty: Bool { count == 0 }
  var string: String { String(decoding: buffer, as: UTF8.self) }
  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  func slice(_ from: Int, _ to: Int) -> ByteText {
    assert(0 <= from && from <= to && to <= count)
    return ByteText(start: start + from, count: to - from)
  }

  /// Eight bytes from an index on, the first in the lowest bits.
  func word(at index: Int) -> UInt64 {
    assert(0...count ~= index)
    return UInt64(littleEndian: UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
  }

  /// The last eight bytes, or all if there are fewer.
  @inline(__always)
  var lastWord: UInt64 {
    if count >= 8 { return word(at: count - 8) }
    var last: UInt64 = 0
    for index in 0..<count { last = last << 8 | UInt64(start[index]) }
    return last
  }

  /// Whether all bytes are below 0x80.
  @inline(__always)
  var isASCII: Bool {
    var bits: UInt64 = 0
    if count >= 8 {
      var index = 0
      while index + 8 < count {
        bits |= word(at: index)
        index += 8
      }
      bits |= word(at: count - 8)
    } else {
      for index in 0..<count { bits |= UInt64(start[index]) }
    }
    return bits & 0x8080_8080_8080_8080 == 0
  }

  static func == (a: ByteText, b: ByteText) -> Bool {
    guard a.count == b.count else { return false }
    guard a.count >= 8 else {
      for index in 0..<a.count where a.start[index] != b.start[index] { return false }
      return true
    }
    var index = 0
    while index + 8 <= a.count {
      if a.word(at: index) != b.word(at: index) { return false }
      index += 8
    }
    // The last word overlaps the one before: no byte beyond the text is read.
    return a.word(at: a.count - 8) == b.word(at: b.count - 8)
  }

  /// A hash by 64-to-128-bit multiplication of words (after Wang Yi's wyhash): two multiplications for an id of 16 bytes.
  var hash: UInt32 {
    var state = UInt64(truncatingIfNeeded: count) ^ 0x9E37_79B9_7F4A_7C15
    if count >= 8 {
      var index = 0
      while index + 8 < count {
        state = Self.mixed(state ^ word(at: index), 0xA076_1D64_78BD_642F)
        index += 8
      }
    }
    state = Self.mixed(state ^ lastWord, 0xE703_7ED1_A0B4_28DB)
    return UInt32(truncatingIfNeeded: state ^ (state >> 32))
  }

  private static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }
}

extension Collection<UInt8> {
  /// Looks at the bytes as a text; they are copied if they do not lie in one piece.
  func withByteText<Result>(_ look: (ByteText) -> Result) -> Result {
    if isEmpty { return withUnsafePointer(to: UInt8(0)) { look(ByteText(start: $0, count: 0)) } }
    let result = withContiguousStorageIfAvailable { buffer in
      buffer.baseAddress.map { look(ByteText(start: $0, count: buffer.count)) }
    }
    return result.flatMap { $0 } ?? Array(self).withByteText(look)
  }
}
