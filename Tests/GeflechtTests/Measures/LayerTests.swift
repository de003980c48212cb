import Testing

@testable import Geflecht

/// Sectors as layers, against sets of pairs.
@Suite struct LayerTests {
  private func expectClose(_ found: Double?, _ expected: Double?, _ place: String) {
    switch (found, expected) {
    case (nil, nil): break
    case (let found?, let expected?): #expect((found - expected).magnitude < 1e-9, "\(place)")
    default: Issue.record("\(place): \(String(describing: found)), expected \(String(describing: expected))")
    }
  }

  @Test(arguments: 0..<60) func nodesAgreeWithTheirDefinitions(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 2...9, seed: seed)
    guard network.sectorCount > 0 else { return }
    let (plain, names, analysis) = (PlainLayers(network), network.sectorNames, Analysis(of: network))
    let degrees = try LayerDegrees().values(in: analysis)
    let relevance = try LayerRelevance().values(in: analysis)
    let exclusive = try ExclusiveRelevance().values(in: analysis)
    let deviation = DegreeDeviation().values(in: analysis)
    let redundancy = ConnectiveRedundancy().values(in: analysis)
    for node in network.nodes {
      let partners = plain.neighbors(node, plain.tagged)
      let place = "\(network.id(of: node)), seed \(seed)"
      guard !partners.isEmpty else {
        #expect(degrees[node] == nil && relevance[node] == nil && exclusive[node] == nil, "\(place)")
        #expect(deviation[node] == nil && redundancy[node] == nil, "\(place)")
        continue
      }
      let own = names.map { plain.neighbors(node, plain.layer($0)) }
      for (column, name) in names.enumerated() {
        let others = plain.tagged.filter { !plain.tags[$0, default: []].subtracting([name]).isEmpty }
        let alone = own[column].subtracting(plain.neighbors(node, Set(others)))
        expectClose(degrees[node]?[column] ?? nil, Double(own[column].count), place)
        expectClose(relevance[node]?[column] ?? nil, Double(own[column].count) / Double(partners.count), place)
        expectClose(exclusive[node]?[column] ?? nil, Double(alone.count) / Double(partners.count), place)
      }
      let all = own.reduce(0) { $0 + $1.count }
      expectClose(redundancy[node], Double(all - partners.count) / Double(all), place)
      // The variance as half the mean square of differences.
      let squares = own.flatMap { a in own.map { Double((a.count - $0.count) * (a.count - $0.count)) } }
      expectClose(deviation[node], (squares.reduce(0, +) / Double(2 * own.count * own.count)).squareRoot(), place)
    }
  }

  @Test(arguments: 0..<60) func tablesAgreeWithTheirDefinitions(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 2...9, seed: seed)
    guard network.sectorCount > 0 else { return }
    let (plain, names) = (PlainLayers(network), network.sectorNames)
    let overlap = try LayerOverlap().values(on: network)
    let correlation = try LayerCorrelation().values(on: network)
    let tagged = network.nodes.filter { !plain.neighbors($0, plain.tagged).isEmpty }
    for g in names {
      for h in names {
        let (one, other) = (plain.layer(g), plain.layer(h))
        let either = one.union(other).count
        expectClose(
          overlap[g, h], either == 0 ? nil : Double(one.intersection(other).count) / Double(either), "\(g) \(h)")
        let x = tagged.map { Double(plain.neighbors($0, one).count) }
        let y = tagged.map { Double(plain.neighbors($0, other).count) }
        let (meanX, meanY) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
        let both = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
        let spreadX = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
        let spreadY = y.reduce(0) { $0 + ($1 - meanY) * ($1 - meanY) }
        let isDefined = !x.isEmpty && spreadX > 1e-9 && spreadY > 1e-9
        expectClose(correlation[g, h], isDefined ? both / (spreadX * spreadY).squareRoot() : nil, "\(g) \(h)")
      }
    }
    let overview = try LayerOverview().values(in: Analysis(of: network))
    let layers = names.map { ($0, plain.layer($0)) } + [("(none)", Set(plain.tags.keys).subtracting(plain.tagged))]
    for (name, ties) in layers {
      let nodes = Set(ties.flatMap(\.self))
      let pairs = plain.connected(ties, among: nodes)
      let largest = nodes.map { node in 1 + pairs.count { $0.contains(node) } }.max() ?? 0
      let weight = ties.reduce(0.0) { sum, tie in
        sum + tie.reduce(0) { $0 + arcWeight($1, tie.subtracting([$1]).first ?? $1, network, .ignored) } / 2
      }
      let expected = [nodes.count, ties.count, Int(weight), plain.pieces(ties, among: nodes), largest].map(Double.init)
      let found = ["nodes", "ties", "weight", "components", "largest"].map { overview[name, $0] }
      #expect(found == expected, "\(name), seed \(seed)")
    }
  }

  @Test(arguments: 0..<60) func changesOfSectorAgreeWithTheirDefinition(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 2...12, seed: seed)
    let plain = PlainLayers(network)
    let all = plain.connected(plain.tagged, among: network.nodes)
    let single = network.sectorNames.map { plain.connected(plain.layer($0), among: network.nodes) }
    let changing = single.reduce(all) { $0.subtracting($1) }
    expectClose(
      try SectorChangeShare().value(on: network), all.isEmpty ? nil : Double(changing.count) / Double(all.count),
      "share")
    let counts = NodeScores(for: network) { node in
      all.contains { $0.contains(node) } ? Double(changing.count { $0.contains(node) }) : nil
    }
    #expect(try SectorChangePairs().values(on: network) == counts)
  }

  /// Hubs in more layers than are counted by sets of layers, beside nodes in few.
  @Test(arguments: 0..<20) func changesOfSectorWithManyLayers(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let names = (0..<14).map { "s\($0)" }
    var ties: [Network.TieSketch] = []
    for a in 0..<16 {
      for b in 0..<a where Int.random(in: 0..<5, using: &random) == 0 {
        let most = a < 3 ? 14 : 2
        ties.append(.init("\(a)", "\(b)", sectors: Array(names.shuffled(using: &random).prefix(most))))
      }
    }
    let network = Network(nodes: (0..<16).map { .init("\($0)") }, ties: ties)
    let plain = PlainLayers(network)
    let all = plain.connected(plain.tagged, among: network.nodes)
    let single = names.map { plain.connected(plain.layer($0), among: network.nodes) }
    let changing = single.reduce(all) { $0.subtracting($1) }
    let counts = NodeScores(for: network) { node in
      all.contains { $0.contains(node) } ? Double(changing.count { $0.contains(node) }) : nil
    }
    #expect(try SectorChangePairs().values(on: network) == counts)
  }

  @Test(arguments: 0..<60) func lossesAgreeWithTheirDefinitions(seed: Int) throws {
    let network = try Network.randomWithDirections(nodes: 2...10, seed: seed)
    guard network.sectorCount > 0 else { return }
    let (plain, analysis) = (PlainLayers(network), Analysis(of: network))
    let (ofTies, ofActors) = (try LayerLoss().values(in: analysis), try SectorLoss().values(in: analysis))
    for sector in network.sectorNames {
      let only = Set(plain.tags.filter { $0.value == [sector] }.keys)
      let rest = Set(plain.tags.keys).subtracting(only)
      let cities = Set(only.flatMap(\.self)).filter { network[$0].level == .city }
      var expected = [Double(only.count)] + plain.loss(rest, among: Set(network.nodes)) + [Double(cities.count)]
      var found = ["ties", "stranded", "pieces", "pairs", "cities"].map { ofTies[sector, $0] }
      for (one, other) in zip(found, expected) { expectClose(one, other, "\(sector), seed \(seed)") }

      let leaving = network.nodes.filter { network[$0].level == .actor && sectorNames($0, network) == [sector] }
      let kept = Set(plain.tags.keys).filter { $0.isDisjoint(with: leaving) }
      expected = [Double(leaving.count), Double(plain.tags.count - kept.count)]
      expected += plain.loss(kept, among: Set(network.nodes).subtracting(leaving))
      found = ["actors", "ties", "stranded", "pieces", "pairs"].map { ofActors[sector, $0] }
      for (one, other) in zip(found, expected) { expectClose(one, other, "\(sector) leaves, seed \(seed)") }
    }
  }
}
