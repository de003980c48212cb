/// The legend of a city map: what colours, sizes and lines mean, what is hidden, how far 100 km is, where north is.
struct MapLegend {
  private static let lineHeight = 15.0

  private let map: CityMap
  private let left: Double
  private let top: Double

  init(_ map: CityMap) {
    self.map = map
    let boxes = map.points.indices.map { index in
      let name = map.labels[index].map { $0.box.middle.x + $0.box.width / 2 }
      return max(map.points[index].x + map.radii[index], name ?? -.infinity)
    }
    left = (boxes.max() ?? 0) + 40
    top = map.points.map(\.y).max() ?? 0
  }

  /// Adds the legend's nodes to the right of the map, from the top down.
  func add(to document: inout DOTDocument) {
    var y = top
    var count = 0
    func next(_ lines: Double = 1) {
      y -= Self.lineHeight * lines
      count += 1
    }
    func text(_ text: String, indent: Double = 38, size: Double = 10, lines: Int = 1) {
      addText(text, x: left + indent, y: y, size: size, key: count, lines: lines, to: &document)
      next(Double(lines))
    }
    func heading(_ phrase: Phrase) {
      y -= 8
      text(phrase[language], indent: 0, size: 12)
    }

    heading(Phrase(en: "Legend", de: "Legende"))
    heading(Phrase(en: "Circle: sectors a city works with", de: "Kreis: Sektoren, mit denen eine Stadt arbeitet"))
    for (sector, name) in map.content.sectorNames.enumerated() {
      addCircle(6, fill: [("style", .plain("filled")), ("fillcolor", .plain(map.color(sector)))], y, count, &document)
      text(sectorTitle(name)[language])
    }
    addCircle(6, fill: map.fill(nil), y, count, &document)
    text(Phrase(en: "no sector documented", de: "kein Sektor belegt")[language])

    heading(Phrase(en: "Area of a circle: ", de: "Kreisfläche: ") + map.content.sizeTitle)
    for size in scaleSizes {
      let radius = CityMap.radius(of: size, greatest: map.greatestSize)
      y -= max(0, radius - 7)
      addCircle(radius, fill: map.fill(nil), y, count, &document)
      text(language.decimal(size, decimals: 2).trimmedDecimals, indent: 44)
      y -= max(0, radius - 7)
    }

    heading(Phrase(en: "Lines: ties between two cities", de: "Linien: Verbindungen zweier Städte"))
    for sector in sectorsOfTies {
      addLine(map.line(of: SectorSet([sector])), y, count, &document)
      text(sectorTitle(map.content.sectorNames[sector.index])[language])
    }
    if map.content.ties.contains(where: \.sectors.isEmpty) {
      addLine(map.line(of: .empty), y, count, &document)
      text(Phrase(en: "no sector stated", de: "ohne Angabe des Sektors")[language])
    }
    if !map.content.tandems.isEmpty {
      let isDirected = map.content.tandems.contains(where: \.isDirected)
      addLine(CityMap.tandemLine(isDirected), y, count, &document)
      text(Phrase(en: "tandem: experienced → new city", de: "Tandem: erfahrene → neue Stadt")[language])
    }
    text(Phrase(en: "width: root of the weight", de: "Breite: Wurzel des Gewichts")[language])

    heading(Phrase(en: "Scale, north is up ↑", de: "Maßstab, Norden ist oben ↑"))
    let length = scaleLength
    addLine([("color", .plain(Palette.ink)), ("penwidth", .number(2))], y, count, &document, length: length.points)
    text("\(length.kilometres) km", indent: length.points + 10)

    let notes = self.notes
    if !notes.isEmpty {
      heading(Phrase(en: "Not shown", de: "Nicht gezeigt"))
      for note in notes {
        let lines = Self.wrapped(note, to: 42)
        addText(
          lines.joined(separator: "\n"), x: left, y: y - Double(lines.count - 1) * 6, size: 10, key: count,
          lines: lines.count, to: &document)
        next(Double(lines.count) * 0.85)
      }
    }
    if let date = map.content.newestDate {
      y -= 8
      text(
        Phrase(en: "Newest entry in the data: \(date)", de: "Jüngster Eintrag der Daten: \(date)")[language], indent: 0)
    }
  }

