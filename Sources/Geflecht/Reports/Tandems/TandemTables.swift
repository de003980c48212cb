/// Plans for spreadsheets: a row a pair or a city, keys of ids first so that they can be read again.
extension TandemOutcome {
  /// The plan to send on: every pair with its reasons, every city that is left over with the cause.
  var planFile: ReportTable {
    let parts = weighedParts
    let ends = isGuided ? ["newcomer", "guide"] : ["city_a", "city_b"]
    var table = ReportTable(
      columns: ends.flatMap { end in
        [end, end + "_name", end + "_state"].map { ReportTable.Column($0, Phrase($0)) }
      } + ["score"].map { .init($0, Phrase($0)) } + parts.map { .init($0.key, Phrase($0.key)) }
        + [
          "km", "kept_by_weights", "kept_by_ties", "kept_by_actors", "instead", "instead_score_loss", "reasons",
          "settled",
        ].map {
          .init($0, Phrase($0))
        })
    func city(_ node: NodeID) -> [ReportTable.Cell] {
      [.text(network.id(of: node)), .text(network.name(of: node)), .text(network.stateName(of: node) ?? "")]
    }
    for (place, pair) in plan.pairs.enumerated() {
      let kept = certainty?.kept[place]
      let instead = instead.isEmpty ? nil : instead[place]
      let other = isGuided ? instead?.guides.first?.guide : instead?.partners.newcomer
      let loss = isGuided ? instead?.guides.first?.loss : instead?.loss
      table.append(
        city(pair.newcomer) + city(pair.guide) + [.optional(pair.score, decimals: 4)]
          + parts.map { .optional(pair.value(of: $0), decimals: 4) } + [
            .optional(pair.facts.kilometers, decimals: 1), .optional(kept?.weights, decimals: 2),
            .optional(kept?.ties, decimals: 2), .optional(kept?.actors, decimals: 2),
            other.map { .text(network.id(of: $0)) } ?? .blank, .optional(loss?.amount(of: .score), decimals: 4),
            .phrase(words(for: pair)), pair.facts.isPinned ? .phrase(Phrase(en: "yes", de: "ja")) : .blank,
          ])
    }
    for node in plan.leftOver {
      let blanks = Array(repeating: ReportTable.Cell.blank, count: table.columns.count - 5)
      table.append(city(node) + blanks + [.phrase(words(for: causeOfLeavingOver(node))), .blank])
    }
    return table
  }

  /// Every possible partner of every city, and which of them is planned.
  var candidateFile: ReportTable {
    let parts = weighedParts
    let ends = isGuided ? ["newcomer", "guide"] : ["city_a", "city_b"]
    var table = ReportTable(
      columns: [
        ends[0], ends[0] + "_name", "rank", ends[1], ends[1] + "_name", ends[1] + "_state", "score", "planned",
      ].map { .init($0, Phrase($0)) } + parts.map { .init($0.key, Phrase($0.key)) }
        + ["km", "open_places", "reasons"].map { .init($0, Phrase($0)) })
    for shortlist in shortlists {
      for (rank, candidate) in shortlist.candidates.enumerated() {
        table.append(
          [
            .text(network.id(of: candidate.newcomer)), .text(network.name(of: candidate.newcomer)), .count(rank + 1),
            .text(network.id(of: candidate.guide)), .text(network.name(of: candidate.guide)),
            .text(network.stateName(of: candidate.guide) ?? ""), .optional(candidate.score, decimals: 4),
            plan.contains(candidate) ? .phrase(Phrase(en: "yes", de: "ja")) : .blank,
          ] + parts.map { .optional(candidate.value(of: $0), decimals: 4) } + [
            .optional(candidate.facts.kilometers, decimals: 1), .count(candidate.openPlaces),
            .phrase(words(for: candidate)),
          ])
      }
    }
    return table
  }
}
