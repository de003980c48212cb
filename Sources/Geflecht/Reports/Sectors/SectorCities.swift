/// The cities by the sectors that take part in them: those with the same sectors stand in one row, and no row is better than another.
enum SectorCities {
  static func blocks(_ results: ResultTable, top: Int) -> [Report.Block] {
    guard let present = results.values(of: SectorsPresent.self) else { return [] }
    let network = results.network
    var groups: [(sectors: SectorSet, cities: [NodeID])] = []
    for city in network.nodes(at: .city) {
      guard let sectors = present[city] else { continue }
      if let at = groups.firstIndex(where: { $0.sectors == sectors }) {
        groups[at].cities.append(city)
      } else {
        groups.append((sectors, [city]))
      }
    }
    guard !groups.isEmpty else { return [] }
    groups.sort { a, b in
      a.sectors.count == b.sectors.count ? a.sectors.mask < b.sectors.mask : a.sectors.count > b.sectors.count
    }
    func names(_ sectors: SectorSet) -> ReportTable.Cell { .list(sectors.map { present.sectors[$0.index] }) }
    var table = ReportTable(columns: [
      .init("count", Phrase(en: "sectors", de: "Sektoren")),
      .init("missing", Phrase(en: "not in the data", de: "nicht in den Daten")),
      .init("cities", Phrase(en: "cities", de: "Städte")), .init("names", Phrase(en: "which", de: "welche")),
    ])
    let all = SectorSet(first: present.sectors.count)
    for group in groups {
      let cities = group.cities.map { network.name(of: $0) }
        .sorted { (foldedName($0), $0) < (foldedName($1), $1) }
      table.append([
        .count(group.sectors.count), names(all.subtracting(group.sectors)), .count(cities.count),
        .phrase(
          Phrase(
            en: "\(cities, upTo: top)", de: "\(cities, upTo: top)")),
      ])
    }
    return [
      .heading(Phrase(en: "Cities by their sectors", de: "Städte nach ihren Sektoren")), .table(table),
      .paragraph(
        Phrase(
          en: """
            Counted from each city's local actors and local ties; ties from above, with states, the federal level and
            actors that work for them, do not count. What is not in the data may exist in the city: it is a question to
            the city, not a verdict.
            """,
          de: """
            Gezählt nach den örtlichen Akteuren und örtlichen Beziehungen jeder Stadt; Beziehungen zu Ländern, zum Bund
            und zu Akteuren, die für sie arbeiten, zählen nicht. Was in den Daten fehlt, kann es in der Stadt geben: Es
            ist eine Frage an die Stadt, kein Urteil.
            """)),
    ]
  }
}
