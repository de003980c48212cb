/// The years of a network as small charts on one sheet.
public struct HistorySheet: Sendable {
  private let history: History
  private let language: Language
  private let palette: Palette

  /// A sheet in a language.
  public init(_ history: History, language: Language, palette kind: Palette.Kind = .color) {
    (self.history, self.language) = (history, language)
    palette = Palette(kind, sectorNames: history.network.sectorNames)
  }

  private static let size = (width: 1120.0, height: 792.0)
  private static let margin = 34.0
  private static let gap = (across: 26.0, down: 26.0)
  private static let columns = 4

  /// The sheet as SVG.
  /// - Parameter origin: Where it comes from.
  public func svg(origin: String) -> String { drawing(origin: origin).svg() }

  /// The sheet as shapes.
  func drawing(origin: String? = nil) -> Drawing {
    let (width, height) = Self.size
    let page = Box(left: 0, right: width, bottom: 0, top: height)
    var drawing = Drawing(title: HistoryReport.title(of: history)[language], language: language, frame: page)
    drawing.description = sentences.joined(separator: " ")
    drawing.origin = origin
    let inside = Box(left: Self.margin, right: width - Self.margin, bottom: Self.margin, top: height - Self.margin)
    let below = head(in: inside, &drawing)
    let notes = foot(in: inside, &drawing)
    let grid = Box(
      left: inside.left, right: inside.right, bottom: notes + Self.gap.down, top: below - Self.gap.down / 2)
    let charts = charts
    // A place is left for what the lines are.
    let rows = (charts.count + Self.columns) / Self.columns
    let cell = (
      width: (grid.width - Double(Self.columns - 1) * Self.gap.across) / Double(Self.columns),
      height: (grid.height - Double(rows - 1) * Self.gap.down) / Double(rows)
    )
    func box(_ place: Int) -> Box {
      let left = grid.left + Double(place % Self.columns) * (cell.width + Self.gap.across)
      let top = grid.top - Double(place / Self.columns) * (cell.height + Self.gap.down)
      return Box(left: left, right: left + cell.width, bottom: top - cell.height, top: top)
    }
    for (place, chart) in charts.enumerated() {
      drawing.shapes.append(
        .group(Drawing.Group(title: chart.title[language], shapes: chart.shapes(in: box(place), language))))
    }
    drawing.shapes += reading(in: box(charts.count))
    return drawing
  }

  /// Each chart by itself, for a page that says the rest beside them.
  var figures: [Drawing] {
    charts.map { chart in
      let box = Box(left: 0, right: 300, bottom: 0, top: 150)
      var drawing = Drawing(title: chart.title[language], language: language, frame: box)
      drawing.shapes = [.group(Drawing.Group(shapes: chart.shapes(in: box, language, for: .page)))]
      return drawing
    }
  }

  // MARK: Words

  private var sentences: [String] { history.findings.map { $0.words[language] } }

  /// The title and what the lines are.
  /// - Returns: The lower edge of it.
  private func head(in page: Box, _ drawing: inout Drawing) -> Double {
    drawing.shapes.append(
      .text(
        Drawing.Text(
          lines: [HistoryReport.title(of: history)[language]], point: Point(x: page.left, y: page.top - 11),
          fontSize: 20)))
    let lines = TextLines.wrapped(sentences.joined(separator: " "), width: page.width, fontSize: 11)
    let height = Double(lines.count) * 11 * Drawing.Text.leading
    drawing.shapes.append(
      .text(
        Drawing.Text(lines: lines, point: Point(x: page.left, y: page.top - 32 - height / 2), fontSize: 11)))
    return page.top - 36 - height
  }

