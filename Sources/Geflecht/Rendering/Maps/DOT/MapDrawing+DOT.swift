extension MapDrawing {
  private static let fontName = "Helvetica,Arial,sans-serif"

  /// The drawing in the DOT language.
  ///
  /// Everything has its place (`layout=nop2`), so that every version of Graphviz draws the same picture. Two nodes
  /// without extent in the corners make the picture as large as the page.
  func dot(comment: [String]) -> String {
    var document = DOTDocument(comment: comment)
    document.setDefaults(
      of: "node",
      [
        ("fontname", .plain(Self.fontName)), ("fontsize", .number(10)), ("fontcolor", .plain(Palette.ink)),
        ("shape", .plain("circle")), ("style", .plain("filled")), ("fillcolor", .plain(Palette.ground)),
        ("fixedsize", .plain("true")), ("margin", .plain("0")), ("label", .text("")), ("color", .plain(Palette.ink)),
        ("penwidth", .number(0.6)),
      ])
    document.setDefaults(of: "edge", [("dir", .plain("none")), ("color", .plain(Palette.faint))])
    // Nodes of the data take their names before anything else does.
    let names = marks.map { document.name(for: $0.name) }
    for corner in [Point(x: frame.left, y: frame.bottom), Point(x: frame.right, y: frame.top)] {
      _ = addPoint("page", at: corner, to: &document)
    }
    for (mark, name) in zip(marks, names) { document.addNode(name, mark.attributes) }
    for line in lines {
      let (path, tip) = written(line)
      let pos: DOTDocument.Attributes = [("pos", .plain(path))]
      if let ends = line.ends {
        document.addEdge(
          names[ends.from], names[ends.to], line.look.attributes + pos + [("edgetooltip", .text(line.tooltip ?? ""))])
      } else {
        let ends = [line.path.start, tip].map { addPoint("legend: line", at: $0, to: &document) }
        document.addEdge(ends[0], ends[1], line.look.attributes + pos)
      }
    }
    for text in texts { document.addNode(document.name(for: text.name), text.attributes) }
    return document.rendered(graph: graphAttributes)
  }

  private var graphAttributes: DOTDocument.Attributes {
    let size = paper.map { "\(DOTDocument.inches($0.width)),\(DOTDocument.inches($0.height))!" }
    return [
      ("layout", .plain("nop2")), ("inputscale", .plain("72")), ("notranslate", .plain("true")),
      ("outputorder", .plain("edgesfirst")), ("bgcolor", .plain(Palette.ground)), ("charset", .plain("UTF-8")),
      ("fontname", .plain(Self.fontName)), ("pad", .plain("0")), ("margin", .plain("0")), ("tooltip", .text(title)),
    ] + (size.map { [("size", .plain($0))] } ?? []) + background
  }

  private func addPoint(_ name: String, at point: Point, to document: inout DOTDocument) -> DOTDocument.Name {
    let name = document.name(for: name)
    document.addNode(
      name,
      [
        ("shape", .plain("point")), ("style", .plain("invis")), ("pos", .pin(point)), ("width", .number(0)),
        ("height", .number(0)),
      ])
    return name
  }

  /// A line's path as Graphviz reads it, and where it ends: an arrow's tip comes first.
  private func written(_ line: Line) -> (path: String, tip: Point) {
    func list(_ path: LinePath) -> String { path.points.map { DOTDocument.pair($0) }.joined(separator: " ") }
    guard line.look.hasArrow else { return (list(line.path), line.path.end) }
    let reach = line.ends.map { marks[$0.to].reach + 0.5 } ?? 0
    let (path, tip) = line.path.shortened(by: reach, arrow: LineLook.arrowLength)
    return ("e,\(DOTDocument.pair(tip)) \(list(path))", tip)
  }

  /// What lies behind everything: Graphviz draws the attribute `_background` in the language xdot first.
  private var background: DOTDocument.Attributes {
    // As many bytes as Graphviz reads between two quotes, and some to spare.
    let longest = 12_000
    var text = ""
    func color(_ kind: String, _ color: String) -> String { "\(kind) \(color.utf8.count) -\(color) " }
    for ground in grounds {
      switch ground {
      case .area(let corners, let fill, let edge, let width):
        let pen = "setlinewidth(\(DOTDocument.number(width)))"
        text +=
          "S \(pen.utf8.count) -\(pen) " + color("c", edge) + color("C", fill)
          + "P \(corners.count) " + corners.map { DOTDocument.pair($0, " ") }.joined(separator: " ") + " "
      case .ring(let middle, let radii, let edge):
        text +=
          color("c", edge)
          + "e \(DOTDocument.pair(middle, " ")) \(DOTDocument.number(radii.x)) \(DOTDocument.number(radii.y)) "
      }
    }
    let bytes = Array(text.utf8)
    let pieces = stride(from: 0, to: bytes.count, by: longest).map {
      String(decoding: bytes[$0..<min(bytes.count, $0 + longest)], as: UTF8.self)
    }
    return grounds.isEmpty ? [] : [("_background", .pieces(pieces))]
  }
}

