/// The legend of a map: what colors, shapes, sizes and lines mean, what is hidden, and from when the data are.
///
/// A style adds the entries of what it uses. A heading and what follows it stay together on the page.
struct MapLegend {
  /// One line of the legend.
  enum Entry {
    case heading(Phrase)
    case text(Phrase)
    /// In small letters.
    case remark(Phrase)
    /// A node as it looks, and what that means.
    case shape(MarkShape, MarkLook, Phrase)
    /// A node as large as it is on the map.
    case size(MarkShape, radius: Double, Phrase)
    /// A line as it looks; with a node before it, if both mean the same.
    case line(LineLook, length: Double, Phrase, mark: MarkLook?)
  }

  static let fontSize = 12.0
  private static let lineHeight = 17.0
  private static let textColumn = 46.0

  let language: Language
  private(set) var blocks: [[Entry]] = []
  /// Those that are right only in the scale of the map.
  private(set) var blocksToScale: [Int] = []
  private var notes: [Phrase] = []
  private var remarks: [Phrase] = []

  init(language: Language) { self.language = language }

  mutating func heading(_ text: Phrase) { blocks.append([.heading(text)]) }
  mutating func text(_ text: Phrase) { add(.text(text)) }
  mutating func line(_ look: LineLook, _ text: Phrase, length: Double = 34) {
    add(.line(look, length: length, text, mark: nil))
  }
  mutating func shape(_ level: Level, _ text: Phrase) { shape(level, MarkLook(), text) }
  mutating func shape(_ level: Level, _ look: MarkLook, _ text: Phrase) {
    add(.shape(MarkShape(of: level), look, text))
  }
  /// What the map leaves out.
  mutating func note(_ text: Phrase) { notes.append(text) }
  /// Where something comes from.
  mutating func remark(_ text: Phrase) { remarks.append(text) }

  private mutating func add(_ entry: Entry) {
    if blocks.isEmpty { blocks.append([]) }
    blocks[blocks.count - 1].append(entry)
  }

  /// A row for every sector: its fill and, where lines show sectors, its line.
  mutating func sectors(_ content: MapContent, _ palette: Palette, heading: Phrase, lines: Bool = true) {
    self.heading(heading)
    for (sector, name) in content.sectorNames.enumerated() {
      let mark = palette.mark(of: sector)
      if lines {
        add(.line(mark.lineLook.wide(1.4), length: 26, sectorTitle(name), mark: mark.look))
      } else {
        shape(.city, mark.look, sectorTitle(name))
      }
    }
  }

  /// What the parts of a pie are, where cities are drawn as such.
  mutating func pies(_ content: MapContent) {
    guard content.nodes.contains(where: { $0.level == .city && $0.profile != nil }) else { return }
    text(
      Phrase(
        en: "pies: shares of a city's local actors; where none is known, of its local ties",
        de: "Kreise: Anteile an den örtlichen Akteuren einer Stadt; sind keine bekannt, an ihren örtlichen Beziehungen")
    )
  }

  /// A row for every level that the map shows.
  mutating func levels(_ content: MapContent) {
    let levels = Level.allCases.filter { level in content.nodes.contains { $0.level == level } }
    guard levels.count > 1 || levels == [.actor] else { return }
    heading(Phrase(en: "Shapes", de: "Formen"))
    for level in levels.reversed() { shape(level, level.name(1)) }
  }

  /// Two nodes of different sizes: the largest, and one about a quarter of it, whole where sizes are counts.
  mutating func sizes(_ content: MapContent, _ circles: MapCircles) {
    guard let greatest = circles.greatest else { return }
    let isCount = greatest == greatest.rounded()
    let quarter = isCount ? max(1, (greatest / 4).rounded()) : greatest / 4
    heading(Phrase(en: "Area: \(content.sizeTitle)", de: "Fläche: \(content.sizeTitle)"))
    blocksToScale.append(blocks.count - 1)
    let level = content.nodes.contains { $0.level == .city } ? Level.city : content.nodes.first?.level ?? .city
    for size in quarter < greatest ? [greatest, quarter] : [greatest] {
      let number = Phrase(en: "\(size, upTo: 3)", de: "\(size, upTo: 3)")
      add(.size(MarkShape(of: level), radius: circles.radius(of: size), number))
    }
  }

  /// How long a distance is on the map.
  mutating func scale(_ length: Double, _ text: Phrase) {
    heading(Phrase(en: "Scale, north is up ↑", de: "Maßstab, Norden ist oben ↑"))
    blocksToScale.append(blocks.count - 1)
    line(LineLook(Palette.ink, width: 2), text, length: length)
  }

  /// What every legend ends with: the view, the date of the data, what is not shown, and sources.
  mutating func addEnd(_ content: MapContent) {
    let date = content.newestDate.map { Phrase(en: "data up to \($0)", de: "Stand der Daten: \($0)") }
    let view = content.filters + [date].compactMap { $0 }
    if !view.isEmpty {
      heading(Phrase(en: "View", de: "Ausschnitt"))
      for line in view { text(line.capitalized) }
    }
    let hidden = content.hidden + content.leftOut.map { $0.words } + notes
    if !hidden.isEmpty {
      heading(Phrase(en: "Not shown", de: "Nicht gezeigt"))
      for note in hidden { text(note) }
    }
    if !remarks.isEmpty, blocksToScale.last == blocks.count - 1 { blocks.append([]) }
    for remark in remarks { add(.remark(remark)) }
  }

  // MARK: Drawing

