/// A set of up to 512 sources, one bit each: one cache line, four registers.
struct SourceBits: BitwiseCopyable {
  static let width = 512
  static let empty = SourceBits()

  private var a = SIMD2<UInt64>()
  private var b = SIMD2<UInt64>()
  private var c = SIMD2<UInt64>()
  private var d = SIMD2<UInt64>()

  init() {}

  /// The sources 0 ..< count.
  init(first count: Int) {
    func word(_ index: Int) -> UInt64 {
      let bits = count - 64 * index
      return bits >= 64 ? .max : bits <= 0 ? 0 : (1 << UInt64(bits)) - 1
    }
    (a, b) = (SIMD2(word(0), word(1)), SIMD2(word(2), word(3)))
    (c, d) = (SIMD2(word(4), word(5)), SIMD2(word(6), word(7)))
  }

  /// The sources of a range.
  init(_ range: Range<Int>) {
    self = SourceBits(first: range.upperBound).subtracting(SourceBits(first: range.lowerBound))
  }

  mutating func insert(_ source: Int) {
    let bit = UInt64(1) << UInt64(source & 63)
    switch source >> 6 {
    case 0: a[0] |= bit
    case 1: a[1] |= bit
    case 2: b[0] |= bit
    case 3: b[1] |= bit
    case 4: c[0] |= bit
    case 5: c[1] |= bit
    case 6: d[0] |= bit
    default: d[1] |= bit
    }
  }

  @inline(__always)
  mutating func formUnion(_ other: SourceBits) {
    a |= other.a
    b |= other.b
    c |= other.c
    d |= other.d
  }

  @inline(__always)
  func subtracting(_ other: SourceBits) -> SourceBits {
    var rest = self
    rest.a &= ~other.a
    rest.b &= ~other.b
    rest.c &= ~other.c
    rest.d &= ~other.d
    return rest
  }

  @inline(__always)
  func intersection(_ other: SourceBits) -> SourceBits {
    var both = self
    both.a &= other.a
    both.b &= other.b
    both.c &= other.c
    both.d &= other.d
    return both
  }

  @inline(__always)
  func symmetricDifference(_ other: SourceBits) -> SourceBits {
    var rest = self
    rest.a ^= other.a
    rest.b ^= other.b
    rest.c ^= other.c
    rest.d ^= other.d
    return rest
  }

  func contains(_ source: Int) -> Bool {
    var own = SourceBits()
    own.insert(source)
    return !intersection(own).isEmpty
  }

  @inline(__always)
  var isEmpty: Bool {
    let all = a | b | c | d
    return all[0] | all[1] == 0
  }

  /// How many sources there are. The baseline processor has no instruction for it; the bits of all eight words are
  /// counted side by side instead, first in pairs, then in fours, eights and sixteens.
  @inline(__always)
  var count: Int {
    @inline(__always)
    func fours(_ bits: SIMD2<UInt64>) -> SIMD2<UInt64> {
      let pairs = bits &- (bits &>> 1 & SIMD2(repeating: 0x5555_5555_5555_5555))
      let mask = SIMD2<UInt64>(repeating: 0x3333_3333_3333_3333)
      return (pairs & mask) &+ (pairs &>> 2 & mask)
    }
    @inline(__always)
    func eights(_ bits: SIMD2<UInt64>) -> SIMD2<UInt64> {
      let mask = SIMD2<UInt64>(repeating: 0x0F0F_0F0F_0F0F_0F0F)
      return (bits & mask) &+ (bits &>> 4 & mask)
    }
    // A four holds at most 4 of each word, two words fit: 8 < 16.
    let bytes = eights(fours(a) &+ fours(b)) &+ eights(fours(c) &+ fours(d))
    let mask = SIMD2<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)
    let sixteens = (bytes & mask) &+ (bytes &>> 8 & mask)
    return Int(((sixteens[0] &+ sixteens[1]) &* 0x0001_0001_0001_0001) &>> 48)
  }
}
