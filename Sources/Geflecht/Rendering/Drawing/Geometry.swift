/// A point of the drawing in points (1/72 inch), y upward.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(x: a.x - b.x, y: a.y - b.y) }
  static func * (a: Point, scale: Double) -> Point { Point(x: a.x * scale, y: a.y * scale) }
  /// How far it is from the origin.
  var length: Double { (x * x + y * y).squareRoot() }

  /// How far it is from the nearest point of a straight line between two others.
  func distance(toLineFrom a: Point, to b: Point) -> Double {
    let (way, apart) = (b - a, self - a)
    let square = way.x * way.x + way.y * way.y
    guard square > 0 else { return apart.length }
    let share = min(1, max(0, (apart.x * way.x + apart.y * way.y) / square))
    return (apart - way * share).length
  }

  /// Whether it lies within a closed line, by the even–odd rule.
  func isInside(_ corners: [Point]) -> Bool {
    var isInside = false
    var b = corners.last ?? self
    for a in corners {
      if (a.y > y) != (b.y > y), x < a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y) { isInside.toggle() }
      b = a
    }
    return isInside
  }
}

/// A circle.
struct Circle: Hashable, Sendable {
  var point: Point
  var radius: Double

  /// How much room is between its edge and a box; less than 0 where they overlap.
  func gap(to box: Box) -> Double {
    let across = max(0, (point.x - box.middle.x).magnitude - box.width / 2)
    let up = max(0, (point.y - box.middle.y).magnitude - box.height / 2)
    return Point(x: across, y: up).length - radius
  }
}

/// A rectangle around a middle.
struct Box: Hashable, Sendable {
  var middle: Point
  var width: Double
  var height: Double

  /// The smallest box around some points, grown by a margin; `nil` around none.
  init?(around points: [Point], margin: Double = 0) {
    guard let left = points.map({ $0.x }).min(), let right = points.map({ $0.x }).max(),
      let bottom = points.map({ $0.y }).min(), let top = points.map({ $0.y }).max()
    else { return nil }
    middle = Point(x: (left + right) / 2, y: (bottom + top) / 2)
    width = right - left + 2 * margin
    height = top - bottom + 2 * margin
  }

  init(middle: Point, width: Double, height: Double) {
    self.middle = middle
    self.width = width
    self.height = height
  }

  var left: Double { middle.x - width / 2 }
  var right: Double { middle.x + width / 2 }
  var top: Double { middle.y + height / 2 }
  var bottom: Double { middle.y - height / 2 }

  /// The point of it that is nearest to another.
  func nearest(to point: Point) -> Point {
    Point(x: min(right, max(left, point.x)), y: min(top, max(bottom, point.y)))
  }

  /// Whether another lies within it.
  func holds(_ other: Box) -> Bool {
    other.left >= left && other.right <= right && other.top <= top && other.bottom >= bottom
  }

  func overlaps(_ other: Box) -> Bool {
    2 * (middle.x - other.middle.x).magnitude < width + other.width
      && 2 * (middle.y - other.middle.y).magnitude < height + other.height
  }
}
