extension MapStyle {
  /// The federal level on top, states below it, cities in their states, actors in their cities.
  static let levels = MapStyle(
    name: "levels",
    summary: Phrase(
      en: "the federal level on top, then states as boxes with their cities, and actors in their cities",
      de: "oben der Bund, darunter die Länder als Kästen mit ihren Städten, in den Städten die Akteure"),
    need: .nothing, coarseDetail: .places, isAlwaysCoarse: false,
    title: { _ in Phrase(en: "Federal, state, local", de: "Bund, Länder, Städte") },
    draw: { content, canvas in
      let layout = NestedLayout.best(content, canvas.language, page: canvas.page)
      for box in layout.boxes {
        canvas.addBox(box.box, fill: box.depth == 0 ? Palette.mist : Palette.ground, edge: Palette.mistEdge)
      }
      for index in content.nodes.indices {
        canvas.addNode(index, at: layout.points[index], radius: layout.radius(of: index))
      }
      let ties = canvas.strongest(content.ties)
      let pale = LineLook("#D5D5D5", width: 0.7)
      // Ties between boxes of the same level would cross everything: they stay pale, and below the others.
      func isPale(_ tie: MapContent.Tie) -> Bool {
        layout.group[tie.ends.0] != layout.group[tie.ends.1]
          && content.nodes[tie.ends.0].level == content.nodes[tie.ends.1].level
      }
      for tie in ties.filter(isPale) { canvas.addTie(tie, pale) }
      var lanes = layout.lanes
      for tie in ties.filter({ !isPale($0) }) {
        canvas.addTie(tie, along: lanes.path(from: tie.ends.0, to: tie.ends.1))
      }
      for tandem in content.tandems { canvas.addTandem(tandem) }
      for (index, place) in layout.names {
        canvas.addName(of: index, from: place.start, toWidth: place.width, fontSize: place.fontSize)
      }
      canvas.legend.levels(content)
      canvas.legend.sectors(content, canvas.palette, heading: Phrase(en: "Sectors", de: "Sektoren"))
      canvas.addLegendOfUntagged(content, ties)
      canvas.legend.pies(content)
      canvas.addLegendOfLines(content, ties)
      if ties.contains(where: isPale) {
        canvas.legend.line(
          pale, Phrase(en: "tie between two boxes, same level", de: "Beziehung zweier Kästen, gleiche Ebene"))
      }
      canvas.legend.sizes(content, layout.circles)
    })
}

/// Boxes in boxes: a state's holds its cities, a city's its actors. Boxes stand in columns, in the order of names.
private struct NestedLayout {
  struct NamePlace {
    let start: Point
    let width: Double
    let fontSize: Double
  }

  private static let column = 336.0
  /// Between two columns, wide enough for the lines that come from above.
  private static let gutter = 30.0
  private static let line = 22.0
  private static let margin = 10.0

  let circles: MapCircles
  private(set) var points: [Point]
  private(set) var boxes: [(box: Box, depth: Int)] = []
  private(set) var names: [(index: Int, place: NamePlace)] = []
  /// The outermost box in which each node lies.
  private(set) var group: [Int]
  /// Where lines from above run.
  private(set) var lanes = LevelLanes()
  private var size: (width: Double, height: Double) = (0, 0)

  private let content: MapContent
  private let language: Language
  private var children: [[Int]]

  func radius(of index: Int) -> Double { circles.radii[index] }

  /// The layout in as many columns as show it largest on the page.
  static func best(_ content: MapContent, _ language: Language, page: MapPage?) -> NestedLayout {
    let states = content.nodes.count { $0.level == .state }
    let layouts = (min(3, max(1, states))...max(3, min(6, states))).map {
      NestedLayout(content, language, columns: $0)
    }
    let areas = layouts.map { PageLayout.area(width: $0.size.width, height: $0.size.height, page: page) }
    return layouts[areas.indices.min { (areas[$0], $0) < (areas[$1], $1) } ?? 0]
  }

