extension Drawing {
  /// Where a drawing is shown.
  enum Setting {
    /// In a file of its own.
    case file
    /// Within a page of HTML.
    case page(PageSetting)
  }

  /// What a page makes of its drawings.
  struct PageSetting {
    /// What the style of the page calls a color, if it knows it.
    var nameOfColor: (String) -> String?
    /// Where a node leads, by its number in the network; `nil` where there is nothing to lead to.
    var address: (Int) -> String?
  }

  /// The drawing as SVG, with nothing in it that loads, runs or styles: colors and widths are attributes.
  ///
  /// - Complexity: O(shapes).
  func svg(for setting: Setting = .file) -> String {
    let writer = SVGWriter(frame, setting)
    let size = paper ?? (frame.width, frame.height)
    let view = "0 0 \(SVGPath.number(frame.width)) \(SVGPath.number(frame.height))"
    var start = "<svg"
    switch setting {
    case .file:
      start += " xmlns=\"http://www.w3.org/2000/svg\" width=\"\(SVGWriter.number(size.width))pt\""
      start += " height=\"\(SVGWriter.number(size.height))pt\""
    // A point is a little more than a pixel; the style makes it narrower where there is less room.
    case .page: start += " width=\"\(Int(size.width * 1.25))\""
    }
    start += " viewBox=\"\(view)\""
    // A picture is one thing to those who listen; what can be walked through is not.
    if !hasLinks(for: setting) { start += " role=\"img\"" }
    if case .file = setting { start += " lang=\"\(language.rawValue)\" font-family=\"\(TextMetric.family)\"" }
    start += ">\n<title>\(Markup.escaped(title))</title>\n"
    if let description { start += "<desc>\(Markup.escaped(description))</desc>\n" }
    if let origin { start += "<metadata>\(Markup.escaped(origin))</metadata>\n" }
    var shapes = shapes
    if case .file = setting { shapes.insert(.box(frame, fill: Palette.ground), at: 0) }
    return start + SVGElement(children: writer.elements(shapes)).written + "</svg>\n"
  }

  /// A drawing beside a text that says what it is.
  func sample(for setting: PageSetting) -> String {
    let (width, height) = (SVGPath.number(frame.width), SVGPath.number(frame.height))
    let shapes = SVGElement(children: SVGWriter(frame, .page(setting)).elements(shapes)).written
    return "<svg width=\"\(width)\" height=\"\(height)\" aria-hidden=\"true\">\n\(shapes)</svg>"
  }

  private func hasLinks(for setting: Setting) -> Bool {
    func hasLink(_ shape: Shape) -> Bool {
      guard case .group(let group) = shape else { return false }
      if case .page = setting, case .node = group.subject { return true }
      return group.link != nil || group.shapes.contains(where: hasLink)
    }
    return shapes.contains(where: hasLink)
  }
}

/// Makes elements of SVG of shapes, y downward from the upper edge of the page.
private struct SVGWriter {
  private typealias Look = SVGElement.Look

  private let corner: Point
  private let setting: Drawing.Setting

  init(_ frame: Box, _ setting: Drawing.Setting) {
    corner = Point(x: frame.left, y: frame.top)
    self.setting = setting
  }

  func elements(_ shapes: [Drawing.Shape]) -> [SVGElement] { shapes.flatMap { elements($0) } }

  private func elements(_ shape: Drawing.Shape) -> [SVGElement] {
    switch shape {
    case .path(let path, let fill, let pen): [element(data(path), look(fill, pen))]
    case .polygon(let points, let fill, let pen):
      [element(SVGPath(corner: corner, through: points, isClosed: true), look(fill, pen))]
    case .line(let points, let pen):
      [element(SVGPath(corner: corner, through: points, isClosed: false), look(nil, pen))]
    case .box(let box, let fill, let pen, let rounding): [rectangle(box, look(fill, pen), rounding: rounding)]
    case .ellipse(let middle, let radii, let fill, let pen):
      [
        SVGElement(
          radii.x == radii.y ? "circle" : "ellipse",
          position(middle, "cx", "cy")
            + (radii.x == radii.y
              ? " r=\"\(Self.number(radii.x))\"" : " rx=\"\(Self.number(radii.x))\" ry=\"\(Self.number(radii.y))\""),
          look(fill, pen))
      ]
    case .dots(let points, let diameter, let color): points.isEmpty ? [] : [dots(points, diameter, color)]
    case .slice(let circle, let start, let end, let fill): [element(data(circle, start, end), look(fill, nil))]
    case .text(let content): elements(content)
    case .group(let group): [element(group)]
    }
  }

  private func element(_ path: SVGPath, _ look: Look) -> SVGElement {
    SVGElement("path", " d=\"\(path.data)\"", look)
  }

