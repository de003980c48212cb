/// Builds a network in code, node by node and tie by tie, where there are no tables to read.
///
///     var builder = NetworkBuilder()
///     try builder.addNode("würzburg", .city, name: "Würzburg")
///     try builder.addNode("university", sectors: ["science"], in: "würzburg")
///     try builder.addTie("university", "würzburg", kind: "cooperation", weight: 2)
///     let network = try builder.network()
///
/// The same holds as for tables: ids are text, compared in Unicode NFC; names of the known sectors fold (`Verein` is
/// `civil-society`); weights are strengths. A builder may name a node's parent before the parent is added.
public struct NetworkBuilder: Sendable {
  /// Whether a tie leads from its first end to its second.
  public enum Direction: Hashable, Sendable {
    /// As its kind says: tandems, funding and coordination have a direction.
    case ofKind
    /// From the first end to the second.
    case oneWay
    /// Both ends alike.
    case none
  }

  /// How names of sectors are read.
  public enum SectorReading: Hashable, Sendable {
    /// Names of the known four fold into their keys, as in tables.
    case folded
    /// As they are written.
    case asWritten
  }

  private let sectorReading: SectorReading
  private var dataset = Dataset()
  private var kinds = IdentifierTable()
  private var sectors = SectorNames()
  private var parents: [String?] = []
  private var facts: [NodeFacts] = []

  /// A network without nodes.
  public init(sectors reading: SectorReading = .folded) { sectorReading = reading }

  /// Adds a node.
  ///
  /// - Parameters:
  ///   - id: Any text but a blank one that no other node bears.
  ///   - level: Where it stands.
  ///   - name: The name for people; without one, the id.
  ///   - names: Its sectors, by key or by any name of a known sector.
  ///   - scope: How far an actor's work reaches.
  ///   - parent: The id of the node that it lies in, of a higher level.
  ///   - known: What else is known.
  /// - Throws: `BuildFailure` when the id is blank or taken, or there are more sectors than a set can hold.
  /// - Complexity: O(1) on average, plus the length of the texts.
  public mutating func addNode(
    _ id: String, _ level: Level = .actor, name: String? = nil, sectors names: [String] = [], scope: Scope? = nil,
    in parent: String? = nil, facts known: NodeFacts = NodeFacts()
  ) throws(BuildFailure) {
    let key = id.composed
    guard !key.allSatisfy({ $0.isWhitespace }) else { throw .blankID }
    guard dataset.nodes.ids.number(of: key.utf8) == nil else { throw .takenID(id) }
    let set = try set(of: names)
    _ = dataset.nodes.ids.insert(key.utf8)
    dataset.nodes.names.append(name ?? key)
    dataset.nodes.levels.append(level)
    dataset.nodes.scopes.append(scope)
    dataset.nodes.sectors.append(set)
    parents.append(parent?.composed)
    facts.append(known)
  }

  /// Adds a tie between two nodes that are there.
  ///
  /// - Parameters:
  ///   - source: The id of its first end.
  ///   - target: The id of its second end.
  ///   - kind: What it is, such as `cooperation`.
  ///   - weight: Its strength, from 10⁻¹⁵ to 10¹⁵.
  ///   - names: The sectors in which it works; without any, those of its actor ends.
  ///   - since: Its first day, month or year.
  ///   - until: When it has ended: it lasts up to but not including this date.
  ///   - direction: Whether it leads from the first end to the second.
  /// - Throws: `BuildFailure` when an end is unknown, both ends are one, or the weight is none.
  /// - Complexity: O(1) on average.
  public mutating func addTie(
    _ source: String, _ target: String, kind: String? = nil, weight: Double = 1, sectors names: [String] = [],
    since: PartialDate? = nil, until: PartialDate? = nil, direction: Direction = .ofKind
  ) throws(BuildFailure) {
    let (from, to) = (try row(source), try row(target))
    guard from != to else { throw .selfLoop(source) }
    guard TieTable.weights.contains(weight) else { throw .weight(weight, source, target) }
    let kind = kind?.composed
    if let kind, kinds.number(of: kind.utf8) == nil, kinds.count == KindSet.capacity { throw .tooManyKinds(kind) }
    let set = try set(of: names)
    let number = kind.map { UInt8(kinds.insert($0.utf8).number) } ?? TieTable.noKind
    let isDirected =
      switch direction {
      case .ofKind: kind.map { TieTable.directedKinds.contains($0) } ?? false
      case .oneWay: true
      case .none: false
      }
    dataset.ties.append(
      from: from, to: to, weight: weight, sectors: set, kind: number, since: since, until: until,
      isDirected: isDirected)
  }

  /// The network built so far, whole.
  ///
  /// - Throws: `BuildFailure` when a parent is unknown or not of a higher level than what lies in it.
  /// - Complexity: O(nodes + ties).
  public func network() throws(BuildFailure) -> Network {
    Network(dataset: try checked())
  }

