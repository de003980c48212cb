/// The ways of lines between boxes that stand in columns: through gaps below boxes and gutters beside columns, each in a
/// lane of its own as long as there is room.
///
///     ════════ hall ════════
///     ║ ┌─────┐ ║ ┌─────┐ ║
///     ║ └─────┘ ║ │     │ ║      gap (0, 1) is below the first box of column 0,
///     ║ ═ 0,1 ═ ║ └─────┘ ║      gutter 1 between the columns 0 and 1
///     ║ ┌─────┐ ║ ═ 1,1 ═ ║
///
struct LevelCorridors {
  enum Corridor: Hashable {
    /// Above all boxes.
    case hall
    case gap(column: Int, row: Int)
    case gutter(Int)
  }

  /// Where a line leaves a box, or enters it.
  struct Port: Hashable {
    /// The box; two ends of one line never lie in the same.
    let box: Int
    /// Whether it leads to the node on top, from above.
    let isTop: Bool
  }

  /// Where boxes and corridors are, for some widths of the corridors.
  struct Geometry {
    /// The middles of the gutters, of the gaps of each column (the first is the hall), and of the boxes, across.
    var gutters: [Double] = []
    var gaps: [[Double]] = []
    /// For every box its column, its place in it (`nil`: above the hall), and the middle of its upper edge.
    var boxes: [(column: Int, row: Int?, corner: Point)] = []
    var heights: [Double] = []

    /// In which corridor a port lies.
    func corridor(of port: Port) -> Corridor {
      let box = boxes[port.box]
      guard let row = box.row else { return .hall }
      let gap = port.isTop ? row : row + 1
      return gap == 0 ? .hall : .gap(column: box.column, row: gap)
    }

    /// The middle of a corridor: y of hall and gaps, x of gutters.
    func middle(_ corridor: Corridor) -> Double {
      switch corridor {
      case .hall: gaps.first?.first ?? 0
      case .gap(let column, let row): gaps[column][row]
      case .gutter(let number): gutters[number]
      }
    }

    /// The point of a port on the edge of its box.
    func point(of port: Port) -> Point {
      let corner = boxes[port.box].corner
      return Point(x: corner.x, y: corner.y - (port.isTop ? 0 : heights[port.box]))
    }
  }

  /// No more lanes than that side by side: further lines share them.
  private static let mostLanes = 24

  private let geometry: Geometry
  private var load: [Corridor: Int] = [:]
  /// For every line the corridors it takes, by turns across and down, and its lane in each.
  private(set) var routes: [[(corridor: Corridor, lane: Int)]] = []
  /// How many lanes each corridor has.
  private(set) var laneCounts: [Corridor: Int] = [:]

  /// Finds the ways of all lines.
  init(_ lines: [(from: Port, to: Port)], in geometry: Geometry) {
    self.geometry = geometry
    var taken: [Corridor: [[ClosedRange<Double>]]] = [:]
    for line in lines {
      let corridors = corridors(from: line.from, to: line.to)
      var route: [(corridor: Corridor, lane: Int)] = []
      for (place, corridor) in corridors.enumerated() {
        let start = place == 0 ? geometry.point(of: line.from).x : geometry.middle(corridors[place - 1])
        let end = place == corridors.count - 1 ? geometry.point(of: line.to).x : geometry.middle(corridors[place + 1])
        let span = min(start, end) - 3...max(start, end) + 3
        var lanes = taken[corridor] ?? []
        var lane = lanes.firstIndex { !$0.contains { $0.overlaps(span) } } ?? lanes.count
        if lane >= Self.mostLanes { lane = load[corridor, default: 0] % Self.mostLanes }
        if lane == lanes.count { lanes.append([]) }
        lanes[lane].append(span)
        taken[corridor] = lanes
        load[corridor, default: 0] += 1
        route.append((corridor, lane))
      }
      routes.append(route)
    }
    laneCounts = taken.mapValues { $0.count }
  }

  // MARK: Ways

  private func corridors(from a: Port, to b: Port) -> [Corridor] {
    let (start, end) = (geometry.corridor(of: a), geometry.corridor(of: b))
    if start == end { return [start] }
    let (boxA, boxB) = (geometry.boxes[a.box], geometry.boxes[b.box])
    if boxA.row == nil { return [.hall, nearestGutter(to: boxA.corner.x, of: boxB.column), end] }
    if boxB.row == nil { return [start, nearestGutter(to: boxB.corner.x, of: boxA.column), .hall] }
    if boxA.column == boxB.column {
      let (left, right) = (Corridor.gutter(boxA.column), Corridor.gutter(boxA.column + 1))
      return [start, load[left, default: 0] <= load[right, default: 0] ? left : right, end]
    }
    return boxA.column < boxB.column
      ? crossing(start, from: boxA.column, end, to: boxB.column)
      : crossing(end, from: boxB.column, start, to: boxA.column).reversed()
  }

  private func nearestGutter(to x: Double, of column: Int) -> Corridor {
    let distances = [column, column + 1].map { (geometry.gutters[$0] - x).magnitude }
    return .gutter(distances[0] <= distances[1] ? column : column + 1)
  }

  /// The way with the least up and down from a corridor of one column to one of another, farther right.
  private func crossing(_ start: Corridor, from first: Int, _ end: Corridor, to last: Int) -> [Corridor] {
    // For every gap of the column before the least cost to it, and the way there.
    var ways: [(cost: Double, y: Double, way: [Corridor])] = [(0, geometry.middle(start), [start])]
    for column in (first + 1)..<last {
      ways = geometry.gaps[column].enumerated().compactMap { row, y in
        let corridor = row == 0 ? Corridor.hall : .gap(column: column, row: row)
        return cheapest(ways, to: y, by: column, corridor)
      }
    }
    return cheapest(ways, to: geometry.middle(end), by: last, end)?.way ?? [start, end]
  }

  private func cheapest(
    _ ways: [(cost: Double, y: Double, way: [Corridor])], to y: Double, by gutter: Int, _ corridor: Corridor
  ) -> (cost: Double, y: Double, way: [Corridor])? {
    let costs = ways.map { way in
      way.cost + (way.y - y).magnitude + (way.way.last == corridor ? 0 : 24)
        + Double(load[corridor, default: 0])
    }
    guard let best = costs.indices.min(by: { (costs[$0], $0) < (costs[$1], $1) }) else { return nil }
    let way = ways[best].way
    return (costs[best], y, way.last == corridor ? way : way + [.gutter(gutter), corridor])
  }
}
