/// Where a style draws: nodes, ties, tandems, names and what lies behind them, all where the style wants them.
///
/// A style adds the nodes first: lines are led around those that are there, and names keep clear of them and of tandems.
struct MapCanvas {
  let language: Language
  let palette: Palette
  /// The page that the map should fill, if any.
  let page: MapPage?
  var legend: MapLegend
  private(set) var drawing: MapDrawing
  let content: MapContent
  private let medium: MapMedium
  /// The mark of every node of the content, once it is drawn.
  private var marks: [Int?]
  /// Leads lines around the marks; `nil` when marks came since.
  private var router: LineRouter?
  private var linesBetween: [MapContent.Pair: Int] = [:]
  /// Everything drawn so far lies within.
  private(set) var bounds: Box?
  private let fineness: Double
  private var unnamed = 0
  private var cut = 0
  /// How many ties with one end outside are drawn.
  var borderTiesDrawn = 0
  /// Whether nodes stand where they are on Earth.
  var isOnEarth = false

  static let fontSize = 10.0
  /// Longer names are cut on the map; the tooltip has them whole.
  static let longestName = 40
  /// Among more marks lines run straight: they would be too many to follow anyway.
  private static let mostObstacles = 600

  init(_ content: MapContent, language: Language, palette: Palette, page: MapPage?, medium: MapMedium) {
    self.content = content
    self.language = language
    self.palette = palette
    self.page = page
    self.medium = medium
    fineness = min(1, (400 / Double(max(1, content.nodes.count))).squareRoot())
    legend = MapLegend(language: language)
    drawing = MapDrawing(title: content.title[language])
    marks = Array(repeating: nil, count: content.nodes.count)
  }

  /// The whole drawing, with legend and title on its page.
  func finished() -> MapDrawing {
    var canvas = self
    canvas.noteMissing()
    canvas.legend.addEnd(content)
    let map = bounds ?? Box(middle: Point(x: 0, y: 0), width: 100, height: 100)
    let layout = PageLayout(map: map, blocks: canvas.legend.heights, page: page)
    canvas.legend.draw(layout, on: &canvas.drawing)
    (canvas.drawing.frame, canvas.drawing.paper) = (layout.frame, layout.paper)
    canvas.addTitle(layout)
    return canvas.drawing
  }

  /// Counts in the legend what found no room.
  mutating func noteMissing() {
    let beyond = content.borderTieCount - borderTiesDrawn
    if beyond > 0 {
      legend.note(
        Phrase(
          en: "\(beyond, "tie with one end outside", "ties with one end outside")",
          de: "\(beyond, "Beziehung mit einem Ende außerhalb", "Beziehungen mit einem Ende außerhalb")"))
    }
    if unnamed > 0 {
      let count = Phrase(
        en: "\(unnamed, "name without room", "names without room")",
        de: "\(unnamed, "Name ohne Platz", "Namen ohne Platz")")
      legend.note(medium == .screen ? count + Phrase(en: " (see tooltips)", de: " (siehe Tooltips)") : count)
    }
    if cut > 0 {
      legend.note(
        Phrase(
          en: "\(cut, "long name cut off", "long names cut off")",
          de: "\(cut, "langer Name abgekürzt", "lange Namen abgekürzt")"))
    }
  }

  private mutating func addTitle(_ layout: PageLayout) {
    let room = layout.frame.width - 2 * PageLayout.margin
    let usual = 22 * min(1.5, max(1, layout.scale))
    let size = max(14, min(usual, usual * room / TextMetric.width(of: drawing.title, fontSize: usual)))
    var text = drawing.title
    if TextMetric.width(of: text, fontSize: size) > room {
      text = text.prefix(max(1, Int(room / (0.62 * size)) - 1)) + "…"
    }
    let width = TextMetric.width(of: text, fontSize: size)
    let box = Box(middle: layout.titleStart + Point(x: width / 2, y: 0), width: width, height: size + 4)
    drawing.texts.append(
      .init(
        name: "title", lines: [text], place: .init(box: box, alignment: .left), look: TextLook(fontSize: size),
        tooltip: drawing.title, owner: nil))
  }

  // MARK: Grounds

  mutating func addGround(_ ground: MapDrawing.Ground) {
    drawing.grounds.append(ground)
    switch ground {
    case .area(let corners, _, _, _): if let box = Box(around: corners) { include(box) }
    case .ring(let middle, let radii, _): include(Box(middle: middle, width: 2 * radii.x, height: 2 * radii.y))
    }
  }

  mutating func addBox(_ box: Box, fill: String, edge: String? = nil) {
    drawing.addBox(box, fill: fill, edge: edge)
    include(box)
  }

