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
}
