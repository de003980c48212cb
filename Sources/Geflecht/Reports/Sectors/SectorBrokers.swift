/// Who joins others that do not work with each other, and in which role.
enum SectorBrokers {
  static func blocks(_ results: ResultTable, top: Int, for audience: Audience) -> [Report.Block] {
    guard let profiles = results.values(of: SectorBrokerage.self) else { return [] }
    let network = results.network
    let chances = results.values(of: BrokerageProbability<BySectors>.self)
    let total = profiles.columns.firstIndex { $0.key == "total" }
    let roles = profiles.columns.indices.filter { $0 != total }
    let brokers = network.nodes.compactMap { node -> (node: NodeID, pairs: Double, role: Int)? in
      guard let counts = profiles[node], let total, let pairs = counts[total], pairs > 0 else { return nil }
      let role = roles.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
      return role.map { (node, pairs, $0) }
    }.sorted { a, b in a.pairs == b.pairs ? a.node < b.node : a.pairs > b.pairs }
    guard !brokers.isEmpty else { return [] }
    let saysChance = audience == .research
    var table = ReportTable(
      columns: [
        .init("name", Phrase(en: "name", de: "Name")), .init("sector", Phrase(en: "sector", de: "Sektor")),
        .init("pairs", Phrase(en: "pairs", de: "Paare")),
        .init("in-role", Phrase(en: "in this role", de: "in dieser Rolle")),
      ] + (saysChance ? [.init("p", "p")] : []) + [.init("role", Phrase(en: "mostly", de: "meist"))])
    for broker in brokers.prefix(top) {
      let counts = profiles[broker.node] ?? []
      table.append(
        [
          .phrase(network.title(of: broker.node, limit: 34)),
          .list(network[broker.node].sectors.map { network.sectorNames[$0.index] }),
          .number(broker.pairs, decimals: broker.pairs == broker.pairs.rounded() ? 0 : 1),
          .optional(
            counts[broker.role], decimals: (counts[broker.role] ?? 0).truncatingRemainder(dividingBy: 1) == 0 ? 0 : 1),
        ] + (saysChance ? [.optional(chances?[broker.node]?[broker.role] ?? nil, decimals: 3)] : [])
          + [.phrase(role(profiles.columns[broker.role].key))])
    }
    var blocks: [Report.Block] = [
      .heading(Phrase(en: "Who brings others together", de: "Wer andere zusammenbringt")), .table(table),
    ]
    if brokers.count > top {
      blocks.append(
        .paragraph(
          Phrase(
            en: "\(brokers.count - top) more: --top all",
            de: "\(brokers.count - top) weitere: --top all")))
    }
    let pair = Phrase(
      en: "A pair counts when both work with the broker but not with each other.",
      de: "Ein Paar zählt, wenn beide mit dem Vermittler arbeiten, aber nicht miteinander.")
    let chance = Phrase(
      en: "p is how often chance gives this role as many pairs.",
      de: "p sagt, wie oft der Zufall dieser Rolle so viele Paare gibt.")
    blocks.append(.paragraph(saysChance ? Phrase(en: "\(pair) \(chance)", de: "\(pair) \(chance)") : pair))
    return blocks
  }

  /// What a role does, in plain words.
  static func role(_ key: String) -> Phrase {
    switch key {
    case "coordinator": Phrase(en: "joins its own sector", de: "verbindet den eigenen Sektor")
    case "itinerant": Phrase(en: "joins two of another sector", de: "verbindet zwei aus einem anderen Sektor")
    case "gatekeeper": Phrase(en: "lets others into its sector", de: "öffnet den eigenen Sektor für andere")
    case "representative": Phrase(en: "speaks for its sector to others", de: "vertritt den eigenen Sektor nach außen")
    case "gatekeeper-representative":
      Phrase(en: "links its own sector with another", de: "verbindet den eigenen Sektor mit einem anderen")
    case "liaison": Phrase(en: "links two different sectors", de: "verbindet zwei fremde Sektoren miteinander")
    default: Phrase(key)
    }
  }
}
