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
      let circles = MapCircles(content.nodes, page: canvas.page)
      let places = MapPlaces.onEarth(content, circles: circles, field: canvas.page?.field ?? MapPlaces.field)
      canvas.addLand(content, places)
      for index in places.drawn { canvas.addNode(index, in: places, ringed: content.nodes[index].standsAlone) }
      let leaving = canvas.addLeaving(content, places)
      let ties = canvas.addTies(content, places)
      for tandem in content.tandems { canvas.addTandem(tandem) }
      canvas.addNames(content, places)
      canvas.addStateNames(content, places)

      canvas.legend.sectors(content, canvas.palette, heading: Phrase(en: "Sectors", de: "Sektoren"))
      canvas.addLegendOfUntagged(content, ties)
      canvas.legend.pies(content)
      canvas.addLegendOfTies(content, ties)
      canvas.addLegendOfLeaving(leaving)
      canvas.legend.levels(content)
      canvas.legend.sizes(content, places.circles)
      canvas.addLegendOfLand(content, places)
      canvas.countUnplaced(content, places)
    })
}

/// What several styles share.
extension MapCanvas {
  /// Draws a node at its place.
  mutating func addNode(_ index: Int, in places: MapPlaces, look: MarkLook? = nil, ringed: Bool = false) {
    guard let point = places.points[index] else { return }
    var look = look ?? self.look(of: index)
    look.hasRing = ringed
    addNode(index, at: point, radius: places.circles.radii[index], look: look)
  }

  /// Draws the ties between drawn nodes, the strongest when there are too many to see, and returns them.
  mutating func addTies(
    _ content: MapContent, _ places: MapPlaces, look: ((MapContent.Tie) -> LineLook)? = nil
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

  /// Names beside drawn nodes, those of tandems first, then the largest.
  mutating func addNames(
    _ content: MapContent, _ places: MapPlaces, members: [Int]? = nil, fontSize: Double = MapCanvas.fontSize,
    color: (Int) -> String = { _ in Palette.ink }
  ) {
    let most = 400
    let inTandem = content.inTandem
    let order = places.circles.order(of: members ?? places.drawn)
    let named = order.filter { inTandem[$0] } + order.filter { !inTandem[$0] }.prefix(most)
    addNames(
      of: named.compactMap { index in mark(of: index).map { (index, $0) } }, needed: { inTandem[$0] },
      fontSize: fontSize, color: color)
    countUnnamed(order.count - named.count)
  }

  // MARK: Legend

  mutating func addLegendOfUntagged(_ content: MapContent, _ ties: [MapContent.Tie]) {
    let level = content.nodes.contains { $0.level == .city } ? Level.city : .actor
    if content.nodes.contains(where: { $0.profile == nil && $0.level < .state }) {
      legend.shape(level, Phrase(en: "no sector documented", de: "kein Sektor belegt"))
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
    addLegendOfLines(content, ties)
    addLegendOfAlone(content)
  }

  private mutating func addLegendOfAlone(_ content: MapContent) {
    guard content.nodes.contains(where: { $0.standsAlone }) else { return }
    var look = MarkLook()
    look.hasRing = true
    legend.shape(
      content.nodes.contains { $0.level == .city } ? .city : .actor, look,
      Phrase(
        en: "stands alone: no organization and no tie on record",
        de: "steht allein: keine Organisation, keine Beziehung erfasst"))
  }

  mutating func addLegendOfLines(_ content: MapContent, _ ties: [MapContent.Tie]) {
    let weights = ties.map { $0.weight }
    guard !content.tandems.isEmpty || weights.min() ?? 0 < weights.max() ?? 0 else { return }
    legend.heading(Phrase(en: "Lines", de: "Linien"))
    addLegendOfTandems(content)
    addLegendOfWidths(ties)
  }

  mutating func addLegendOfTandems(_ content: MapContent) {
    let (recorded, planned) = (content.tandems.filter { !$0.isPlanned }, content.tandems.filter { $0.isPlanned })
    if !recorded.isEmpty {
      let isDirected = recorded.contains { $0.isDirected }
      legend.line(
        tandemLook(isDirected: isDirected, isPlanned: false),
        isDirected
          ? Phrase(en: "tandem: experienced → new city", de: "Tandem: erfahrene → neue Stadt")
          : Phrase(en: "tandem", de: "Tandem"))
    }
    if !planned.isEmpty {
      legend.line(
        tandemLook(isDirected: planned.contains { $0.isDirected }, isPlanned: true),
        Phrase(en: "planned tandem", de: "geplantes Tandem"))
    }
  }

  /// What the width of a line means, by the lightest and the heaviest tie.
  mutating func addLegendOfWidths(_ ties: [MapContent.Tie]) {
    guard let least = ties.map({ $0.weight }).min(), let most = ties.map({ $0.weight }).max(), least < most
    else { return }
    for weight in [most, least] {
      legend.line(
        LineLook(Palette.faint, width: width(of: weight)),
        Phrase(
          en: "tie of weight \(weight, upTo: 2)",
          de: "Beziehung vom Gewicht \(weight, upTo: 2)"))
    }
  }
}

extension MapContent {
  /// For every node whether it is in a tandem, recorded or planned.
  var inTandem: [Bool] {
    var inTandem = Array(repeating: false, count: nodes.count)
    for tandem in tandems { (inTandem[tandem.guide], inTandem[tandem.newcomer]) = (true, true) }
    return inTandem
  }
}
