/// A row a share: a dot for what is observed, on the interval in which 95 of 100 values of chance lie.
///
///     science       ├──┼──┤   ●     57 %
struct IntervalChart {
  let table: IntervalTable
  let language: Language

  private static let rowHeight = 30.0
  private static let axisHeight = 22.0
  private static let legendHeight = 22.0
  private static let valueWidth = 44.0

  var drawing: Drawing {
    let height = Double(table.rows.count) * Self.rowHeight + Self.axisHeight + Self.legendHeight
    var drawing = ChartFrame.drawing(table.title, description, height: height, in: language)
    let bottom = -Double(table.rows.count) * Self.rowHeight
    drawing.shapes.append(.group(Drawing.Group(shapes: axis(to: bottom))))
    let rows = table.rows.enumerated().map { place, row in
      (row: row, y: -(Double(place) + 0.5) * Self.rowHeight)
    }
    drawing.shapes += [
      .group(Drawing.Group(shapes: rows.flatMap { interval($0.row.low, $0.row.high, $0.row.expected, y: $0.y) })),
      .dots(rows.map { Point(x: x($0.row.observed), y: $0.y) }, diameter: 9, color: Palette.ink),
      .group(
        Drawing.Group(
          shapes: rows.flatMap { row, y -> [Drawing.Shape] in
            [
              ChartFrame.name(row.name, language, y: y),
              .text(
                Drawing.Text(
                  lines: [language.percent(row.observed)], point: Point(x: ChartFrame.width, y: y), anchor: .end,
                  fontSize: ChartFrame.fontSize)),
            ]
          })),
      .group(Drawing.Group(shapes: legend(y: bottom - Self.axisHeight - Self.legendHeight / 2))),
    ]
    return drawing
  }

  private func x(_ share: Double) -> Double {
    let left = ChartFrame.nameWidth + 6
    return left + share * (ChartFrame.width - Self.valueWidth - 8 - left)
  }

  private func axis(to bottom: Double) -> [Drawing.Shape] {
    [0, 0.25, 0.5, 0.75, 1].flatMap { share -> [Drawing.Shape] in
      [
        .line(
          [Point(x: x(share), y: 0), Point(x: x(share), y: bottom)],
          Drawing.Pen(color: Palette.mistEdge, width: 0.8)),
        .text(
          Drawing.Text(
            lines: [language.percent(share)], point: Point(x: x(share), y: bottom - Self.axisHeight / 2),
            anchor: .middle, fontSize: ChartFrame.smallSize, color: Palette.shade)),
      ]
    }
  }

  /// A bar from end to end of the interval, and a stroke at the mean.
  private func interval(_ low: Double, _ high: Double, _ mean: Double, y: Double) -> [Drawing.Shape] {
    func upright(_ share: Double, _ half: Double) -> Drawing.Shape {
      .line(
        [Point(x: x(share), y: y - half), Point(x: x(share), y: y + half)],
        Drawing.Pen(color: Palette.tie, width: 1.5))
    }
    return [
      .line([Point(x: x(low), y: y), Point(x: x(high), y: y)], Drawing.Pen(color: Palette.tie, width: 1.5)),
      upright(low, 5), upright(mean, 3), upright(high, 5),
    ]
  }

  private func legend(y: Double) -> [Drawing.Shape] {
    let words: [(Double, Phrase)] = [
      (14, Phrase(en: "observed", de: "beobachtet")),
      (140, Phrase(en: "chance, in 95 of 100 cases; its mean", de: "Zufall in 95 von 100 Fällen; sein Mittel")),
    ]
    let sample = [
      Drawing.Shape.dots([Point(x: 5, y: y)], diameter: 9, color: Palette.ink),
      .line([Point(x: 108, y: y), Point(x: 132, y: y)], Drawing.Pen(color: Palette.tie, width: 1.5)),
    ]
    let strokes = [(108.0, 5.0), (120, 3), (132, 5)].map { x, half in
      Drawing.Shape.line(
        [Point(x: x, y: y - half), Point(x: x, y: y + half)], Drawing.Pen(color: Palette.tie, width: 1.5))
    }
    return sample + strokes
      + words.map { x, words in
        .text(
          Drawing.Text(
            lines: [words[language]], point: Point(x: x, y: y), fontSize: ChartFrame.smallSize, color: Palette.shade))
      }
  }

  private var description: Phrase {
    let rows = table.rows.map { row in
      Phrase(
        en: "\(row.name) \(row.observed, .percent), by chance \(row.low, .percent) to \(row.high, .percent)",
        de: "\(row.name) \(row.observed, .percent), bei Zufall \(row.low, .percent) bis \(row.high, .percent)")
    }
    return Phrase(en: "\(rows.joined(separator: "; ")).", de: "\(rows.joined(separator: "; ")).")
  }
}
