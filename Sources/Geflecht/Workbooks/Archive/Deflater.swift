/// Packs bytes as a DEFLATE stream (RFC 1951): the same bytes always become the same stream.
///
/// Matches are found by chains of places where the same three bytes stand, the nearest first, a few of them; every block
/// is written with the codes that make it shortest: its own, the fixed ones, or none.
struct Deflater {
  private static let blockSymbols = 1 << 14
  private static let triedPlaces = 16

  /// A byte, or a match that reaches back.
  private enum Symbol {
    case byte(UInt8)
    case match(length: Int, distance: Int)
  }

  private let input: [UInt8]
  private var bits = BitWriter()
  private var heads = [Int](repeating: -1, count: 1 << 15)
  private var previous = [Int](repeating: -1, count: DeflateSymbols.window)

  /// - Complexity: O(bytes).
  static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    var deflater = Deflater(input: bytes)
    deflater.writeBlocks()
    return deflater.bits.bytes
  }

  private init(input: [UInt8]) { self.input = input }

  // MARK: Matches

  private mutating func writeBlocks() {
    var symbols: [Symbol] = []
    var (start, at) = (0, 0)
    repeat {
      while at < input.count, symbols.count < Self.blockSymbols {
        if let match = longestMatch(at: at) {
          symbols.append(.match(length: match.length, distance: match.distance))
          for place in at..<(at + match.length) { remember(place) }
          at += match.length
        } else {
          symbols.append(.byte(input[at]))
          remember(at)
          at += 1
        }
      }
      write(symbols, of: start..<at, isLast: at == input.count)
      symbols.removeAll(keepingCapacity: true)
      start = at
    } while at < input.count
  }

  private func hash(at place: Int) -> Int {
    let word = UInt32(input[place]) | UInt32(input[place + 1]) << 8 | UInt32(input[place + 2]) << 16
    return Int((word &* 0x9E37_79B1) >> 17)
  }

  private mutating func remember(_ place: Int) {
    guard place + 2 < input.count else { return }
    let hash = hash(at: place)
    previous[place % DeflateSymbols.window] = heads[hash]
    heads[hash] = place
  }

  private func longestMatch(at place: Int) -> (length: Int, distance: Int)? {
    guard place + 2 < input.count else { return nil }
    let most = min(DeflateSymbols.longestMatch, input.count - place)
    var best = (length: 2, distance: 0)
    var candidate = heads[hash(at: place)]
    for _ in 0..<Self.triedPlaces {
      guard candidate >= 0, place - candidate <= DeflateSymbols.window else { break }
      var length = 0
      // Where the byte that would make the match longer differs, no need to look at the others.
      let isWorthwhile = best.length == most || input[candidate + best.length] == input[place + best.length]
      while isWorthwhile, length < most, input[candidate + length] == input[place + length] { length += 1 }
      if length > best.length { best = (length, place - candidate) }
      if length == most { break }
      let next = previous[candidate % DeflateSymbols.window]
      // A place beyond the window was overwritten by a later one.
      guard next < candidate else { break }
      candidate = next
    }
    return best.length > 2 ? best : nil
  }

  // MARK: Blocks

  private mutating func write(_ symbols: [Symbol], of range: Range<Int>, isLast: Bool) {
    var lengthCounts = [Int](repeating: 0, count: 286)
    var distanceCounts = [Int](repeating: 0, count: 30)
    lengthCounts[DeflateSymbols.endOfBlock] = 1
    var extraBits = 0
    for symbol in symbols {
      switch symbol {
      case .byte(let byte): lengthCounts[Int(byte)] += 1
      case .match(let length, let distance):
        let (long, far) = (
          Self.place(of: length, in: DeflateSymbols.lengthBases),
          Self.place(of: distance, in: DeflateSymbols.distanceBases)
        )
        lengthCounts[257 + long] += 1
        distanceCounts[far] += 1
        extraBits += Int(DeflateSymbols.lengthBits[long]) + Int(DeflateSymbols.distanceBits[far])
      }
    }
    let own = (HuffmanWords(counts: lengthCounts, longest: 15), HuffmanWords(counts: distanceCounts, longest: 15))
    let fixed = (
      HuffmanWords(lengths: DeflateSymbols.fixedLengths), HuffmanWords(lengths: DeflateSymbols.fixedDistanceLengths)
    )
    let outline = CodeOutline(lengths: own.0.lengths, distances: own.1.lengths)
    let ownSize = outline.bits + own.0.bits(lengthCounts) + own.1.bits(distanceCounts) + extraBits
    let fixedSize = fixed.0.bits(lengthCounts) + fixed.1.bits(distanceCounts) + extraBits
    let storedSize = 8 * range.count + 40 * (range.count / 0xFFFF + 1)
    if storedSize < min(ownSize, fixedSize) {
      writeStored(range, isLast: isLast)
    } else {
      bits.append(isLast ? 1 : 0, bits: 1)
      bits.append(ownSize < fixedSize ? 2 : 1, bits: 2)
      if ownSize < fixedSize { outline.write(to: &bits) }
      let (lengths, distances) = ownSize < fixedSize ? own : fixed
      write(symbols, lengths, distances)
    }
    if isLast { bits.align() }
  }

  private mutating func writeStored(_ range: Range<Int>, isLast: Bool) {
    var rest = range
    repeat {
      let part = rest.prefix(0xFFFF)
      rest = rest.dropFirst(part.count)
      bits.append(isLast && rest.isEmpty ? 1 : 0, bits: 3)
      bits.align()
      bits.append(part.count, bits: 16)
      bits.append(~part.count & 0xFFFF, bits: 16)
      bits.append(input[part])
    } while !rest.isEmpty
  }

  private mutating func write(_ symbols: [Symbol], _ lengths: HuffmanWords, _ distances: HuffmanWords) {
    func append(_ symbol: Int, _ code: HuffmanWords, to bits: inout BitWriter) {
      bits.append(Int(code.words[symbol]), bits: Int(code.lengths[symbol]))
    }
    for symbol in symbols {
      switch symbol {
      case .byte(let byte): append(Int(byte), lengths, to: &bits)
      case .match(let length, let distance):
        let long = Self.place(of: length, in: DeflateSymbols.lengthBases)
        append(257 + long, lengths, to: &bits)
        bits.append(length - Int(DeflateSymbols.lengthBases[long]), bits: Int(DeflateSymbols.lengthBits[long]))
        let far = Self.place(of: distance, in: DeflateSymbols.distanceBases)
        append(far, distances, to: &bits)
        bits.append(distance - Int(DeflateSymbols.distanceBases[far]), bits: Int(DeflateSymbols.distanceBits[far]))
      }
    }
    append(DeflateSymbols.endOfBlock, lengths, to: &bits)
  }

  /// The last of some ascending bases that is not above a number.
  private static func place(of number: Int, in bases: [UInt16]) -> Int {
    var (low, high) = (0, bases.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(bases[middle]) <= number { low = middle } else { high = middle }
    }
    return low
  }
}

