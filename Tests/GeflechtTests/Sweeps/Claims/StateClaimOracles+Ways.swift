@testable import Geflecht

/// Ways, borders, ages and triangles, by walks and lists over plain rows.
extension StateClaimOracles {
  static let ways: [Claim.Kind: Oracle] = [
    .citiesReach: { scene in
      func pairs(_ state: String) -> [Int?] { scene.rows.stepsOfPairs(of: scene.rows.cities(of: state), over: nil) }
      let own = pairs(scene.state)
      return ClaimOracles.isClose(scene.claim.number("closeness"), closeness(own))
        && scene.isShare { (pairs($0).count { $0 != nil }, pairs($0).count) }
    },
    .selfOrganized: { scene in
      let cities = scene.isFederal ? scene.rows.ids(.city) : scene.cities
      let with = scene.rows.stepsOfPairs(of: cities, over: nil)
      let without = scene.rows.stepsOfPairs(of: cities, over: scene.rows.standingAlone)
      guard let old = closeness(with), let new = closeness(without), old > 0 else { return false }
      let all = Double(with.count { $0 != nil })
      return scene.claim.number("numerator") == Double(without.count { $0 != nil })
        && scene.claim.number("denominator") == all && ClaimOracles.isClose(scene.claim.number("closeness"), new)
        && ClaimOracles.isClose(scene.claim.number("closeness_left"), new / old)
        && scene.claim.benchmarks.allSatisfy { loss in
          guard let low = loss.number("low"), let mean = loss.number("numerator"), let high = loss.number("high") else {
            return false
          }
          return 0 <= low && low <= mean && mean <= high && high <= all && loss.number("denominator") == all
        }
    },
    .heldTogether: { scene in
      let alone = scene.rows.standingAlone
      func reaching(_ cities: [String], _ nodes: Set<String>) -> Int {
        scene.rows.stepsOfPairs(of: cities, over: nodes).count { $0 != nil }
      }
      let cut = scene.rows.nodes.map(\.id).filter(alone.contains).compactMap { id -> (String, Int)? in
        let others = scene.cities.filter { $0 != id }
        let lost = reaching(others, alone) - reaching(others, alone.subtracting([id]))
        return lost > 0 ? (id, lost) : nil
      }
      let holders = scene.claim.texts("holders")
      return Dictionary(uniqueKeysWithValues: zip(holders, scene.claim.counts(in: "pairs_cut")))
        == Dictionary(uniqueKeysWithValues: cut.map { ($0.0, Double($0.1)) })
        && scene.claim.number("value") == Double(cut.count)
        && scene.claim.words[.english].hasPrefix("Nobody alone") == cut.isEmpty
    },
    .takesPart: { scene in
      func tied(_ state: String) -> [String] {
        scene.rows.cities(of: state).filter { scene.rows.partners(of: state).contains($0) }
      }
      func near(_ city: String, _ isBetween: (String) -> Bool) -> Bool {
        let (up, down) = (scene.rows.partners(of: scene.state), scene.rows.partners(of: city))
        return up.contains(city) || up.intersection(down).contains(where: isBetween)
      }
      let kinds = Dictionary(
        grouping: scene.rows.ties.filter { tie in
          tie.ends.contains(scene.state) && !tie.ends.isDisjoint(with: scene.cities)
        }, by: { $0.kind ?? "unstated" }
      ).mapValues { Double(Set($0.flatMap(\.ends)).count - 1) }
      return scene.claim.texts("cities") == tied(scene.state)
        && scene.claim.texts("within_two") == scene.cities.filter { near($0) { _ in true } }
        && scene.claim.number("within_two_inside")
          == Double(scene.cities.count { near($0) { scene.rows.counted($0) == scene.state } })
        && scene.claim.object("kinds") == kinds
        && scene.isShare { (tied($0).count, scene.rows.cities(of: $0).count) }
    },
    .federalReach: { scene in
      let steps = scene.federalSteps
      let cities = scene.isFederal ? scene.rows.ids(.city) : scene.cities
      let reached = cities.compactMap { steps[$0] }
      func share(_ state: String) -> (part: Int, whole: Int) {
        (scene.rows.cities(of: state).count { steps[$0] != nil }, scene.rows.cities(of: state).count)
      }
      return scene.claim.number("within_two") == Double(reached.count { $0 <= 2 })
        && ClaimOracles.isClose(scene.claim.number("mean_steps"), reached.reduce(0, +) / Double(reached.count))
        && (scene.isFederal
          ? scene.claim.number("numerator") == Double(reached.count)
            && scene.claim.number("denominator") == Double(cities.count) : scene.isShare(share))
    },
    .federalCloseness: { scene in
      let (steps, lengths) = (scene.federalSteps, scene.rows.lengths(from: scene.rows.ids(.federal)))
      let all = scene.rows.ids(.city)
      func mean(_ cities: [String], _ far: [String: Double]) -> Double {
        cities.reduce(0) { $0 + (far[$1].map { 1 / $0 } ?? 0) } / Double(cities.count)
      }
      let cities = scene.isFederal ? all : scene.cities
      return ClaimOracles.isClose(scene.claim.number("value"), mean(cities, steps))
        && scene.claim.benchmarks.allSatisfy { benchmark in
          switch benchmark.text("against") {
          case "formal-order": benchmark.number("value") == 0.5
          case "weighted": ClaimOracles.isClose(benchmark.number("value"), mean(cities, lengths))
          case "all-states": ClaimOracles.isClose(benchmark.number("value"), mean(all, steps))
          default: false
          }
        }
    },
    .gatekeeper: { scene in
      let sources = scene.rows.ids(.federal)
      func shares(_ far: [String: Double], _ length: (String, String) -> Double) -> [(city: String, share: Double)] {
        let states = scene.isFederal ? scene.rows.ids(.state) : [scene.state]
        return states.flatMap { state in
          scene.rows.cities(of: state).compactMap { city in
            guard far[city] != nil else { return nil }
            let paths = scene.rows.shortestPaths(to: city, far, length)
            return (city, Double(paths.count { $0.contains(state) }) / Double(paths.count))
          }
        }
      }
      let plain = shares(scene.federalSteps) { _, _ in 1 }
      let weighted = shares(scene.rows.lengths(from: sources)) { 1 / scene.rows.weight($0, $1) }
      func mean(_ shares: [(city: String, share: Double)]) -> Double {
        shares.reduce(0) { $0 + $1.share } / Double(shares.count)
      }
      return !plain.isEmpty && ClaimOracles.isClose(scene.claim.number("value"), mean(plain))
        && scene.claim.number("denominator") == Double(plain.count)
        && Set(scene.claim.texts("always")) == Set(plain.filter { $0.share > 1 - 1e-9 }.map(\.city))
        && Set(scene.claim.texts("never")) == Set(plain.filter { $0.share < 1e-9 }.map(\.city))
        && scene.claim.benchmarks.allSatisfy { ClaimOracles.isClose($0.number("value"), mean(weighted)) }
    },
    .cutOff: { scene in
      let states = scene.isFederal ? scene.rows.ids(.state) : [scene.state]
      let steps = scene.federalSteps
      let cut = states.flatMap { state -> [String] in
        let left = scene.rows.steps(
          from: scene.rows.ids(.federal), over: Set(scene.rows.nodes.map(\.id)).subtracting([state]))
        return scene.rows.cities(of: state).filter { steps[$0] != nil && left[$0] == nil }
      }
      let reached = states.flatMap { scene.rows.cities(of: $0) }.count { steps[$0] != nil }
      return Set(scene.claim.texts("cities")) == Set(cut) && scene.claim.number("numerator") == Double(cut.count)
        && scene.claim.number("denominator") == Double(reached)
        && scene.claim.words[.english].contains("of the cities reached depends") == cut.isEmpty
    },
    .trisectoralTriads: { scene in
      let nodes = scene.rows.nodes.filter { node in
        !node.sectors.isEmpty && scene.rows.counted(node.id) == scene.state
      }
      var (all, spanning) = (0, 0)
      for a in nodes.indices {
        for b in 0..<a where scene.rows.areTied(nodes[a].id, nodes[b].id) {
          for c in 0..<b
          where scene.rows.areTied(nodes[a].id, nodes[c].id) && scene.rows.areTied(nodes[b].id, nodes[c].id) {
            all += 1
            let stands = nodes[a].sectors.contains { x in
              nodes[b].sectors.contains { y in y != x && nodes[c].sectors.contains { $0 != x && $0 != y } }
            }
            if stands { spanning += 1 }
          }
        }
      }
      return scene.claim.number("numerator") == Double(spanning) && scene.claim.number("denominator") == Double(all)
        && all > 0 && scene.claim.benchmarks.allSatisfy { all >= 10 && $0.number("high") ?? .infinity <= Double(all) }
    },
  ]

