/// How often three nodes that are tied stand for three different sectors.
///
/// Three nodes with one sector each are **trisectoral** when the three differ. A node of several sectors can stand for
/// any one of them; three nodes are trisectoral when they can stand for three different ones. By Hall's theorem (1935,
/// doi 10.1112/jlms/s1-10.37.26) that is so when none is without a sector, any two have two or more together, and all
/// three have three or more:
///
///     a: business              a b c: a can stand for business, b for science, c for civil society
///     b: business, science     a b d: only two sectors in all, so not trisectoral
///     c: civil-society         a a′ c: two nodes with the same single sector, so not either
///     d: business, science
///
/// Nodes without a sector are left out with all their ties. Three ways to count what is left:
///
///     triangles        three nodes all tied to each other
///     two-paths        a node and two of its partners, tied to each other or not: every triangle holds three
///     triples          three nodes with two ties or three: two-paths − 2 · triangles
///
/// Two-paths are not gone through one by one. The pairs of partners that do *not* make the center v trisectoral are few
/// kinds: two of the three have the same single sector, or, failing that, one has two sectors, which hold those of the
/// others. Both follow from how many partners of v belong to each class, so that a hub costs no more than its ties.
struct TrisectoralCounts: Sendable {
  /// All triangles among nodes with sectors.
  private(set) var triangles = 0
  /// Those that are trisectoral.
  private(set) var trisectoralTriangles = 0
  /// All two-paths among nodes with sectors.
  private(set) var twoPaths: Int64 = 0
  /// Those that are trisectoral.
  private(set) var trisectoralTwoPaths: Int64 = 0
  /// The trisectoral triangles at every node; 0 for a node without a sector.
  private(set) var trianglesAt: [Int]

  /// Three connected nodes with sectors, tied by two ties or three.
  var triples: Int64 { twoPaths - 2 * Int64(triangles) }
  /// Those that are trisectoral.
  var trisectoralTriples: Int64 { trisectoralTwoPaths - 2 * Int64(trisectoralTriangles) }

  /// - Parameters:
  ///   - list: The triangles of the same arcs.
  ///   - sectors: The sectors of every node.
  /// - Complexity: O(nodes + arcs + triangles) time for few sectors, 8 bytes a node and some a class.
  init(of adjacency: Adjacency, triangles list: TriangleList, sectors: Grouping) {
    trianglesAt = Array(repeating: 0, count: adjacency.nodeCount)
    let classes = SectorClasses(sectors)
    for first in stride(from: 0, to: list.corners.count, by: 3) {
      let corners = (list.corners[first].index, list.corners[first + 1].index, list.corners[first + 2].index)
      let masks = (
        classes.mask(of: corners.0), classes.mask(of: corners.1), classes.mask(of: corners.2)
      )
      if masks.0 == 0 || masks.1 == 0 || masks.2 == 0 { continue }
      triangles += 1
      guard SectorSet.spansThree(SectorSet(mask: masks.0), SectorSet(mask: masks.1), SectorSet(mask: masks.2)) else {
        continue
      }
      trisectoralTriangles += 1
      trianglesAt[corners.0] += 1
      trianglesAt[corners.1] += 1
      trianglesAt[corners.2] += 1
    }
    countTwoPaths(adjacency.out, classes)
  }

  private mutating func countTwoPaths(_ rows: ArcRows, _ classes: SectorClasses) {
    var partners = ClassCounts(classes)
    for node in 0..<rows.nodeCount {
      guard let own = classes.number(of: node) else { continue }
      for position in rows.row(node) {
        if let other = classes.number(of: rows.targets[position].index) { partners.add(other) }
      }
      twoPaths += partners.pairs
      trisectoralTwoPaths += partners.trisectoralPairs(around: own)
      partners.removeAll()
    }
  }
}

/// The classes of a grouping by sectors, one bit a sector.
private struct SectorClasses {
  let masks: [UInt64]
  /// The class of every node, negative for a node without a sector.
  let classOfNode: [Int32]

  init(_ sectors: Grouping) {
    precondition(sectors.groups.count <= SectorSet.capacity, "one bit a sector")
    masks = sectors.classes.map { $0.reduce(0) { $0 | 1 << UInt64($1) } }
    classOfNode = sectors.classOfNode
  }

