/// Where a style draws: nodes, ties, tandems, texts and what lies behind them, all pinned where the style wants them.
///
/// Lines come first, then nodes, then texts, whatever the order in which a style draws them.
struct MapCanvas {
  let language: Language
  let palette: Palette
  var backdrop = Backdrop()
  var legend: MapLegend
  private let content: MapContent
  private var document: DOTDocument
  /// The nodes of the content in the document, once they are named.
  private var names: [DOTDocument.Name] = []
  private var texts: [(name: DOTDocument.Name, attributes: DOTDocument.Attributes)] = []
  /// Everything drawn so far lies within.
  private(set) var bounds: Box?
  /// Where texts stand.
  private(set) var textBoxes: [Box] = []
  /// Whether areas of states lie behind the cities.
  var hasAreas = false
  private let fineness: Double
  private var unnamed = 0
  private var cut = 0

  static let fontSize = 10.0
  /// Longer names are cut on the map; the tooltip has them whole.
  static let longestName = 40

  init(_ content: MapContent, language: Language, palette: Palette) {
    self.content = content
    self.language = language
    self.palette = palette
    fineness = min(1, (400 / Double(max(1, content.nodes.count))).squareRoot())
    legend = MapLegend(language: language)
    document = DOTDocument(comment: [
      content.title[language],
      Phrase(en: "Draw it: dot -Tsvg map.dot -o map.svg", de: "Zeichnen: dot -Tsvg map.dot -o map.svg")[language],
    ])
    document.setDefaults(
      of: "node",
      [
        ("fontname", .plain(Self.fontName)), ("fontsize", .number(Self.fontSize)), ("fontcolor", .plain(Palette.ink)),
        ("shape", .plain("circle")), ("style", .plain("filled")), ("fillcolor", .plain(Palette.ground)),
        ("fixedsize", .plain("true")), ("margin", .plain("0")), ("label", .text("")), ("color", .plain(Palette.ink)),
        ("penwidth", .number(0.6)),
      ])
    document.setDefaults(of: "edge", [("dir", .plain("none")), ("color", .plain(Palette.faint))])
    names = content.nodes.map { document.name(for: $0.id) }
  }

  private static let fontName = "Helvetica,Arial,sans-serif"

  /// The whole document, with legend and title.
  func rendered() -> String {
    var canvas = self
    let field = bounds ?? Box(middle: Point(x: 0, y: 0), width: 100, height: 100)
    if unnamed > 0 {
      canvas.legend.note(
        Phrase(
          en: "\(unnamed, "name without room (see its tooltip)", "names without room (see tooltips)")",
          de: "\(unnamed, "Name ohne Platz (siehe Tooltip)", "Namen ohne Platz (siehe Tooltips)")"))
    }
    if cut > 0 {
      canvas.legend.note(
        Phrase(
          en: "\(cut, "long name cut off", "long names cut off")",
          de: "\(cut, "langer Name abgekürzt", "lange Namen abgekürzt")"))
    }
    canvas.legend.draw(on: &canvas, left: field.right + 40, top: field.top)
    for text in canvas.texts { canvas.document.addNode(text.name, text.attributes) }
    let title = content.title[language]
    return canvas.document.rendered(
      graph: [
        ("layout", .plain("nop")), ("inputscale", .plain("72")), ("notranslate", .plain("true")),
        ("outputorder", .plain("edgesfirst")), ("splines", .plain("line")), ("bgcolor", .plain(Palette.ground)),
        ("charset", .plain("UTF-8")), ("fontname", .plain(Self.fontName)), ("pad", .plain("0.3")),
        ("labelloc", .plain("t")), ("labeljust", .plain("l")), ("fontsize", .number(22)),
        ("fontcolor", .plain(Palette.ink)), ("label", .text(title)), ("tooltip", .text(title)),
      ] + canvas.backdrop.attribute)
  }

  // MARK: Nodes

  /// How a node is filled.
  enum Fill: Hashable {
    /// By its sectors.
    case sectors
    /// In one color.
    case plain(String)
  }

