import Geflecht

/// `geflecht template`: empty tables to fill in, as a folder or a workbook.
enum TemplateCommand {
  static let card = Command(
    name: "template",
    summary: Phrase(en: "empty tables to fill in", de: "leere Tabellen zum Ausfüllen"),
    usage: Phrase(en: "geflecht template FOLDER|FILE.xlsx", de: "geflecht template ORDNER|DATEI.xlsx"),
    examples: ["geflecht template network.xlsx", "geflecht template netz.xlsx --lang de", "geflecht template network"],
    words: [
      Parameter(placeholder: Phrase(en: "FOLDER|FILE.xlsx", de: "ORDNER|DATEI.xlsx"), completion: .outputFiles)
    ],
    options: [
      .force.with(
        help: Phrase(en: "replace the tables if they are there", de: "vorhandene Tabellen ersetzen"))
    ] + Option.global,
    run: run)

  static func run(_ session: Session) throws(Failure) {
    guard let path = session.arguments.words.first else {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "where to? name a folder or a workbook", de: "wohin? nennen Sie einen Ordner oder eine Mappe"),
        hint: Phrase(
          en: "for example: geflecht template network.xlsx", de: "zum Beispiel: geflecht template netz.xlsx --lang de"))
    }
    let template = DataTemplate(in: session.terminal.language)
    let ending = fileEnding(of: path)
    if ending == "xlsx" {
      try session.write([OutputFile(path: path, bytes: template.workbook.bytes)])
    } else if let ending, !session.files.isFolder(path) {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "\(quoted(path)): a template is a folder or a workbook (.xlsx), and no .\(ending)",
          de: "\(quoted(path)): eine Vorlage ist ein Ordner oder eine Mappe (.xlsx), kein .\(ending)"))
    } else {
      let files = template.files.map { OutputFile(path: path + "/" + $0.name, text: $0.text, isTable: false) }
      try session.write(files, folder: path)
    }
    session.terminal.remark(
      Phrase(
        en: "wrote \(printable(path)); fill it in, then: geflecht check \(printable(path))",
        de: "geschrieben: \(printable(path)); ausfüllen, dann: geflecht check \(printable(path)) --lang de"))
  }
}
