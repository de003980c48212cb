@testable import Geflecht

/// How each kind of line of a card is evaluated anew, from plain rows.
enum StateClaimOracles {
  /// A card's claim and the rows that it is about.
  struct Scene {
    let rows: DrawnStates
    let claim: Claim

    var state: String { claim.text("of") ?? "" }
    var cities: [String] { rows.cities(of: state) }
    var upper: Set<String> { Set([state] + rows.actors(of: state, working: .state)) }

    /// Whether the number of the line is so many of so many, and those that stand beside it are those of all states and of
    /// states with about as many cities.
    func isShare(_ share: (String) -> (part: Int, whole: Int)) -> Bool {
      let own = share(state)
      guard claim.number("numerator") == Double(own.part), claim.number("denominator") == Double(own.whole) else {
        return false
      }
      let all = rows.states.map(share)
      return claim.benchmarks.allSatisfy { benchmark in
        switch benchmark.text("against") {
        case "all-states":
          return benchmark.number("numerator") == Double(all.reduce(0) { $0 + $1.part })
            && benchmark.number("denominator") == Double(all.reduce(0) { $0 + $1.whole })
        case "similar-state":
          guard let other = benchmark.text("state") else { return false }
          let (here, there) = (cities.count, rows.cities(of: other).count)
          return other != state && there > 0 && 2 * there >= here && there <= 2 * here
            && benchmark.number("numerator") == Double(share(other).part) && share(other).part > 0
            && benchmark.number("denominator") == Double(share(other).whole)
        default: return true
        }
      }
    }
  }

  typealias Oracle = @Sendable (Scene) throws -> Bool

  static let all: [Claim.Kind: Oracle] = [cities, upper, sectors, years, ways, borders, federal, ages].reduce(into: [:])
  {
    $0.merge($1) { $1 }
  }

  private static let cities: [Claim.Kind: Oracle] = [
    .stateSize: { scene in
      let upper = scene.upper.count - 1
      return scene.claim.number("value") == Double(scene.cities.count) && scene.claim.texts("cities") == scene.cities
        && scene.claim.number("state_actors") == Double(upper)
        && scene.claim.number("actors")
          == Double(upper + scene.rows.actors(of: scene.state, working: .actor).count)
        && scene.claim.text("partner_since")
          == scene.rows.node(scene.state).flatMap { $0.level == .state ? $0.year.map(String.init) : nil }
    },
    .onlyCity: { scene in scene.claim.texts("cities") == scene.cities && scene.cities.count == 1 },
    .citiesTied: { scene in
      func tied(_ state: String) -> [String] {
        let own = scene.rows.cities(of: state)
        return own.filter { !scene.rows.partners(of: $0).isDisjoint(with: own) }
      }
      return scene.claim.texts("cities") == tied(scene.state)
        && scene.isShare { (tied($0).count, scene.rows.cities(of: $0).count) }
    },
    .cityGroup: { scene in
      let kind = scene.claim.text("kind")
      let only = scene.rows.keeping { $0.kind == kind }
      let group = Set(scene.claim.texts("cities"))
      guard let first = group.first, kind != "tandem", group.count > 2 else { return false }
      return only.reached(from: first, within: Set(scene.cities)) == group
        && scene.claim.number("numerator") == Double(group.count)
    },
    .sharedPartnersOfCities: { scene in
      let all = Set(scene.rows.ids(.city))
      let shared = scene.rows.ids(.actor).filter { scene.rows.partners(of: $0).intersection(scene.cities).count > 1 }
      let actors = scene.claim.texts("actors")
      let counts = actors.map { Double(scene.rows.partners(of: $0).intersection(scene.cities).count) }
      let elsewhere = actors.map { Double(scene.rows.partners(of: $0).intersection(all).count) }
      return Set(actors) == Set(shared) && !shared.isEmpty && scene.claim.counts(in: "city_counts") == counts
        && scene.claim.counts(in: "city_counts_elsewhere") == zip(elsewhere, counts).map { $0 - $1 }
        && counts == counts.sorted(by: >)
    },
  ]

