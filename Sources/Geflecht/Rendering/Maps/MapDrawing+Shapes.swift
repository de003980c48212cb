extension MapDrawing {
  /// The map in shapes.
  /// - Parameter medium: A page has tables for what lines and nodes are, and needs only their names.
  func shapes(in language: Language, for medium: MapMedium = .screen) -> Drawing {
    var drawing = Drawing(title: title, language: language, frame: frame)
    drawing.paper = paper
    let ties = lines.flatMap { line -> [Drawing.Shape] in
      let reach = line.ends.map { marks[$0.to].reach + 0.5 } ?? 0
      let shapes = line.look.shapes(along: line.path, reach: reach)
      if let node = line.owner.flatMap({ marks[$0].node }) {
        return [.group(Drawing.Group(subject: .name(node.index), shapes: shapes))]
      }
      guard let tooltip = line.tooltip else { return shapes }
      return [
        .group(Drawing.Group(title: medium == .page ? nil : tooltip, subject: subject(of: line), shapes: shapes))
      ]
    }
    let nodes = marks.flatMap { mark -> [Drawing.Shape] in
      guard !mark.name.hasPrefix("legend: ") else { return mark.shapes }
      let title = medium == .page ? mark.node?.name : mark.tooltip
      return [
        .group(
          Drawing.Group(
            title: title, link: mark.link, subject: mark.node.map { .node($0.index) }, id: mark.node?.id,
            shapes: mark.shapes))
      ]
    }
    // A name says itself what it is, and where it is cut, its node does.
    let names = texts.map { text -> Drawing.Shape in
      guard let node = text.owner.flatMap({ marks[$0].node }) else { return .text(text.text) }
      return .group(Drawing.Group(subject: .name(node.index), id: node.id, shapes: [.text(text.text)]))
    }
    drawing.shapes = [grounds.map { $0.shape }, ties, nodes, names].map { .group(Drawing.Group(shapes: $0)) }
    return drawing
  }

  private func subject(of line: Line) -> Drawing.Subject? {
    guard let ends = line.ends, let source = marks[ends.from].node, let target = marks[ends.to].node else { return nil }
    let (a, b) = (min(source.index, target.index), max(source.index, target.index))
    return line.isTandem ? .tandem(a, b) : .tie(a, b)
  }
}

extension MapDrawing.Ground {
  fileprivate var shape: Drawing.Shape {
    switch self {
    case .area(let corners, let fill, let edge, let width):
      .polygon(corners, fill: fill, pen: Drawing.Pen(color: edge, width: width))
    case .ring(let middle, let radii, let edge):
      .ellipse(middle, radii: radii, fill: nil, pen: Drawing.Pen(color: edge))
    }
  }
}

extension LineLook {
  /// One line a color, side by side, and an arrow's tip.
  fileprivate func shapes(along path: LinePath, reach: Double) -> [Drawing.Shape] {
    let (shown, tip) = hasArrow ? path.shortened(by: reach, arrow: Self.arrowLength) : (path, path.end)
    var shapes: [Drawing.Shape] = colors.enumerated().map { place, color in
      let aside = (Double(place) - Double(colors.count - 1) / 2) * (width + 0.6)
      return .path(
        aside == 0 ? shown : shown.moved(aside: aside), pen: Drawing.Pen(color: color, width: width, dash: dash))
    }
    if hasArrow, let color = colors.first {
      let way = tip - shown.end
      let length = max(way.length, 1e-9)
      let across = Point(x: -way.y / length, y: way.x / length) * (0.35 * Self.arrowLength + width / 3)
      shapes.append(.polygon([tip, shown.end + across, shown.end + across * -1], fill: color))
    }
    return shapes
  }
}

extension MapDrawing.Mark {
  fileprivate var shapes: [Drawing.Shape] {
    let pen = Drawing.Pen(color: look.edge, width: look.edgeWidth, dash: look.isDashed ? .dashed : .solid)
    let half = radius * shape.stretch
    var shapes: [Drawing.Shape] = []
    if look.slices.count > 1 {
      shapes += slices(half)
      shapes.append(outline(half, fill: nil, pen))
    } else {
      shapes.append(outline(half, fill: look.slices.first?.color ?? Palette.ground, pen))
    }
    if look.hasRing { shapes.append(outline(half + MarkLook.ringGap, fill: nil, pen)) }
    if shape == .octagon { shapes.append(outline(half * 1.25, fill: nil, pen)) }
    if let letter = look.letter {
      shapes.append(.text(Drawing.Text(lines: [letter], point: point, anchor: .middle, fontSize: 7, color: "#000000")))
    }
    return shapes
  }

  /// A pie, or in a square stripes.
  private func slices(_ half: Double) -> [Drawing.Shape] {
    var start = 0.0
    return look.slices.map { slice in
      defer { start += slice.share }
      guard shape == .square else {
        return .slice(
          Circle(point: point, radius: half), from: start, to: min(1, start + slice.share), fill: slice.color)
      }
      let left = point.x - half + 2 * half * start
      let width = 2 * half * slice.share
      return .box(
        Box(middle: Point(x: left + width / 2, y: point.y), width: width, height: 2 * half), fill: slice.color)
    }
  }

  private func outline(_ half: Double, fill: String?, _ pen: Drawing.Pen) -> Drawing.Shape {
    switch shape {
    case .circle: Drawing.circle(Circle(point: point, radius: half), fill: fill, pen: pen)
    case .square: .box(Box(middle: point, width: 2 * half, height: 2 * half), fill: fill, pen: pen)
    // A corner to the left and right, as wide as it is meant to be.
    case .hexagon: .polygon(corners(6, half, turn: 0), fill: fill, pen: pen)
    case .octagon: .polygon(corners(8, half, turn: 0.5 / 8), fill: fill, pen: pen)
    }
  }

  private func corners(_ count: Int, _ radius: Double, turn: Double) -> [Point] {
    (0..<count).map { number in
      let direction = onUnitCircle(turn + Double(number) / Double(count))
      return point + Point(x: direction.x, y: direction.y) * radius
    }
  }
}

extension MapDrawing.Text {
  fileprivate var text: Drawing.Text {
    let (x, anchor): (Double, Drawing.Text.Anchor) =
      switch place.alignment {
      case .left: (place.box.left, .start)
      case .center: (place.box.middle.x, .middle)
      case .right: (place.box.right, .end)
      }
    return Drawing.Text(
      lines: lines, point: Point(x: x, y: place.box.middle.y), anchor: anchor, fontSize: look.fontSize,
      color: look.color, plate: look.hasPlate ? Palette.ground : nil)
  }
}
