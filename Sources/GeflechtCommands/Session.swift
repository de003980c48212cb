import Geflecht

/// One run of a command: its arguments, checked before anything is read, its data and its output.
struct Session {
  let arguments: Arguments
  let terminal: Terminal
  let files: FileAccess
  private let view: NetworkView
  private let columns: [String: ColumnName]
  private let format: OutputFormat
  private let logFormat: OutputFormat
  let csvDialect: CSVDialect
  private let top: Int?
  private let mask: Pseudonymisation?
  private let inputs: InputFiles
  let threads: Threads
  /// Shows what long work is about.
  let bar: ProgressBar

  init(_ arguments: Arguments, _ terminal: Terminal) throws(Failure) {
    self.arguments = arguments
    self.terminal = terminal
    files = FileAccess(terminal.surroundings.files)
    bar = ProgressBar(terminal.isQuiet ? nil : terminal.surroundings.progress, language: terminal.language)
    view = try arguments.view()
    columns = try arguments.columnOverrides()
    format = try arguments.outputFormat()
    logFormat = try arguments.logFormat()
    csvDialect = try arguments.choice(.csvDialect, CSVDialect.self) ?? .standard
    top = arguments.value(.top) == "all" ? .max : try arguments.count(.top, least: 1)
    threads = Threads(try arguments.count(.threads, least: 1) ?? terminal.surroundings.processors)
    mask = try Pseudonymisation(arguments, files)
    inputs = InputFiles(arguments, files)
    try arguments.checkWords()
    try arguments.checkTargets(files)
    try arguments.checkFolderName(.repaired, files)
    if arguments.has(.table), format != .csv {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "--table is for CSV: add --format csv", de: "--table gehört zu CSV: ergänzen Sie --format csv"))
    }
    if arguments.command.writesFolder, let folder = arguments.value(.output) {
      try arguments.checkFolderName(.output, files)
      try files.checkEmpty(folder, force: arguments.has(.force))
    }
    for option in arguments.command.options where option.parameter?.completion == .outputFile {
      if let path = arguments.value(option) { try checkTarget(path) }
    }
    for option in [Option.repaired, .letters] {
      if let folder = arguments.value(option) { try files.checkEmpty(folder) }
    }
  }

  // MARK: Data

  /// Reads the dataset that the arguments name. Findings go to standard error.
  /// - Parameter word: Which word names the folder, where a command reads several.
  func intake(_ word: Int = 0) throws(Failure) -> (name: String, intake: Intake) {
    var sources = try sources(word)
    if let merges = arguments.value(.merge) { sources.inputs.append(Table(.merges, try files.open(merges))) }
    let size = sources.inputs.reduce(0) { $0 + $1.file.source.size }
    // Measured: twice the tables for reading them, four times for most measures.
    try demandMemory(
      2 * Double(size), for: Phrase(en: "reading \(sources.name)", de: "\(sources.name) zu lesen"),
      cure: Phrase(
        en: "leave out columns that no measure needs, or read it on a larger machine",
        de: "lassen Sie Spalten weg, die kein Maß braucht, oder nehmen Sie einen größeren Rechner"))
    let places = (try arguments.choice(.places, PlaceList.self) ?? .germany).places
    let intake = bar.during(Phrase(en: "reading", de: "Lesen")) {
      Intake(
        reading: sources.inputs.map { $0.input }, skipping: sources.skipped, columns: columns, places: places,
        isStrict: arguments.has(.strict), threads: threads)
    }
    try checkUnchanged()
    if let path = arguments.value(.log) {
      let log = CheckReport.log(intake.log)
      for text in log.texts(as: logFormat, style: fileStyle, provenance: try provenance()) {
        try write([OutputFile(path: path, isTable: logFormat == .csv) { text.write(threads: threads, to: $0) }])
      }
    }
    return (sources.name, intake)
  }

  /// The dataset; when it has errors, they are printed and the command ends.
  func dataset(_ word: Int = 0) throws(Failure) -> Dataset {
    let (name, intake) = try intake(word)
    guard let dataset = intake.dataset else {
      for line in intake.log.lines(from: .warning, in: terminal.language) { terminal.complain(Phrase(line)) }
      let errors = intake.log.count(of: .error)
      throw Failure(
        code: .data,
        message: Phrase(
          en: "\(name): nothing computed, \(errors) error\(errors == 1 ? "" : "s") to cure first",
          de: "\(name): nichts berechnet, erst \(errors == 1 ? "ist 1 Fehler" : "sind \(errors) Fehler") zu beheben"))
    }
    for line in intake.log.kinds(from: .warning) { terminal.remark(line) }
    return dataset
  }

  /// The part of a dataset that the view options choose.
  /// - Parameters:
  ///   - level: The level to contract into, where the command and not the user decides.
  ///   - date: The date, likewise.
  ///   - state: The state, by its id, likewise.
  ///   - keepsUpperLevels: Whether what stands above the level stays.
  func network(
    of dataset: Dataset, level: Level? = nil, asOf date: PartialDate? = nil, state: String? = nil,
    keepsUpperLevels: Bool = false
  ) throws(Failure) -> Network {
    var view = view
    if let state { view.states = [state] }
    if let level { view.level = level }
    view.keepsUpperLevels = keepsUpperLevels && view.level != nil
    if let date { view.asOf = date }
    let network: Network
    do {
      network = try bar.during(Phrase(en: "network", de: "Netzwerk")) { () throws(ViewFailure) in
        try Network(dataset, view: view, threads: threads)
      }
    } catch {
      throw Failure(code: .usage, message: error.message)
    }
    return try mask?.applied(to: network, of: dataset, terminal) ?? network
  }

  /// The files of a dataset: its name, its tables, and CSV files that are none.
  private struct Sources {
    let name: String
    var inputs: [Table] = []
    var skipped: [String] = []
  }

  private struct Table {
    let file: InputFile
    let input: Intake.Input

    /// A file that an option names: a table, or the workbook that its name says.
    init(_ kind: TableKind, _ file: InputFile) {
      self.file = file
      let isTable = SpreadsheetName(file.source.name) == nil
      input = isTable ? Intake.Input(kind, file.source) : Intake.Input(workbook: file.source)
    }

    /// A file of a folder. One that is named alone is read, or refused with a cure, as the workbook that it should be.
    init?(_ file: InputFile, isAlone: Bool) {
      guard let input = isAlone ? Intake.Input(workbook: file.source) : Intake.Input(file.source) else { return nil }
      self.file = file
      self.input = input
    }
  }

  private func sources(_ word: Int) throws(Failure) -> Sources {
    if let edges = arguments.value(.edges) {
      let file = try files.open(edges)
      var sources = Sources(name: file.source.name, inputs: [Table(.edges, file)])
      if let nodes = arguments.value(.nodes) { sources.inputs.append(Table(.nodes, try files.open(nodes))) }
      return sources
    }
    guard word < arguments.words.count, case let folder = arguments.words[word] else {
      throw Failure(
        code: .usage,
        message: Phrase(
          en: "which data? name a folder, a workbook, or a file with --edges",
          de: "welche Daten? nennen Sie einen Ordner, eine Mappe, oder eine Datei mit --edges"),
        hint: Phrase(en: "for example: ", de: "zum Beispiel: ") + Phrase(arguments.command.examples[0]))
    }
    var sources = Sources(name: folder)
    for path in try files.tables(of: folder) where !Self.holdsOutlines(path) {
      if let table = Table(try files.open(path), isAlone: path == folder) {
        sources.inputs.append(table)
      } else {
        sources.skipped.append(path)
      }
    }
    if sources.inputs.isEmpty {
      throw Failure(
        code: .noInput,
        message: Phrase(en: "no table in \(quoted(folder))", de: "keine Tabelle in \(quoted(folder))"),
        hint: Phrase(
          en: "a dataset is a folder with files such as cities.csv, actors.csv, ties.csv",
          de: "ein Datensatz ist ein Ordner mit Dateien wie cities.csv, actors.csv, ties.csv"))
    }
    return sources
  }

  /// Where the borders of states lie beside the tables, if they do.
  var pathOfOutlines: String? {
    guard let folder = arguments.words.last, !arguments.has(.edges) else { return nil }
    return (try? files.tables(of: folder))?.first(where: Self.holdsOutlines)
  }

  private static func holdsOutlines(_ path: String) -> Bool {
    path.split(separator: "/").last?.lowercased() == Outlines.fileName
  }

  /// How many bytes the tables have that a word names; `nil` where they cannot be read.
  func sizeOfTables(_ word: Int) -> Int? {
    (try? sources(word))?.inputs.reduce(0) { $0 + $1.file.source.size }
  }

  // MARK: Output

  /// Writes an answer in the format asked for, to the file asked for. Several tables stand beside each other:
  ///
  ///     -o all.csv   all.csv  all-ties.csv  all-network.csv  all.geflecht.json
  func present(_ presentation: Presentation) throws(Failure) {
    if let path = arguments.workbookOutput {
      try write([OutputFile(path: path, bytes: presentation.workbook(in: terminal.language).bytes)])
      return terminal.remark(Phrase(en: "wrote \(printable(path))", de: "geschrieben: \(printable(path))"))
    }
    var style = fileStyle
    guard let path = arguments.value(.output) else {
      style.width = terminal.width
      style.isColored = terminal.isColored
      let provenance = format == .json ? try provenance() : nil
      let texts = try chosen(presentation.texts(as: format, style: style, provenance: provenance))
      guard texts.count == 1 else { throw severalTables(texts.map({ $0.name })) }
      return try terminal.write { texts[0].write(threads: threads, to: $0) }
    }
    let texts = try chosen(presentation.texts(as: format, style: style, provenance: try provenance()))
    let isTable = format == .csv
    let outputs = texts.enumerated().map { place, text in
      OutputFile(path: place == 0 ? path : beside(path, "-" + text.name), isTable: isTable) {
        text.write(threads: threads, to: $0)
      }
    }
    let written = try write(outputs).map { printable($0) }
    terminal.remark(Phrase(en: "wrote \(written)", de: "geschrieben: \(written)"))
  }

  /// The texts that `--table` asks for, or all.
  private func chosen(_ texts: [RenderedText]) throws(Failure) -> [RenderedText] {
    guard let name = arguments.value(.table) else { return texts }
    let names = texts.map { $0.name }
    guard let text = texts.first(where: { $0.name == name }) else {
      throw arguments.invalid(.table, Phrase(names.joined(separator: ", ")), among: names)
    }
    return [text]
  }

  private func severalTables(_ names: [String]) -> Failure {
    Failure(
      code: .usage,
      message: Phrase(
        en: "the answer has \(names.count) tables, \(names), and standard output takes one",
        de: "die Antwort hat \(names.count) Tabellen, \(names), und die Standardausgabe fasst nur eine"),
      hint: Phrase(
        en: "choose one with --table \(names[0]), or write all of them: -o answer.csv",
        de: "wählen Sie eine mit --table \(names[0]), oder schreiben Sie alle: -o antwort.csv"))
  }

  /// Writes files, all of them or none, to a folder that is made if it is not there. Beside tables stands a file that says
  /// where they come from.
  /// - Returns: The paths of the files that were written.
  @discardableResult
  func write(_ outputs: [OutputFile], folder: String? = nil) throws(Failure) -> [String] {
    var outputs = outputs
    let tables = outputs.filter { $0.isTable }.map { $0.path }
    if let first = tables.first {
      let path = folder.map { $0 + "/geflecht.json" } ?? beside(first, "", ending: "geflecht.json")
      let names = tables.map { parts(of: $0).name }
      outputs.append(OutputFile(path: path, text: try provenance().besides(names), isTable: false))
    }
    let others = outputs.dropFirst().map { $0.path }
    if !others.isEmpty { try arguments.checkTargets(files, besides: others) }
    try files.write(outputs, folder: folder, force: arguments.has(.force), sparing: inputs)
    return outputs.map { $0.path }
  }

  /// Where the answer comes from.
  func provenance() throws(Failure) -> Provenance {
    let hidesNames = mask != nil
    let digest = files.opened.digest
    try checkUnchanged()
    return Provenance(
      version: VersionCommand.number, command: arguments.command.name, line: arguments.line(hidingNames: hidesNames),
      settings: arguments.settings(hidingNames: hidesNames), digest: digest, key: mask?.key)
  }

  /// Refuses to answer from a file that is not what it was.
  private func checkUnchanged() throws(Failure) {
    guard let changed = files.opened.changed else { return }
    throw Failure(
      code: .noInput,
      message: Phrase(
        en: "\(quoted(changed)) changed while it was read", de: "\(quoted(changed)) hat sich beim Lesen geändert"),
      hint: Phrase(en: "run the command again", de: "starten Sie den Befehl noch einmal"))
  }

  /// Refuses a path under which nothing may be written, before anything is computed.
  func checkTarget(_ path: String) throws(Failure) {
    try files.check(path, force: arguments.has(.force), sparing: inputs)
  }

  private var fileStyle: TextStyle {
    var style = TextStyle()
    style.language = terminal.language
    style.csv = csvDialect
    return style
  }

  /// Whether the answer is one table, which has no room for remarks.
  var isFlatTable: Bool { format == .csv }

  /// How many rows a table shows: `--top`, or `usual`.
  func top(usual: Int) -> Int { top ?? usual }
}