  static let borders: [Claim.Kind: Oracle] = [
    .cityTiesAcross: { scene in
      let pairs = scene.rows.tiedPairs.filter { pair in
        pair.allSatisfy { scene.rows.level($0) == .city && scene.rows.state(of: $0) != nil }
      }
      return scene.isCrossing(pairs.map { Array($0) })
    },
    .tandemsAcross: { scene in
      scene.isCrossing(scene.rows.ties.filter { $0.kind == "tandem" }.map { [$0.a, $0.b] })
    },
    .tiesAcross: { scene in
      let pairs = scene.rows.tiedPairs.map { Array($0) }.filter { pair in
        pair.allSatisfy { scene.rows.counted($0) != nil }
      }
      let own = pairs.filter { pair in pair.contains { scene.rows.counted($0) == scene.state } }
      let across = own.filter { pair in Set(pair.map { scene.rows.counted($0) }).count == 2 }
      let index = Double(2 * across.count - own.count) / Double(own.count)
      let expected = scene.expectedToCross(pairs)
      return scene.claim.number("numerator") == Double(across.count)
        && scene.claim.number("denominator") == Double(own.count)
        && ClaimOracles.isClose(scene.claim.number("index"), index)
        && ClaimOracles.isClose(scene.claim.number("expected_index"), 2 * expected - 1)
        && scene.claim.benchmarks.allSatisfy { ClaimOracles.isClose($0.number("value"), expected) }
    },
    .closingTie: { scene in scene.isTriadCount { !scene.rows.areTied($0, $1) } },
    .criticalTie: { scene in scene.isTriadCount { scene.rows.areTied($0, $1) } },
    .stateRanks: { scene in
      let shares = scene.compared
      let known = shares.filter { $0.value.part > 0 && $0.value.whole > 0 }
      let bounds = known.mapValues { share in
        exactInterval(share.part, share.whole, error: 0.05 / Double(known.count))
      }
      let ranks = bounds.mapValues { own in
        [
          Double(1 + bounds.values.count { $0.low > own.high }),
          Double(known.count - bounds.values.count { $0.high < own.low }),
        ]
      }.filter { $0.value != [1, Double(known.count)] }
      return scene.claim.number("compared") == Double(known.count) && !ranks.isEmpty
        && Set(ranks.keys) == Set(scene.claim.lists(by: "ranks")?.keys.map { $0 } ?? [])
        && ranks.allSatisfy { scene.claim.part("ranks")?.counts(in: $0.key) == $0.value }
    },
    .noRanks: { scene in
      scene.claim.texts("lines").allSatisfy { line in
        let known = scene.shares(of: line).values.filter { $0.part > 0 && $0.whole > 0 }
        let bounds = known.map { exactInterval($0.part, $0.whole, error: 0.05 / Double(known.count)) }
        return bounds.allSatisfy { a in bounds.allSatisfy { $0.low <= a.high } }
      }
    },
  ]

