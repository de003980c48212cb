/// The legend of a map: what colors, shapes, sizes and lines mean, what is hidden, and from when the data are.
///
/// A style adds the entries of what it uses; the canvas draws them in a column to the right of the map.
struct MapLegend {
  /// One line of the legend.
  enum Entry {
    case heading(Phrase)
    case text(Phrase)
    /// A node as it looks, and what that means.
    case shape(NodeShape, radius: Double, DOTDocument.Attributes, Phrase)
    /// A line as it looks; with a node before it, if both mean the same.
    case line(DOTDocument.Attributes, length: Double, Phrase, fill: DOTDocument.Attributes?)
  }

  static let fontSize = 12.0
  private static let lineHeight = 18.0
  private static let textColumn = 46.0
  private static let width = 48

  private let language: Language
  private var entries: [Entry] = []
  private var notes: [Phrase] = []

  init(language: Language) { self.language = language }

  mutating func heading(_ text: Phrase) { entries.append(.heading(text)) }
  mutating func text(_ text: Phrase) { entries.append(.text(text)) }
  mutating func line(_ look: DOTDocument.Attributes, _ text: Phrase, length: Double = 34) {
    entries.append(.line(look, length: length, text, fill: nil))
  }
  mutating func shape(
    _ level: Level, radius: Double = 6, _ look: DOTDocument.Attributes, _ text: Phrase
  ) {
    entries.append(.shape(NodeShape(of: level), radius: radius, look, text))
  }
  /// What the map leaves out.
  mutating func note(_ text: Phrase) { notes.append(text) }

  /// A row for every sector: its fill and, where lines show sectors, its line.
  mutating func sectors(_ content: MapContent, _ palette: Palette, heading: Phrase, lines: Bool = true) {
    entries.append(.heading(heading))
    for (sector, name) in content.sectorNames.enumerated() {
      let mark = palette.mark(of: sector)
      let colors = mark.isDouble ? [mark.line, "#FFFFFF", mark.line] : [mark.line]
      guard lines else {
        shape(.city, mark.look, sectorTitle(name))
        continue
      }
      entries.append(
        .line(
          [
            ("color", .plain(colors.joined(separator: ":"))), ("style", .plain(mark.dash)), ("penwidth", .number(1.4)),
          ], length: 26, sectorTitle(name), fill: mark.look))
    }
  }

  /// A row for every level that the map shows.
  mutating func levels(_ content: MapContent) {
    let levels = Level.allCases.filter { level in content.nodes.contains { $0.level == level } }
    guard levels.count > 1 || levels == [.actor] else { return }
    heading(Phrase(en: "Shapes", de: "Formen"))
    for level in levels.reversed() { shape(level, [], level.name(1)) }
  }

  /// Two nodes of different sizes: the largest, and one about a quarter of it, whole where sizes are counts.
  mutating func sizes(_ content: MapContent, _ circles: MapCircles) {
    guard let greatest = circles.greatest else { return }
    let isCount = greatest == greatest.rounded()
    let quarter = isCount ? max(1, (greatest / 4).rounded()) : greatest / 4
    heading(Phrase(en: "Size: \(content.sizeTitle)", de: "Größe: \(content.sizeTitle)"))
    let level = content.nodes.contains { $0.level == .city } ? Level.city : content.nodes.first?.level ?? .city
    for size in quarter < greatest ? [greatest, quarter] : [greatest] {
      let radius = circles.radius(of: size)
      shape(
        level, radius: radius, [],
        Phrase(
          en: "\(size, upTo: 3)",
          de: "\(size, upTo: 3)"))
    }
  }

  /// What every legend ends with: the view, what is not shown, and the date of the data.
  mutating func addEnd(_ style: MapStyle, _ content: MapContent) {
    heading(Phrase(en: "View: \(style.name)", de: "Ansicht: \(style.name)"))
    text(style.summary)
    for filter in content.filters { text(filter) }
    if let date = content.newestDate {
      text(Phrase(en: "Newest entry in the data: \(date)", de: "Jüngster Eintrag der Daten: \(date)"))
    }
    notes = content.hidden + notes
  }

  // MARK: Drawing

  /// Draws the legend from its upper left corner down.
  func draw(on canvas: inout MapCanvas, left: Double, top: Double) {
    var column = LegendColumn(left: left, y: top, language: language)
    column.heading(Phrase(en: "Legend", de: "Legende"), on: &canvas, fontSize: 16)
    for entry in entries { column.add(entry, on: &canvas) }
    guard !notes.isEmpty else { return }
    column.add(.heading(Phrase(en: "Not shown", de: "Nicht gezeigt")), on: &canvas)
    for note in notes { column.add(.text(note), on: &canvas) }
  }

  /// Where the next line of a legend goes.
  private struct LegendColumn {
    let left: Double
    var y: Double
    let language: Language
    private var count = 0

    init(left: Double, y: Double, language: Language) {
      self.left = left
      self.y = y
      self.language = language
    }

    mutating func heading(_ text: Phrase, on canvas: inout MapCanvas, fontSize: Double) {
      y -= fontSize + 2
      write(text[language], at: left, fontSize: fontSize, on: &canvas)
      y -= MapLegend.lineHeight
    }

    mutating func add(_ entry: Entry, on canvas: inout MapCanvas) {
      count += 1
      switch entry {
      case .heading(let text): heading(text, on: &canvas, fontSize: 13)
      case .text(let text):
        for line in MapLegend.wrapped(text[language]) {
          write(line, at: left, fontSize: MapLegend.fontSize, on: &canvas)
          y -= MapLegend.lineHeight - 2
        }
        y -= 2
      case .shape(let shape, let radius, let look, let text):
        let room = max(0, radius * shape.reach - 8)
        y -= room
        canvas.addSample("legend: shape", shape, at: Point(x: left + 17, y: y), radius: radius, look)
        write(text[language], at: left + MapLegend.textColumn, fontSize: MapLegend.fontSize, on: &canvas)
        y -= MapLegend.lineHeight + room
      case .line(let look, let length, let text, let fill):
        let start = left + (fill == nil ? 0 : 18)
        if let fill {
          canvas.addSample("legend: shape", NodeShape(of: .city), at: Point(x: left + 7, y: y), radius: 6, fill)
        }
        canvas.addSampleLine(
          "legend: line", from: Point(x: start, y: y), to: Point(x: start + length, y: y), look)
        let indent = max(MapLegend.textColumn, start - left + length + 8)
        let lines = MapLegend.wrapped(text[language])
        for line in lines {
          write(line, at: left + indent, fontSize: MapLegend.fontSize, on: &canvas)
          y -= MapLegend.lineHeight
        }
      }
    }

    private mutating func write(_ text: String, at x: Double, fontSize: Double, on canvas: inout MapCanvas) {
      let width = estimatedWidth(of: text, fontSize: fontSize)
      let box = Box(middle: Point(x: x + width / 2, y: y), width: width, height: fontSize + 4)
      canvas.addText(
        text, LabelPlacement.Place(box: box, alignment: .left), called: "legend: text", fontSize: fontSize,
        tooltip: Phrase(en: "legend", de: "Legende")[language], hasPlate: false)
    }
  }

  private static func wrapped(_ text: String) -> [String] {
    var style = TextStyle()
    style.width = width
    return TextRenderer(style: style).wrapped(text, indent: 0)
  }
}
