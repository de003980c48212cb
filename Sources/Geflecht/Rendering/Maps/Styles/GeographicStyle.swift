extension MapStyle {
  /// Cities where they are.
  public static let geo = MapStyle(
    name: "geo",
    summary: Phrase(
      en: "cities where they are, as pies of their sectors, with ties and tandems",
      de: "Städte an ihrem Ort, als Kreise aus Sektoren, mit Beziehungen und Tandems"),
    need: .coordinates, coarseDetail: .level(.city), isAlwaysCoarse: true,
    title: { _ in Phrase(en: "Cities and their ties", de: "Städte und ihre Beziehungen") },
    draw: { content, canvas in
      let places = MapPlaces.onEarth(content, circles: MapCircles(content.nodes))
      canvas.drawLand(content, places)
      let ties = canvas.drawTies(content, places)
      canvas.drawTandems(content, places)
      for index in places.drawn {
        canvas.addNode(index, in: places, outline: content.nodes[index].standsAlone ? MapCanvas.aloneOutline : [])
      }
      canvas.addNames(content, places)

      canvas.legend.sectors(
        content, canvas.palette,
        heading: Phrase(en: "Sectors: shares of a city's ties; lines", de: "Sektoren: Anteile je Stadt; Linien"))
      canvas.addLegendOfUntagged(content, ties)
      canvas.addLegendOfTies(content, ties)
      canvas.legend.levels(content)
      canvas.legend.sizes(content, places.circles)
      canvas.addLegendOfLand(content, places)
      canvas.countUnplaced(content, places)
    })
}

/// What maps with places on Earth share.
extension MapCanvas {
  /// The edge of a node that stands alone.
  static let aloneOutline: DOTDocument.Attributes = [("peripheries", .number(2))]

  /// Light areas behind the cities of each state, and its name in their middle.
  mutating func drawLand(_ content: MapContent, _ places: MapPlaces, fontSize: Double = 14) {
    guard let projection = places.projection else { return }
    drawAreas(content, places)
    let circles = places.drawnCircles()
    var placement = LabelPlacement(around: circles.map { $0.point }, radii: circles.map { $0.radius })
    for state in content.states {
      guard let middle = state.middle else { continue }
      for name in [state.name[language].uppercased(), state.shortName.uppercased()] {
        let size = (estimatedWidth(of: name, fontSize: fontSize), fontSize + 2)
        guard let place = placement.place(size, near: projection[middle]) else { continue }
        addText(
          name, place, called: "state: \(state.id)", fontSize: fontSize, color: "#8C8C8C",
          tooltip: state.name[language],
          hasPlate: false)
        break
      }
    }
  }

  /// Light areas behind the cities of each state.
  mutating func drawAreas(_ content: MapContent, _ places: MapPlaces, scale: Double = 1) {
    let cities = places.drawn.compactMap { index -> (point: Point, state: Int)? in
      guard let point = places.points[index], let state = content.nodes[index].state else { return nil }
      return (point, state)
    }
    let areas = StateAreas(of: cities, scale: scale)
    hasAreas = !areas.outlines.isEmpty
    backdrop.addAreas(areas)
    if let box = Box(around: areas.outlines.flatMap({ $0 })) { include(box) }
  }

  /// Draws a node at its place.
  mutating func addNode(
    _ index: Int, in places: MapPlaces, fill: Fill = .sectors, outline: DOTDocument.Attributes = []
  ) {
    guard let point = places.points[index] else { return }
    addNode(index, at: point, radius: places.circles.radii[index], fill: fill, outline: outline)
  }

  /// Draws the ties between drawn nodes, the strongest when there are too many to see, and returns them.
  mutating func drawTies(
    _ content: MapContent, _ places: MapPlaces, look: ((MapContent.Tie) -> DOTDocument.Attributes)? = nil
  ) -> [MapContent.Tie] {
    let ties = strongest(
      content.ties.filter { places.points[$0.ends.0] != nil && places.points[$0.ends.1] != nil })
    for tie in ties { addTie(tie, look?(tie)) }
    return ties
  }

  /// The ties that a map shows: all, or the strongest when there are too many to see. The legend says so.
  mutating func strongest(_ ties: [MapContent.Tie]) -> [MapContent.Tie] {
    let most = 1500
    guard ties.count > most else { return ties }
    let gone = ties.count - most
    legend.note(
      Phrase(
        en: "the \(gone) weakest ties, for there are too many to see",
        de: "die \(gone) schwächsten Beziehungen, weil es zu viele sind"))
    // All above the weight of the last one shown, and of those as strong as it the first.
    let least = ties.map { $0.weight }.sorted()[gone]
    var equal = most - ties.count { $0.weight > least }
    return ties.filter { tie in
      if tie.weight == least { equal -= 1 }
      return tie.weight > least || (tie.weight == least && equal >= 0)
    }
  }