  /// Lines without length have round ends alone.
  private func dots(_ points: [Point], _ diameter: Double, _ color: String) -> SVGElement {
    var path = SVGPath(corner: corner)
    for point in points { path.addDot(at: point) }
    var look = Look(fill: nil, stroke: self.color(color))
    look[.strokeWidth] = Self.number(diameter)
    look[.dash] = "none"
    return SVGElement("path", " d=\"\(path.data)\" stroke-linecap=\"round\"", look)
  }

  private func element(_ group: Drawing.Group) -> SVGElement {
    let parts = elements(group.shapes)
    let (name, attributes) = frame(of: group)
    // What is one shape needs no group around it.
    if name == "g", parts.count == 1, var part = parts.first, part.title == nil {
      part.title = group.title
      part.attributes = attributes + part.attributes
      return part
    }
    return SVGElement(name, attributes, title: group.title, children: parts)
  }

  /// What stands around a group.
  private func frame(of group: Drawing.Group) -> (name: String, attributes: String) {
    switch (setting, group.subject) {
    case (.page(let page), .node(let node)?):
      guard let address = page.address(node) else { return ("g", " data-n=\"\(node)\"") }
      return ("a", " href=\"\(Markup.escaped(address))\" data-n=\"\(node)\"")
    case (.page, .name(let node)?): return ("g", " data-n=\"\(node)\"")
    case (.page, .tie(let a, let b)?): return ("g", " data-t=\"\(a) \(b)\"")
    case (.page, .tandem(let a, let b)?): return ("g", " class=\"tandem\" data-t=\"\(a) \(b)\"")
    case (.page, nil): return ("g", "")
    case (.file, _):
      let id = group.id.map { " data-id=\"\(Markup.escaped($0))\"" } ?? ""
      guard let link = group.link else { return ("g", id) }
      return ("a", " href=\"\(Markup.escaped(link))\" target=\"_blank\" rel=\"noopener\"\(id)")
    }
  }

  private func elements(_ content: Drawing.Text) -> [SVGElement] {
    let size = content.fontSize
    var look = Look(fill: color(content.color))
    look[.fontSize] = Self.number(size)
    look[.anchor] = content.anchor.rawValue
    let lines = content.lines.enumerated().map { row, line in
      let down = (Double(row) - Double(content.lines.count - 1) / 2) * size * Drawing.Text.leading
      // Capitals are about 0.72 of a font's size high: this puts their middle on the line.
      let start = Point(x: content.point.x, y: content.point.y - down - 0.35 * size)
      return SVGElement("text", position(start, "x", "y"), look, text: line)
    }
    guard let plate = content.plate else { return lines }
    // The style of a page draws the letters' own edge in the color of the ground.
    if case .page = setting { return lines }
    var ground = Look(fill: color(plate))
    ground[.fillOpacity] = "0.63"
    return [rectangle(content.box, ground)] + lines
  }

  private func rectangle(_ box: Box, _ look: Look, rounding: Double = 0) -> SVGElement {
    SVGElement(
      "rect",
      position(Point(x: box.left, y: box.top), "x", "y")
        + " width=\"\(SVGPath.number(box.width))\" height=\"\(SVGPath.number(box.height))\""
        + (rounding > 0 ? " rx=\"\(Self.number(rounding))\"" : ""), look)
  }

  private func look(_ fill: String?, _ pen: Drawing.Pen?) -> Look {
    var look = Look(fill: fill.map { color($0) }, stroke: pen.map { color($0.color) })
    guard let pen else { return look }
    look[.strokeWidth] = Self.number(pen.width)
    look[.dash] =
      switch pen.dash {
      case .solid: "none"
      case .dashed: "5 3"
      case .dotted: "1 3"
      }
    return look
  }

  /// In a page a color is what its style makes of it.
  private func color(_ color: String) -> String {
    guard case .page(let page) = setting, let name = page.nameOfColor(color) else { return color }
    return "var(--\(name))"
  }

  // MARK: Places

  private func position(_ point: Point, _ x: String, _ y: String) -> String {
    " \(x)=\"\(SVGPath.number(point.x - corner.x))\" \(y)=\"\(SVGPath.number(corner.y - point.y))\""
  }

  private func data(_ path: LinePath) -> SVGPath {
    var data = SVGPath(corner: corner)
    data.move(to: path.start)
    for piece in stride(from: 1, to: path.points.count, by: 3) {
      data.addCurve(path.points[piece], path.points[piece + 1], to: path.points[piece + 2])
    }
    return data
  }

  private func data(_ circle: Circle, _ start: Double, _ end: Double) -> SVGPath {
    func edge(_ share: Double) -> Point {
      let direction = onUnitCircle(share)
      return circle.point + Point(x: direction.x, y: direction.y) * circle.radius
    }
    var data = SVGPath(corner: corner)
    data.move(to: circle.point)
    data.addLine(to: edge(start))
    // The long way round where it is more than half.
    data.addArc(radius: circle.radius, isLong: end - start > 0.5, to: edge(end))
    data.close()
    return data
  }

  /// In hundredths, with a point.
  static func number(_ number: Double) -> String { DOTDocument.number(number) }
}
