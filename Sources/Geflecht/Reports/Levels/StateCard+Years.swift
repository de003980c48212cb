/// What lasts, and what came in when.
extension StateCard {
  var lasting: [CardLine] {
    ages(facts.ages.ofStates[place], heldAgainst: facts.ages.total) + guided(facts.guided.ofStates[place])
  }

  var spreading: [CardLine] {
    [
      newCities(profile.joinedCities, of: state.cities.count), newActors, newTies(facts.ages.ofStates[place]),
      newSectors,
    ].compactMap { $0 }
  }

  private var newActors: CardLine? {
    let years = profile.firstYearsOfActors
    guard !years.isEmpty else { return nil }
    let list = counts(years)
    return line(
      .newActors, .spreading,
      Phrase(en: "actors by their first dated tie", de: "Akteure nach ihrer ersten datierten Beziehung"),
      .count(years.reduce(0) { $0 + $1.count }), facts: [("years", json(years))],
      Phrase(
        en: "Actors appear with their first dated tie in \(list).",
        de: "Akteure erscheinen mit ihrer ersten datierten Beziehung \(list)."))
  }

  private var newSectors: CardLine? {
    let firsts = profile.firstYearsOfSectors
    guard !firsts.isEmpty else { return nil }
    let list = firsts.map { sector, year in
      let name = network.sectorNames[sector.index]
      return Phrase(en: "\(sector: name) \(plain: year)", de: "\(sector: name) \(plain: year)")
    }
    return line(
      .newSectors, .spreading,
      Phrase(en: "sectors by their first dated tie", de: "Sektoren nach ihrer ersten datierten Beziehung"),
      .count(firsts.count),
      facts: [("years", .object(firsts.map { (network.sectorNames[$0.sector.index], .int($0.year)) }))],
      Phrase(
        en: "The first dated tie of each sector in the cities: \(list).",
        de: "Die erste datierte Beziehung jedes Sektors in den Städten: \(list)."))
  }
}
