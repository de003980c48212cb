/// Two states of a network, matched by the ids of their nodes: who stayed, who entered, who left.
///
///     before   a  b  c         a and c stayed, b left, d entered; only ties between a and c, in both waves,
///     after    a     c  d      say how ties changed
public struct Waves: Sendable {
  /// The earlier state.
  public let before: Network
  /// The later state.
  public let after: Network
  /// The nodes of both, in the order of the earlier state.
  public let stayed: [(before: NodeID, after: NodeID)]
  /// The nodes of the later state alone.
  public let entered: [NodeID]
  /// The nodes of the earlier state alone.
  public let left: [NodeID]
  /// The kinds of tie that only one wave records, with how many it has of them; they are no part of either wave.
  public let oneSidedKinds: [OneSidedKind]
  /// Whether both are dates of one dataset: then ties that have no end may be over.
  public let areDatesOfOneDataset: Bool
  /// The earlier wave reduced to those who stayed, and the later one.
  let stayedBefore: Network
  let stayedAfter: Network

  /// A kind of tie that only one wave records.
  public struct OneSidedKind: Hashable, Sendable {
    /// The kind.
    public let kind: String
    /// How many ties of it there were before and after; one of the two is 0.
    public let before: Int
    /// The same after.
    public let after: Int
  }

  /// Matches two states of a network.
  ///
  /// - Parameters:
  ///   - before: The earlier state.
  ///   - after: The later state.
  ///   - areDatesOfOneDataset: Whether both come from the same tables.
  ///   - threads: How many threads it may use.
  /// - Throws: `ChangeFailure` when a comparison makes no sense.
  /// - Complexity: O(nodes + ties).
  public init(
    _ before: Network, _ after: Network, areDatesOfOneDataset: Bool, threads: Threads = .one
  ) throws(ChangeFailure) {
    for network in [before, after] { try Self.checkDates(of: network) }
    guard before.nodeCount > 0, after.nodeCount > 0 else { throw .noNodes }
    let sectorCount = Self.joined(before.sectorNames, after.sectorNames).count
    guard sectorCount <= SectorSet.capacity else { throw .tooManySectors(sectorCount) }
    let oneSided = Self.oneSidedKinds(before, after)
    let excluded = Set(oneSided.map { $0.kind })
    func common(_ network: Network) -> Network {
      let counts = network.recordedTieCounts
      let hasOthers = counts.indices.contains { counts[$0] > 0 && excluded.contains(network.kindNames[$0]) }
      return hasOthers ? network.hiding { tie in tie.kind.map { excluded.contains($0) } ?? false } : network
    }
    (self.before, self.after) = (common(before), common(after))
    oneSidedKinds = oneSided
    self.areDatesOfOneDataset = areDatesOfOneDataset
    if !excluded.isEmpty, self.before.tieCount == 0, self.after.tieCount == 0 {
      throw .noCommonKinds(excluded.sorted())
    }

    var partner = [UInt32](repeating: .max, count: before.nodeCount)
    var entered: [NodeID] = []
    for node in self.after.nodes {
      if let earlier = self.before.node(withIDOf: node, in: self.after) {
        partner[earlier.index] = node.raw
      } else {
        entered.append(node)
      }
    }
    self.entered = entered
    left = self.before.nodes.filter { partner[$0.index] == .max }
    stayed = self.before.nodes.compactMap { node in
      partner[node.index] == .max ? nil : (node, NodeID(Int(partner[node.index])))
    }
    guard !stayed.isEmpty else { throw .noCommonNodes(before, after) }
    var isNew = [Bool](repeating: false, count: after.nodeCount)
    for node in entered { isNew[node.index] = true }
    stayedBefore = self.before.part({ partner[$0.index] != .max }, threads: threads)
    stayedAfter = self.after.part({ !isNew[$0.index] }, threads: threads)
  }

  /// Those who stayed, as nodes of `stayedBefore`.
  var orderBefore: [NodeID] { Array(stayedBefore.nodes) }
  /// The same nodes in the same order, as nodes of `stayedAfter`.
  var orderAfter: [NodeID] {
    var order = [NodeID](repeating: NodeID(0), count: stayed.count)
    for (number, place) in stayed.indices.sorted(by: { stayed[$0].after < stayed[$1].after }).enumerated() {
      order[place] = NodeID(number)
    }
    return order
  }

  /// The keys of the sectors of both waves, those of the earlier one first.
  var sectorNames: [String] { Self.joined(before.sectorNames, after.sectorNames) }

  private static func joined(_ first: [String], _ second: [String]) -> [String] {
    first + second.filter { !first.contains($0) }
  }

