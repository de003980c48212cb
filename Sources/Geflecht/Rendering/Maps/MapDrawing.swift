/// What a map looks like, in plain values: everything is decided, whoever writes it in a format only writes.
///
///     below   areas and rings  ·  lines  ·  marks  ·  texts   above
struct MapDrawing: Sendable {
  /// What lies behind everything.
  enum Ground: Sendable {
    case area([Point], fill: String, edge: String, width: Double)
    case ring(Point, radii: (x: Double, y: Double), edge: String)
  }

  /// A node, or the sample of one.
  struct Mark: Sendable {
    /// What it should be called in the file.
    let name: String
    let shape: MarkShape
    let point: Point
    /// That of a circle of the same area.
    let radius: Double
    let look: MarkLook
    let tooltip: String
    let link: String?
    /// The node's number in the network, its id, and what it is called; `nil` for what is no node.
    var node: (index: Int, id: String, name: String)?

    /// How far it reaches from its middle.
    var reach: Double { radius * shape.reach + (look.hasRing ? MarkLook.ringGap : 0) }
    var circle: Circle { Circle(point: point, radius: reach) }
  }

  /// A tie or tandem, or the sample of one.
  struct Line: Sendable {
    let path: LinePath
    let look: LineLook
    let tooltip: String?
    /// The marks that it joins, by their places; none for a sample.
    let ends: (from: Int, to: Int)?
    var isTandem = false
    /// The mark to whose name it leads, if it is no tie.
    var owner: Int?
  }

  /// A text of one or several lines within its box.
  struct Text: Sendable {
    let name: String
    let lines: [String]
    let place: LabelPlacement.Place
    let look: TextLook
    let tooltip: String
    /// The mark whose name it is.
    let owner: Int?

    /// The same text in other words, at its place.
    func worded(_ lines: [String]) -> Text {
      Text(name: name, lines: lines, place: place, look: look, tooltip: tooltip, owner: owner)
    }
  }

  var title: String
  var grounds: [Ground] = []
  var lines: [Line] = []
  var marks: [Mark] = []
  var texts: [Text] = []
  /// The page.
  var frame = Box(middle: Point(x: 0, y: 0), width: 100, height: 100)
  /// The page's width and height on paper, in points; `nil`: as it is drawn.
  var paper: (width: Double, height: Double)?

  /// The same map in the words of another, where it says the same in as many lines; everything stays at its place.
  func worded(as other: MapDrawing) -> MapDrawing {
    var drawing = self
    drawing.title = other.title
    var texts: [String: [Text]] = [:]
    for text in other.texts.reversed() { texts[text.name, default: []].append(text) }
    drawing.texts = drawing.texts.map { text in
      guard let words = texts[text.name]?.popLast()?.lines, words.count == text.lines.count else { return text }
      return text.worded(words)
    }
    var names: [Int: String] = [:]
    for case let node? in other.marks.map({ $0.node }) { names[node.index] = node.name }
    for mark in marks.indices {
      guard let node = marks[mark].node, let name = names[node.index] else { continue }
      drawing.marks[mark].node = (node.index, node.id, name)
    }
    return drawing
  }

  mutating func addBox(_ box: Box, fill: String, edge: String? = nil) {
    let corners = [
      Point(x: box.left, y: box.bottom), Point(x: box.right, y: box.bottom), Point(x: box.right, y: box.top),
      Point(x: box.left, y: box.top),
    ]
    grounds.append(.area(corners, fill: fill, edge: edge ?? fill, width: 1))
  }
}

/// How a line looks.
struct LineLook: Hashable, Sendable {
  enum Dash: String { case solid, dashed, dotted }

  /// Several lie side by side.
  var colors: [String]
  var dash = Dash.solid
  var width = 1.0
  /// Whether it ends in an arrow.
  var hasArrow = false

  init(_ colors: String..., dash: Dash = .solid, width: Double = 1, hasArrow: Bool = false) {
    self.init(colors, dash: dash, width: width, hasArrow: hasArrow)
  }

  init(_ colors: [String], dash: Dash = .solid, width: Double = 1, hasArrow: Bool = false) {
    (self.colors, self.dash, self.width, self.hasArrow) = (colors, dash, width, hasArrow)
  }

  /// The same with another width.
  func wide(_ width: Double) -> LineLook {
    var look = self
    look.width = width
    return look
  }

  /// How long the tip of an arrow is.
  static let arrowLength = 8.0
}

/// How a mark looks.
struct MarkLook: Hashable, Sendable {
  /// One color's part of it.
  struct Slice: Hashable, Sendable {
    let color: String
    var share = 1.0
  }

  var slices = [Slice(color: Palette.ground)]
  var edge = Palette.ink
  var edgeWidth = 0.6
  var isDashed = false
  /// Whether another edge runs around the first.
  var hasRing = false
  var letter: String?

  /// How far another edge is from the first.
  static let ringGap = 4.5

  init() {}

  /// A mark of one color.
  init(_ color: String, edge: String = Palette.ink, letter: String? = nil) {
    slices = [Slice(color: color)]
    (self.edge, self.letter) = (edge, letter)
  }
}

/// How a text looks.
struct TextLook: Hashable, Sendable {
  var fontSize = 10.0
  var color = Palette.ink
  /// Whether it covers what lies behind it.
  var hasPlate = false
}

/// The shape that tells a node's level: actors are squares, cities circles, states hexagons, the federal level an octagon
/// with a double edge.
enum MarkShape: Hashable, Sendable {
  case square, circle, hexagon, octagon

  init(of level: Level) {
    switch level {
    case .actor: self = .square
    case .city: self = .circle
    case .state: self = .hexagon
    case .federal: self = .octagon
    }
  }

  /// How much wider it is than a circle of the same area.
  var stretch: Double {
    switch self {
    case .square: 0.89
    case .circle: 1
    case .hexagon, .octagon: 1.15
    }
  }

  /// How much farther it reaches than a circle of the same area, to its corners or its second edge.
  var reach: Double {
    switch self {
    case .square: 1.26
    case .circle: 1
    case .hexagon: 1.2
    case .octagon: 1.6
    }
  }
}
