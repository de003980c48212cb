import Testing
import Thoroughness

@testable import Geflecht

/// Rules that exclude each other, on drawn programs with drawn rules.
@Suite struct TandemConflictTests {
  /// A program of up to nine cities in two states, three of them new at most, with wishes, tandems and rules at random.
  private struct Program {
    let network: Network
    var rules = TandemRules()
    let form: TandemProblem.Form

    init(seed: Int) throws {
      var random = SeededGenerator(seed: seed)
      let count = 3 + random.below(7)
      let names = (0..<count).map { "c\($0)" }
      var cities = "id,state,latitude,longitude,population,joined,left,last_seen,guide_capacity\n"
      for (at, name) in names.enumerated() {
        let joined = at < 3 ? "2024" : random.below(8) == 0 ? "" : "\(2015 + random.below(9))"
        let left = random.below(15) == 0 && at >= 3 ? "2024" : ""
        let places = random.below(3) == 0 ? "\(random.below(3))" : ""
        cities += "\(name),\(["HE", "BY"][random.below(2)]),5\(random.below(3)),9,\(1000 * (1 + random.below(50))),"
        cities += "\(joined),\(left),\(2019 + random.below(6)),\(places)\n"
      }
      var wishes = "city,partner,rank,rule\n"
      var wished: Set<[Int]> = []
      for _ in 0..<random.below(5) {
        let (a, b) = (random.below(count), random.below(count))
        guard a != b, wished.insert([min(a, b), max(a, b)]).inserted else { continue }
        wishes += "\(names[a]),\(names[b]),1,\(["wish", "pin", "pin", "forbid"][random.below(4)])\n"
      }
      var tandems = "guide,newcomer,since\n"
      if count > 5, random.below(2) == 0 { tandems += "\(names[5]),\(names[3]),2020\n" }
      network = Network(
        dataset: try Fixtures.dataset([
          .states: "id\nHE\nBY\n", .cities: cities, .wishes: wishes, .tandems: tandems,
          .ties: "source,target\n\(names[0]),\(names[1])\n",
        ]))
      form = random.below(3) == 0 ? .peers : .guided
      rules.seniority = 1 + random.below(4)
      rules.seenWithin = random.below(2) == 0 ? nil : 1 + random.below(4)
      rules.states = [.any, .any, .same, .other][random.below(4)]
      rules.minimumScore = random.below(3) == 0 ? Double(random.below(10)) / 10 : nil
      rules.maxPairs = random.below(4) == 0 ? 1 + random.below(2) : nil
      rules.mustServeAll = random.below(3) == 0
    }

    var finder: TandemFinder { TandemFinder(network, rules: rules) }

    func asking() throws -> [NodeID] { form == .guided ? try finder.newcomers(ofIntake: 2024) : finder.peers(in: 2024) }

    func plan(_ asking: [NodeID]) throws -> TandemPlan {
      let problem =
        try form == .guided
        ? finder.problem(guiding: asking, intake: 2024).problem : finder.problem(ofPeersIn: 2024).problem
      return try TandemPlanner(problem).plan()
    }
  }

  /// In every plan all rules hold, read off the data once more; where there is none, the conflict is real and smallest.
  @Test func rulesHoldOrTheSmallestConflictIsNamed() throws {
    let seeds = 0..<Thoroughness.choose(quick: 150, full: 10_000)
    var conflicts = 0
    for seed in seeds {
      let program = try Program(seed: seed)
      guard let asking = try? program.asking(), asking.count > 1 || program.form == .guided else { continue }
      if let conflict = program.finder.conflict(among: asking, as: program.form, in: 2024) {
        conflicts += 1
        try expectSmallest(conflict, program, asking, "seed \(seed)")
      } else {
        expectKept(try program.plan(asking), program, "seed \(seed)")
      }
    }
    #expect(conflicts > seeds.count / 20, "conflicts are drawn often enough to say something")
  }

