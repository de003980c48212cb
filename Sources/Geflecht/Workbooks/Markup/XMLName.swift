/// The name of an element or attribute without its prefix, as a number that is quick to compare: the bytes of names up
/// to eight letters, a mixture of those of longer ones.
struct XMLName: Equatable, Hashable {
  private(set) var code: UInt64 = 0

  init() {}

  init(_ name: String) { for byte in name.utf8 { append(byte) } }

  /// Adds the next byte; a colon ends a prefix, which does not count.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    code = byte == UInt8(ascii: ":") ? 0 : (code << 8 | code >> 56) ^ UInt64(byte)
  }
}
