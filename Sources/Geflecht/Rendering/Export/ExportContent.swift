/// What an export writes: a network, and the columns that its nodes and ties have a value in.
public struct ExportContent: Sendable {
  let network: Network
  let dialect: CSVDialect
  /// Where it comes from, for formats that have a place for it.
  let provenance: Provenance?
  private(set) var nodeColumns: [NodeColumn] = []
  private(set) var tieColumns: [TieColumn] = []
  /// The keys of the sectors.
  let sectorTexts: TextColumn
  /// The kinds of tie.
  let kindTexts: TextColumn
  private let measures: [Answer]
  private let hasFacts: Bool
  private let keptOfNodes: KeptColumns
  private let keptOfTies: KeptColumns

  /// How many recorded ties have a direction.
  let directedCount: Int

  /// Whether ties lead somewhere: all of them have a direction. Formats that must be one or the other take a network of
  /// both for undirected and say the direction in a column.
  var isDirected: Bool { directedCount > 0 && directedCount == network.recordedTieCount }
  /// The columns of ties for formats that are directed or not as a whole. A reader that takes ties for undirected forgets
  /// which end came first, so where directions are mixed a column says it.
  var tieColumnsForOneDirection: [TieColumn] {
    tieColumns.flatMap { column in
      column.source == .directed && isMixed ? [column, TieColumn(key: "from", source: .start)] : [column]
    }
  }
  /// Whether some ties have a direction and others none.
  public var isMixed: Bool { directedCount > 0 && !isDirected }

  /// The content of an export.
  ///
  /// - Parameters:
  ///   - network: The view to be written: its nodes, and its ties as recorded, parallel ones apart.
  ///   - measures: Answers with a value a node, each a column or several.
  ///   - dialect: How CSV files separate and write numbers.
  ///   - provenance: Where it comes from.
  /// - Complexity: O(nodes + ties).
  public init(
    _ network: Network, measures: [Answer] = [], dialect: CSVDialect = .standard, provenance: Provenance? = nil
  ) {
    self.network = network
    self.provenance = provenance
    self.dialect = dialect
    self.measures = measures
    (keptOfNodes, keptOfTies) = (network.keptNodeColumns, network.keptTieColumns)
    sectorTexts = TextColumn(network.sectorNames)
    kindTexts = TextColumn(network.kindNames)
    directedCount = (0..<network.recordedTieCount).count { network.isDirected(tie: $0) }
    var present: Set<Int> = []
    for node in network.nodes {
      let known = network.facts(of: node)
      for (place, fact) in NodeFact.all.enumerated() where !present.contains(place) {
        if !fact.value(known).isAbsent { present.insert(place) }
      }
    }
    hasFacts = !present.isEmpty
    let (plain, facts, measured) = (Self.plainColumns(network), Self.factColumns(present), measureColumns)
    nodeColumns = plain + facts + keptNodeColumns(besides: (plain + facts + measured).map { $0.key }) + measured
    let tied = plainTieColumns
    tieColumns = tied + keptTieColumns(besides: tied.map { $0.key })
  }

  /// A node with its facts, looked up once.
  struct NodeRecord {
    let node: NodeID
    let facts: NodeFacts

    init(_ node: NodeID, _ facts: NodeFacts) {
      self.node = node
      self.facts = facts
    }
  }

  func record(of node: NodeID) -> NodeRecord {
    NodeRecord(node, hasFacts ? network.facts(of: node) : NodeFacts())
  }

  // MARK: Values

  /// What a node has in a column.
  func value(_ source: NodeColumn.Source, _ record: NodeRecord) -> ExportValue {
    let node = record.node
    switch source {
    case .level: return .text(Self.levelTexts[Int(network[node].level.rawValue)])
    case .sectors: return network[node].sectors.isEmpty ? .absent : .sectors(network[node].sectors)
    case .scope: return network[node].scope.map { .text(Self.scopeTexts[Int($0.rawValue)]) } ?? .absent
    case .parent: return network[node].parent.map { .text(network.idBytes(of: $0)) } ?? .absent
    case .city: return network.ancestor(of: node, at: .city).map { .text(network.idBytes(of: $0)) } ?? .absent
    case .state: return network.stateIDBytes(of: node).map { .text($0) } ?? .absent
    case .kept(let place): return network.cell(place, of: keptOfNodes, at: node).map { .text($0) } ?? .absent
    case .measure(let measure, let place): return value(ofMeasure: measure, place, node)
    case .fact(let place, let part): return ExportValue(NodeFact.all[place].value(record.facts), part: part)
    }
  }

  private func value(ofMeasure measure: Int, _ place: Int, _ node: NodeID) -> ExportValue {
    switch measures[measure][node.index, place] {
    case .blank: .absent
    case .number(let number): number.isFinite ? .number(number) : .absent
    case .sectors(let sectors, _): sectors.isEmpty ? .absent : .sectors(sectors)
    }
  }

