import Foundation
import Testing
import Thoroughness

@testable import Geflecht

@Suite struct TriadsTests {
  private static let kinds = LevelTriads.Kind.allCases.map(\.key)

  @Test(arguments: 0..<Thoroughness.choose(quick: 4, full: 200)) func agreesWithAllTriples(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let (network, oracle) = (try drawn.network(), LevelOracle(drawn))
    let analysis = Analysis(of: network)
    let (table, triads) = (Triads().values(in: analysis), analysis[.levelTriads])
    for kind in Self.kinds {
      let counts = oracle.triads(kind)
      #expect(table[kind, "closed"] == Double(counts.closed) && table[kind, "open"] == Double(counts.open), "\(kind)")
    }
    var (gaps, between) = ([[NodeID]: [Int]](), 0)
    for gap in triads.gaps() { gaps[[gap.ends.0, gap.ends.1].sorted()] = gap.counts }
    for v in network.nodes where network[v].level != .actor {
      for u in network.nodes where u < v && network[u].level != .actor {
        let (a, b) = (network.id(of: u), network.id(of: v))
        let found = Self.kinds.map { oracle.gap(a, b, $0) }
        #expect(triads.gap(u, v) == found, "gap \(a) \(b)")
        #expect(triads.critical(u, v) == Self.kinds.map { oracle.critical(a, b, $0) }, "critical \(a) \(b)")
        guard network[u].level != network[v].level, found.contains(where: { $0 > 0 }) else { continue }
        between += 1
        #expect(gaps[[u, v]] == found)
      }
    }
    #expect(gaps.count == between)
  }

  /// Twelve small programs whose gaps and critical ties of two cities were counted by sma, which motifr wraps, and all others
  /// by going through all triples with networkx: `Fixtures/make-triads.py`.
  @Test func agreesWithMotifr() throws {
    func rows(_ name: String) throws -> [[String]] {
      let file = Fixtures.folder.appending(path: "triads").appending(path: name)
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    }
    let (nodes, ties, values) = (try rows("nodes.csv"), try rows("ties.csv"), try rows("expected.csv"))
    var known: [[String]: Int] = [:]
    for row in values { known[Array(row[..<5])] = Int(row[5]) }
    for name in Set(nodes.map { $0[0] }) {
      var builder = NetworkBuilder()
      for row in nodes where row[0] == name {
        try builder.addNode(row[1], try #require(Level(word: row[2])), in: row[3].isEmpty ? nil : row[3])
      }
      for row in ties where row[0] == name { try builder.addTie(row[1], row[2]) }
      let network = try builder.network()
      let triads = LevelTriads(of: network, network.formalOrder)
      for (kind, counts) in zip(Self.kinds, triads.counts) {
        #expect(counts.closed == known[[name, "closed", kind, "", ""]] ?? 0, "\(name) \(kind)")
        #expect(counts.open == known[[name, "open", kind, "", ""]] ?? 0, "\(name) \(kind)")
      }
      for u in network.nodes {
        for v in network.nodes where u != v {
          let ends = [network.id(of: u), network.id(of: v)].sorted()
          #expect(triads.gap(u, v) == Self.kinds.map { known[[name, "gap", $0] + ends] ?? 0 }, "\(name) \(ends)")
          #expect(
            triads.critical(u, v) == Self.kinds.map { known[[name, "critical", $0] + ends] ?? 0 }, "\(name) \(ends)")
        }
      }
    }
    #expect(values.count > 200)
  }

  /// Closing the largest gap closes as many triads as it says, and nothing else gets lost.
  @Test(arguments: 0..<Thoroughness.choose(quick: 4, full: 100)) func closingAGapClosesWhatItSays(seed: Int) throws {
    let drawn = DrawnLevels(seed: seed)
    let network = try drawn.network()
    let before = LevelTriads(of: network, network.formalOrder)
    guard let gap = before.gaps().first else { return }
    var builder = NetworkBuilder()
    for node in drawn.nodes { try builder.addNode(node.id, node.level, scope: node.scope, in: node.parent) }
    for tie in drawn.ties { try builder.addTie(tie.a, tie.b) }
    try builder.addTie(network.id(of: gap.ends.0), network.id(of: gap.ends.1))
    let closed = try builder.network()
    let after = LevelTriads(of: closed, closed.formalOrder)
    #expect(after.critical(gap.ends.0, gap.ends.1).reduce(0, +) == gap.total)
    // A closed triad of federal level, state and city counts as transfer and as short-cut.
    let more = gap.counts[0] + gap.counts[1]
    let counts = zip(after.counts, before.counts).map { Int($0.closed - $1.closed) }
    #expect(counts == [more, more, gap.counts[2], gap.counts[3]])
  }
}
