/// The two tables of a network whose nodes are `n0`, `n1`, …: `nodes.csv` and `edges.csv`.
struct PlainTables {
  private let nodeCount: Int
  private var edges: CSVBytes
  private(set) var tieCount = 0

  /// - Parameter ties: About how many there will be.
  init(nodes: Int, ties: Int) {
    nodeCount = nodes
    edges = CSVBytes(header: "source,target", capacity: ties * 18)
  }

  /// Writes a tie.
  mutating func tie(_ a: Int, _ b: Int) {
    edges.append("n")
    edges.append(a)
    edges.endCell()
    edges.append("n")
    edges.append(b)
    edges.endRow()
    tieCount += 1
  }

  /// The tables, the nodes in order.
  /// - Parameter column: One more column of nodes and the number it gives to each.
  func finished(column: (name: String, value: (Int) -> Int)? = nil) -> GeneratedTables {
    var nodes = CSVBytes(header: "id" + (column.map { "," + $0.name } ?? ""), capacity: nodeCount * 16)
    for node in 0..<nodeCount {
      nodes.append("n")
      nodes.append(node)
      if let column {
        nodes.endCell()
        nodes.append(column.value(node))
      }
      nodes.endRow()
    }
    return GeneratedTables(
      files: [.init(name: "nodes.csv", bytes: nodes.bytes), .init(name: "edges.csv", bytes: edges.bytes)],
      nodeCount: nodeCount, tieCount: tieCount)
  }
}

extension SeededGenerator {
  /// A number below `count` that is `i` about as often as `i` to the power of −2/3: few low numbers come up very often.
  ///
  /// The cube of a uniform number does it without a library function whose last digit depends on the machine:
  /// P(⌊n·u³⌋ ≤ i) = (i / n)^⅓.
  mutating func lowBelow(_ count: Int) -> Int {
    let uniform = unit()
    return min(count - 1, Int(uniform * uniform * uniform * Double(count)))
  }
}
