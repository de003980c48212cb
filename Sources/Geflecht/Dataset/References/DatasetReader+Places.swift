/// What a list of places tells of cities whose rows do not say it. Nothing that a row says is changed.
extension DatasetReader {
  /// Fills the coordinates, the inhabitants and the Land of cities that lack them, and says so cell by cell. Cities of
  /// states that are no Länder are left alone; so are names that several places bear.
  mutating func fillCities(from places: Places) {
    var lands: NameTable?
    for row in 0..<dataset.nodes.count where dataset.nodes.levels[row] == .city {
      let facts = dataset.nodes.facts(of: row)
      let hasParent = dataset.nodes.parents[row] != NodeTable.noParent
      guard facts.coordinate == nil || facts.population == nil || !hasParent else { continue }
      let land = hasParent ? land(ofNode: Int(dataset.nodes.parents[row])) : nil
      if hasParent, land == nil { continue }
      let name = CellReading.trimmed(dataset.nodes.names[row])
      let found = places.places(called: name, in: land)
      guard let place = found.first, found.count == 1 else {
        if found.count > 1, facts.coordinate == nil { askWhich(found, name, row) }
        continue
      }
      fill(row, from: place, name)
      if !hasParent {
        if lands == nil { lands = NameTable(dataset.nodes) }
        put(row, in: place.land, name, lands)
      }
    }
  }

  private func land(ofNode row: Int) -> GermanState? {
    guard dataset.nodes.levels[row] == .state else { return nil }
    return GermanState(word: dataset.nodes.ids[row]) ?? GermanState(word: dataset.nodes.names[row])
  }

  private mutating func fill(_ row: Int, from place: Places.Place, _ name: String) {
    var facts = dataset.nodes.facts(of: row)
    let (latitude, longitude) = (place.coordinate.latitude, place.coordinate.longitude)
    if facts.coordinate == nil {
      facts.coordinate = place.coordinate
      noteFilled(
        row, "\(latitude);\(longitude)",
        Phrase(
          en: "\(quoted(name)) lies at latitude \(latitude, upTo: 4), longitude \(longitude, upTo: 4) by GeoNames",
          de: "\(quoted(name)) liegt nach GeoNames auf Breite \(latitude, upTo: 4), Länge \(longitude, upTo: 4)"))
    }
    if facts.population == nil {
      facts.population = place.population
      let inhabitants = place.population
      noteFilled(
        row, "\(inhabitants)",
        Phrase(
          en: "\(quoted(name)) has \(inhabitants) inhabitants by GeoNames, whose numbers may be old",
          de: "\(quoted(name)) hat nach GeoNames \(inhabitants) Einwohner; die Zahl kann alt sein"))
    }
    dataset.nodes.filledFacts[row] = facts
  }

  /// Puts a city in its Land: that of the tables, or a new one where no table lists states.
  private mutating func put(_ row: Int, in land: GermanState, _ name: String, _ lands: NameTable?) {
    var state = lands?.nodes(called: land.name, at: .state).first ?? dataset.nodes.ids.number(of: land.code.utf8)
    if state == nil, !levelsWithTable.contains(.state) {
      state = land.code.utf8.withByteText { appendNode($0, hash: $0.hash, level: .state, name: land.name) }
    }
    guard let state, dataset.nodes.levels[state] == .state else { return }
    dataset.nodes.parents[row] = UInt32(state)
    noteFilled(
      row, land.code,
      Phrase(
        en: "\(quoted(name)) lies in \(land.name) by GeoNames",
        de: "\(quoted(name)) liegt nach GeoNames in \(land.name)"))
  }

  private mutating func noteFilled(_ row: Int, _ value: String, _ message: Phrase) {
    let place = nodeRows[row]
    findings.add(
      .placeFilled, place.file < 0 ? nil : Int(place.file), at: place.file < 0 ? nil : Int(place.start), was: "",
      became: value, message: message)
  }

  private mutating func askWhich(_ found: [Places.Place], _ name: String, _ row: Int) {
    let place = nodeRows[row]
    let count = found.count
    let lands = found.map { $0.land.name }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    findings.add(
      .placeAmbiguous, place.file < 0 ? nil : Int(place.file), at: place.file < 0 ? nil : Int(place.start), was: name,
      message: Phrase(
        en: """
          \(count) places are called \(quoted(name)), in \(lands, upTo: 5); add its state, or its latitude and longitude
          """,
        de: """
          \(count) Orte heißen \(quoted(name)), in \(lands, upTo: 5); ergänzen Sie das Land, oder Breite und Länge
          """))
  }
}
