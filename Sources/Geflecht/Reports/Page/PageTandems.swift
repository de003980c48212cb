/// Which tandems are on record, and the plan where one was asked for: what `geflecht tandems` says.
enum PageTandems {
  static func section(_ content: PageContent) -> PageReport.Section? {
    let network = content.network
    var blocks: [Report.Block] = []
    if let claim = PageMinute.tandems(network) { blocks += [.paragraph(claim.words), .table(table(network))] }
    if let outcome = content.tandems {
      let report = outcome.presentation(top: content.top).report
      blocks += [.heading(report.title)] + report.blocks
    }
    guard !blocks.isEmpty else { return nil }
    return PageReport.Section(id: "tandems", title: "Tandems", parts: [.blocks(blocks)])
  }

  /// The newest first.
  private static func table(_ network: Network) -> ReportTable {
    let isGuided = network.tandems.contains { $0.isDirected }
    var table = ReportTable(columns: [
      .init(
        "guide", isGuided ? Phrase(en: "experienced city", de: "erfahrene Stadt") : Phrase(en: "city", de: "Stadt")),
      .init(
        "newcomer", isGuided ? Phrase(en: "new city", de: "neue Stadt") : Phrase(en: "partner", de: "Partnerstadt")),
      .init("since", Phrase(en: "from", de: "von")), .init("until", Phrase(en: "to", de: "bis")),
    ])
    let tandems = network.tandems.enumerated().sorted { a, b in
      let (one, other) = (a.element.since, b.element.since)
      guard one != other, let one, let other else { return one == other ? a.offset < b.offset : one != nil }
      return other.isAtOrBefore(one)
    }
    for (_, tandem) in tandems {
      table.append(
        [tandem.source, tandem.target].map { .phrase(network.title(of: $0)) }
          + [tandem.since, tandem.until].map { date in
            date.map { .phrase(Phrase(en: "\($0)", de: "\($0)")) } ?? .blank
          })
    }
    return table
  }
}
