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
      let layout = NestedLayout(content, canvas.language)
      for box in layout.boxes {
        canvas.backdrop.addBox(box.box, fill: box.depth == 0 ? Palette.mist : Palette.ground, edge: Palette.mistEdge)
        canvas.include(box.box)
      }
      let ties = canvas.strongest(content.ties)
      for tie in ties {
        let isAcross = layout.group[tie.ends.0] != layout.group[tie.ends.1]
        let levels = (content.nodes[tie.ends.0].level, content.nodes[tie.ends.1].level)
        let look = canvas.look(of: tie)
        // Ties between boxes of the same level would cross everything: they stay pale.
        canvas.addTie(
          tie, isAcross && levels.0 == levels.1 ? [("color", .plain("#D5D5D5")), ("penwidth", .number(0.7))] : look)
      }
      for tandem in content.tandems { canvas.addTandem(tandem) }
      for index in content.nodes.indices {
        canvas.addNode(index, at: layout.points[index], radius: layout.radius(of: index))
      }
      for (index, place) in layout.names {
        let text = canvas.shortened(content.nodes[index].name[canvas.language], to: place.limit)
        let width = estimatedWidth(of: text, fontSize: place.fontSize)
        canvas.addText(
          text,
          LabelPlacement.Place(
            box: Box(middle: place.start + Point(x: width / 2, y: 0), width: width, height: place.fontSize + 2),
            alignment: .left),
          called: "name: \(content.nodes[index].id)", fontSize: place.fontSize,
          tooltip: canvas.tooltip(of: content.nodes[index]))
      }
      canvas.legend.levels(content)
      canvas.legend.sectors(content, canvas.palette, heading: Phrase(en: "Sectors", de: "Sektoren"))
      canvas.addLegendOfUntagged(content, ties)
      canvas.legend.heading(Phrase(en: "Lines", de: "Linien"))
      canvas.addLegendOfTandems(content)
      canvas.legend.line(
        [("color", .plain("#D5D5D5")), ("penwidth", .number(0.7))],
        Phrase(en: "between two boxes, same level", de: "zwischen zwei Kästen, gleiche Ebene"))
      canvas.addLegendOfWidths(ties)
      canvas.legend.sizes(content, layout.circles)
    })
}

/// Boxes in boxes: a state's holds its cities, a city's its actors. Boxes stand in columns, in the order of names.
private struct NestedLayout {
  struct NamePlace {
    let start: Point
    let limit: Int
    let fontSize: Double
  }

  private static let column = 316.0
  private static let line = 19.0
  private static let margin = 10.0

  let circles: MapCircles
  private(set) var points: [Point]
  private(set) var boxes: [(box: Box, depth: Int)] = []
  private(set) var names: [(index: Int, place: NamePlace)] = []
  /// The outermost box in which each node lies.
  private(set) var group: [Int]

  private let content: MapContent
  private let language: Language
  private var children: [[Int]]

  func radius(of index: Int) -> Double { circles.radii[index] }

  init(_ content: MapContent, _ language: Language) {
    self.content = content
    self.language = language
    circles = MapCircles(content.nodes, largest: 9, smallest: 4.5, crowd: .max)
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
    let columns = max(1, min(4, max(states.count, 3)))
    let width = Double(columns) * (Self.column + 14) - 14
    let bottom = placeTop(federal + free.filter { content.nodes[$0].level == .actor }, width: width)
    let strays = free.filter { content.nodes[$0].level == .city }
    var heights = Array(repeating: bottom - 40, count: columns)
    for state in states.map({ Optional($0) }) + (strays.isEmpty ? [] : [nil]) {
      let column = heights.indices.max { (heights[$0], $1) < (heights[$1], $0) } ?? 0
      let corner = Point(x: Double(column) * (Self.column + 14), y: heights[column])
      heights[column] -= placeState(state, cities: state.map { children[$0] } ?? strays, at: corner) + 14
    }
  }

  /// The federal level with its own actors in a row; the height below which the states begin.
  private mutating func placeTop(_ members: [Int], width: Double) -> Double {
    guard let first = members.first else { return 0 }
    var (x, y) = (Self.margin + 8, -Self.margin - 10)
    if content.nodes[first].level == .federal {
      // In the middle of its line, so that its ties fan out to both sides.
      points[first] = Point(x: width / 2, y: y)
      names.append(
        (first, NamePlace(start: Point(x: width / 2 + radius(of: first) * 1.6 + 6, y: y), limit: 60, fontSize: 14)))
      group[first] = -2
      y -= 30
    }
    for index in members where index != first || content.nodes[first].level != .federal {
      let fontSize = content.nodes[index].level == .federal ? 14.0 : 10
      let limit = 34
      let text = estimatedWidth(of: String(content.nodes[index].name[language].prefix(limit)), fontSize: fontSize)
      let needed = 2 * radius(of: index) + 8 + text + 16
      if x + needed > width, x > 20 {
        x = Self.margin + 8
        y -= 24
      }
      points[index] = Point(x: x + radius(of: index), y: y)
      names.append(
        (index, NamePlace(start: Point(x: x + 2 * radius(of: index) + 6, y: y), limit: limit, fontSize: fontSize)))
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
      names.append((state, NamePlace(start: Point(x: corner.x + Self.margin + 24, y: y), limit: 30, fontSize: 13)))
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
      names.append((city, NamePlace(start: Point(x: start.x + 24, y: start.y - 4), limit: 22, fontSize: 9.5)))
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
