import Testing

@testable import Geflecht

@Suite struct CompressedRowsTests {
  /// Rows built in several parts by several threads hold what the definition says: for every node its neighbors in order,
  /// with the sums of the weights and all tags of the ties between them.
  @Test(arguments: 0..<40) func agreeWithTheDefinition(seed: Int) {
    var random = SplitMix64(seed: seed)
    let nodeCount = Int.random(in: 2...30, using: &random)
    var ends: [(UInt32, UInt32)] = []
    for _ in 0..<Int.random(in: 0...200, using: &random) {
      let (a, b) = (
        UInt32.random(in: 0..<UInt32(nodeCount), using: &random),
        UInt32.random(in: 0..<UInt32(nodeCount), using: &random)
      )
      if a != b { ends.append((a, b)) }
    }
    let weights = ends.map { _ in Double(Int.random(in: 1...5, using: &random)) }
    let tags = ends.map { _ in SectorSet(mask: UInt64(Int.random(in: 0...7, using: &random))) }
    let pairs = TiePairs(
      sources: ends.map(\.0), targets: ends.map(\.1), nodeCount: nodeCount, threads: Threads(3), part: 20)
    let rows = CompressedRows(pairs, threads: Threads(3)) {
      weights[$0]
    } tag: { tie, _, _ in
      tags[tie]
    }
    #expect(rows.offsets.count == nodeCount + 1)
    var repeated = 0
    for node in 0..<UInt32(nodeCount) {
      let range = rows.offsets[Int(node)]..<rows.offsets[Int(node) + 1]
      var wanted: [(neighbor: Int, weight: Double, tag: SectorSet)] = []
      for other in 0..<UInt32(nodeCount) {
        let ties = ends.indices.filter { ends[$0] == (node, other) || ends[$0] == (other, node) }
        guard !ties.isEmpty else { continue }
        if ties.count > 1, node < other { repeated += 1 }
        wanted.append(
          (Int(other), ties.reduce(0) { $0 + weights[$1] }, ties.reduce(.empty) { $0.union(tags[$1]) }))
      }
      #expect(rows.neighbors[range].map(\.index) == wanted.map(\.neighbor))
      #expect(Array(rows.weights[range]) == wanted.map(\.weight))
      #expect(Array(rows.tags[range]) == wanted.map(\.tag))
    }
    var found = 0
    pairs.forEachRepeatedPair { ties in
      found += 1
      #expect(ties == ties.sorted() && ties.count > 1)
    }
    #expect(found == repeated)
  }
}
