/// A number for each of eight sources: one cache line, four registers.
///
/// The four pairs are written out: code that is generic over vector types falls back to one lane at a time.
struct Lanes: BitwiseCopyable {
  static let count = 8
  static let zero = Lanes()

  private var a = SIMD2<Double>()
  private var b = SIMD2<Double>()
  private var c = SIMD2<Double>()
  private var d = SIMD2<Double>()

  init() {}

  @inline(__always)
  init(repeating value: Double) {
    (a, b, c, d) = (SIMD2(repeating: value), SIMD2(repeating: value), SIMD2(repeating: value), SIMD2(repeating: value))
  }

  subscript(lane: Int) -> Double {
    get {
      switch lane >> 1 {
      case 0: a[lane & 1]
      case 1: b[lane & 1]
      case 2: c[lane & 1]
      default: d[lane & 1]
      }
    }
    set {
      switch lane >> 1 {
      case 0: a[lane & 1] = newValue
      case 1: b[lane & 1] = newValue
      case 2: c[lane & 1] = newValue
      default: d[lane & 1] = newValue
      }
    }
  }

  @inline(__always)
  static func += (left: inout Lanes, right: Lanes) {
    left.a += right.a
    left.b += right.b
    left.c += right.c
    left.d += right.d
  }

  @inline(__always)
  static func * (left: Lanes, right: Lanes) -> Lanes {
    var product = left
    product.a *= right.a
    product.b *= right.b
    product.c *= right.c
    product.d *= right.d
    return product
  }

  @inline(__always)
  static func / (left: Double, right: Lanes) -> Lanes {
    let numerator = SIMD2(repeating: left)
    var quotient = Lanes()
    quotient.a = numerator / right.a
    quotient.b = numerator / right.b
    quotient.c = numerator / right.c
    quotient.d = numerator / right.d
    return quotient
  }

  /// The sum over all lanes.
  @inline(__always)
  var sum: Double {
    let pair = (a + b) + (c + d)
    return pair[0] + pair[1]
  }

  /// The lanes that `mask` keeps; the others become 0, whatever they were.
  @inline(__always)
  func keeping(_ mask: Mask) -> Lanes {
    var kept = Lanes()
    kept.a = SIMD2(bits: a.bits & mask.a)
    kept.b = SIMD2(bits: b.bits & mask.b)
    kept.c = SIMD2(bits: c.bits & mask.c)
    kept.d = SIMD2(bits: d.bits & mask.d)
    return kept
  }

  /// All bits of the lanes to keep.
  struct Mask: BitwiseCopyable {
    fileprivate var a = SIMD2<UInt64>()
    fileprivate var b = SIMD2<UInt64>()
    fileprivate var c = SIMD2<UInt64>()
    fileprivate var d = SIMD2<UInt64>()

    /// The lanes whose bits are set in a byte.
    init(_ byte: Int) {
      func word(_ lane: Int) -> UInt64 { byte >> lane & 1 == 1 ? .max : 0 }
      a = SIMD2(word(0), word(1))
      b = SIMD2(word(2), word(3))
      c = SIMD2(word(4), word(5))
      d = SIMD2(word(6), word(7))
    }

    /// The masks of all 256 bytes.
    static var all: Slots<Mask> {
      var masks = Slots<Mask>(capacity: 256)
      for byte in 0..<256 { masks.append(Mask(byte)) }
      return masks
    }
  }
}

extension SIMD2<Double> {
  @inline(__always)
  fileprivate var bits: SIMD2<UInt64> { unsafeBitCast(self, to: SIMD2<UInt64>.self) }
  @inline(__always)
  fileprivate init(bits: SIMD2<UInt64>) { self = unsafeBitCast(bits, to: SIMD2<Double>.self) }
}
