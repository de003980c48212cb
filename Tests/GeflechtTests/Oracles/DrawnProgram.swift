import Foundation

@testable import Geflecht

/// A program drawn at random, as plain rows: what its tables say, and what oracles count from.
struct DrawnProgram {
  struct City {
    let id: String
    var state: String?
    var joined, left, lastSeen, population, capacity: Int?
    var place: (latitude: Double, longitude: Double)?
    var topics: [String] = []
    var offers: [String] = []
    var needs: [String] = []
  }

  struct Actor {
    let id: String
    let sectors: [String]
    let city: String
  }

  struct Tie {
    let a, b: String
    var kind = "cooperation"
    var sectors: [String] = []
    var since: Int?
  }

  struct Tandem {
    let guide, newcomer: String
    let year: Int?
  }

  struct Wish {
    let city, partner: String
    let rank: Int
    let rule: String
  }

  var states = ["s0", "s1", "s2"]
  var cities: [City] = []
  var actors: [Actor] = []
  var ties: [Tie] = []
  var tandems: [Tandem] = []
  var wishes: [Wish] = []

  static let intake = 2024

  /// Two or three cities that joined in the year of the intake, up to six that came before, and their actors.
  init(seed: Int) {
    var random = SplitMix64(seed: seed)
    func chance(_ percent: Int) -> Bool { random.below(100) < percent }
    func some(_ words: [String], _ percent: Int) -> [String] { words.filter { _ in chance(percent) } }
    let (new, old) = (2 + random.below(2), 3 + random.below(4))
    for number in 0..<new + old {
      var city = City(id: "c\(number)")
      city.state = chance(85) ? states[random.below(3)] : nil
      city.joined = number < new ? Self.intake : chance(90) ? 2012 + random.below(13) : nil
      if number >= new, chance(8) { city.left = max(2020, city.joined ?? 0) + 1 }
      if chance(70) { city.lastSeen = 2019 + random.below(6) }
      if chance(80) { city.population = 5_000 + random.below(300_000) }
      if chance(80) {
        city.place = (Double(475 + random.below(70)) / 10, Double(60 + random.below(90)) / 10)
      }
      (city.topics, city.offers) = (some(["Sport", "Kultur", "Umwelt"], 40), some(["Fördermittel", "Räume"], 40))
      city.needs = some(["Räume", "fördermittel"], 40)
      if number >= new, chance(20) { city.capacity = random.below(3) }
      cities.append(city)
    }
    if seed % 7 == 0 { for at in cities.indices { cities[at].population = nil } }
    if seed % 5 == 0 { for at in cities.indices { cities[at].topics = [] } }
    let sectors = ["civil-society", "business", "science"]
    actors = (0..<2 * cities.count).map { number in
      Actor(id: "a\(number)", sectors: some(sectors, 35), city: cities[random.below(cities.count)].id)
    }
    let ends = cities.map(\.id) + actors.map(\.id)
    for _ in 0..<ends.count + random.below(ends.count) {
      let (a, b) = (ends[random.below(ends.count)], ends[random.below(ends.count)])
      guard a != b else { continue }
      let tie =
        Tie(
          a: a, b: b, kind: chance(80) ? "cooperation" : "exchange", sectors: some(sectors, 12),
          since: chance(60) ? 2015 + random.below(10) : nil)
      // Rows that say the same, from whichever end, are read as one.
      let isKnown = ties.contains { other in
        Set([other.a, other.b]) == [a, b] && other.kind == tie.kind && other.sectors == tie.sectors
          && other.since == tie.since
      }
      if !isKnown { ties.append(tie) }
    }
    for state in states where chance(60) { ties.append(Tie(a: state, b: cities[random.below(cities.count)].id)) }
    for _ in 0..<random.below(4) {
      let (guide, newcomer) = (cities[new + random.below(old)].id, cities[random.below(cities.count)].id)
      guard guide != newcomer, !tandems.contains(where: { Set([$0.guide, $0.newcomer]) == [guide, newcomer] }) else {
        continue
      }
      tandems.append(Tandem(guide: guide, newcomer: newcomer, year: chance(80) ? 2018 + random.below(7) : nil))
    }
    for rank in 1...2 where chance(60) {
      let (city, partner) = (cities[random.below(new)].id, cities[new + random.below(old)].id)
      guard !wishes.contains(where: { ($0.city, $0.partner) == (city, partner) }) else { continue }
      wishes.append(Wish(city: city, partner: partner, rank: rank, rule: chance(70) ? "wish" : "forbid"))
    }
  }

  // MARK: Tables

  /// The network of all rows.
  func network() throws -> Network { Network(dataset: try Fixtures.dataset(tables)) }

