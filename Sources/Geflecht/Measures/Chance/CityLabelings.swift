/// The actors of every city and the ties among them, to deal out their sectors.
struct CityActors {
  /// Cities in which an actor with a sector lies, by their ids.
  let cities: [NodeID]
  private let network: Network
  private let grouping: Grouping
  private let sets: [SectorSet]
  private var actors: [[NodeID]]
  private var city: [NodeID?]
  /// The place of every actor among those of its city.
  private var place: [UInt32]

  init(of analysis: Analysis) {
    network = analysis.network
    grouping = analysis[.sectorGrouping]
    sets = grouping.classes.map { SectorSet($0.map { SectorID($0) }) }
    actors = Array(repeating: [], count: network.nodeCount)
    city = Array(repeating: nil, count: network.nodeCount)
    place = Array(repeating: 0, count: network.nodeCount)
    for node in analysis[.nodesByID] where network.levels[node.index] == .actor {
      guard !network.sectorSets[node.index].isEmpty, let home = network.ancestor(of: node, at: .city) else { continue }
      city[node.index] = home
      place[node.index] = UInt32(actors[home.index].count)
      actors[home.index].append(node)
    }
    let own = actors
    cities = analysis[.nodesByID].filter { !own[$0.index].isEmpty }
  }

  /// The sectors of a city's actors; `nil` when no tie joins two of them.
  func labels(of home: NodeID) -> LabelPermutations? {
    var ties: [(UInt32, UInt32)] = []
    for actor in actors[home.index] {
      for other in network.neighbors(of: actor) where other < actor && city[other.index] == home {
        ties.append((place[actor.index], place[other.index]))
      }
    }
    guard !ties.isEmpty else { return nil }
    return LabelPermutations(
      labels: [actors[home.index].map { grouping.classOfNode[$0.index] }], sets: sets, ties: ties)
  }
}

/// The E–I index of the ties among some nodes, which counts pairs of classes.
struct ExternalTies {
  private let labels: LabelPermutations
  /// Places in a table of pairs whose classes share no sector.
  private let apart: [Int]

  init(of labels: LabelPermutations) {
    self.labels = labels
    let classes = labels.sets.count
    apart = (0..<classes * classes).filter { pair in
      labels.sets[pair / classes].isDisjoint(with: labels.sets[pair % classes])
    }
  }

  func count(_ pairs: borrowing Slots<UInt32>) -> Int {
    var ties = 0
    for pair in apart { ties += Int(pairs[pair]) }
    return ties
  }

  /// The index when so many ties are external.
  func index(_ external: Int) -> Double { Double(2 * external - labels.tieCount) / Double(labels.tieCount) }

  /// The index of the labels as they are.
  var observed: Double {
    var external = 0
    labels.withObserved { pairs, _ in external = count(pairs) }
    return index(external)
  }
}

/// The E–I index of the ties among the actors of every city, beside those of sectors dealt out anew among these actors.
///
/// Cities are small: many have so few labelings that all are gone through. Every city has a seed of its own, by the
/// order of the ids.
struct CityLabelings: Sendable {
  /// For every node what was found; `nil` for nodes that are no city, and for cities in which no tie joins two actors
  /// with sectors or all of them have the same.
  let summaries: [ChanceSummary?]

  /// - Complexity: O(permutations · (actors + ties among them)).
  init(of analysis: Analysis) {
    let settings = analysis.settings
    let actors = analysis[.cityActors]
    var random = SeededGenerator(seed: settings.seed)
    let seeds = actors.cities.map { _ in random.next() }
    var summaries: [ChanceSummary?] = Array(repeating: nil, count: analysis.network.nodeCount)
    settings.threads.inOrder(0..<seeds.count) {
      ChanceSummary?.none
    } make: { summary, number in
      summary = actors.labels(of: actors.cities[number]).flatMap {
        Self.summary(of: $0, permutations: settings.permutations, seed: seeds[number])
      }
    } take: { summary, number in
      summaries[actors.cities[number].index] = summary
      settings.progress.report(number + 1, of: seeds.count)
    }
    self.summaries = summaries
  }

  private static func summary(of labels: LabelPermutations, permutations: Int, seed: UInt64) -> ChanceSummary? {
    guard labels.classes.count > 1 else { return nil }
    let ties = ExternalTies(of: labels)
    let plan = labels.plan(permutations: permutations, width: 1, seed: seed)
    var tally = Array(repeating: 0, count: labels.tieCount + 1)
    labels.forEachLabeling(plan, threads: .one) { _, pairs, _ in tally[ties.count(pairs)] += 1 }
    let found = tally.indices.filter { tally[$0] > 0 }.map { (number: ties.index($0), count: tally[$0]) }
    return ChanceSummary(observed: ties.observed, tallied: found, isExact: plan.isExact)
  }
}

extension Recipes {
  /// The actors of every city.
  static let cityActors = Recipe { CityActors(of: $0) }
  /// The E–I index of the ties within every city beside those of sectors dealt out anew among its actors.
  static let cityChance = Recipe { CityLabelings(of: $0) }
}
