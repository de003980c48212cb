/// Finds a place for the name of every circle on one of its eight sides, so that no name covers a circle or a name.
struct LabelPlacement {
  /// A text's place and the side of its circle on which it stands.
  struct Place {
    /// How the text is set within its box: toward the circle.
    enum Alignment { case left, center, right }

    let box: Box
    let alignment: Alignment
  }

  private struct Square: Hashable {
    let column: Int
    let row: Int
  }

  private static let cell = 60.0
  /// What a text must not cover: circles and other texts.
  private var taken: [Square: [Box]] = [:]
  /// What a text rather leaves free: important lines, as boxes along them.
  private var crossed: [Square: [Box]] = [:]

  /// Where texts may stand; `nil`: anywhere.
  private let field: Box?

  /// A placement around circles that must stay visible and lines that should.
  init(around circles: [Point], radii: [Double], lines: [(from: Point, to: Point)] = [], within field: Box? = nil) {
    self.field = field
    for (point, radius) in zip(circles, radii) {
      occupy(Box(middle: point, width: 2 * radius, height: 2 * radius))
    }
    for (from, to) in lines {
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      let steps = max(1, ((dx * dx + dy * dy).squareRoot() / 4).rounded(.up))
      for step in stride(from: 0, through: steps, by: 1) {
        let point = Point(x: from.x + dx * step / steps, y: from.y + dy * step / steps)
        let box = Box(middle: point, width: 3, height: 3)
        for square in squares(of: box) { crossed[square, default: []].append(box) }
      }
    }
  }

  /// The place for the name of a circle; `nil` when it fits nowhere.
  mutating func place(_ size: (width: Double, height: Double), beside point: Point, radius: Double) -> Place? {
    let places = [0, 4].flatMap { Self.sides(of: point, radius: radius + $0, size) }.filter { isFree($0.box) }
    let place = places.first { !crossesLine($0.box) } ?? places.first
    if let place { occupy(place.box) }
    return place
  }

  /// The free place for a text nearest to a point, up to 90 points away; `nil` when there is none.
  mutating func place(_ size: (width: Double, height: Double), near point: Point) -> Place? {
    let shifts = stride(from: 0.0, through: 90, by: 6)
    let directions: [(x: Double, y: Double)] = [(0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, -1), (-1, 1), (1, -1)]
    let boxes = shifts.lazy.flatMap { shift in
      directions.map { direction in
        let middle = Point(x: point.x + direction.x * shift, y: point.y + direction.y * shift)
        return Box(middle: middle, width: size.width, height: size.height)
      }
    }
    let box = boxes.first { isFree($0) }
    guard let box else { return nil }
    occupy(box)
    return Place(box: box, alignment: .center)
  }

  /// The eight boxes around a circle, the most readable first: right, left, the corners, above, below.
  private static func sides(of point: Point, radius: Double, _ size: (width: Double, height: Double)) -> [Place] {
    let across = radius + 1.5 + size.width / 2
    let up = radius + 1 + size.height / 2
    let corner = radius * 0.7 + size.width / 2 + 1
    let rise = radius * 0.7 + size.height / 2
    let offsets: [(Double, Double, Place.Alignment)] = [
      (across, 0, .left), (-across, 0, .right), (corner, rise, .left), (corner, -rise, .left), (-corner, rise, .right),
      (-corner, -rise, .right), (0, up, .center), (0, -up, .center),
    ]
    return offsets.map { x, y, alignment in
      let middle = Point(x: point.x + x, y: point.y + y)
      return Place(box: Box(middle: middle, width: size.width, height: size.height), alignment: alignment)
    }
  }

  private func squares(of box: Box) -> [Square] {
    let columns = span(box.middle.x, box.width)
    return span(box.middle.y, box.height).flatMap { row in columns.map { Square(column: $0, row: row) } }
  }

  private func span(_ middle: Double, _ length: Double) -> ClosedRange<Int> {
    Int(((middle - length / 2) / Self.cell).rounded(.down))...Int(((middle + length / 2) / Self.cell).rounded(.down))
  }

  private func isFree(_ box: Box) -> Bool {
    if let field, box.left < field.left || box.right > field.right || box.top > field.top || box.bottom < field.bottom {
      return false
    }
    return squares(of: box).allSatisfy { square in !(taken[square] ?? []).contains { $0.overlaps(box) } }
  }

  private func crossesLine(_ box: Box) -> Bool {
    squares(of: box).contains { square in (crossed[square] ?? []).contains { $0.overlaps(box) } }
  }

  /// Takes a place, so that no text covers it.
  mutating func occupy(_ box: Box) {
    for square in squares(of: box) { taken[square, default: []].append(box) }
  }
}

/// About how wide a text is in a sans-serif font, in points; on the safe side.
func estimatedWidth(of text: String, fontSize: Double) -> Double {
  text.reduce(0) { width, character in
    let ems =
      switch character {
      case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", " ", "(", ")": 0.36
      case "f", "r", "t", "-", "/": 0.44
      case "m", "w", "M", "W", "–": 0.95
      case "A"..."Z", "Ä", "Ö", "Ü": 0.74
      default: character.unicodeScalars.allSatisfy { $0.value < 0x250 } ? 0.62 : 1
      }
    return width + ems * fontSize
  }
}
