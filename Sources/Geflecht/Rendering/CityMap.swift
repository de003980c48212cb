/// Draws cities where they are: pies of their sectors, ties between them, tandems as arrows, and a legend.
///
/// The DOT text pins every node, so that `dot -Tsvg map.dot` draws it as it is.
public struct CityMap {
  let content: CityMapContent
  let language: Language
  let projection: Projection
  let points: [Point]
  let radii: [Double]
  let labels: [LabelPlacement.Place?]
  private let stateLabels: [LabelPlacement.Place?]
  /// The greatest size, drawn as the largest circle.
  let greatestSize: Double

  static let fontSize = 9.0
  private static let stateFontSize = 13.0
  static let largestRadius = 17.0
  static let smallestRadius = 4.5

  /// A drawing of a map's content.
  public init(_ content: CityMapContent, language: Language) {
    self.content = content
    self.language = language
    let cities = content.cities
    projection = Projection(fitting: cities.map(\.coordinate), width: 880, height: 1120)
    let greatest = max(cities.compactMap(\.size).max() ?? 0, 1e-300)
    greatestSize = greatest
    radii = cities.map { Self.radius(of: $0.size ?? 0, greatest: greatest) }
    let projected = cities.map { [projection] in projection[$0.coordinate] }
    points = spreadApart(projected, radii: radii, gap: 2)
    let order = cities.indices.sorted { a, b in
      let (left, right) = (cities[a].size ?? 0, cities[b].size ?? 0)
      return left == right ? a < b : left > right
    }
    let arrows = content.tandems.map { [points] in (from: points[$0.guide], to: points[$0.newcomer]) }
    var placement = LabelPlacement(around: points, radii: radii, lines: arrows)
    var labels: [LabelPlacement.Place?] = Array(repeating: nil, count: cities.count)
    for index in order {
      labels[index] = placement.place(
        (estimatedWidth(of: cities[index].name, fontSize: Self.fontSize), Self.fontSize + 2),
        beside: points[index], radius: radii[index])
    }
    self.labels = labels
    stateLabels = content.states.map { [projection] state in
      let width = estimatedWidth(of: state.name.uppercased(), fontSize: Self.stateFontSize)
      return placement.place((width, Self.stateFontSize + 2), near: projection[state.middle])
    }
  }

  /// The radius that makes areas proportional to sizes, but never too small to see.
  static func radius(of size: Double, greatest: Double) -> Double {
    max(smallestRadius, largestRadius * (max(0, size) / greatest).squareRoot())
  }

  /// The map in the DOT language.
  public func rendered() -> String {
    var document = DOTDocument(
      comment: [
        content.title[language],
        Phrase(en: "Draw it: dot -Tsvg map.dot -o map.svg", de: "Zeichnen: dot -Tsvg map.dot -o map.svg")[language],
      ],
      graph: [
        ("layout", .plain("neato")), ("inputscale", .plain("72")), ("outputorder", .plain("edgesfirst")),
        ("splines", .plain("line")), ("bgcolor", .plain(Palette.ground)), ("charset", .plain("UTF-8")),
        ("fontname", .plain("Helvetica,Arial,sans-serif")), ("pad", .plain("0.3")), ("labelloc", .plain("t")),
        ("labeljust", .plain("l")), ("fontsize", .number(22)), ("fontcolor", .plain(Palette.ink)),
        ("label", .text(content.title[language])), ("tooltip", .text(content.title[language])),
      ])
    document.setDefaults(
      of: "node",
      [
        ("fontname", .plain("Helvetica,Arial,sans-serif")), ("fontsize", .number(Self.fontSize)),
        ("fontcolor", .plain(Palette.ink)), ("shape", .plain("circle")), ("fixedsize", .plain("true")),
        ("margin", .plain("0")), ("label", .text("")), ("color", .plain(Palette.ink)), ("penwidth", .number(0.6)),
      ])
    document.setDefaults(of: "edge", [("dir", .plain("none")), ("color", .plain(Palette.faint))])
    addStates(to: &document)
    addCities(to: &document)
    addTies(to: &document)
    addTandems(to: &document)
    MapLegend(self).add(to: &document)
    return document.rendered()
  }

  // MARK: Layers

  private func addStates(to document: inout DOTDocument) {
    for (state, place) in zip(content.states, stateLabels) {
      guard let place else { continue }
      let name = state.name.uppercased()
      addText(
        name, place, id: "state: " + state.name, size: Self.stateFontSize, color: "#C4C4C4", tooltip: state.name,
        to: &document)
    }
  }

  private func addCities(to document: inout DOTDocument) {
    for (index, city) in content.cities.enumerated() {
      document.addNode(
        city.id,
        [
          ("pos", pin(points[index])), ("width", .number(2 * radii[index] / 72)),
          ("height", .number(2 * radii[index] / 72)), ("tooltip", .text(tooltip(of: city))),
        ] + fill(city.profile))
    }
    for (index, city) in content.cities.enumerated() {
      guard let place = labels[index] else { continue }
      addText(
        city.name, place, id: "name: " + city.id, size: Self.fontSize, color: Palette.ink, tooltip: tooltip(of: city),
        to: &document)
    }
  }

