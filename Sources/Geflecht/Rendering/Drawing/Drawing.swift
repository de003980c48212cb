/// A picture in plain values: shapes in the order in which they are painted, y upward, in points. Charts and maps are drawn
/// into it; whoever writes it in a format decides nothing.
struct Drawing: Sendable {
  /// How an outline or a line is drawn.
  struct Pen: Hashable, Sendable {
    var color = Palette.ink
    var width = 1.0
    var dash = LineLook.Dash.solid
  }

  /// A text of one or several lines.
  struct Text: Sendable {
    /// Where lines stand by a place: behind it, around it, before it.
    enum Anchor: String, Sendable { case start, middle, end }

    var lines: [String]
    /// The middle of the lines up and down; across what the anchor says.
    var point: Point
    var anchor = Anchor.start
    var fontSize = 10.0
    var color = Palette.ink
    /// A color behind the text, which lets something through.
    var plate: String?

    /// How far apart lines stand, in font sizes.
    static let leading = 1.15

    var width: Double { lines.map { TextMetric.width(of: $0, fontSize: fontSize) }.max() ?? 0 }
    var height: Double { Double(lines.count) * fontSize * Self.leading }
    /// Where it stands.
    var box: Box {
      let left =
        switch anchor {
        case .start: point.x
        case .middle: point.x - width / 2
        case .end: point.x - width
        }
      return Box(middle: Point(x: left + width / 2, y: point.y), width: width, height: height)
    }
  }

  /// What of a network a group shows, by the numbers of nodes in it.
  enum Subject: Hashable, Sendable {
    case node(Int)
    /// The name of a node, where that stands apart from it.
    case name(Int)
    case tie(Int, Int)
    case tandem(Int, Int)
  }

  /// Shapes that belong together, such as a node with its name.
  struct Group: Sendable {
    /// What it is, for a pointer that rests on it and for those who listen.
    var title: String?
    /// Where a click leads.
    var link: String?
    /// What it shows.
    var subject: Subject?
    /// The id of the node that it shows.
    var id: String?
    var shapes: [Shape]
  }

  indirect enum Shape: Sendable {
    /// Open or, with a fill, closed.
    case path(LinePath, fill: String? = nil, pen: Pen? = nil)
    /// Straight lines from corner to corner and back.
    case polygon([Point], fill: String?, pen: Pen? = nil)
    case line([Point], Pen)
    case box(Box, fill: String?, pen: Pen? = nil, rounding: Double = 0)
    case ellipse(Point, radii: (x: Double, y: Double), fill: String?, pen: Pen? = nil)
    /// A part of a circle, from a share of the way round to another, from the right counterclockwise, as Graphviz cuts pies.
    case slice(Circle, from: Double, to: Double, fill: String)
    /// Dots of one size and color, however many.
    case dots([Point], diameter: Double, color: String)
    case text(Text)
    case group(Group)
  }

  /// What it shows, for those who cannot see it.
  var title: String
  /// The same at more length.
  var description: String?
  var language: Language
  /// What is on the page.
  var frame: Box
  /// How wide and high the page is on paper; `nil`: as it is drawn.
  var paper: (width: Double, height: Double)?
  /// Where it comes from.
  var origin: String?
  var shapes: [Shape] = []

  init(title: String, language: Language, frame: Box) {
    (self.title, self.language, self.frame) = (title, language, frame)
  }

  static func circle(_ circle: Circle, fill: String?, pen: Pen? = nil) -> Shape {
    .ellipse(circle.point, radii: (circle.radius, circle.radius), fill: fill, pen: pen)
  }
}
