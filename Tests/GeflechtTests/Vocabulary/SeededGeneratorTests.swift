import Testing

@testable import Geflecht

@Suite struct SeededGeneratorTests {
  /// The first numbers of the authors' C program (prng.di.unimi.it/splitmix64.c) for this seed, as Rosetta Code lists
  /// them.
  @Test func givesThePublishedNumbers() {
    var random = SeededGenerator(seed: 1_234_567)
    let published: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    #expect(published.map { _ in random.next() } == published)
  }

  @Test(arguments: [1, 2, 3, 7, 1000, Int.max])
  func staysBelow(count: Int) {
    var random = SeededGenerator(seed: count)
    let numbers = (0..<1000).map { _ in random.below(count) }
    #expect(numbers.allSatisfy { 0..<count ~= $0 })
  }

  /// With 6 numbers and 60,000 draws each comes up 10,000 times, give or take √(60,000 · 5/36) = 91; five of these.
  @Test func everyNumberIsAsLikely() {
    var random = SeededGenerator(seed: 1)
    var counts = [0, 0, 0, 0, 0, 0]
    for _ in 0..<60_000 { counts[random.below(6)] += 1 }
    for count in counts { #expect((count - 10_000).magnitude < 455) }
  }

  /// A bound of ¾ · 2⁶³ without the second draw would give every third number twice as often: below ⅓ of the bound
  /// there would be 1/2 of the draws or so instead of 1/3. Standard error of 10,000 draws: 0.0047; five of these.
  @Test func largeBoundsHaveNoBias() {
    var random = SeededGenerator(seed: 2)
    let bound = Int.max / 4 * 3
    let low = (0..<10_000).count { _ in random.below(bound) < bound / 3 }
    #expect((Double(low) / 10_000 - 1.0 / 3).magnitude < 0.024)
  }

  /// The mean of 10,000 uniform numbers: ½, give or take 1/√120,000 = 0.0029; five of these.
  @Test func unitIsUniform() {
    var random = SeededGenerator(seed: -3)
    let numbers = (0..<10_000).map { _ in random.unit() }
    #expect(numbers.allSatisfy { 0..<1 ~= $0 })
    #expect((numbers.reduce(0, +) / 10_000 - 0.5).magnitude < 0.015)
  }

  /// Four numbers from one draw are the digits of draw · combinations / 2⁶⁴, to bases that fall by one.
  @Test(arguments: [4, 5, 10, 1000, SeededGenerator.mostOfFour])
  func fourNumbersAreTheDigitsOfOne(count: Int) {
    var random = SeededGenerator(seed: count)
    for _ in 0..<200 {
      var before = random
      let (a, b, c, d) = random.four(below: count)
      let combinations = UInt64(count * (count - 1) * (count - 2) * (count - 3))
      var number = Int(before.next().multipliedFullWidth(by: combinations).high)
      // Where the draw was repeated, the last one counts.
      while before != random { number = Int(before.next().multipliedFullWidth(by: combinations).high) }
      let digits = [count - 3, count - 2, count - 1].map { base -> Int in
        defer { number /= base }
        return number % base
      }
      #expect([d, c, b] == digits && a == number)
    }
  }

  @Test(arguments: [2, 3, 1000, SeededGenerator.mostOfTwo])
  func twoNumbersAreTheDigitsOfOne(count: Int) {
    var random = SeededGenerator(seed: count)
    for _ in 0..<200 {
      var before = random
      let (a, b) = random.two(below: count)
      var number = Int(before.next().multipliedFullWidth(by: UInt64(count * (count - 1))).high)
      while before != random {
        number = Int(before.next().multipliedFullWidth(by: UInt64(count * (count - 1))).high)
      }
      #expect((a, b) == (number / (count - 1), number % (count - 1)))
    }
  }

  /// 24 orders of four, 24,000 draws: each 1000 times, give or take √(24,000 · 1/24 · 23/24) = 31; five of these.
  @Test func everyOrderIsAsLikely() {
    var random = SeededGenerator(seed: 4)
    var counts: [Int: Int] = [:]
    for _ in 0..<24_000 {
      let (a, b, c, d) = random.four(below: 4)
      counts[a * 12 + b * 4 + c * 2 + d, default: 0] += 1
    }
    #expect(counts.count == 24)
    for count in counts.values { #expect((count - 1000).magnitude < 155) }
  }
}