  func number(of node: Int) -> Int? { classOfNode[node] < 0 ? nil : Int(classOfNode[node]) }

  func mask(of node: Int) -> UInt64 { classOfNode[node] < 0 ? 0 : masks[Int(classOfNode[node])] }
}

/// How many of some nodes belong to each class, for classes that are mostly absent.
private struct ClassCounts {
  private let classes: SectorClasses
  private var counts: [Int64]
  /// The classes that are present.
  private var present: [Int] = []
  /// How many nodes have exactly one sector, by sector.
  private var singles = Array(repeating: Int64(0), count: SectorSet.capacity)
  private var count: Int64 = 0

  init(_ classes: SectorClasses) {
    self.classes = classes
    counts = Array(repeating: 0, count: classes.masks.count)
  }

  mutating func add(_ own: Int) {
    if counts[own] == 0 { present.append(own) }
    counts[own] += 1
    count += 1
  }

  mutating func removeAll() {
    for own in present { counts[own] = 0 }
    present.removeAll(keepingCapacity: true)
    count = 0
  }

  var pairs: Int64 { Self.pairs(count) }

  private static func pairs(_ count: Int64) -> Int64 { count * (count - 1) / 2 }

  /// How many pairs of the nodes are trisectoral together with a node of a class.
  mutating func trisectoralPairs(around center: Int) -> Int64 {
    let home = classes.masks[center]
    for own in present where classes.masks[own].nonzeroBitCount == 1 {
      singles[classes.masks[own].trailingZeroBitCount] = counts[own]
    }
    defer { for own in present { singles[classes.masks[own].trailingZeroBitCount] = 0 } }
    var others: Int64 = 0
    for own in present {
      let (mask, many) = (classes.masks[own], counts[own])
      switch mask.nonzeroBitCount {
      case 1:
        // Two of three with the same single sector: both partners, or one and the center.
        others += Self.pairs(many) + (mask == home ? many * (count - many) : 0)
      case 2 where home.nonzeroBitCount == 1 && mask & home == home:
        // {g} with {g h}: the other partner is {g h} too, or {h}.
        others += Self.pairs(many) + many * singles[(mask ^ home).trailingZeroBitCount]
      case 2 where mask == home:
        // {g h} with {g h}: the other partner is any of {g h}, {g} and {h}.
        others += Self.pairs(many) + many * both(of: home)
      default: break
      }
    }
    if home.nonzeroBitCount == 2 {
      others += singles[home.trailingZeroBitCount] * singles[63 - home.leadingZeroBitCount]
    }
    return pairs - others
  }

  private func both(of home: UInt64) -> Int64 {
    singles[home.trailingZeroBitCount] + singles[63 - home.leadingZeroBitCount]
  }
}

extension Grouping {
  /// How likely three nodes drawn from those with sectors are trisectoral; `nil` if there are fewer than three.
  ///
  /// It is also the mean share of trisectoral triangles, of two-paths and of triples over all ways of dealing the
  /// sector sets out to the nodes: any three nodes get any three of the sets equally often.
  ///
  /// Counted are triples that are not: two of the same single sector, or, failing that, one or more of two sectors and
  /// the rest within these. Numbers up to 2⁵³ triples, 378,000 nodes, are exact.
  /// - Complexity: O(nodes + classes · sectors).
  var trisectoralChance: Double? {
    let sizes = sizes.map { Double($0) }
    let count = sizes.reduce(0, +)
    guard count >= 3 else { return nil }
    func pairs(_ count: Double) -> Double { count * (count - 1) / 2 }
    func triples(_ count: Double) -> Double { count * (count - 1) * (count - 2) / 6 }
    var singles = Array(repeating: 0.0, count: groups.count)
    for (own, size) in zip(classes, sizes) where own.count == 1 { singles[own[0]] = size }
    var others = 0.0
    for size in singles { others += pairs(size) * (count - size) + triples(size) }
    for (own, size) in zip(classes, sizes) where own.count == 2 {
      let (g, h) = (singles[own[0]], singles[own[1]])
      others += triples(size) + pairs(size) * (g + h) + size * g * h
    }
    return (triples(count) - others) / triples(count)
  }
}