  init(_ content: MapContent, _ language: Language, columns: Int) {
    self.content = content
    self.language = language
    circles = MapCircles(content.nodes, largest: 8, smallest: 4.5, crowd: .max)
    points = Array(repeating: Point(x: 0, y: 0), count: content.nodes.count)
    group = Array(repeating: -1, count: content.nodes.count)
    children = Array(repeating: [], count: content.nodes.count)
    for (index, node) in content.nodes.enumerated() { if let parent = node.parent { children[parent].append(index) } }
    func byName(_ members: [Int]) -> [Int] {
      members.sorted {
        (foldedName(content.nodes[$0].name[language]), $0) < (foldedName(content.nodes[$1].name[language]), $1)
      }
    }
    for index in children.indices { children[index] = byName(children[index]) }
    let roots = content.nodes.indices.filter { content.nodes[$0].parent == nil }
    let federal = roots.filter { content.nodes[$0].level == .federal }
    let states = byName(content.nodes.indices.filter { content.nodes[$0].level == .state })
    let free =
      byName(roots.filter { content.nodes[$0].level < .state })
      + federal.flatMap { children[$0].filter { content.nodes[$0].level < .state } }
    let width = Double(columns) * (Self.column + Self.gutter) - Self.gutter
    let bottom = placeTop(federal + free.filter { content.nodes[$0].level == .actor }, width: width)
    let strays = free.filter { content.nodes[$0].level == .city }
    var heights = Array(repeating: bottom - (bottom < 0 ? 40 : 0), count: columns)
    for state in states.map({ Optional($0) }) + (strays.isEmpty ? [] : [nil]) {
      let column = heights.indices.max { (heights[$0], $1) < (heights[$1], $0) } ?? 0
      let corner = Point(x: Double(column) * (Self.column + Self.gutter), y: heights[column])
      heights[column] -= placeState(state, cities: state.map { children[$0] } ?? strays, at: corner) + 14
      if let state {
        lanes.targets[state] = LevelLanes.Target(
          gutter: corner.x - Self.gutter / 2, column: column, point: points[state])
      }
    }
    if let top = federal.first { lanes.top = (top, points[top], bottom) }
    size = (width, -(heights.min() ?? 0))
  }

  /// The federal level with its own actors in a row; the height below which the states begin.
  private mutating func placeTop(_ members: [Int], width: Double) -> Double {
    guard let first = members.first else { return 0 }
    var (x, y) = (Self.margin + 8, -Self.margin - 10)
    if content.nodes[first].level == .federal {
      // In the middle of its line, so that its ties fan out to both sides.
      points[first] = Point(x: width / 2, y: y)
      let start = width / 2 + radius(of: first) * 1.6 + 6
      names.append(
        (first, NamePlace(start: Point(x: start, y: y), width: width - start - Self.margin, fontSize: 14)))
      group[first] = -2
      y -= 30
    }
    for index in members where index != first || content.nodes[first].level != .federal {
      let fontSize = content.nodes[index].level == .federal ? 14.0 : 10
      let text = min(230, estimatedWidth(of: content.nodes[index].name[language], fontSize: fontSize))
      let needed = 2 * radius(of: index) + 8 + text + 16
      if x + needed > width, x > 20 {
        x = Self.margin + 8
        y -= 24
      }
      points[index] = Point(x: x + radius(of: index), y: y)
      names.append(
        (index, NamePlace(start: Point(x: x + 2 * radius(of: index) + 6, y: y), width: text, fontSize: fontSize)))
      group[index] = -2
      x += needed
    }
    let bottom = members.count > 1 ? y - 22 : y
    if let box = Box(around: [Point(x: 0, y: 0), Point(x: width, y: bottom)]) { boxes.append((box, 0)) }
    return bottom
  }

