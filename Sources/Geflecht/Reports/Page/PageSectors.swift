/// How the sectors work together: what `geflecht sectors` says.
enum PageSectors {
  static func section(_ content: PageContent) -> PageReport.Section? {
    guard let sectors = content.sectors else { return nil }
    let report = SectorsReport.make(sectors.results, settings: sectors.settings, top: content.top).report
    return PageReport.Section(id: "sectors", title: report.title, parts: [.blocks(report.blocks)])
  }
}
