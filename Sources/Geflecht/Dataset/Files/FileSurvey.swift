/// What one pass over all bytes of a file tells before it is read: whether it is UTF-8, and in which parts quotes are
/// open.
///
/// The passes over the parts of a file do not depend on each other, so they run side by side.
struct FileSurvey: Sendable {
  /// The usual size of a part: what a core's cache holds along with what is read from it.
  static let usualChunkSize = 1 << 18

  /// The size of the parts.
  let chunkSize: Int
  /// For every part, and the end: whether an odd number of quotes stands before it, so that it begins inside of quotes
  /// if all quotes stand where they may.
  private(set) var startsInQuotes: [Bool] = [false]
  /// Where the first bytes that are not UTF-8 lie.
  private(set) var firstInvalid: Int?
  /// Where the first NUL byte lies.
  private(set) var firstNUL: Int?
  /// Whether there is anything but blanks and separators.
  private(set) var hasContent = false

  private struct Part {
    var hasOddQuotes = false
    var firstInvalid: Int?
    var firstNUL: Int?
    var hasContent = false
  }

  /// - Complexity: O(file).
  init(of file: SourceFile, chunkSize: Int, threads: Threads) {
    self.chunkSize = chunkSize
    let count = (file.size + chunkSize - 1) / chunkSize
    startsInQuotes.reserveCapacity(count + 1)
    threads.inOrder(0..<count) {
      Surveyor(buffer: ChunkBuffer(capacity: chunkSize + 8))
    } make: { worker, chunk in
      worker.part = Self.part(chunk * chunkSize..<min(file.size, (chunk + 1) * chunkSize), of: file, worker.buffer)
    } take: { worker, _ in
      let part = worker.part
      startsInQuotes.append(startsInQuotes[startsInQuotes.count - 1] != part.hasOddQuotes)
      firstInvalid = firstInvalid ?? part.firstInvalid
      firstNUL = firstNUL ?? part.firstNUL
      hasContent = hasContent || part.hasContent
    }
  }

  /// What a thread needs to look at parts.
  private struct Surveyor {
    let buffer: ChunkBuffer
    var part = Part()
  }

  private static func part(_ range: Range<Int>, of file: SourceFile, _ buffer: ChunkBuffer) -> Part {
    // A character may begin before the part and end after it: up to three bytes on each side are looked at too.
    let from = max(0, range.lowerBound - 3)
    buffer.fill(from: file, from..<min(file.size, range.upperBound + 3))
    let text = buffer.text
    let (start, end) = (min(range.lowerBound - from, text.count), min(range.upperBound - from, text.count))

    var part = Part()
    let traits = text.slice(start, end).traits()
    part.hasOddQuotes = traits.hasOddQuotes
    if !traits.isASCII {
      var first = start
      while first > 0, start - first < 3, 0x80...0xBF ~= text[first] { first -= 1 }
      var last = end
      while last < text.count, 0x80...0xBF ~= text[last] { last += 1 }
      if let invalid = text.slice(first, last).firstInvalid { part.firstInvalid = from + first + invalid }
    }
    if traits.hasNUL { part.firstNUL = (start..<end).first { text[$0] == 0 }.map { from + $0 } }
    part.hasContent = (start..<end).contains { at in
      text[at] == 0 || text[at] > .space && !Dialect.separators.contains(text[at])
    }
    return part
  }
}

extension ByteText {
  /// Whether the number of quotes is odd, all bytes are ASCII, and one is NUL; eight bytes at a time.
  fileprivate func traits() -> (hasOddQuotes: Bool, isASCII: Bool, hasNUL: Bool) {
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    let pattern = ones &* UInt64(UInt8.quote)
    var (quotes, all, nulls): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var at = 0
    while at + 8 <= count {
      let word = word(at: at)
      let difference = word ^ pattern
      quotes |= (difference &- ones) & ~difference
      nulls |= (word &- ones) & ~word
      all |= word
      at += 8
    }
    var (isASCII, hasNUL, hasQuotes) = (all & highs == 0, nulls & highs != 0, quotes & highs != 0)
    while at < count {
      if self[at] >= 0x80 { isASCII = false }
      if self[at] == 0 { hasNUL = true }
      if self[at] == .quote { hasQuotes = true }
      at += 1
    }
    // Most parts have no quotes to count.
    return (hasQuotes && buffer.count { $0 == .quote } % 2 == 1, isASCII, hasNUL)
  }

  /// Where the first bytes that are not UTF-8 lie: surrogates, overlong and truncated characters, stray bytes.
  ///
  /// German text is mostly ASCII, which is passed eight bytes at a time, and here and there a character of two bytes;
  /// everything else is left to the standard library.
  fileprivate var firstInvalid: Int? {
    var at = 0
    while at < count {
      if at + 8 <= count {
        let bits = word(at: at) & 0x8080_8080_8080_8080
        if bits == 0 {
          at += 8
          continue
        }
        at += bits.trailingZeroBitCount >> 3
      } else if self[at] < 0x80 {
        at += 1
        continue
      }
      if 0xC2...0xDF ~= self[at], at + 1 < count, 0x80...0xBF ~= self[at + 1] {
        at += 2
      } else {
        let length = self[at] >= 0xF0 ? 4 : 3
        if let invalid = slice(at, min(count, at + length)).firstInvalidOfLibrary { return at + invalid }
        at += length
      }
    }
    return nil
  }

  private var firstInvalidOfLibrary: Int? {
    do {
      _ = try UTF8Span(validating: buffer.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