  private static func link(of node: MapContent.Node) -> DOTDocument.Attributes {
    node.link.map { [("URL", .text($0)), ("target", .plain("_blank"))] } ?? []
  }

  /// Draws a node of the content.
  /// - Parameter copy: What to call it, where a style draws a node several times.
  @discardableResult
  mutating func addNode(
    _ index: Int, at point: Point, radius: Double, fill: Fill = .sectors, copy: String? = nil,
    outline: DOTDocument.Attributes = []
  ) -> DOTDocument.Name {
    let node = content.nodes[index]
    let name = copy.map { document.name(for: "\(node.id) \($0)") } ?? names[index]
    let shape = NodeShape(of: node.level)
    let filling: DOTDocument.Attributes =
      switch fill {
      case .sectors: self.filling(node.level < .state ? node.profile : nil, shape)
      case .plain(let color): [("fillcolor", .plain(color))]
      }
    addShape(
      name, shape, at: point, radius: radius,
      [("tooltip", .text(tooltip(of: node)))] + Self.link(of: node) + filling + outline)
    return name
  }

  /// Draws a node of no content: part of a legend.
  mutating func addSample(
    _ wanted: String, _ shape: NodeShape, at point: Point, radius: Double, _ attributes: DOTDocument.Attributes
  ) {
    let tip = Phrase(en: "legend", de: "Legende")[language]
    addShape(document.name(for: wanted), shape, at: point, radius: radius, [("tooltip", .text(tip))] + attributes)
  }

  private mutating func addShape(
    _ name: DOTDocument.Name, _ shape: NodeShape, at point: Point, radius: Double, _ attributes: DOTDocument.Attributes
  ) {
    let side = 2 * radius * shape.stretch
    include(Box(middle: point, width: side, height: side))
    document.addNode(
      name,
      shape.attributes + [("pos", pin(point)), ("width", .number(side / 72)), ("height", .number(side / 72))]
        + attributes)
  }

  /// A pie or stripes of the sectors; white where none is known.
  func filling(_ profile: [Double]?, _ shape: NodeShape) -> DOTDocument.Attributes {
    guard let profile else { return [] }
    let total = profile.reduce(0, +)
    let slices = profile.indices.filter { profile[$0] > 0 }
    let largest = slices.max { (profile[$0], $1) < (profile[$1], $0) }
    let label = Palette.Mark.label(largest.flatMap { palette.mark(of: $0).letter })
    func fill(_ slice: Int) -> String { palette.mark(of: slice).fill }
    guard slices.count > 1 else { return slices.map { ("fillcolor", .plain(fill($0))) } + label }
    // The last slice takes what is left, so that rounded shares never add up to more than one.
    let wedges = slices.map { slice in
      let share = Language.english.decimal(profile[slice] / total, decimals: 4)
      return slice == slices.last ? fill(slice) : "\(fill(slice));\(share)"
    }
    return [("style", .plain(shape.severalFills)), ("fillcolor", .plain(wedges.joined(separator: ":")))] + label
  }

  // MARK: Lines

  /// Draws a line between two drawn nodes.
  mutating func addLine(
    _ a: DOTDocument.Name, _ b: DOTDocument.Name, _ look: DOTDocument.Attributes, tooltip: String
  ) {
    document.addEdge(a, b, look + [("edgetooltip", .text(tooltip))])
  }

  /// Draws a tie between nodes under their own names.
  mutating func addTie(_ tie: MapContent.Tie, _ look: DOTDocument.Attributes? = nil) {
    addLine(names[tie.ends.0], names[tie.ends.1], look ?? self.look(of: tie), tooltip: tooltip(of: tie))
  }

  /// Draws a tie between copies of its nodes.
  mutating func addTie(
    _ tie: MapContent.Tie, from a: DOTDocument.Name, to b: DOTDocument.Name, _ look: DOTDocument.Attributes
  ) {
    addLine(a, b, look, tooltip: tooltip(of: tie))
  }

  mutating func addTandem(_ tandem: MapContent.Tandem, _ look: DOTDocument.Attributes? = nil) {
    addLine(
      names[tandem.guide], names[tandem.newcomer],
      look ?? tandemLook(isDirected: tandem.isDirected, isPlanned: tandem.isPlanned), tooltip: tooltip(of: tandem))
  }

