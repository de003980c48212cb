extension Drawing {
  /// The drawing as SVG 1.1, with nothing in it that loads, runs or styles: colors and widths are attributes.
  ///
  /// - Complexity: O(shapes).
  var svg: String {
    var writer = SVGWriter(frame)
    let size = paper ?? (frame.width, frame.height)
    writer.text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(SVGWriter.number(size.width))pt\" "
      + "height=\"\(SVGWriter.number(size.height))pt\" "
      + "viewBox=\"0 0 \(SVGWriter.number(frame.width)) \(SVGWriter.number(frame.height))\" role=\"img\" "
      + "lang=\"\(language.rawValue)\" font-family=\"\(TextMetric.family)\">\n"
    writer.element("title", title)
    if let description { writer.element("desc", description) }
    if let origin { writer.element("metadata", origin) }
    writer.write(.box(frame, fill: Palette.ground))
    for shape in shapes { writer.write(shape) }
    writer.text += "</svg>\n"
    return writer.text
  }
}

/// Writes shapes as elements of SVG, y downward from the upper edge of the page.
private struct SVGWriter {
  private typealias Attributes = [(name: String, value: String)]

  var text = ""
  private let corner: Point

  init(_ frame: Box) { corner = Point(x: frame.left, y: frame.top) }

  mutating func element(_ name: String, _ content: String) {
    text += "<\(name)>\(Markup.escaped(content))</\(name)>\n"
  }

  mutating func write(_ shape: Drawing.Shape) {
    switch shape {
    case .path(let path, let fill, let pen): add("path", [("d", data(path))], fill, pen)
    case .polygon(let points, let fill, let pen): add("polygon", [("points", list(points))], fill, pen)
    case .line(let points, let pen): add("polyline", [("points", list(points))], nil, pen)
    case .box(let box, let fill, let pen, let rounding):
      let start = place(Point(x: box.left, y: box.top))
      var attributes: Attributes = [
        ("x", Self.number(start.x)), ("y", Self.number(start.y)), ("width", Self.number(box.width)),
        ("height", Self.number(box.height)),
      ]
      if rounding > 0 { attributes.append(("rx", Self.number(rounding))) }
      add("rect", attributes, fill, pen)
    case .ellipse(let middle, let radii, let fill, let pen):
      let middle = place(middle)
      let position: Attributes = [("cx", Self.number(middle.x)), ("cy", Self.number(middle.y))]
      if radii.x == radii.y {
        add("circle", position + [("r", Self.number(radii.x))], fill, pen)
      } else {
        add("ellipse", position + [("rx", Self.number(radii.x)), ("ry", Self.number(radii.y))], fill, pen)
      }
    case .slice(let circle, let start, let end, let fill): add("path", [("d", data(circle, start, end))], fill, nil)
    case .text(let content): write(content)
    case .group(let group): write(group)
    }
  }

  private mutating func write(_ group: Drawing.Group) {
    guard group.key != nil || group.title != nil || group.link != nil else {
      for shape in group.shapes { write(shape) }
      return
    }
    text += "<g" + (group.key.map { " id=\"\(Markup.escaped($0))\"" } ?? "") + ">\n"
    if let title = group.title { element("title", title) }
    if let link = group.link { text += "<a href=\"\(Markup.escaped(link))\" target=\"_blank\" rel=\"noopener\">\n" }
    for shape in group.shapes { write(shape) }
    if group.link != nil { text += "</a>\n" }
    text += "</g>\n"
  }

  private mutating func write(_ content: Drawing.Text) {
    let size = content.fontSize
    if let plate = content.plate {
      let left =
        switch content.anchor {
        case .start: content.point.x
        case .middle: content.point.x - content.width / 2
        case .end: content.point.x - content.width
        }
      let box = Box(
        middle: Point(x: left + content.width / 2, y: content.point.y), width: content.width, height: content.height)
      let start = place(Point(x: box.left, y: box.top))
      text +=
        "<rect x=\"\(Self.number(start.x))\" y=\"\(Self.number(start.y))\" width=\"\(Self.number(box.width))\" "
        + "height=\"\(Self.number(box.height))\" fill=\"\(plate)\" fill-opacity=\"0.63\"/>\n"
    }
    for (row, line) in content.lines.enumerated() {
      let down = (Double(row) - Double(content.lines.count - 1) / 2) * size * Drawing.Text.leading
      // Capitals are about 0.72 of a font's size high: this puts their middle on the line.
      let start = place(Point(x: content.point.x, y: content.point.y - down - 0.35 * size))
      text +=
        "<text x=\"\(Self.number(start.x))\" y=\"\(Self.number(start.y))\""
        + (content.anchor == .start ? "" : " text-anchor=\"\(content.anchor.rawValue)\"")
        + " font-size=\"\(Self.number(size))\" fill=\"\(content.color)\">\(Markup.escaped(line))</text>\n"
    }
  }

  private mutating func add(
    _ name: String, _ attributes: Attributes, _ fill: String?, _ pen: Drawing.Pen?
  ) {
    text += "<\(name)"
    for attribute in attributes { text += " \(attribute.name)=\"\(attribute.value)\"" }
    text += " fill=\"\(fill ?? "none")\""
    if let pen {
      text += " stroke=\"\(pen.color)\" stroke-width=\"\(Self.number(pen.width))\""
      switch pen.dash {
      case .solid: break
      case .dashed: text += " stroke-dasharray=\"5 3\""
      case .dotted: text += " stroke-dasharray=\"1 3\""
      }
    }
    text += "/>\n"
  }

  // MARK: Places

  private func place(_ point: Point) -> Point { Point(x: point.x - corner.x, y: corner.y - point.y) }

  /// In tenths, which nobody sees.
  private func pair(_ point: Point) -> String {
    let place = place(point)
    func rounded(_ number: Double) -> String { Self.number((number * 10).rounded() / 10) }
    return rounded(place.x) + "," + rounded(place.y)
  }

  private func list(_ points: [Point]) -> String { points.map { pair($0) }.joined(separator: " ") }

  private func data(_ path: LinePath) -> String {
    "M\(pair(path.start))C" + path.points.dropFirst().map { pair($0) }.joined(separator: " ")
  }

  private func data(_ circle: Circle, _ start: Double, _ end: Double) -> String {
    func edge(_ share: Double) -> Point {
      let direction = onUnitCircle(share)
      return circle.point + Point(x: direction.x, y: direction.y) * circle.radius
    }
    let radius = Self.number(circle.radius)
    // Counterclockwise, the long way round where it is more than half.
    return "M\(pair(circle.point))L\(pair(edge(start)))"
      + "A\(radius) \(radius) 0 \(end - start > 0.5 ? 1 : 0) 0 \(pair(edge(end)))Z"
  }

  /// In hundredths, with a point.
  static func number(_ number: Double) -> String { DOTDocument.number(number) }
}
