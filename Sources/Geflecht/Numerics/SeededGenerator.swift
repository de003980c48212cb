/// Random numbers that are the same for the same seed on every machine: SplitMix64 (Steele, Lea & Flood 2014,
/// doi 10.1145/2660193.2660195). Everything random in the engine takes one as a parameter.
///
/// The state walks through all 64-bit numbers in steps of an odd constant; each is then mixed:
///
///     state += 0x9E37…7C15   →   z = (z ^ z ≫ 30) · 0xBF58…E5B9   →   z = (z ^ z ≫ 27) · 0x94D0…11EB   →   z ^ z ≫ 31
///
/// The period is 2⁶⁴, and neighboring seeds give unrelated numbers, so that a piece of work can have a seed of its own.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// A generator that starts at a seed; negative seeds are seeds too.
  public init(seed: some BinaryInteger) { state = UInt64(truncatingIfNeeded: seed) }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to but not including `count`, each equally likely.
  ///
  /// The high half of bits × count is the number. Where the low half is small, some numbers would come up once more
  /// often than others, and the bits are drawn again (Lemire 2019, doi 10.1145/3230636).
  /// - Precondition: `count` is at least 1.
  public mutating func below(_ count: Int) -> Int {
    precondition(count >= 1, "there is no number below 0")
    let bound = UInt64(count)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let least = (0 &- bound) % bound  // 2⁶⁴ mod bound
      while product.low < least { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// A number from 0 up to but not including 1: a multiple of 2⁻⁵³.
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