  /// Draws a line of no content, from place to place.
  mutating func addSampleLine(_ wanted: String, from: Point, to: Point, _ look: DOTDocument.Attributes) {
    let ends = [from, to].map { point in
      let name = document.name(for: wanted)
      document.addNode(
        name,
        [
          ("shape", .plain("point")), ("style", .plain("invis")), ("pos", pin(point)), ("width", .number(0.02)),
          ("height", .number(0.02)),
        ])
      return name
    }
    document.addEdge(ends[0], ends[1], look)
  }

  func look(of tie: MapContent.Tie) -> DOTDocument.Attributes {
    [("penwidth", .number(width(of: tie.weight)))] + look(of: tie.sectors)
  }

  /// The width of a line: the root of the weight; finer where there are many nodes.
  func width(of weight: Double) -> Double { min(6, max(0.5, 0.9 * weight.squareRoot())) * fineness }

  /// One color a sector, side by side; dashed by the sector where there is one.
  func look(of sectors: SectorSet) -> DOTDocument.Attributes {
    guard !sectors.isEmpty else { return [("color", .plain("#B4B4B4"))] }
    let marks = sectors.map { palette.mark(of: $0.index) }
    let dash = marks.count == 1 ? marks[0].dash : "solid"
    let colors =
      marks.count == 1 && marks[0].isDouble ? [marks[0].line, "#FFFFFF", marks[0].line] : marks.map { $0.line }
    return [("color", .plain(colors.joined(separator: ":"))), ("style", .plain(dash))]
  }

  func tandemLook(isDirected: Bool, isPlanned: Bool) -> DOTDocument.Attributes {
    [
      ("color", .plain(palette.tandem)), ("penwidth", .number(2.4)),
      ("style", .plain(isPlanned ? "dashed" : "solid")),
      ("dir", .plain(isDirected ? "forward" : "none")), ("arrowsize", .number(0.8)),
    ]
  }

  // MARK: Texts

  /// Puts names beside circles, in the order given, each where it covers no circle and no other name.
  mutating func addNames(
    of circles: [(index: Int, point: Point, radius: Double)], order: [Int], placement: inout LabelPlacement,
    fontSize: Double = MapCanvas.fontSize, color: (Int) -> String = { _ in Palette.ink }
  ) {
    for at in order {
      let circle = circles[at]
      let node = content.nodes[circle.index]
      let text = shortened(node.name[language])
      let size = (estimatedWidth(of: text, fontSize: fontSize), fontSize + 2)
      let reach = circle.radius * NodeShape(of: node.level).reach
      guard let place = placement.place(size, beside: circle.point, radius: reach) else {
        unnamed += 1
        continue
      }
      addText(
        text, place, called: "name: \(node.id)", fontSize: fontSize, color: color(circle.index),
        tooltip: tooltip(of: node))
    }
  }

  /// Says that names were left out, where a style knows before that there is no room.
  mutating func countUnnamed(_ count: Int) { unnamed += count }

  mutating func addText(
    _ text: String, _ place: LabelPlacement.Place, called wanted: String, fontSize: Double = MapCanvas.fontSize,
    color: String = Palette.ink, tooltip: String? = nil, hasPlate: Bool = true
  ) {
    let label: DOTDocument.Value =
      switch place.alignment {
      case .left: .lines([text], .left)
      case .right: .lines([text], .right)
      case .center: .text(text)
      }
    include(place.box)
    textBoxes.append(place.box)
    texts.append(
      (
        document.name(for: wanted),
        [
          ("shape", .plain("plaintext")), ("pos", pin(place.box.middle)), ("label", label),
          ("fontsize", .number(fontSize)), ("fontcolor", .plain(color)), ("tooltip", .text(tooltip ?? text)),
          ("width", .number(place.box.width / 72)), ("height", .number(place.box.height / 72)),
          ("fixedsize", .plain("false")),
          hasPlate ? ("fillcolor", .plain(Palette.ground + "A0")) : ("style", .plain("solid")),
        ]
      ))
  }

