/// The charts of the years, and what `geflecht history` says beside them.
enum PageYears {
  static func section(_ content: PageContent) -> PageReport.Section? {
    guard let history = content.history else { return nil }
    let report = HistoryReport.make(history).report
    let blocks = report.blocks.drop { if case .list = $0 { false } else { true } }
    return PageReport.Section(
      id: "years", title: report.title, parts: [.years(history), .blocks(Array(blocks))])
  }
}
