@testable import Geflecht

/// How each kind of claim is evaluated anew. A claim whose kind has no entry is a failure.
enum ClaimOracles {
  typealias Oracle = @Sendable (Claim, ClaimScene) throws -> Bool

  /// An entry a kind; those of the sectors page are evaluated in `SectorClaimSweeps`.
  static let all: [Claim.Kind: Oracle] = pairs.merging(plans) { $1 }.merging(explanations) { $1 }.merging(past) { $1 }
    .merging(views) { $1 }.merging(gaps) { $1 }.merging(page) { $1 }.merging(holding) { $1 }

  static func isClose(_ a: Double?, _ b: Double?, within error: Double = 1e-9) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return (a - b).magnitude <= error
  }

  static func folded(_ words: [String]) -> Set<String> { Set(words.map { $0.lowercased() }) }

  // MARK: Why a pair fits

  private static let pairs: [Claim.Kind: Oracle] = [
    .wished: { claim, scene in
      let ranks = scene.program.wishes.filter {
        $0.rule == "wish" && Set([$0.city, $0.partner]) == Set(claim.texts("cities"))
      }.map(\.rank)
      return ranks.min().map(Double.init) == claim.number("rank")
    },
    .worksIn: { claim, scene in
      let network = try scene.program.network()
      func evidence(_ key: String) -> Set<String>? {
        claim.texts(key).first.flatMap(network.node).map { EvidenceByDefinition(of: $0, network).sectors }
      }
      guard let has = evidence("city"), let lacks = evidence("unlike") else { return false }
      let sectors = Set(claim.texts("sectors"))
      return !sectors.isEmpty && sectors.isSubset(of: has) && sectors.isDisjoint(with: lacks)
    },
    .offers: { claim, scene in
      guard let from = claim.texts("city").first.flatMap(scene.program.city),
        let to = claim.texts("to").first.flatMap(scene.program.city)
      else { return false }
      let offers = folded(claim.texts("offers"))
      return !offers.isEmpty && offers == folded(from.offers).intersection(folded(to.needs))
    },
    .sharedTopics: { claim, scene in
      let both = claim.texts("cities").compactMap { scene.program.city($0).map { folded($0.topics) } }
      let topics = folded(claim.texts("topics"))
      return both.count == 2 && !topics.isEmpty && topics == both[0].intersection(both[1])
    },
    .inTouch: { claim, scene in
      let cities = claim.texts("cities")
      return scene.program.partners(of: cities[0]).contains(cities[1])
    },
    .sharedPartners: { claim, scene in
      let cities = claim.texts("cities")
      let states = Set(scene.program.states)
      let both = scene.program.partners(of: cities[0]).intersection(scene.program.partners(of: cities[1]))
      return !scene.program.partners(of: cities[0]).contains(cities[1])
        && Set(claim.texts("partners")) == both.subtracting(states) && !both.subtracting(states).isEmpty
    },
    .size: { claim, scene in
      let sizes = claim.texts("cities").compactMap { scene.program.city($0)?.population }
      guard sizes.count == 2 else { return false }
      let (newcomer, guide) = (Double(sizes[0]), Double(sizes[1]))
      let label = guide > 2 * newcomer ? "much-larger" : newcomer > 2 * guide ? "much-smaller" : "similar"
      return claim.number("inhabitants") == guide && claim.text("size") == label
    },
    .distance: { claim, scene in
      let cities = claim.texts("cities")
      guard let km = scene.program.kilometers(cities[0], cities[1]), let said = claim.number("kilometres") else {
        return false
      }
      return (km - said).magnitude <= 0.5 + 1e-3
    },
    .opens: { claim, scene in
      let (before, after, guide) = try reach(claim, scene)
      let cities = after.cities.subtracting(before.cities).subtracting([guide])
      let actors = after.actors.subtracting(before.actors)
      return claim.number("new_cities") == Double(cities.count) && claim.number("new_actors") == Double(actors.count)
        && !(cities.isEmpty && actors.isEmpty)
    },
    .firstWithinReach: { claim, scene in
      let (before, after, _) = try reach(claim, scene)
      let network = try scene.program.network()
      guard let newcomer = network.node(named: claim.texts("cities")[0]) else { return false }
      let evidence = EvidenceByDefinition(of: newcomer, network)
      let (states, sectors) = (Set(claim.texts("states").compactMap(network.node)), Set(claim.texts("sectors")))
      return states.isSubset(of: after.states) && states.isDisjoint(with: before.states.union(evidence.states))
        && sectors.isSubset(of: after.sectors) && sectors.isDisjoint(with: before.sectors.union(evidence.sectors))
        && !(states.isEmpty && sectors.isEmpty)
    },
    .firstBetweenStates: { claim, scene in
      let states = claim.texts("cities").compactMap { scene.program.city($0)?.state }
      guard claim.texts("states") == states, Set(states).count == 2 else { return false }
      let pairs = scene.program.ties.map { [$0.a, $0.b] } + scene.program.tandems.map { [$0.guide, $0.newcomer] }
      return pairs.allSatisfy { pair in Set(pair.compactMap { scene.program.city($0)?.state }) != Set(states) }
    },
    .nearerToState: { claim, scene in
      guard let city = claim.texts("city").first, let state = scene.program.city(city)?.state else { return false }
      func isNear(_ program: DrawnProgram) -> Bool {
        let near = program.partners(of: state)
        return near.contains(city) || !near.isDisjoint(with: program.partners(of: city))
      }
      let cities = claim.texts("cities")
      return !isNear(scene.program) && isNear(scene.program.with([(cities[0], cities[1])]))
    },
    .linksStates: { claim, scene in
      let states = claim.texts("cities").compactMap { scene.program.city($0)?.state }
      return states.count == 2 && states[0] != states[1]
    },
  ]

  /// What is within three steps of the newcomer without the tie and with it.
  private static func reach(
    _ claim: Claim, _ scene: ClaimScene
  ) throws -> (before: ReachByDefinition, after: ReachByDefinition, guide: NodeID) {
    let (cities, plain) = (claim.texts("cities"), try scene.program.network())
    let tied = try scene.program.with([(cities[0], cities[1])]).network()
    guard let newcomer = plain.node(named: cities[0]), let guide = plain.node(named: cities[1]) else {
      throw Fixtures.Rejected(description: "no such cities: \(cities)")
    }
    return (ReachByDefinition(of: newcomer, plain), ReachByDefinition(of: newcomer, tied), guide)
  }

  // MARK: How good a plan is

  private static let plans: [Claim.Kind: Oracle] = [
    .optimal: { claim, scene in
      let (plan, goals) = (scene.plan, claim.texts("goals"))
      return scene.allPlans.allSatisfy { !scene.isBetter($0, than: plan, goals) }
        && claim.number("pairs") == Double(plan.count)
        && isClose(claim.number("score"), plan.reduce(0) { $0 + $1.score }, within: 1e-5)
        && claim.number("possible_pairs") == Double(scene.candidates.count)
    },
    // Every plan of so few cities can be proven.
    .notProven: { _, _ in false },
    .searched: { claim, scene in
      let plain = scene.closeness(with: [])
      let own = scene.closeness(with: scene.plan) - plain
      let rises = scene.allPlans.map { scene.closeness(with: $0) - plain }
      guard let bound = claim.number("bound") else { return false }
      return isClose(claim.number("rise"), own) && rises.allSatisfy { $0 <= bound + 1e-9 }
    },
    .fairness: { claim, scene in
      let goals = ["cover", "score"]
      let best = scene.allPlans.filter { plan in !scene.allPlans.contains { scene.isBetter($0, than: plan, goals) } }
      let own = scene.worth(scene.plan, ["weakest", "score"])
      return isClose(claim.number("weakest"), own[0])
        && best.contains { plan in
          let worth = scene.worth(plan, ["weakest", "score"])
          return isClose(claim.number("weakest_of_greatest_total"), worth[0])
            && isClose(claim.number("cost"), worth[1] - own[1], within: 1e-5)
        }
    },
    .closeness: { claim, scene in
      let (before, after) = (scene.closeness(with: []), scene.closeness(with: scene.plan))
      return isClose(claim.number("before"), before) && isClose(claim.number("after"), after)
        && claim.words[.english].contains("rises") == (after > before + 1e-12)
    },
    .blocking: { claim, scene in
      func wouldRather(_ city: String, _ pair: ClaimScene.Pair) -> Bool {
        let own = scene.plan.filter { $0.ends.contains(city) }
        return own.count < scene.places(of: city) || own.contains { $0.score < pair.score }
      }
      let blocking = scene.candidates.filter { pair in
        !scene.plan.contains { $0.ends == pair.ends } && pair.ends.allSatisfy { wouldRather($0, pair) }
      }
      return Set(claim.lists("pairs").map(Set.init)) == Set(blocking.map(\.ends))
    },
    .certainty: { claim, scene in
      claim.number("draws") == Double(scene.question.draws)
        && claim.number("missing_rate") == scene.question.missingRate
    },
    .weightRanges: { claim, scene in
      claim.values.allSatisfy { key, value in
        guard let part = ScorePart(key: key), let least = value.numbers.first.flatMap(\.self) else { return false }
        let usual = scene.question.rules.weight(of: part)
        return [least, (least + usual) / 2, usual, ((value.numbers.last.flatMap(\.self) ?? 3 * usual) + usual) / 2]
          .allSatisfy { weight in isBest(scene, part, weight) }
      }
    },
    .betterRule: { claim, scene in
      let rule = scene.backtest.verdicts.first { $0.ranker.rawValue == claim.text("rule") }
      guard let rule, let own = claim.number("mrr_of_score") else { return false }
      return meanReciprocalRank(rule.ranker, scene).map { $0 > own + 1e-12 && isClose($0, claim.number("mrr")) }
        ?? false
        && isClose(own, meanReciprocalRank(.score, scene))
        && claim.number("tandems") == Double(scene.backtest.test.tandemCount)
    },
    .far: { claim, scene in
      let cities = claim.texts("cities")
      return scene.plan.contains { $0.ends == Set(cities) } && scene.program.kilometers(cities[0], cities[1]) ?? 0 > 300
        && isClose(claim.number("kilometres"), scene.program.kilometers(cities[0], cities[1]), within: 1e-3)
    },
    // How often a pair comes back in draws is no fact of the rows; that the least of the shares is named, and is rare, is.
    .rarelyKept: { claim, scene in
      let at = scene.plan.firstIndex { $0.ends == Set(claim.texts("cities")) }
      guard let at, let kept = scene.outcome.certainty?.kept[at], let share = claim.number("share") else {
        return false
      }
      let shares = ["weights": kept.weights, "ties": kept.ties, "actors": kept.actors]
      return share < 0.25 && shares.values.allSatisfy { share <= $0 }
        && claim.text("when").flatMap { shares[$0] } == share
    },
    .guidedAlready: { claim, scene in
      claim.values.allSatisfy { newcomer, guides in
        scene.program.city(newcomer)?.joined == DrawnProgram.intake && !scene.plan.contains { $0.newcomer == newcomer }
          && Set(guides.texts) == Set(scene.program.tandems.filter { $0.newcomer == newcomer }.map(\.guide))
      }
    },
    .leftOver: { claim, scene in
      claim.texts("cities").allSatisfy { city in
        let possible = possiblePartners(of: city, scene)
        guard scene.asking.contains(city), !scene.plan.contains(where: { $0.ends.contains(city) }) else { return false }
        switch claim.text("cause") {
        case "nobody-possible":
          return possible.isEmpty && excludedCounts(of: city, scene) == claim.counts()
        case "no-more-pairs":
          return claim.number("pairs") == Double(scene.plan.count) && !possible.isEmpty
        case "better-used-elsewhere": return claim.number("possible") == Double(possible.count)
        default: return false
        }
      }
    },
    .noData: { claim, scene in
      let cities = scene.program.cities
      let isBlank: [String: Bool] = [
        "topics": cities.allSatisfy(\.topics.isEmpty), "needs": cities.allSatisfy(\.needs.isEmpty),
        "offers": cities.allSatisfy(\.offers.isEmpty), "population": cities.allSatisfy { $0.population == nil },
        "latitude": cities.allSatisfy { $0.place == nil }, "longitude": cities.allSatisfy { $0.place == nil },
      ]
      return claim.texts("columns").allSatisfy { isBlank[$0] == true }
        && claim.texts("parts").allSatisfy { key in
          ScorePart(key: key).map { part in scene.candidates.allSatisfy { $0.parts[part] == nil } } ?? false
        }
    },
    .notSuggested: { claim, scene in
      guard let city = claim.text("city") else { return false }
      return claim.number("possible") == Double(possiblePartners(of: city, scene).count)
        && excludedCounts(of: city, scene) == claim.counts(without: "possible")
    },
  ]

  /// Whether no plan is better than that of the scene where one part weighs something else.
  private static func isBest(_ scene: ClaimScene, _ part: ScorePart, _ weight: Double) -> Bool {
    var rules = scene.question.rules
    rules.setWeight(of: part, to: weight)
    func scored(_ pair: ClaimScene.Pair) -> ClaimScene.Pair {
      let known = pair.parts.filter { rules.weight(of: $0.key) > 0 }
      let weights = known.keys.reduce(0) { $0 + rules.weight(of: $1) }
      let sum = ScorePart.allCases.reduce(0) { $0 + rules.weight(of: $1) * (known[$1] ?? 0) }
      return ClaimScene.Pair(
        newcomer: pair.newcomer, guide: pair.guide, score: weights > 0 ? sum / weights : 0, parts: pair.parts)
    }
    let (own, goals) = (scene.plan.map(scored), scene.question.goals.map(\.word))
    return scene.allPlans.allSatisfy { !scene.isBetter($0.map(scored), than: own, goals) }
  }

  /// The cities that no rule of the program keeps from being a city's partner.
  private static func possiblePartners(of city: String, _ scene: ClaimScene) -> [String] {
    others(of: city, scene).filter { firstExclusion(of: $0, for: city, scene) == nil }
  }

  /// Why a city cannot be another's partner: for its own sake or, among peers, for that of the other.
  private static func firstExclusion(of partner: String, for city: String, _ scene: ClaimScene) -> String? {
    scene.program.exclusions(of: partner, for: city, peers: !scene.isGuided).first
      ?? (!scene.isGuided && scene.program.places(of: city) <= 0 ? "no_place_itself" : nil)
  }

  private static func others(of city: String, _ scene: ClaimScene) -> [String] {
    (scene.isGuided ? scene.program.cities.map(\.id) : scene.asking).filter { $0 != city }
  }

  /// How many others each reason leaves out; a city counts once.
  private static func excludedCounts(of city: String, _ scene: ClaimScene) -> [String: Int] {
    let reasons = others(of: city, scene).compactMap { firstExclusion(of: $0, for: city, scene) }
    return Dictionary(grouping: reasons, by: \.self).mapValues(\.count)
  }

  // MARK: One pair

  private static let explanations: [Claim.Kind: Oracle] = [
    .pairExcluded: { claim, scene in
      let cities = claim.texts("cities")
      return claim.texts("reasons") == scene.program.exclusions(of: cities[1], for: cities[0], peers: !scene.isGuided)
    },
    .pairRank: { claim, scene in
      let ends = Set(claim.texts("cities"))
      let list = scene.outcome.shortlists.flatMap(\.candidates).map(scene.pair)
        .filter { $0.newcomer == claim.texts("cities")[0] }
      guard let own = list.first(where: { $0.ends == ends }) else { return false }
      return claim.flag("planned") == scene.plan.contains { $0.ends == ends }
        && claim.number("rank") == Double(1 + list.count { $0.score > own.score })
        && claim.number("possible") == Double(list.count)
    },
    .pairPoints: { claim, scene in
      let points = ScorePart.allCases.compactMap { claim.number($0.key) }
      return claim.number("score").map { isClose(points.reduce(0, +), 100 * $0) } ?? points.isEmpty
    },
    .pairCloseness: { claim, scene in
      let cities = claim.texts("cities")
      let rise = scene.program.closeness(with: [(cities[0], cities[1])]) - scene.program.closeness(with: [])
      return isClose(claim.number("rise"), rise)
        && claim.words[.english].contains("no two cities closer") == (rise < 1e-12)
    },
    .otherPlan: { claim, scene in
      let (ends, goals) = (Set(claim.texts("cities")), scene.question.goals.map(\.word))
      let isPlanned = claim.flag("planned") ?? false
      // A pair that the rules leave out is no candidate, so that plans with it are not among all plans.
      guard scene.candidates.contains(where: { $0.ends == ends }) else { return !isPlanned }
      let others = scene.allPlans.filter { plan in plan.contains { $0.ends == ends } != isPlanned }
      let best = others.filter { plan in !others.contains { scene.isBetter($0, than: plan, goals) } }
      return best.contains { plan in
        isClose(scene.worth(plan, ["score"])[0], claim.number("score"), within: 1e-5)
          && Double(plan.count) == claim.number("pairs")
      }
    },
    .noOtherPlan: { claim, scene in
      let cities = claim.texts("cities")
      return switch claim.text("cause") {
      case "guided-already": scene.program.tandems.contains { $0.newcomer == cities[0] }
      case "no-place": scene.program.places(of: cities[1]) <= 0
      case "no-partner": possiblePartners(of: cities[0], scene).isEmpty
      // Nothing is settled beforehand in these programs.
      default: false
      }
    },
  ]

  // MARK: Rounds and the past

  private static let past: [Claim.Kind: Oracle] = [
    .rounds: { claim, scene in
      guard let rounds = scene.outcome.rounds?.rounds.map({ $0.map(scene.pair) }) else { return false }
      let (all, asking) = (rounds.flatMap { $0 }, scene.asking)
      let alone = rounds.reduce(0) { sum, round in
        sum + asking.count { city in !round.contains { $0.ends.contains(city) } }
      }
      return claim.number("pairs") == Double(all.count) && claim.number("left_over") == Double(alone)
        && claim.number("repeats") == Double(all.count - Set(all.map(\.ends)).count)
        && isClose(claim.number("score"), all.reduce(0) { $0 + $1.score })
    },
    .load: { claim, scene in
      let pairs = scene.outcome.rounds?.rounds.flatMap { $0 }.map(scene.pair) ?? []
      return claim.counts() == Dictionary(grouping: pairs, by: \.guide).mapValues(\.count)
    },
    .nothingToAsk: { _, scene in
      // Who has a candidate is by the rules of the year, so that with tandems there may be nothing to ask all the same.
      scene.backtest.test.tandemCount == 0
    },
    .besideGuessing: { claim, scene in
      isClose(claim.number("mrr"), meanReciprocalRank(.score, scene))
        && claim.flag("better") == (claim.number("p_upper") ?? 1 < 0.05)
        && claim.words[.english].contains("better than guessing") == claim.flag("better")
    },
    .besideBestRule: { claim, scene in
      let rules = TandemBacktest.Ranker.allCases.filter { $0 != .score }.compactMap { meanReciprocalRank($0, scene) }
      guard let own = meanReciprocalRank(.score, scene), let best = rules.max() else { return false }
      return isClose(claim.number("difference"), own - best)
        && claim.flag("differs") == (claim.number("p_two_sided") ?? 1 < 0.05)
    },
    .onlyAHint: { claim, scene in
      let asked = scene.backtest.test.questions.reduce(0) { $0 + $1.rankings[0].places.count }
      return claim.number("tandems") == Double(asked) && asked < 20
    },
    .notAskedFor: { claim, scene in
      claim.lists("pairs").allSatisfy { pair in
        scene.program.tandems.contains { [$0.guide, $0.newcomer] == pair }
          && !scene.backtest.test.questions.contains { question in
            scene.id(question.newcomer) == pair[1] && question.guides.map(scene.id).contains(pair[0])
          }
      }
    },
  ]

  /// From the ranks of the questions: the mean over tandems of 1/rank, equal scores in every order.
  private static func meanReciprocalRank(_ ranker: TandemBacktest.Ranker, _ scene: ClaimScene) -> Double? {
    scene.backtest.verdicts.first { $0.ranker == ranker }?.quality.reciprocalRank
  }
}
