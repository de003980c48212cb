/// Reads the bits of a DEFLATE stream, the lowest of each byte first.
struct BitReader: ~Copyable {
  private let input: [UInt8]
  private var at: Int
  private let end: Int
  /// Bits fetched but not yet used, the next in the lowest place.
  private var bits: UInt64 = 0
  private var bitCount = 0

  init(_ bytes: [UInt8], in range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    input = bytes
    at = range.lowerBound
    end = range.upperBound
  }

  /// Where the first byte lies of which no bit was used.
  var place: Int { at - bitCount / 8 }

  /// Fetches whole bytes as long as they fit; there may be fewer than wanted at the end.
  @inline(__always)
  private mutating func refill() {
    while bitCount <= 56, at < end {
      bits |= UInt64(input[at]) &<< UInt64(bitCount)
      at += 1
      bitCount += 8
    }
  }

  @inline(__always)
  private mutating func drop(_ used: Int) {
    bits &>>= UInt64(used)
    bitCount -= used
  }

  /// The number that the next bits make.
  @inline(__always)
  mutating func take(_ wanted: Int) throws(Inflater.Flaw) -> Int {
    if bitCount < wanted { refill() }
    guard bitCount >= wanted else { throw .truncated }
    let number = Int(bits & (1 &<< UInt64(wanted) &- 1))
    drop(wanted)
    return number
  }

  /// The next symbol of a code. Fewer bits than the longest word may be left, but not fewer than the word has.
  @inline(__always)
  mutating func symbol(of code: borrowing HuffmanCode) throws(Inflater.Flaw) -> Int {
    if bitCount < HuffmanCode.longest { refill() }
    guard let (symbol, length) = code.symbol(in: bits) else {
      throw bitCount < HuffmanCode.longest ? .truncated : .invalid
    }
    guard length <= bitCount else { throw .truncated }
    drop(length)
    return symbol
  }

  /// The place of as many whole bytes as asked for, which are stepped over.
  mutating func skipBytes(_ wanted: Int) throws(Inflater.Flaw) -> Range<Int> {
    let start = place
    guard wanted <= end - start else { throw .truncated }
    at = start + wanted
    (bits, bitCount) = (0, 0)
    return start..<at
  }

  /// Steps to the next whole byte.
  mutating func align() { drop(bitCount % 8) }
}
