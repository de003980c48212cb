/// A byte for each of 32 labelings of one network: half a cache line, two registers.
///
///     lane         0  1  2  3 …        the class of a node in labeling 0, 1, 2, 3, …
///     node a       2  0  1  2
///     node b       0  0  2  2
///     counts of 2  1  0  1  2          a.count(…): 32 labelings are looked at in four instructions
struct ByteLanes: BitwiseCopyable {
  static let count = 32

  private var a: SIMD16<UInt8>
  private var b: SIMD16<UInt8>

  @inline(__always)
  init(repeating byte: UInt8) {
    (a, b) = (SIMD16(repeating: byte), SIMD16(repeating: byte))
  }

  /// Lane 0 is the lowest byte of the first word.
  @inline(__always)
  init(_ words: (UInt64, UInt64, UInt64, UInt64)) {
    a = unsafeBitCast(SIMD2(words.0, words.1), to: SIMD16<UInt8>.self)
    b = unsafeBitCast(SIMD2(words.2, words.3), to: SIMD16<UInt8>.self)
  }

  /// Adds 1 in the lanes in which both are the same.
  @inline(__always)
  mutating func count(_ left: ByteLanes, as right: ByteLanes) {
    a &-= Self.bits(left.a .== right.a)
    b &-= Self.bits(left.b .== right.b)
  }

  /// Adds 1 in the lanes in which two of the three are the same.
  @inline(__always)
  mutating func countRepeats(_ x: ByteLanes, _ y: ByteLanes, _ z: ByteLanes) {
    a &-= Self.bits(x.a .== y.a) | Self.bits(y.a .== z.a) | Self.bits(x.a .== z.a)
    b &-= Self.bits(x.b .== y.b) | Self.bits(y.b .== z.b) | Self.bits(x.b .== z.b)
  }

  /// All bits of the lanes in which both are the same.
  @inline(__always)
  static func same(_ left: ByteLanes, _ right: ByteLanes) -> ByteLanes {
    var mask = left
    mask.a = bits(left.a .== right.a)
    mask.b = bits(left.b .== right.b)
    return mask
  }

  @inline(__always)
  static func & (left: ByteLanes, right: ByteLanes) -> ByteLanes {
    var both = left
    both.a &= right.a
    both.b &= right.b
    return both
  }

  @inline(__always)
  static func &+= (left: inout ByteLanes, right: ByteLanes) {
    left.a &+= right.a
    left.b &+= right.b
  }

  @inline(__always)
  static func &-= (left: inout ByteLanes, right: ByteLanes) {
    left.a &-= right.a
    left.b &-= right.b
  }

  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
    unsafeBitCast(mask, to: SIMD16<UInt8>.self)
  }

  /// A larger number for each of the 32 labelings: two bytes, those of even and of odd lanes apart.
  struct Sums: BitwiseCopyable {
    /// The largest number a lane can hold.
    static let most = Int(UInt16.max)

    private var even = (SIMD8<UInt16>(repeating: 0), SIMD8<UInt16>(repeating: 0))
    private var odd = (SIMD8<UInt16>(repeating: 0), SIMD8<UInt16>(repeating: 0))

    init() {}

    @inline(__always)
    mutating func add(_ bytes: ByteLanes) {
      let low = SIMD8<UInt16>(repeating: 0xFF)
      let (a, b) = (
        unsafeBitCast(bytes.a, to: SIMD8<UInt16>.self), unsafeBitCast(bytes.b, to: SIMD8<UInt16>.self)
      )
      even.0 &+= a & low
      even.1 &+= b & low
      odd.0 &+= a &>> 8
      odd.1 &+= b &>> 8
    }

    subscript(lane: Int) -> Int {
      let (first, second) = lane & 1 == 0 ? even : odd
      return Int(lane < 16 ? first[lane >> 1] : second[(lane - 16) >> 1])
    }
  }

  /// Two bytes for each of the 32 labelings, to multiply in: even and odd lanes of both halves. Numbers may pass 65,535
  /// on the way, as long as the last one does not.
  struct Products: BitwiseCopyable {
    fileprivate var parts: (SIMD8<UInt16>, SIMD8<UInt16>, SIMD8<UInt16>, SIMD8<UInt16>)

    @inline(__always)
    init(repeating number: Int) {
      let all = SIMD8<UInt16>(repeating: UInt16(truncatingIfNeeded: number))
      parts = (all, all, all, all)
    }

    @inline(__always)
    private init(_ bytes: ByteLanes) {
      let low = SIMD8<UInt16>(repeating: 0xFF)
      let (a, b) = (
        unsafeBitCast(bytes.a, to: SIMD8<UInt16>.self), unsafeBitCast(bytes.b, to: SIMD8<UInt16>.self)
      )
      parts = (a & low, a &>> 8, b & low, b &>> 8)
    }

    @inline(__always)
    mutating func subtractSquare(of bytes: ByteLanes) {
      let wide = Products(bytes).parts
      parts.0 &-= wide.0 &* wide.0
      parts.1 &-= wide.1 &* wide.1
      parts.2 &-= wide.2 &* wide.2
      parts.3 &-= wide.3 &* wide.3
    }

    /// Adds 2 x (x − number) for every byte x.
    @inline(__always)
    mutating func addTwice(_ bytes: ByteLanes, less number: Int) {
      let wide = Products(bytes).parts
      let less = SIMD8<UInt16>(repeating: UInt16(truncatingIfNeeded: number))
      parts.0 &+= (wide.0 &+ wide.0) &* (wide.0 &- less)
      parts.1 &+= (wide.1 &+ wide.1) &* (wide.1 &- less)
      parts.2 &+= (wide.2 &+ wide.2) &* (wide.2 &- less)
      parts.3 &+= (wide.3 &+ wide.3) &* (wide.3 &- less)
    }
  }

  /// Four bytes for each of the 32 labelings, to add products up.
  struct LongSums: BitwiseCopyable {
    /// How many products always fit.
    static let most = 1 << 16

    private typealias Words = SIMD4<UInt32>
    private var low = (Words(repeating: 0), Words(repeating: 0), Words(repeating: 0), Words(repeating: 0))
    private var high = (Words(repeating: 0), Words(repeating: 0), Words(repeating: 0), Words(repeating: 0))

    init() {}

    @inline(__always)
    mutating func add(_ products: Products) {
      let mask = Words(repeating: 0xFFFF)
      @inline(__always)
      func words(_ part: SIMD8<UInt16>) -> Words { unsafeBitCast(part, to: Words.self) }
      let parts = products.parts
      low.0 &+= words(parts.0) & mask
      low.1 &+= words(parts.1) & mask
      low.2 &+= words(parts.2) & mask
      low.3 &+= words(parts.3) & mask
      high.0 &+= words(parts.0) &>> 16
      high.1 &+= words(parts.1) &>> 16
      high.2 &+= words(parts.2) &>> 16
      high.3 &+= words(parts.3) &>> 16
    }

    /// Lane 4 w + 0 and 4 w + 2 are the low and high halves of word w of the even lanes, 4 w + 1 and 4 w + 3 of the
    /// odd.
    subscript(lane: Int) -> Int64 {
      let half = lane & 2 == 0 ? low : high
      let (even, odd) = lane < 16 ? (half.0, half.1) : (half.2, half.3)
      return Int64((lane & 1 == 0 ? even : odd)[(lane & 15) >> 2])
    }
  }
}
