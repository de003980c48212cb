/// Unpacks DEFLATE streams (RFC 1951): stored, fixed and dynamic blocks.
///
/// It accepts what zlib accepts and refuses the rest: codes that are no codes, matches that reach back before the
/// beginning, streams that end early. Nothing it reads makes it write more than it was allowed.
struct Inflater: ~Copyable {
  /// Why a stream cannot be unpacked.
  enum Flaw: Error {
    /// It ends before its last block does.
    case truncated
    /// It is no DEFLATE stream.
    case invalid
    /// It unpacks to more than it may.
    case tooLong
  }

  private let input: [UInt8]
  private var source: BitReader
  private var output: [UInt8]
  private var count = 0
  private let limit: Int

  /// The bytes that a stream in a range of some bytes unpacks to, and where it ends.
  /// - Parameter limit: The most bytes that may come out.
  /// - Complexity: O(range + output).
  static func inflate(
    _ bytes: [UInt8], in range: Range<Int>, limit: Int
  ) throws(Flaw) -> (bytes: [UInt8], end: Int) {
    var inflater = Inflater(bytes, range, limit)
    try inflater.inflateBlocks()
    inflater.output.removeLast(inflater.output.count - inflater.count)
    return (inflater.output, inflater.source.place)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, _ limit: Int) {
    input = bytes
    source = BitReader(bytes, in: range)
    self.limit = limit
    output = [UInt8](repeating: 0, count: min(limit, max(range.count * 4, 256)))
  }

  private mutating func inflateBlocks() throws(Flaw) {
    var isLast = false
    while !isLast {
      isLast = try source.take(1) == 1
      switch try source.take(2) {
      case 0: try copyStored()
      case 1:
        guard let lengths = HuffmanCode(lengths: DeflateSymbols.fixedLengths[...], .full),
          let distances = HuffmanCode(lengths: DeflateSymbols.fixedDistanceLengths[...], .full)
        else { throw .invalid }
        try inflateBlock(lengths, distances)
      case 2:
        let (lengths, distances) = try readCodes()
        try inflateBlock(lengths, distances)
      default: throw .invalid
      }
    }
  }

  private mutating func copyStored() throws(Flaw) {
    source.align()
    let (length, complement) = (try source.take(16), try source.take(16))
    guard length == ~complement & 0xFFFF else { throw .invalid }
    let range = try source.skipBytes(length)
    try makeRoom(for: length)
    for index in range {
      output[count] = input[index]
      count += 1
    }
  }

  /// Reads the two codes of a dynamic block.
  private mutating func readCodes() throws(Flaw) -> (lengths: HuffmanCode, distances: HuffmanCode) {
    let (lengthCount, distanceCount) = (try source.take(5) + 257, try source.take(5) + 1)
    let wordCount = try source.take(4) + 4
    guard lengthCount <= 286, distanceCount <= 30 else { throw .invalid }
    var lengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<wordCount { lengths[DeflateSymbols.orderOfLengths[index]] = UInt8(try source.take(3)) }
    guard let code = HuffmanCode(lengths: lengths[...], .full) else { throw .invalid }

    lengths = []
    let total = lengthCount + distanceCount
    while lengths.count < total {
      let symbol = try source.symbol(of: code)
      guard symbol >= 16 else {
        lengths.append(UInt8(symbol))
        continue
      }
      var repeated: UInt8 = 0
      let times: Int
      switch symbol {
      case 16:
        guard let last = lengths.last else { throw .invalid }
        repeated = last
        times = 3 + (try source.take(2))
      case 17: times = 3 + (try source.take(3))
      default: times = 11 + (try source.take(7))
      }
      guard lengths.count + times <= total else { throw .invalid }
      for _ in 0..<times { lengths.append(repeated) }
    }
    // A block that cannot end is none.
    guard lengths[DeflateSymbols.endOfBlock] > 0,
      let lengthCode = HuffmanCode(lengths: lengths[..<lengthCount], .fullOrSingle),
      let distanceCode = HuffmanCode(lengths: lengths[lengthCount...], .fullOrSingle)
    else { throw .invalid }
    return (lengthCode, distanceCode)
  }

  private mutating func inflateBlock(
    _ lengths: borrowing HuffmanCode, _ distances: borrowing HuffmanCode
  ) throws(Flaw) {
    let (lengthBases, lengthBits) = (DeflateSymbols.lengthBases, DeflateSymbols.lengthBits)
    let (distanceBases, distanceBits) = (DeflateSymbols.distanceBases, DeflateSymbols.distanceBits)
    while true {
      let symbol = try source.symbol(of: lengths)
      if symbol < DeflateSymbols.endOfBlock {
        if count == output.count { try makeRoom(for: 1) }
        output[count] = UInt8(symbol)
        count += 1
        continue
      }
      if symbol == DeflateSymbols.endOfBlock { return }
      guard symbol - 257 < lengthBases.count else { throw .invalid }
      let length = Int(lengthBases[symbol - 257]) + (try source.take(Int(lengthBits[symbol - 257])))
      let place = try source.symbol(of: distances)
      guard place < distanceBases.count else { throw .invalid }
      let distance = Int(distanceBases[place]) + (try source.take(Int(distanceBits[place])))
      guard distance <= count else { throw .invalid }
      try makeRoom(for: length)
      copyMatch(length, distance)
    }
  }

  /// Repeats what was written some distance back; it may overlap what it writes: "ab" five back repeats.
  @inline(__always)
  private mutating func copyMatch(_ length: Int, _ distance: Int) {
    for index in count..<(count + length) { output[index] = output[index - distance] }
    count += length
  }

  private mutating func makeRoom(for more: Int) throws(Flaw) {
    guard more > output.count - count else { return }
    guard more <= limit - count else { throw .tooLong }
    let room = min(limit, max(output.count * 2, count + more))
    output.append(contentsOf: repeatElement(0, count: room - output.count))
  }
}
