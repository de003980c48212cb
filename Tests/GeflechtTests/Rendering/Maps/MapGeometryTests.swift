import Testing

@testable import Geflecht

@Suite struct MapGeometryTests {
  @Test func northIsUpAndEastIsRight() {
    let (hamburg, munich) = (Coordinate(latitude: 53.5, longitude: 10), Coordinate(latitude: 48.1, longitude: 11.6))
    let projection = Projection(fitting: [hamburg, munich], width: 500, height: 1000)
    #expect(projection[hamburg].y > projection[munich].y)
    #expect(projection[hamburg].x < projection[munich].x)
    let kilometers = (projection[munich] - projection[hamburg]).length / projection.pointsPerKilometer
    #expect((kilometers / hamburg.distance(to: munich) - 1).magnitude < 0.02, "distances are true to 2 %")
  }

  @Test func circlesAtOnePlaceAreSpreadApart() throws {
    let points = spreadApart(
      Array(repeating: Point(x: 5, y: 5), count: 40), radii: Array(repeating: 4, count: 40), gap: 1)
    for a in points.indices {
      for b in points.indices where a < b { #expect((points[a] - points[b]).length >= 8.5) }
    }
    // 40 circles of 2 · 4.5 side by side in a round patch, not in a row of 360.
    let box = try #require(Box(around: points))
    #expect(max(box.width, box.height) < 120)
  }

  @Test func aGridFindsEveryPointNearby() {
    var random = SplitMix64(seed: 7)
    let points = (0..<300).map { _ in
      Point(x: .random(in: -50...50, using: &random), y: .random(in: 0...400, using: &random))
    }
    let grid = PointGrid(points, cell: 20)
    for place in points {
      var found: Set<Int> = []
      grid.visit(around: place) { found.insert($0) }
      for other in points.indices where (points[other] - place).length <= 20 { #expect(found.contains(other)) }
    }
  }

  @Test func namesNeverCoverCirclesOrNames() {
    var random = SplitMix64(seed: 1)
    let points = (0..<60).map { _ in
      Point(x: .random(in: 0...300, using: &random), y: .random(in: 0...300, using: &random))
    }
    let field = Box(middle: Point(x: 150, y: 150), width: 340, height: 340)
    var placement = LabelPlacement(around: points, radii: points.map { _ in 5.0 }, within: field)
    var boxes: [Box] = []
    for point in points {
      guard let place = placement.place((50, 10), beside: point, radius: 5) else { continue }
      for other in boxes { #expect(!other.overlaps(place.box)) }
      for circle in points { #expect(!Box(middle: circle, width: 10, height: 10).overlaps(place.box)) }
      #expect(place.box.left >= field.left && place.box.right <= field.right)
      boxes.append(place.box)
    }
    #expect(boxes.count > 20)
  }

  @Test func anAreaHoldsTheCitiesOfItsStateOnly() {
    // Two states side by side, and one city of the second far from the others.
    let cities: [(point: Point, state: Int)] = [
      (Point(x: 0, y: 0), 0), (Point(x: 40, y: 30), 0), (Point(x: 120, y: 10), 1), (Point(x: 150, y: 60), 1),
      (Point(x: 600, y: 0), 1),
    ]
    let outlines = StateAreas(of: cities).outlines
    #expect(outlines.count == 3, "one of the first state, two of the second")
    for (point, _) in cities { #expect(outlines.count { isInside(point, $0) } == 1) }
    #expect(outlines.allSatisfy { !isInside(Point(x: 350, y: 0), $0) }, "nobody is near")
  }

  /// Even–odd rule.
  private func isInside(_ point: Point, _ outline: [Point]) -> Bool {
    var isInside = false
    for (a, b) in zip(outline, outline.dropFirst() + outline.prefix(1)) where (a.y > point.y) != (b.y > point.y) {
      if point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y) { isInside.toggle() }
    }
    return isInside
  }
}

@Suite struct StressLayoutTests {
  @Test func aPathIsStraightAndItsStepsAreOfOneLength() {
    // 0 ─ 1 ─ 2 ─ 3: stress is 0 where neighbors are 1 apart, the ends 3.
    let layout = StressLayout(nodeCount: 4, pairs: [(0, 1), (1, 2), (2, 3)])
    let points = layout.places(of: [0, 1, 2, 3], seed: 1)
    for a in 0..<4 {
      for b in 0..<a { #expect(((points[a] - points[b]).length - Double(a - b)).magnitude < 0.15) }
    }
  }

  @Test func aSquareHasEqualSides() {
    let points = StressLayout(nodeCount: 4, pairs: [(0, 1), (1, 2), (2, 3), (3, 0)]).places(of: [0, 1, 2, 3], seed: 3)
    let sides = (0..<4).map { (points[$0] - points[($0 + 1) % 4]).length }
    for side in sides { #expect((side - sides[0]).magnitude < 0.05) }
  }

  @Test func partsComeFromTheLargestToTheSmallest() {
    let layout = StressLayout(nodeCount: 6, pairs: [(1, 4), (4, 2), (0, 5)])
    #expect(layout.components == [[1, 2, 4], [0, 5], [3]])
  }

  /// A long ring of more nodes than there are pivots: neighbors stay together, opposite nodes apart.
  @Test func aLargeRingStaysARing() {
    let count = 400
    let layout = StressLayout(nodeCount: count, pairs: (0..<count).map { ($0, ($0 + 1) % count) })
    let points = layout.places(of: Array(0..<count), seed: 1)
    #expect(points == layout.places(of: Array(0..<count), seed: 1))
    for node in 0..<count {
      #expect((points[node] - points[(node + 1) % count]).length < 3)
      #expect((points[node] - points[(node + count / 2) % count]).length > 80)
    }
  }
}