  private func expectKept(_ plan: TandemPlan, _ program: Program, _ note: String) {
    let (network, rules) = (program.network, program.rules)
    func facts(_ city: NodeID) -> NodeFacts { network.facts(of: city) }
    var taken: [NodeID: Int] = [:]
    for pair in plan.pairs {
      for city in pair.cities { taken[city, default: 0] += 1 }
      let (a, b) = (pair.newcomer, pair.guide)
      if program.form == .guided {
        #expect((facts(b).joined?.year ?? .max) <= 2024 - rules.seniority, "\(note): senior")
      }
      #expect((facts(b).left?.year ?? .max) > 2024, "\(note): left")
      if let window = rules.seenWithin { #expect((facts(b).lastSeen?.year ?? .max) >= 2024 - window, "\(note): seen") }
      let isSame = network.ancestor(of: a, at: .state) == network.ancestor(of: b, at: .state)
      #expect(rules.states == .any || isSame == (rules.states == .same), "\(note): states")
      if let least = rules.minimumScore { #expect((pair.score ?? -1) >= least, "\(note): score") }
      #expect(!network.tandems.contains { Set([$0.source, $0.target]) == Set([a, b]) }, "\(note): again")
      #expect(!has(.forbid, a, b, network), "\(note): forbidden")
    }
    for (city, count) in taken {
      let isNewcomer = program.form == .guided && facts(city).joined?.year == 2024
      #expect(count <= (isNewcomer ? 1 : facts(city).guideCapacity ?? 1), "\(note): places")
    }
    #expect(plan.pairs.count <= rules.maxPairs ?? .max, "\(note): limit")
    if rules.mustServeAll { #expect(plan.leftOver.isEmpty, "\(note): everyone") }
    for wish in network.wishes where wish.rule == .pin {
      let asks =
        program.form == .guided ? [wish.city, wish.partner].contains { facts($0).joined?.year == 2024 } : true
      let isThere = plan.pairs.contains { Set($0.cities) == Set([wish.city, wish.partner]) }
      let isPlanned = [wish.city, wish.partner].allSatisfy { city in plan.leftOver.contains(city) || taken[city] != nil
      }
      #expect(isThere || !asks || !isPlanned, "\(note): settled")
    }
    #expect(plan.isProven, "\(note)")
  }

  private func has(_ rule: Wish.Rule, _ a: NodeID, _ b: NodeID, _ network: Network) -> Bool {
    network.wishes.contains { $0.rule == rule && Set([$0.city, $0.partner]) == Set([a, b]) }
  }

  /// The conflict remains when all other rules are given up, and goes when one of it is; the cure lets all others be kept.
  private func expectSmallest(
    _ conflict: TandemConflict, _ program: Program, _ asking: [NodeID], _ note: String
  ) throws {
    let finder = program.finder
    let trial = finder.trial(among: asking, as: program.form, in: 2024)
    let named = conflict.rules.compactMap { trial.rules.firstIndex(of: $0) }
    #expect(named.count == conflict.rules.count && !named.isEmpty, "\(note)")
    #expect(!trial.canBeKept(named), "\(note): a conflict")
    for rule in named { #expect(trial.canBeKept(named.filter { $0 != rule }), "\(note): without any one none") }
    let rest = trial.rules.indices.filter { !conflict.cure.contains(trial.rules[$0]) }
    #expect(trial.canBeKept(rest), "\(note): the cure is one")
    // Nothing smaller: all sets of fewer rules can be kept; giving up fewer is not enough.
    let count = trial.rules.count
    for size in 0..<named.count where size <= 2 {
      for set in subsets(of: count, size: size) { #expect(trial.canBeKept(set), "\(note): no smaller conflict") }
    }
    for size in 0..<conflict.cure.count where size <= 2 {
      for set in subsets(of: count, size: size) {
        #expect(!trial.canBeKept((0..<count).filter { !set.contains($0) }), "\(note): no smaller cure")
      }
    }
  }

  private func subsets(of count: Int, size: Int) -> [[Int]] {
    size == 0
      ? [[]] : subsets(of: count, size: size - 1).flatMap { set in ((set.last ?? -1) + 1..<count).map { set + [$0] } }
  }

  /// Three rules of which any two can be kept, and a rule that nothing hangs on.
  @Test func threeThatExcludeEachOther() {
    let found = SmallestConflict(ofRules: 4) { kept in !Set([0, 1, 3]).isSubset(of: Set(kept)) }
    #expect(found.conflict == [0, 1, 3])
    #expect(found.cure.count == 1)
  }

  /// Two conflicts apart, {0} and {1, 2}: the smallest is {0}; both must be cured, by 0 and one of the others.
  @Test func twoConflictsNeedTwoCures() {
    let found = SmallestConflict(ofRules: 3) { kept in !kept.contains(0) && !Set([1, 2]).isSubset(of: Set(kept)) }
    #expect(found.conflict == [0])
    #expect(found.cure.count == 2 && found.cure.contains(0))
  }
}
