/// How well a core explains the ties of a network: the correlation, over all pairs of nodes, of "tied" with "at least one
/// end in the core" (Borgatti & Everett 1999, doi 10.1016/S0378-8733(99)00019-2).
///
/// Of a core only two numbers matter: its size s and how many ties it touches, T.
///
/// r = (N · T − m · D) / √(m (N − m) · D (N − D));  N = pairs of nodes, m = ties, D = s(s − 1)/2 + s(n − s)
struct CoreFit: Sendable {
  private let nodeCount: Double
  private let pairs: Double
  private let ties: Double

  init(nodes: Int, ties: Int) {
    nodeCount = Double(nodes)
    pairs = nodeCount * (nodeCount - 1) / 2
    self.ties = Double(ties)
  }

  /// The sizes of cores that leave some pairs of the periphery: without them every pair is as good as any other.
  static func sizes(of nodes: Int) -> ClosedRange<Int>? { nodes < 3 ? nil : 1...(nodes - 2) }

  /// Whether some pairs are tied and some are not; otherwise nothing can be explained.
  var isDefined: Bool { ties > 0 && ties < pairs }

  func callAsFunction(size: Int, touched: Int) -> Double {
    let size = Double(size)
    let ideal = size * (size - 1) / 2 + size * (nodeCount - size)
    let spread = (ties * (pairs - ties)).squareRoot() * (ideal * (pairs - ideal)).squareRoot()
    return (pairs * Double(touched) - ties * ideal) / spread
  }
}