  /// Makes room on the paper.
  mutating func include(_ box: Box) {
    guard let bounds else { return bounds = box }
    self.bounds = Box(around: [
      Point(x: min(bounds.left, box.left), y: min(bounds.bottom, box.bottom)),
      Point(x: max(bounds.right, box.right), y: max(bounds.top, box.top)),
    ])
  }

  // MARK: Nodes

  /// Draws a node of the content, and returns its mark.
  /// - Parameters:
  ///   - look: How it looks; by default filled by its sectors.
  ///   - copy: What to add to its name, where a style draws a node several times.
  @discardableResult
  mutating func addNode(
    _ index: Int, at point: Point, radius: Double, look: MarkLook? = nil, copy: String? = nil
  ) -> Int {
    let node = content.nodes[index]
    let mark = MapDrawing.Mark(
      name: copy.map { "\(node.id) \($0)" } ?? node.id, shape: MarkShape(of: node.level), point: point, radius: radius,
      look: look ?? self.look(of: node), tooltip: tooltip(of: node), link: node.link,
      node: (
        node.index, node.id,
        node.level == .city ? node.name[language] : "\(node.name[language]) (\(node.level.name(1)[language]))"
      ))
    include(Box(middle: point, width: 2 * mark.reach, height: 2 * mark.reach))
    drawing.marks.append(mark)
    router = nil
    marks[index] = drawing.marks.count - 1
    return drawing.marks.count - 1
  }

  /// Draws a mark that is no node of the content, and returns it.
  mutating func addMark(
    called name: String, at point: Point, radius: Double, _ look: MarkLook, tooltip: String
  ) -> Int {
    include(Box(middle: point, width: 2 * radius, height: 2 * radius))
    drawing.marks.append(
      MapDrawing.Mark(name: name, shape: .circle, point: point, radius: radius, look: look, tooltip: tooltip, link: nil)
    )
    router = nil
    return drawing.marks.count - 1
  }

  /// How a node of the content looks by its sectors.
  func look(of index: Int) -> MarkLook { look(of: content.nodes[index]) }

  /// The last mark of a node, if it is drawn.
  func mark(of index: Int) -> Int? { marks[index] }

  /// A pie or stripes of a node's sectors; white where none is known.
  func look(of node: MapContent.Node) -> MarkLook {
    var look = MarkLook()
    guard node.level < .state, let profile = node.profile else { return look }
    let total = profile.reduce(0, +)
    let slices = profile.indices.filter { profile[$0] > 0 }
    guard let largest = slices.max(by: { (profile[$0], $1) < (profile[$1], $0) }) else { return look }
    look.slices = slices.map { .init(color: palette.mark(of: $0).fill, share: profile[$0] / total) }
    look.letter = palette.mark(of: largest).letter
    return look
  }

  // MARK: Lines

  /// Draws a line between two marks, around the others.
  /// - Parameter bow: How far it should bend, if it can.
  mutating func addLine(
    _ a: Int, _ b: Int, _ look: LineLook, tooltip: String, bow: Double = 0, isTandem: Bool = false
  ) {
    let path: LinePath
    if drawing.marks.count > Self.mostObstacles {
      path = LinePath(from: drawing.marks[a].point, to: drawing.marks[b].point)
    } else {
      var router = router ?? LineRouter(around: drawing.marks.map { $0.circle })
      path = router.path(from: a, to: b, bow: bow)
      self.router = router
    }
    // A line may bow out of everything else; Graphviz makes room for the points that steer it, too.
    if let box = Box(around: path.points, margin: look.width) { include(box) }
    drawing.lines.append(.init(path: path, look: look, tooltip: tooltip, ends: (a, b), isTandem: isTandem))
  }

  mutating func addStraightLine(_ ends: (from: Int, to: Int), _ look: LineLook, tooltip: String) {
    let path = LinePath(from: drawing.marks[ends.from].point, to: drawing.marks[ends.to].point)
    drawing.lines.append(.init(path: path, look: look, tooltip: tooltip, ends: ends))
  }

  /// Draws a line that passes some corners: from its marks to the first and the last of them around other marks.
  private mutating func addLine(
    _ a: Int, _ b: Int, _ look: LineLook, tooltip: String, through corners: [Point], isTandem: Bool = false
  ) {
    guard let first = corners.first, let last = corners.last else { return }
    let path = way(from: a, to: first) + LinePath(through: corners, rounding: 7) + way(from: b, to: last).reversed
    if let box = Box(around: path.points, margin: look.width) { include(box) }
    drawing.lines.append(.init(path: path, look: look, tooltip: tooltip, ends: (a, b), isTandem: isTandem))
  }

