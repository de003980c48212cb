/// How far every node is from the nodes of other groups, without any distance written down.
///
/// Nodes are renumbered class by class, so that a class is a run of sources for `ManySourceSearch`: at every step a
/// node learns how many of 512 members it meets. Whether they share a group with it is the same for all of them:
///
///     a ─ b ─ c       a: business   b, c: science
///                     from science  {b, c}: a meets b at step 1, c at step 2
///                     from business {a}:    b meets a at step 1, c meets it at step 2
///
/// What one run of sources yields is summed up by itself and added in order, so that threads do not matter.
/// - Complexity: O(arcs · steps) for every 512 nodes of a class, in the worst case; 192 bytes a node and thread, and
///   4 bytes a node and group.
struct SectorDistances {
  /// How many nodes that share no group a node reaches within some steps.
  private(set) var within: [Int]
  /// Σ 1/d over all nodes that share no group.
  private(set) var harmonic: [Double]
  /// For every node one number a group: the steps to the nearest other node of it, or `none`.
  private(set) var nearest: [UInt32]

  static let none = UInt32.max

  init(along adjacency: Adjacency, by grouping: Grouping, reach: Int, threads: Threads, progress: Progress) {
    let count = adjacency.nodeCount
    let groups = grouping.groups.count
    within = Array(repeating: 0, count: count)
    harmonic = Array(repeating: 0, count: count)
    nearest = Array(repeating: Self.none, count: count * groups)
    let order = grouping.nodesByClass(adjacency.orderByDegree)
    let renumbered = adjacency.renumbered(order, weighted: false)
    let runs = Self.runs(grouping.sizes)
    guard !runs.isEmpty else { return }
    let areApart = grouping.classes.indices.map { a in grouping.classes.indices.map { grouping.areApart(a, $0) } }
    threads.inOrder(0..<runs.count) {
      Worker(renumbered)
    } make: { worker, run in
      worker.run(runs[run].sources, reach: reach)
    } take: { worker, run in
      let own = runs[run].own
      for new in 0..<count where worker.sums[new].nearest != Self.none {
        let (sums, node) = (worker.sums[new], order[new].index)
        for group in grouping.classes[own] {
          nearest[node * groups + group] = min(nearest[node * groups + group], sums.nearest)
        }
        let home = grouping.classOfNode[node]
        guard home != Grouping.none, areApart[own][Int(home)] else { continue }
        within[node] += Int(sums.within)
        harmonic[node] += sums.harmonic
      }
      progress.report(run + 1, of: runs.count)
    }
  }

  /// The members of every class, at most as many at once as a search has bits.
  private static func runs(_ sizes: [Int]) -> [(own: Int, sources: Range<Int>)] {
    var runs: [(own: Int, sources: Range<Int>)] = []
    var start = 0
    for (own, size) in sizes.enumerated() {
      for first in stride(from: start, to: start + size, by: SourceBits.width) {
        runs.append((own, first..<min(first + SourceBits.width, start + size)))
      }
      start += size
    }
    return runs
  }

  private struct Sums: BitwiseCopyable {
    var harmonic = 0.0
    var within: UInt32 = 0
    var nearest = SectorDistances.none
  }

  /// What a thread needs: the search and the sums of one run.
  private struct Worker: ~Copyable {
    var search: ManySourceSearch
    var sums: Slots<Sums>

    init(_ adjacency: Adjacency) {
      search = ManySourceSearch(adjacency)
      sums = Slots(count: adjacency.nodeCount, repeating: Sums())
    }

    mutating func run(_ sources: Range<Int>, reach: Int) {
      for node in sums.indices { sums[node] = Sums() }
      search.run(sources) { node, step, count in
        var own = sums[node]
        own.harmonic += Double(count) / Double(step)
        if step <= reach { own.within &+= UInt32(truncatingIfNeeded: count) }
        // Steps only grow.
        if own.nearest == SectorDistances.none { own.nearest = UInt32(truncatingIfNeeded: step) }
        sums[node] = own
      }
    }
  }
}
