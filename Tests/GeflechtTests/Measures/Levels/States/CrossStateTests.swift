import Testing
import Thoroughness

@testable import Geflecht

@Suite struct CrossStateTests {
  @Test(arguments: 0..<Thoroughness.choose(quick: 6, full: 200)) func agreesWithTheRows(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let (network, oracle) = (try drawn.network(), LevelOracle(drawn))
    for isWeighted in [false, true] {
      let analysis = Analysis(of: network, .following(.ignored, isWeighted ? .inverseWeights : .steps))
      let (table, matrix) = (CrossStateTies().values(in: analysis), CrossStateMatrix().values(in: analysis))
      let ties = oracle.pairs.compactMap { a, b -> (String, String, Bool, Double)? in
        guard let s = drawn.counted(a), let t = drawn.counted(b) else { return nil }
        let isOfCities = drawn.node(a)?.level == .city && drawn.node(b)?.level == .city
        return (s, t, isOfCities, isWeighted ? oracle.weight(a, b) : 1)
      }
      let tandems = drawn.ties.filter { $0.kind == "tandem" }.compactMap { tie -> (String, String, Bool, Double)? in
        guard let s = drawn.counted(tie.a), let t = drawn.counted(tie.b) else { return nil }
        return (s, t, false, 1)
      }
      func expect(_ row: String, _ keys: (String, String, String), _ ties: [(String, String, Bool, Double)]) {
        let own = ties.filter { row == "total" || $0.0 == row || $0.1 == row }
        let (all, across) = (own.reduce(0) { $0 + $1.3 }, own.filter { $0.0 != $0.1 }.reduce(0) { $0 + $1.3 })
        #expect(isAlike(table[row, keys.0], all) && isAlike(table[row, keys.1], across))
        #expect(isAlike(table[row, keys.2], all == 0 ? nil : across / all))
      }
      for row in drawn.stateIDs + ["total"] {
        expect(row, ("ties", "across", "share"), ties)
        expect(row, ("city-ties", "city-across", "city-share"), ties.filter(\.2))
        expect(row, ("tandems", "tandems-across", "tandem-share"), tandems)
      }
      for s in drawn.stateIDs {
        for t in drawn.stateIDs {
          let both = ties.filter { Set([$0.0, $0.1]) == Set([s, t]) }
          #expect(isAlike(matrix[s, t], both.reduce(0) { $0 + $1.3 }))
        }
        let others = Set(ties.filter { $0.0 == s || $0.1 == s }.flatMap { [$0.0, $0.1] }).subtracting([s])
        #expect(table[s, "states"] == Double(others.count))
      }
      #expect(isAlike(CrossStateShare().values(in: analysis), table["total", "share"]))
      #expect(isAlike(CrossStateCityShare().values(in: analysis), table["total", "city-share"]))
    }
  }
}
