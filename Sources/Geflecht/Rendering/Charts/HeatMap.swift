/// A matrix of numbers whose cells are tinted by how many times as many there are as by chance.
///
///     58 ▼          observed, and a sign where chance seldom is as high or low
///     by chance 71  what chance would give
///
/// More is blue, fewer orange with a dashed edge: whoever sees no colors, or prints without them, has edges and signs.
struct HeatMap {
  let table: HeatTable
  let language: Language

  private static let rowHeight = 40.0
  private static let legendHeight = 66.0

  private var cellWidth: Double { (ChartFrame.width - ChartFrame.nameWidth) / Double(table.groups.count) }

  var drawing: Drawing {
    let header = header
    let top = -header.height
    let bottom = top - Double(table.groups.count) * Self.rowHeight
    var drawing = ChartFrame.drawing(
      table.title, description, height: -bottom + Self.legendHeight, in: language)
    drawing.shapes.append(.group(Drawing.Group(shapes: header.shapes)))
    var (grounds, texts): ([Drawing.Shape], [Drawing.Shape]) = ([], [])
    for (row, cells) in table.cells.enumerated() {
      let y = top - (Double(row) + 0.5) * Self.rowHeight
      texts.append(ChartFrame.name(name(of: row), language, y: y))
      for (column, cell) in cells.enumerated() {
        guard let cell else { continue }
        let middle = Point(x: ChartFrame.nameWidth + (Double(column) + 0.5) * cellWidth, y: y)
        grounds.append(ground(Tint(cell), Box(middle: middle, width: cellWidth - 2, height: Self.rowHeight - 2)))
        texts += words(for: cell, at: middle)
      }
    }
    drawing.shapes += [.group(Drawing.Group(shapes: grounds)), .group(Drawing.Group(shapes: texts))]
    drawing.shapes += legend(below: bottom)
    return drawing
  }

  // MARK: Names

  /// Whether the names fit above the columns; else they are numbered.
  private var namesFit: Bool {
    Language.allCases.allSatisfy { language in
      table.groups.allSatisfy { group in
        TextLines.wrapped(group[language], width: cellWidth - 4, fontSize: ChartFrame.smallSize)
          .allSatisfy { TextMetric.width(of: $0, fontSize: ChartFrame.smallSize) <= cellWidth - 2 }
      }
    }
  }

  private func name(of row: Int) -> Phrase {
    let number = row + 1
    let name = table.groups[row]
    return namesFit ? name : Phrase(en: "\(number) \(name)", de: "\(number) \(name)")
  }

  private var header: (shapes: [Drawing.Shape], height: Double) {
    let isNamed = namesFit
    let lines = table.groups.enumerated().map { column, group in
      isNamed
        ? TextLines.wrapped(group[language], width: cellWidth - 4, fontSize: ChartFrame.smallSize)
        : [String(column + 1)]
    }
    // As high as in the language that needs more.
    let most =
      isNamed
      ? Language.allCases.flatMap { language in
        table.groups.map {
          TextLines.wrapped($0[language], width: cellWidth - 4, fontSize: ChartFrame.smallSize).count
        }
      }.max() ?? 1 : 1
    let height = Double(most) * ChartFrame.smallSize * Drawing.Text.leading + 6
    let shapes = lines.enumerated().map { column, lines in
      Drawing.Shape.text(
        Drawing.Text(
          lines: lines, point: Point(x: ChartFrame.nameWidth + (Double(column) + 0.5) * cellWidth, y: -height / 2),
          anchor: .middle, fontSize: ChartFrame.smallSize))
    }
    return (shapes, height)
  }

  // MARK: Cells

  private func words(for cell: HeatTable.Cell, at middle: Point) -> [Drawing.Shape] {
    let observed = Drawing.Shape.text(
      Drawing.Text(
        lines: [cell.observedWords[language]], point: middle + Point(x: 0, y: cell.expected == nil ? 0 : 7),
        anchor: .middle, fontSize: 12))
    guard let expected = cell.expectedWords else { return [observed] }
    return [
      observed,
      .text(
        Drawing.Text(
          lines: [expected[language]], point: middle - Point(x: 0, y: 8), anchor: .middle,
          fontSize: ChartFrame.smallSize)),
    ]
  }

  private func ground(_ tint: Tint, _ box: Box) -> Drawing.Shape {
    .box(
      box, fill: tint.color,
      pen: tint.step < 0 ? Drawing.Pen(color: Palette.faint, width: 0.8, dash: .dashed) : nil)
  }

  /// How far a number lies from that of chance, in steps of equal factors.
  struct Tint: Hashable {
    /// From −3 to 3; 0 is within a tenth, or says nothing.
    let step: Int

    init(step: Int) { self.step = step }

    init(_ cell: HeatTable.Cell) {
      guard let ratio = cell.ratio, cell.isTelling else {
        step = 0
        return
      }
      let size =
        switch max(ratio, 1 / max(ratio, 1e-9)) {
        case ..<1.1: 0
        case ..<1.5: 1
        case ..<2: 2
        default: 3
        }
      step = ratio < 1 ? -size : size
    }

    var color: String {
      switch step {
      case 0: Palette.mist
      case 1...: Palette.more[step - 1]
      default: Palette.fewer[-step - 1]
      }
    }
  }

  // MARK: Words

  private func legend(below bottom: Double) -> [Drawing.Shape] {
    let width = ChartFrame.width / 7
    let y = bottom - 18
    let swatches = (-3...3).map { step in
      ground(
        Tint(step: step),
        Box(middle: Point(x: (Double(step + 3) + 0.5) * width, y: y), width: width - 2, height: 12))
    }
    let marks: [(Double, Drawing.Text.Anchor, Phrase)] = [
      (0, .start, Phrase(en: "half as many or fewer", de: "halb so viele oder weniger")),
      (ChartFrame.width / 2, .middle, Phrase(en: "as by chance", de: "wie bei Zufall")),
      (ChartFrame.width, .end, Phrase(en: "twice as many or more", de: "doppelt so viele oder mehr")),
    ]
    let texts = marks.map { x, anchor, words in
      Drawing.Shape.text(
        Drawing.Text(
          lines: [words[language]], point: Point(x: x, y: y - 14), anchor: anchor, fontSize: ChartFrame.smallSize))
    }
    let fewest = Int(SectorFinding.fewestExpected)
    let rules = [
      Phrase(
        en: "In brackets: by chance. Without a tint where that is fewer than \(fewest) and nothing unusual.",
        de: "In Klammern: bei Zufall. Ohne Farbe, wo das weniger als \(fewest) sind und nichts auffällt."),
      Phrase(
        en: "▲ more, ▼ fewer than chance gives in 95 of 100 cases.",
        de: "▲ mehr, ▼ weniger, als der Zufall in 95 von 100 Fällen ergibt."),
    ]
    return [
      .group(Drawing.Group(shapes: swatches)),
      .group(
        Drawing.Group(
          shapes: texts + [
            .text(
              Drawing.Text(
                lines: rules.map { $0[language] }, point: Point(x: 0, y: y - 34), fontSize: ChartFrame.smallSize,
                color: Palette.shade))
          ])),
    ]
  }

  private var description: Phrase {
    let count = table.groups.count
    return Phrase(
      en: "A matrix of \(count) by \(count) cells with the numbers of the table beside it.",
      de: "Eine Matrix aus \(count) mal \(count) Feldern mit den Zahlen der Tabelle daneben.")
  }
}
