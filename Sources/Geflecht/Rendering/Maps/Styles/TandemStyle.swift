extension MapStyle {
  /// Who guides whom, recorded and planned.
  static let tandems = MapStyle(
    name: "tandems",
    summary: Phrase(
      en: "who guides whom: recorded tandems, and planned ones dashed (--plan)",
      de: "wer wen begleitet: erfasste Tandems, geplante gestrichelt (--plan)"),
    need: .nothing, coarseDetail: .level(.city), isAlwaysCoarse: true,
    title: { _ in Phrase(en: "Tandems: who guides whom", de: "Tandems: Wer wen begleitet") },
    draw: { content, canvas in
      var inTandem = Array(repeating: false, count: content.nodes.count)
      for tandem in content.tandems { (inTandem[tandem.guide], inTandem[tandem.newcomer]) = (true, true) }
      let circles = MapCircles(content.nodes, largest: 13, smallest: 4)
      let places = MapPlaces.best(content, circles: circles)
      canvas.drawLand(content, places)
      let pale: DOTDocument.Attributes = [("color", .plain("#E2E2E2")), ("penwidth", .number(0.8))]
      let ties = canvas.drawTies(content, places) { _ in pale }
      canvas.drawTandems(content, places)
      for index in places.drawn {
        canvas.addNode(index, in: places, fill: inTandem[index] ? .sectors : .plain("#E2E2E2"))
      }
      canvas.addNames(content, places, members: places.drawn.filter { inTandem[$0] }, fontSize: 12)

      canvas.legend.heading(Phrase(en: "Lines", de: "Linien"))
      canvas.addLegendOfTandems(content)
      if !ties.isEmpty {
        canvas.legend.line(pale, Phrase(en: "another tie", de: "andere Beziehung"))
      }
      canvas.legend.sectors(
        content, canvas.palette,
        heading: Phrase(en: "Sectors: shares of a city's ties", de: "Sektoren: Anteile an den Beziehungen einer Stadt"),
        lines: false)
      canvas.addLegendOfUntagged(content, [])
      canvas.legend.shape(
        .city, [("fillcolor", .plain("#E2E2E2"))], Phrase(en: "city without a tandem", de: "Stadt ohne Tandem"))
      canvas.legend.sizes(content, circles)
      canvas.addLegendOfLand(content, places)
      canvas.countUnplaced(content, places)
    })
}
