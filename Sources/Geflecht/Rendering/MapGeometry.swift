/// A point of the drawing in points (1/72 inch), y upward.
struct Point: Hashable {
  var x: Double
  var y: Double
}

/// A rectangle around a middle.
struct Box: Hashable {
  var middle: Point
  var width: Double
  var height: Double

  func overlaps(_ other: Box) -> Bool {
    2 * (middle.x - other.middle.x).magnitude < width + other.width
      && 2 * (middle.y - other.middle.y).magnitude < height + other.height
  }
}

/// Puts places of the Earth on paper: equirectangular at the middle latitude, north up, so that distances within a
/// country are true to about 2 %.
struct Projection {
  private let middle: Coordinate
  /// Points per degree of latitude.
  private let scale: Double

  /// A projection that fits the places into a width and height in points.
  init(fitting places: [Coordinate], width: Double, height: Double) {
    let latitudes = places.map(\.latitude)
    let longitudes = places.map(\.longitude)
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

  /// The length of a kilometre on paper.
  var pointsPerKilometre: Double { scale / (6371.0088 * .pi / 180) }
}

/// Pushes circles apart until none covers another, moving each as little as its neighbors allow.
///
/// - Complexity: O(rounds · n · neighbors in x), at most 200 rounds.
func spreadApart(_ points: [Point], radii: [Double], gap: Double) -> [Point] {
  var points = points
  let reach = 2 * (radii.max() ?? 0) + gap
  for _ in 0..<200 {
    let order = points.indices.sorted { (points[$0].x, $0) < (points[$1].x, $1) }
    var moved = false
    for (rank, a) in order.enumerated() {
      for b in order[(rank + 1)...] {
        if points[b].x - points[a].x > reach { break }
        let (dx, dy) = (points[b].x - points[a].x, points[b].y - points[a].y)
        let distance = (dx * dx + dy * dy).squareRoot()
        let wanted = radii[a] + radii[b] + gap
        guard distance < wanted - 0.01 else { continue }
        // Two at the very same place part sideways.
        let (ux, uy) = distance > 0 ? (dx / distance, dy / distance) : (1, 0)
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
