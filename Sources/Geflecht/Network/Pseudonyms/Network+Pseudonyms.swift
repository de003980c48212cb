extension Network {
  /// The same network for people who must not see who is who.
  ///
  /// Every node, states and the federal level too, bears a pseudonym in place of its id and name; the holder of the key
  /// can make the same ones again. What would give nodes away goes or becomes coarse: columns without a meaning, topics,
  /// offers and needs are gone, places lie on a grid of half a degree, inhabitants have one digit that counts, dates are
  /// years. Nodes are ordered by their pseudonyms and ties by their ends, so that no order of the data is left. Levels,
  /// sectors, kinds, weights and the ties themselves stay: they are the network.
  ///
  /// What a file then says about a node beside its ties, it says about k − 1 others of its level, too: `Crowds` makes it
  /// coarser until it does. Where the sectors of a node are given up, its ties lose them.
  ///
  /// What a contraction knew of the actors within cities is gone with them.
  ///
  /// The view is told as before, with pseudonyms of states; it has been applied and must not be applied again.
  ///
  /// - Parameters:
  ///   - key: At least `Pseudonyms.leastKeyLength` bytes.
  ///   - k: How many nodes at least share what is said about them; 1 gives up nothing for it.
  /// - Complexity: O(nodes · log nodes + ties · log ties).
  public func pseudonymised(with key: [UInt8], k: Int = MaskedNetwork.usualK) -> MaskedNetwork {
    precondition(key.count >= Pseudonyms.leastKeyLength, "a key of at least \(Pseudonyms.leastKeyLength) bytes")
    let names = Pseudonyms(of: dataset.nodes, key: key).names
    func name(_ node: NodeID) -> String { names[Int(rows[node.index])] }
    let order = nodes.sorted { a, b in
      levels[a.index] == levels[b.index] ? name(a) < name(b) : levels[a.index] > levels[b.index]
    }
    var place = [NodeID](repeating: NodeID(0), count: nodeCount)
    for (new, old) in order.enumerated() { place[old.index] = NodeID(new) }
    let crowds = Crowds(
      order.map { old in
        Crowds.Said(
          facts: facts(of: old).masked, scope: self[old].scope, sectors: self[old].sectors,
          parent: self[old].parent.map { place[$0.index] })
      }, levels: order.map { levels[$0.index] }, k: k)

    var masked = Dataset()
    masked.sectorNames = sectorNames
    masked.kindNames = kindNames
    masked.nodes = Self.table(crowds.said, names: order.map(name), levels: order.map { levels[$0.index] })
    masked.ties = maskedTies(place, crowds.said)
    masked.pairs = TiePairs(
      sources: masked.ties.sources, targets: masked.ties.targets, nodeCount: nodeCount, threads: .one)
    masked.wishes = wishes.map { wish in
      Wish(
        city: place[wish.city.index].index, partner: place[wish.partner.index].index, rank: wish.rank, rule: wish.rule)
    }
    var network = Network(dataset: masked)
    network.leftOut = leftOut
    network.hidesContainers = crowds.concessions.contains { $0.step == .cities || $0.step == .containers }
    network.view = view
    network.view.hidden = []
    network.view.states = view.states.compactMap { word in dataset.stateRow(named: word).map { names[$0] } }
    (network.borderTieCount, network.undatedNodeCount) = (borderTieCount, undatedNodeCount)
    if view.level != nil { network.profilesBeforeRollUp = .unknown(nodeCount: nodeCount) }
    return MaskedNetwork(
      network: network, k: k, concessions: crowds.concessions, exposedLevels: crowds.exposedLevels)
  }

  private static func table(_ said: [Crowds.Said], names: [String], levels: [Level]) -> NodeTable {
    var table = NodeTable()
    for (node, name) in zip(said, names) {
      _ = table.ids.insert(name.utf8)
      table.names.append(name)
      table.scopes.append(node.scope)
      table.sectors.append(node.sectors)
      table.parents.append(node.parent.map { UInt32($0.index) } ?? NodeTable.noParent)
    }
    table.levels = levels
    table.facts = [FactColumns(said.map { $0.facts })]
    return table
  }

  /// The ties in an order that tells nothing: by their ends, parallel ones by what is said of them.
  private func maskedTies(_ place: [NodeID], _ said: [Crowds.Said]) -> TieTable {
    func hidden(_ node: NodeID) -> SectorSet {
      sectorSets[node.index].subtracting(said[place[node.index].index].sectors)
    }
    let ties = (0..<recordedTieCount).map { position in
      let tie = recordedTie(position)
      var ends = (place[tie.source.index].index, place[tie.target.index].index)
      if !tie.isDirected { ends = (min(ends.0, ends.1), max(ends.0, ends.1)) }
      return MaskedTie(
        source: ends.0, target: ends.1, kind: dataset.ties.kinds[tieRows[position]], isDirected: tie.isDirected,
        weight: tie.weight, sectors: tie.sectors.subtracting(hidden(tie.source).union(hidden(tie.target))),
        since: tie.since?.yearAlone, until: tie.until?.yearAlone)
    }
    var table = TieTable()
    table.reserveCapacity(ties.count)
    for tie in ties.sorted() {
      table.append(
        from: tie.source, to: tie.target, weight: tie.weight, sectors: tie.sectors, kind: tie.kind, since: tie.since,
        until: tie.until, isDirected: tie.isDirected)
    }
    return table
  }
}

/// All that is said of a tie under pseudonyms.
private struct MaskedTie: Comparable {
  let source, target: Int
  let kind: UInt8
  let isDirected: Bool
  let weight: Double
  let sectors: SectorSet
  let since, until: PartialDate?

  static func < (a: Self, b: Self) -> Bool {
    let (ends, others) = ((a.source, a.target), (b.source, b.target))
    return ends == others ? a.traits < b.traits : ends < others
  }

  private var traits: (Int, Double, UInt64, Int32, Int32) {
    (
      2 * Int(kind) + (isDirected ? 1 : 0), weight, sectors.mask, since.map { $0.packed } ?? 0,
      until.map { $0.packed } ?? 0
    )
  }
}

/// A network for people who must not see who is who, and what it took to hide its nodes.
public struct MaskedNetwork: Sendable {
  /// How many nodes share what is said about them if nobody says otherwise.
  public static let usualK = 5

  /// The network under pseudonyms.
  public let network: Network
  /// How many nodes at least share what is said about each.
  public let k: Int
  /// What was given up for it, beyond what pseudonyms never say.
  public let concessions: [Concession]
  /// The levels of fewer than k nodes: their nodes share all that is said with the others of the level, but are few.
  public let exposedLevels: [LevelCount]
}