  var tables: [TableKind: String] {
    func cell(_ number: Int?) -> String { number.map(String.init) ?? "" }
    func list(_ words: [String]) -> String { words.joined(separator: "|") }
    var tables: [TableKind: String] = [:]
    tables[.states] = "id\n" + states.map { $0 + "\n" }.joined()
    tables[.cities] =
      "id,state,latitude,longitude,population,joined,left,last_seen,topics,offers,needs,guide_capacity\n"
      + cities.map { city in
        let place = city.place.map { "\($0.latitude),\($0.longitude)" } ?? ","
        return [
          city.id, city.state ?? "", place, cell(city.population), cell(city.joined), cell(city.left),
          cell(city.lastSeen), list(city.topics), list(city.offers), list(city.needs), cell(city.capacity),
        ].joined(separator: ",") + "\n"
      }.joined()
    tables[.actors] = "id,sector,city\n" + actors.map { "\($0.id),\(list($0.sectors)),\($0.city)\n" }.joined()
    tables[.ties] =
      "source,target,kind,sector,since\n"
      + ties.map { "\($0.a),\($0.b),\($0.kind),\(list($0.sectors)),\(cell($0.since))\n" }.joined()
    tables[.tandems] =
      "guide,newcomer,since\n" + tandems.map { "\($0.guide),\($0.newcomer),\(cell($0.year))\n" }.joined()
    tables[.wishes] =
      "city,partner,rank,rule\n" + wishes.map { "\($0.city),\($0.partner),\($0.rank),\($0.rule)\n" }.joined()
    return tables
  }

  // MARK: Views

  /// The rows that a view of some kinds of tie shows.
  func seen(kinds: [String]) -> DrawnProgram {
    guard !kinds.isEmpty else { return self }
    var seen = self
    seen.ties.removeAll { !kinds.contains($0.kind) }
    if !kinds.contains("tandem") { seen.tandems = [] }
    return seen
  }

  /// The same rows and some ties more, of which nobody says in which sector they work.
  func with(_ pairs: [(String, String)]) -> DrawnProgram {
    var more = self
    more.ties += pairs.map { Tie(a: $0.0, b: $0.1) }
    return more
  }

  /// The mean of 1/steps over all pairs of cities, on ways over cities and actors: rings around every city, one by one.
  func closeness(with pairs: [(String, String)]) -> Double {
    let ids = cities.map(\.id) + actors.map(\.id)
    let number = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var neighbors = Array(repeating: Set<Int>(), count: ids.count)
    for (a, b) in ties.map({ ($0.a, $0.b) }) + tandems.map({ ($0.guide, $0.newcomer) }) + pairs {
      guard let a = number[a], let b = number[b] else { continue }
      neighbors[a].insert(b)
      neighbors[b].insert(a)
    }
    var sum = 0.0
    for city in cities.indices {
      var (seen, ring, steps) = (Set([city]), Set([city]), 0)
      while !ring.isEmpty {
        steps += 1
        ring = ring.reduce(into: Set<Int>()) { $0.formUnion(neighbors[$1]) }.subtracting(seen)
        seen.formUnion(ring)
        sum += Double(ring.count { $0 < cities.count }) / Double(steps)
      }
    }
    return sum / Double(cities.count * (cities.count - 1))
  }

  // MARK: What rows say

  func city(_ id: String) -> City? { cities.first { $0.id == id } }

  /// All that two rows of ties or tandems join.
  func partners(of id: String) -> Set<String> {
    let pairs = ties.map { [$0.a, $0.b] } + tandems.map { [$0.guide, $0.newcomer] }
    return Set(pairs.filter { $0.contains(id) }.flatMap { $0 }).subtracting([id])
  }

  /// Kilometers on a sphere by the law of cosines, which has no need of a haversine.
  func kilometers(_ a: String, _ b: String) -> Double? {
    guard let one = city(a)?.place, let other = city(b)?.place else { return nil }
    let (p, q) = (one.latitude * .pi / 180, other.latitude * .pi / 180)
    let across = (one.longitude - other.longitude) * .pi / 180
    let cosine = sin(p) * sin(q) + cos(p) * cos(q) * cos(across)
    return 6371.0088 * acos(min(1, max(-1, cosine)))
  }

  /// Every reason by which a city cannot guide another, by the rules of the program: the plainest first.
  func exclusions(of guide: String, for newcomer: String, peers: Bool) -> [String] {
    guard let city = city(guide) else { return [] }
    var reasons: [String] = []
    if !peers {
      guard let joined = city.joined else { return ["joined_unknown"] }
      if joined >= Self.intake { reasons.append("same_intake_or_later") }
      if joined == Self.intake - 1 { reasons.append("not_senior_enough") }
    }
    if let left = city.left, left <= Self.intake { reasons.append("left") }
    if let seen = city.lastSeen, seen < Self.intake - 3 { reasons.append("not_documented_lately") }
    if tandems.contains(where: { Set([$0.guide, $0.newcomer]) == [guide, newcomer] }) {
      reasons.append("already_a_tandem")
    }
    if wishes.contains(where: { $0.rule == "forbid" && Set([$0.city, $0.partner]) == [guide, newcomer] }) {
      reasons.append("forbidden")
    }
    if places(of: guide) <= 0 { reasons.append("no_place_left") }
    return reasons
  }

  /// How many newcomers a city can take beside those of the year.
  func places(of guide: String) -> Int {
    (city(guide)?.capacity ?? 1) - tandems.count { $0.guide == guide && $0.year == Self.intake }
  }
}