  private func addText(
    _ text: String, _ place: LabelPlacement.Place, id: String, size: Double, color: String, tooltip: String,
    to document: inout DOTDocument
  ) {
    let label: DOTDocument.Value =
      switch place.alignment {
      case .left: .lines([text], .left)
      case .right: .lines([text], .right)
      case .center: .text(text)
      }
    document.addNode(
      id,
      [
        ("shape", .plain("plaintext")), ("pos", pin(place.box.middle)), ("label", label), ("fontsize", .number(size)),
        ("fontcolor", .plain(color)), ("tooltip", .text(tooltip)), ("fixedsize", .plain("false")),
        ("width", .number(place.box.width / 72)), ("height", .number(place.box.height / 72)),
        ("style", .plain("filled")), ("fillcolor", .plain(Palette.ground + "B0")),
      ])
  }

  private func addTies(to document: inout DOTDocument) {
    for tie in content.ties {
      let (a, b) = (content.cities[tie.ends.0], content.cities[tie.ends.1])
      var tip = "\(a.name) – \(b.name)"
      if !tie.kinds.isEmpty { tip += ": " + tie.kinds.joined(separator: ", ") }
      tip += Phrase(en: ", weight ", de: ", Gewicht ")[language]
      tip += language.decimal(tie.weight, decimals: 2).trimmedDecimals
      if !tie.sectors.isEmpty { tip += ", " + names(of: tie.sectors) }
      document.addEdge(
        a.id, b.id,
        [("penwidth", .number(0.7 * tie.weight.squareRoot())), ("tooltip", .text(tip)), ("edgetooltip", .text(tip))]
          + line(of: tie.sectors))
    }
  }

  private func addTandems(to document: inout DOTDocument) {
    for tandem in content.tandems {
      let (guide, newcomer) = (content.cities[tandem.guide], content.cities[tandem.newcomer])
      let arrow = tandem.isDirected ? "→" : "–"
      var tip = "\(Phrase(en: "Tandem", de: "Tandem")[language]): \(guide.name) \(arrow) \(newcomer.name)"
      if let since = tandem.since { tip += Phrase(en: ", since \(since)", de: ", seit \(since)")[language] }
      document.addEdge(
        guide.id, newcomer.id,
        Self.tandemLine(tandem.isDirected) + [("tooltip", .text(tip)), ("edgetooltip", .text(tip))])
    }
  }

  // MARK: Styles

  static func tandemLine(_ isDirected: Bool) -> DOTDocument.Attributes {
    [
      ("color", .plain(Palette.ink)), ("penwidth", .number(2.2)), ("dir", .plain(isDirected ? "forward" : "none")),
      ("arrowsize", .number(0.8)),
    ]
  }

  /// A pie of the sectors; white where no tie has a tag.
  func fill(_ profile: [Double]?) -> DOTDocument.Attributes {
    guard let profile else { return [("style", .plain("filled")), ("fillcolor", .plain(Palette.ground))] }
    let total = profile.reduce(0, +)
    let slices = profile.indices.filter { profile[$0] > 0 }
    guard slices.count > 1 else {
      return [("style", .plain("filled")), ("fillcolor", .plain(color(slices.first ?? 0)))]
    }
    // The last slice takes what is left, so that rounded shares never add up to more than one.
    let wedges = slices.map { slice in
      slice == slices.last ? color(slice) : "\(color(slice));\(Self.share(profile[slice] / total))"
    }
    return [("style", .plain("wedged")), ("fillcolor", .plain(wedges.joined(separator: ":")))]
  }

  private static func share(_ value: Double) -> String { Language.english.decimal(value, decimals: 4) }

  /// One colour a sector, side by side; dashed by the sector where there is one.
  func line(of sectors: SectorSet) -> DOTDocument.Attributes {
    guard !sectors.isEmpty else { return [("color", .plain(Palette.faint + "99"))] }
    let colors = sectors.map { color($0.index) }.joined(separator: ":")
    let dash = sectors.count == 1 ? sectors.map { Palette.dash(of: $0.index, in: content.sectorNames) }[0] : "solid"
    return [("color", .plain(colors)), ("style", .plain(dash))]
  }

  func color(_ sector: Int) -> String { Palette.color(of: sector, in: content.sectorNames) }

  func pin(_ point: Point) -> DOTDocument.Value {
    .plain("\(DOTDocument.number(point.x)),\(DOTDocument.number(point.y))!")
  }

  private func names(of sectors: SectorSet) -> String {
    sectors.map { sectorTitle(content.sectorNames[$0.index])[language] }.joined(separator: ", ")
  }

  private func tooltip(of city: CityMapContent.City) -> String {
    guard let profile = city.profile else {
      return city.tooltip[language] + Phrase(en: " · no sector documented", de: " · kein Sektor belegt")[language]
    }
    let parts = profile.indices.filter { profile[$0] > 0 }.map { sector in
      let weight = language.decimal(profile[sector], decimals: 2).trimmedDecimals
      return "\(sectorTitle(content.sectorNames[sector])[language]) \(weight)"
    }
    return city.tooltip[language] + " · " + parts.joined(separator: ", ")
  }
}