  /// A state's box; its height.
  private mutating func placeState(_ state: Int?, cities members: [Int], at corner: Point) -> Double {
    var y = corner.y - Self.margin - 10
    let number = boxes.count
    boxes.append((Box(middle: corner, width: 0, height: 0), 0))
    if let state {
      points[state] = Point(x: corner.x + Self.margin + 8, y: y)
      let start = Point(x: corner.x + Self.margin + 24, y: y)
      names.append((state, NamePlace(start: start, width: Self.column - 2 * Self.margin - 24, fontSize: 13)))
      group[state] = number
      y -= 24
    }
    let actors = members.filter { content.nodes[$0].level == .actor }
    y -= placeActors(actors, from: Point(x: corner.x + Self.margin + 10, y: y), across: 12, number)
    let cities = members.filter { content.nodes[$0].level == .city }
    let half = (Self.column - 2 * Self.margin) / 2
    let hasActors = cities.contains { !children[$0].isEmpty }
    // Two columns of cities, each as high as its cities need.
    var heights = [y, y]
    for city in cities {
      let side = heights[0] >= heights[1] ? 0 : 1
      let start = Point(x: corner.x + Self.margin + Double(side) * half, y: heights[side])
      let own = children[city]
      points[city] = Point(x: start.x + 12, y: start.y - 4)
      names.append(
        (city, NamePlace(start: Point(x: start.x + 23, y: start.y - 4), width: half - 26, fontSize: 9.5)))
      group[city] = number
      let used = placeActors(own, from: Point(x: start.x + 12, y: start.y - 22), across: 8, number)
      let height = hasActors ? 20 + max(used, 0) : Self.line
      if hasActors {
        let box = Box(around: [
          Point(x: start.x, y: start.y + 7), Point(x: start.x + half - 4, y: start.y - height + 5),
        ])
        if let box { boxes.append((box, 1)) }
      }
      heights[side] -= height + (hasActors ? 6 : 0)
    }
    let bottom = (heights.min() ?? y) - (cities.isEmpty ? 0 : 2)
    if let box = Box(around: [corner, Point(x: corner.x + Self.column, y: bottom)]) { boxes[number] = (box, 0) }
    return corner.y - bottom
  }

  /// Actors in rows; the height they need.
  private mutating func placeActors(_ actors: [Int], from start: Point, across: Int, _ number: Int) -> Double {
    for (place, actor) in actors.enumerated() {
      let (row, column) = place.quotientAndRemainder(dividingBy: across)
      points[actor] = start + Point(x: Double(column) * 14, y: -Double(row) * 14)
      group[actor] = number
    }
    return actors.isEmpty ? 0 : Double((actors.count + across - 1) / across) * 14 + 4
  }
}

/// The ways of lines from the federal level to the states: down from it, along the top of the boxes, and down between the
/// columns, each beside the one before.
private struct LevelLanes {
  struct Target {
    /// The middle between a state's column and the one before.
    let gutter: Double
    let column: Int
    let point: Point
  }

  var targets: [Int: Target] = [:]
  /// The federal node, where it stands, and where its box ends.
  var top: (node: Int, point: Point, bottom: Double)?
  private var used: [Int: Int] = [:]

  /// The way between two nodes; `nil` where none is laid out.
  mutating func path(from a: Int, to b: Int) -> LinePath? {
    guard let top, let target = targets[a == top.node ? b : a], a == top.node || b == top.node else { return nil }
    let number = used[target.column, default: 0]
    used[target.column] = number + 1
    // From the middle of the lane to both sides: 0, 3, −3, 6, …
    let side = Double((number + 1) / 2) * (number % 2 == 0 ? -3 : 3)
    let x = target.gutter + side
    let y = top.bottom - 20 - side
    return LinePath(
      through: [
        top.point, Point(x: top.point.x, y: y), Point(x: x, y: y), Point(x: x, y: target.point.y), target.point,
      ], rounding: 7)
  }
}