  static let federal: [Claim.Kind: Oracle] = [
    .federalSize: { scene in
      scene.claim.texts("nodes") == scene.rows.ids(.federal)
        && scene.claim.texts("actors") == scene.rows.ids(.actor).filter { scene.rows.work(of: $0) == .federal }
    },
    .federalTies: { scene in
      let ties = scene.rows.ties.filter { tie in tie.ends.contains { scene.rows.work(of: $0) == .federal } }
      var (kinds, sectors, directions): ([String: Double], [String: Double], [String: Double]) = (
        [:], [:], ["within": 0, "states": 0, "cities": 0]
      )
      for tie in ties {
        kinds[tie.kind ?? "unstated", default: 0] += 1
        for sector in scene.rows.tag(tie) { sectors[sector, default: 0] += 1 }
        let others = tie.ends.map { scene.rows.work(of: $0) }.filter { $0 != .federal }
        directions[others.isEmpty ? "within" : others[0] == .state ? "states" : "cities", default: 0] += 1
      }
      return scene.claim.number("value") == Double(ties.count) && scene.claim.object("kinds") == kinds
        && scene.claim.object("sectors") == sectors && scene.claim.object("directions") == directions
    },
    .statesTied: { scene in
      let tied = scene.rows.ids(.state).filter {
        !scene.rows.partners(of: $0).isDisjoint(with: scene.rows.ids(.federal))
      }
      return scene.claim.texts("states") == tied && scene.claim.number("numerator") == Double(tied.count)
        && scene.claim.number("denominator") == Double(scene.rows.ids(.state).count)
    },
  ]

