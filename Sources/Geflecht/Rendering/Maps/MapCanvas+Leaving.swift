/// Ties that lead out of the map: a short line toward where they go, with the name of that place.
extension MapCanvas {
  /// With more of them than that no place would be left for anything else: the strongest are drawn.
  private static let mostLeaving = 40

  /// Draws the ties that lead out of the map, before names are written; returns those that found room.
  mutating func addLeaving(_ content: MapContent, _ places: MapPlaces) -> [MapContent.Leaving] {
    guard let projection = places.projection else { return [] }
    let order = content.leaving.enumerated().sorted { a, b in
      a.element.isTandem == b.element.isTandem
        ? (b.element.weight, a.offset) < (a.element.weight, b.offset) : a.element.isTandem
    }
    var drawn: [MapContent.Leaving] = []
    for leaving in order.prefix(Self.mostLeaving).map({ $0.element }) {
      guard let mark = mark(of: leaving.node) else { continue }
      let target = places.shift + projection[leaving.coordinate]
      let lines = [leaving.city[language], leaving.state?[language]].compactMap { $0 }
      guard let stub = freeStub(from: mark, toward: target, lines) else { continue }
      add(leaving, stub, lines, from: mark)
      borderTiesDrawn += leaving.count
      drawn.append(leaving)
    }
    return drawn
  }

  /// Where a short line ends, and its name stands.
  private struct Stub {
    let end: Point
    let name: LabelPlacement.Place
  }

  private static let nameSize = 8.5
  private static let endRadius = 1.8

  /// The end nearest to a direction at which neither the line nor the name meets anything.
  private func freeStub(from mark: Int, toward target: Point, _ lines: [String]) -> Stub? {
    let start = drawing.marks[mark].circle
    let way = target - start.point
    guard way.length > 1 else { return nil }
    let along = way * (1 / way.length)
    let width = lines.map { TextMetric.width(of: $0, fontSize: Self.nameSize) }.max() ?? 0
    let height = Double(lines.count) * (Self.nameSize + 1.5)
    for turn in [0.0, 0.03, -0.03, 0.06, -0.06, 0.1, -0.1, 0.15, -0.15, 0.2, -0.2, 0.25, -0.25] {
      let rotation = onUnitCircle(turn < 0 ? turn + 1 : turn)
      let direction = Point(
        x: along.x * rotation.x - along.y * rotation.y, y: along.x * rotation.y + along.y * rotation.x)
      for length in [24.0, 34, 46, 60, 76] {
        let end = start.point + direction * (start.radius + length)
        let isLeft = direction.x < 0
        let middle = end + Point(x: (isLeft ? -1 : 1) * (width / 2 + 5), y: 0)
        let box = Box(middle: middle, width: width, height: height)
        if isFree(box, end, from: mark) {
          return Stub(end: end, name: .init(box: box, alignment: isLeft ? .right : .left))
        }
      }
    }
    return nil
  }

  private func isFree(_ box: Box, _ end: Point, from mark: Int) -> Bool {
    let start = drawing.marks[mark].point
    return !drawing.texts.contains { $0.place.box.overlaps(box) }
      && !drawing.marks.enumerated().contains { index, other in
        let circle = other.circle
        return circle.gap(to: box) < 6
          || (index != mark && circle.point.distance(toLineFrom: start, to: end) < circle.radius + 3)
      }
  }

  private mutating func add(_ leaving: MapContent.Leaving, _ stub: Stub, _ lines: [String], from mark: Int) {
    let look =
      leaving.isTandem
      ? tandemLook(isDirected: leaving.isDirected, isPlanned: false)
      : look(of: leaving.sectors).wide(width(of: leaving.weight))
    let tip = "\(drawing.marks[mark].name) – \(lines.joined(separator: ", "))"
    let end = addMark(
      called: "leads to: \(lines[0])", at: stub.end, radius: Self.endRadius,
      MarkLook(Palette.faint, edge: Palette.faint),
      tooltip: tip)
    addStraightLine(leaving.isOutward || !leaving.isTandem ? (mark, end) : (end, mark), look, tooltip: tip)
    addText(
      lines, stub.name, called: "leads to: \(lines[0])",
      TextLook(fontSize: Self.nameSize, color: Palette.shade, hasPlate: true), tooltip: tip, owner: end)
  }

  /// Says what such lines are.
  mutating func addLegendOfLeaving(_ drawn: [MapContent.Leaving]) {
    guard let example = drawn.first else { return }
    legend.line(
      example.isTandem ? tandemLook(isDirected: false, isPlanned: false) : look(of: .empty),
      Phrase(
        en: "short: leads out of this map, to the place named", de: "kurz: führt hinaus, an den genannten Ort"),
      length: 18)
  }
}
