/// All nodes of a dataset, column by column; a node is a row, and rows are numbered as the tables were read.
struct NodeTable: Sendable {
  /// Marks a node that lies inside no other.
  static let noParent = UInt32.max

  var ids = IdentifierTable()
  var names = TextColumn()
  var levels: [Level] = []
  var scopes: [Scope?] = []
  var sectors: [SectorSet] = []
  /// The row of the city, state or federal node that a node lies in.
  var parents: [UInt32] = []
  var facts: [FactColumns] = []

  /// How many nodes there are.
  var count: Int { levels.count }

  /// What is known about a node beyond its place in the network.
  func facts(of row: Int) -> NodeFacts {
    facts.first { $0.rows.contains(row) }?[row] ?? NodeFacts()
  }
}

/// The fact columns of one node table. A column that the file lacks stays empty; the others have a cell a row.
struct FactColumns: Sendable {
  var rows: Range<Int>
  var coordinates: [Coordinate?] = []
  var populations: [Int?] = []
  var joined: [PartialDate?] = []
  var left: [PartialDate?] = []
  var lastSeen: [PartialDate?] = []
  var partnerSince: [PartialDate?] = []
  var topics: [[String]] = []
  var offers: [[String]] = []
  var needs: [[String]] = []
  var guideCapacities: [Int?] = []

  mutating func append(contentsOf other: FactColumns) {
    coordinates += other.coordinates
    populations += other.populations
    joined += other.joined
    left += other.left
    lastSeen += other.lastSeen
    partnerSince += other.partnerSince
    topics += other.topics
    offers += other.offers
    needs += other.needs
    guideCapacities += other.guideCapacities
  }

  /// The cells of the rows that are kept.
  func keeping(_ isKept: (Int) -> Bool) -> FactColumns {
    func remaining<Value>(_ values: [Value]) -> [Value] { values.indices.filter(isKept).map { values[$0] } }
    var kept = FactColumns(rows: rows)
    kept.coordinates = remaining(coordinates)
    kept.populations = remaining(populations)
    kept.joined = remaining(joined)
    kept.left = remaining(left)
    kept.lastSeen = remaining(lastSeen)
    kept.partnerSince = remaining(partnerSince)
    kept.topics = remaining(topics)
    kept.offers = remaining(offers)
    kept.needs = remaining(needs)
    kept.guideCapacities = remaining(guideCapacities)
    return kept
  }

  subscript(row: Int) -> NodeFacts {
    let at = row - rows.lowerBound
    var facts = NodeFacts()
    if !coordinates.isEmpty { facts.coordinate = coordinates[at] }
    if !populations.isEmpty { facts.population = populations[at] }
    if !joined.isEmpty { facts.joined = joined[at] }
    if !left.isEmpty { facts.left = left[at] }
    if !lastSeen.isEmpty { facts.lastSeen = lastSeen[at] }
    if !partnerSince.isEmpty { facts.partnerSince = partnerSince[at] }
    if !topics.isEmpty { facts.topics = topics[at] }
    if !offers.isEmpty { facts.offers = offers[at] }
    if !needs.isEmpty { facts.needs = needs[at] }
    if !guideCapacities.isEmpty { facts.guideCapacity = guideCapacities[at] }
    return facts
  }
}

extension FactColumns {
  /// The facts of all nodes, every column filled.
  init(_ facts: [NodeFacts]) {
    rows = facts.indices
    for fact in facts {
      coordinates.append(fact.coordinate)
      populations.append(fact.population)
      joined.append(fact.joined)
      left.append(fact.left)
      lastSeen.append(fact.lastSeen)
      partnerSince.append(fact.partnerSince)
      topics.append(fact.topics)
      offers.append(fact.offers)
      needs.append(fact.needs)
      guideCapacities.append(fact.guideCapacity)
    }
  }
}
