extension MapStyle {
  /// What changed between two datasets.
  static let difference = MapStyle(
    name: "difference",
    summary: Phrase(
      en: "what is new, kept and lost between two datasets: geflecht map BEFORE AFTER",
      de: "was neu ist, blieb und fehlt, zwischen zwei Datensätzen: geflecht map VORHER NACHHER"),
    need: .comparison, coarseDetail: .level(.city), isAlwaysCoarse: true,
    title: { _ in Phrase(en: "What changed", de: "Was sich geändert hat") },
    draw: { content, canvas in
      let places = MapPlaces.best(content, circles: MapCircles(content.nodes))
      canvas.drawLand(content, places)
      // What stayed lies under what changed.
      let ties = canvas.strongest(content.ties)
      for change in [MapContent.Change.kept, .lost, .new] {
        for tie in ties where tie.change == change && places.hasBoth(tie.ends) {
          canvas.addTie(tie, canvas.look(of: change) + [("penwidth", .number(max(1, canvas.width(of: tie.weight))))])
        }
      }
      for tandem in content.tandems where places.hasBoth((tandem.guide, tandem.newcomer)) {
        canvas.addTandem(
          tandem,
          canvas.look(of: tandem.change) + [
            ("penwidth", .number(2.4)), ("dir", .plain(tandem.isDirected ? "forward" : "none")),
            ("arrowsize", .number(0.8)),
          ])
      }
      for index in places.drawn {
        let change = content.nodes[index].change
        canvas.addNode(index, in: places, fill: .plain(canvas.fill(of: change)), outline: canvas.outline(of: change))
      }
      canvas.addNames(content, places) { content.nodes[$0].change == .kept ? Palette.faint : Palette.ink }
      canvas.addLegendOfChanges(content, places)
      canvas.legend.sizes(content, places.circles)
      canvas.addLegendOfLand(content, places)
      canvas.countUnplaced(content, places)
    })
}

extension MapPlaces {
  fileprivate func hasBoth(_ ends: (Int, Int)) -> Bool { points[ends.0] != nil && points[ends.1] != nil }
}

extension MapCanvas {
  fileprivate func look(of change: MapContent.Change) -> DOTDocument.Attributes {
    switch change {
    case .kept: [("color", .plain(palette.kept)), ("style", .plain("solid"))]
    case .new: [("color", .plain(palette.new)), ("style", .plain("solid"))]
    case .lost: [("color", .plain(palette.lost)), ("style", .plain("dashed"))]
    }
  }

  fileprivate func fill(of change: MapContent.Change) -> String {
    switch change {
    case .kept: "#E2E2E2"
    case .new: palette.new
    case .lost: Palette.ground
    }
  }

  fileprivate func outline(of change: MapContent.Change) -> DOTDocument.Attributes {
    guard change == .lost else { return [] }
    return [("style", .plain("filled,dashed")), ("color", .plain(palette.lost)), ("penwidth", .number(1.6))]
  }

  fileprivate mutating func addLegendOfChanges(_ content: MapContent, _ places: MapPlaces) {
    let words: [(MapContent.Change, Phrase)] = [
      (.new, Phrase(en: "new", de: "neu")), (.kept, Phrase(en: "kept", de: "geblieben")),
      (.lost, Phrase(en: "lost", de: "entfallen")),
    ]
    let level = content.nodes.contains { $0.level == .city } ? Level.city : .actor
    func counted(_ word: Phrase, _ count: Int) -> Phrase {
      word + Phrase(en: ": \(count)", de: ": \(count)")
    }
    legend.heading(level == .city ? Phrase(en: "Cities", de: "Städte") : Phrase(en: "Nodes", de: "Knoten"))
    for (change, word) in words {
      legend.shape(
        level, [("fillcolor", .plain(fill(of: change)))] + outline(of: change),
        counted(word, content.nodes.count { $0.change == change }))
    }
    legend.heading(Phrase(en: "Ties", de: "Beziehungen"))
    for (change, word) in words {
      legend.line(
        look(of: change) + [("penwidth", .number(1.6))], counted(word, content.ties.count { $0.change == change }))
    }
    guard !content.tandems.isEmpty else { return }
    legend.heading(Phrase(en: "Tandems: thick, with an arrow", de: "Tandems: dick, mit Pfeil"))
    for (change, word) in words {
      legend.line(
        look(of: change) + [("penwidth", .number(2.4)), ("dir", .plain("forward")), ("arrowsize", .number(0.8))],
        counted(word, content.tandems.count { $0.change == change }))
    }
  }
}