extension MapDrawing.Mark {
  fileprivate var attributes: DOTDocument.Attributes {
    let side = 2 * radius * shape.stretch / 72
    let target: DOTDocument.Attributes = link.map { [("URL", .text($0)), ("target", .plain("_blank"))] } ?? []
    return shape.attributes
      + [("pos", .pin(point)), ("width", .number(side)), ("height", .number(side)), ("tooltip", .text(tooltip))]
      + target + look.attributes(in: shape)
  }
}

extension MarkShape {
  fileprivate var attributes: DOTDocument.Attributes {
    switch self {
    case .square: [("shape", .plain("square"))]
    case .circle: []
    case .hexagon: [("shape", .plain("hexagon"))]
    case .octagon: [("shape", .plain("doubleoctagon"))]
    }
  }
}

extension MarkLook {
  /// What differs from the defaults.
  fileprivate func attributes(in shape: MarkShape) -> DOTDocument.Attributes {
    var attributes: DOTDocument.Attributes = []
    if slices.count > 1 {
      attributes.append(("style", .plain(shape == .square ? "striped" : "wedged")))
      // The last slice takes what is left, so that rounded shares never add up to more than one.
      let parts = slices.enumerated().map { place, slice in
        let share = Language.english.decimal(slice.share, decimals: 4)
        return place == slices.count - 1 ? slice.color : "\(slice.color);\(share)"
      }
      attributes.append(("fillcolor", .plain(parts.joined(separator: ":"))))
    } else if let slice = slices.first, slice.color != Palette.ground {
      attributes.append(("fillcolor", .plain(slice.color)))
    }
    if isDashed { attributes.append(("style", .plain("filled,dashed"))) }
    if edge != Palette.ink { attributes.append(("color", .plain(edge))) }
    if edgeWidth != 0.6 { attributes.append(("penwidth", .number(edgeWidth))) }
    if hasRing { attributes.append(("peripheries", .number(2))) }
    if let letter { attributes += [("label", .text(letter)), ("fontsize", .number(7))] }
    return attributes
  }
}

extension LineLook {
  fileprivate var attributes: DOTDocument.Attributes {
    [("color", .plain(colors.joined(separator: ":"))), ("penwidth", .number(width))]
      + (dash == .solid ? [] : [("style", .plain(dash.rawValue))])
      + (hasArrow ? [("dir", .plain("forward")), ("arrowsize", .number(Self.arrowLength / 10))] : [])
  }
}

extension MapDrawing.Text {
  fileprivate var attributes: DOTDocument.Attributes {
    let label: DOTDocument.Value =
      switch place.alignment {
      case .left: .lines(lines, .left)
      case .right: .lines(lines, .right)
      case .center: lines.count == 1 ? .text(lines[0]) : .lines(lines, .center)
      }
    return [
      ("shape", .plain("plaintext")), ("pos", .pin(place.box.middle)), ("label", label),
      ("fontsize", .number(look.fontSize)), ("fontcolor", .plain(look.color)), ("tooltip", .text(tooltip)),
      ("width", .number(place.box.width / 72)), ("height", .number(place.box.height / 72)),
      ("fixedsize", .plain("false")),
      look.hasPlate ? ("fillcolor", .plain(Palette.ground + "A0")) : ("style", .plain("solid")),
    ]
  }
}
