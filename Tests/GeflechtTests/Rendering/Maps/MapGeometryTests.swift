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
    let circles = (0..<60).map { _ in
      Circle(point: Point(x: .random(in: 0...300, using: &random), y: .random(in: 0...300, using: &random)), radius: 5)
    }
    let field = Box(middle: Point(x: 150, y: 150), width: 340, height: 340)
    var placement = LabelPlacement(around: circles, within: field)
    var boxes: [Box] = []
    for own in circles.indices {
      guard let box = placement.place([(40, 10)], beside: own)?.place.box else { continue }
      for other in boxes { #expect(!other.overlaps(box)) }
      for circle in circles { #expect(circle.gap(to: box) > 0) }
      // Nearer to its own circle than to any other, by its edge and by its middle.
      let reach = (circles[own].point - box.middle).length
      for other in circles.indices where other != own {
        #expect(circles[other].gap(to: box) > circles[own].gap(to: box))
        #expect((circles[other].point - box.middle).length > reach)
      }
      #expect(box.left >= field.left && box.right <= field.right)
      boxes.append(box)
    }
    #expect(boxes.count > 15)
  }

  @Test func aNameThatIsNeededStandsWhereItIsLeastMisread() throws {
    // Hemmed in on all sides: no place beside the circle is its own.
    let ring = (0..<12).map { step in
      let direction = onUnitCircle(Double(step) / 12)
      return Circle(point: Point(x: 22 * direction.x, y: 22 * direction.y), radius: 4)
    }
    let circles = [Circle(point: Point(x: 0, y: 0), radius: 4)] + ring
    var placement = LabelPlacement(around: circles)
    let free = placement.place([(40, 10)], beside: 0)
    #expect(free == nil)
    let place = placement.place([(40, 10)], beside: 0, .needed)
    let box = try #require(place).place.box
    for circle in circles { #expect(circle.gap(to: box) > 0) }
  }

  @Test func aBoxAndACircleAreApartByTheirEdges() {
    let box = Box(middle: Point(x: 0, y: 0), width: 10, height: 4)
    #expect(Circle(point: Point(x: 9, y: 0), radius: 1).gap(to: box) == 3)
    // 3 across and 4 up from the corner (5, 2): 5 apart.
    #expect(Circle(point: Point(x: 8, y: 6), radius: 1).gap(to: box) == 4)
    #expect(Point(x: 3, y: 4).distance(toLineFrom: Point(x: 0, y: 0), to: Point(x: 10, y: 0)) == 4)
    #expect(Point(x: -3, y: 4).distance(toLineFrom: Point(x: 0, y: 0), to: Point(x: 10, y: 0)) == 5)
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
