/// Puts places of the Earth on paper: equirectangular at the middle latitude, north up, so that distances within a
/// country are true to about 2 %.
struct Projection {
  private let middle: Coordinate
  /// Points per degree of latitude.
  private let scale: Double

  /// A projection that fits the places into a width and height in points.
  init(fitting places: [Coordinate], width: Double, height: Double) {
    let latitudes = places.map { $0.latitude }
    let longitudes = places.map { $0.longitude }
    let (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
    let (west, east) = (longitudes.min() ?? 0, longitudes.max() ?? 0)
    middle = Coordinate(latitude: (south + north) / 2, longitude: (west + east) / 2)
    let across = max((east - west) * middle.longitudeShrinkage, 0.5)
    scale = min(width / across, height / max(north - south, 0.5))
  }

  subscript(place: Coordinate) -> Point {
    Point(
      x: (place.longitude - middle.longitude) * middle.longitudeShrinkage * scale,
      y: (place.latitude - middle.latitude) * scale)
  }

  /// The length of a kilometer on paper.
  var pointsPerKilometer: Double { scale / (6371.0088 * .pi / 180) }
}

/// Pushes circles apart until none covers another, moving each as little as its neighbors allow.
///
/// Several at the very same place are first set around it like the seeds of a sunflower, so that they do not end up in a
/// row. The plane is cut into squares as wide as two of the largest circles, so that only neighboring squares matter.
/// - Parameter wide: Pairs with twice the gap and more between them, as `first · count + second`: an arrow has to fit.
/// - Complexity: O(rounds · n · circles in nine squares), at most 60 rounds.
func spreadApart(_ points: [Point], radii: [Double], gap: Double, wide: Set<Int64> = []) -> [Point] {
  let wideGap = 2 * gap + LineLook.arrowLength
  let reach = max(2 * (radii.max() ?? 0) + (wide.isEmpty ? gap : wideGap), 0.01)
  var points = sunflowers(points, step: 0.4 * reach)
  for _ in 0..<60 {
    let grid = PointGrid(points, cell: reach)
    var moved = false
    for a in points.indices {
      grid.visit(around: points[a]) { b in
        guard b > a else { return }
        let apart = points[b] - points[a]
        let distance = apart.length
        let wanted = radii[a] + radii[b] + (wide.contains(Int64(a) * Int64(points.count) + Int64(b)) ? wideGap : gap)
        guard distance < wanted - 0.01 else { return }
        let (ux, uy) = distance > 0 ? (apart.x / distance, apart.y / distance) : (1, 0)
        let push = (wanted - distance) / 2
        points[a].x -= ux * push
        points[a].y -= uy * push
        points[b].x += ux * push
        points[b].y += uy * push
        moved = true
      }
    }
    if !moved { break }
  }
  return points
}

/// The same points, but for those at one place: the first stays, the others stand around it, each turned by the golden angle.
private func sunflowers(_ points: [Point], step: Double) -> [Point] {
  var before: [Point: Int] = [:]
  return points.map { point in
    let seed = before[point, default: 0]
    before[point] = seed + 1
    let direction = onUnitCircle(Double(seed) * 0.381966)
    let distance = step * Double(seed).squareRoot()
    return Point(x: point.x + distance * direction.x, y: point.y + distance * direction.y)
  }
}

/// Points sorted into squares: those near a place are found without looking at the others.
struct PointGrid {
  private let cell: Double
  private let left: Double
  private let bottom: Double
  private let columns: Int
  private let rows: Int
  /// The members of square s are order[starts[s] ..< starts[s + 1]].
  private var starts: [Int]
  private var order: [Int]

  init(_ points: [Point], cell: Double) {
    let box = Box(around: points) ?? Box(middle: Point(x: 0, y: 0), width: 0, height: 0)
    // Never more squares than points can fill.
    let most = Double(max(16, 4 * points.count))
    let cell = max(cell, (box.width * box.height / most).squareRoot(), box.width / most, box.height / most)
    self.cell = cell
    (left, bottom) = (box.left, box.bottom)
    columns = Int(box.width / cell) + 1
    rows = Int(box.height / cell) + 1
    starts = Array(repeating: 0, count: columns * rows + 1)
    order = Array(repeating: 0, count: points.count)
    let square = points.map { point in
      min(rows - 1, max(0, Int((point.y - box.bottom) / cell))) * (Int(box.width / cell) + 1)
        + min(Int(box.width / cell), max(0, Int((point.x - box.left) / cell)))
    }
    for own in square { starts[own + 1] += 1 }
    for own in 1..<starts.count { starts[own] += starts[own - 1] }
    var next = starts
    for (index, own) in square.enumerated() {
      order[next[own]] = index
      next[own] += 1
    }
  }

  /// Visits the points in the nine squares around a place, in the order of squares and then of points.
  func visit(around place: Point, _ body: (Int) -> Void) {
    let (column, row) = (
      min(columns, max(-1, Int(((place.x - left) / cell).rounded(.down)))),
      min(rows, max(-1, Int(((place.y - bottom) / cell).rounded(.down))))
    )
    for y in max(0, row - 1)...max(0, min(rows - 1, row + 1)) {
      for x in max(0, column - 1)...max(0, min(columns - 1, column + 1)) {
        let square = y * columns + x
        for place in starts[square]..<starts[square + 1] { body(order[place]) }
      }
    }
  }
}
