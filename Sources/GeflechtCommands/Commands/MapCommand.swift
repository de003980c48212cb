import Geflecht

/// `geflecht map`: the network in one of several styles, as SVG or DOT or, through Graphviz, as a picture.
enum MapCommand {
  static let card = Command(
    name: "map",
    summary: Phrase(en: "a network map: SVG, PNG, PDF or DOT", de: "eine Netzwerkkarte: SVG, PNG, PDF oder DOT"),
    usage: Phrase(
      en: "geflecht map DATA [--style STYLE] [-o FILE.svg|png|pdf|dot]",
      de: "geflecht map DATEN [--style STIL] [-o DATEI.svg|png|pdf|dot]"),
    examples: [
      "geflecht map datasets/engagierte-stadt -o map.svg",
      "geflecht map datasets/engagierte-stadt --states Bayern --title \"Bayern 2025\" -o bayern.png",
      "geflecht map datasets/engagierte-stadt --style network --size betweenness --lang de -o karte.pdf",
      "geflecht map datasets/engagierte-stadt --style ego --of Würzburg --steps 2 -o around.svg",
      "geflecht map datasets/engagierte-stadt --style tandems --page slide -o tandems.png",
      "geflecht map datasets/engagierte-stadt --style difference --from 2018 --to 2023 -o change.svg",
    ],
    words: [.data, .data],
    options: [
      .style,
      .size.with(
        takes: .measure,
        help: Phrase(
          en: "the measure that sets the area of a node (the number of its partners on the map)",
          de: "das Maß für die Fläche eines Knotens (die Zahl seiner Partner auf der Karte)")),
      .title, .palette, .page, .of,
      .steps.with(help: Phrase(en: "how far --style ego goes (2)", de: "wie weit --style ego geht (2)")),
      .plan, Option.fromDate, Option.toDate, .seed,
    ] + Option.hiding + Option.data
      + Option.view.replacing(
        .level.with(
          takes: .words(Phrase(en: "LEVEL", de: "EBENE"), .levels),
          help: Phrase(
            en: "draw actor, city, state or federal nodes (above 300 nodes: city)",
            de: "gezeichnet werden actor, city, state oder federal (über 300 Knoten: city)")))
      + Option.common,
    glossaries: { [Command.Glossary(Phrase(en: "Styles", de: "Stile"), WordList.styles.entries)] },
    run: run)

  private static let title = Phrase(en: "map", de: "Karte")
  private static let comparison = "geflecht map DATA --style difference --from 2018 --to 2023 -o change.svg"

