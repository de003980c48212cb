/// Where the nodes of a map are drawn: where they are on Earth, or where their ties pull them.
struct MapPlaces {
  /// Nodes without a place are not drawn.
  private(set) var points: [Point?]
  let circles: MapCircles
  /// How places on Earth were put on paper.
  private(set) var projection: Projection?
  /// Where the nodes without ties stand, if they stand together.
  private(set) var alone: Box?

  /// The nodes that are drawn.
  var drawn: [Int] { points.indices.filter { points[$0] != nil } }

  /// Where they are on Earth, spread apart so that no circle covers another.
  static func onEarth(
    _ content: MapContent, circles: MapCircles, width: Double = 880, height: Double = 1120
  ) -> MapPlaces {
    let located = content.nodes.indices.compactMap { index in content.nodes[index].coordinate.map { (index, $0) } }
    let projection = Projection(fitting: located.map { $0.1 }, width: width, height: height)
    let spread = spreadApart(
      located.map { projection[$0.1] }, radii: located.map { circles.radii[$0.0] },
      gap: located.count > 1000 ? 0.3 : 2)
    var points: [Point?] = Array(repeating: nil, count: content.nodes.count)
    for ((index, _), point) in zip(located, spread) { points[index] = point }
    return MapPlaces(points: points, circles: circles, projection: projection, alone: nil)
  }

  /// Where their ties pull them: tied nodes together, and those without ties in rows below.
  static func byTies(_ content: MapContent, circles: MapCircles) -> MapPlaces {
    let pairs = content.ties.map { $0.ends } + content.tandems.map { ($0.guide, $0.newcomer) }
    let layout = StressLayout(nodeCount: content.nodes.count, pairs: pairs)
    let parts = layout.components
    let step = max(16, 76 * min(1, (300 / Double(max(1, content.nodes.count))).squareRoot()))
    var points: [Point?] = Array(repeating: nil, count: content.nodes.count)
    var drawn: [(part: [Int], points: [Point], box: Box)] = []
    for part in parts where part.count > 1 {
      let places = layout.places(of: part, seed: content.seed).map { Point(x: $0.x * step, y: $0.y * step) }
      let spread = spreadApart(places, radii: part.map { circles.radii[$0] }, gap: step / 8)
      // Wide enough for names to the left and right.
      guard var box = Box(around: spread, margin: step * 0.3) else { continue }
      box.width += step * 2
      drawn.append((part, spread, box))
    }
    let area = drawn.reduce(0) { $0 + $1.box.width * $1.box.height }
    var shelves = Shelves(width: max(1225, drawn.first?.box.width ?? 0, (1.5 * area).squareRoot()))
    for (part, spread, box) in drawn.sorted(by: { $0.box.height > $1.box.height }) {
      let corner = shelves.place(width: box.width, height: box.height)
      for (node, point) in zip(part, spread) {
        points[node] = corner + Point(x: point.x - box.left, y: point.y - box.top)
      }
    }
    let singles = parts.filter { $0.count == 1 }.map { $0[0] }
    var alone: Box?
    if !singles.isEmpty {
      let cell = singles.count > 400 ? step : 204.0
      let columns = max(1, Int(shelves.width / cell))
      let rows = (singles.count + columns - 1) / columns
      let height = (singles.count > 400 ? step : 26) * Double(rows) + 30
      let corner = shelves.placeBelow(height: height)
      for (place, node) in singles.enumerated() {
        let (row, column) = place.quotientAndRemainder(dividingBy: columns)
        points[node] =
          corner + Point(x: cell * Double(column) + 14, y: -30 - (height - 30) * (Double(row) + 0.5) / Double(rows))
      }
      alone = Box(
        middle: corner + Point(x: shelves.width / 2, y: -height / 2), width: shelves.width, height: height)
    }
    return MapPlaces(points: points, circles: circles, projection: nil, alone: alone)
  }

  /// Where they are on Earth if anyone is, else where their ties pull them.
  static func best(
    _ content: MapContent, circles: MapCircles, width: Double = 880, height: Double = 1120
  ) -> MapPlaces {
    content.hasCoordinates
      ? onEarth(content, circles: circles, width: width, height: height) : byTies(content, circles: circles)
  }

  /// The drawn nodes as circles.
  func drawnCircles(_ members: [Int]? = nil) -> [(index: Int, point: Point, radius: Double)] {
    (members ?? drawn).compactMap { index in points[index].map { (index, $0, circles.radii[index]) } }
  }

  /// The same places, moved.
  func moved(by shift: Point) -> MapPlaces {
    var moved = self
    moved.points = points.map { point in point.map { $0 + shift } }
    return moved
  }
}

/// Puts boxes side by side on shelves, from the top down.
struct Shelves {
  let width: Double
  private var x = 0.0
  private var y = 0.0
  private var height = 0.0

  init(width: Double) { self.width = width }

  /// The upper left corner for a box.
  mutating func place(width: Double, height: Double) -> Point {
    if x > 0, x + width > self.width {
      y -= self.height
      (x, self.height) = (0, 0)
    }
    defer { x += width }
    self.height = max(self.height, height)
    return Point(x: x, y: y)
  }

  /// The upper left corner of a new shelf.
  mutating func placeBelow(height: Double) -> Point {
    y -= self.height + 10
    (x, self.height) = (0, height)
    return Point(x: 0, y: y)
  }
}
