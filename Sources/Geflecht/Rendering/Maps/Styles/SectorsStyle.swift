extension MapStyle {
  /// One small map a sector.
  static let sectors = MapStyle(
    name: "sectors",
    summary: Phrase(
      en: "one small map per sector, everything in the same places",
      de: "eine kleine Karte je Sektor, alles am selben Ort"),
    need: .nothing, coarseDetail: .level(.city), isAlwaysCoarse: true,
    title: { _ in Phrase(en: "Ties sector by sector", de: "Beziehungen Sektor für Sektor") },
    draw: { content, canvas in SectorPanels(content).draw(on: &canvas) })
}

/// Small maps side by side: one a sector, with the ties of that sector and the nodes that work in it.
private struct SectorPanels {
  /// More would be too small to read.
  private static let mostPanels = 8
  private static let gap = 30.0
  private static let heading = 34.0

  private let content: MapContent
  private let places: MapPlaces
  private let sectors: [Int]
  /// The box around all places of one panel.
  private let field: Box

  init(_ content: MapContent) {
    self.content = content
    places = MapPlaces.best(
      content, circles: MapCircles(content.nodes, largest: 9, smallest: 6), width: 520, height: 640)
    field =
      Box(around: places.drawnCircles().map { $0.point }, margin: 44)
      ?? Box(middle: Point(x: 0, y: 0), width: 100, height: 100)
    var weight = Array(repeating: 0.0, count: content.sectorNames.count)
    for tie in content.ties { for sector in tie.sectors { weight[sector.index] += tie.weight } }
    for node in content.nodes {
      guard let profile = node.profile else { continue }
      for sector in profile.indices { weight[sector] += profile[sector] }
    }
    let order = weight.indices.sorted { (weight[$1], $0) < (weight[$0], $1) }
    sectors = order.prefix(Self.mostPanels).sorted()
  }

  func draw(on canvas: inout MapCanvas) {
    let columns = sectors.count <= 1 ? 1 : (sectors.count <= 4 ? 2 : 3)
    let ties = canvas.strongest(content.ties.filter { !$0.sectors.isEmpty })
    for (panel, sector) in sectors.enumerated() {
      let (row, column) = panel.quotientAndRemainder(dividingBy: columns)
      let corner = Point(
        x: Double(column) * (field.width + Self.gap), y: -Double(row) * (field.height + Self.heading + Self.gap))
      drawPanel(sector, ties, at: corner, on: &canvas)
    }
    canvas.legend.heading(Phrase(en: "Circles", de: "Kreise"))
    for sector in sectors {
      canvas.legend.shape(
        .city, canvas.palette.mark(of: sector).look,
        sectorTitle(content.sectorNames[sector])
          + Phrase(en: ": works in this sector", de: ": arbeitet in diesem Sektor"))
    }
    canvas.legend.shape(.city, Self.pale, Phrase(en: "no tie in this sector", de: "keine Beziehung in diesem Sektor"))
    canvas.legend.heading(Phrase(en: "Lines: ties in this sector", de: "Linien: Beziehungen in diesem Sektor"))
    canvas.addLegendOfWidths(ties)
    canvas.legend.heading(
      Phrase(en: "Size: weight of a city's ties in the sector", de: "Größe: Gewicht der Beziehungen im Sektor"))
    let untagged = content.ties.count { $0.sectors.isEmpty }
    if untagged > 0 {
      canvas.legend.note(
        Phrase(
          en: "\(untagged, "tie without a sector", "ties without a sector")",
          de: "\(untagged, "Beziehung ohne Sektor", "Beziehungen ohne Sektor")"))
    }
    let rest = content.sectorNames.count - sectors.count
    if rest > 0 {
      canvas.legend.note(
        Phrase(
          en: "\(rest, "sector with the fewest ties", "sectors with the fewest ties")",
          de: "\(rest, "Sektor mit den wenigsten Beziehungen", "Sektoren mit den wenigsten Beziehungen")"))
    }
    canvas.countUnplaced(content, places)
  }

