import Testing

@testable import Geflecht

@Suite struct NormalDistributionTests {
  /// SciPy 1.17, norm.cdf.
  @Test(arguments: [
    (0, 0.5), (1.96, 0.9750021048517795), (-3, 0.0013498980316300933), (0.5, 0.6914624612740131),
    (-1, 0.15865525393145707),
  ]) func shareBelow(number: Double, share: Double) {
    #expect((NormalDistribution.share(below: number) - share).magnitude < 1e-15)
    #expect((NormalDistribution.quantile(share) - number).magnitude < 1e-12)
  }

  @Test func endsAreCertain() {
    #expect(NormalDistribution.share(below: 40) == 1 && NormalDistribution.share(below: -40) == 0)
  }

  /// The powers of e to 17 digits.
  @Test(arguments: [(0, 1), (1, 2.7182818284590452), (10, 22026.465794806717), (-20, 2.0611536224385579e-9)])
  func exponential(power: Double, expected: Double) {
    #expect((power.exponential / expected - 1).magnitude < 1e-14)
  }
}