  private static let upper: [Claim.Kind: Oracle] = [
    .upperTies: { scene in
      let ties = scene.rows.ties.filter { !$0.ends.isDisjoint(with: scene.upper) }
      var (kinds, sectors, directions): ([String: Int], [String: Int], [String: Int]) = ([:], [:], [:])
      for tie in ties {
        kinds[tie.kind ?? "unstated", default: 0] += 1
        for sector in scene.rows.tag(tie) { sectors[sector, default: 0] += 1 }
        directions[direction(tie, scene), default: 0] += 1
      }
      for key in ["within", "cities", "federal", "other-states", "outside"] where directions[key] == nil {
        directions[key] = 0
      }
      return scene.claim.number("value") == Double(ties.count) && !ties.isEmpty
        && scene.claim.object("kinds") == kinds.mapValues(Double.init)
        && scene.claim.object("sectors") == sectors.mapValues(Double.init)
        && scene.claim.object("directions") == directions.mapValues(Double.init)
    },
    .tiesElsewhere: { scene in
      let ties = scene.rows.ties.filter { !$0.ends.isDisjoint(with: scene.upper) }
      func leading(_ where: String) -> [DrawnStates.Tie] { ties.filter { direction($0, scene) == `where` } }
      let (outside, others) = (leading("outside"), leading("other-states"))
      let partners = Set((outside + others).flatMap(\.ends)).subtracting(scene.upper)
      return scene.claim.number("outside") == Double(outside.count)
        && scene.claim.number("other_states") == Double(others.count)
        && scene.claim.number("denominator") == Double(ties.count) && Set(scene.claim.texts("partners")) == partners
    },
    .actorsInReach: { scene in
      func near(_ state: String) -> [String] {
        let first = scene.rows.partners(of: state)
        let second = first.reduce(into: first) { $0.formUnion(scene.rows.partners(of: $1)) }
        return scene.rows.actors(of: state, working: .actor).filter(second.contains)
      }
      let (own, all) = (near(scene.state), scene.rows.actors(of: scene.state, working: .actor))
      let sectorsAreTrue = DrawnStates.sectors.allSatisfy { sector in
        func count(_ actors: [String]) -> Double {
          Double(actors.count { scene.rows.node($0)?.sectors.contains(sector) ?? false })
        }
        return count(all) == 0
          || scene.claim.share("sectors", sector).map { $0.part == count(own) && $0.whole == count(all) } ?? false
      }
      return sectorsAreTrue && scene.claim.texts("actors") == own
        && scene.claim.texts("others") == all.filter { !own.contains($0) }
        && scene.isShare { (near($0).count, scene.rows.actors(of: $0, working: .actor).count) }
    },
  ]

  /// Where a tie of the state or of those who work for it leads.
  private static func direction(_ tie: DrawnStates.Tie, _ scene: Scene) -> String {
    let far = scene.upper.contains(tie.a) ? tie.b : tie.a
    if scene.upper.contains(far) { return "within" }
    if scene.rows.work(of: far) == .federal { return "federal" }
    guard let state = scene.rows.state(of: far) else { return "outside" }
    return state == scene.state ? "cities" : "other-states"
  }

  private static let sectors: [Claim.Kind: Oracle] = [
    .threeSectors: { scene in
      let evidence = EvidenceOracle(try scene.rows.network())
      func present(_ city: String) -> Set<String> {
        evidence.network.node(named: city).map { evidence.present(in: $0) } ?? []
      }
      func known(_ state: String) -> [String] { scene.rows.cities(of: state).filter { !present($0).isEmpty } }
      func several(_ state: String) -> [String] { known(state).filter { present($0).count > 2 } }
      return scene.claim.texts("cities") == several(scene.state) && scene.claim.texts("known") == known(scene.state)
        && scene.isShare { (several($0).count, known($0).count) }
    }
  ]

  private static let years: [Claim.Kind: Oracle] = [
    .newCities: { scene in
      let cities = scene.isFederal ? scene.rows.ids(.city) : scene.cities
      let years = cities.compactMap { scene.rows.node($0)?.year }
      return scene.claim.object("years") == tally(years)
        && scene.claim.number("unknown") == Double(cities.count - years.count)
    },
    .newActors: { scene in
      let own =
        scene.rows.actors(of: scene.state, working: .actor) + scene.rows.actors(of: scene.state, working: .state)
      let firsts = own.compactMap { actor in
        scene.rows.ties.filter { $0.ends.contains(actor) }.compactMap(\.since).min()
      }
      return scene.claim.object("years") == tally(firsts)
    },
    .newSectors: { scene in
      let own = Set(scene.cities + scene.rows.actors(of: scene.state, working: .actor) + cityAlone(scene))
      let firsts = DrawnStates.sectors.compactMap { sector -> (String, Double)? in
        let ties = scene.rows.ties.filter { !$0.ends.isDisjoint(with: own) && scene.rows.tag($0).contains(sector) }
        return ties.compactMap(\.since).min().map { (sector, Double($0)) }
      }
      return scene.claim.object("years") == Dictionary(uniqueKeysWithValues: firsts)
    },
    .notDocumented: { scene in try isOpen(scene) },
  ]

  /// A city-state that stands as one node is its own city.
  private static func cityAlone(_ scene: Scene) -> [String] {
    scene.rows.level(scene.state) == .city ? [scene.state] : []
  }

  static func tally(_ years: [Int]) -> [String: Double] {
    Dictionary(grouping: years, by: String.init).mapValues { Double($0.count) }
  }

