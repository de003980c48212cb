/// Three nodes of a state that all work with each other, and how many of these triples span three sectors, beside what
/// there would be if the sectors were dealt out anew among the nodes of each level of the state.
///
/// Only triples of nodes with sectors count, and only such nodes are dealt any.
struct StateTriads: Sendable {
  /// The triples of one state.
  struct Counts: Sendable {
    /// How many triples there are.
    fileprivate(set) var all = 0
    /// How many of them can stand for three different sectors.
    fileprivate(set) var trisectoral = 0
    /// How many they would be, deal after deal.
    fileprivate(set) var dealt: [Double] = []
  }

  /// The triples of every state.
  private(set) var ofStates: [Counts]

  /// Labels that are dealt and looked at, per state: on a large network there are fewer deals.
  private static let steps = 5_000_000

  /// - Parameters:
  ///   - list: The triangles of the network.
  ///   - nodes: All nodes in an order that does not depend on that of the data.
  ///   - draws: The most deals.
  /// - Complexity: O(triangles + draws · (triangles + their nodes)).
  init(
    _ network: Network, _ order: FormalOrder, _ list: TriangleList, byID nodes: [NodeID], draws: Int, seed: Int,
    threads: Threads
  ) {
    let states = order.grouping.classOfNode
    func home(of node: NodeID) -> Int? { states[node.index] == Grouping.none ? nil : Int(states[node.index]) }
    var corners = order.states.map { _ in [NodeID]() }
    for first in stride(from: 0, to: list.corners.count, by: 3) {
      let triple = list.corners[first..<first + 3]
      guard let state = home(of: triple[first]),
        triple.allSatisfy({ corner in
          home(of: corner) == state && !network.sectorSets[corner.index].isEmpty
        })
      else { continue }
      corners[state] += triple
    }
    let found = corners
    var own = order.states.map { _ in [NodeID]() }
    for node in nodes where !network.sectorSets[node.index].isEmpty {
      if let state = home(of: node), !found[state].isEmpty { own[state].append(node) }
    }
    let members = own
    let byID = order.states.indices.sorted { order.states[$0].id < order.states[$1].id }
    var number = Array(repeating: 0, count: byID.count)
    for (place, state) in byID.enumerated() { number[state] = place }
    let seeds = number
    ofStates = order.states.map { _ in Counts() }
    threads.inOrder(found.indices) {
      Deal()
    } make: { deal, state in
      deal.run(
        found[state], members[state], network, draws: draws, most: Self.steps, seed: seed &+ seeds[state])
    } take: { deal, state in
      ofStates[state] = deal.counts
    }
  }

  /// What a thread needs for one state after the other.
  private struct Deal: ~Copyable {
    private(set) var counts = Counts()

    mutating func run(
      _ corners: [NodeID], _ members: [NodeID], _ network: Network, draws: Int, most: Int, seed: Int
    ) {
      counts = Counts()
      guard !corners.isEmpty else { return }
      // The members by level, so that each level is a range in which sectors change places.
      let sorted = Level.allCases.flatMap { level in members.filter { network.levels[$0.index] == level } }
      var place: [NodeID: Int] = [:]
      for (number, node) in sorted.enumerated() { place[node] = number }
      let triples = corners.map { place[$0] ?? 0 }
      var labels = sorted.map { network.sectorSets[$0.index] }
      counts.all = triples.count / 3
      counts.trisectoral = Self.count(triples, labels)
      var ranges: [Range<Int>] = []
      for level in Level.allCases {
        let size = sorted.count { network.levels[$0.index] == level }
        let start = ranges.last?.upperBound ?? 0
        ranges.append(start..<start + size)
      }
      var random = SeededGenerator(seed: seed)
      let times = min(draws, max(99, most / (triples.count + labels.count)))
      for _ in 0..<times {
        for range in ranges {
          for at in range { labels.swapAt(at, at + random.below(range.upperBound - at)) }
        }
        counts.dealt.append(Double(Self.count(triples, labels)))
      }
    }

    private static func count(_ triples: [Int], _ labels: [SectorSet]) -> Int {
      stride(from: 0, to: triples.count, by: 3).count { first in
        SectorSet.spansThree(labels[triples[first]], labels[triples[first + 1]], labels[triples[first + 2]])
      }
    }
  }
}
