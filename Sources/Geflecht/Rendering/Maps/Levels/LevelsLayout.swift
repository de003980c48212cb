/// Where everything on the map of levels stands: the federal level on top, below it states as boxes in columns, in the order
/// of their names, and between the boxes the lines that join them.
struct LevelsLayout {
  private(set) var geometry = LevelCorridors.Geometry()
  private(set) var boxes: [LevelBox] = []
  /// For every node its box.
  private(set) var boxOfNode: [Int]
  /// For every pair in two boxes the corners of its line: from where it leaves the one to where it enters the other.
  private(set) var ways: [[Point]?]
  /// The width of the columns of names.
  private(set) var names = 0.0
  private(set) var size: (width: Double, height: Double) = (0, 0)

  private var columns: [[Int]] = []
  /// How wide a column is.
  private var column = 0.0
  private var lines: [(from: LevelCorridors.Port, to: LevelCorridors.Port)] = []

  private static let spacing = 3.2

  /// The layout that shows most on the page, of several numbers of columns and widths.
  /// - Parameter pairs: The nodes that lines join.
  static func best(
    _ content: MapContent, _ pairs: [(Int, Int)], _ language: Language, page: MapPage?
  ) -> LevelsLayout {
    let groups = LevelGroups(content, language)
    let isSmall = groups.states.count <= 3
    var best: (cost: Double, layout: LevelsLayout)?
    for columns in 1...max(1, min(6, groups.states.count)) {
      for middle in isSmall ? [110.0, 170, 240, 320, 420] : [84, 110] {
        for rows in isSmall ? [1, 1.25, 1.5, 1.75] : [1.0] {
          let measures = LevelBox.Measures(
            middle: middle, names: groups.namesWidth, rows: rows, namesActors: groups.namesActors)
          let layout = LevelsLayout(groups, pairs, measures, columns: columns)
          // Of pages as large as each other the one with more room for lines.
          let area = PageLayout.area(width: layout.size.width, height: layout.size.height, page: page)
          let cost = area * (1 - 0.0001 * middle - 0.05 * rows)
          if cost < best?.cost ?? .infinity { best = (cost, layout) }
        }
      }
    }
    return best?.layout
      ?? LevelsLayout(
        groups, pairs, LevelBox.Measures(middle: 110, names: groups.namesWidth, rows: 1, namesActors: true), columns: 1)
  }

  private init(_ groups: LevelGroups, _ pairs: [(Int, Int)], _ measures: LevelBox.Measures, columns: Int) {
    names = measures.names
    boxes = groups.all.map { LevelBox($0, children: groups.children, measures) }
    boxOfNode = Array(repeating: -1, count: groups.children.count)
    ways = Array(repeating: nil, count: pairs.count)
    for (number, box) in boxes.enumerated() {
      if let top = box.top { boxOfNode[top] = number }
      for member in box.members { boxOfNode[member.index] = number }
    }
    let hasFederal = groups.hasFederal
    func port(_ node: Int) -> LevelCorridors.Port {
      let box = boxOfNode[node]
      return .init(box: box, isTop: boxes[box].top == node && !(hasFederal && box == 0))
    }
    let outward = pairs.indices.filter { boxOfNode[pairs[$0].0] != boxOfNode[pairs[$0].1] }
    lines = outward.map { (port(pairs[$0].0), port(pairs[$0].1)) }
    stack(from: hasFederal ? 1 : 0, into: columns)
    // The lanes that lines need widen the corridors, and lie anew in them.
    var lanes: [LevelCorridors.Corridor: Int] = [:]
    for _ in 0..<2 {
      place(lanes, hasFederal: hasFederal)
      lanes = LevelCorridors(lines, in: geometry).laneCounts
    }
    place(lanes, hasFederal: hasFederal)
    for (pair, corners) in zip(outward, cornersOfLines) { ways[pair] = corners }
  }

  /// How wide a box is drawn: as wide as its column.
  func width(of box: Int) -> Double { geometry.boxes[box].row == nil ? max(boxes[box].width, size.width) : column }

  /// Deals the boxes out to columns, each to the one that is least high.
  private mutating func stack(from first: Int, into count: Int) {
    columns = Array(repeating: [], count: count)
    var heights = Array(repeating: 0.0, count: count)
    for box in boxes.indices.dropFirst(first) {
      let column = heights.indices.min { (heights[$0], $0) < (heights[$1], $1) } ?? 0
      columns[column].append(box)
      heights[column] += boxes[box].height + 20
    }
  }

