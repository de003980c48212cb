/// What lies behind everything on a map: boxes, rings, areas, frames. They are no nodes of the graph.
///
/// Graphviz draws the attribute `_background` in the language xdot before anything else, in the map's own points.
struct Backdrop {
  /// As many bytes as Graphviz reads between two quotes, and some to spare.
  private static let longestPiece = 12_000

  private var pieces: [String] = [""]

  var isEmpty: Bool { pieces == [""] }
  var attribute: DOTDocument.Attributes { isEmpty ? [] : [("_background", .pieces(pieces))] }

  mutating func addBox(_ box: Box, fill: String, edge: String? = nil) {
    let (x, y) = (box.width / 2, box.height / 2)
    let middle = box.middle
    addArea(
      [
        Point(x: middle.x - x, y: middle.y - y), Point(x: middle.x + x, y: middle.y - y),
        Point(x: middle.x + x, y: middle.y + y), Point(x: middle.x - x, y: middle.y + y),
      ], fill: fill, edge: edge)
  }

  mutating func addArea(_ corners: [Point], fill: String, edge: String? = nil) {
    add(
      Self.color("c", edge ?? fill) + Self.color("C", fill)
        + "P \(corners.count) " + corners.map(Self.written).joined(separator: " ") + " ")
  }

  /// The areas of states: light, with white gaps between them.
  mutating func addAreas(_ areas: StateAreas) {
    add("S 15 -setlinewidth(2) ")
    for outline in areas.outlines { addArea(outline, fill: Palette.mist, edge: Palette.ground) }
    add("S 15 -setlinewidth(1) ")
  }

  mutating func addRing(around middle: Point, radius: Double, edge: String) {
    let radius = DOTDocument.number(radius)
    add(Self.color("c", edge) + "e " + Self.written(middle) + " \(radius) \(radius) ")
  }

  private mutating func add(_ text: String) {
    if pieces[pieces.count - 1].utf8.count + text.utf8.count > Self.longestPiece { pieces.append("") }
    pieces[pieces.count - 1] += text
  }

  private static func color(_ kind: String, _ color: String) -> String { "\(kind) \(color.utf8.count) -\(color) " }

  private static func written(_ point: Point) -> String {
    "\(DOTDocument.number(point.x)) \(DOTDocument.number(point.y))"
  }
}