  /// Above so many nodes a map shows places instead of actors, unless told otherwise.
  static let mostNodes = 300

  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    let path = arguments.value(.output)
    let format = try path.map { path throws(Failure) in try MapFormat(path: path) } ?? .dot
    let palette = try arguments.choice(.palette, Palette.Kind.self) ?? .color
    let page = try arguments.choice(.page, MapPage.self)
    let wanted = try style(arguments)
    func shown(_ wave: Wave, _ style: MapStyle) throws(Failure) -> MapContent {
      try session.bar.during(title) { () throws(Failure) in try self.content(of: wave, style, session) }
    }
    let style: MapStyle
    let wave: Wave
    var content: MapContent
    if let wanted, wanted.need == .comparison {
      let compared = try session.comparedWaves(example: comparison)
      (style, wave) = (wanted, compared.after)
      content = .difference(from: try shown(compared.before, style), to: try shown(wave, style))
    } else {
      try arguments.checkWords(atMost: 1)
      wave = try session.wave(of: try session.dataset())
      style = wanted ?? (wave.network.hasCoordinates ? .geo : .network)
      content = try shown(wave, style)
    }
    if let plan = arguments.value(.plan) { try add(plan, of: wave.network, to: &content, session) }
    if style.need == .coordinates, !content.hasCoordinates {
      if arguments.has(.pseudonymise) { throw noPlaceLeft }
      throw Failure(
        code: .unavailable,
        message: Phrase(
          en: "no city has coordinates; add columns latitude and longitude to cities.csv, or use --style network",
          de: """
            keine Stadt hat Koordinaten; ergänzen Sie in cities.csv die Spalten latitude und
            longitude, oder nehmen Sie --style network
            """))
    }
    let map = NetworkMap(
      content, style: style, language: session.terminal.language, palette: palette, page: page, medium: format.medium)
    guard let path else {
      let (terminal, dot) = (session.terminal, session.bar.during(title) { map.rendered() })
      return try terminal.write(terminal.isTerminal ? offer(of: content, dot)[terminal.language] + "\n" : dot)
    }
    let origin = try session.provenance().sentence[session.terminal.language]
    try session.write([OutputFile(path: path, bytes: bytes(of: map, as: format, origin, session))])
    session.terminal.remark(Phrase(en: "wrote \(printable(path))", de: "geschrieben: \(printable(path))"))
  }

  private static func bytes(
    of map: NetworkMap, as format: MapFormat, _ origin: String, _ session: Session
  ) throws(Failure) -> [UInt8] {
    switch format {
    case .svg: return session.bar.during(title) { Array(map.svg(origin: printable(origin)).utf8) }
    case .dot: return session.bar.during(title) { Array("// \(printable(origin))\n\(map.rendered())".utf8) }
    case .picture(let picture):
      let dot = session.bar.during(title) { map.rendered() }
      return try session.bar.during("Graphviz") { () throws(Failure) in
        try session.terminal.surroundings.draw(dot, picture, origin)
      }
    }
  }

  /// What a person at a terminal gets instead of a screenful of DOT.
  private static func offer(of content: MapContent, _ dot: String) -> Phrase {
    let lines = dot.utf8.count { $0 == UInt8(ascii: "\n") }
    return Phrase(
      en: """
        the map has \(content.nodeCount, "node", "nodes") and would fill \(lines) lines of DOT; name a file:

        -o map.svg for a picture, also .png and .pdf; -o map.dot for the text; or send it on: geflecht map … | dot -Tsvg
        """,
      de: """
        die Karte hat \(content.nodeCount) Knoten und würde \(lines) Zeilen DOT füllen; nennen Sie eine Datei:

        -o karte.svg für ein Bild, auch .png und .pdf; -o karte.dot für den Text; oder leiten Sie sie weiter: geflecht
        map … | dot -Tsvg
        """)
  }

  private static let noPlaceLeft = Failure(
    code: .unavailable,
    message: Phrase(
      en: "no city has coordinates: pseudonyms take the places that give cities away, or the data lack them",
      de: "keine Stadt hat Koordinaten: Pseudonyme nehmen Orte, die Städte verraten, oder den Daten fehlen sie"),
    hint: Phrase(
      en: "--style network needs none; a lower --k leaves more",
      de: "--style network braucht keine; ein kleineres --k lässt mehr übrig"))

  /// The style asked for, if any, with what it needs.
  private static func style(_ arguments: Arguments) throws(Failure) -> MapStyle? {
    let isBetweenDates = arguments.has(.from) || arguments.has(.to)
    let usual = arguments.has(.of) ? "ego" : isBetweenDates ? "difference" : nil
    guard let name = arguments.value(.style) ?? usual else { return nil }
    let names = MapStyle.all.map { $0.name }
    guard let style = MapStyle.all.first(where: { $0.name == name }) else {
      throw arguments.invalid(.style, Phrase(names.joined(separator: ", ")), among: names)
    }
    if (style.need == .middle) != arguments.has(.of) {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "--of NODE and --style ego go together", de: "--of KNOTEN und --style ego gehören zusammen"),
        hint: Phrase(en: "for example: --of Würzburg", de: "zum Beispiel: --of Würzburg"))
    }
    if style.need != .comparison, isBetweenDates {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "--from and --to are for --style difference", de: "--from und --to gehören zu --style difference"),
        hint: Phrase(en: "for example: \(comparison)", de: "zum Beispiel: \(comparison)"))
    }
    return style
  }

  // MARK: Content

  private static func content(
    of wave: Wave, _ style: MapStyle, _ session: Session
  ) throws(Failure) -> MapContent {
    let (arguments, network) = (session.arguments, wave.network)
    let seed = try arguments.count(.seed) ?? 1
    let outlines = try session.outlines()
    func gathered(_ detail: MapContent.Detail) throws(Failure) -> MapContent {
      let sizes = try arguments.value(.size).map { id throws(Failure) in
        try self.sizes(by: id, of: wave, detail, session)
      }
      return MapContent(
        network, detail: detail, sizes: sizes, outlines: outlines, title: arguments.value(.title), seed: seed)
    }
    let level = arguments.value(.level).flatMap { Level(word: $0) }
    let detail = level.map { $0 == .actor ? MapContent.Detail.everything : .level($0) }
    if style.need == .middle { return try around(network, detail, arguments, gathered) }
    if let detail { return try gathered(detail) }
    let isCoarse = style.isAlwaysCoarse || network.nodeCount > mostNodes
    let coarse = try gathered(isCoarse ? style.coarseDetail : .everything)
    // Where there are no places, actors are all there is.
    return coarse.nodeCount > 0 ? coarse : try gathered(.everything)
  }

  /// A number a node, for its area: of the network that the map shows, where that is a level of it.
  private static func sizes(
    by id: String, of wave: Wave, _ detail: MapContent.Detail, _ session: Session
  ) throws(Failure) -> MapContent.Sizes {
    guard let measure = MeasureCatalog.measure(id) else { throw MeasureCommand.unknown(id, code: .usage) }
    var (shown, title) = (wave.network, measure.card.title)
    switch detail {
    case .everything: break
    case .level(let level): shown = try session.network(of: wave.dataset, level: level, asOf: wave.date)
    case .places:
      title = Phrase(en: "\(title), actors included", de: "\(title), einschließlich der Akteure")
    }
    do {
      if let scores = try measure.answer(on: shown).scores { return .init(scores, of: shown, title: title) }
    } catch {
      throw Failure(code: .unavailable, message: error.message)
    }
    throw Failure(
      code: .unavailable,
      message: Phrase(
        en: "'\(id)' has no number for a node; use degree or betweenness",
        de: "'\(id)' hat keine Zahl je Knoten; nehmen Sie degree oder betweenness"))
  }

  /// The part around the node that `--of` names: with actors if they are few enough or if it is one.
  static func around(
    _ network: Network, _ detail: MapContent.Detail?, _ arguments: Arguments,
    _ gathered: (MapContent.Detail) throws(Failure) -> MapContent
  ) throws(Failure) -> MapContent {
    let middle = try network.find(arguments.value(.of) ?? "")
    let steps = try arguments.count(.steps, least: 1) ?? 2
    let id = network.id(of: middle)
    let whole = try gathered(detail ?? .everything).around(id, steps: steps)
    if let whole, detail != nil || whole.nodeCount <= mostNodes || network[middle].level == .actor { return whole }
    if detail == nil, let coarse = try gathered(.places).around(id, steps: steps) { return coarse }
    throw Failure(
      code: .usage,
      message: Phrase(
        en: "\(quoted(id)) is no node of the level asked for", de: "\(quoted(id)) liegt nicht auf dieser Ebene"))
  }

  /// Adds the planned tandems of a table; names count as well as ids.
  private static func add(
    _ path: String, of network: Network, to content: inout MapContent, _ session: Session
  ) throws(Failure) {
    let file = try session.files.open(path)
    let table: PlannedPairs
    do {
      table = try PlannedPairs(reading: file.source)
    } catch {
      throw Failure(code: .data, message: error.message)
    }
    var known: [(guide: String, newcomer: String)] = []
    for pair in table.pairs {
      let (guide, newcomer) = (try network.find(pair.guide), try network.find(pair.newcomer))
      known.append((network.id(of: guide), network.id(of: newcomer)))
    }
    let unknown = content.plan(known, isGuided: table.isGuided)
    guard !unknown.isEmpty else { return }
    session.terminal.remark(
      Phrase(
        en: "planned pairs that this map does not show: \(unknown.count)",
        de: "geplante Paare, die diese Karte nicht zeigt: \(unknown.count)"))
  }
}

extension Network {
  fileprivate var hasCoordinates: Bool { nodes.contains { facts(of: $0).coordinate != nil } }
}
