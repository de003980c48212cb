/// A whole country: 16 states, its municipalities, associations and offices in each, ties in random order.
///
/// Ids are text: municipality keys of eight digits, `05315000-v00042` for an actor. Three ties of five stay within the
/// municipality, the others go anywhere, most of them to a few hubs. No pair is tied twice. Ties stand in random order, as
/// a survey returns them, which is the hard case for looking up their ends.
struct NationalModel: Model {
  static let card = ModelCard(
    id: "national",
    title: Phrase(en: "A whole country", de: "Ein ganzes Land"),
    summary: Phrase(
      en: "16 states, their municipalities, about 55 actors in each, names, sectors and years",
      de: "16 Länder, ihre Gemeinden, je etwa 55 Akteure, mit Namen, Sektoren und Jahren"),
    truth: Phrase(
      en: """
        The column 'city' of actors.csv: three ties of five are drawn within the municipality, the others to hubs
        anywhere. Sectors are drawn without regard to ties.
        """,
      de: """
        Die Spalte 'city' in actors.csv: Drei von fünf Beziehungen werden innerhalb der Gemeinde gezogen, die übrigen zu
        Knotenpunkten irgendwo. Die Sektoren sind unabhängig von den Beziehungen gezogen.
        """),
    counted: .actors,
    size: 600_000, ties: 3_000_000, leastSize: 1_000
  )

  func tieCounts(at size: Int) -> ClosedRange<Int> { 1...min(10 * size, ModelCard.greatestTies) }

  func draw(size: Int, ties: Int, _ random: inout SeededGenerator) -> GeneratedTables {
    let country = Country(actors: size)
    var drawn = country.placeTables(&random)
    drawn.append(.init(name: "ties.csv", bytes: country.ties(ties, &random)))
    return GeneratedTables(files: drawn, nodeCount: Country.states + country.cities + size, tieCount: ties)
  }
}

/// The numbers behind a country's ids: actors in order of their cities, cities in order of their states.
private struct Country {
  static let states = 16
  let actors: Int
  let cities: Int
  /// The first actor of every city, and behind the last city the number of actors.
  private let firstOfCity: [Int]

  init(actors: Int) {
    self.actors = actors
    let cities = actors.scaled(by: 11_000, over: 600_000)
    self.cities = cities
    firstOfCity = (0...cities).map { Int((Int64($0) * Int64(actors) + Int64(cities) - 1) / Int64(cities)) }
  }

  private func city(of actor: Int) -> Int { actor.scaled(by: cities, over: actors) }
  private func state(of city: Int) -> Int { 1 + city * Self.states / cities }

  private func appendID(city: Int, to table: inout CSVBytes) {
    table.append(state(of: city), digits: 2)
    table.append(city, digits: 5)
    table.append("0")
  }

  private func appendID(actor: Int, to table: inout CSVBytes) {
    let city = city(of: actor)
    appendID(city: city, to: &table)
    table.append("-v")
    table.append(actor - firstOfCity[city], digits: 5)
  }

  func placeTables(_ random: inout SeededGenerator) -> [GeneratedTables.File] {
    var stateTable = CSVBytes(header: "id,name")
    for state in 1...Self.states {
      stateTable.append(state, digits: 2)
      stateTable.append(",Land \(state)")
      stateTable.endRow()
    }
    var cityTable = CSVBytes(header: "id,name,state,latitude,longitude,population", capacity: cities * 56)
    var names: [String] = []
    for city in 0..<cities {
      names.append(
        InventedWords.beginnings[random.below(InventedWords.beginnings.count)]
          + InventedWords.endings[random.below(InventedWords.endings.count)])
      appendID(city: city, to: &cityTable)
      cityTable.append(",\(names[city]),")
      cityTable.append(state(of: city), digits: 2)
      cityTable.endCell()
      cityTable.append(470_000 + random.below(80_000), places: 4)
      cityTable.endCell()
      cityTable.append(60_000 + random.below(90_000), places: 4)
      cityTable.endCell()
      cityTable.append(100 + random.below(90_000))
      cityTable.endRow()
    }
    return [
      .init(name: "states.csv", bytes: stateTable.bytes), .init(name: "cities.csv", bytes: cityTable.bytes),
      .init(name: "actors.csv", bytes: actorTable(names, &random)),
    ]
  }

  private func actorTable(_ cityNames: [String], _ random: inout SeededGenerator) -> [UInt8] {
    let kinds = ["Förderverein", "Bürgerstiftung", "Sportverein", "Nachbarschaftshilfe", "Amt für", "Gewerbeverein"]
    let topics = ["Ehrenamt", "Grundschule", "Kultur", "Feuerwehr", "Heimatpflege", "Integration", "Jugend", "Umwelt"]
    var table = CSVBytes(header: "id,name,sector,scope,city", capacity: actors * 90)
    for actor in 0..<actors {
      let city = city(of: actor)
      appendID(actor: actor, to: &table)
      table.endCell()
      for word in [kinds[random.below(kinds.count)], topics[random.below(topics.count)], cityNames[city]] {
        table.append(word)
        table.append(" ")
      }
      table.append("e.V.,")
      table.append(InventedWords.sectors[random.below(InventedWords.sectors.count)])
      table.append(",local,")
      appendID(city: city, to: &table)
      table.endRow()
    }
    return table.bytes
  }

  func ties(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
    let kinds = ["cooperation", "cooperation", "funding", "coordination", "exchange"]
    var table = CSVBytes(header: "source,target,kind,weight,since", capacity: count * 52)
    var tied = PairSet(capacity: count)
    while tied.count < count {
      let source = random.below(actors)
      let city = city(of: source)
      let target =
        random.below(5) < 3
        ? firstOfCity[city] + random.below(firstOfCity[city + 1] - firstOfCity[city]) : random.lowBelow(actors)
      guard tied.insert(source, target) else { continue }
      appendID(actor: source, to: &table)
      table.endCell()
      appendID(actor: target, to: &table)
      table.endCell()
      table.append(kinds[random.below(kinds.count)])
      table.endCell()
      table.append(1 + random.below(4))
      table.endCell()
      table.append(2000 + random.below(26))
      table.endRow()
    }
    return table.bytes
  }
}
