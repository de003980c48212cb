/// A connected network of conductances, worked down to its last node so that potentials can be read off.
///
/// A node with the conductances g₁, g₂, … to its neighbors can be taken out without the others noticing, if every two of
/// them are joined by gᵢgⱼ/Σg instead: a star becomes a mesh (Rosen 1924, A new network theorem). The shares gᵢ/Σg
/// are a column of the Cholesky factor of the grounded Laplacian, but nothing is ever subtracted, so no digits are lost.
///
///       a                 a
///      2│         →      ╱ ╲ 2·1/4        taking out v: shares a ½, b ¼, c ¼ and Σg = 4;
///     1 v 1         2·1/4   2·1/4         a–b and a–c get ½, b–c gets ¼
///      ╱ ╲              b ─── c
///     b   c              1·1/4
///
/// Nodes with the fewest neighbors go first, so that trees and chains cost next to nothing. Once those that are left are
/// joined nearly all to all they become a square of numbers, of which four rows at a time are added to all below.
struct StarMesh: Sendable {
  /// The nodes in the order in which they are taken out; the last one is the ground.
  private(set) var order: [Int] = []
  /// Where the shares of a node begin, by its place in `order`.
  private var starts: [Int] = [0]
  /// To whom they go, by place; and how much.
  private var ends: [UInt32] = []
  private var shares: [Double] = []
  /// 1/Σg of every node but the last.
  private var resistances: [Double] = []

  private struct Tie {
    var node: UInt32
    var conductance: Double
  }

  /// - Parameter ties: For every node 0, 1, … its neighbors, ascending, and the conductances to them.
  /// - Complexity: O(nodes³) at most, O(nodes + ties) for trees and chains.
  init(count: Int, ties: (Int) -> [(node: Int, conductance: Double)]) {
    var rows = (0..<count).map { ties($0).map { Tie(node: UInt32($0.node), conductance: $0.conductance) } }
    var isLeft = [Bool](repeating: true, count: count)
    takeOutSparse(&rows, &isLeft)
    takeOutDense(rows, (0..<count).filter { isLeft[$0] })
    var place = [UInt32](repeating: 0, count: count)
    for (at, node) in order.enumerated() { place[node] = UInt32(at) }
    for at in ends.indices { ends[at] = place[Int(ends[at])] }
  }

  private mutating func takeOutSparse(_ rows: inout [[Tie]], _ isLeft: inout [Bool]) {
    // waiting[k] holds the nodes that had k neighbors when they were put there.
    var waiting: [[Int]] = Array(repeating: [], count: rows.count)
    for node in rows.indices.reversed() { waiting[rows[node].count].append(node) }
    var (left, degree) = (rows.count, 0)
    while left > 1, degree < rows.count {
      guard let node = waiting[degree].popLast() else {
        degree += 1
        continue
      }
      guard isLeft[node], rows[node].count == degree else { continue }
      if 4 * degree > left, left > 8 { return }
      let star = rows[node]
      let total = append(node, star)
      isLeft[node] = false
      left -= 1
      rows[node] = []
      for tie in star {
        let end = Int(tie.node)
        rows[end] = Self.joined(rows[end], star, factor: tie.conductance / total, from: UInt32(node), to: tie.node)
        waiting[rows[end].count].append(end)
        degree = min(degree, rows[end].count)
      }
    }
  }

  /// A row with the mesh of a star added and its middle left out.
  private static func joined(_ row: [Tie], _ star: [Tie], factor: Double, from middle: UInt32, to end: UInt32) -> [Tie]
  {
    var result: [Tie] = []
    result.reserveCapacity(row.count + star.count)
    var at = 0
    for tie in row where tie.node != middle {
      while at < star.count, star[at].node < tie.node {
        if star[at].node != end {
          result.append(Tie(node: star[at].node, conductance: factor * star[at].conductance))
        }
        at += 1
      }
      var sum = tie
      if at < star.count, star[at].node == tie.node {
        sum.conductance += factor * star[at].conductance
        at += 1
      }
      result.append(sum)
    }
    for tie in star[at...] where tie.node != end {
      result.append(Tie(node: tie.node, conductance: factor * tie.conductance))
    }
    return result
  }

  private mutating func takeOutDense(_ rows: [[Tie]], _ nodes: [Int]) {
    let count = nodes.count
    var place = [Int](repeating: 0, count: rows.count)
    for (at, node) in nodes.enumerated() { place[node] = at }
    var square = Slots<Double>(count: count * count, repeating: 0)
    for (at, node) in nodes.enumerated() {
      for tie in rows[node] { square[at * count + place[Int(tie.node)]] = tie.conductance }
    }
    var first = 0
    while first < count {
      let end = min(first + 4, count)
      var inverses = [Double](repeating: 0, count: 4)
      for pivot in first..<end {
        let own = pivot * count
        var star: [Tie] = []
        for column in pivot + 1..<count where square[own + column] > 0 {
          star.append(Tie(node: UInt32(nodes[column]), conductance: square[own + column]))
        }
        guard !star.isEmpty else {
          order.append(nodes[pivot])
          break
        }
        inverses[pivot - first] = 1 / append(nodes[pivot], star)
        for row in pivot + 1..<end {
          let factor = square[own + row] * inverses[pivot - first]
          for column in row + 1..<count { square[row * count + column] += factor * square[own + column] }
        }
      }
      let (a, b, c, d) = (first * count, (first + 1) * count, (first + 2) * count, (first + 3) * count)
      for row in end..<count {
        let (p, q) = (square[a + row] * inverses[0], square[b + row] * inverses[1])
        let (r, s) = (square[c + row] * inverses[2], square[d + row] * inverses[3])
        let own = row * count
        for column in row + 1..<count {
          square[own + column] +=
            (p * square[a + column] + q * square[b + column]) + (r * square[c + column] + s * square[d + column])
        }
      }
      first = end
    }
  }

  /// Writes down the shares of a node that is taken out, and returns the sum of its conductances.
  private mutating func append(_ node: Int, _ star: [Tie]) -> Double {
    let total = star.reduce(0) { $0 + $1.conductance }
    for tie in star {
      ends.append(tie.node)
      shares.append(tie.conductance / total)
    }
    order.append(node)
    starts.append(ends.count)
    resistances.append(1 / total)
    return total
  }

  /// The potentials of all nodes while a unit flows from a node to the ground, for up to eight nodes side by side.
  /// - Parameters:
  ///   - sources: Their places in `order`.
  ///   - column: A slot a node; filled by their places.
  /// - Complexity: O(shares).
  func solve(_ sources: Range<Int>, into column: inout Slots<Lanes>) {
    let (starts, ends) = (starts.span, ends.span)
    let (shares, resistances) = (shares.span, resistances.span)
    let ground = order.count - 1
    for place in column.indices { column[place] = .zero }
    for (lane, source) in sources.enumerated() { column[source][lane] = 1 }
    for place in sources.lowerBound..<max(sources.lowerBound, ground) {
      let current = column[place]
      for at in starts[unchecked: place]..<starts[unchecked: place + 1] {
        column[Int(ends[unchecked: at])] += current * Lanes(repeating: shares[unchecked: at])
      }
    }
    column[ground] = .zero
    for place in (0..<ground).reversed() {
      var potential = column[place] * Lanes(repeating: resistances[unchecked: place])
      for at in starts[unchecked: place]..<starts[unchecked: place + 1] {
        potential += column[Int(ends[unchecked: at])] * Lanes(repeating: shares[unchecked: at])
      }
      column[place] = potential
    }
  }
}
