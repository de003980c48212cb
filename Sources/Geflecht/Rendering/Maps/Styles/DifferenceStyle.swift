extension MapStyle {
  /// What changed between two datasets.
  static let difference = MapStyle(
    name: "difference",
    summary: Phrase(
      en: "what is new, kept and lost between two datasets or two dates of one",
      de: "was neu ist, blieb und fehlt, zwischen zwei Datensätzen oder zwei Zeitpunkten"),
    options: ["BEFORE AFTER", "--from", "--to"],
    need: .comparison, coarseDetail: .level(.city), isAlwaysCoarse: true,
    title: { content in
      guard let earlier = content.earlierDate, let date = content.date else {
        return Phrase(en: "What changed", de: "Was sich geändert hat")
      }
      return Phrase(
        en: "What changed from \(earlier) to \(date)", de: "Was sich von \(earlier) bis \(date) geändert hat")
    },
    draw: { content, canvas in
      let circles = MapCircles(content.nodes, page: canvas.page)
      let places = MapPlaces.best(content, circles: circles, page: canvas.page)
      canvas.addLand(content, places)
      for index in places.drawn {
        canvas.addNode(index, in: places, look: canvas.markLook(of: content.nodes[index].change))
      }
      // What stayed lies under what changed.
      let ties = canvas.strongest(content.ties)
      for change in [MapContent.Change.kept, .lost, .new] {
        for tie in ties where tie.change == change {
          canvas.addTie(tie, canvas.lineLook(of: change).wide(max(1, canvas.width(of: tie.weight))))
        }
      }
      for tandem in content.tandems {
        var look = canvas.lineLook(of: tandem.change).wide(2.4)
        look.hasArrow = tandem.isDirected
        canvas.addTandem(tandem, look)
      }
      canvas.addNames(content, places) { content.nodes[$0].change == .kept ? Palette.faint : Palette.ink }
      canvas.addStateNames(content, places)
      canvas.addLegendOfChanges(content, places)
      canvas.legend.sizes(content, places.circles)
      canvas.addLegendOfLand(content, places)
      canvas.countUnplaced(content, places)
    })
}

extension MapCanvas {
  fileprivate func lineLook(of change: MapContent.Change) -> LineLook {
    switch change {
    case .kept: LineLook(palette.kept, width: 1.6)
    case .new: LineLook(palette.new, width: 1.6)
    case .lost: LineLook(palette.lost, dash: .dashed, width: 1.6)
    }
  }

  fileprivate func markLook(of change: MapContent.Change) -> MarkLook {
    switch change {
    case .kept: return MarkLook("#E2E2E2")
    case .new: return MarkLook(palette.new)
    case .lost:
      var look = MarkLook(Palette.ground, edge: palette.lost)
      (look.isDashed, look.edgeWidth) = (true, 1.6)
      return look
    }
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
      legend.shape(level, markLook(of: change), counted(word, content.nodes.count { $0.change == change }))
    }
    legend.heading(Phrase(en: "Ties", de: "Beziehungen"))
    for (change, word) in words {
      legend.line(lineLook(of: change), counted(word, content.ties.count { $0.change == change }))
    }
    guard !content.tandems.isEmpty else { return }
    legend.heading(Phrase(en: "Tandems: thick, with an arrow", de: "Tandems: dick, mit Pfeil"))
    for (change, word) in words {
      var look = lineLook(of: change).wide(2.4)
      look.hasArrow = true
      legend.line(look, counted(word, content.tandems.count { $0.change == change }))
    }
  }
}
