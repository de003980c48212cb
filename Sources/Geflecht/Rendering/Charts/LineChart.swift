/// A small chart of lines over years, labelled at their ends instead of by a legend.
struct LineChart: Sendable {
  /// What a line's numbers are.
  enum Unit: Sendable {
    case count
    /// A share of 1, shown in percent on an axis from 0 to 100.
    case share
    case decimal
  }

  /// A line: its name, a number a year where there is one, and its look.
  struct Series: Sendable {
    let name: Phrase
    /// What it is called where its last number is 1.
    var nameOfOne: Phrase?
    let values: [Double?]
    var pen: Drawing.Pen
    /// Whether it is the one that matters most.
    var isMain = false
  }

  let title: Phrase
  let years: [Int]
  let unit: Unit
  let series: [Series]
  /// What is to be known of it, below the title.
  var note: Phrase?

  /// The font of numbers and names; titles are larger.
  static let fontSize = 9.5
  static let titleSize = 12.0
  private static let titleHeight = 32.0
  private static let axisHeight = 17.0
  private static let axisWidth = 34.0

  /// The shapes of the chart in a box.
  /// - Parameter medium: On a page a table says what each dot is.
  func shapes(in box: Box, _ language: Language, for medium: MapMedium = .screen) -> [Drawing.Shape] {
    let labelWidth = Self.labelWidth(for: medium)
    let plot = Box(
      left: box.left + Self.axisWidth, right: box.right - labelWidth, bottom: box.bottom + Self.axisHeight,
      top: box.top - Self.titleHeight)
    let greatest = series.flatMap { $0.values.compactMap { $0 } }.max() ?? 0
    let scale =
      unit == .share ? ChartScale(upTo: 1, isWhole: false) : ChartScale(upTo: greatest, isWhole: unit == .count)
    var shapes = heading(in: box, language) + axes(plot, scale, language)
    // The one that matters most lies on top.
    for line in series.filter({ !$0.isMain }) + series.filter({ $0.isMain }) {
      shapes += self.shapes(of: line, plot, scale, language, medium)
    }
    return shapes + labels(plot, scale, language, medium)
  }

  /// On a page each label is one line in either language, so that both share their places.
  private static func labelWidth(for medium: MapMedium) -> Double { medium == .page ? 140 : 84 }

  // MARK: Frame

  private func heading(in box: Box, _ language: Language) -> [Drawing.Shape] {
    var shapes: [Drawing.Shape] = [
      .text(
        Drawing.Text(
          lines: [title[language]], point: Point(x: box.left, y: box.top - Self.titleSize / 2),
          fontSize: Self.titleSize))
    ]
    if let note {
      shapes.append(
        .text(
          Drawing.Text(
            lines: [note[language]], point: Point(x: box.left, y: box.top - 1.5 * Self.titleSize - 2),
            fontSize: Self.fontSize - 1, color: Palette.faint)))
    }
    return shapes
  }

  private func axes(_ plot: Box, _ scale: ChartScale, _ language: Language) -> [Drawing.Shape] {
    var (shapes, texts): ([Drawing.Shape], [Drawing.Shape]) = ([], [])
    for mark in scale.marks {
      let y = height(of: mark, plot, scale)
      let pen = Drawing.Pen(color: mark == 0 ? Palette.faint : Palette.mistEdge, width: mark == 0 ? 0.8 : 0.6)
      shapes.append(.line([Point(x: plot.left, y: y), Point(x: plot.right, y: y)], pen))
      texts.append(
        .text(
          Drawing.Text(
            lines: [shown(mark, language).trimmedDecimals], point: Point(x: plot.left - 5, y: y), anchor: .end,
            fontSize: Self.fontSize,
            color: Palette.faint)))
    }
    for place in yearsShown {
      let x = position(of: place, plot)
      texts.append(
        .text(
          Drawing.Text(
            lines: [String(years[place])], point: Point(x: x, y: plot.bottom - 11), anchor: .middle,
            fontSize: Self.fontSize, color: Palette.faint)))
    }
    return shapes + texts
  }

  /// The first year, the last, and one in the middle where there is room.
  private var yearsShown: [Int] {
    guard years.count > 1 else { return years.isEmpty ? [] : [0] }
    return years.count > 4 ? [0, (years.count - 1) / 2, years.count - 1] : [0, years.count - 1]
  }

