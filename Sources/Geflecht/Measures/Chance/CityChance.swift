/// The E–I index of the ties among the actors of every city, beside those of sectors dealt out anew among these actors.
///
/// Cities are small: many have so few labelings that all are gone through. Every city has a seed of its own, by the
/// order of the ids.
struct CityChance: Sendable {
  /// For every node what was found; `nil` for nodes that are no city, and for cities in which no tie joins two actors
  /// with sectors or all of them have the same.
  private(set) var summaries: [ChanceSummary?]
  /// For every node the E–I index, also where there is nothing to deal out.
  private(set) var indices: [Double?]

  /// - Complexity: O(permutations · (actors + ties among them)).
  init(of analysis: Analysis) {
    let (network, settings) = (analysis.network, analysis.settings)
    let none = UInt32.max
    var actors: [[NodeID]] = Array(repeating: [], count: network.nodeCount)
    var city = Array(repeating: none, count: network.nodeCount)
    var place = Array(repeating: none, count: network.nodeCount)
    for node in analysis.nodesByID where network.levels[node.index] == .actor {
      guard !network.sectorSets[node.index].isEmpty, let home = network.ancestor(of: node, at: .city) else { continue }
      city[node.index] = UInt32(home.index)
      place[node.index] = UInt32(actors[home.index].count)
      actors[home.index].append(node)
    }
    var seeds = SeededGenerator(seed: settings.seed)
    let cities = analysis.nodesByID.filter { !actors[$0.index].isEmpty }.map { node in
      (node: node, seed: Int(truncatingIfNeeded: seeds.next()))
    }

    let grouping = analysis.sectorGrouping
    let sets = grouping.classes.map { SectorSet($0.map { SectorID($0) }) }
    func labels(of node: NodeID) -> LabelPermutations? {
      var ties: [(UInt32, UInt32)] = []
      for actor in actors[node.index] {
        for other in network.neighbors(of: actor) where other < actor && city[other.index] == UInt32(node.index) {
          ties.append((place[actor.index], place[other.index]))
        }
      }
      guard !ties.isEmpty else { return nil }
      return LabelPermutations(
        labels: [actors[node.index].map { grouping.classOfNode[$0.index] }], sets: sets, ties: ties)
    }

    var (summaries, indices) = ([ChanceSummary?](), [Double?]())
    summaries = Array(repeating: nil, count: network.nodeCount)
    indices = Array(repeating: nil, count: network.nodeCount)
    settings.threads.inOrder(0..<cities.count) {
      Found()
    } make: { found, number in
      found = labels(of: cities[number].node).map { Found($0, settings, seed: cities[number].seed) } ?? Found()
    } take: { found, number in
      indices[cities[number].node.index] = found.index
      summaries[cities[number].node.index] = found.summary
      settings.progress.report(number + 1, of: cities.count)
    }
    (self.summaries, self.indices) = (summaries, indices)
  }

  /// What was found for a city.
  private struct Found {
    var index: Double?
    var summary: ChanceSummary?

    init() {}

    init(_ labels: LabelPermutations, _ settings: MeasureSettings, seed: Int) {
      let classes = labels.sets.count
      let apart = (0..<classes * classes).filter { pair in
        labels.sets[pair / classes].isDisjoint(with: labels.sets[pair % classes])
      }
      func externalTies(_ pairs: borrowing Slots<UInt32>) -> Int {
        var ties = 0
        for pair in apart { ties += Int(pairs[pair]) }
        return ties
      }
      func index(_ external: Int) -> Double { Double(2 * external - labels.tieCount) / Double(labels.tieCount) }
      var observed = 0
      labels.withObserved { pairs, _ in observed = externalTies(pairs) }
      self.index = index(observed)
      guard classes > 1 else { return }
      let plan = labels.plan(permutations: settings.permutations, width: 1, seed: seed)
      var tally = Array(repeating: 0, count: labels.tieCount + 1)
      labels.forEachLabeling(plan, threads: .one) { _, pairs, _ in tally[externalTies(pairs)] += 1 }
      summary = ChanceSummary(
        observed: self.index,
        tallied: tally.enumerated().filter { $0.element > 0 }.map { (number: index($0.offset), count: $0.element) },
        isExact: plan.isExact)
    }
  }
}
