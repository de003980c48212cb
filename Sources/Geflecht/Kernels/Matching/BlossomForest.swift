/// The matching in the making: nodes, and odd circles of them shrunk to one (blossoms), one inside the other.
///
/// A blossom is a circle of an odd number of parts, nodes or smaller blossoms, joined by pairs that cost just what they are
/// worth. One of its nodes, the base, is paired outside or with nobody; the others are paired along the circle. Turning a
/// blossom makes any of its nodes the base and changes only who is paired with whom inside:
///
///     base a:  a   b ═ c        turned to b:  b   c ═ a … of a circle a ─ b ─ c ─ a
///
/// Numbers below `nodeCount` are nodes, those above blossoms. (Edmonds 1965, doi 10.4153/CJM-1965-045-4.)
struct BlossomForest: ~Copyable {
  /// A pair on a circle: from a node of one part to a node of the next.
  struct Link {
    let from: Int
    let to: Int
    let pair: Int

    var reversed: Link { Link(from: to, to: from, pair: pair) }
  }

  static let none = -1

  let pairs: WeightedPairs
  let nodeCount: Int
  /// The pair of every node, or `none`.
  private(set) var matchedPair: [Int]
  /// The outermost blossom that holds a node; the node itself where there is none.
  private(set) var top: [Int]
  /// The node of a part that is not paired inside.
  private(set) var base: [Int]
  /// The blossom of which a part is a part.
  private(set) var parent: [Int]
  private(set) var parts: [[Int]]
  /// `links[b][i]` leads from part i to part i + 1, the last to the first.
  private(set) var links: [[Link]]
  /// The nodes of a blossom.
  private var members: [[Int]]
  private var unused: [Int]

  init(_ pairs: WeightedPairs) {
    self.pairs = pairs
    nodeCount = pairs.nodeCount
    let most = nodeCount + nodeCount / 2 + 1
    matchedPair = Array(repeating: Self.none, count: nodeCount)
    top = Array(0..<nodeCount)
    base = Array(0..<most)
    parent = Array(repeating: Self.none, count: most)
    parts = Array(repeating: [], count: most)
    links = Array(repeating: [], count: most)
    members = Array(repeating: [], count: most)
    unused = Array((nodeCount..<most).reversed())
  }

  /// Numbers of nodes and blossoms, those that are not in use with them.
  var capacity: Int { base.count }
  func isNode(_ part: Int) -> Bool { part < nodeCount }
  func isInUse(_ part: Int) -> Bool { isNode(part) || !parts[part].isEmpty }

  /// Whom a node is paired with, or `none`.
  func partner(_ node: Int) -> Int {
    matchedPair[node] == Self.none ? Self.none : pairs.other(matchedPair[node], node)
  }

  mutating func match(_ node: Int, by pair: Int) { matchedPair[node] = pair }

  /// The nodes of a part.
  func nodes(of part: Int) -> [Int] { isNode(part) ? [part] : members[part] }

  /// Shrinks a circle to a blossom and returns its number; the base is that of the first part.
  mutating func shrink(_ circle: [Int], _ around: [Link]) -> Int {
    guard let blossom = unused.popLast() else { preconditionFailure("there are fewer blossoms than half the nodes") }
    parts[blossom] = circle
    links[blossom] = around
    parent[blossom] = Self.none
    base[blossom] = base[circle[0]]
    for part in circle { parent[part] = blossom }
    var nodes: [Int] = []
    for part in circle { if isNode(part) { nodes.append(part) } else { nodes += members[part] } }
    for node in nodes { top[node] = blossom }
    members[blossom] = nodes
    return blossom
  }

  /// Dissolves an outermost blossom into its parts.
  mutating func dissolve(_ blossom: Int) {
    for part in parts[blossom] {
      parent[part] = Self.none
      for node in nodes(of: part) { top[node] = part }
    }
    parts[blossom] = []
    links[blossom] = []
    members[blossom] = []
    unused.append(blossom)
  }

  /// The part of a blossom that holds a node.
  func part(of blossom: Int, holding node: Int) -> Int {
    var part = node
    while parent[part] != blossom { part = parent[part] }
    return part
  }

  /// Makes a node the base of a part that holds it.
  mutating func turn(_ part: Int, to node: Int) {
    // What is inside is turned later: every part needs only its own new base.
    var rest = [(part: part, node: node)]
    while let (blossom, node) = rest.popLast() {
      if isNode(blossom) || base[blossom] == node { continue }
      let first = self.part(of: blossom, holding: node)
      let (circle, around) = (parts[blossom], links[blossom])
      guard let start = circle.firstIndex(of: first) else { preconditionFailure("a part stands on its circle") }
      let count = circle.count
      base[blossom] = node
      rest.append((first, node))
      // Beyond the new base the parts pair up, two by two, all around.
      parts[blossom] = Array(circle[start...] + circle[..<start])
      links[blossom] = Array(around[start...] + around[..<start])
      for place in stride(from: 1, to: count, by: 2) {
        let link = links[blossom][place]
        matchedPair[link.from] = link.pair
        matchedPair[link.to] = link.pair
        rest.append((parts[blossom][place], link.from))
        rest.append((parts[blossom][place + 1], link.to))
      }
    }
  }
}
