/// The light areas behind the cities of each state: what lies nearer to its cities than to those of any other state, and
/// not far from them. They are no borders, but they make the states recognizable.
///
/// The paper is cut into small squares; each belongs to the state of the nearest city. The edge of a state's squares is
/// followed around, and smoothed by averaging neighboring points, which also leaves a fine gap between two states.
///
/// - Complexity: O(squares · cities nearby).
struct StateAreas {
  private let square: Double
  private let reach: Double

  /// The outlines of all states, state by state; none where their cities are mixed up.
  private(set) var outlines: [[Point]] = []

  /// - Parameters:
  ///   - cities: Places on paper with the number of their state.
  ///   - scale: How large the map is drawn; at 1 an area reaches 64 points beyond its cities.
  init(of cities: [(point: Point, state: Int)], scale: Double = 1) {
    (square, reach) = (6 * scale, 64 * scale)
    guard let box = Box(around: cities.map({ $0.point }), margin: reach + 2 * square) else { return }
    let columns = Int(box.width / square) + 2
    let rows = Int(box.height / square) + 2
    let owners = owners(cities, in: box, columns: columns, rows: rows)
    let states = Set(cities.map { $0.state }).sorted()
    for state in states {
      for loop in Self.loops(of: owners, state, columns: columns, rows: rows) where loop.count > 12 {
        let points = loop.map { Point(x: box.left + $0.x * square, y: box.bottom + $0.y * square) }
        outlines.append(Self.smoothed(points))
      }
    }
    // States whose cities lie among those of others have no area that anyone would recognize.
    if outlines.count > 6 * states.count { outlines = [] }
  }

  /// For every square the state of the nearest city within reach; −1 for none. The outermost squares belong to nobody.
  private func owners(
    _ cities: [(point: Point, state: Int)], in box: Box, columns: Int, rows: Int
  ) -> [Int] {
    let points = cities.map { $0.point }
    let grid = PointGrid(points, cell: reach)
    var owners = Array(repeating: -1, count: columns * rows)
    for row in 1..<(rows - 1) {
      for column in 1..<(columns - 1) {
        let middle = Point(
          x: box.left + (Double(column) + 0.5) * square, y: box.bottom + (Double(row) + 0.5) * square)
        var nearest = reach
        grid.visit(around: middle) { city in
          let distance = (points[city] - middle).length
          guard distance < nearest else { return }
          nearest = distance
          owners[row * columns + column] = cities[city].state
        }
      }
    }
    return owners
  }

  /// The outer edges of a state's squares, counterclockwise, as the middles of the squares' sides.
  private static func loops(of owners: [Int], _ state: Int, columns: Int, rows: Int) -> [[Point]] {
    let width = columns + 1
    var next: [Int: [Int]] = [:]
    var starts: [Int] = []
    func add(_ from: (Int, Int), _ to: (Int, Int)) {
      let start = from.1 * width + from.0
      next[start, default: []].append(to.1 * width + to.0)
      starts.append(start)
    }
    for row in 1..<(rows - 1) {
      for column in 1..<(columns - 1) where owners[row * columns + column] == state {
        let at = row * columns + column
        if owners[at - columns] != state { add((column, row), (column + 1, row)) }
        if owners[at + 1] != state { add((column + 1, row), (column + 1, row + 1)) }
        if owners[at + columns] != state { add((column + 1, row + 1), (column, row + 1)) }
        if owners[at - 1] != state { add((column, row + 1), (column, row)) }
      }
    }
    var loops: [[Point]] = []
    for start in starts {
      guard next[start]?.isEmpty == false else { continue }
      var corners: [Int] = []
      var at = start
      while let ends = next[at], let end = ends.last {
        next[at] = ends.dropLast()
        corners.append(at)
        at = end
      }
      let places = corners.map { Point(x: Double($0 % width), y: Double($0 / width)) }
      let middles = places.indices.map { index -> Point in
        let (a, b) = (places[index], places[(index + 1) % places.count])
        return Point(x: (a.x + b.x) / 2, y: (a.y + b.y) / 2)
      }
      // A clockwise loop is a hole: what lies in it is drawn over it.
      let area = places.indices.reduce(0.0) { area, index in
        let (a, b) = (places[index], places[(index + 1) % places.count])
        return area + a.x * b.y - b.x * a.y
      }
      if area > 0 { loops.append(middles) }
    }
    return loops
  }

  private static func smoothed(_ loop: [Point]) -> [Point] {
    var points = loop
    for _ in 0..<3 {
      points = points.indices.map { index in
        let (before, after) = (points[(index + points.count - 1) % points.count], points[(index + 1) % points.count])
        return Point(
          x: (before.x + 2 * points[index].x + after.x) / 4, y: (before.y + 2 * points[index].y + after.y) / 4)
      }
    }
    return stride(from: 0, to: points.count, by: 2).map { points[$0] }
  }
}
