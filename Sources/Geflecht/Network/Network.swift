/// The network that measures run on: nodes of four levels and undirected, weighted, sector-tagged ties.
///
/// Ties are stored as compressed sparse rows. Parallel and reversed ties of the data are one tie here; their weights
/// add and their tags unite. Each tie stands in the rows of both ends, neighbors ascending:
///
///     a ─2─ b          node        a    b         c    d
///           │          offsets     0    1         3    5    6        row of node i: offsets[i] ..< offsets[i + 1]
///           1          neighbors   b  │ a    c  │ b    d  │ c
///           │          weights     2  │ 2    1  │ 1    3  │ 3
///           c ─3─ d    tags        …  one SectorSet each
///
/// The neighbors of c are positions 3 ..< 5: b with weight 1 and d with weight 3.
///
/// Containment (actor → city → state → federal) is kept apart in `parent`; it is no tie. Names and facts stay in the
/// dataset; a view of it, such as the cities alone, only renumbers.
public struct Network: Sendable {
  let dataset: Dataset
  /// Which part of the dataset this is.
  public internal(set) var view: NetworkView
  /// What the view left out, one clause each.
  public var omissions: [Phrase] { leftOut.map { $0.words } }
  /// The same with reasons and counts.
  public internal(set) var leftOut: [Omission] = []
  /// Whether pseudonyms keep back what some nodes lie in: then a node that lies in none may do so all the same.
  var hidesContainers = false

  /// The keys of the sectors that the view tells apart.
  public let sectorNames: [String]
  /// What each sector of the dataset is in the view; `nil`: the same.
  private let recoding: [SectorSet]?

  /// The dataset row of every node.
  var rows: [UInt32] = []
  /// The node that each dataset row became: itself, the node it was contracted into, or none (`.max`).
  var nodeOfRow: [UInt32] = []
  /// The rows of the recorded ties that are part of the view; both ends are nodes, and they differ.
  var tieRows = TieRows([])
  /// The ties that would be part of the view if it did not end between their ends, and which of these is part of it.
  var borderRows: [(tie: UInt32, isSourceInside: Bool)] = []
  /// How many recorded ties have one end in the view and one outside of it.
  public internal(set) var borderTieCount = 0
  /// The sectors of the cities, counted before the view contracted them; `nil` where it contracted nothing.
  var profilesBeforeRollUp: CityProfiles?
  /// How many nodes have no date in a view of one date, neither their own nor that of what they lie in.
  public internal(set) var undatedNodeCount = 0

  var levels: [Level] = []
  var sectorSets: [SectorSet] = []
  var parents: [UInt32] = []

  var offsets: [Int] = [0]
  var neighborColumn: [NodeID] = []
  var weightColumn: [Double] = []
  var tagColumn: [SectorSet] = []

  init(dataset: Dataset, view: NetworkView) {
    self.dataset = dataset
    self.view = view
    guard let names = view.scheme.names else {
      (sectorNames, recoding) = (dataset.sectorNames, nil)
      return
    }
    sectorNames = names
    recoding = dataset.sectorNames.map { sector in
      SectorSet(view.scheme.name(of: sector).flatMap(names.firstIndex).map { [SectorID($0)] } ?? [])
    }
  }

  /// What sectors of the dataset are in the view.
  func recoded(_ sectors: SectorSet) -> SectorSet {
    guard let recoding else { return sectors }
    var recoded = SectorSet.empty
    for sector in sectors { recoded.formUnion(recoding[sector.index]) }
    return recoded
  }

  // MARK: Nodes

  /// How many nodes the network has.
  public var nodeCount: Int { rows.count }
  /// All nodes, in the order of the dataset.
  public var nodes: Range<NodeID> { NodeID(0)..<NodeID(nodeCount) }

  /// What kind of node it is.
  public struct Traits: Hashable, Sendable {
    /// Its level.
    public let level: Level
    /// Its sectors; empty when unknown.
    public let sectors: SectorSet
    /// The node it lies in, if any.
    public let parent: NodeID?
    /// How far its work reaches, if it is an actor and the data say so.
    public let scope: Scope?
  }

  /// A node's traits.
  public subscript(node: NodeID) -> Traits {
    let parent = parents[node.index]
    return Traits(
      level: levels[node.index],
      sectors: sectorSets[node.index],
      parent: parent == NodeTable.noParent ? nil : NodeID(Int(parent)),
      scope: dataset.nodes.scopes[Int(rows[node.index])])
  }

  /// A node's id, as in the data.
  public func id(of node: NodeID) -> String { dataset.nodes.ids[Int(rows[node.index])] }
  /// A node's name for people.
  public func name(of node: NodeID) -> String { dataset.nodes.names[Int(rows[node.index])] }
  /// What else the data say about a node.
  public func facts(of node: NodeID) -> NodeFacts { dataset.nodes.facts(of: Int(rows[node.index])) }

  /// The node that a person means by an id, or by a name that no other node has.
  /// - Complexity: O(1) for an id, O(n) for a name.
  public func node(named word: String) -> NodeID? {
    guard let row = dataset.row(named: word), nodeOfRow[row] != .max else { return nil }
    let node = NodeID(Int(nodeOfRow[row]))
    return Int(rows[node.index]) == row ? node : nil
  }

  /// The id or name that a mistyped word was meant to be.
  /// - Parameters:
  ///   - word: What was typed.
  ///   - level: The level of the node, where only one will do.
  /// - Complexity: O(nodes · length²), less where lengths rule a name out.
  public func nearestName(to word: String, at level: Level? = nil) -> String? {
    let nodes = level.map { self.nodes(at: $0) } ?? Array(self.nodes)
    return Spelling.nearest(to: word, in: nodes.flatMap { [id(of: $0), name(of: $0)] }).first
  }

