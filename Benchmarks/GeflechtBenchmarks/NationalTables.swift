import Foundation

/// Tables of a whole country, to measure reading: 16 states, 11,000 municipalities, 600,000 associations and offices,
/// three million ties. Seeded, so the same bytes every time.
///
/// Ids are text: municipality keys of eight digits, `05315000-v00042` for an actor. Three ties of five stay within the
/// municipality, the others go anywhere, most of them to a few hubs. No pair is tied twice. Ties stand in random order, as a survey returns
/// them, which is the hard case for looking up their ends.
struct NationalTables {
  static let cityCount = 11_000
  static let actorCount = 600_000
  static let tieCount = 3_000_000

  let files: [(name: String, bytes: [UInt8])]

  init() {
    var random = SplitMix64(state: 2026)
    var states = Bytes("id,name\n")
    for state in 1...16 { states.append("\(Self.two(state)),Land \(state)\n") }

    let syllables = ["Alt", "Neu", "Ober", "Unter", "Bad ", "Groß", "Klein", "Wald", "Berg", "Stein", "Königs", "Mühl"]
    let endings = ["heim", "hausen", "dorf", "stadt", "bach", "furt", "burg", "kirchen", "münde", "rode", "au", "feld"]
    var cities = Bytes("id,name,state,latitude,longitude,population\n")
    var cityIDs: [String] = []
    var cityNames: [String] = []
    for city in 0..<Self.cityCount {
      let state = 1 + city * 16 / Self.cityCount
      let id = Self.two(state) + String(100_000 + city).suffix(5) + "0"
      let name = syllables[random.below(12)] + endings[random.below(12)]
      cities.append(
        "\(id),\(name),\(Self.two(state)),\(47 + Double(random.below(80_000)) / 10_000),"
          + "\(6 + Double(random.below(90_000)) / 10_000),\(100 + random.below(90_000))\n")
      cityIDs.append(id)
      cityNames.append(name)
    }

    let kinds = ["Förderverein", "Bürgerstiftung", "Sportverein", "Nachbarschaftshilfe", "Amt für", "Gewerbeverein"]
    let topics = ["Ehrenamt", "Grundschule", "Kultur", "Feuerwehr", "Heimatpflege", "Integration", "Jugend", "Umwelt"]
    let sectors = ["civil-society", "civil-society", "civil-society", "administration-politics", "business", "science"]
    var actors = Bytes("id,name,sector,scope,city\n")
    var actorIDs: [String] = []
    var firstOfCity: [Int] = []
    for actor in 0..<Self.actorCount {
      let city = actor * Self.cityCount / Self.actorCount
      if city == firstOfCity.count { firstOfCity.append(actor) }
      let id = cityIDs[city] + "-v" + String(100_000 + actor - firstOfCity[city]).suffix(5)
      actors.append(
        "\(id),\(kinds[random.below(6)]) \(topics[random.below(8)]) \(cityNames[city]) e.V.,\(sectors[random.below(6)]),"
          + "local,\(cityIDs[city])\n")
      actorIDs.append(id)
    }
    firstOfCity.append(Self.actorCount)

    let words = ["cooperation", "cooperation", "funding", "coordination", "exchange"]
    var ties = Bytes("source,target,kind,weight,since\n")
    var tied = Set<Int>(minimumCapacity: Self.tieCount)
    while tied.count < Self.tieCount {
      let source = random.below(Self.actorCount)
      let city = source * Self.cityCount / Self.actorCount
      var target = source
      while target == source {
        if random.below(5) < 3 {
          target = firstOfCity[city] + random.below(firstOfCity[city + 1] - firstOfCity[city])
        } else {
          // The cube of a uniform number favours low numbers: hubs.
          let hub = random.unit()
          target = Int(hub * hub * hub * Double(Self.actorCount))
        }
      }
      let pair = min(source, target) * Self.actorCount + max(source, target)
      guard tied.insert(pair).inserted else { continue }
      ties.append(
        "\(actorIDs[source]),\(actorIDs[target]),\(words[random.below(5)]),\(1 + random.below(4)),\(2000 + random.below(26))\n"
      )
    }
    files = [
      ("states.csv", states.bytes), ("cities.csv", cities.bytes), ("actors.csv", actors.bytes),
      ("ties.csv", ties.bytes),
    ]
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private struct Bytes {
    var bytes: [UInt8]
    init(_ text: String) { bytes = Array(text.utf8) }
    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
  }
}

extension SplitMix64 {
  /// A whole number from 0 up to but not including `count`.
  fileprivate mutating func below(_ count: Int) -> Int { Int(unit() * Double(count)) }
}