  /// What the data do not say.
  /// - Returns: The upper edge of it.
  private func foot(in page: Box, _ drawing: inout Drawing) -> Double {
    let texts = history.gaps.map { $0.words } + [history.network.facts.joined(separator: " ")]
    let lines = texts.flatMap { TextLines.wrapped($0[language], width: page.width, fontSize: 9.5) }
    let height = Double(lines.count) * 9.5 * Drawing.Text.leading
    drawing.shapes.append(
      .text(
        Drawing.Text(
          lines: lines, point: Point(x: page.left, y: page.bottom + height / 2), fontSize: 9.5, color: Palette.shade)))
    return page.bottom + height
  }

  /// What the lines are.
  private func reading(in box: Box) -> [Drawing.Shape] {
    let title = Phrase(en: "How to read this", de: "Wie das zu lesen ist")
    var shapes: [Drawing.Shape] = [
      .text(
        Drawing.Text(
          lines: [title[language]], point: Point(x: box.left, y: box.top - LineChart.titleSize / 2),
          fontSize: LineChart.titleSize))
    ]
    let first = years.first ?? 0
    var y = box.top - 36
    for (pen, words) in [
      (Self.main, Phrase(en: "all who were on record in the year", de: "alle, die in dem Jahr belegt sind")),
      (
        Self.second,
        Phrase(en: "those of them who were there in \(plain: first)", de: "die davon, die \(plain: first) dabei waren")
      ),
    ] {
      shapes.append(.line([Point(x: box.left, y: y), Point(x: box.left + 24, y: y)], pen))
      shapes.append(
        .text(
          Drawing.Text(
            lines: [words[language]], point: Point(x: box.left + 32, y: y), fontSize: LineChart.fontSize)))
      y -= 16
    }
    let lines = TextLines.wrapped(
      HistoryReport.readingOfCharts(sayingChance: crossSector != nil)[language], width: box.width,
      fontSize: LineChart.fontSize)
    let text = Drawing.Text(
      lines: lines, point: Point(x: box.left, y: 0), fontSize: LineChart.fontSize, color: Palette.shade)
    var placed = text
    placed.point.y = y - text.height / 2
    return shapes + [.text(placed)]
  }

  // MARK: Charts

  private var years: [Int] { history.all.map { $0.year } }

  private var charts: [LineChart] {
    [
      both(Phrase(en: "Cities", de: "Städte"), .count) { Double($0.cities) },
      both(Phrase(en: "Actors", de: "Akteure"), .count) { Double($0.actors) },
      both(Phrase(en: "Tied pairs", de: "Verbundene Paare"), .count) { Double($0.tiedPairs) },
      sources, sectors, crossSector,
      both(
        Phrase(en: "Sectors a city", de: "Sektoren je Stadt"), .decimal,
        note: Phrase(en: "on average, as far as known", de: "im Mittel, soweit bekannt")
      ) { $0.sectorsPerCity },
      program,
      both(
        Phrase(en: "In the largest connected part", de: "Im größten zusammenhängenden Teil"), .share,
        note: Phrase(en: "share of all nodes", de: "Anteil aller Knoten")
      ) { $0.largestComponent },
      both(
        Phrase(en: "Components", de: "Komponenten"), .count,
        note: Phrase(en: "parts without a way to each other", de: "Teile ohne Weg zueinander")
      ) { Double($0.components) },
      both(
        Phrase(en: "Mean steps", de: "Mittlere Schritte"), .decimal,
        note: Phrase(en: "between those who reach each other", de: "zwischen denen, die einander erreichen")
      ) { $0.meanSteps },
    ].compactMap { $0 }
  }

  private static let main = Drawing.Pen(color: Palette.ink, width: 1.8)
  private static let second = Drawing.Pen(color: Palette.faint, width: 1.4, dash: .dashed)

  /// Everybody, and those who were there in the first year where that is not the same.
  private func both(
    _ title: Phrase, _ unit: LineChart.Unit, note: Phrase? = nil, _ value: (History.Row) -> Double?
  ) -> LineChart {
    let (all, start) = (history.all.map(value), history.fromTheStart.map(value))
    let first = years.first ?? 0
    var lines = [LineChart.Series(name: Phrase(en: "all", de: "alle"), values: all, pen: Self.main, isMain: true)]
    if all != start {
      lines.append(
        LineChart.Series(
          name: Phrase(en: "there in \(plain: first)", de: "seit \(plain: first)"), values: start, pen: Self.second))
    }
    return LineChart(title: title, years: years, unit: unit, series: lines, note: note)
  }

