import Geflecht

/// `geflecht export`: the network as a file, or several, that other tools load.
enum ExportCommand {
  static let card = Command(
    name: "export",
    summary: Phrase(
      en: "the network as a file that other tools load", de: "das Netzwerk als Datei, die andere Programme laden"),
    usage: Phrase(
      en: "geflecht export DATA --to FORMAT [-o FILE | FOLDER]",
      de: "geflecht export DATEN --to FORMAT [-o DATEI | ORDNER]"),
    examples: [
      "geflecht export datasets/engagierte-stadt -o network.graphml",
      "geflecht export datasets/engagierte-stadt --with betweenness,degree -o network.gexf",
      "geflecht export datasets/engagierte-stadt --to pajek --level city -o cities.net",
      "geflecht export datasets/engagierte-stadt --to gephi -o gephi",
      "geflecht export datasets/engagierte-stadt --to json --states Bayern",
      "geflecht export datasets/engagierte-stadt --to spark -o spark",
      "geflecht export datasets/engagierte-stadt --to kumu --pseudonymise key.txt -o network.json",
    ],
    words: [.data],
    options: [.to, .with] + Option.hiding + [.csvDialect] + Option.data + Option.view
      + Option.measuring.filter { $0 != .from }
      + Option.common.replacing(
        .output.with(
          takes: .outputFiles,
          help: Phrase(
            en: "write to this file; several files go to a folder, or beside a file named like the format's",
            de: """
              in diese Datei schreiben; mehrere kommen in einen Ordner oder neben eine Datei mit der Endung des Formats
              """))
      ).replacing(
        .force.with(help: Phrase(en: "overwrite files that exist", de: "vorhandene Dateien überschreiben"))),
    glossaries: { [Command.Glossary(Phrase(en: "Formats", de: "Formate"), WordList.formats.entries)] },
    run: run)

  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    let format = try format(arguments)
    let target = try Target(session, format.card)
    var measures: [MeasureEntry] = []
    for id in arguments.list(.with) where !measures.contains(where: { $0.card.id == id }) {
      measures.append(try measure(id))
    }
    var settings = try arguments.settings()
    settings.threads = session.threads

    let network = try session.network(of: try session.dataset())
    let results = try session.results(of: measures, on: network, settings)
    let provenance = try session.provenance()
    let content = session.bar.during(Phrase(en: "columns", de: "Spalten")) {
      ExportContent(network, measures: results.answers, dialect: session.csvDialect, provenance: provenance)
    }
    try target.write(format.files(of: content), session)
    remark(content, format.card, network, session.terminal)
    if let place = target.place { remarkWritten(place, network, session.terminal) }
    if let failure = results.failure(ofNamed: measures.map({ $0.card.id })) { throw failure }
  }

  private static func remarkWritten(_ place: String, _ network: Network, _ terminal: Terminal) {
    let (nodes, ties) = (network.nodeCount, network.recordedTieCount)
    terminal.remark(
      Phrase(
        en: "wrote \(place): \(nodes) \(nodes == 1 ? "node" : "nodes"), \(ties) \(ties == 1 ? "tie" : "ties")",
        de: "geschrieben: \(place), \(nodes) Knoten, \(ties) \(ties == 1 ? "Beziehung" : "Beziehungen")"))
  }

  /// What the files lack or say otherwise.
  private static func remark(_ content: ExportContent, _ card: ExportCard, _ network: Network, _ terminal: Terminal) {
    if !network.omissions.isEmpty {
      terminal.remark(
        Phrase(
          en: "left out of this view: \(network.omissions)",
          de: "in dieser Ansicht nicht enthalten: \(network.omissions)"))
    }
    if content.isMixed, card.hasOneDirection {
      terminal.remark(
        Phrase(
          en: """
            some ties have a direction and others none: written as undirected; the columns
            'directed' and 'from' say which and from where
            """,
          de: """
            manche Beziehungen haben eine Richtung, andere keine: als ungerichtet geschrieben; die Spalten
            'directed' und 'from' sagen, welche und von wo
            """))
    }
    let wishes = network.wishes.count
    if wishes > 0 {
      terminal.remark(
        Phrase(
          en: wishes == 1
            ? "1 wish of a city not written: it is no tie" : "\(wishes) wishes of cities not written: they are no ties",
          de: wishes == 1
            ? "1 Wunsch einer Stadt nicht geschrieben: er ist keine Beziehung"
            : "\(wishes) Wünsche von Städten nicht geschrieben: sie sind keine Beziehungen"))
    }
  }

  private static func format(_ arguments: Arguments) throws(Failure) -> ExportEntry {
    let ids = ExportCatalog.all.map { $0.card.id }
    if let word = arguments.value(.to) {
      guard let format = ExportCatalog.format(word.lowercased()) else {
        throw arguments.invalid(.to, Phrase(ids.joined(separator: ", ")), among: ids)
      }
      return format
    }
    if let ending = arguments.value(.output).flatMap(fileEnding) {
      if let format = ExportCatalog.format(ofEnding: ending) { return format }
      var endings: [String] = []
      for card in ExportCatalog.all.map({ $0.card }) where !endings.contains(card.ending) {
        endings.append(card.ending)
      }
      guard endings.contains(ending) else { throw arguments.unknownEnding(.output, among: endings) }
    }
    throw Failure(
      code: .usage,
      message: Phrase(
        en: "which format? name it with --to: \(ids.joined(separator: ", "))",
        de: "welches Format? nennen Sie es mit --to: \(ids.joined(separator: ", "))"),
      hint: Phrase(
        en: "geflecht export --help says who reads which", de: "geflecht export --help --lang de sagt, wer was liest"))
  }

  private static func measure(_ id: String) throws(Failure) -> MeasureEntry {
    guard let measure = MeasureCatalog.measure(id) else { throw MeasureCommand.unknown(id, code: .usage) }
    guard measure.subject == .nodes else { throw noColumn(id) }
    return measure
  }

  private static func noColumn(_ id: String) -> Failure {
    Failure(
      code: .usage,
      message: Phrase(
        en: "--with: \(quoted(id)) has no value for a node", de: "--with: \(quoted(id)) hat keinen Wert je Knoten"),
      hint: Phrase(
        en: "geflecht measure shows it", de: "geflecht measure zeigt es"))
  }
}