  /// A way from a mark to a place, around other marks.
  private mutating func way(from mark: Int, to place: Point) -> LinePath {
    guard drawing.marks.count <= Self.mostObstacles else { return LinePath(from: drawing.marks[mark].point, to: place) }
    var router = router ?? LineRouter(around: drawing.marks.map { $0.circle })
    let path = router.path(from: mark, to: place)
    self.router = router
    return path
  }

  /// Draws a tie between the last marks of its nodes, if both are drawn.
  /// - Parameter corners: What it passes on its way, where the style lays that out.
  mutating func addTie(_ tie: MapContent.Tie, _ look: LineLook? = nil, through corners: [Point]? = nil) {
    guard let a = marks[tie.ends.0], let b = marks[tie.ends.1] else { return }
    let (look, tip) = (look ?? self.look(of: tie), tooltip(of: tie))
    if let corners { return addLine(a, b, look, tooltip: tip, through: corners) }
    addLine(a, b, look, tooltip: tip, bow: bow(tie.ends.0, tie.ends.1))
  }

  mutating func addTandem(_ tandem: MapContent.Tandem, _ look: LineLook? = nil, through corners: [Point]? = nil) {
    guard let guide = marks[tandem.guide], let newcomer = marks[tandem.newcomer] else { return }
    let look = look ?? tandemLook(isDirected: tandem.isDirected, isPlanned: tandem.isPlanned)
    let tip = tooltip(of: tandem)
    if let corners { return addLine(guide, newcomer, look, tooltip: tip, through: corners, isTandem: true) }
    addLine(guide, newcomer, look, tooltip: tip, bow: bow(tandem.guide, tandem.newcomer), isTandem: true)
  }

  /// How far the next line between two nodes bends, so that it does not cover those before it.
  private mutating func bow(_ a: Int, _ b: Int) -> Double {
    let number = linesBetween[.init(a, b), default: 0]
    linesBetween[.init(a, b)] = number + 1
    return Double((number + 1) / 2) * (number % 2 == 0 ? -7 : 7)
  }

  func look(of tie: MapContent.Tie) -> LineLook { look(of: tie.sectors).wide(width(of: tie.weight)) }

  /// The width of a line: the root of the weight; finer where there are many nodes.
  func width(of weight: Double) -> Double { min(6, max(0.5, 0.9 * weight.squareRoot())) * fineness }

  /// One color a sector, side by side; dashed by the sector where there is one.
  func look(of sectors: SectorSet) -> LineLook {
    let marks = sectors.map { palette.mark(of: $0.index) }
    guard let first = marks.first else { return LineLook(Palette.tie) }
    return marks.count == 1 ? first.lineLook : LineLook(marks.map { $0.line })
  }

  func tandemLook(isDirected: Bool, isPlanned: Bool) -> LineLook {
    LineLook(palette.tandem, dash: isPlanned ? .dashed : .solid, width: 2.4, hasArrow: isDirected)
  }

  // MARK: Texts

  /// Puts names beside marks, in the order given: those needed wherever they disturb least, the others where they have room
  /// of their own.
  mutating func addNames(
    of nodes: [(index: Int, mark: Int)], needed: (Int) -> Bool = { _ in false }, within field: Box? = nil,
    awayFrom hub: Point? = nil, fontSize: Double = MapCanvas.fontSize,
    color: (Int) -> String = { _ in Palette.ink }
  ) {
    let marks = drawing.marks.indices.filter { mark in
      guard let field else { return true }
      return field.holds(Box(middle: drawing.marks[mark].point, width: 0, height: 0))
    }
    var placement = LabelPlacement(
      around: marks.map { drawing.marks[$0].circle },
      lines: drawing.lines.filter { $0.look.width >= 2 && $0.ends != nil }.map { $0.path.flattened }, within: field,
      over: isOnEarth ? bounds : nil, awayFrom: hub)
    for text in drawing.texts { placement.occupy(text.place.box) }
    var number = Array(repeating: 0, count: drawing.marks.count)
    for (place, mark) in marks.enumerated() { number[mark] = place }
    for node in nodes.filter({ needed($0.index) }) + nodes.filter({ !needed($0.index) }) {
      let name = shortened(content.nodes[node.index].name[language])
      let variants = Self.variants(of: name)
      let sizes = variants.map { lines in
        (
          width: lines.map { TextMetric.width(of: $0, fontSize: fontSize) }.max() ?? 0,
          height: Double(lines.count) * (fontSize + 1.5) + 0.5
        )
      }
      guard
        let (place, size) = placement.place(sizes, beside: number[node.mark], needed(node.index) ? .needed : .wanted)
      else {
        unnamed += 1
        continue
      }
      addText(
        variants[size], place, called: "name: \(content.nodes[node.index].id)",
        TextLook(fontSize: fontSize, color: color(node.index), hasPlate: true),
        tooltip: tooltip(of: content.nodes[node.index]), owner: node.mark)
      addLeader(from: node.mark, to: place.box)
    }
  }