  /// What a recorded tie has in a column.
  func value(_ source: TieColumn.Source, _ tie: Network.RecordedTie, at position: Int) -> ExportValue {
    switch source {
    case .kind: network.kindIndex(ofTie: position).map { .kind($0) } ?? .absent
    case .sectors: tie.sectors.isEmpty ? .absent : .sectors(tie.sectors)
    case .since: tie.since.map { .date($0) } ?? .absent
    case .until: tie.until.map { .date($0) } ?? .absent
    case .directed: .flag(tie.isDirected)
    case .start: tie.isDirected ? .text(network.idBytes(of: tie.source)) : .absent
    case .kept(let place): network.cell(place, of: keptOfTies, atTie: position).map { .text($0) } ?? .absent
    }
  }

  private static let levelTexts = Level.allCases.map { Array($0.key.utf8)[...] }
  private static let scopeTexts = Scope.allCases.map { Array($0.key.utf8)[...] }

  // MARK: Columns

  private static func plainColumns(_ network: Network) -> [NodeColumn] {
    var columns = [NodeColumn(key: "level", source: .level), NodeColumn(key: "sectors", source: .sectors)]
    func add(_ key: String, _ source: NodeColumn.Source, where isKnown: (Network.Traits) -> Bool) {
      if network.nodes.contains(where: { isKnown(network[$0]) }) {
        columns.append(NodeColumn(key: key, source: source))
      }
    }
    add("scope", .scope) { $0.scope != nil }
    add("parent", .parent) { $0.parent != nil }
    add("city", .city) { $0.level == .city }
    add("state", .state) { $0.level == .state }
    return columns
  }

  private static func factColumns(_ present: Set<Int>) -> [NodeColumn] {
    NodeFact.all.enumerated().filter { present.contains($0.offset) }.flatMap { place, fact in
      fact.columns.enumerated().map { NodeColumn(key: $1.key, source: .fact(place, part: $0)) }
    }
  }

  private func keptNodeColumns(besides keys: [String]) -> [NodeColumn] {
    let places = keptOfNodes.names.indices.filter { place in
      network.nodes.contains { network.cell(place, of: keptOfNodes, at: $0) != nil }
    }
    return zip(places, Self.free(places.map { keptOfNodes.names[$0] }, besides: keys, Self.reservedNodeKeys))
      .map { NodeColumn(key: $1, source: .kept($0)) }
  }

  private var measureColumns: [NodeColumn] {
    measures.enumerated().flatMap { index, answer in
      answer.columns.enumerated().map { place, column in
        let key = column.key.isEmpty ? answer.card.id : "\(answer.card.id).\(column.key)"
        return NodeColumn(key: key, source: .measure(index, place))
      }
    }
  }

  private var plainTieColumns: [TieColumn] {
    let positions = 0..<network.recordedTieCount
    var columns: [TieColumn] = []
    func add(_ key: String, _ source: TieColumn.Source, if isKnown: Bool) {
      if isKnown { columns.append(TieColumn(key: key, source: source)) }
    }
    add("kind", .kind, if: positions.contains { network.kindIndex(ofTie: $0) != nil })
    add("sectors", .sectors, if: positions.contains { !network.recordedTie($0).sectors.isEmpty })
    add("since", .since, if: network.hasBeginnings)
    add("until", .until, if: network.hasEnds)
    add("directed", .directed, if: directedCount > 0)
    return columns
  }

  private func keptTieColumns(besides keys: [String]) -> [TieColumn] {
    let places = keptOfTies.names.indices.filter { place in
      (0..<network.recordedTieCount).contains { network.cell(place, of: keptOfTies, atTie: $0) != nil }
    }
    return zip(places, Self.free(places.map { keptOfTies.names[$0] }, besides: keys, Self.reservedTieKeys))
      .map { TieColumn(key: $1, source: .kept($0)) }
  }

  /// Names of the data's own that no format takes for another, nor for one of ours: with lines at their ends if need be.
  private static func free(_ names: [String], besides keys: [String], _ reserved: [String]) -> [String] {
    var taken = Set(keys.map { $0.lowercased() })
    return names.map { name in
      var name = reserved.contains(foldedName(name)) ? name + "_" : name
      while !taken.insert(name.lowercased()).inserted { name += "_" }
      return name
    }
  }

  /// Names that formats give a meaning: a column of the data that bears one gets a line at its end.
  private static let reservedNodeKeys = [
    "id", "key", "label", "name", "type", "tags", "level", "sectors", "city", "state",
  ]
  private static let reservedTieKeys = [
    "id", "key", "label", "type", "source", "target", "from", "to", "src", "dst", "value", "weight", "kind",
    "relationship", "direction", "directed", "sectors",
  ]
}
