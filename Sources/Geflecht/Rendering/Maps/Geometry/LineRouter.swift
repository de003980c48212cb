/// Leads lines around circles that they do not join: straight where that is free, else in the flattest bow that is, and
/// where no bow is free, from corner to corner around the circles.
///
/// A bow is y = a · g(x) over the straight line, with one of a few forms g ≥ 0. A circle then forbids an interval of a:
///
///        ╭─────╮              (v − w) / g(u) … (v + w) / g(u)  over all u that the circle covers,
///     a ─┘  ●  └─ b           where v is its height and 2w how wide it is at u
///
/// - Complexity: O(circles · log circles) for a bow; O(near²) tests of straight lines for a way around corners.
struct LineRouter {
  /// How far lines stay away from circles, if they can.
  private static let clearances = [3.0, 1.0]
  /// Around the corners of more circles no way is sought: it would take long, and nobody could follow it.
  private static let mostCorners = 150

  private let circles: [Circle]
  /// How many more ways around corners are sought, in so crowded a map that it needs many.
  private var detoursLeft = 60

  init(around circles: [Circle]) { self.circles = circles }

  /// The line from one circle's middle to another's.
  /// - Parameter bow: How far it should bend to the left, if it can; another line may run straight.
  mutating func path(from a: Int, to b: Int, bow: Double = 0) -> LinePath {
    path(circles[a].point, circles[b].point, but: a, b, bow)
  }

  /// The line from a circle's middle to a place.
  mutating func path(from a: Int, to place: Point) -> LinePath { path(circles[a].point, place, but: a, a, 0) }

  private mutating func path(_ start: Point, _ end: Point, but a: Int, _ b: Int, _ bow: Double) -> LinePath {
    for clearance in Self.clearances {
      let others = others(near: start, end, but: a, b, clearance)
      if let path = freeBow(start, end, others, bow) { return path }
    }
    for clearance in Self.clearances.reversed() {
      let others = others(near: start, end, but: a, b, clearance)
      guard others.count <= Self.mostCorners, detoursLeft > 0 else { break }
      detoursLeft -= 1
      if let path = CornerRoute(start, end, around: others).path { return path }
    }
    return LinePath(from: start, to: end)
  }

  /// The circles that a line between two places may meet, grown by a clearance.
  private func others(near start: Point, _ end: Point, but a: Int, _ b: Int, _ clearance: Double) -> [Circle] {
    let middle = (start + end) * 0.5
    let reach = (end - start).length * 0.8 + 60
    return circles.indices.compactMap { index in
      guard index != a, index != b else { return nil }
      let circle = circles[index]
      guard (circle.point - middle).length < reach + circle.radius else { return nil }
      return Circle(point: circle.point, radius: circle.radius + clearance)
    }
  }

  /// How high a bow is at a third and at two thirds of its way, and how much it is liked less than an even one.
  private static let forms: [(first: Double, second: Double, cost: Double)] = [
    (1, 1, 0), (1, 0.3, 4), (0.3, 1, 4), (1, 0, 9), (0, 1, 9),
  ]

  private func freeBow(_ start: Point, _ end: Point, _ others: [Circle], _ wish: Double) -> LinePath? {
    let way = end - start
    let length = way.length
    guard length > 1 else { return LinePath(from: start, to: end) }
    let along = way * (1 / length)
    let most = 0.45 * length + 12
    var best: (cost: Double, path: LinePath)?
    // The forms come in the order of their costs: none later is better than a bow that is cheap enough.
    for form in Self.forms where form.cost < best?.cost ?? .infinity {
      var forbidden: [(low: Double, high: Double)] = []
      for circle in others {
        let apart = circle.point - start
        let (u, v) = (apart.x * along.x + apart.y * along.y, apart.y * along.x - apart.x * along.y)
        let radius = circle.radius + 0.3
        guard u > -radius, u < length + radius, v.magnitude < most + radius else { continue }
        var (low, high) = (Double.infinity, -Double.infinity)
        for step in 0...12 {
          let x = u + radius * (Double(step) / 6 - 1)
          guard x > 0, x < length else { continue }
          let t = x / length
          let height = 3 * t * (1 - t) * (form.first * (1 - t) + form.second * t)
          let half = max(0, radius * radius - (x - u) * (x - u)).squareRoot()
          low = min(low, (v - half) / height)
          high = max(high, (v + half) / height)
        }
        if low <= high { forbidden.append((low, high)) }
      }
      for choice in Self.nearestFree(to: wish * 4 / 3, forbidden) where choice.magnitude <= most * 4 / 3 {
        let cost = (choice - wish * 4 / 3).magnitude + form.cost
        guard cost < best?.cost ?? .infinity else { continue }
        best = (
          cost,
          LinePath(from: start, to: end, first: choice * form.first, second: choice * form.second)
        )
      }
    }
    return best?.path
  }

  /// The numbers nearest to a wish on both sides that no interval forbids; the wish alone where none forbids it.
  private static func nearestFree(to wish: Double, _ forbidden: [(low: Double, high: Double)]) -> [Double] {
    var joined: (low: Double, high: Double)?
    for interval in forbidden.sorted(by: { $0.low < $1.low }) {
      if let before = joined, interval.low <= before.high + 0.02 {
        joined = (before.low, max(before.high, interval.high))
        continue
      }
      if let joined, wish < joined.high { break }
      joined = interval
    }
    guard let joined, joined.low < wish, wish < joined.high else { return [wish] }
    return [joined.low - 0.01, joined.high + 0.01]
  }
}

/// The shortest way between two places along corners that stand around circles, with the corners rounded (A*, Hart,
/// Nilsson & Raphael 1968).
private struct CornerRoute {
  private let circles: [Circle]
  private var places: [Point]

  init(_ start: Point, _ end: Point, around circles: [Circle]) {
    self.circles = circles
    places = [start, end]
    for circle in circles {
      // The sides of an octagon around the circle touch it.
      let distance = circle.radius * 1.0824 + 0.2
      for corner in 0..<8 {
        let direction = onUnitCircle((Double(corner) + 0.5) / 8)
        let place = circle.point + Point(x: direction.x, y: direction.y) * distance
        if !circles.contains(where: { ($0.point - place).length < $0.radius }) { places.append(place) }
      }
    }
  }

  /// `nil` where circles close every way.
  var path: LinePath? {
    corners.map { LinePath(through: $0, rounding: 6) }
  }

  private var corners: [Point]? {
    let target = places[1]
    var distance = Array(repeating: Double.infinity, count: places.count)
    var before = Array(repeating: 0, count: places.count)
    var isDone = Array(repeating: false, count: places.count)
    distance[0] = 0
    while true {
      var next: Int?
      for place in places.indices where !isDone[place] && distance[place] < .infinity {
        let whole = distance[place] + (target - places[place]).length
        if next.map({ whole < distance[$0] + (target - places[$0]).length }) ?? true { next = place }
      }
      guard let at = next else { return nil }
      if at == 1 { break }
      isDone[at] = true
      for place in places.indices where !isDone[place] {
        let through = distance[at] + (places[place] - places[at]).length
        if through < distance[place], isFree(places[at], places[place]) {
          (distance[place], before[place]) = (through, at)
        }
      }
    }
    var way = [1]
    while let last = way.last, last != 0 { way.append(before[last]) }
    return way.reversed().map { places[$0] }
  }

  private func isFree(_ a: Point, _ b: Point) -> Bool {
    !circles.contains { $0.point.distance(toLineFrom: a, to: b) < $0.radius }
  }
}
