import Geflecht

/// `geflecht report`: everything on one page that can be sent, opened anywhere and printed.
enum ReportCommand {
  static let card = Command(
    name: "report",
    summary: Phrase(
      en: "one page of HTML to send: map, sectors, cities and states, German and English",
      de: "eine HTML-Seite zum Verschicken: Karte, Sektoren, Städte und Länder, deutsch und englisch"),
    usage: Phrase(en: "geflecht report DATA -o FILE.html", de: "geflecht report DATEN -o DATEI.html"),
    examples: [
      "geflecht report datasets/engagierte-stadt -o net.html",
      "geflecht report datasets/engagierte-stadt --states Bayern --lang de -o bayern.html",
    ],
    words: [.data],
    options: [.title, .palette, .permutations, .seed] + Option.hiding + Option.data + Option.view + [.top]
      + Option.common,
    run: run)

  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    guard let path = arguments.value(.output), path.lowercased().hasSuffix(".html") else {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "a page is a file that ends in .html", de: "eine Seite ist eine Datei, die auf .html endet"),
        hint: Phrase(en: "for example: -o net.html", de: "zum Beispiel: -o netz.html"))
    }
    let palette = try arguments.choice(.palette, Palette.Kind.self) ?? .color
    var settings = MeasureSettings()
    settings.permutations = try arguments.permutations() ?? settings.permutations
    settings.seed = try arguments.count(.seed) ?? settings.seed
    settings.threads = session.threads
    let network = try session.network(of: try session.dataset())
    // What a sector works in is asked only where the data name one.
    let sectors =
      SectorsReport.hasSectors(network)
      ? (try session.results(of: SectorsReport.measures, on: network, settings), settings) : nil
    let states = session.bar.during(Phrase(en: "states", de: "Länder")) {
      LevelsOutcome(of: Analysis(of: network, settings))
    }
    // A view of one date has no years to show, nor have data without dates.
    let history = session.bar.during(Phrase(en: "years", de: "Jahre")) {
      network.view.asOf == nil ? try? History(of: network, sources: "evidence", settings) : nil
    }
    let title = Phrase(en: "page", de: "Seite")
    let html = try session.bar.during(title) { () throws(Failure) in
      let map = MapContent(
        network, detail: .onPage(of: network), outlines: try session.outlines(),
        title: arguments.value(.title), seed: settings.seed)
      var content = PageContent(
        network, map: map, style: map.hasCoordinates ? "geo" : "network", top: session.top(usual: 12))
      (content.sectors, content.states, content.history) = (sectors, states, history)
      return PageReport(content).html(
        language: session.terminal.language, palette: palette, provenance: try session.provenance())
    }
    try session.write([OutputFile(path: path, text: html)])
    session.terminal.remark(Phrase(en: "wrote \(printable(path))", de: "geschrieben: \(printable(path))"))
  }
}
