extension MapStyle {
  /// One small map a sector.
  static let sectors = MapStyle(
    name: "sectors",
    summary: Phrase(
      en: "one small map per sector, everything in the same places",
      de: "eine kleine Karte je Sektor, alles am selben Ort"),
    need: .nothing, coarseDetail: .level(.city), isAlwaysCoarse: true,
    title: { _ in Phrase(en: "Cities sector by sector", de: "Städte Sektor für Sektor") },
    draw: { content, canvas in SectorPanels(content, page: canvas.page).draw(on: &canvas) })
}

/// Small maps side by side: one a sector, with the ties of that sector and the nodes that work in it.
private struct SectorPanels {
  /// More would be too small to read.
  private static let mostPanels = 8
  private static let gap = 24.0
  private static let heading = 34.0

  private let content: MapContent
  private let places: MapPlaces
  private let sectors: [Int]
  /// The box around all places of one panel.
  private let field: Box

  init(_ content: MapContent, page: MapPage?) {
    self.content = content
    let circles = MapCircles(content.nodes, largest: 9, smallest: 6, page: page)
    let field: (Double, Double) =
      switch page {
      case nil: (480, 600)
      case .slide: (350, 440)
      case .a4, .square: (410, 510)
      }
    places = MapPlaces.best(content, circles: circles, page: page, field: field)
    let land = places.projection.map { projection in
      content.land.flatMap { $0.rings.flatMap { $0.points.map { projection[$0] } } }
    }
    self.field =
      Box(around: places.drawn.compactMap { [places] in places.points[$0] } + (land ?? []), margin: 18)
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

  /// The number of columns that shows panels largest on the page.
  private func columns(_ page: MapPage?) -> Int {
    func area(_ columns: Int) -> Double {
      let rows = (sectors.count + columns - 1) / columns
      return PageLayout.area(
        width: Double(columns) * (field.width + Self.gap),
        height: Double(rows) * (field.height + Self.heading + Self.gap),
        page: page)
    }
    return (1...max(1, sectors.count)).min { (area($0), $0) < (area($1), $1) } ?? 1
  }

  func draw(on canvas: inout MapCanvas) {
    let columns = columns(canvas.page)
    let ties = canvas.strongest(content.ties.filter { !$0.sectors.isEmpty })
    for (panel, sector) in sectors.enumerated() {
      let (row, column) = panel.quotientAndRemainder(dividingBy: columns)
      let corner = Point(
        x: Double(column) * (field.width + Self.gap), y: -Double(row) * (field.height + Self.heading + Self.gap))
      drawPanel(sector, ties, at: corner, on: &canvas)
    }
    canvas.legend.heading(
      Phrase(en: "In the sector by local actors or ties", de: "Im Sektor durch örtliche Akteure oder Beziehungen"))
    for sector in sectors {
      canvas.legend.shape(.city, canvas.palette.mark(of: sector).look, sectorTitle(content.sectorNames[sector]))
    }
    canvas.legend.shape(
      .city, Self.pale, Phrase(en: "not on record in this sector", de: "in diesem Sektor nicht erfasst"))
    if sectors.contains(where: { sector in ties.contains { $0.sectors.contains(SectorID(sector)) } }) {
      canvas.legend.heading(Phrase(en: "Lines: ties in this sector", de: "Linien: Beziehungen in diesem Sektor"))
      for sector in sectors where ties.contains(where: { $0.sectors.contains(SectorID(sector)) }) {
        let mark = canvas.palette.mark(of: sector)
        canvas.legend.line(mark.lineLook.wide(1.4), sectorTitle(content.sectorNames[sector]))
      }
      canvas.addLegendOfWidths(ties)
    }
    canvas.legend.heading(Phrase(en: "Area", de: "Fläche"))
    canvas.legend.text(
      Phrase(
        en: """
          local actors in the sector; where a city has none at all, the weight of its local ties; the most as large in
          every panel
          """,
        de: """
          örtliche Akteure im Sektor; hat eine Stadt gar keine, das Gewicht ihrer örtlichen Beziehungen; das meiste in
          jeder Karte gleich groß
          """))
    addNotes(to: &canvas)
    if let source = content.landSource, places.projection != nil { canvas.legend.remark(source) }
  }

  private func addNotes(to canvas: inout MapCanvas) {
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
    if !content.tandems.isEmpty {
      canvas.legend.note(
        Phrase(
          en: "\(content.tandems.count, "tandem", "tandems")",
          de: "\(content.tandems.count, "Tandem", "Tandems")"))
    }
    canvas.countUnplaced(content, places)
  }

  private static let pale = MarkLook(Palette.ground, edge: "#BDBDBD")

  private func drawPanel(_ sector: Int, _ allTies: [MapContent.Tie], at corner: Point, on canvas: inout MapCanvas) {
    let mark = canvas.palette.mark(of: sector)
    let id = SectorID(sector)
    let box = Box(
      middle: corner + Point(x: field.width / 2, y: -Self.heading - field.height / 2), width: field.width,
      height: field.height)
    canvas.addBox(box, fill: Palette.ground, edge: Palette.mistEdge)

    let moved = places.moved(by: corner + Point(x: -field.left, y: -Self.heading - field.top))
    canvas.addLand(content, moved)
    let most = content.nodes.compactMap { $0.profile?[sector] }.max() ?? 0
    let ties = allTies.filter {
      $0.sectors.contains(id) && moved.points[$0.ends.0] != nil && moved.points[$0.ends.1] != nil
    }
    var isTied = Array(repeating: false, count: content.nodes.count)
    for tie in ties { (isTied[tie.ends.0], isTied[tie.ends.1]) = (true, true) }
    func share(_ index: Int) -> Double { content.nodes[index].profile?[sector] ?? 0 }
    let largest = canvas.page == nil ? 9 : 7.5
    func radius(_ index: Int, _ least: Double) -> Double {
      guard most > 0, share(index) > 0 else { return least }
      return max(least, largest * (share(index) / most).squareRoot())
    }
    // Those in the sector last, on top of the others.
    func isIn(_ index: Int) -> Bool { content.nodes[index].present.contains(id) || isTied[index] }
    let inSector = moved.drawn.filter(isIn)
    for index in moved.drawn.filter({ !isIn($0) }) + inSector {
      guard let point = moved.points[index] else { continue }
      canvas.addNode(
        index, at: point, radius: radius(index, isIn(index) ? 3.5 : 2.5), look: isIn(index) ? mark.look : Self.pale,
        copy: "[\(content.sectorNames[sector])]")
    }
    for tie in ties { canvas.addTie(tie, mark.lineLook.wide(canvas.width(of: tie.weight))) }
    let level = content.nodes.contains { $0.level == .city } ? Level.city : .actor
    let heading =
      "\(mark.letter.map { "\($0) " } ?? "")\(sectorTitle(content.sectorNames[sector])[canvas.language]): "
      + "\(canvas.language.count(inSector.count)) \(level.name(inSector.count)[canvas.language])"
    canvas.addText(
      heading, from: corner + Point(x: 0, y: -Self.heading / 2), called: "panel: \(content.sectorNames[sector])",
      TextLook(fontSize: 16))
    let order = inSector.sorted { (share($1), $0) < (share($0), $1) }
    // Few are named all of them.
    canvas.addNames(
      of: order.compactMap { index in canvas.mark(of: index).map { (index, $0) } },
      needed: { _ in order.count <= 20 }, within: box, fontSize: 8.5)
  }
}
