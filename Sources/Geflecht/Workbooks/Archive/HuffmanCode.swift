/// A canonical prefix code of DEFLATE, given by the lengths of its words (RFC 1951, 3.2.2).
///
/// Words of up to ten bits, nearly all, are looked up at once: the table holds for every ten bits that may come the
/// symbol they begin with and how many of them are its own. Longer words are read on from there, bit by bit.
///
///     lengths 2 1 3 3   →   words 10 0 110 111; bits come lowest first
struct HuffmanCode {
  /// Which sets of words a decoder may be asked to read.
  enum Completeness {
    /// Every sequence of bits begins with a word.
    case full
    /// The same, or a single word of one bit, or none at all: a block may have only one distance, or none.
    case fullOrSingle
  }

  private static let fastBits = 10
  static let longest = 15

  /// For every ten bits `symbol << 4 | length`; 0 where a longer word begins.
  private var fast: [UInt16]
  /// How many words there are of each length, and the symbols by length and value.
  private var counts = [UInt16](repeating: 0, count: longest + 1)
  private var symbols: [UInt16]

  /// `nil` when the lengths describe no code that a decoder may meet.
  init?(lengths: ArraySlice<UInt8>, _ completeness: Completeness) {
    for length in lengths { counts[Int(length)] += 1 }
    counts[0] = 0
    // How many words of a length are left after those shorter ones that are taken.
    var left = 1
    var longestUsed = 0
    for length in 1...Self.longest {
      left = left * 2 - Int(counts[length])
      guard left >= 0 else { return nil }
      if counts[length] > 0 { longestUsed = length }
    }
    guard left == 0 || completeness == .fullOrSingle && longestUsed <= 1 else { return nil }

    symbols = [UInt16](repeating: 0, count: lengths.count)
    fast = [UInt16](repeating: 0, count: 1 << Self.fastBits)
    var starts = [Int](repeating: 0, count: Self.longest + 2)
    var words = [UInt32](repeating: 0, count: Self.longest + 2)
    for length in 1...Self.longest {
      starts[length + 1] = starts[length] + Int(counts[length])
      words[length + 1] = (words[length] + UInt32(counts[length])) << 1
    }
    for (symbol, length) in lengths.enumerated() where length > 0 {
      let length = Int(length)
      symbols[starts[length]] = UInt16(symbol)
      starts[length] += 1
      let word = words[length]
      words[length] += 1
      guard length <= Self.fastBits else { continue }
      var bits = Int(Self.reversed(word, length))
      while bits < fast.count {
        fast[bits] = UInt16(symbol << 4 | length)
        bits += 1 << length
      }
    }
  }

  /// The symbol that begins with the lowest of some bits, and how many bits it has; `nil` when no word begins so.
  @inline(__always)
  func symbol(in bits: UInt64) -> (symbol: Int, length: Int)? {
    let entry = Int(fast[Int(bits & UInt64(1 << Self.fastBits - 1))])
    if entry != 0 { return (entry >> 4, entry & 15) }
    return longSymbol(in: bits)
  }

  @inline(never)
  private func longSymbol(in bits: UInt64) -> (symbol: Int, length: Int)? {
    var (word, first, index) = (0, 0, 0)
    for length in 1...Self.longest {
      word |= Int(bits >> UInt64(length - 1) & 1)
      let count = Int(counts[length])
      if word - first < count { return (Int(symbols[index + word - first]), length) }
      index += count
      first = (first + count) << 1
      word <<= 1
    }
    return nil
  }

  /// The lowest bits of a word in reverse order, as they come in a stream.
  static func reversed(_ word: UInt32, _ length: Int) -> UInt32 {
    var (word, reversed) = (word, UInt32(0))
    for _ in 0..<length {
      reversed = reversed << 1 | word & 1
      word >>= 1
    }
    return reversed
  }
}
