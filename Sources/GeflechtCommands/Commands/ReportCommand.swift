import Geflecht

/// `geflecht report`: everything on one page that can be sent, opened anywhere and printed.
enum ReportCommand {
  static let card = Command(
    name: "report",
    summary: Phrase(
      en: "one page to send: map, sectors, cities, states, tandems, change; HTML in German and English, or Markdown",
      de:
        "eine Seite zum Verschicken: Karte, Sektoren, Städte, Länder, Tandems; HTML deutsch und englisch, oder Markdown"
    ),
    usage: Phrase(
      en: "geflecht report DATA [--of NAME] -o FILE.html|md", de: "geflecht report DATEN [--of NAME] -o DATEI.html|md"),
    examples: [
      "geflecht report datasets/engagierte-stadt -o net.html",
      "geflecht report datasets/engagierte-stadt --of Bayern --lang de -o bayern.html",
      "geflecht report datasets/engagierte-stadt --of Würzburg -o wuerzburg.md",
      "geflecht report datasets/engagierte-stadt --intake 2024 --audience research -o net.html",
    ],
    words: [.data],
    options: [
      .title, .palette, .audience,
      .of.with(
        help: Phrase(
          en: "the card of this city or state alone, by id or name", de: "nur die Karte dieser Stadt oder dieses Landes"
        )),
      .engine, Option.fromDate, Option.toDate, .permutations,
    ] + Option.tandems.filter { $0 != .letters && $0 != .rounds } + Option.hiding + Option.data + Option.view + [.top]
      + Option.common.replacing(
        .output.with(
          help: Phrase(
            en: "the file: .html, or .md with its pictures beside it",
            de: "die Datei: .html, oder .md mit den Bildern daneben"))),
    run: run)

  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    guard let path = arguments.value(.output), let form = Form(path: path) else {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "a page is a file that ends in .html or .md",
          de: "eine Seite ist eine Datei, die auf .html oder .md endet"),
        hint: Phrase(en: "for example: -o net.html", de: "zum Beispiel: -o netz.html"))
    }
    if arguments.has(.engine), form == .markdown {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "--engine goes with a page in HTML", de: "--engine gehört zu einer Seite in HTML"),
        hint: Phrase(en: "for example: -o net.html", de: "zum Beispiel: -o netz.html"))
    }
    let palette = try arguments.choice(.palette, Palette.Kind.self) ?? .color
    let report = try PageMaking(session).report()
    let (language, provenance) = (session.terminal.language, try session.provenance())
    var outputs: [OutputFile] = []
    try session.bar.during(Phrase(en: "page", de: "Seite")) { () throws(Failure) in
      switch form {
      case .html:
        let html = report.html(language: language, palette: palette, provenance: provenance)
        let text: String
        if let engine = arguments.value(.engine) { text = try session.filled(engine, with: html) } else { text = html }
        outputs = [OutputFile(path: path, text: text)]
      case .markdown:
        let name = parts(of: path).name
        let stem = fileEnding(of: path).map { String(name.dropLast($0.count + 1)) } ?? name
        let files = report.markdown(language: language, palette: palette, provenance: provenance, stem: stem)
        outputs = [OutputFile(path: path, text: files.text)]
        outputs += files.pictures.map { OutputFile(path: String(path.dropLast(name.count)) + $0.name, text: $0.text) }
      }
    }
    let written = try session.write(outputs).map { printable($0) }
    session.terminal.remark(Phrase(en: "wrote \(written)", de: "geschrieben: \(written)"))
  }

  /// What the name of the file promises.
  private enum Form {
    case html, markdown

    init?(path: String) {
      switch fileEnding(of: path) {
      case "html"?, "htm"?: self = .html
      case "md"?, "markdown"?: self = .markdown
      default: return nil
      }
    }
  }
}