  private var sectors: LineChart? {
    let names = history.network.sectorNames
    guard !names.isEmpty else { return nil }
    let lines = names.indices.map { sector in
      let look = palette.mark(of: sector).lineLook
      return LineChart.Series(
        name: sectorTitle(names[sector]), values: history.all.map { Double($0.tiedPairsBySector[sector]) },
        pen: Drawing.Pen(color: palette.mark(of: sector).line, width: 1.8, dash: look.dash))
    }
    return LineChart(
      title: Phrase(en: "Tied pairs by sector", de: "Verbundene Paare nach Sektoren"), years: years, unit: .count,
      series: lines)
  }

  private var crossSector: LineChart? {
    func shares(_ value: (History.Row) -> Double?) -> [Double?] {
      history.all.map { $0.hasEnoughTiesBetweenSectors ? value($0) : nil }
    }
    let observed = shares { $0.crossSectorShare }
    guard observed.contains(where: { $0 != nil }) else { return nil }
    return LineChart(
      title: Phrase(en: "Cross-sector ties", de: "Sektorübergreifende Beziehungen"), years: years, unit: .share,
      series: [
        .init(name: Phrase(en: "observed", de: "beobachtet"), values: observed, pen: Self.main, isMain: true),
        .init(
          name: Phrase(en: "by chance", de: "Zufall"), values: shares { $0.crossSectorShareByChance },
          pen: Drawing.Pen(color: Palette.faint, width: 1.4, dash: .dotted)),
      ], note: Phrase(en: "share of ties between sectors", de: "Anteil an Beziehungen zwischen Sektoren"))
  }

  private var program: LineChart {
    LineChart(
      title: Phrase(en: "Tandems and partner states", de: "Tandems und Partnerländer"), years: years, unit: .count,
      series: [
        .init(
          name: Phrase(en: "tandems", de: "Tandems"), nameOfOne: Phrase(en: "tandem", de: "Tandem"),
          values: history.all.map { Double($0.tandems) },
          pen: Drawing.Pen(color: palette.tandem, width: 1.8)),
        .init(
          name: Phrase(en: "partner states", de: "Partnerländer"),
          nameOfOne: Phrase(en: "partner state", de: "Partnerland"),
          values: history.all.map { Double($0.partnerStates) },
          pen: Drawing.Pen(color: palette.new, width: 1.8, dash: .dashed)),
      ])
  }

  private var sources: LineChart? {
    let counts = history.all.map { $0.sources.map { Double($0) } }
    guard counts.contains(where: { $0 != nil }) else { return nil }
    return LineChart(
      title: Phrase(en: "Sources of these ties", de: "Quellen dieser Beziehungen"), years: years, unit: .count,
      series: [
        .init(
          name: Phrase(en: "sources", de: "Quellen"), nameOfOne: Phrase(en: "source", de: "Quelle"), values: counts,
          pen: Self.main, isMain: true)
      ],
      note: Phrase(en: "how well a year is documented", de: "wie gut ein Jahr dokumentiert ist"))
  }
}

extension Box {
  /// A box by its edges.
  init(left: Double, right: Double, bottom: Double, top: Double) {
    self.init(
      middle: Point(x: (left + right) / 2, y: (bottom + top) / 2), width: right - left, height: top - bottom)
  }
}

/// Texts broken into lines.
enum TextLines {
  /// The lines of a text, broken at blanks so that none is wider than a width.
  static func wrapped(_ text: String, width: Double, fontSize: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, TextMetric.width(of: last + " " + word, fontSize: fontSize) <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