  /// Puts boxes and corridors in their places, with room for so many lanes.
  private mutating func place(_ lanes: [LevelCorridors.Corridor: Int], hasFederal: Bool) {
    func room(_ corridor: LevelCorridors.Corridor, least: Double) -> Double {
      min(90, max(least, 10 + Double(lanes[corridor] ?? 0) * Self.spacing))
    }
    column = boxes.dropFirst(hasFederal ? 1 : 0).map { $0.width }.max() ?? 0
    geometry = LevelCorridors.Geometry()
    geometry.boxes = Array(repeating: (0, nil, Point(x: 0, y: 0)), count: boxes.count)
    geometry.heights = boxes.map { $0.height }
    var (x, left) = (0.0, [Double]())
    for gutter in 0...columns.count {
      // The outermost gutters are no wider than their lines need.
      let isOutside = gutter == 0 || gutter == columns.count
      let width = room(.gutter(gutter), least: isOutside && (lanes[.gutter(gutter)] ?? 0) == 0 ? 0 : 22)
      geometry.gutters.append(x + width / 2)
      left.append(x + width)
      x += width + (gutter < columns.count ? column : 0)
    }
    var y = 0.0
    if hasFederal {
      geometry.boxes[0] = (0, nil, Point(x: x / 2, y: 0))
      y -= boxes[0].height
    }
    let hall = room(.hall, least: hasFederal ? 26 : 0)
    let ground = y - hall
    var lowest = ground
    for (number, members) in columns.enumerated() {
      var (gaps, y) = ([ground + hall / 2], ground)
      for (row, box) in members.enumerated() {
        geometry.boxes[box] = (number, row, Point(x: left[number] + column / 2, y: y))
        y -= boxes[box].height
        let gap = room(.gap(column: number, row: row + 1), least: 14)
        gaps.append(y - gap / 2)
        y -= gap
      }
      geometry.gaps.append(gaps)
      lowest = min(lowest, y)
    }
    size = (max(x, hasFederal ? boxes[0].width : 0), -lowest)
  }

  /// The corners of all lines.
  private var cornersOfLines: [[Point]] {
    let corridors = LevelCorridors(lines, in: geometry)
    // Each line has its own place in a door: those to the left leave left.
    var doors: [LevelCorridors.Port: [(heading: Double, line: Int, isStart: Bool)]] = [:]
    for (number, line) in lines.enumerated() {
      let route = corridors.routes[number]
      for (port, other, isStart) in [(line.from, line.to, true), (line.to, line.from, false)] {
        let next = isStart ? route.dropFirst().first : route.dropLast().last
        let x = next.map { geometry.middle($0.corridor) } ?? geometry.point(of: other).x
        doors[port, default: []].append((x - geometry.point(of: port).x, number, isStart))
      }
    }
    var ends = Array(repeating: (from: 0.0, to: 0.0), count: lines.count)
    for (port, users) in doors {
      let width = port.isTop ? 16.0 : 0.8 * (boxes[port.box].members.isEmpty ? 40 : 84)
      let step = min(4, width / Double(max(1, users.count - 1)))
      let sorted = users.sorted { ($0.heading, $0.line) < ($1.heading, $1.line) }
      for (place, user) in sorted.enumerated() {
        let x = geometry.point(of: port).x + (Double(place) - Double(users.count - 1) / 2) * step
        if user.isStart { ends[user.line].from = x } else { ends[user.line].to = x }
      }
    }
    func lane(_ step: (corridor: LevelCorridors.Corridor, lane: Int)) -> Double {
      let count = corridors.laneCounts[step.corridor] ?? 1
      return geometry.middle(step.corridor) + (Double(step.lane) - Double(count - 1) / 2) * Self.spacing
    }
    return lines.indices.map { number in
      let (line, route) = (lines[number], corridors.routes[number])
      var corners = [Point(x: ends[number].from, y: geometry.point(of: line.from).y)]
      for (place, step) in route.enumerated() where place % 2 == 0 {
        // Across, from the gutter before to the one after.
        let y = lane(step)
        corners.append(Point(x: place == 0 ? ends[number].from : lane(route[place - 1]), y: y))
        corners.append(Point(x: place == route.count - 1 ? ends[number].to : lane(route[place + 1]), y: y))
      }
      corners.append(Point(x: ends[number].to, y: geometry.point(of: line.to).y))
      return corners
    }
  }
}
