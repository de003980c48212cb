extension MapStyle {
  /// The federal level on top, states below it, cities in their states, actors in their cities.
  static let levels = MapStyle(
    name: "levels",
    summary: Phrase(
      en: "the federal level on top, then states as boxes with their cities, and actors in their cities",
      de: "oben der Bund, darunter die Länder als Kästen mit ihren Städten, in den Städten die Akteure"),
    need: .nothing, coarseDetail: .places, isAlwaysCoarse: false,
    title: { _ in Phrase(en: "Federal, state, local", de: "Bund, Länder, Städte") },
    draw: { content, canvas in
      let ties = canvas.strongest(content.ties)
      let layout = LevelsLayout.best(
        content, ties.map { $0.ends } + content.tandems.map { ($0.guide, $0.newcomer) }, canvas.language,
        page: canvas.page)
      let circles = MapCircles(content.nodes, largest: 8, smallest: 4, crowd: .max)
      canvas.addBoxes(content, layout, circles)
      for (number, tie) in ties.enumerated() { canvas.addTie(tie, through: layout.ways[number]) }
      for (number, tandem) in content.tandems.enumerated() {
        canvas.addTandem(tandem, through: layout.ways[ties.count + number])
      }
      canvas.legend.levels(content)
      canvas.legend.sectors(content, canvas.palette, heading: Phrase(en: "Sectors", de: "Sektoren"))
      canvas.addLegendOfUntagged(content, ties)
      canvas.legend.pies(content)
      canvas.addLegendOfLines(content, ties)
      canvas.legend.sizes(content, circles)
    })
}

extension MapCanvas {
  /// Draws the boxes with their nodes and names.
  fileprivate mutating func addBoxes(_ content: MapContent, _ layout: LevelsLayout, _ circles: MapCircles) {
    for (number, box) in layout.boxes.enumerated() {
      let corner = layout.geometry.boxes[number].corner
      let frame = Box(
        middle: corner + Point(x: 0, y: -box.height / 2), width: layout.width(of: number), height: box.height)
      addBox(frame, fill: Palette.mist, edge: Palette.mistEdge)
      for city in box.cities {
        addBox(
          Box(middle: city.middle + corner, width: city.width, height: city.height), fill: Palette.ground,
          edge: Palette.mistEdge)
      }
      if let top = box.top { addNode(top, at: corner + box.topPoint, radius: circles.radii[top]) }
      for member in box.members {
        addNode(member.index, at: corner + member.point, radius: circles.radii[member.index])
      }
    }
    for (number, box) in layout.boxes.enumerated() {
      let corner = layout.geometry.boxes[number].corner
      let room = layout.width(of: number) / 2 - 2 * LevelBox.padding
      if let top = box.top {
        let start = box.topPoint + Point(x: circles.radii[top] * 1.5 + 6, y: 0)
        let width = TextMetric.width(of: content.nodes[top].name[language], fontSize: LevelBox.titleSize)
        let fontSize = LevelBox.titleSize * min(1, max(0.75, (room - start.x) / width))
        addName(of: top, from: corner + start, toWidth: room - start.x, fontSize: fontSize)
      } else if layout.boxes.count > 1 {
        let text = Phrase(en: "no state on record", de: "ohne Angabe des Landes")[language]
        addText(
          text, from: corner + box.topPoint + Point(x: -room, y: 0), called: "no state",
          TextLook(fontSize: LevelBox.titleSize))
      }
      for member in box.members {
        guard let fontSize = member.fontSize else { continue }
        let reach = circles.radii[member.index] + 5
        addName(
          of: member.index, beside: corner + member.point, toTheLeft: member.isLeft, reach: reach,
          toWidth: layout.names, fontSize: fontSize)
      }
    }
  }
}
