/// Ties as wires: what current does in every component of a network.
///
/// With C(s, t) as the potential of t while a unit flows from s to the ground, the resistance between two nodes is
/// C(s, s) + C(t, t) − 2C(s, t), and of a unit from s to t the tie u–v of conductance g carries
/// g · |(C(u, s) − C(v, s)) − (C(u, t) − C(v, t))|. Summed over all pairs this needs f(s) = g(C(u, s) − C(v, s)) sorted: the
/// i-th of c values counts 2i − c + 1 times (Brandes & Fleischer 2005, doi 10.1007/978-3-540-31856-9_44).
///
///     a ── b ── c        tie a–b: f = 1 0 0, |differences| sum to 2; tie b–c the same
///                        b: half of 2 + 2, less the half of c − 1 = 2 that b's own units carry: 1
struct CurrentFlow: Sendable {
  /// The nodes beyond which a dense component would take minutes and more than a gigabyte.
  static let largestComponent = 6000

  private struct Part: Sendable {
    let nodes: [Int]
    let mesh: StarMesh
  }

  private let rows: ArcRows
  private let conductances: [Double]
  private let parts: [Part]
  /// The number of every node within its component.
  private let numbers: [Int]

  /// - Parameters:
  ///   - adjacency: Arcs that all have their way back.
  ///   - length: Whether a tie's conductance is 1 or its weight.
  /// - Complexity: O(c³) at most for components of c nodes.
  init(of adjacency: Adjacency, _ length: PathLength) {
    rows = adjacency.out
    conductances = length == .steps ? Array(repeating: 1, count: rows.arcCount) : rows.weights
    let components = Components(of: adjacency)
    var members = components.sizes.map { _ in [Int]() }
    var numbers = [Int](repeating: 0, count: rows.nodeCount)
    for node in 0..<rows.nodeCount {
      numbers[node] = members[components.labels[node]].count
      members[components.labels[node]].append(node)
    }
    let (rows, conductances) = (rows, conductances)
    self.numbers = numbers
    parts = members.filter { $0.count > 1 }.map { nodes in
      let mesh = StarMesh(count: nodes.count) { number in
        rows.row(nodes[number]).map { (numbers[rows.targets[$0].index], conductances[$0]) }
      }
      return Part(nodes: nodes, mesh: mesh)
    }
  }

  /// The sum of the resistances between every node and the others of its component; 0 for a node alone.
  /// - Complexity: O(c · shares of the mesh), at most O(c³), for components of c nodes.
  func resistanceSums(threads: Threads, progress: WorkProgress) -> [Double] {
    var sums = [Double](repeating: 0, count: rows.nodeCount)
    for (index, part) in parts.enumerated() {
      let count = part.nodes.count
      let order = part.mesh.order
      var own = [Double](repeating: 0, count: count)
      var all = own
      threads.inOrder(0..<(count + Lanes.count - 1) / Lanes.count) {
        Slots(count: count, repeating: Lanes.zero)
      } make: { column, batch in
        part.mesh.solve(Self.sources(batch, count), into: &column)
      } take: { column, batch in
        var sum = Lanes.zero
        for place in 0..<count { sum += column[place] }
        for (lane, place) in Self.sources(batch, count).enumerated() {
          own[place] = column[place][lane]
          all[place] = sum[lane]
        }
      }
      let trace = own.reduce(0, +)
      for place in 0..<count {
        sums[part.nodes[order[place]]] = Double(count) * own[place] + trace - 2 * all[place]
      }
      progress.report(index + 1, of: parts.count)
    }
    return sums
  }

  /// The current through every node while a unit flows between two others, summed over the unordered pairs.
  /// - Complexity: O(c³ + a · c log c) at most for components of c nodes and a ties; 8 c² bytes.
  func throughputs(threads: Threads, progress: WorkProgress) -> [Double] {
    var sums = [Double](repeating: 0, count: rows.nodeCount)
    for (index, part) in parts.enumerated() {
      let potentials = Self.potentials(part, threads)
      let count = part.nodes.count
      let chunks = min(count, 64)
      for node in part.nodes { sums[node] = -Double(count - 1) / 2 }
      threads.inOrder(0..<chunks) {
        [(a: Int, b: Int, sum: Double)]()
      } make: { carried, chunk in
        carried.removeAll(keepingCapacity: true)
        var flows = [Double](repeating: 0, count: count)
        for node in part.nodes[(count * chunk / chunks)..<(count * (chunk + 1) / chunks)] {
          for arc in rows.row(node) where rows.targets[arc].index > node {
            let neighbor = rows.targets[arc].index
            let (from, to) = (numbers[node] * count, numbers[neighbor] * count)
            for at in 0..<count { flows[at] = potentials[from + at] - potentials[to + at] }
            flows.sort()
            var sum = 0.0
            for at in 0..<count { sum += Double(2 * at - count + 1) * flows[at] }
            carried.append((node, neighbor, sum * conductances[arc]))
          }
        }
      } take: { carried, _ in
        for tie in carried {
          sums[tie.a] += tie.sum / 2
          sums[tie.b] += tie.sum / 2
        }
      }
      // Nothing flows through a dead end; the sums leave their rounding there.
      for node in part.nodes where rows.degree(node) == 1 { sums[node] = 0 }
      progress.report(index + 1, of: parts.count)
    }
    return sums
  }

  /// C of a component: the row of a node holds its potential for a unit from every other, by their numbers.
  private static func potentials(_ part: Part, _ threads: Threads) -> [Double] {
    let count = part.nodes.count
    let order = part.mesh.order
    return Array(sharedCount: count * count) { cells in
      threads.inOrder(0..<(count + Lanes.count - 1) / Lanes.count) {
        Slots(count: count, repeating: Lanes.zero)
      } make: { column, batch in
        let sources = sources(batch, count)
        part.mesh.solve(sources, into: &column)
        for (lane, place) in sources.enumerated() {
          let row = order[place] * count
          for other in 0..<count { cells[row + order[other]] = column[other][lane] }
        }
      } take: { _, _ in
      }
    }
  }

  private static func sources(_ batch: Int, _ count: Int) -> Range<Int> {
    batch * Lanes.count..<min(count, (batch + 1) * Lanes.count)
  }
}
