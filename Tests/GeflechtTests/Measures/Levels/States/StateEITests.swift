import Testing
import Thoroughness

@testable import Geflecht

@Suite struct StateEITests {
  /// The index of a labeling, counted tie by tie.
  private func index(_ ties: [(String, String)], _ state: [String: String], of own: String? = nil) -> Double? {
    let labels = ties.compactMap { a, b -> (String, String)? in
      guard let s = state[a], let t = state[b], own == nil || s == own || t == own else { return nil }
      return (s, t)
    }
    let across = labels.count { $0.0 != $0.1 }
    return labels.isEmpty ? nil : Double(2 * across - labels.count) / Double(labels.count)
  }

  private func labels(_ drawn: DrawnLevels) -> [String: String] {
    var labels: [String: String] = [:]
    for node in drawn.nodes { labels[node.id] = drawn.counted(node.id) }
    return labels
  }

  /// The same states, dealt anew among the nodes of each level that have one.
  private func dealt(_ drawn: DrawnLevels, _ random: inout SplitMix64) -> [String: String] {
    let own = labels(drawn)
    var labels: [String: String] = [:]
    for level in Level.allCases {
      let ids = drawn.ids(level).filter { own[$0] != nil }
      var deck = ids.compactMap { own[$0] }
      for at in deck.indices { deck.swapAt(at, at + random.below(deck.count - at)) }
      for (id, state) in zip(ids, deck) { labels[id] = state }
    }
    return labels
  }

  @Test(arguments: 0..<Thoroughness.choose(quick: 6, full: 200)) func agreesWithTheRows(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let (ties, own) = (LevelOracle(drawn).pairs, labels(drawn))
    var settings = MeasureSettings()
    settings.permutations = 19
    let analysis = Analysis(of: try drawn.network(), settings)
    let table = StateExternalInternalIndex().values(in: analysis)
    let dealt = StateExternalInternalDealt().values(in: analysis)
    let rewired = StateExternalInternalRewired().values(in: analysis)
    for state in drawn.stateIDs + ["total"] {
      let observed = index(ties, own, of: state == "total" ? nil : state)
      #expect(isAlike(table[state, "index"], observed) && isAlike(dealt[state, "observed"], observed))
      #expect(isAlike(rewired[state, "observed"], observed))
    }
  }

  /// The closed form beside states dealt by hand: within four standard errors of 1,000 deals.
  @Test(arguments: 0..<Thoroughness.choose(quick: 1, full: 40)) func expectationsAreUnbiased(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let ties = LevelOracle(drawn).pairs
    let table = StateExternalInternalIndex().values(in: Analysis(of: try drawn.network()))
    var random = SplitMix64(seed: seed + 77)
    let draws = Thoroughness.choose(quick: 100, full: 1000)
    var (within, across) = ([String: [Double]](), [String: [Double]]())
    for _ in 0..<draws {
      let state = dealt(drawn, &random)
      for own in drawn.stateIDs {
        let ends = ties.map { [state[$0.0], state[$0.1]] }.filter { !$0.contains(nil) }
        within[own, default: []].append(Double(ends.count { $0 == [own, own] }))
        across[own, default: []].append(Double(ends.count { $0 != [own, own] && $0.contains(own) }))
      }
    }
    for own in drawn.stateIDs {
      for (key, numbers) in [("within-expected", within[own] ?? []), ("across-expected", across[own] ?? [])] {
        let expected = try #require(table[own, key])
        let mean = numbers.reduce(0, +) / Double(draws)
        let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws - 1)
        #expect((mean - expected).magnitude <= 4 * (variance / Double(draws)).squareRoot() + 1e-9, "\(own) \(key)")
      }
    }
  }

  /// All 126 ways to deal, one by one: 2 of the states, 3 of the cities, 21 of the actors.
  @Test func thirteenNodesInEveryWay() throws {
    let network = ExampleNetwork.fourLevels.network
    var ties: [(String, String)] = []
    for a in network.nodes {
      for b in network.neighbors(of: a) where a < b { ties.append((network.id(of: a), network.id(of: b))) }
    }
    let actors = ["a1", "a2", "a3", "a4", "a5", "a6", "i1"]
    var values: [Double] = []
    for first in ["S1", "S2"] {
      for city in ["C1", "C2", "C3"] {
        for a in actors.indices {
          for b in 0..<a {
            var state = ["S1": first, "S2": first == "S1" ? "S2" : "S1"]
            for other in ["C1", "C2", "C3"] { state[other] = other == city ? "S2" : "S1" }
            for (place, actor) in actors.enumerated() { state[actor] = place == a || place == b ? "S2" : "S1" }
            values.append(try #require(index(ties, state)))
          }
        }
      }
    }
    let table = StateExternalInternalDealt().values(in: Analysis(of: network))
    let observed = -6.0 / 7
    #expect(values.count == 126 && isAlike(table["total", "expected"], values.reduce(0, +) / 126))
    #expect(isAlike(table["total", "p-lower"], Double(values.count { $0 <= observed + 1e-12 }) / 126))
    #expect(isAlike(table["total", "p-upper"], Double(values.count { $0 >= observed - 1e-12 }) / 126))
  }
}
