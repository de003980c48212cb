/// What lasts, and what came in when.
extension StateCard {
  var spreading: [CardLine] { [newCities, newActors, newSectors].compactMap { $0 } }

  private var newCities: CardLine? {
    let years = profile.joinedCities
    let known = years.reduce(0) { $0 + $1.count }
    let unknown = state.cities.count - known
    guard known > 0 else { return nil }
    let list = counts(years)
    let rest =
      unknown > 0
      ? Phrase(
        en: "; of \(unknown) the year is unknown",
        de: "; bei \(unknown) ist das Jahr unbekannt") : ""
    return line(
      .newCities, .spreading, Phrase(en: "cities by year of joining", de: "Städte nach Jahr des Beitritts"),
      .count(known), facts: [("years", json(years)), ("unknown", .int(unknown))],
      Phrase(en: "Cities joined in \(list)\(rest).", de: "Beigetreten sind Städte \(list)\(rest)."))
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

  /// `2015 (4) and 2020 (3)`
  func counts(_ years: [(year: Int, count: Int)]) -> Phrase {
    let items = years.map { Phrase(en: "\(plain: $0.year) (\($0.count))", de: "\(plain: $0.year) (\($0.count))") }
    return Phrase(en: "\(items)", de: "\(items)")
  }

  func json(_ years: [(year: Int, count: Int)]) -> JSON {
    .object(years.map { (String($0.year), .int($0.count)) })
  }
}
