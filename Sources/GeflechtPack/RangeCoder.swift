/// Writes bits as a number: each narrows the range in which it lies, a likely one a little, an unlikely one much, and what is
/// settled of the number goes out byte by byte (Martin 1979, as LZMA does it).
struct RangeCoder: BitSink {
  private(set) var models = [UInt16](repeating: 1024, count: Contexts.count)
  private(set) var bytes: [UInt8] = []
  private var low: UInt64 = 0
  private var range: UInt32 = .max
  /// The last byte that is settled but for a carry, and how many bytes of ones follow it, which a carry would turn over.
  private var pending: UInt8 = 0
  private var ones = 0

  mutating func take(_ bit: Int, in context: Int) {
    let model = models[context]
    let bound = (range >> 11) * UInt32(model)
    if bit == 0 {
      range = bound
      models[context] = model + (2048 - model) >> 5
    } else {
      low += UInt64(bound)
      range -= bound
      models[context] = model - model >> 5
    }
    normalize()
  }

  mutating func takeEven(_ value: Int, bits: Int) {
    for place in stride(from: bits - 1, through: 0, by: -1) {
      range >>= 1
      if value >> place & 1 == 1 { low += UInt64(range) }
      normalize()
    }
  }

  private mutating func normalize() {
    guard range < 1 << 24 else { return }
    range <<= 8
    shift()
  }

  private mutating func shift() {
    if low >> 24 != 0xFF {
      let carry = UInt8(truncatingIfNeeded: low >> 32)
      bytes.append(pending &+ carry)
      for _ in 0..<ones { bytes.append(0xFF &+ carry) }
      ones = 0
      pending = UInt8(truncatingIfNeeded: low >> 24)
    } else {
      ones += 1
    }
    low = (low & 0x00FF_FFFF) << 8
  }

  /// What was written, to its last bit.
  mutating func finish() -> [UInt8] {
    for _ in 0..<5 { shift() }
    return bytes
  }
}
