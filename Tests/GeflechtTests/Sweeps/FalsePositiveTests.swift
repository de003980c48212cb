import Testing
import Thoroughness

@testable import Geflecht

/// Where sectors have nothing to do with ties, a test at 5 % finds something in one network of twenty.
///
/// Among 1,000 networks that is 50, and in 999 of 1,000 such thousands from 29 to 74 (the binomial distribution's
/// quantiles, by SciPy). Numbers of chance are counts and come up again and again, and p counts all that are as
/// extreme: so it finds less than one in twenty, never more. Splitting the equal ones at random makes p uniform, and
/// holds it from below too.
@Suite struct FalsePositiveTests {
  private static let networks = 1000
  private static let expected = 29...74

  /// 60 actors, 180 ties between random pairs, three sectors of random sizes.
  private func network(_ random: inout SplitMix64) -> Network {
    let nodes = (0..<60).map { number in
      Network.NodeSketch("n\(number)", sectors: [["a", "b", "b", "c", "c", "c"][random.below(6)]])
    }
    var ties: [Network.TieSketch] = []
    for _ in 0..<180 {
      let (a, b) = random.two(below: 60)
      ties.append(.init("n\(a)", "n\(b >= a ? b + 1 : b)"))
    }
    return Network(nodes: nodes, ties: ties)
  }

  @Test(.enabled(if: Thoroughness.isFull)) func oneNetworkOfTwentyLooksUnusual() throws {
    var random = SplitMix64(seed: 20)
    var settings = MeasureSettings()
    settings.permutations = 199
    let names = ["E–I", "assortativity", "triangles", "E–I of a", "ties of b and c"]
    var (atLeast, atMost, twoSided, split) = ([0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0])
    for _ in 0..<Self.networks {
      let network = self.network(&random)
      settings.seed = Int(truncatingIfNeeded: random.next())
      let chance = try #require(Analysis(of: network, settings)[.sectorChance])
      #expect(!chance.isExact && chance.labelings == 199)
      func sector(_ name: String) throws -> Int { try #require(network.sectorNames.firstIndex(of: name)) }
      let summaries = [
        chance.externalInternal, chance.assortativity, chance.trisectoralTriangles, chance.sectors[try sector("a")],
        chance.cells[try sector("b")][try sector("c")],
      ]
      for (place, summary) in summaries.enumerated() {
        let summary = try #require(summary)
        let draws = Double(summary.draws)
        atMost[place] += summary.pLower <= 0.05 ? 1 : 0
        atLeast[place] += summary.pUpper <= 0.05 ? 1 : 0
        twoSided[place] += summary.pTwoSided <= 0.05 ? 1 : 0
        // As many are equal, the network itself among them, as both p-values together count twice.
        let equal = (summary.pLower + summary.pUpper) * (draws + 1) - (draws + 1)
        split[place] += summary.pUpper - equal / (draws + 1) * random.unit() <= 0.05 ? 1 : 0
      }
    }
    for (place, name) in names.enumerated() {
      for (side, found) in [("≤", atMost), ("≥", atLeast), ("two-sided", twoSided)] {
        #expect(found[place] <= Self.expected.upperBound, "\(name) \(side): \(found[place])")
      }
      #expect(Self.expected ~= split[place], "\(name): \(split[place])")
    }
  }

  /// Where most ties stay in a sector, the same test sees it nearly always.
  @Test(.enabled(if: Thoroughness.isFull)) func closedSectorsAreSeen() throws {
    var random = SplitMix64(seed: 21)
    var settings = MeasureSettings()
    settings.permutations = 199
    let seen = (0..<100).count { _ in
      let nodes = (0..<60).map { Network.NodeSketch("n\($0)", sectors: ["\($0 % 3)"]) }
      let ties = (0..<180).map { tie -> Network.TieSketch in
        let a = random.below(60)
        let b = tie % 2 == 0 ? (a + 3 * (1 + random.below(19))) % 60 : (a + 1 + random.below(59)) % 60
        return .init("n\(a)", "n\(b)")
      }
      let chance = Analysis(of: Network(nodes: nodes, ties: ties), settings)[.sectorChance]
      return (chance?.externalInternal?.pLower ?? 1) <= 0.05 && (chance?.assortativity?.pUpper ?? 1) <= 0.05
    }
    #expect(seen >= 99)
  }
}
