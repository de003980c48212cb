/// What stands on a page between its head and its scripts, in one language, part by part.
struct HTMLBody {
  let report: PageReport
  let language: Language
  /// The language that the page opens in: both share the places in drawings.
  let opening: Language
  let palette: Palette.Kind
  let provenance: Provenance

  /// The parts, whose number and order no language changes.
  var parts: [String] {
    [header, "<main>\n"] + report.sections.flatMap { parts(of: $0) } + ["</main>\n", footer]
  }

  /// A text in the language of the page.
  private func text(_ phrase: Phrase) -> String { Markup.escaped(printable(phrase[language])) }

  private var header: String {
    let contents = report.sections.map { "<li><a href=\"#\($0.id)\">\(text($0.title))</a>\n" }.joined()
    return """
      <header>
      <h1>\(text(report.title))</h1>
      <nav aria-labelledby="contents"><h2 id="contents" class="unseen">\(text(Phrase(en: "Contents", de: "Inhalt")))</h2>
      <ul>
      \(contents)</ul>
      </nav>
      </header>

      """
  }

  private var footer: String { "<footer>\n<p>\(text(provenance.sentence))\n</footer>\n" }

  private func parts(of section: PageReport.Section) -> [String] {
    ["<section id=\"\(section.id)\">\n<h2>\(text(section.title))</h2>\n"]
      + section.parts.enumerated().map { number, part in
        switch part {
        case .blocks(let blocks): html(blocks, level: 3)
        case .map(let content, let style): html(content, style)
        case .years(let history): html(history)
        case .cards(let cards): html(cards, "\(section.id)-\(number)")
        case .chart(let chart): html(chart)
        case .nodes(let nodes): HTMLNodes(nodes: nodes, language: language).render()
        }
      } + ["</section>\n"]
  }

  private func html(_ blocks: [Report.Block], level: Int) -> String {
    HTMLBlocks(language: language, level: level).render(blocks)
  }

  /// Cards about a node each, one below the other.
  private func html(_ cards: [PageReport.Card], _ id: String) -> String {
    let articles = cards.map { card in
      "<article class=\"card\"\(card.node.map { " id=\"c\($0.index)\"" } ?? "")>\n<h3>\(text(card.title))</h3>\n\(html(card.blocks, level: 4))</article>\n"
    }
    return "<div class=\"cards\" id=\"\(id)\">\n\(articles.joined())</div>\n"
  }

  /// A map and its legend.
  private func html(_ content: MapContent, _ name: String) -> String {
    guard let style = MapStyle.all.first(where: { $0.name == name }) else { return "" }
    guard content.nodeCount > 0 else { return "<p>\(text(Self.nothingToDraw))\n" }
    func map(_ language: Language) -> NetworkMap {
      NetworkMap(content, style: style, language: language, palette: palette, medium: .page)
    }
    let legend = HTMLLegend(legend: map(language).legend, setting: setting)
    return "<figure class=\"map\(paper)\">\n\(map(opening).figure(in: language).svg(for: .page(setting)))"
      + "<figcaption>\n\(legend.rendered)</figcaption>\n</figure>\n"
  }

  /// What is for gray printers stays on white.
  private var paper: String { palette == .gray ? " paper" : "" }

  private static let nothingToDraw = Phrase(
    en:
      "There is no map: no node is in this network, or more than \(PageNodes.mostNodes) are and none of them is a place.",
    de: """
      Es gibt keine Karte: In diesem Netzwerk ist kein Knoten, oder es sind mehr als \(PageNodes.mostNodes) und kein Ort
      darunter.
      """)

  /// The charts of the years.
  private func html(_ history: History) -> String {
    let sheet = HistorySheet(history, language: language, palette: palette)
    let pictures = sheet.figures.map { $0.svg(for: .page(setting)) }
    return "<figure class=\"chart small\(paper)\">\n\(pictures.joined())</figure>\n"
  }

  /// A chart, cut into pieces where it is long.
  private func html(_ chart: PageChart) -> String {
    let pictures = chart.drawings(in: language, palette: palette).map { $0.svg(for: .page(setting)) }
    return
      "<figure class=\"chart\(paper)\">\n<figcaption>\(text(chart.title))</figcaption>\n\(pictures.joined())</figure>\n"
  }

  /// How drawings stand in the page: what is for gray printers keeps its colors, and nodes lead to their cards, else to their
  /// rows, where there are any.
  private var setting: Drawing.PageSetting {
    let cards = Set(
      report.sections.flatMap { $0.parts }.flatMap { part -> [Int] in
        guard case .cards(let cards) = part else { return [] }
        return cards.compactMap { $0.node?.index }
      })
    let hasRows = report.sections.contains { section in
      section.parts.contains { if case .nodes = $0 { true } else { false } }
    }
    return Drawing.PageSetting(
      nameOfColor: { palette == .color ? Palette.name(of: $0) : nil },
      address: { cards.contains($0) ? "#c\($0)" : hasRows ? "#n\($0)" : nil })
  }
}
