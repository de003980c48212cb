extension Network {
  /// The same network for people who must not see who is who.
  ///
  /// Every node, states and the federal level too, bears a pseudonym in place of its id and name; the holder of the key
  /// can make the same ones again. What would give nodes away goes or becomes coarse: columns without a meaning, topics,
  /// offers and needs are gone, places lie on a grid of half a degree, inhabitants have one digit that counts, dates are
  /// years. Nodes are ordered by their pseudonyms and ties by their ends, so that no order of the data is left. Levels,
  /// sectors, kinds, weights and the ties themselves stay: they are the network.
  ///
  /// The view is told as before, with pseudonyms of states; it has been applied and must not be applied again.
  ///
  /// - Parameter key: At least `Pseudonyms.leastKeyLength` bytes.
  /// - Complexity: O(nodes · log nodes + ties · log ties).
  public func pseudonymised(with key: [UInt8]) -> Network {
    precondition(key.count >= Pseudonyms.leastKeyLength, "a key of at least \(Pseudonyms.leastKeyLength) bytes")
    let names = Pseudonyms(of: dataset.nodes, key: key).names
    func name(_ node: NodeID) -> String { names[Int(rows[node.index])] }
    let order = nodes.sorted { a, b in
      levels[a.index] == levels[b.index] ? name(a) < name(b) : levels[a.index] > levels[b.index]
    }
    var place = [UInt32](repeating: NodeTable.noParent, count: nodeCount)
    for (new, old) in order.enumerated() { place[old.index] = UInt32(new) }

    var masked = Dataset()
    masked.sectorNames = sectorNames
    masked.kindNames = kindNames
    masked.nodes = maskedNodes(order, names: order.map(name), place)
    masked.ties = maskedTies(place)
    masked.pairs = TiePairs(
      sources: masked.ties.sources, targets: masked.ties.targets, nodeCount: nodeCount, threads: .one)
    masked.wishes = wishes.map { wish in
      Wish(
        city: Int(place[wish.city.index]), partner: Int(place[wish.partner.index]), rank: wish.rank, rule: wish.rule)
    }
    var network = Network(dataset: masked)
    network.omissions = omissions
    network.view = view
    network.view.hidden = []
    network.view.states = view.states.compactMap { word in stateRow(named: word).map { names[$0] } }
    return network
  }

  /// The row of the state that a view means by a word, in the part of the data that it shows or not.
  private func stateRow(named word: String) -> Int? {
    let table = dataset.nodes
    return (0..<table.count).first { row in
      table.levels[row] == .state && (table.ids[row] == word || foldedName(table.names[row]) == foldedName(word))
    }
  }

  private func maskedNodes(_ order: [NodeID], names: [String], _ place: [UInt32]) -> NodeTable {
    var table = NodeTable()
    var facts: [NodeFacts] = []
    for (old, name) in zip(order, names) {
      let parent = parents[old.index]
      _ = table.ids.insert(name.utf8)
      table.names.append(name)
      table.levels.append(levels[old.index])
      table.scopes.append(self[old].scope)
      table.sectors.append(sectorSets[old.index])
      table.parents.append(parent == NodeTable.noParent ? parent : place[Int(parent)])
      facts.append(Self.masked(self.facts(of: old)))
    }
    table.facts = [FactColumns(facts)]
    return table
  }

  private static func masked(_ facts: NodeFacts) -> NodeFacts {
    var masked = NodeFacts()
    for fact in NodeFact.all {
      if let mask = fact.masked { fact.set(&masked, mask(fact.value(facts))) }
    }
    return masked
  }

  private func maskedTies(_ place: [UInt32]) -> TieTable {
    let ties = (0..<recordedTieCount).map { position in
      let tie = recordedTie(position)
      return (
        source: place[tie.source.index], target: place[tie.target.index], position: position
      )
    }
    var table = TieTable()
    table.reserveCapacity(ties.count)
    for tie in ties.sorted(by: { ($0.source, $0.target, $0.position) < ($1.source, $1.target, $1.position) }) {
      let known = recordedTie(tie.position)
      table.append(
        from: Int(tie.source), to: Int(tie.target), weight: known.weight, sectors: known.sectors,
        kind: dataset.ties.kinds[tieRows[tie.position]], since: known.since?.yearAlone, until: known.until?.yearAlone,
        isDirected: known.isDirected)
    }
    return table
  }
}
