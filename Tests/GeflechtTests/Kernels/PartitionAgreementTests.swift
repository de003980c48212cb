import Foundation
import Testing

@testable import Geflecht

/// Values of scikit-learn 1.9.1: adjusted_rand_score, adjusted_mutual_info_score.
@Suite struct PartitionAgreementTests {
  struct Case: Sendable {
    let pairs: [(Int, Int)]
    let rand: Double
    let information: Double
  }

  static let cases = [
    Case(
      pairs: [(0, 0), (0, 0), (0, 0), (1, 1), (1, 1), (2, 0)], rand: 0.5871559633027523,
      information: 0.6684013542374049),
    Case(pairs: [(0, 0), (0, 1), (1, 0), (1, 1)], rand: -0.5, information: -0.49999999999999944),
    Case(pairs: [(0, 0), (1, 0), (2, 0), (3, 1), (4, 1), (5, 1)], rand: 0, information: 4.042274189272439e-16),
    Case(
      pairs: (0..<60).map { ($0 * 7 % 5, $0 * $0 % 4) }, rand: -0.027874564459930314, information: -0.03153623974328829),
    Case(
      pairs: (0..<1000).map { ($0 / 100, $0 * $0 / 9973) }, rand: 0.3196741947149508, information: 0.637031346382815),
    Case(
      pairs: (0..<3000).map { ($0 / 10, $0 / 11 % 7) }, rand: 0.021797694421472568, information: 0.3296542201957684),
  ]

  /// scikit-learn sums logarithms of factorials; with 3,000 things that leaves about 1e-11.
  @Test(arguments: cases) func agreesWithScikitLearn(given: Case) throws {
    let agreement = PartitionAgreement(given.pairs)
    #expect((try #require(agreement.adjustedRandIndex) - given.rand).magnitude < 1e-12)
    #expect((try #require(agreement.adjustedMutualInformation) - given.information).magnitude < 1e-10)
  }

  @Test func trivialPartitionsAreBlank() {
    for pairs in [[], [(0, 0)], [(0, 0), (1, 0)], [(0, 1), (0, 2), (0, 2)], [(4, 1), (7, 2), (9, 0)]] {
      #expect(PartitionAgreement(pairs).adjustedRandIndex == nil)
      #expect(PartitionAgreement(pairs).adjustedMutualInformation == nil)
    }
  }

  /// The series against the C library, which is right to the last bit or the one before.
  @Test func logarithmsAreThoseOfTheLibrary() {
    for value in [
      .leastNonzeroMagnitude, .leastNormalMagnitude / 1024, 1e-300, 1e-9, 0.5, 0.7071, 0.7072, 0.999_999, 1, 1.000_001,
      1.4142, 1.4143, 2, 3, 10, 12345.678,
      1e300,
    ] {
      #expect((value.naturalLogarithm - log(value)).magnitude <= 4e-16 * max(1, log(value).magnitude))
    }
  }
}
