/// Finds a place for the name of every circle on one of its sides, so that no name covers a circle or a name, and every
/// name stands nearer to its own circle than to any other: by its edge and by its middle. A name that is needed and finds no
/// such place stands farther away, and a line leads to it.
struct LabelPlacement {
  /// A text's place and the side of its circle on which it stands.
  struct Place: Hashable, Sendable {
    /// How the text is set within its box: toward the circle.
    enum Alignment { case left, center, right }

    let box: Box
    let alignment: Alignment
  }

  /// How much a name is needed.
  enum Need {
    /// It is left out where it has no room of its own.
    case wanted
    /// It has a place, the best there is.
    case needed
  }

  /// A text this far from its circle needs a line to it.
  static let farGap = 9.0

  private struct Square: Hashable {
    let column: Int
    let row: Int
  }

  private static let cell = 60.0
  private let circles: [Circle]
  private var circlesNear: [Square: [Int]] = [:]
  /// What a text must not cover: other texts.
  private var taken: [Square: [Box]] = [:]
  /// What a text rather leaves free: important lines, as boxes along them.
  private var crossed: [Square: [Box]] = [:]

  /// Where texts may stand; `nil`: anywhere.
  private let field: Box?
  /// Where they rather stand.
  private let ground: Box?
  /// Away from where they rather stand.
  private let hub: Point?

  /// A placement around circles that must stay visible and lines that should.
  init(
    around circles: [Circle], lines: [[Point]] = [], within field: Box? = nil, over ground: Box? = nil,
    awayFrom hub: Point? = nil
  ) {
    (self.field, self.ground, self.hub) = (field, ground, hub)
    self.circles = circles
    for (index, circle) in circles.enumerated() {
      let box = Box(middle: circle.point, width: 2 * circle.radius, height: 2 * circle.radius)
      for square in Self.squares(of: box) { circlesNear[square, default: []].append(index) }
    }
    for line in lines {
      for (from, to) in zip(line, line.dropFirst()) {
        let steps = max(1, Int(((to - from).length / 4).rounded(.up)))
        for step in 0...steps {
          let box = Box(middle: from + (to - from) * (Double(step) / Double(steps)), width: 3, height: 3)
          for square in Self.squares(of: box) { crossed[square, default: []].append(box) }
        }
      }
    }
  }

  /// The place for the name of a circle, in the first of several sizes that fits; `nil` when none does.
  mutating func place(
    _ sizes: [(width: Double, height: Double)], beside own: Int, _ need: Need = .wanted
  ) -> (place: Place, size: Int)? {
    let gaps: [Double] = need == .needed ? [1.5, 4, 7, 12, 18, 26, 36, 48, 64, 84, 110] : [1.5, 4, 7]
    var best: (cost: Double, place: Place, size: Int)?
    for (number, size) in sizes.enumerated() {
      for (ring, gap) in gaps.enumerated() {
        for (side, place) in Self.sides(of: circles[own], gap: gap, size).enumerated() {
          var cost = Double(side) * 0.4 + Double(ring) * 3 + Double(number) * 2
          guard cost < best?.cost ?? .infinity else { continue }
          cost += faults(of: place.box, own, need)
          if cost < best?.cost ?? .infinity { best = (cost, place, number) }
        }
      }
    }
    guard let best else { return nil }
    // Two names in a row need a blank between them.
    occupy(Box(middle: best.place.box.middle, width: best.place.box.width + 8, height: best.place.box.height))
    return (best.place, best.size)
  }

  /// What is wrong with a place; infinite where a name that is only wanted must not stand.
  private func faults(of box: Box, _ own: Int, _ need: Need) -> Double {
    let circle = circles[own]
    var cost = 0.0
    if let hub, (box.middle - hub).length < (circle.point - hub).length { cost += 2.6 }
    if let ground { cost += 0.03 * (max(0, ground.left - box.left) + max(0, box.right - ground.right)) }
    let squares = Self.squares(of: box)
    var isCovering = field.map { !$0.holds(box) } ?? false
    for square in squares {
      if (taken[square] ?? []).contains(where: { $0.overlaps(box) }) { isCovering = true }
      for line in crossed[square] ?? [] where line.overlaps(box) { cost += 1.2 }
    }
    let isFar = circle.gap(to: box) >= Self.farGap
    let isMisread = isCovering || (isFar ? hasBadLeader(to: box, own) : belongsToAnother(box, own))
    guard need == .needed else { return isCovering || isMisread ? .infinity : cost }
    return cost + (isCovering || covers(box, but: own) ? 5000 : 0) + (isMisread ? 400 : 0)
  }

