import FoundationEssentials
import Geflecht

/// One run of a command: its arguments, its data, its output.
struct Session {
  let arguments: Arguments
  let terminal: Terminal

  // MARK: Data

  /// Reads the dataset that the arguments name. Findings go to standard error.
  func intake() throws(Failure) -> (name: String, intake: Intake) {
    let (name, inputs) = try inputs()
    let columns = try columnOverrides()
    return (name, Intake(reading: inputs, columns: columns, isStrict: arguments.has(.strict)))
  }

  /// The dataset; when it has errors, they are printed and the command ends.
  func dataset() throws(Failure) -> Dataset {
    let (name, intake) = try intake()
    for line in intake.log.lines(from: .warning, in: terminal.language) {
      if intake.dataset == nil { terminal.complain(Phrase(line)) } else { terminal.remark(Phrase(line)) }
    }
    guard let dataset = intake.dataset else {
      let errors = intake.log.count(of: .error)
      throw Failure(
        code: .data,
        message: Phrase(
          en: "\(name): nothing computed, \(errors) error\(errors == 1 ? "" : "s") to cure first",
          de: "\(name): nichts berechnet, erst \(errors == 1 ? "ist 1 Fehler" : "sind \(errors) Fehler") zu beheben"))
    }
    return dataset
  }

  /// The part of a dataset that the view options choose.
  /// - Parameter level: The level to contract into, where the command and not the user decides.
  func network(of dataset: Dataset, level: Level? = nil) throws(Failure) -> Network {
    var view = try view()
    if let level { view.level = level }
    do {
      return try Network(dataset, view: view)
    } catch {
      throw Failure(code: .usage, message: error.message)
    }
  }

  private func inputs() throws(Failure) -> (name: String, [Intake.Input]) {
    if let edges = arguments.value(.edges) {
      var inputs = [Intake.Input(.edges, try FileAccess.read(edges))]
      if let nodes = arguments.value(.nodes) { inputs.append(Intake.Input(.nodes, try FileAccess.read(nodes))) }
      return (edges, inputs)
    }
    guard let folder = arguments.words.first else {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "which data? name a folder, or a file with --edges",
          de: "welche Daten? nennen Sie einen Ordner, oder eine Datei mit --edges"),
        hint: Phrase(en: "for example: ", de: "zum Beispiel: ") + Phrase(arguments.verb.examples[0]))
    }
    var inputs: [Intake.Input] = []
    var unknown: [String] = []
    for file in try FileAccess.tables(in: folder) {
      let path = (folder.hasSuffix("/") ? folder : folder + "/") + file
      if let kind = TableKind(rawValue: String(file.dropLast(4)).lowercased()) {
        inputs.append(Intake.Input(kind, try FileAccess.read(path)))
      } else {
        unknown.append(file)
      }
    }
    if !unknown.isEmpty {
      let names = unknown.prefix(5).joined(separator: ", ")
      terminal.remark(
        Phrase(
          en: "\(folder): not read, no known table name: \(printable(names, limit: 200))",
          de: "\(folder): nicht gelesen, kein bekannter Tabellenname: \(printable(names, limit: 200))"))
    }
    if inputs.isEmpty {
      throw Failure(
        code: .noInput,
        message: Phrase(en: "no table in \(quoted(folder))", de: "keine Tabelle in \(quoted(folder))"),
        hint: Phrase(
          en: "a dataset is a folder with files such as cities.csv, actors.csv, ties.csv",
          de: "ein Datensatz ist ein Ordner mit Dateien wie cities.csv, actors.csv, ties.csv"))
    }
    return (folder, inputs)
  }

  private func columnOverrides() throws(Failure) -> [String: ColumnName] {
    var overrides: [String: ColumnName] = [:]
    for pair in arguments.all(.column) {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      let names = ColumnName.allCases.map(\.rawValue)
      guard parts.count == 2, let column = ColumnName(rawValue: parts[0]) else {
        throw arguments.invalid(
          .column,
          Phrase(
            en: "COLUMN=HEADER with one of \(names.joined(separator: ", "))",
            de: "SPALTE=KOPF mit einer von \(names.joined(separator: ", "))"))
      }
      overrides[parts[1]] = column
    }
    return overrides
  }

  private func view() throws(Failure) -> View {
    var view = View()
    if let word = arguments.value(.level) {
      guard let level = Level(word: word), level != .actor else {
        throw arguments.invalid(.level, "city, state, federal", among: Level.allCases.map(\.key))
      }
      view.level = level
    }
    view.kinds = arguments.list(.kinds)
    view.sectors = arguments.list(.sectors)
    view.states = arguments.list(.states)
    for word in arguments.list(.scope) {
      guard let scope = Scope(word: word) else { throw arguments.invalid(.scope, "local, state, federal") }
      view.scopes.append(scope)
    }
    if let text = arguments.value(.asOf) {
      guard let date = PartialDate(text) else { throw arguments.invalid(.asOf, "2022, 2022-06, 2022-06-30") }
      view.asOf = date
    }
    if let text = arguments.value(.undated) {
      guard ["keep", "drop"].contains(text) else { throw arguments.invalid(.undated, "keep, drop") }
      view.undated = text == "keep" ? .kept : .leftOut
    }
    return view
  }

  // MARK: Output

  /// Writes an answer in the format asked for, to the file asked for.
  func present(_ presentation: Presentation) throws(Failure) {
    let format = try arguments.choice(.format, OutputFormat.self) ?? formatOfOutput ?? .text
    var style = TextStyle()
    style.language = terminal.language
    style.csv = try arguments.choice(.csvDialect, CSVDialect.self) ?? .standard
    guard let path = arguments.value(.output) else {
      style.width = terminal.width
      style.isColored = terminal.isColored
      return try terminal.write(presentation.rendered(as: format, style: style))
    }
    try FileAccess.checkWritable(path, force: arguments.has(.force))
    try FileAccess.write(Data(presentation.rendered(as: format, style: style).utf8), to: path)
    terminal.remark(Phrase(en: "wrote \(printable(path))", de: "geschrieben: \(printable(path))"))
  }

  private var formatOfOutput: OutputFormat? {
    switch arguments.value(.output)?.split(separator: ".").last?.lowercased() {
    case "json": .json
    case "csv": .csv
    case "md", "markdown": .markdown
    default: nil
    }
  }

  /// How many rows a table shows: `--top`, or `usual`.
  func top(usual: Int) throws(Failure) -> Int {
    if arguments.value(.top) == "all" { return .max }
    return try arguments.count(.top, least: 1) ?? usual
  }
}