  /// What a view shows of the network built so far.
  ///
  /// - Throws: `BuildFailure` as `network()`, and when the view names what is not there.
  /// - Complexity: O(nodes + ties).
  public func network(_ view: NetworkView) throws(BuildFailure) -> Network {
    let dataset = try checked()
    do {
      return try Network(dataset, view: view)
    } catch {
      throw BuildFailure(message: error.message)
    }
  }

  private func checked() throws(BuildFailure) -> Dataset {
    var dataset = dataset
    for (child, parent) in parents.enumerated() {
      guard let parent else {
        dataset.nodes.parents.append(NodeTable.noParent)
        continue
      }
      let above = try row(parent)
      guard dataset.nodes.levels[above] > dataset.nodes.levels[child] else {
        throw .inverted(dataset.nodes.ids[child], parent)
      }
      dataset.nodes.parents.append(UInt32(above))
    }
    if facts.contains(where: { $0 != NodeFacts() }) { dataset.nodes.facts = [FactColumns(facts)] }
    dataset.pairs = TiePairs(
      sources: dataset.ties.sources, targets: dataset.ties.targets, nodeCount: dataset.nodes.count, threads: .one)
    dataset.sectorNames = sectors.names
    dataset.kindNames = (0..<kinds.count).map { kinds[$0] }
    return dataset
  }

  private func row(_ id: String) throws(BuildFailure) -> Int {
    guard let row = dataset.nodes.ids.number(of: id.composed.utf8) else {
      let known = (0..<dataset.nodes.ids.count).map { dataset.nodes.ids[$0] }
      throw .unknown(id, near: Spelling.nearest(to: id, in: known).first)
    }
    return row
  }

  private mutating func set(of names: [String]) throws(BuildFailure) -> SectorSet {
    var set = SectorSet.empty
    var sectors = sectors
    for name in names {
      let known = sectorReading == .folded ? SectorNames.foldedKey(of: name) : nil
      switch sectors.read(known ?? name.composed) {
      case .key(let sector), .new(let sector, _): set.insert(sector)
      case .tooMany, .refused: throw .tooManySectors(name)
      }
    }
    self.sectors = sectors
    return set
  }
}

/// Why a network cannot be built: the data contradict themselves.
public struct BuildFailure: Error, Hashable, Sendable {
  /// What is wrong, and what to do.
  public let message: Phrase

  static let blankID = BuildFailure(
    message: Phrase(en: "a node needs an id", de: "ein Knoten braucht eine Kennung"))

  static func takenID(_ id: String) -> BuildFailure {
    BuildFailure(
      message: Phrase(
        en: "two nodes have the id \(quoted(id))", de: "zwei Knoten haben die Kennung \(quoted(id))"))
  }

  static func unknown(_ id: String, near: String?) -> BuildFailure {
    BuildFailure(
      message: Phrase(en: "there is no node \(quoted(id))", de: "es gibt keinen Knoten \(quoted(id))")
        + (near.map { Phrase(en: "; did you mean \(quoted($0))?", de: "; meinten Sie \(quoted($0))?") } ?? ""))
  }

  static func selfLoop(_ id: String) -> BuildFailure {
    BuildFailure(
      message: Phrase(
        en: "a tie joins \(quoted(id)) with itself", de: "eine Beziehung verbindet \(quoted(id)) mit sich selbst"))
  }

  static func weight(_ weight: Double, _ source: String, _ target: String) -> BuildFailure {
    BuildFailure(
      message: Phrase(
        en: """
          the tie between \(quoted(source)) and \(quoted(target)) has the weight \(weight, upTo: 6); it must be from
          10⁻¹⁵ to 10¹⁵
          """,
        de: """
          die Beziehung zwischen \(quoted(source)) und \(quoted(target)) hat das Gewicht \(weight, upTo: 6); es muss
          zwischen 10⁻¹⁵ und 10¹⁵ liegen
          """))
  }

  static func inverted(_ child: String, _ parent: String) -> BuildFailure {
    BuildFailure(
      message: Phrase(
        en: "\(quoted(child)) cannot lie in \(quoted(parent)), which is of no higher level",
        de: "\(quoted(child)) kann nicht in \(quoted(parent)) liegen: Die Ebene ist nicht höher"))
  }

  static func tooManySectors(_ name: String) -> BuildFailure {
    BuildFailure(
      message: Phrase(
        en: "\(quoted(name)) is one sector more than the \(SectorSet.capacity) there can be",
        de: "\(quoted(name)) ist ein Sektor mehr als die \(SectorSet.capacity), die es geben kann"))
  }

  static func tooManyKinds(_ name: String) -> BuildFailure {
    BuildFailure(
      message: Phrase(
        en: "\(quoted(name)) is one kind of tie more than the \(KindSet.capacity) there can be",
        de: "\(quoted(name)) ist eine Art von Beziehung mehr als die \(KindSet.capacity), die es geben kann"))
  }
}
