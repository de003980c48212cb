import Testing

@testable import Geflecht

/// Decimals as the system's own library reads them, `Double(String)`.
@Suite struct DecimalTests {
  private func agrees(_ text: String) -> Bool { Double(decimal: text.utf8)?.bitPattern == Double(text)?.bitPattern }

  /// Digits of any length, with and without a point, and powers beyond both ends of what numbers can be.
  @Test func drawnTexts() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<4000 {
      var text = random.below(2) == 0 ? "" : random.below(2) == 0 ? "-" : "+"
      let count = 1 + random.below(random.below(4) == 0 ? 40 : 20)
      let point = random.below(count + 8)
      for place in 0..<count {
        if place == point { text += "." }
        text += "\(random.below(10))"
      }
      if random.below(3) > 0 { text += "e\(random.below(680) - 350)" }
      #expect(agrees(text), "\(text)")
    }
  }

  /// Numbers of all sizes, down to those below the least normal one, as they are printed.
  @Test func whatIsPrintedReadsBack() {
    var random = SeededGenerator(seed: 2)
    for _ in 0..<4000 {
      let number = Double(bitPattern: random.next() & (random.below(4) == 0 ? 0x800F_FFFF_FFFF_FFFF : .max))
      guard number.isFinite else { continue }
      #expect(Double(decimal: "\(number)".utf8)?.bitPattern == number.bitPattern, "\(number)")
    }
  }

  /// Half-way between two numbers, a little below and a little above: to the even one, down, up. 2⁵³ + 1 has none of its own;
  /// 2⁻¹⁰⁷⁵ is half of the least number; 2¹⁰²⁴ − 2⁹⁷⁰ half-way to infinity.
  @Test(arguments: [
    "9007199254740993", "9007199254740992.9999999999999999999", "9007199254740993.0000000000000000001",
    "9007199254740995", "1e23", "8.5e22", "2.2250738585072011e-308", "2.2250738585072014e-308", "5e-324",
    "2.4703282292062327208e-324", "2.4703282292062327209e-324", "1.7976931348623157e308", "1.7976931348623158e308",
    "1.7976931348623159e308", "1e400", "-1e400", "1e-400", "-0", "0e999999999999", "1e-999999999999", "00012", "5.",
    ".5",
    "0.000000000000000000000000000000000000000000000001e48", "1.e5",
  ])
  func edges(text: String) { #expect(agrees(text)) }

  /// What stands beyond 800 digits still decides what is half-way.
  @Test func thousandsOfDigits() {
    let half = "9007199254740993." + String(repeating: "0", count: 3000)
    #expect(Double(decimal: half.utf8) == 9_007_199_254_740_992)
    #expect(Double(decimal: (half + "1").utf8) == 9_007_199_254_740_994)
    #expect(agrees(String(repeating: "7", count: 2000) + "e-1900"))
  }

  @Test(arguments: [
    "", "-", ".", "-.", "e5", "1e", "1e+", "1.2.3", "0x10", "1_0", " 1", "1 ", "--1", "inf", "nan", "1e5.0",
  ])
  func whatIsNoDecimal(text: String) { #expect(Double(decimal: text.utf8) == nil) }
}
