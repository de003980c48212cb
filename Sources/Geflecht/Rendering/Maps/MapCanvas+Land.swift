/// What maps with places on Earth share.
extension MapCanvas {
  /// Draws the outlines of states: light, with white borders.
  mutating func addLand(_ content: MapContent, _ places: MapPlaces) {
    guard let projection = places.projection else { return }
    isOnEarth = true
    // Those with a hole first, for another state may lie in it.
    let order = content.land.filter { $0.hasHole } + content.land.filter { !$0.hasHole }
    for area in order {
      for ring in area.rings {
        addGround(
          .area(
            ring.points.map { places.shift + projection[$0] }, fill: ring.isHole ? Palette.ground : Palette.mist,
            edge: Palette.border, width: 1))
      }
    }
  }

  /// Writes the names of states where they are free, after the names of cities.
  mutating func addStateNames(_ content: MapContent, _ places: MapPlaces, fontSize: Double = 11.5) {
    guard let projection = places.projection else { return }
    var placement = LabelPlacement(
      around: drawing.marks.map { $0.circle },
      lines: drawing.lines.filter { $0.ends != nil && $0.look.width >= 2 }.map { $0.path.flattened }, within: bounds)
    for text in drawing.texts { placement.occupy(text.place.box) }
    for state in content.states {
      guard let middle = state.middle else { continue }
      let area = content.land.first { $0.id == state.id } ?? content.land.first { $0.holds(middle) }
      let ring = area.flatMap { $0.largestRing }?.points.map { projection[$0] }
      let point = ring.map { middleOf($0) } ?? projection[middle]
      for name in [state.name[language].uppercased(), state.shortName.uppercased()] {
        let size = (TextMetric.width(of: name, fontSize: fontSize), fontSize + 2)
        guard let place = placement.place(size, near: point),
          ring.map({ place.box.fits(into: $0) }) ?? true
        else { continue }
        addText(
          [name], place, called: "state: \(state.id)", TextLook(fontSize: fontSize, color: Palette.shade),
          tooltip: state.name[language])
        break
      }
    }
  }

  /// A point within a closed line that is far from all of it.
  private func middleOf(_ ring: [Point]) -> Point {
    guard let box = Box(around: ring) else { return Point(x: 0, y: 0) }
    var best = (room: -1.0, point: box.middle)
    for row in 1..<12 {
      for column in 1..<12 {
        let point = Point(
          x: box.left + box.width * Double(column) / 12, y: box.bottom + box.height * Double(row) / 12)
        guard point.isInside(ring) else { continue }
        // A name is wide and low.
        let room =
          ring.map { corner in
            let apart = corner - point
            return Point(x: apart.x * 0.5, y: apart.y).length
          }.min() ?? 0
        if room > best.room { best = (room, point) }
      }
    }
    return best.point
  }

  /// A scale of distances, where north is, and where the outlines come from.
  mutating func addLegendOfLand(_ content: MapContent, _ places: MapPlaces) {
    guard let projection = places.projection else { return }
    let lengths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
    let kilometers = lengths.last { Double($0) * projection.pointsPerKilometer <= 140 } ?? 1
    legend.scale(Double(kilometers) * projection.pointsPerKilometer, Phrase("\(kilometers) km"))
    if !content.land.isEmpty, let source = content.landSource { legend.remark(source) }
  }

  /// Says how many nodes are nowhere on Earth.
  mutating func countUnplaced(_ content: MapContent, _ places: MapPlaces) {
    let unplaced = content.nodes.indices.filter { places.points[$0] == nil }
    for level in Level.allCases {
      let count = unplaced.count { content.nodes[$0].level == level }
      guard count > 0 else { continue }
      legend.note(
        Phrase(
          en: "\(count) \(level.name(count)) without coordinates",
          de: "\(count) \(level.name(count)) ohne Koordinaten"))
    }
  }
}

extension Box {
  /// Whether its left and right ends lie within a closed line.
  fileprivate func fits(into ring: [Point]) -> Bool {
    Point(x: left, y: middle.y).isInside(ring) && Point(x: right, y: middle.y).isInside(ring)
  }
}