  static let ages: [Claim.Kind: Oracle] = [
    .tieAges: { scene in
      guard let now = scene.rows.newestYear else { return false }
      func counts(_ ties: [DrawnStates.Tie]) -> (known: Int, three: Int, five: Int) {
        let standing = ties.filter { $0.until.map { $0 > now } ?? true }.compactMap(\.since)
        return (standing.count, standing.count { $0 + 3 <= now }, standing.count { $0 + 5 <= now })
      }
      let (own, all) = (counts(scene.ties), counts(scene.rows.ties))
      return scene.claim.number("numerator") == Double(own.three)
        && scene.claim.number("denominator") == Double(own.known)
        && scene.claim.number("five_years") == Double(own.five)
        && scene.claim.number("undated") == Double(scene.ties.count { $0.since == nil })
        && scene.claim.text("as_of") == String(now)
        && scene.claim.benchmarks.allSatisfy {
          $0.number("numerator") == Double(all.three) && $0.number("denominator") == Double(all.known)
        }
    },
    .tiesEnded: { scene in
      guard let now = scene.rows.newestYear else { return false }
      let ended = scene.ties.filter { $0.until.map { $0 <= now } ?? false }
      return scene.claim.texts("from") == ended.map(\.a) && scene.claim.texts("to") == ended.map(\.b)
        && scene.claim.number("denominator") == Double(scene.ties.count)
        && scene.claim.object("years") == tally(ended.compactMap(\.until))
    },
    .guidedCities: { scene in
      let (guided, guiding, unclear) = scene.guidance
      return scene.claim.texts("guided") == guided && scene.claim.texts("guiding") == guiding && !guiding.isEmpty
        && scene.claim.number("unclear") == Double(unclear.count)
    },
    .newTies: { scene in scene.claim.object("years") == tally(scene.ties.compactMap(\.since)) },
  ]

  /// The mean of 1/steps over pairs.
  private static func closeness(_ steps: [Int?]) -> Double? {
    steps.isEmpty ? nil : steps.reduce(0) { $0 + ($1.map { 1 / Double($0) } ?? 0) } / Double(steps.count)
  }

  /// The exact interval of a share, from sums of binomial probabilities, on a fine grid and between its points.
  private static func exactInterval(_ part: Int, _ whole: Int, error: Double) -> (low: Double, high: Double) {
    func chance(_ count: Int, _ share: Double) -> Double {
      var value = 1.0
      for place in 0..<count { value *= Double(whole - place) / Double(count - place) * share }
      for _ in count..<whole { value *= 1 - share }
      return value
    }
    func atLeast(_ share: Double) -> Double { (part...whole).reduce(0) { $0 + chance($1, share) } }
    func atMost(_ share: Double) -> Double { (0...part).reduce(0) { $0 + chance($1, share) } }
    func solve(_ isAbove: (Double) -> Bool) -> Double {
      var (low, high) = (0.0, 1.0)
      for _ in 0..<50 { if isAbove((low + high) / 2) { high = (low + high) / 2 } else { low = (low + high) / 2 } }
      return (low + high) / 2
    }
    return (
      part == 0 ? 0 : solve { atLeast($0) > error / 2 }, part == whole ? 1 : solve { atMost($0) < error / 2 }
    )
  }
}

extension StateClaimOracles.Scene {
  var isFederal: Bool { rows.level(state) == .federal }
  var federalSteps: [String: Double] { rows.steps(from: rows.ids(.federal), over: nil).mapValues(Double.init) }

  /// The ties with an end in the state, or all.
  var ties: [DrawnStates.Tie] {
    isFederal ? rows.ties : rows.ties.filter { tie in tie.ends.contains { rows.counted($0) == state } }
  }