  mutating func drawTandems(_ content: MapContent, _ places: MapPlaces) {
    for tandem in content.tandems where places.points[tandem.guide] != nil && places.points[tandem.newcomer] != nil {
      addTandem(tandem)
    }
  }

  /// Names beside all drawn nodes, the largest first.
  mutating func addNames(
    _ content: MapContent, _ places: MapPlaces, members: [Int]? = nil, fontSize: Double = MapCanvas.fontSize,
    most: Int = 400, color: (Int) -> String = { _ in Palette.ink }
  ) {
    let all = places.drawnCircles()
    let lines = content.tandems.compactMap { tandem -> (from: Point, to: Point)? in
      guard let from = places.points[tandem.guide], let to = places.points[tandem.newcomer] else { return nil }
      return (from, to)
    }
    var placement = LabelPlacement(around: all.map { $0.point }, radii: all.map { $0.radius }, lines: lines)
    for box in textBoxes { placement.occupy(box) }
    let named = places.drawnCircles(members)
    let rank = places.circles.order(of: named.map { $0.index }).prefix(most)
    var at: [Int: Int] = [:]
    for (position, circle) in named.enumerated() { at[circle.index] = position }
    addNames(of: named, order: rank.compactMap { at[$0] }, placement: &placement, fontSize: fontSize, color: color)
    countUnnamed(max(0, named.count - most))
  }

  // MARK: Legend

  mutating func addLegendOfUntagged(_ content: MapContent, _ ties: [MapContent.Tie]) {
    let level = content.nodes.contains { $0.level == .city } ? Level.city : .actor
    if content.nodes.contains(where: { $0.profile == nil && $0.level < .state }) {
      legend.shape(level, [], Phrase(en: "no sector documented", de: "kein Sektor belegt"))
    }
    if ties.contains(where: { $0.sectors.isEmpty }) {
      legend.line(look(of: .empty), Phrase(en: "no sector stated", de: "ohne Angabe des Sektors"))
    }
    if ties.contains(where: { $0.sectors.count > 1 }) {
      legend.text(
        Phrase(
          en: "several colors side by side: several sectors", de: "mehrere Farben nebeneinander: mehrere Sektoren"))
    }
  }

  mutating func addLegendOfTies(_ content: MapContent, _ ties: [MapContent.Tie]) {
    legend.heading(Phrase(en: "Lines", de: "Linien"))
    addLegendOfTandems(content)
    addLegendOfWidths(ties)
    if content.nodes.contains(where: { $0.standsAlone }) {
      legend.shape(
        content.nodes.contains { $0.level == .city } ? .city : .actor, Self.aloneOutline,
        Phrase(
          en: "stands alone: no organization and no tie on record",
          de: "steht allein: keine Organisation, keine Beziehung erfasst"))
    }
  }

  mutating func addLegendOfTandems(_ content: MapContent) {
    let recorded = content.tandems.filter { !$0.isPlanned }
    if !recorded.isEmpty {
      let isDirected = recorded.contains { $0.isDirected }
      legend.line(
        tandemLook(isDirected: isDirected, isPlanned: false),
        isDirected
          ? Phrase(en: "tandem: experienced → new city", de: "Tandem: erfahrene → neue Stadt")
          : Phrase(en: "tandem", de: "Tandem"))
    }
    if recorded.count < content.tandems.count {
      legend.line(
        tandemLook(isDirected: true, isPlanned: true), Phrase(en: "planned tandem", de: "geplantes Tandem"))
    }
  }

  /// What the width of a line means, by the lightest and the heaviest tie.
  mutating func addLegendOfWidths(_ ties: [MapContent.Tie]) {
    guard let least = ties.map({ $0.weight }).min(), let most = ties.map({ $0.weight }).max() else { return }
    for weight in least < most ? [most, least] : [most] {
      legend.line(
        [("color", .plain(Palette.faint)), ("penwidth", .number(width(of: weight)))],
        Phrase(
          en: "weight \(weight, upTo: 2)",
          de: "Gewicht \(weight, upTo: 2)"))
    }
  }

  /// Names in gray, a scale of distances, and where north is.
  mutating func addLegendOfLand(_ content: MapContent, _ places: MapPlaces) {
    guard let projection = places.projection else { return }
    legend.heading(Phrase(en: "Scale, north is up ↑", de: "Maßstab, Norden ist oben ↑"))
    let lengths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
    let kilometers = lengths.last { Double($0) * projection.pointsPerKilometer <= 140 } ?? 1
    legend.line(
      [("color", .plain(Palette.ink)), ("penwidth", .number(2))], Phrase("\(kilometers) km"),
      length: Double(kilometers) * projection.pointsPerKilometer)
    if hasAreas {
      legend.text(
        Phrase(
          en: "light areas: the states, around their cities (no borders)",
          de: "helle Flächen: die Länder, rund um ihre Städte (keine Grenzen)"))
    }
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