/// How a block tells the lengths of the words of its two codes: runs of equal lengths, in a code of their own.
private struct CodeOutline {
  private let lengthCount: Int
  private let distanceCount: Int
  private let wordCount: Int
  /// The symbols of lengths and runs, with the bits that say how long a run is.
  private var runs: [(symbol: Int, extra: Int)] = []
  private let code: HuffmanWords
  let bits: Int

  init(lengths: [UInt8], distances: [UInt8]) {
    lengthCount = max(257, (lengths.lastIndex { $0 > 0 } ?? 0) + 1)
    distanceCount = max(1, (distances.lastIndex { $0 > 0 } ?? 0) + 1)
    var rest = (lengths[..<lengthCount] + distances[..<distanceCount])[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }.count
      if first == 0, run >= 3 {
        let times = min(run, 138)
        runs.append(times < 11 ? (17, times - 3) : (18, times - 11))
        rest = rest.dropFirst(times)
      } else {
        runs.append((Int(first), 0))
        rest = rest.dropFirst()
        let more = min(run - 1, 6)
        guard more >= 3 else { continue }
        runs.append((16, more - 3))
        rest = rest.dropFirst(more)
      }
    }
    var counts = [Int](repeating: 0, count: 19)
    for run in runs { counts[run.symbol] += 1 }
    let code = HuffmanWords(counts: counts, longest: 7)
    self.code = code
    wordCount = max(4, (DeflateSymbols.orderOfLengths.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
    bits = 14 + 3 * wordCount + code.bits(counts) + 2 * counts[16] + 3 * counts[17] + 7 * counts[18]
  }

  func write(to bits: inout BitWriter) {
    bits.append(lengthCount - 257, bits: 5)
    bits.append(distanceCount - 1, bits: 5)
    bits.append(wordCount - 4, bits: 4)
    for symbol in DeflateSymbols.orderOfLengths[..<wordCount] { bits.append(Int(code.lengths[symbol]), bits: 3) }
    for run in runs {
      bits.append(Int(code.words[run.symbol]), bits: Int(code.lengths[run.symbol]))
      switch run.symbol {
      case 16: bits.append(run.extra, bits: 2)
      case 17: bits.append(run.extra, bits: 3)
      case 18: bits.append(run.extra, bits: 7)
      default: break
      }
    }
  }
}