  private static let pale: DOTDocument.Attributes = [
    ("fillcolor", .plain("#FFFFFF")), ("color", .plain("#BDBDBD")),
  ]

  private func drawPanel(_ sector: Int, _ allTies: [MapContent.Tie], at corner: Point, on canvas: inout MapCanvas) {
    let mark = canvas.palette.mark(of: sector)
    let id = SectorID(sector)
    let title = sectorTitle(content.sectorNames[sector])[canvas.language]
    let box = Box(
      middle: corner + Point(x: field.width / 2, y: -Self.heading - field.height / 2), width: field.width,
      height: field.height)
    canvas.backdrop.addBox(box, fill: "#FFFFFF", edge: Palette.mistEdge)
    canvas.include(box)

    let moved = places.moved(by: corner + Point(x: -field.left, y: -Self.heading - field.top))
    if places.projection != nil { canvas.drawAreas(content, moved, scale: 0.58) }
    let most = content.nodes.compactMap { $0.profile?[sector] }.max() ?? 0
    let ties = allTies.filter {
      $0.sectors.contains(id) && moved.points[$0.ends.0] != nil && moved.points[$0.ends.1] != nil
    }
    var isTied = Array(repeating: false, count: content.nodes.count)
    for tie in ties { (isTied[tie.ends.0], isTied[tie.ends.1]) = (true, true) }
    func share(_ index: Int) -> Double { content.nodes[index].profile?[sector] ?? 0 }
    func radius(_ index: Int) -> Double {
      guard most > 0, share(index) > 0 else { return 2.5 }
      return max(3.5, 9 * (share(index) / most).squareRoot())
    }
    var names: [DOTDocument.Name?] = Array(repeating: nil, count: content.nodes.count)
    // Those in the sector last, on top of the others.
    let inSector = moved.drawn.filter { share($0) > 0 || isTied[$0] }
    for index in moved.drawn.filter({ share($0) == 0 && !isTied[$0] }) + inSector {
      guard let point = moved.points[index] else { continue }
      let isIn = share(index) > 0 || isTied[index]
      names[index] = canvas.addNode(
        index, at: point, radius: radius(index), fill: .plain(isIn ? mark.fill : Palette.ground),
        copy: "[\(content.sectorNames[sector])]",
        outline: isIn ? Palette.Mark.label(mark.letter) : [("color", .plain("#BDBDBD"))])
    }
    for tie in ties {
      guard let a = names[tie.ends.0], let b = names[tie.ends.1] else { continue }
      canvas.addTie(
        tie, from: a, to: b, [("penwidth", .number(canvas.width(of: tie.weight)))] + canvas.look(of: SectorSet([id]))
      )
    }
    let level = content.nodes.contains { $0.level == .city } ? Level.city : .actor
    let heading =
      "\(mark.letter.map { "\($0) " } ?? "")\(title): "
      + "\(canvas.language.count(inSector.count)) \(level.name(inSector.count)[canvas.language])"
    let width = estimatedWidth(of: heading, fontSize: 16)
    canvas.addText(
      heading,
      LabelPlacement.Place(
        box: Box(middle: corner + Point(x: width / 2, y: -Self.heading / 2), width: width, height: 20), alignment: .left
      ),
      called: "panel: \(content.sectorNames[sector])", fontSize: 16, color: Palette.ink, hasPlate: false)
    let circles = moved.drawn.compactMap { index in
      moved.points[index].map { (index: index, point: $0, radius: radius(index)) }
    }
    var placement = LabelPlacement(around: circles.map { $0.point }, radii: circles.map { $0.radius }, within: box)
    let order = circles.indices.filter { share(circles[$0].index) > 0 || isTied[circles[$0].index] }
      .sorted { (share(circles[$1].index), $0) < (share(circles[$0].index), $1) }
    canvas.addNames(of: circles, order: order, placement: &placement, fontSize: 8.5)
  }
}
