extension MapContent {
  /// Ties, or a tandem, that lead out of the view: from a node on the map to a city that is not.
  struct Leaving: Sendable {
    /// Where they begin.
    var node: Int
    /// The city they lead to; for an actor the one it lies in.
    let city: Phrase
    let state: Phrase?
    let coordinate: Coordinate
    /// Whether it is a tandem, and whether it leads to the city outside.
    let isTandem: Bool
    let isOutward: Bool
    let isDirected: Bool
    var weight: Double
    var sectors: SectorSet
    var count = 1
  }

  /// Gathers what leads out of the view to a city with a place on Earth.
  /// - Parameter shown: For every node of the network what it is drawn as.
  static func leaving(_ network: Network, shown: [Int?]) -> [Leaving] {
    struct Key: Hashable {
      let node: Int
      let city: Int
      let isTandem: Bool
      let isOutward: Bool
    }
    let (nodes, ties) = (network.dataset.nodes, network.dataset.ties)
    var (all, places) = ([Leaving](), [Key: Int]())
    for (tie, isSourceInside) in network.borderRows {
      let row = Int(tie)
      let (source, target) = (Int(ties.sources[row]), Int(ties.targets[row]))
      let inside = network.nodeOfRow[isSourceInside ? source : target]
      guard inside != .max, let node = shown[Int(inside)],
        let city = nodes.chain(from: isSourceInside ? target : source).first(where: { nodes.levels[$0] == .city }),
        let coordinate = nodes.facts(of: city).coordinate
      else { continue }
      let kind = Int(ties.kinds[row])
      let isTandem = kind < network.kindNames.count && network.kindNames[kind] == "tandem"
      let key = Key(node: node, city: city, isTandem: isTandem, isOutward: isTandem && isSourceInside)
      let sectors = network.recoded(network.dataset.tag(ofTie: row))
      if let place = places[key] {
        all[place].weight += ties.weights[row]
        all[place].sectors.formUnion(sectors)
        all[place].count += 1
        continue
      }
      places[key] = all.count
      all.append(
        Leaving(
          node: node, city: network.dataset.title(ofNode: city),
          state: nodes.state(ofRow: city).map { network.dataset.title(ofNode: $0) }, coordinate: coordinate,
          isTandem: isTandem, isOutward: isSourceInside, isDirected: ties.isDirected[row], weight: ties.weights[row],
          sectors: sectors))
    }
    return all
  }
}
