extension MapStyle {
  /// Tied nodes close together, wherever they are on Earth.
  public static let network = MapStyle(
    name: "network",
    summary: Phrase(
      en: "tied nodes stand close together, wherever they are on Earth; those without ties below",
      de: "Verbundenes steht beieinander, gleich wo es liegt; wer allein steht, steht unten"),
    need: .nothing, coarseDetail: .level(.city), isAlwaysCoarse: false,
    title: { _ in Phrase(en: "Who is tied to whom", de: "Wer mit wem verbunden ist") },
    draw: { content, canvas in
      let places = MapPlaces.byTies(content, circles: MapCircles(content.nodes, largest: 16, smallest: 5))
      if let box = places.alone {
        canvas.backdrop.addBox(box, fill: Palette.mist)
        let heading =
          (content.nodes.contains { $0.level == .actor }
          ? Phrase(en: "Without a tie on this map", de: "Ohne Beziehung auf dieser Karte")
          : Phrase(en: "Without a tie to another place", de: "Ohne Beziehung zu einem anderen Ort"))[canvas.language]
        let width = estimatedWidth(of: heading, fontSize: 12)
        canvas.include(box)
        canvas.addText(
          heading,
          LabelPlacement.Place(
            box: Box(middle: Point(x: box.left + 8 + width / 2, y: box.top - 12), width: width, height: 14),
            alignment: .left),
          called: "heading", fontSize: 12, color: Palette.faint, hasPlate: false)
      }
      let ties = canvas.drawTies(content, places)
      canvas.drawTandems(content, places)
      for index in places.drawn { canvas.addNode(index, in: places) }
      canvas.addNames(content, places)

      canvas.legend.sectors(content, canvas.palette, heading: Phrase(en: "Sectors", de: "Sektoren"))
      canvas.addLegendOfUntagged(content, ties)
      canvas.legend.heading(Phrase(en: "Lines", de: "Linien"))
      canvas.addLegendOfTandems(content)
      canvas.addLegendOfWidths(ties)
      canvas.legend.levels(content)
      canvas.legend.sizes(content, places.circles)
      canvas.legend.heading(Phrase(en: "Places", de: "Anordnung"))
      canvas.legend.text(
        Phrase(
          en: "distances on the map follow paths in the network (stress layout, seed \(plain: content.seed))",
          de: "Abstände folgen den Wegen im Netzwerk (Stress-Layout, Startwert \(plain: content.seed))"))
    })
}
