// Sine, cosine and arcsine, the same to the last bit on every platform: the C libraries differ in it, and so do browsers.
// The polynomials are those of fdlibm (Sun Microsystems 1993), which are off by less than one unit in the last place.

extension Double {
  /// The sine of an angle in radians, up to some thousand turns.
  var sine: Double {
    let (quarter, rest, tail) = quarterTurns
    let value = quarter & 1 == 0 ? Self.sine(rest, tail) : Self.cosine(rest, tail)
    return quarter & 2 == 0 ? value : -value
  }

  /// The cosine of an angle in radians, up to some thousand turns.
  var cosine: Double {
    let (quarter, rest, tail) = quarterTurns
    let value = quarter & 1 == 0 ? Self.cosine(rest, tail) : Self.sine(rest, tail)
    return (quarter + 1) & 2 == 0 ? value : -value
  }

  /// The angle whose sine is a number between 0 and 1.
  ///
  /// Up to ½ by the series in x; above it arcsin x = π/2 − 2 · arcsin √((1 − x)/2).
  var arcSine: Double {
    precondition(0...1 ~= self, "only sines from 0 to 1 are asked for")
    if self < 0.5 { return self + self * Self.arcSineExcess(self * self) }
    let half = (1 - self) / 2
    let root = half.squareRoot()
    let excess = Self.arcSineExcess(half)
    if self >= 0.975 { return Self.halfPi - (2 * (root + root * excess) - Self.halfPiTail) }
    // The first 21 bits of the root and what they leave, so that nothing is lost when π/4 comes in.
    let high = Double(bitPattern: root.bitPattern & 0xFFFF_FFFF_0000_0000)
    let low = (half - high * high) / (root + high)
    let sum = 2 * root * excess - (Self.halfPiTail - 2 * low)
    return Self.halfPi / 2 - (sum - (Self.halfPi / 2 - 2 * high))
  }

  // MARK: Parts

  private static let halfPi = 1.570_796_326_794_896_558
  /// What π/2 has beyond the number above.
  private static let halfPiTail = 6.123_233_995_736_766_036e-17

  /// How many quarters of a turn the angle has, to the nearest, and what is left, in two parts.
  ///
  /// π/2 stands in three parts of 33 bits and a rest, whose products with small whole numbers are exact (Cody & Waite 1980).
  private var quarterTurns: (quarter: Int, rest: Double, tail: Double) {
    let quarters = (self * 0.636_619_772_367_581_343_1).rounded()
    let first = self - quarters * 1.570_796_326_734_125_614
    let second = quarters * 6.077_100_506_303_965_977e-11
    let between = first - second
    let third = quarters * 2.022_266_248_795_950_631e-21 - ((first - between) - second)
    let rest = between - third
    return (Int(truncatingIfNeeded: Int64(quarters)) & 3, rest, (between - rest) - third)
  }

  /// sin(x + tail) for |x| ≤ π/4.
  private static func sine(_ x: Double, _ tail: Double) -> Double {
    let z = x * x
    let series = polynomial(sineStart, z) + z * z * z * polynomial(sineEnd, z)
    let cube = z * x
    return x - ((z * (tail / 2 - cube * series) - tail) + cube * 1.666_666_666_666_663_243e-01)
  }

  /// cos(x + tail) for |x| ≤ π/4.
  private static func cosine(_ x: Double, _ tail: Double) -> Double {
    let z = x * x
    let series = z * polynomial(cosineStart, z) + (z * z) * (z * z) * polynomial(cosineEnd, z)
    let first = 1 - z / 2
    return first + (((1 - first) - z / 2) + (z * series - x * tail))
  }

  /// arcsin x / x − 1 for x² = z ≤ ¼.
  private static func arcSineExcess(_ z: Double) -> Double {
    z * polynomial(arcSineAbove, z) / polynomial(arcSineBelow, z)
  }

  /// c₀ + c₁z + c₂z² + …
  private static func polynomial(_ coefficients: [Double], _ z: Double) -> Double {
    var sum = 0.0
    for coefficient in coefficients.reversed() { sum = coefficient + z * sum }
    return sum
  }

  private static let sineStart = [
    8.333_333_333_322_489_461e-03, -1.984_126_982_985_794_931e-04, 2.755_731_370_707_006_768e-06,
  ]
  private static let sineEnd = [-2.505_076_025_340_686_342e-08, 1.589_690_995_211_550_102e-10]
  private static let cosineStart = [
    4.166_666_666_666_660_190e-02, -1.388_888_888_887_410_957e-03, 2.480_158_728_947_672_942e-05,
  ]
  private static let cosineEnd = [
    -2.755_731_435_139_066_330e-07, 2.087_572_321_298_174_828e-09, -1.135_964_755_778_819_483e-11,
  ]
  private static let arcSineAbove = [
    1.666_666_666_666_666_574e-01, -3.255_658_186_224_009_154e-01, 2.012_125_321_348_629_259e-01,
    -4.005_553_450_067_941_140e-02, 7.915_349_942_898_145_322e-04, 3.479_331_075_960_211_676e-05,
  ]
  private static let arcSineBelow = [
    1, -2.403_394_911_734_414_219, 2.020_945_760_233_505_695, -6.882_839_716_054_532_930e-01,
    7.703_815_055_590_193_528e-02,
  ]
}