  private func covers(_ box: Box, but own: Int) -> Bool {
    Self.squares(of: box).contains { square in
      (circlesNear[square] ?? []).contains { $0 != own && circles[$0].gap(to: box) < 0.5 }
    }
  }

  /// Whether a name would be taken for that of another circle, by its edge or by its middle.
  private func belongsToAnother(_ box: Box, _ own: Int) -> Bool {
    let gap = circles[own].gap(to: box)
    let reach = (circles[own].point - box.middle).length - circles[own].radius
    let around = Box(middle: box.middle, width: box.width + 2 * reach, height: box.height + 2 * reach)
    return Self.squares(of: around).contains { square in
      (circlesNear[square] ?? []).contains { other in
        let circle = circles[other]
        return other != own
          && (circle.gap(to: box) < gap + 1.5 || (circle.point - box.middle).length - circle.radius < reach + 0.5)
      }
    }
  }

  /// Whether the line from a circle to its name touches another circle, or the name stands beside one.
  private func hasBadLeader(to box: Box, _ own: Int) -> Bool {
    let start = circles[own].point
    let end = box.nearest(to: start)
    return circles.indices.contains { other in
      let circle = circles[other]
      return other != own
        && (circle.gap(to: box) < 8 || circle.point.distance(toLineFrom: start, to: end) < circle.radius + 1)
    }
  }

  /// The free place for a text nearest to a point, up to 90 points away; `nil` when there is none.
  mutating func place(_ size: (width: Double, height: Double), near point: Point) -> Place? {
    let shifts = (0...15).map { 6 * Double($0) }
    let directions: [(x: Double, y: Double)] = [(0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, -1), (-1, 1), (1, -1)]
    let boxes = shifts.flatMap { shift in
      directions.map { direction in
        Box(middle: point + Point(x: direction.x, y: direction.y) * shift, width: size.width, height: size.height)
      }
    }
    let free = boxes.filter { box in
      (field?.holds(box) ?? true)
        && Self.squares(of: box).allSatisfy { square in
          !(taken[square] ?? []).contains { $0.overlaps(box) }
            && !(circlesNear[square] ?? []).contains { circles[$0].gap(to: box) < 2 }
        }
    }
    let clear = free.first { box in
      Self.squares(of: box).allSatisfy { square in !(crossed[square] ?? []).contains { $0.overlaps(box) } }
    }
    guard let box = clear ?? free.first else { return nil }
    occupy(box)
    return Place(box: box, alignment: .center)
  }

  /// The boxes around a circle, the most readable first: right, left, the corners, above, below.
  private static func sides(of circle: Circle, gap: Double, _ size: (width: Double, height: Double)) -> [Place] {
    let across = circle.radius + gap + size.width / 2
    let up = circle.radius + gap + size.height / 2 - 1
    let corner = (circle.radius + gap) * 0.7 + size.width / 2
    let rise = (circle.radius + gap) * 0.7 + size.height / 2
    let lift = size.height / 3
    let offsets: [(Double, Double, Place.Alignment)] = [
      (across, 0, .left), (-across, 0, .right), (across, lift, .left), (across, -lift, .left), (-across, lift, .right),
      (-across, -lift, .right), (corner, rise, .left), (corner, -rise, .left), (-corner, rise, .right),
      (-corner, -rise, .right), (0, up, .center), (0, -up, .center), (size.width / 4, up, .center),
      (-size.width / 4, up, .center), (size.width / 4, -up, .center), (-size.width / 4, -up, .center),
    ]
    return offsets.map { x, y, alignment in
      Place(
        box: Box(middle: circle.point + Point(x: x, y: y), width: size.width, height: size.height), alignment: alignment
      )
    }
  }

  private static func squares(of box: Box) -> [Square] {
    let columns = span(box.middle.x, box.width)
    return span(box.middle.y, box.height).flatMap { row in columns.map { Square(column: $0, row: row) } }
  }

  private static func span(_ middle: Double, _ length: Double) -> ClosedRange<Int> {
    Int(((middle - length / 2) / cell).rounded(.down))...Int(((middle + length / 2) / cell).rounded(.down))
  }

  /// Takes a place, so that no text covers it.
  mutating func occupy(_ box: Box) {
    for square in Self.squares(of: box) { taken[square, default: []].append(box) }
  }
}