  /// A fine line from a circle to its name, where that stands far from it.
  private mutating func addLeader(from mark: Int, to box: Box) {
    let circle = drawing.marks[mark].circle
    guard circle.gap(to: box) >= LabelPlacement.farGap else { return }
    let path = LinePath(from: circle.point, to: box.nearest(to: circle.point))
    drawing.lines.append(
      .init(path: path, look: LineLook(Palette.ink, width: 0.5), tooltip: nil, ends: nil, owner: mark))
  }

  /// A name in one line, and in two where it is long and has a blank about its middle.
  private static func variants(of name: String) -> [[String]] {
    guard name.count > 12 else { return [[name]] }
    let words = name.split(separator: " ").map(String.init)
    let splits = (1..<max(1, words.count)).map { at in
      [words[..<at].joined(separator: " "), words[at...].joined(separator: " ")]
    }
    let even = splits.min { abs($0[0].count - $0[1].count) < abs($1[0].count - $1[1].count) }
    return [[name]] + (even.map { [$0] } ?? [])
  }

  /// Says that names were left out, where a style knows before that there is no room.
  mutating func countUnnamed(_ count: Int) { unnamed += count }

  mutating func addText(
    _ lines: [String], _ place: LabelPlacement.Place, called name: String, _ look: TextLook = TextLook(),
    tooltip: String? = nil, owner: Int? = nil
  ) {
    include(place.box)
    drawing.texts.append(
      .init(
        name: name, lines: lines, place: place, look: look, tooltip: tooltip ?? lines.joined(separator: " "),
        owner: owner))
  }

  /// Writes a text from a point to the right.
  mutating func addText(
    _ text: String, from start: Point, called name: String, _ look: TextLook = TextLook(), tooltip: String? = nil,
    owner: Int? = nil
  ) {
    let width = TextMetric.width(of: text, fontSize: look.fontSize)
    let box = Box(middle: start + Point(x: width / 2, y: 0), width: width, height: look.fontSize + 2)
    addText([text], .init(box: box, alignment: .left), called: name, look, tooltip: tooltip, owner: owner)
  }

  /// Writes a node's name from a point to the right.
  mutating func addName(of index: Int, from start: Point, toWidth width: Double, fontSize: Double = MapCanvas.fontSize)
  {
    let node = content.nodes[index]
    addText(
      shortened(node.name[language], toWidth: width, fontSize: fontSize), from: start, called: "name: \(node.id)",
      TextLook(fontSize: fontSize, hasPlate: true), tooltip: tooltip(of: node), owner: marks[index])
  }

  /// Writes a node's name to the left or right of a point.
  mutating func addName(
    of index: Int, beside point: Point, toTheLeft isLeft: Bool, reach: Double, toWidth most: Double, fontSize: Double
  ) {
    let node = content.nodes[index]
    let text = shortened(node.name[language], toWidth: most, fontSize: fontSize)
    let width = TextMetric.width(of: text, fontSize: fontSize)
    let middle = point + Point(x: (isLeft ? -1 : 1) * (reach + width / 2), y: 0)
    addText(
      [text],
      .init(box: Box(middle: middle, width: width, height: fontSize + 2), alignment: isLeft ? .right : .left),
      called: "name: \(node.id)", TextLook(fontSize: fontSize, hasPlate: true), tooltip: tooltip(of: node),
      owner: marks[index])
  }

  mutating func shortened(_ name: String, to limit: Int = MapCanvas.longestName) -> String {
    guard name.count > limit else { return name }
    cut += 1
    return name.prefix(limit - 1) + "…"
  }

  /// A name as far as it fits into a width.
  mutating func shortened(_ name: String, toWidth width: Double, fontSize: Double) -> String {
    // No more characters than that fit, however narrow.
    let most = Int(width / (0.3 * fontSize)) + 2
    var count = min(most, name.count)
    guard count < name.count || TextMetric.width(of: name, fontSize: fontSize) > width else { return name }
    while count > 2, TextMetric.width(of: name.prefix(count - 1) + "…", fontSize: fontSize) > width { count -= 1 }
    return shortened(name, to: count)
  }
}