  /// How high each block is, in the order of blocks.
  var heights: [Double] { blocks.map { block in block.reduce(10) { $0 + height(of: $1) } } }

  private func height(of entry: Entry) -> Double {
    switch entry {
    case .heading(let text): Double(wrapped(text, indent: 0, fontSize: 13.5).count) * Self.lineHeight + 3
    case .text(let text): Double(wrapped(text, indent: 0).count) * (Self.lineHeight - 1) + 1
    case .remark(let text): Double(wrapped(text, indent: 0).count) * (Self.lineHeight - 4) + 6
    case .shape(let shape, _, let text):
      max(12 * shape.reach + 3, Double(wrapped(text, indent: Self.textColumn).count) * Self.lineHeight)
    case .size(let shape, let radius, _): max(2 * radius * shape.reach + 4, Self.lineHeight)
    case .line(_, let length, let text, let mark):
      Double(wrapped(text, indent: indent(length, mark)).count) * Self.lineHeight
    }
  }

  private func indent(_ length: Double, _ mark: MarkLook?) -> Double {
    max(Self.textColumn, (mark == nil ? 0 : 18) + length + 8)
  }

  private func wrapped(_ text: Phrase, indent: Double, fontSize: Double = MapLegend.fontSize) -> [String] {
    var style = TextStyle()
    style.width = max(12, Int((PageLayout.column - 20 - indent) / (0.55 * fontSize)))
    return TextRenderer(style: style).wrapped(text[language], indent: 0)
  }

  /// Draws every block at its place.
  func draw(_ layout: PageLayout, on drawing: inout MapDrawing) {
    for place in layout.places { draw(place.block, at: place.corner, scale: layout.scale, on: &drawing) }
  }

  /// Draws one block below a corner.
  func draw(_ block: Int, at corner: Point, scale: Double = 1, on drawing: inout MapDrawing) {
    var pen = Pen(corner: corner, scale: scale, tip: Phrase(en: "legend", de: "Legende")[language])
    for entry in blocks[block] { draw(entry, &pen, &drawing) }
  }

  /// Where the next entry of a legend goes, in its own measure below a corner.
  private struct Pen {
    let corner: Point
    let scale: Double
    let tip: String
    var y = 0.0

    func point(_ x: Double, _ down: Double) -> Point {
      Point(x: corner.x + x * scale, y: corner.y - (y + down) * scale)
    }

    func write(
      _ text: String, at x: Double, _ down: Double, fontSize: Double = MapLegend.fontSize, color: String = Palette.ink,
      on drawing: inout MapDrawing
    ) {
      let size = fontSize * scale
      let width = TextMetric.width(of: text, fontSize: size)
      let start = point(x, down)
      drawing.texts.append(
        .init(
          name: "legend: text", lines: [text],
          place: .init(
            box: Box(middle: Point(x: start.x + width / 2, y: start.y), width: width, height: size + 4),
            alignment: .left),
          look: TextLook(fontSize: size, color: color), tooltip: tip, owner: nil))
    }
  }

  private func draw(_ entry: Entry, _ pen: inout Pen, _ drawing: inout MapDrawing) {
    let height = height(of: entry)
    let line = Self.lineHeight
    switch entry {
    case .heading(let text):
      for (row, text) in wrapped(text, indent: 0, fontSize: 13.5).enumerated() {
        pen.write(text, at: 0, (Double(row) + 0.5) * line, fontSize: 13.5, on: &drawing)
      }
    case .text(let text):
      for (row, text) in wrapped(text, indent: 0).enumerated() {
        pen.write(text, at: 0, (Double(row) + 0.5) * (line - 1), on: &drawing)
      }
    case .remark(let text):
      for (row, text) in wrapped(text, indent: 0).enumerated() {
        pen.write(text, at: 0, (Double(row) + 0.5) * (line - 4) + 6, fontSize: 9, color: Palette.faint, on: &drawing)
      }
    case .size(let shape, let radius, let text):
      addSample(shape, pen.point(17, height / 2), radius, MarkLook(), pen, &drawing)
      pen.write(text[language], at: Self.textColumn, height / 2, on: &drawing)
    case .shape(let shape, let look, let text):
      let lines = wrapped(text, indent: Self.textColumn)
      addSample(shape, pen.point(17, height / 2), 6 * pen.scale, look, pen, &drawing)
      let start = (height - Double(lines.count) * line) / 2
      for (row, text) in lines.enumerated() {
        pen.write(text, at: Self.textColumn, start + (Double(row) + 0.5) * line, on: &drawing)
      }
    case .line(let look, let length, let text, let mark):
      let start = mark == nil ? 0.0 : 18
      if let mark { addSample(.circle, pen.point(7, line / 2), 6 * pen.scale, mark, pen, &drawing) }
      var end = pen.point(start, line / 2)
      end.x += length
      drawing.lines.append(
        .init(path: LinePath(from: pen.point(start, line / 2), to: end), look: look, tooltip: nil, ends: nil))
      for (row, text) in wrapped(text, indent: indent(length, mark)).enumerated() {
        pen.write(text, at: indent(length, mark), (Double(row) + 0.5) * line, on: &drawing)
      }
    }
    pen.y += height
  }

  private func addSample(
    _ shape: MarkShape, _ point: Point, _ radius: Double, _ look: MarkLook, _ pen: Pen, _ drawing: inout MapDrawing
  ) {
    drawing.marks.append(
      .init(
        name: "legend: shape", shape: shape, point: point, radius: radius, look: look, tooltip: pen.tip, link: nil))
  }
}
