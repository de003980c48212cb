import Foundation
import Testing
import Thoroughness

@testable import Geflecht

/// The worth of large matchings as networkx and LEMON found it (`Fixtures/make-matchings.py`).
@Suite struct MatchingReferenceTests {
  /// A row of `matchings/optima.csv`.
  struct Expected: Sendable, CustomTestStringConvertible {
    let nodes, least, most, kept, seed: Int
    /// Whether as many pairs as possible come before their worth.
    let pairsMost: Bool
    let pairs: Int?
    let weight: Int

    init(row: Substring) throws {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let numbers = cells.map { Int($0) }
      try #require(cells.count == 8)
      nodes = try #require(numbers[0])
      least = try #require(numbers[1])
      most = try #require(numbers[2])
      kept = try #require(numbers[3])
      seed = try #require(numbers[4])
      pairsMost = cells[5] == "yes"
      pairs = numbers[6]
      weight = try #require(numbers[7])
    }

    var testDescription: String {
      "\(nodes) nodes, \(kept) ‰ of pairs, \(least)…\(most)\(pairsMost ? ", most pairs" : "")"
    }

    /// The same pairs as in the script: of each number the low half decides the weight, the high half whether it exists.
    var given: [WeightedPair] {
      var random = SplitMix64(seed: seed)
      var pairs: [WeightedPair] = []
      for a in 0..<nodes {
        for b in a + 1..<nodes {
          let number = random.next()
          guard Int(number >> 32) % 1000 < kept else { continue }
          pairs.append(WeightedPair(a: a, b: b, weight: Int64(least + Int(number & 0xFFFF_FFFF) % (most - least + 1))))
        }
      }
      return pairs
    }
  }

  static func expected() throws -> [Expected] {
    let file = Fixtures.folder.appending(path: "matchings/optima.csv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map(Expected.init)
  }

  /// A quick run leaves out the networks of 500 nodes, which take a minute in debug.
  private static var size: Int { Thoroughness.choose(quick: 115, full: 500) }

  @Test(arguments: try expected().filter { $0.nodes <= size }) func isWorthAsMuchAsElsewhere(expected: Expected) {
    let given = expected.given
    // So much more for every pair that one more pair outweighs all others.
    let extra = Int64(expected.pairsMost ? expected.nodes * max(-expected.least, expected.most) : 0)
    let pairs = given.map { WeightedPair(a: $0.a, b: $0.b, weight: $0.weight + extra) }
    let matching = HeaviestMatching(nodeCount: expected.nodes, pairs)
    #expect(matching.weight - extra * Int64(matching.pairs.count) == expected.weight)
    if let count = expected.pairs { #expect(matching.pairs.count == count) }
    #expect(MatchingCertificate(matching.pairs, matching.duals) { pairs.forEach($0) }.flaw == nil)
  }
}