  /// Kinds of which one wave has ties and the other none.
  private static func oneSidedKinds(_ before: Network, _ after: Network) -> [OneSidedKind] {
    func counts(_ network: Network) -> [String: Int] {
      Dictionary(uniqueKeysWithValues: zip(network.kindNames, network.recordedTieCounts))
    }
    let (earlier, later) = (counts(before), counts(after))
    return Set(before.kindNames + after.kindNames).sorted().compactMap { kind in
      let (first, second) = (earlier[kind] ?? 0, later[kind] ?? 0)
      return (first == 0) == (second == 0) ? nil : OneSidedKind(kind: kind, before: first, after: second)
    }
  }

  /// A wave of a date needs ties that had begun by then.
  private static func checkDates(of network: Network) throws(ChangeFailure) {
    guard let date = network.view.asOf else { return }
    guard let first = network.oldestBeginning else { throw .noDates }
    guard network.hasBeginnings else { throw .before(first, date) }
  }
}

extension Network {
  /// The node of this network that bears the id of a node of another; `nil` where none does.
  func node(withIDOf node: NodeID, in other: Network) -> NodeID? {
    guard let row = dataset.nodes.ids.number(of: other.idBytes(of: node)), nodeOfRow[row] != .max,
      case let found = NodeID(Int(nodeOfRow[row])), Int(rows[found.index]) == row
    else { return nil }
    return found
  }

  /// The first beginning of any tie of the data, whether or not the view shows it.
  var oldestBeginning: PartialDate? {
    dataset.ties.since.lazy.compactMap { $0 }.min { $0.packed < $1.packed }
  }
}

/// Why two states of a network cannot be compared.
public struct ChangeFailure: Error, Hashable, Sendable {
  /// What is wrong.
  public let message: Phrase
  /// What to do.
  public let hint: Phrase

  static let noNodes = ChangeFailure(
    message: Phrase(
      en: "one of the two has no nodes in this view", de: "in dieser Ansicht hat eines von beiden keine Knoten"),
    hint: Phrase(en: "choose a wider view", de: "wählen Sie eine weitere Ansicht"))

  static func tooManySectors(_ count: Int) -> ChangeFailure {
    ChangeFailure(
      message: Phrase(
        en: "the two name \(count) sectors together, and \(SectorSet.capacity) can be told apart",
        de: "beide zusammen nennen \(count) Sektoren, und \(SectorSet.capacity) lassen sich unterscheiden"),
      hint: Phrase(
        en: "name sectors alike in both, or choose --scheme four",
        de: "nennen Sie Sektoren in beiden gleich, oder wählen Sie --scheme four"))
  }

  static let noDates = ChangeFailure(
    message: Phrase(
      en: "no tie has a date, so there is no earlier state to compare with",
      de: "keine Beziehung hat ein Datum; ein früherer Stand lässt sich daher nicht vergleichen"),
    hint: Phrase(
      en: "add a column 'since' to ties.csv, or compare two folders: geflecht compare BEFORE AFTER",
      de: """
        ergänzen Sie in ties.csv eine Spalte 'since', oder vergleichen Sie zwei Ordner: geflecht compare VORHER NACHHER
        """))

  static func before(_ first: PartialDate, _ date: PartialDate) -> ChangeFailure {
    ChangeFailure(
      message: Phrase(
        en: "no dated tie of this view had begun by \(date); the first of all begins in \(first)",
        de:
          "in dieser Ansicht hatte bis \(date) keine datierte Beziehung begonnen; die erste überhaupt beginnt \(first)"),
      hint: Phrase(en: "choose later dates, or a wider view", de: "wählen Sie spätere Daten oder eine weitere Ansicht"))
  }

  static func noCommonNodes(_ before: Network, _ after: Network) -> ChangeFailure {
    let ids = (before.id(of: NodeID(0)), after.id(of: NodeID(0)))
    return ChangeFailure(
      message: Phrase(
        en: "the two have no node in common: ids such as \(quoted(ids.0)) and \(quoted(ids.1)) do not match",
        de: """
          beide haben keinen Knoten gemeinsam: Kennungen wie \(quoted(ids.0)) und \(quoted(ids.1)) passen nicht zusammen
          """),
      hint: Phrase(
        en: "nodes are matched by id; give each node the same id in both",
        de: "Knoten werden an ihrer Kennung erkannt; geben Sie jedem in beiden dieselbe"))
  }

  static func noCommonKinds(_ kinds: [String]) -> ChangeFailure {
    ChangeFailure(
      message: Phrase(
        en: "no kind of tie is recorded in both: \(kinds) stand in one alone",
        de: "keine Art von Beziehung ist in beiden erfasst: \(kinds) stehen nur in einem"),
      hint: Phrase(
        en: "compare waves in which the same kinds of tie were recorded",
        de: "vergleichen Sie Stände, in denen dieselben Arten von Beziehungen erfasst sind"))
  }
}