  private var language: Language { map.language }

  /// The greatest size and about a quarter of it, whole where sizes are counts.
  private var scaleSizes: [Double] {
    let greatest = map.greatestSize
    guard greatest > 1e-9 else { return [] }
    guard greatest == greatest.rounded() else { return [greatest, greatest / 4] }
    let quarter = max(1, (greatest / 4).rounded())
    return quarter < greatest ? [greatest, quarter] : [greatest]
  }

  private var sectorsOfTies: [SectorID] {
    map.content.ties.reduce(SectorSet.empty) { $0.union($1.sectors) }.map { $0 }
  }

  private var notes: [String] {
    var notes = map.content.hidden.map { $0[language] }
    let unnamed = map.labels.count { $0 == nil }
    if unnamed > 0 {
      notes.append(
        Phrase(
          en: "names of \(Language.english.counted(unnamed, "city", "cities")) (see the tooltip)",
          de: "Namen von \(Language.german.counted(unnamed, "Stadt", "Städten")) (siehe Tooltip)")[language])
    }
    return notes
  }

  /// A round distance that takes at most 140 points.
  private var scaleLength: (kilometres: Int, points: Double) {
    let lengths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
    let kilometres = lengths.last { Double($0) * map.projection.pointsPerKilometre <= 140 } ?? 1
    return (kilometres, Double(kilometres) * map.projection.pointsPerKilometre)
  }

  // MARK: Parts

  private func addText(
    _ text: String, x: Double, y: Double, size: Double, key: Int, lines: Int, to document: inout DOTDocument
  ) {
    let width = text.split(separator: "\n").map { estimatedWidth(of: String($0), fontSize: size) }.max() ?? 0
    document.addNode(
      "legend: text \(key)",
      [
        ("shape", .plain("plaintext")), ("pos", map.pin(Point(x: x + width / 2, y: y))),
        ("fixedsize", .plain("false")), ("width", .number(width / 72)),
        ("height", .number(Self.lineHeight * Double(lines) / 72)),
        ("fontsize", .number(size)), ("tooltip", .text(Phrase(en: "legend", de: "Legende")[language])),
        ("label", .lines(text.split(separator: "\n").map(String.init), .left)),
      ])
  }

  private func addCircle(
    _ radius: Double, fill: DOTDocument.Attributes, _ y: Double, _ key: Int, _ document: inout DOTDocument
  ) {
    document.addNode(
      "legend: circle \(key)",
      [
        ("pos", map.pin(Point(x: left + 17, y: y))), ("width", .number(2 * radius / 72)),
        ("height", .number(2 * radius / 72)), ("tooltip", .text(Phrase(en: "legend", de: "Legende")[language])),
      ] + fill)
  }

  private func addLine(
    _ attributes: DOTDocument.Attributes, _ y: Double, _ key: Int, _ document: inout DOTDocument, length: Double = 28
  ) {
    let ends = ["legend: line \(key) from", "legend: line \(key) to"]
    for (end, x) in zip(ends, [left + 2, left + 2 + length]) {
      document.addNode(
        end,
        [
          ("shape", .plain("point")), ("style", .plain("invis")), ("pos", map.pin(Point(x: x, y: y))),
          ("width", .number(0.02)), ("height", .number(0.02)),
        ])
    }
    document.addEdge(ends[0], ends[1], attributes)
  }

  private static func wrapped(_ text: String, to width: Int) -> [String] {
    var style = TextStyle()
    style.width = width
    return TextRenderer(style: style).wrapped(text, indent: 0)
  }
}
