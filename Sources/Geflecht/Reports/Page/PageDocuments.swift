/// Sections that are the documents of other commands, so that page and command cannot disagree.
enum PageDocuments {
  /// What `geflecht sectors` says. What the view is, the last section of the page says.
  static func sectors(_ content: PageContent) -> PageReport.Section? {
    guard let sectors = content.sectors else { return nil }
    let report = SectorsReport.report(
      sectors.results, content.findings, sectors.settings, top: content.top, for: content.audience)
    let blocks = report.blocks.drop { if case .heading = $0 { false } else { true } }
    return PageReport.Section(id: "sectors", title: report.title, parts: [.blocks(Array(blocks))])
  }

  /// The charts of the years, and what `geflecht history` says beside them.
  static func years(_ content: PageContent) -> PageReport.Section? {
    guard let history = content.history else { return nil }
    let report = HistoryReport.make(history).report
    let blocks = report.blocks.drop { if case .list = $0 { false } else { true } }
    return PageReport.Section(id: "years", title: report.title, parts: [.years(history), .blocks(Array(blocks))])
  }

  /// What `geflecht compare` says.
  static func change(_ content: PageContent) -> PageReport.Section? {
    guard let outcome = content.change else { return nil }
    let report = ChangeReport.report(outcome, top: content.top, for: content.audience)
    return PageReport.Section(id: "change", title: report.title, parts: [.blocks(report.blocks)])
  }
}