  mutating func shortened(_ name: String, to limit: Int = MapCanvas.longestName) -> String {
    guard name.count > limit else { return name }
    cut += 1
    return name.prefix(limit - 1) + "…"
  }

  /// Makes room on the paper.
  mutating func include(_ box: Box) {
    guard let bounds else { return bounds = box }
    self.bounds = Box(around: [
      Point(x: min(bounds.left, box.left), y: min(bounds.bottom, box.bottom)),
      Point(x: max(bounds.right, box.right), y: max(bounds.top, box.top)),
    ])
  }

  private func pin(_ point: Point) -> DOTDocument.Value {
    .plain("\(DOTDocument.number(point.x)),\(DOTDocument.number(point.y))!")
  }

  // MARK: Tooltips

  private func sectorNames(_ sectors: SectorSet) -> String {
    sectors.map { sectorTitle(content.sectorNames[$0.index])[language] }.joined(separator: ", ")
  }

  func tooltip(of node: MapContent.Node) -> String {
    let number = node.size.map { language.decimal($0, decimals: 3).trimmedDecimals } ?? "–"
    let tip = "\(node.facts[language]) · \(content.sizeTitle[language]) \(number)"
    guard node.change == .kept, node.level < .state || node.profile != nil else { return tip }
    guard let profile = node.profile else {
      return tip + Phrase(en: " · no sector documented", de: " · kein Sektor belegt")[language]
    }
    let parts = profile.indices.filter { profile[$0] > 0 }.map { sector in
      let title = sectorTitle(content.sectorNames[sector])[language]
      guard node.level > .actor else { return title }
      return "\(title) \(language.decimal(profile[sector], decimals: 2).trimmedDecimals)"
    }
    return tip + " · " + parts.joined(separator: ", ")
  }

  private func tooltip(of tie: MapContent.Tie) -> String {
    let (a, b) = (content.nodes[tie.ends.0], content.nodes[tie.ends.1])
    var tip = "\(a.name[language]) – \(b.name[language])"
    if !tie.kinds.isEmpty { tip += ": " + tie.kinds.joined(separator: ", ") }
    tip += Phrase(en: ", weight ", de: ", Gewicht ")[language]
    tip += language.decimal(tie.weight, decimals: 2).trimmedDecimals
    if !tie.sectors.isEmpty { tip += ", " + sectorNames(tie.sectors) }
    return tip
  }

  private func tooltip(of tandem: MapContent.Tandem) -> String {
    let (guide, newcomer) = (content.nodes[tandem.guide], content.nodes[tandem.newcomer])
    let word =
      tandem.isPlanned ? Phrase(en: "Planned tandem", de: "Geplantes Tandem") : Phrase(en: "Tandem", de: "Tandem")
    let tip = "\(word[language]): \(guide.name[language]) \(tandem.isDirected ? "→" : "–") \(newcomer.name[language])"
    guard let since = tandem.since else { return tip }
    return tip + Phrase(en: ", since \(since)", de: ", seit \(since)")[language]
  }
}

/// The shape that tells a node's level: actors are squares, cities circles, states hexagons, the federal level an octagon
/// with a double edge.
struct NodeShape {
  private let name: String
  /// How much wider the shape is than a circle of the same area.
  let stretch: Double
  /// How much farther from its middle names must stand.
  var reach: Double { name == "doubleoctagon" ? 1.6 : stretch }
  /// How Graphviz draws several fills in it.
  let severalFills: String

  init(of level: Level) {
    switch level {
    case .actor: (name, stretch, severalFills) = ("square", 0.89, "striped")
    case .city: (name, stretch, severalFills) = ("circle", 1, "wedged")
    case .state: (name, stretch, severalFills) = ("hexagon", 1.15, "filled")
    case .federal: (name, stretch, severalFills) = ("doubleoctagon", 1.15, "filled")
    }
  }

  /// What makes a node have it.
  var attributes: DOTDocument.Attributes { name == "circle" ? [] : [("shape", .plain(name))] }
}
