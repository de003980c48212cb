/// How large nodes are drawn: areas in proportion to their sizes, but none too small to see.
///
/// With many nodes circles shrink, so that they fill no more than about a tenth of the paper.
struct MapCircles {
  /// The greatest size; `nil` when no node has one.
  let greatest: Double?
  private let largest: Double
  private let smallest: Double
  /// The radius of every node.
  private(set) var radii: [Double] = []

  /// - Parameters:
  ///   - crowd: With more nodes than that circles shrink.
  ///   - page: On a page there is less room than without one.
  init(
    _ nodes: [MapContent.Node], largest: Double = 17, smallest: Double = 5, crowd: Int = 150, page: MapPage? = nil
  ) {
    let shrinkage =
      min(1, (Double(crowd) / Double(max(1, nodes.count))).squareRoot()) * (page == nil ? 1 : 0.8)
    self.largest = max(1.5, largest * shrinkage)
    self.smallest = max(0.9, smallest * shrinkage)
    let most = nodes.compactMap { $0.size }.max() ?? 0
    greatest = most > 1e-12 ? most : nil
    radii = nodes.map { radius(of: $0.size ?? 0) }
  }

  func radius(of size: Double) -> Double {
    guard let greatest else { return smallest }
    return max(smallest, largest * (max(0, size) / greatest).squareRoot())
  }

  /// The nodes from the largest to the smallest.
  func order(of members: [Int]) -> [Int] {
    members.sorted { radii[$0] == radii[$1] ? $0 < $1 : radii[$0] > radii[$1] }
  }
}
