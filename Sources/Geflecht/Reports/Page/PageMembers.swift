/// Who is in a network: cities and actors by state, actors by sector.
enum PageMembers {
  static func section(_ content: PageContent) -> PageReport.Section {
    PageReport.Section(
      id: "members", title: Phrase(en: "Who is in it", de: "Wer dabei ist"),
      parts: [
        .map(content.map, style: content.style), .blocks(states(content.network) + sectors(content.network)),
      ])
  }

  private static func states(_ network: Network) -> [Report.Block] {
    let states = network.nodes(at: .state)
    guard !states.isEmpty else { return [] }
    var counts = Array(repeating: (cities: 0, actors: 0), count: network.nodeCount)
    var outside = (cities: 0, actors: 0)
    for node in network.nodes where network[node].level < .state {
      let isCity = network[node].level == .city
      guard let state = network.ancestor(of: node, at: .state) else {
        if isCity { outside.cities += 1 } else { outside.actors += 1 }
        continue
      }
      if isCity { counts[state.index].cities += 1 } else { counts[state.index].actors += 1 }
    }
    var table = ReportTable(columns: [
      .init("state", Phrase(en: "state", de: "Land")), .init("cities", Phrase(en: "cities", de: "Städte")),
      .init("actors", Phrase(en: "actors", de: "Akteure")),
    ])
    for state in states {
      let count = counts[state.index]
      table.append([.phrase(network.title(of: state)), .count(count.cities), .count(count.actors)])
    }
    if outside.cities + outside.actors > 0 {
      table.append([
        .phrase(Phrase(en: "in no state", de: "in keinem Land")), .count(outside.cities), .count(outside.actors),
      ])
    }
    return [.table(table)]
  }

  private static func sectors(_ network: Network) -> [Report.Block] {
    let actors = network.nodes(at: .actor)
    guard !actors.isEmpty else { return [] }
    var counts = Array(repeating: 0, count: network.sectorCount)
    for actor in actors { for sector in network[actor].sectors { counts[sector.index] += 1 } }
    var table = ReportTable(columns: [
      .init("sector", Phrase(en: "sector", de: "Sektor")), .init("actors", Phrase(en: "actors", de: "Akteure")),
    ])
    for (sector, name) in network.sectorNames.enumerated() {
      table.append([.phrase(sectorTitle(name)), .count(counts[sector])])
    }
    let unknown = actors.count { network[$0].sectors.isEmpty }
    if unknown > 0 { table.append([.phrase(Phrase(en: "not known", de: "nicht bekannt")), .count(unknown)]) }
    return [.table(table)]
  }
}
