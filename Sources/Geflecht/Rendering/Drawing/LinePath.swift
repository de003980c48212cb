/// A line of smooth pieces. Each piece is a cubic Bézier curve: it leaves its first point toward the second and reaches its
/// fourth from the third, which is the first of the next piece.
struct LinePath: Hashable, Sendable {
  /// One point, and three for every piece.
  private(set) var points: [Point]

  private init(from start: Point) { points = [start] }

  /// A straight line.
  init(from start: Point, to end: Point) {
    points = [start]
    addLine(to: end)
  }

  /// A bow whose middle lies off the straight line, by heights at a third and at two thirds of it, to the left.
  ///
  /// Along the straight line its points advance evenly: at the share t of the way the bow stands
  /// 3 · first · t · (1 − t)² + 3 · second · t² · (1 − t) to the left of it.
  init(from start: Point, to end: Point, first: Double, second: Double) {
    let way = end - start
    let length = max(way.length, 1e-9)
    let left = Point(x: -way.y / length, y: way.x / length)
    points = [
      start, start + way * (1.0 / 3) + left * first, start + way * (2.0 / 3) + left * second, end,
    ]
  }

  /// Straight lines from corner to corner, with the corners rounded.
  init(through corners: [Point], rounding: Double) {
    self.init(from: corners[0])
    for index in 1..<max(1, corners.count - 1) {
      let (before, corner, after) = (corners[index - 1], corners[index], corners[index + 1])
      func toward(_ other: Point) -> Point {
        let way = other - corner
        return corner + way * min(0.5, rounding / max(way.length, 1e-9))
      }
      addLine(to: toward(before))
      addCorner(around: corner, to: toward(after))
    }
    addLine(to: corners[corners.count - 1])
  }

  /// Two paths, the second from where the first ends.
  static func + (a: LinePath, b: LinePath) -> LinePath {
    var joined = a
    joined.points += b.points.dropFirst()
    return joined
  }

  /// The same path from its end to its start.
  var reversed: LinePath {
    var path = self
    path.points.reverse()
    return path
  }

  private mutating func addLine(to end: Point) {
    let way = end - (points.last ?? end)
    let start = end - way
    points += [start + way * (1.0 / 3), start + way * (2.0 / 3), end]
  }

  /// Adds a round corner that begins toward a point and ends coming from it.
  private mutating func addCorner(around corner: Point, to end: Point) {
    let start = points.last ?? corner
    points += [start + (corner - start) * (2.0 / 3), end + (corner - end) * (2.0 / 3), end]
  }

  var start: Point { points[0] }
  var end: Point { points[points.count - 1] }
  private var pieceCount: Int { (points.count - 1) / 3 }

  private func point(_ piece: Int, _ t: Double) -> Point {
    let (a, b, c, d) = (points[3 * piece], points[3 * piece + 1], points[3 * piece + 2], points[3 * piece + 3])
    let s = 1 - t
    return a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t)
  }

  /// The path beside it, so far to the left; each piece keeps its directions.
  func moved(aside distance: Double) -> LinePath {
    func left(_ a: Point, _ b: Point, or other: Point) -> Point {
      var way = b - a
      if way.length < 1e-9 { way = other - a }
      let length = max(way.length, 1e-9)
      return Point(x: -way.y / length, y: way.x / length) * distance
    }
    var path = self
    for piece in 0..<pieceCount {
      let (a, b, c, d) = (points[3 * piece], points[3 * piece + 1], points[3 * piece + 2], points[3 * piece + 3])
      let (start, end) = (left(a, b, or: d), left(c, d, or: d + (d - a)))
      if piece == 0 { path.points[0] = a + start }
      (path.points[3 * piece + 1], path.points[3 * piece + 2], path.points[3 * piece + 3]) = (
        b + start, c + end, d + end
      )
    }
    return path
  }

  /// Points along the path, close enough for straight lines between them.
  var flattened: [Point] {
    var flat = [points[0]]
    for piece in 0..<pieceCount {
      for step in 1...16 { flat.append(point(piece, Double(step) / 16)) }
    }
    return flat
  }

  /// The path up to the circle around its end, without room for an arrow's tip, and the place of that tip.
  func shortened(by radius: Double, arrow: Double) -> (path: LinePath, tip: Point) {
    let tip = cut(outside: radius)
    let rest = cut(outside: radius + arrow)
    return (rest, tip.end)
  }

  /// The part outside of a circle around its end.
  private func cut(outside radius: Double) -> LinePath {
    for piece in stride(from: pieceCount - 1, through: 0, by: -1) {
      guard (points[3 * piece] - end).length > radius else { continue }
      var (low, high) = (0.0, 1.0)
      for _ in 0..<30 {
        let middle = (low + high) / 2
        if (point(piece, middle) - end).length > radius { low = middle } else { high = middle }
      }
      return prefix(piece, low)
    }
    return prefix(0, 0)
  }

  /// All pieces before one, and its beginning up to a share t (de Casteljau).
  private func prefix(_ piece: Int, _ t: Double) -> LinePath {
    let (a, b, c, d) = (points[3 * piece], points[3 * piece + 1], points[3 * piece + 2], points[3 * piece + 3])
    func between(_ p: Point, _ q: Point) -> Point { p + (q - p) * t }
    let (ab, bc, cd) = (between(a, b), between(b, c), between(c, d))
    let (abc, bcd) = (between(ab, bc), between(bc, cd))
    var part = self
    part.points = points.prefix(3 * piece + 1) + [ab, abc, between(abc, bcd)]
    return part
  }
}