/// Where the files of an export go.
private enum Target {
  case standardOutput
  case file(String)
  /// Files that begin with the same name: `map.net`, `map-sectors.clu`.
  case beside(stem: String)
  case folder(String)

  init(_ session: Session, _ card: ExportCard) throws(Failure) {
    guard let path = session.arguments.value(.output) else {
      guard !card.hasSeveralFiles else {
        throw Failure(
          code: .usage,
          message: Phrase(
            en: "\(card.id) is several files; name a folder with -o",
            de: "\(card.id) besteht aus mehreren Dateien; nennen Sie mit -o einen Ordner"),
          hint: Phrase(
            en: "-o \(card.id), or a name for all of them: -o network.\(card.ending)",
            de: "-o \(card.id), oder einen Namen für alle: -o netzwerk.\(card.ending)"))
      }
      self = .standardOutput
      return
    }
    let ending = fileEnding(of: path)
    let isFolder = card.hasSeveralFiles && session.files.isFolder(path)
    guard ending == nil || ending == card.ending || isFolder else {
      throw session.arguments.unknownEnding(.output, of: card.id, among: [card.ending])
    }
    if !card.hasSeveralFiles {
      try session.checkTarget(path)
      self = .file(path)
    } else if ending == card.ending, !isFolder {
      self = .beside(stem: String(path.dropLast(card.ending.count + 1)))
    } else {
      try session.files.checkEmpty(path, force: session.arguments.has(.force))
      self = .folder(path.hasSuffix("/") ? String(path.dropLast()) : path)
    }
  }

  /// What was written, for people; `nil` for standard output.
  var place: String? {
    switch self {
    case .standardOutput: nil
    case .file(let path), .folder(let path): printable(path)
    case .beside(let stem): printable(stem) + "…"
    }
  }

  func write(_ files: [ExportFile], _ session: Session) throws(Failure) {
    switch self {
    case .standardOutput:
      try session.terminal.write { sink in for file in files { file.write(threads: session.threads, to: sink) } }
    case .file, .beside, .folder:
      let parts = fileNames(for: files.map { $0.part })
      try session.bar.during(Phrase(en: "writing", de: "Schreiben")) { () throws(Failure) in
        _ = try session.write(
          zip(files, parts).map { file, part in
            OutputFile(path: path(of: file, called: part)) { file.write(threads: session.threads, to: $0) }
          }, folder: folder)
      }
    }
  }

  private var folder: String? {
    if case .folder(let path) = self { path } else { nil }
  }

  private func path(of file: ExportFile, called part: String?) -> String {
    switch self {
    case .standardOutput: ""
    case .file(let path): path
    case .beside(let stem): stem + (part.map { "-" + $0 } ?? "") + "." + file.ending
    case .folder(let path): path + "/" + (part ?? "network") + "." + file.ending
    }
  }
}
