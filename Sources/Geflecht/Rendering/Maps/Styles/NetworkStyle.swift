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
      let circles = MapCircles(content.nodes, largest: 16, smallest: 5)
      let places = MapPlaces.byTies(content, circles: circles, page: canvas.page)
      if let box = places.alone {
        canvas.addBox(box, fill: Palette.mist)
        let heading =
          content.nodes.contains { $0.level == .actor }
          ? Phrase(en: "Without a tie on this map", de: "Ohne Beziehung auf dieser Karte")
          : Phrase(en: "Without a tie to another place", de: "Ohne Beziehung zu einem anderen Ort")
        canvas.addText(
          heading[canvas.language], from: Point(x: box.left + 10, y: box.top - 13), called: "heading",
          TextLook(fontSize: 12, color: Palette.faint))
      }
      for index in places.drawn { canvas.addNode(index, in: places, ringed: content.nodes[index].standsAlone) }
      let ties = canvas.addTies(content, places)
      for tandem in content.tandems { canvas.addTandem(tandem) }
      // Those alone stand in rows, each before its name.
      let inRows = places.singles.count > 400 ? [] : places.singles
      for index in inRows {
        guard let point = places.points[index] else { continue }
        canvas.addName(of: index, from: point + Point(x: 13, y: 0), toWidth: 200)
      }
      let rest = Set(places.drawn).subtracting(inRows)
      canvas.addNames(content, places, members: places.drawn.filter { rest.contains($0) })

      canvas.legend.sectors(content, canvas.palette, heading: Phrase(en: "Sectors", de: "Sektoren"))
      canvas.addLegendOfUntagged(content, ties)
      canvas.legend.pies(content)
      canvas.addLegendOfTies(content, ties)
      canvas.legend.levels(content)
      canvas.legend.sizes(content, places.circles)
      canvas.legend.heading(Phrase(en: "Places", de: "Anordnung"))
      canvas.legend.text(
        Phrase(
          en: "distances on the map follow paths in the network (stress layout, seed \(plain: content.seed))",
          de: "Abstände folgen den Wegen im Netzwerk (Stress-Layout, Startwert \(plain: content.seed))"))
    })
}
