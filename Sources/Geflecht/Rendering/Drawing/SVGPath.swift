/// The data of a path in as few characters as SVG allows: from place to place instead of from the corner of the page, in
/// tenths of a point, which nobody sees.
///
///     M 12.3,4 L 12.8,3.5 L 13.3,4 Z     is     M12.3 4l.5-.5.5.5z
struct SVGPath {
  private(set) var data = ""
  private let corner: Point
  /// Where the path has come to, in tenths: rounded places, so that no error adds up.
  private var here = (x: 0, y: 0)
  private var command: Character?
  /// Whether the last number has a point in it, so that one that begins with a point may follow at once.
  private var hasPoint = false

  /// - Parameter corner: The upper left corner of the page; the file counts from there, downward.
  init(corner: Point) { self.corner = corner }

  /// - Parameter shape: Corners that straight lines join.
  init(corner: Point, through corners: [Point], isClosed: Bool) {
    self.init(corner: corner)
    guard let first = corners.first else { return }
    move(to: first)
    for point in corners.dropFirst() { addLine(to: point) }
    if isClosed { close() }
  }

  mutating func move(to point: Point) {
    here = place(point)
    begin("M")
    append(here.x)
    append(here.y)
    // What follows a move is a line.
    command = nil
  }

  mutating func addLine(to point: Point) {
    let end = place(point)
    let way = (x: end.x - here.x, y: end.y - here.y)
    guard way != (0, 0) else { return }
    if way.y == 0 {
      begin("h")
      append(way.x)
    } else if way.x == 0 {
      begin("v")
      append(way.y)
    } else {
      begin("l")
      append(way.x)
      append(way.y)
    }
    here = end
  }

  /// A smooth piece, steered by two points; straight where they lie on the way.
  mutating func addCurve(_ first: Point, _ second: Point, to point: Point) {
    let (a, b, end) = (place(first), place(second), place(point))
    guard !isStraight(a, b, end) else { return addLine(to: point) }
    begin("c")
    for point in [a, b, end] {
      append(point.x - here.x)
      append(point.y - here.y)
    }
    here = end
  }

  /// A part of a circle, counterclockwise.
  mutating func addArc(radius: Double, isLong: Bool, to point: Point) {
    let end = place(point)
    begin("a")
    append(Int((radius * 10).rounded()))
    append(Int((radius * 10).rounded()))
    for flag in [0, isLong ? 10 : 0, 0] { append(flag) }
    append(end.x - here.x)
    append(end.y - here.y)
    here = end
  }

  mutating func close() { begin("z") }

  /// A line without length.
  mutating func addDot(at point: Point) {
    let end = place(point)
    if data.isEmpty {
      move(to: point)
    } else {
      command = nil
      begin("m")
      append(end.x - here.x)
      append(end.y - here.y)
      here = end
      command = nil
    }
    begin("h")
    append(0)
  }

  // MARK: Places and numbers

  private func place(_ point: Point) -> (x: Int, y: Int) {
    (Self.tenths(point.x - corner.x), Self.tenths(corner.y - point.y))
  }

  /// Whether two points that steer a piece lie within a tenth of the straight line from here, on the way to its end.
  private func isStraight(_ a: (x: Int, y: Int), _ b: (x: Int, y: Int), _ end: (x: Int, y: Int)) -> Bool {
    let way = Point(x: Double(end.x - here.x), y: Double(end.y - here.y))
    return [a, b].allSatisfy { point in
      let apart = Point(x: Double(point.x - here.x), y: Double(point.y - here.y))
      return apart.distance(toLineFrom: Point(x: 0, y: 0), to: way) <= 1
    }
  }

  private mutating func begin(_ letter: Character) {
    guard letter != command else { return }
    data.append(letter)
    (command, hasPoint) = (letter, true)
  }

  private mutating func append(_ tenths: Int) {
    let number = Self.number(tenths)
    let isApart = data.last?.isNumber != true || number.first == "-" || (hasPoint && number.first == ".")
    data += isApart ? number : " " + number
    hasPoint = number.contains(".")
  }

  /// A number of tenths without a zero before the point: `-.5`.
  static func number(_ tenths: Int) -> String {
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : ""
    guard rest > 0 else { return sign + String(whole) }
    return sign + (whole > 0 ? String(whole) : "") + "." + String(rest)
  }

  static func number(_ number: Double) -> String { Self.number(tenths(number)) }

  private static func tenths(_ number: Double) -> Int {
    let tenths = (number * 10).rounded()
    return tenths.magnitude < 1e15 ? Int(tenths) : 0
  }
}
