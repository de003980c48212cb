/// Where the nodes of a map are drawn: where they are on Earth, or where their ties pull them.
struct MapPlaces {
  /// Nodes without a place are not drawn.
  private(set) var points: [Point?]
  let circles: MapCircles
  /// How places on Earth were put on paper.
  private(set) var projection: Projection?
  /// How far everything was moved since.
  private(set) var shift = Point(x: 0, y: 0)
  /// Where the nodes without ties stand, if they stand together.
  private(set) var alone: Box?
  /// These nodes.
  private(set) var singles: [Int] = []

  /// The nodes that are drawn.
  var drawn: [Int] { points.indices.filter { points[$0] != nil } }

  /// The usual width and height of a map of places on Earth.
  static let field = (width: 880.0, height: 1120.0)

  /// Where they are on Earth, spread apart so that no circle covers another and lines pass between them.
  static func onEarth(
    _ content: MapContent, circles: MapCircles, field: (width: Double, height: Double) = field
  ) -> MapPlaces {
    let located = content.nodes.indices.compactMap { index in content.nodes[index].coordinate.map { (index, $0) } }
    let land = content.land.flatMap { $0.rings.flatMap { $0.points } }
    let projection = Projection(
      fitting: land + located.map { $0.1 }, width: field.width, height: field.height)
    var place = Array(repeating: -1, count: content.nodes.count)
    for (number, (index, _)) in located.enumerated() { place[index] = number }
    var wide: Set<Int64> = []
    for tandem in content.tandems {
      let (a, b) = (place[tandem.guide], place[tandem.newcomer])
      if a >= 0, b >= 0 { wide.insert(Int64(min(a, b)) * Int64(located.count) + Int64(max(a, b))) }
    }
    let spread = spreadApart(
      located.map { projection[$0.1] }, radii: located.map { circles.radii[$0.0] * 1.05 },
      gap: located.count > 1000 ? 0.3 : 5, wide: wide)
    var points: [Point?] = Array(repeating: nil, count: content.nodes.count)
    for ((index, _), point) in zip(located, spread) { points[index] = point }
    return MapPlaces(points: points, circles: circles, projection: projection, alone: nil)
  }

  /// Where their ties pull them: tied nodes together, and those without ties in rows below; packed as the page has it.
  static func byTies(_ content: MapContent, circles: MapCircles, page: MapPage?) -> MapPlaces {
    let pairs = content.ties.map { $0.ends } + content.tandems.map { ($0.guide, $0.newcomer) }
    let layout = StressLayout(nodeCount: content.nodes.count, pairs: pairs)
    let components = layout.components
    let crowding = min(1.2, (300 / Double(max(1, content.nodes.count))).squareRoot())
    let step = max(16, (page == nil ? 76 : 62) * crowding)
    var parts: [PackedParts.Part] = []
    for part in components where part.count > 1 {
      let places = layout.places(of: part, seed: content.seed).map { $0 * step }
      let spread = spreadApart(places, radii: part.map { circles.radii[$0] * 1.3 }, gap: max(4, step / 8))
      // Wide enough for names to the left and right.
      guard var box = Box(around: spread, margin: step * 0.3) else { continue }
      box.width += step * 2
      parts.append(.init(members: part, points: spread, box: box))
    }
    let singles = components.filter { $0.count == 1 }.map { $0[0] }
    // Room for a mark and the longest name.
    let names =
      singles.count > 400 ? [] : singles.flatMap { node in Language.allCases.map { content.nodes[node].name[$0] } }
    let cell =
      singles.count > 400 ? step : min(230, 44 + (names.map { TextMetric.width(of: $0, fontSize: 10) }.max() ?? 0))
    let area = parts.reduce(0) { $0 + $1.box.width * $1.box.height }
    let widest = max(parts.map { $0.box.width }.max() ?? 0, 240)
    let widths = [0.7, 0.85, 1, 1.2, 1.4, 1.7, 2, 2.4].map { max(widest, $0 * area.squareRoot()) }
    let packed = (area > 0 ? widths : [700, 1000, 1400]).map {
      PackedParts(parts, singles: singles, cell: cell, width: $0)
    }
    let sizes = packed.map { PageLayout.area(width: $0.width, height: $0.height, page: page) }
    let best = packed[sizes.indices.min { (sizes[$0], $0) < (sizes[$1], $1) } ?? 0]
    var points: [Point?] = Array(repeating: nil, count: content.nodes.count)
    for (node, point) in best.points { points[node] = point }
    return MapPlaces(points: points, circles: circles, projection: nil, alone: best.alone, singles: singles)
  }

  /// Where they are on Earth if anyone is, else where their ties pull them.
  static func best(
    _ content: MapContent, circles: MapCircles, page: MapPage?, field: (width: Double, height: Double)? = nil
  ) -> MapPlaces {
    content.hasCoordinates
      ? onEarth(content, circles: circles, field: field ?? page?.field ?? Self.field)
      : byTies(content, circles: circles, page: page)
  }

  /// The same places, moved.
  func moved(by shift: Point) -> MapPlaces {
    var moved = self
    moved.shift = moved.shift + shift
    moved.points = points.map { point in point.map { $0 + shift } }
    return moved
  }
}

/// Parts of a network side by side on shelves of some width, and what stands alone in rows below.
private struct PackedParts {
  struct Part {
    let members: [Int]
    let points: [Point]
    let box: Box
  }

  private(set) var points: [(node: Int, point: Point)] = []
  private(set) var alone: Box?
  let width: Double
  let height: Double

  init(_ parts: [Part], singles: [Int], cell: Double, width: Double) {
    var shelves = Shelves(width: width)
    for part in parts.sorted(by: { $0.box.height > $1.box.height }) {
      let corner = shelves.place(width: part.box.width, height: part.box.height)
      for (node, point) in zip(part.members, part.points) {
        points.append((node, corner + Point(x: point.x - part.box.left, y: point.y - part.box.top)))
      }
    }
    if !singles.isEmpty {
      let columns = max(1, min(singles.count, Int(width / cell)))
      let rows = (singles.count + columns - 1) / columns
      let high = min(24, cell) * Double(rows) + 32
      let corner = shelves.placeBelow(height: high)
      for (place, node) in singles.enumerated() {
        let (row, column) = place.quotientAndRemainder(dividingBy: columns)
        let across = width / Double(columns)
        points.append(
          (
            node,
            corner + Point(x: across * Double(column) + 18, y: -30 - (high - 32) * (Double(row) + 0.5) / Double(rows))
          )
        )
      }
      alone = Box(middle: corner + Point(x: width / 2, y: -high / 2), width: width, height: high)
    }
    self.width = width
    height = shelves.depth
  }
}

/// Puts boxes side by side on shelves, from the top down.
struct Shelves {
  let width: Double
  private var x = 0.0
  private var y = 0.0
  private var height = 0.0

  init(width: Double) { self.width = width }

  /// How far down the shelves reach.
  var depth: Double { height - y }

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
