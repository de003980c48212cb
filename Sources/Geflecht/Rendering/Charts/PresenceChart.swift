/// A row a city, a column a sector: a dot where local actors of it take part, a ring where only local ties speak for it,
/// nothing where nothing is on record. Long lists are cut into charts that stand side by side where there is room.
struct PresenceChart {
  let table: PresenceTable
  let language: Language
  var palette = Palette.Kind.color

  private static let rowHeight = 13.5
  private static let headHeight = 40.0
  private static let legendHeight = 20.0
  /// A chart of more rows is cut in two, between states where it can.
  private static let mostRows = 48
  private static let diameter = 8.0

  /// What stands in one row.
  private enum Row {
    case state(Phrase)
    case city(PresenceTable.City)
  }

  var drawings: [Drawing] {
    let pieces = pieces
    return pieces.enumerated().map { place, rows in
      let number = place + 1
      let title =
        pieces.count == 1
        ? table.title
        : Phrase(
          en: "\(table.title), \(number) of \(pieces.count)", de: "\(table.title), \(number) von \(pieces.count)")
      return drawing(rows, title)
    }
  }

  /// The rows of each chart: whole states, as many as fit.
  private var pieces: [[Row]] {
    var pieces: [[Row]] = [[]]
    for (name, cities) in table.states {
      let rows = [Row.state(name)] + cities.map { .city($0) }
      if let last = pieces.last, !last.isEmpty, last.count + rows.count > Self.mostRows { pieces.append([]) }
      pieces[pieces.count - 1] += rows
    }
    return pieces.filter { !$0.isEmpty }
  }

  private var sectorWidth: Double { (ChartFrame.width - nameWidth) / Double(table.sectorNames.count) }
  private let nameWidth = 165.0

  private func drawing(_ rows: [Row], _ title: Phrase) -> Drawing {
    let height = Self.headHeight + Double(rows.count) * Self.rowHeight + Self.legendHeight
    var drawing = ChartFrame.drawing(title, description, height: height, in: language)
    var names: [Drawing.Shape] = []
    var dots = [(members: [Point], tiesAlone: [Point])](repeating: ([], []), count: table.sectorNames.count)
    for (place, row) in rows.enumerated() {
      let y = -Self.headHeight - (Double(place) + 0.5) * Self.rowHeight
      switch row {
      case .state(let name): names.append(text(name, y: y, Palette.shade, x: 0))
      case .city(let city):
        names.append(text(city.name, y: y, Palette.ink, x: 10))
        for (sector, evidence) in city.evidence.enumerated() {
          let point = Point(x: x(of: sector), y: y)
          switch evidence {
          case .members: dots[sector].members.append(point)
          case .tiesAlone: dots[sector].tiesAlone.append(point)
          case .nothing: break
          }
        }
      }
    }
    let palette = Palette(palette, sectorNames: table.sectorNames)
    drawing.shapes = [.group(Drawing.Group(shapes: heads)), .group(Drawing.Group(shapes: names))]
    for (sector, dots) in dots.enumerated() {
      drawing.shapes += shapes(dots.members, dots.tiesAlone, color: palette.mark(of: sector).line)
    }
    drawing.shapes += legend(y: -height + Self.legendHeight / 2)
    return drawing
  }

  private func x(of sector: Int) -> Double { nameWidth + (Double(sector) + 0.5) * sectorWidth }

  /// A ring is a dot with a smaller one on it.
  private func shapes(_ members: [Point], _ tiesAlone: [Point], color: String) -> [Drawing.Shape] {
    [
      .dots(members + tiesAlone, diameter: Self.diameter, color: color),
      .dots(tiesAlone, diameter: Self.diameter - 3.6, color: Palette.ground),
    ]
  }

  private func text(_ name: Phrase, y: Double, _ color: String, x: Double) -> Drawing.Shape {
    let line = ChartFrame.cut(name[language], width: nameWidth - x, fontSize: ChartFrame.fontSize)
    return .text(Drawing.Text(lines: [line], point: Point(x: x, y: y), fontSize: ChartFrame.fontSize, color: color))
  }

  private var heads: [Drawing.Shape] {
    table.sectorNames.enumerated().map { sector, name in
      let lines = ChartFrame.lines(
        sectorTitle(name), language, width: sectorWidth - 2, fontSize: ChartFrame.smallSize - 1)
      return .text(
        Drawing.Text(
          lines: lines, point: Point(x: x(of: sector), y: -Self.headHeight / 2), anchor: .middle,
          fontSize: ChartFrame.smallSize - 1))
    }
  }

  private func legend(y: Double) -> [Drawing.Shape] {
    let words: [(Double, Phrase)] = [
      (10, Phrase(en: "local actors", de: "örtliche Akteure")),
      (120, Phrase(en: "local ties alone", de: "nur örtliche Beziehungen")),
      (290, Phrase(en: "empty: nothing on record", de: "leer: nichts belegt")),
    ]
    return shapes([Point(x: 4, y: y)], [Point(x: 114, y: y)], color: Palette.shade) + [
      .group(
        Drawing.Group(
          shapes: words.map { x, words in
            .text(
              Drawing.Text(
                lines: [words[language]], point: Point(x: x, y: y), fontSize: ChartFrame.smallSize,
                color: Palette.shade))
          }))
    ]
  }

  /// In how many cities each sector takes part.
  private var description: Phrase {
    let cities = table.states.flatMap { $0.cities }
    let rows = table.sectorNames.enumerated().map { sector, name in
      let members = cities.count { $0.evidence.indices.contains(sector) && $0.evidence[sector] == .members }
      let ties = cities.count { $0.evidence.indices.contains(sector) && $0.evidence[sector] == .tiesAlone }
      return Phrase(
        en: "\(sectorTitle(name)) in \(members), by local ties alone in \(ties)",
        de: "\(sectorTitle(name)) in \(members), nur durch örtliche Beziehungen in \(ties)")
    }
    return Phrase(
      en: "Of \(cities.count) cities local actors take part: \(rows.joined(separator: "; ")).",
      de: "Von \(cities.count) Städten wirken örtliche Akteure mit: \(rows.joined(separator: "; ")).")
  }
}