  // MARK: Lines

  private func shapes(
    of line: Series, _ plot: Box, _ scale: ChartScale, _ language: Language, _ medium: MapMedium
  ) -> [Drawing.Shape] {
    var shapes: [Drawing.Shape] = []
    var run: [Point] = []
    func endRun() {
      if run.count > 1 { shapes.append(.line(run, line.pen)) }
      run = []
    }
    for (place, value) in line.values.enumerated() {
      if let value {
        run.append(Point(x: position(of: place, plot), y: height(of: value, plot, scale)))
      } else {
        endRun()
      }
    }
    endRun()
    guard medium != .page else {
      // The last, and what no line reaches.
      let values = line.values
      let dots = values.indices.compactMap { place -> Point? in
        guard let value = values[place] else { return nil }
        let isAlone =
          (place == 0 || values[place - 1] == nil) && (place + 1 == values.count || values[place + 1] == nil)
        guard isAlone || values[(place + 1)...].allSatisfy({ $0 == nil }) else { return nil }
        return Point(x: position(of: place, plot), y: height(of: value, plot, scale))
      }
      return shapes + [.dots(dots, diameter: 5, color: line.pen.color)]
    }
    for (place, value) in line.values.enumerated() {
      guard let value else { continue }
      let isLast = line.values[(place + 1)...].allSatisfy { $0 == nil }
      let dot = Circle(
        point: Point(x: position(of: place, plot), y: height(of: value, plot, scale)),
        radius: isLast ? 2.6 : line.isMain ? 1.7 : 1.3)
      let name = "\(line.name[language]), \(years[place]): \(shown(value, language))"
      shapes.append(
        .group(Drawing.Group(title: name, shapes: [Drawing.circle(dot, fill: line.pen.color)])))
    }
    return shapes
  }

  /// The names of the lines at their ends, moved apart where they would touch.
  private func labels(_ plot: Box, _ scale: ChartScale, _ language: Language, _ medium: MapMedium) -> [Drawing.Shape] {
    var labels = series.compactMap { line -> (y: Double, text: Drawing.Text)? in
      guard let value = line.values.compactMap({ $0 }).last else { return nil }
      let name = value == 1 ? line.nameOfOne ?? line.name : line.name
      let words = "\(shown(value, language)) \(name[language])"
      let width = Self.labelWidth(for: medium) - 8
      let lines =
        medium == .page
        ? [ChartFrame.cut(words, width: width, fontSize: Self.fontSize)]
        : TextLines.wrapped(words, width: width, fontSize: Self.fontSize)
      let text = Drawing.Text(
        lines: lines, point: Point(x: plot.right + 8, y: 0), fontSize: Self.fontSize,
        color: line.pen.color == Palette.faint ? Palette.faint : Palette.ink)
      return (height(of: value, plot, scale), text)
    }.sorted { $0.y > $1.y }
    for place in labels.indices.dropFirst() {
      let apart = (labels[place - 1].text.height + labels[place].text.height) / 2
      labels[place].y = min(labels[place].y, labels[place - 1].y - apart)
    }
    // Where the lowest would leave the plot, all above it move up as far as they must.
    var least = plot.bottom
    for place in labels.indices.reversed() {
      let half = labels[place].text.height / 2
      labels[place].y = max(labels[place].y, least + (place == labels.count - 1 ? 0 : half))
      least = labels[place].y + half
    }
    return labels.map { label in
      var text = label.text
      text.point.y = label.y
      return .text(text)
    }
  }

  // MARK: Places and words

  private func position(of place: Int, _ plot: Box) -> Double {
    years.count < 2 ? plot.middle.x : plot.left + plot.width * Double(place) / Double(years.count - 1)
  }

  private func height(of value: Double, _ plot: Box, _ scale: ChartScale) -> Double {
    plot.bottom + plot.height * value / scale.end
  }

  private func shown(_ value: Double, _ language: Language) -> String {
    switch unit {
    case .count: language.count(Int64(value))
    case .share: language.percent(value)
    case .decimal: language.decimal(value, decimals: 1)
    }
  }
}
