/// Writes the bits of a DEFLATE stream, the lowest of each byte first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var bits: UInt64 = 0
  private var bitCount = 0

  /// Appends the lowest bits of a number.
  mutating func append(_ number: Int, bits count: Int) {
    bits |= UInt64(truncatingIfNeeded: number) << UInt64(bitCount)
    bitCount += count
    while bitCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }

  /// Fills the last byte with zeros.
  mutating func align() { if bitCount > 0 { append(0, bits: 8 - bitCount) } }

  /// Appends whole bytes, after `align`.
  mutating func append(_ more: ArraySlice<UInt8>) { bytes += more }
}
