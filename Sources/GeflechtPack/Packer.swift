/// Bytes in the format of `.lzma` files, after its description in Igor Pavlov's LZMA SDK (public domain,
/// https://www.7-zip.org/sdk.html).
enum Packer {
  static func packed(_ input: [UInt8]) -> [UInt8] {
    var (coder, parser, trail, place) = (RangeCoder(), Parser(input), Trail(), 0)
    while place < input.count {
      for step in parser.steps(from: place, after: trail, prices: PriceTable(coder.models)) {
        coder.step(step, at: place, of: input, after: trail)
        trail.take(step)
        place += step.length
      }
    }
    return header(for: input.count) + coder.finish()
  }

  /// How literals and places are looked at, how far back distances may reach, and how many bytes there are.
  private static func header(for size: Int) -> [UInt8] {
    // Some readers know the format only by a power of 2 here.
    var window: UInt32 = 4096
    while window < size { window <<= 1 }
    return [Contexts.properties] + (0..<4).map { UInt8(truncatingIfNeeded: window >> ($0 * 8)) }
      + (0..<8).map { UInt8(truncatingIfNeeded: size >> ($0 * 8)) }
  }
}