  /// The node of a level that a node lies in, itself included.
  public func ancestor(of node: NodeID, at level: Level) -> NodeID? {
    var at = node
    while levels[at.index] < level {
      guard parents[at.index] != NodeTable.noParent else { return nil }
      at = NodeID(Int(parents[at.index]))
    }
    return levels[at.index] == level ? at : nil
  }

  /// All nodes of a level, in order.
  public func nodes(at level: Level) -> [NodeID] { nodes.filter { levels[$0.index] == level } }

  // MARK: Ties

  /// How many pairs of nodes are tied.
  public var tieCount: Int { neighborColumn.count / 2 }
  /// How many nodes a node is tied to.
  public func degree(of node: NodeID) -> Int { offsets[node.index + 1] - offsets[node.index] }
  /// The positions of a node's ties in the columns.
  func row(of node: NodeID) -> Range<Int> { offsets[node.index]..<offsets[node.index + 1] }
  /// The nodes that a node is tied to, ascending.
  public func neighbors(of node: NodeID) -> ArraySlice<NodeID> { neighborColumn[row(of: node)] }
  /// The strengths of a node's ties, in the order of its neighbors.
  public func weights(of node: NodeID) -> ArraySlice<Double> { weightColumn[row(of: node)] }
  /// The sector tags of a node's ties, in the order of its neighbors.
  public func tags(of node: NodeID) -> ArraySlice<SectorSet> { tagColumn[row(of: node)] }

  /// Whether two nodes are tied.
  /// - Complexity: O(log of the lesser degree).
  public func areTied(_ a: NodeID, _ b: NodeID) -> Bool {
    let (one, other) = degree(of: a) < degree(of: b) ? (a, b) : (b, a)
    var (low, high) = (offsets[one.index], offsets[one.index + 1])
    while low < high {
      let middle = (low + high) / 2
      if neighborColumn[middle] < other { low = middle + 1 } else { high = middle }
    }
    return low < offsets[one.index + 1] && neighborColumn[low] == other
  }

  // MARK: Recorded ties

  /// A tie as the data record it, with kind, direction and years.
  public struct RecordedTie: Sendable {
    /// Where it starts; the guide of a tandem.
    public let source: NodeID
    /// Where it ends; the newcomer of a tandem.
    public let target: NodeID
    /// Its kind, if stated.
    public let kind: String?
    /// Its strength.
    public let weight: Double
    /// The sectors it works in.
    public let sectors: SectorSet
    /// When it began.
    public let since: PartialDate?
    /// When it ended.
    public let until: PartialDate?
    /// Whether the direction means something.
    public let isDirected: Bool
  }

  /// How many recorded ties the view holds, parallel ones apart.
  public var recordedTieCount: Int { tieRows.count }

  /// The recorded tie at a position, 0 ..< `recordedTieCount`.
  public func recordedTie(_ position: Int) -> RecordedTie {
    let row = tieRows[position]
    let kind = Int(dataset.ties.kinds[row])
    return RecordedTie(
      source: NodeID(Int(nodeOfRow[Int(dataset.ties.sources[row])])),
      target: NodeID(Int(nodeOfRow[Int(dataset.ties.targets[row])])),
      kind: kind < dataset.kindNames.count ? dataset.kindNames[kind] : nil,
      weight: dataset.ties.weights[row],
      sectors: recoded(dataset.tag(ofTie: row)),
      since: dataset.ties.since[row],
      until: dataset.ties.until[row],
      isDirected: dataset.ties.isDirected[row])
  }

  /// How many recorded ties of each kind the view holds, in the order of `kindNames`.
  public var recordedTieCounts: [Int] {
    var counts = Array(repeating: 0, count: dataset.kindNames.count)
    for row in tieRows {
      let kind = Int(dataset.ties.kinds[row])
      if kind < counts.count { counts[kind] += 1 }
    }
    return counts
  }

  /// The recorded tandems, in the order of the data.
  public var tandems: [RecordedTie] {
    guard let tandem = dataset.kindNames.firstIndex(of: TieTable.tandem) else { return [] }
    return tieRows.indices.filter { Int(dataset.ties.kinds[tieRows[$0]]) == tandem }.map(recordedTie)
  }

  /// How binding a wish is.
  public typealias WishRule = Wish.Rule
  /// A city, the one it asks for, the rank of the wish and how binding it is.
  public typealias CityWish = (city: NodeID, partner: NodeID, rank: Int, rule: WishRule)

  /// What cities asked for, as far as both cities are part of the view.
  public var wishes: [CityWish] {
    dataset.wishes.compactMap { wish in
      let (city, partner) = (nodeOfRow[wish.city], nodeOfRow[wish.partner])
      guard city != .max, partner != .max else { return nil }
      return (NodeID(Int(city)), NodeID(Int(partner)), wish.rank, wish.rule)
    }
  }

  // MARK: Words

  /// How many sectors the view tells apart.
  public var sectorCount: Int { sectorNames.count }
  /// The kinds of tie.
  public var kindNames: [String] { dataset.kindNames }
  /// The tables that were read.
  public var tables: [Dataset.Table] { dataset.tables }
  /// The newest date in the data.
  public var newestDate: PartialDate? { dataset.newestDate }
}

extension Dataset {
  /// The sector tag of a tie: as stated, else the sectors of its actor ends.
  func tag(ofTie row: Int) -> SectorSet {
    if !ties.statedSectors[row].isEmpty { return ties.statedSectors[row] }
    let (a, b) = (Int(ties.sources[row]), Int(ties.targets[row]))
    let first = nodes.levels[a] == .actor ? nodes.sectors[a] : .empty
    return nodes.levels[b] == .actor ? first.union(nodes.sectors[b]) : first
  }
}