  /// Whether a question asks for what the rows do not say.
  private static func isOpen(_ scene: Scene) throws -> Bool {
    let (rows, claim, cities) = (scene.rows, scene.claim, scene.cities)
    let nodes = Set(claim.texts("nodes"))
    switch claim.text("line") {
    case "state-size":
      return claim.text("asks") == nil
        ? cities.isEmpty : rows.node(scene.state).map { $0.level != .state || $0.year == nil } ?? false
    case "cities-tied":
      return nodes == Set(cities.filter { rows.partners(of: $0).isDisjoint(with: cities) }) && !nodes.isEmpty
    case "takes-part": return nodes == Set(cities.filter { !rows.partners(of: scene.state).contains($0) })
    case "self-organized":
      return rows.stepsOfPairs(of: cities, over: rows.standingAlone).allSatisfy { $0 == nil }
    case "federal-reach":
      let steps = scene.federalSteps
      return nodes == Set((scene.isFederal ? rows.ids(.city) : cities).filter { steps[$0] == nil })
    case "city-ties-across":
      return rows.tiedPairs.allSatisfy { pair in
        let states = pair.map { rows.state(of: $0) }
        return pair.contains { rows.level($0) != .city } || !states.contains(scene.state) || states.contains(nil)
          || Set(states).count == 1
      }
    case "tie-ages":
      return scene.ties.allSatisfy { $0.since == nil || $0.until.map { $0 <= rows.newestYear ?? 0 } ?? false }
    case "ties-ended":
      return scene.ties.allSatisfy { $0.until.map { $0 > rows.newestYear ?? 0 } ?? true }
    case "guided-cities": return nodes == Set(scene.guidance.guided) && scene.guidance.guiding.isEmpty
    case "federal-size": return nodes == Set(rows.ids(.city).filter { rows.state(of: $0) == nil })
    case "federal-ties": return rows.ties.allSatisfy { tie in tie.ends.allSatisfy { rows.work(of: $0) != .federal } }
    case "states-tied":
      return nodes == Set(rows.ids(.state).filter { rows.partners(of: $0).isDisjoint(with: rows.ids(.federal)) })
    case "upper-ties": return scene.upper.allSatisfy { rows.partners(of: $0).isEmpty }
    case "ties-elsewhere":
      return rows.ties.filter { !$0.ends.isDisjoint(with: scene.upper) }.allSatisfy { tie in
        !["outside", "other-states"].contains(direction(tie, scene))
      }
    case "actors-in-reach":
      let first = rows.partners(of: scene.state)
      let second = first.reduce(into: first) { $0.formUnion(rows.partners(of: $1)) }
      return second.isDisjoint(with: rows.actors(of: scene.state, working: .actor))
    case "three-sectors":
      let evidence = EvidenceOracle(try rows.network())
      func present(_ city: String) -> Set<String> {
        evidence.network.node(named: city).map { evidence.present(in: $0) } ?? []
      }
      let known = cities.filter { !present($0).isEmpty }
      guard let missing = claim.lists(by: "missing") else { return nodes == Set(cities).subtracting(known) }
      let lacking = rows.sectorsNamed.map { sector in
        (sector, known.filter { !present($0).contains(sector) })
      }.filter { !$0.1.isEmpty }
      return missing == Dictionary(uniqueKeysWithValues: lacking)
    default: return false
    }
  }
}

extension Claim {
  private func members(_ key: String) -> [(key: String, value: JSON)]? {
    guard case .object(let members) = values.first(where: { $0.key == key })?.value else { return nil }
    return members
  }

  /// A value that is an object, as a claim of its own.
  func part(_ key: String) -> Claim? { members(key).map { Claim(kind, $0, words) } }

  /// The numbers of an object.
  func object(_ key: String) -> [String: Double]? {
    members(key).map { members in
      Dictionary(uniqueKeysWithValues: members.map { ($0.key, part(key)?.number($0.key) ?? .nan) })
    }
  }

  /// The texts of an object.
  func lists(by key: String) -> [String: [String]]? {
    members(key).map { members in Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value.texts) }) }
  }

  /// The whole numbers of a list.
  func counts(in key: String) -> [Double] {
    guard case .array(let items) = values.first(where: { $0.key == key })?.value else { return [] }
    return items.compactMap { if case .int(let count) = $0 { Double(count) } else { nil } }
  }

  /// So many of so many, by an item of an object.
  func share(_ key: String, _ item: String) -> (part: Double, whole: Double)? {
    guard let share = part(key)?.part(item), let part = share.number("numerator"),
      let whole = share.number("denominator")
    else { return nil }
    return (part, whole)
  }

  /// What a number is held against, each as a claim of its own.
  var benchmarks: [Claim] {
    guard case .array(let items) = values.first(where: { $0.key == "held_against" })?.value else { return [] }
    return items.compactMap { if case .object(let members) = $0 { Claim(kind, members, words) } else { nil } }
  }
}