  /// Whether the pairs that cross a border are those that the claim names, of so many in all.
  func isCrossing(_ pairs: [[String]]) -> Bool {
    let placed = pairs.filter { pair in pair.allSatisfy { rows.state(of: $0) != nil } }
    func crosses(_ pair: [String]) -> Bool { rows.state(of: pair[0]) != rows.state(of: pair[1]) }
    func touches(_ pair: [String], _ state: String) -> Bool { pair.contains { rows.state(of: $0) == state } }
    let own = isFederal ? placed : placed.filter { touches($0, state) }
    let across = own.filter(crosses)
    let said = zip(claim.texts("cities"), claim.texts("partners")).map { Set([$0, $1]) }
    func count(_ sets: [Set<String>]) -> [Set<String>: Int] {
      Dictionary(grouping: sets, by: \.self).mapValues(\.count)
    }
    return count(said) == count(across.map { Set($0) }) && claim.number("numerator") == Double(across.count)
      && claim.number("denominator") == Double(own.count)
      && claim.benchmarks.allSatisfy { benchmark in
        let others = benchmark.text("state").map { other in placed.filter { touches($0, other) } }
        switch benchmark.text("against") {
        case "all-states":
          return benchmark.number("numerator") == Double(placed.count(where: crosses))
            && benchmark.number("denominator") == Double(placed.count)
        case "similar-state":
          return benchmark.number("numerator") == others.map { Double($0.count(where: crosses)) }
            && benchmark.number("denominator") == others.map { Double($0.count) }
        default: return benchmark.number("value").map { 0...1 ~= $0 } ?? false
        }
      }
  }

  /// Which part of the ties with an end in the state would lead out of it, if the states of each level changed places: by
  /// taking every two nodes of these levels for the ends of each tie.
  func expectedToCross(_ pairs: [[String]]) -> Double {
    var (within, across) = (0.0, 0.0)
    for pair in pairs {
      let (a, b) = (rows.level(pair[0]), rows.level(pair[1]))
      let ends = [a, b].map { level in rows.ids(level).filter { rows.counted($0) != nil } }
      var (all, inside, one) = (0.0, 0.0, 0.0)
      for first in ends[0] {
        for second in ends[1] where second != first {
          all += 1
          switch [first, second].count(where: { rows.counted($0) == state }) {
          case 2: inside += 1
          case 1: one += 1
          default: break
          }
        }
      }
      within += inside / all
      across += one / all
    }
    return across / (within + across)
  }

  /// Whether the claim counts the third nodes with which a tie makes triads of every kind, all else being tied.
  func isTriadCount(_ isMeant: (String, String) -> Bool) -> Bool {
    let tie = claim.texts("tie")
    guard tie.count == 2, isMeant(tie[0], tie[1]) else { return false }
    var counts = ["transfer": 0.0, "short-cut": 0, "bridge": 0, "cross-state": 0]
    for third in rows.nodes.map(\.id) where !tie.contains(third) && tie.allSatisfy({ rows.areTied(third, $0) }) {
      let three = tie + [third]
      let (states, cities) = (three.filter { rows.level($0) == .state }, three.filter { rows.level($0) == .city })
      let federal = three.filter { rows.level($0) == .federal }
      guard states.count == 1, let state = states.first else { continue }
      let own = cities.filter { rows.state(of: $0) == state }
      if federal.count == 1, own.count == 1 {
        // What is missing between the federal level and the city closes a transfer, any other tie a short-cut.
        let isTransfer = !tie.contains(state) || rows.areTied(tie[0], tie[1])
        counts[isTransfer ? "transfer" : "short-cut", default: 0] += 1
      } else if own.count == 2 {
        counts["bridge", default: 0] += 1
      } else if own.count == 1, cities.count == 2, cities.allSatisfy({ rows.state(of: $0) != nil }) {
        counts["cross-state", default: 0] += 1
      }
    }
    return counts.allSatisfy { claim.number($0.key) == $0.value }
      && claim.number("total") == counts.values.reduce(0, +) && claim.number("total") ?? 0 > 0
  }

  /// Which cities were guided, which of them guide since, and of which the dates do not tell.
  var guidance: (guided: [String], guiding: [String], unclear: [String]) {
    let tandems = rows.ties.filter { $0.kind == "tandem" }
    let cities = isFederal ? rows.ids(.city) : self.cities
    let guided = cities.filter { city in tandems.contains { $0.b == city } }
    func since(_ city: String) -> Bool? {
      let (before, after) = (tandems.filter { $0.b == city }.map(\.since), tandems.filter { $0.a == city }.map(\.since))
      guard !after.isEmpty else { return false }
      if after.compactMap(\.self).contains(where: { year in before.compactMap(\.self).contains { $0 < year } }) {
        return true
      }
      return (before + after).contains(nil) ? nil : false
    }
    return (guided, guided.filter { since($0) == true }, guided.filter { since($0) == nil })
  }

