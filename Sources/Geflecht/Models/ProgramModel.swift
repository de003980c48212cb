/// A program of cities: a federal office, 16 states, cities, and actors that know their city, and sometimes each other.
///
///     DE ─ land-1 … land-16 ─ stadt-1, stadt-2, … ─ akteur-1, akteur-2, …
///
/// Actors are dealt out to cities, and cities to states, in turn. The first half of the actors has partners: two ties of
/// five within the state, the others to hubs anywhere, which are the first actors and so lie in different cities.
struct ProgramModel: Model {
  static let card = ModelCard(
    id: "program",
    title: Phrase(en: "A program of cities", de: "Ein Programm mit Städten"),
    summary: Phrase(
      en: "a federal office, 16 states, a city for forty actors; every actor is tied to its city, a few know very many",
      de: """
        eine Bundesstelle, 16 Länder, auf vierzig Akteure eine Stadt; jeder Akteur ist mit seiner
        Stadt verbunden, wenige kennen sehr viele
        """),
    truth: Phrase(
      en: """
        The second half of the actors has one tie each, to its city. The other half is tied across cities, most of all
        to the first actors. Sectors are drawn without regard to ties, and cities join from 2015 to 2024.
        """,
      de: """
        Die zweite Hälfte der Akteure hat je eine Beziehung, die zur eigenen Stadt. Die erste Hälfte ist über die Städte
        hinweg verbunden, vor allem mit den ersten Akteuren. Die Sektoren sind unabhängig von den Beziehungen gezogen;
        aufgenommen werden die Städte von 2015 bis 2024.
        """),
    counted: .actors,
    size: 5_000, ties: 25_000, leastSize: 100
  )

  func tieCounts(at size: Int) -> ClosedRange<Int> {
    let program = Program(actors: size)
    let partnerships = program.active.pairCount / 4
    return program.certainTies...Int(min(Int64(program.certainTies) + partnerships, Int64(ModelCard.greatestTies)))
  }

  func draw(size: Int, ties: Int, _ random: inout SeededGenerator) -> GeneratedTables {
    let program = Program(actors: size)
    let files: [GeneratedTables.File] = [
      .init(name: "federal.csv", bytes: CSVBytes(header: "id,name\nDE,Bund").bytes),
      .init(name: "states.csv", bytes: program.stateTable()),
      .init(name: "cities.csv", bytes: program.cityTable(&random)),
      .init(name: "actors.csv", bytes: program.actorTable(&random)),
      .init(name: "ties.csv", bytes: program.ties(ties, &random)),
    ]
    return GeneratedTables(files: files, nodeCount: 1 + Program.states + program.cities + size, tieCount: ties)
  }
}

/// The numbers behind a program's ids, each from 0.
private struct Program {
  static let states = 16
  let actors: Int
  let cities: Int
  /// How many actors, the first ones, have partners besides their city.
  let active: Int

  init(actors: Int) {
    self.actors = actors
    cities = max(Self.states, actors / 40)
    active = actors / 2
  }

  /// Ties that there are always: states to the federal office, cities to their state, actors to their city.
  var certainTies: Int { Self.states + cities + actors }

  func stateTable() -> [UInt8] {
    var table = CSVBytes(header: "id,name,federal")
    for state in 0..<Self.states {
      table.append("land-\(state + 1),Land \(state + 1),DE")
      table.endRow()
    }
    return table.bytes
  }

  func cityTable(_ random: inout SeededGenerator) -> [UInt8] {
    let years = [2015, 2015, 2015, 2020, 2020, 2021, 2022, 2024]
    var table = CSVBytes(header: "id,name,state,latitude,longitude,population,joined")
    for city in 0..<cities {
      table.append("stadt-\(city + 1),\(InventedWords.place(city)),land-\(city % Self.states + 1),")
      table.append(475_000 + random.below(70_000), places: 4)
      table.endCell()
      table.append(65_000 + random.below(80_000), places: 4)
      table.append(",\(3_000 + random.below(150_000)),")
      // Whatever the seed, there is an experienced city and a new one.
      table.append(city == 0 ? 2015 : city == 1 ? 2024 : years[random.below(years.count)])
      table.endRow()
    }
    return table.bytes
  }

  func actorTable(_ random: inout SeededGenerator) -> [UInt8] {
    var table = CSVBytes(header: "id,name,sector,scope,city", capacity: actors * 72)
    for actor in 0..<actors {
      table.append("akteur-\(actor + 1),Akteur \(actor + 1),")
      table.append(InventedWords.sectors[random.below(InventedWords.sectors.count)])
      table.append(",local,stadt-\(actor % cities + 1)")
      table.endRow()
    }
    return table.bytes
  }

  func ties(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
    let kinds = ["cooperation", "cooperation", "funding", "exchange"]
    var table = CSVBytes(header: "source,target,kind,weight", capacity: count * 48)
    for state in 0..<Self.states {
      table.append("land-\(state + 1),DE,coordination,1")
      table.endRow()
    }
    for city in 0..<cities {
      table.append("stadt-\(city + 1),land-\(city % Self.states + 1),coordination,1")
      table.endRow()
    }
    for actor in 0..<actors {
      table.append("akteur-\(actor + 1),stadt-\(actor % cities + 1),cooperation,\(1 + random.below(4))")
      table.endRow()
    }
    var tied = PairSet(capacity: count - certainTies)
    while tied.count < count - certainTies {
      let source = random.below(active)
      let target =
        random.below(5) < 2 ? partner(inStateOfCity: source % cities, &random) : random.lowBelow(active)
      guard tied.insert(source, target) else { continue }
      table.append("akteur-\(source + 1),akteur-\(target + 1),\(kinds[random.below(4)]),\(1 + random.below(4))")
      table.endRow()
    }
    return table.bytes
  }

  /// An actor with partners in any city of the same state.
  private func partner(inStateOfCity city: Int, _ random: inout SeededGenerator) -> Int {
    let state = city % Self.states
    let near = state + Self.states * random.below((cities - state + Self.states - 1) / Self.states)
    return near + cities * random.below((active - near + cities - 1) / cities)
  }
}
