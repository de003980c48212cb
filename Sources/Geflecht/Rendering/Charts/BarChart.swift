/// A row a bar, with its number at the end.
struct BarChart {
  let table: BarTable
  let language: Language

  private static let rowHeight = 18.0
  private static let labelWidth = 64.0
  private static let countWidth = 44.0
  private static let headHeight = 18.0

  var drawing: Drawing {
    let height = Double(table.rows.count) * Self.rowHeight + Self.headHeight
    var drawing = ChartFrame.drawing(table.title, description, height: height, in: language)
    let most = Double(table.rows.map { $0.count }.max() ?? 1)
    let room = ChartFrame.width - Self.labelWidth - Self.countWidth
    var (bars, texts): ([Drawing.Shape], [Drawing.Shape]) = ([], [])
    texts.append(text(table.axis[language], x: Self.labelWidth - 8, y: -Self.headHeight / 2, .end, Palette.shade))
    let nodes = Phrase(en: "nodes", de: "Knoten")
    texts.append(text(nodes[language], x: Self.labelWidth, y: -Self.headHeight / 2, .start, Palette.shade))
    for (place, row) in table.rows.enumerated() {
      let y = -Self.headHeight - (Double(place) + 0.5) * Self.rowHeight
      let width = most > 0 ? room * Double(row.count) / most : 0
      if row.count > 0 {
        bars.append(
          .box(
            Box(left: Self.labelWidth, right: Self.labelWidth + width, bottom: y - 6, top: y + 6), fill: Palette.tie))
      }
      texts.append(text(BarTable.words(for: row.numbers)[language], x: Self.labelWidth - 8, y: y, .end, Palette.ink))
      texts.append(text(language.count(row.count), x: Self.labelWidth + width + 6, y: y, .start, Palette.ink))
    }
    drawing.shapes = [.group(Drawing.Group(shapes: bars)), .group(Drawing.Group(shapes: texts))]
    return drawing
  }

  private func text(_ text: String, x: Double, y: Double, _ anchor: Drawing.Text.Anchor, _ color: String)
    -> Drawing.Shape
  {
    .text(
      Drawing.Text(
        lines: [text], point: Point(x: x, y: y), anchor: anchor, fontSize: ChartFrame.fontSize - 0.5, color: color))
  }

  private var description: Phrase {
    let rows = table.rows.map { row in
      Phrase(
        en: "\(BarTable.words(for: row.numbers)): \(row.count)", de: "\(BarTable.words(for: row.numbers)): \(row.count)"
      )
    }
    return Phrase(
      en: "Number of partners, and how many nodes have it: \(rows.joined(separator: "; ")).",
      de: "Zahl der Partner und wie viele Knoten sie haben: \(rows.joined(separator: "; ")).")
  }
}