  /// The shares of cities by which a claim compares states.
  var compared: [String: (part: Int, whole: Int)] { shares(of: claim.text("line") ?? "") }

  func shares(of line: String) -> [String: (part: Int, whole: Int)] {
    let steps = federalSteps
    let evidence = (try? rows.network()).map(EvidenceOracle.init)
    func sectors(_ city: String) -> Int {
      evidence.flatMap { evidence in evidence.network.node(named: city).map { evidence.present(in: $0).count } } ?? 0
    }
    return Dictionary(
      uniqueKeysWithValues: rows.states.map { state in
        let cities = rows.cities(of: state)
        let known = cities.filter { sectors($0) > 0 }
        let share: (part: Int, whole: Int) =
          switch line {
          case "cities-tied":
            (cities.count { !rows.partners(of: $0).isDisjoint(with: cities) }, cities.count > 1 ? cities.count : 0)
          case "takes-part": (cities.count { rows.partners(of: state).contains($0) }, cities.count)
          case "federal-reach": (cities.count { steps[$0] != nil }, cities.count)
          default: (known.count { sectors($0) > 2 }, known.count)
          }
        return (state, share)
      })
  }
}

extension DrawnStates {
  /// The nodes that stand neither for a state nor for the federal level.
  var standingAlone: Set<String> { Set(nodes.map(\.id).filter { work(of: $0) < .state }) }

  var tiedPairs: Set<Set<String>> { Set(ties.map(\.ends)) }
  func areTied(_ a: String, _ b: String) -> Bool { ties.contains { $0.ends == [a, b] } }

  /// The weights of the ties of two nodes add.
  func weight(_ a: String, _ b: String) -> Double { ties.filter { $0.ends == [a, b] }.reduce(0) { $0 + $1.weight } }

  /// How many steps every node is from the nearest of some, on ways over some nodes or all.
  func steps(from sources: [String], over nodes: Set<String>?) -> [String: Int] {
    var (steps, ring) = (Dictionary(uniqueKeysWithValues: sources.map { ($0, 0) }), Set(sources))
    var step = 0
    while !ring.isEmpty {
      step += 1
      ring = ring.reduce(into: Set<String>()) { $0.formUnion(partners(of: $1)) }
      if let nodes { ring.formIntersection(nodes) }
      ring.subtract(steps.keys)
      for node in ring { steps[node] = step }
    }
    return steps
  }

  /// The steps between every two of some nodes; `nil` where no way leads.
  func stepsOfPairs(of cities: [String], over nodes: Set<String>?) -> [Int?] {
    cities.indices.flatMap { place -> [Int?] in
      let steps = steps(from: [cities[place]], over: nodes)
      return cities[(place + 1)...].map { steps[$0] }
    }
  }

  /// How far every node is from the nearest of some, where a tie of the weight w is 1/w long: shortened until nothing changes.
  func lengths(from sources: [String]) -> [String: Double] {
    var lengths = Dictionary(uniqueKeysWithValues: sources.map { ($0, 0.0) })
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for pair in tiedPairs {
        let ends = Array(pair)
        for (a, b) in [(ends[0], ends[1]), (ends[1], ends[0])] {
          guard let start = lengths[a], case let new = start + 1 / weight(a, b), new < (lengths[b] ?? .infinity) - 1e-12
          else {
            continue
          }
          lengths[b] = new
          hasChanged = true
        }
      }
    }
    return lengths
  }

  /// All shortest paths to a node from where the distance is 0, walked backwards.
  func shortestPaths(
    to node: String, _ far: [String: Double], _ length: (String, String) -> Double
  ) -> [[String]] {
    guard let own = far[node], own > 0 else { return [[node]] }
    return partners(of: node).flatMap { before -> [[String]] in
      guard let start = far[before], (start + length(before, node) - own).magnitude < 1e-9 else { return [] }
      return shortestPaths(to: before, far, length).map { $0 + [node] }
    }
  }
}
