extension MapStyle {
  /// Who guides whom, recorded and planned.
  static let tandems = MapStyle(
    name: "tandems",
    summary: Phrase(
      en: "who guides whom: recorded tandems, and planned ones dashed",
      de: "wer wen begleitet: erfasste Tandems, geplante gestrichelt"),
    options: ["--plan"], need: .nothing, coarseDetail: .level(.city), isAlwaysCoarse: true,
    title: { content in
      content.tandems.allSatisfy { $0.isDirected }
        ? Phrase(en: "Tandems: who guides whom", de: "Tandems: Wer wen begleitet") : Phrase("Tandems")
    },
    draw: { content, canvas in
      let inTandem = content.inTandem
      let circles = MapCircles(content.nodes, largest: 13, smallest: 4, page: canvas.page)
      let places = MapPlaces.best(content, circles: circles, page: canvas.page)
      canvas.addLand(content, places)
      let pale = LineLook("#DADAD6", width: 0.8)
      let other = MarkLook("#E2E2E2", edge: "#B4B4B4")
      for index in places.drawn { canvas.addNode(index, in: places, look: inTandem[index] ? nil : other) }
      let ties = canvas.addTies(content, places) { _ in pale }
      for tandem in content.tandems { canvas.addTandem(tandem) }
      canvas.addNames(
        content, places, members: places.drawn.filter { inTandem[$0] }, fontSize: canvas.page == nil ? 12 : 10.5)
      canvas.addStateNames(content, places)

      canvas.legend.heading(Phrase(en: "Lines", de: "Linien"))
      canvas.addLegendOfTandems(content)
      if !ties.isEmpty { canvas.legend.line(pale, Phrase(en: "another tie", de: "andere Beziehung")) }
      canvas.legend.sectors(content, canvas.palette, heading: Phrase(en: "Sectors", de: "Sektoren"), lines: false)
      canvas.addLegendOfUntagged(content, [])
      canvas.legend.shape(.city, other, Phrase(en: "city without a tandem", de: "Stadt ohne Tandem"))
      canvas.legend.pies(content)
      canvas.legend.sizes(content, circles)
      canvas.addLegendOfLand(content, places)
      canvas.countUnplaced(content, places)
    })
}
