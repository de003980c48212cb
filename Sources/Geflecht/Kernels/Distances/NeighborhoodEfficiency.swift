/// How well the partners of every node reach each other without it: the mean of 1/d among them, over ways through them
/// alone (Latora & Marchiori 2001, doi 10.1103/PhysRevLett.87.198701).
///
/// The partners are numbered 0, 1, … by their place in the row, and a search starts from each of them. Up to 64 of them
/// are a word: a step ORs the rows of the front and drops what was seen. More are searched like a network of their own,
/// 512 at once.
///
///     v tied to a b c, a–b tied        rows  a 010  b 001  c 000        d(a, b) = 1, c is out of reach: 2/(3 · 2) = 1/3
struct NeighborhoodEfficiency: Sendable {
  /// The efficiency among the partners of every node; 0 for fewer than two.
  private(set) var values: [Double]

  /// The work is cut into at most so many chunks, whatever the number of threads.
  private static let chunks = 256

  /// - Parameter adjacency: Arcs that all have their way back.
  /// - Complexity: O(Σ over the arcs v → u of degree(u)) for the rows; the searches among k partners with a arcs take
  ///   O(k · steps + k/64 · a).
  init(of adjacency: Adjacency, threads: Threads, progress: WorkProgress) {
    let count = adjacency.nodeCount
    let chunks = min(count, Self.chunks)
    var values = [Double](repeating: 0, count: count)
    threads.inOrder(0..<chunks) {
      Worker(adjacency.out)
    } make: { worker, chunk in
      worker.run(count * chunk / chunks..<count * (chunk + 1) / chunks)
    } take: { worker, chunk in
      for (place, node) in (count * chunk / chunks..<count * (chunk + 1) / chunks).enumerated() {
        values[node] = worker.values[place]
      }
      progress.report(chunk + 1, of: chunks)
    }
    self.values = values
  }

  /// What a thread needs: the place of every node in the row at hand, and the values of its chunk.
  private struct Worker: ~Copyable {
    private static let outside = UInt32.max
    private let rows: ArcRows
    private var places: Slots<UInt32>
    private(set) var values: [Double] = []

    init(_ rows: ArcRows) {
      self.rows = rows
      places = Slots(count: rows.nodeCount, repeating: Self.outside)
    }

    mutating func run(_ nodes: Range<Int>) {
      values.removeAll(keepingCapacity: true)
      for node in nodes {
        let partners = rows.row(node)
        guard partners.count > 1 else {
          values.append(0)
          continue
        }
        for (place, position) in partners.enumerated() { places[rows.targets[position].index] = UInt32(place) }
        let sum = partners.count <= 64 ? sumOverWords(partners) : sumOverSearches(partners)
        for position in partners { places[rows.targets[position].index] = Self.outside }
        values.append(sum / (Double(partners.count) * Double(partners.count - 1)))
      }
    }

    /// Σ 1/d over the ordered pairs of up to 64 partners.
    private func sumOverWords(_ partners: Range<Int>) -> Double {
      var reach = Slots<UInt64>(count: partners.count, repeating: 0)
      for (place, position) in partners.enumerated() {
        for arc in rows.row(rows.targets[position].index) {
          let other = places[rows.targets[arc].index]
          if other != Self.outside { reach[place] |= 1 << UInt64(other) }
        }
      }
      var sum = 0.0
      for start in 0..<partners.count {
        var seen = UInt64(1) << UInt64(start)
        var front = reach[start]
        var distance = 1.0
        while front != 0 {
          sum += Double(front.nonzeroBitCount) / distance
          seen |= front
          var around: UInt64 = 0
          while front != 0 {
            around |= reach[front.trailingZeroBitCount]
            front &= front - 1
          }
          front = around & ~seen
          distance += 1
        }
      }
      return sum
    }

    /// Σ 1/d over the ordered pairs of any number of partners.
    private func sumOverSearches(_ partners: Range<Int>) -> Double {
      var offsets = [0]
      var targets: [NodeID] = []
      for position in partners {
        for arc in rows.row(rows.targets[position].index) {
          let other = places[rows.targets[arc].index]
          if other != Self.outside { targets.append(NodeID(Int(other))) }
        }
        offsets.append(targets.count)
      }
      let among = Adjacency(
        symmetric: ArcRows(offsets: offsets, targets: targets, weights: Array(repeating: 1, count: targets.count)))
      return DistanceSums(of: among, .steps, reach: 1, threads: .one, progress: .unheard).harmonic.reduce(0, +)
    }
  }
}
