import Geflecht

/// One run of a command: its arguments, checked before anything is read, its data and its output.
struct Session {
  let arguments: Arguments
  let terminal: Terminal
  let files: FileAccess
  private let view: NetworkView
  private let columns: [String: ColumnName]
  private let format: OutputFormat
  let csvDialect: CSVDialect
  private let top: Int?
  private let mask: Pseudonymisation?
  private let inputs: InputFiles
  let threads: Threads

  init(_ arguments: Arguments, _ terminal: Terminal) throws(Failure) {
    self.arguments = arguments
    self.terminal = terminal
    files = FileAccess(surroundings: terminal.surroundings)
    view = try arguments.view()
    columns = try arguments.columnOverrides()
    format = try arguments.choice(.format, OutputFormat.self) ?? arguments.formatOfOutput ?? .text
    csvDialect = try arguments.choice(.csvDialect, CSVDialect.self) ?? .standard
    top = arguments.value(.top) == "all" ? .max : try arguments.count(.top, least: 1)
    threads = Threads(try arguments.count(.threads, least: 1) ?? Processors.count)
    mask = try Pseudonymisation(arguments, files)
    inputs = InputFiles(arguments, files)
    try arguments.checkWords()
    try arguments.checkTargets(files)
    if arguments.command.writesFolder, let folder = arguments.value(.output) {
      try files.checkEmpty(folder, force: arguments.has(.force))
    }
    for option in arguments.command.options where option.parameter?.completion == .outputFile {
      if let path = arguments.value(option) { try checkTarget(path) }
    }
    if let folder = arguments.value(.repaired) { try files.checkEmpty(folder) }
  }

  // MARK: Data

  /// Reads the dataset that the arguments name. Findings go to standard error.
  /// - Parameter word: Which word names the folder, where a command reads several.
  func intake(_ word: Int = 0) throws(Failure) -> (name: String, intake: Intake) {
    var sources = try sources(word)
    if let merges = arguments.value(.merge) { sources.inputs.append(Table(.merges, try files.open(merges))) }
    let intake = Intake(
      reading: sources.inputs.map(\.input), skipping: sources.skipped,
      columns: columns, isStrict: arguments.has(.strict), threads: threads)
    if let changed = sources.inputs.first(where: { $0.file.hasChanged })?.file.source.name {
      throw Failure(
        code: .noInput,
        message: Phrase(
          en: "\(quoted(changed)) changed while it was read", de: "\(quoted(changed)) hat sich beim Lesen geändert"),
        hint: Phrase(en: "run the command again", de: "starten Sie den Befehl noch einmal"))
    }
    if let path = arguments.value(.log) {
      let format: OutputFormat = path.lowercased().hasSuffix(".json") ? .json : .csv
      let text = CheckReport.log(intake.log).rendered(as: format, style: fileStyle)
      try write([OutputFile(path: path, text: text)])
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
  /// - Parameter level: The level to contract into, where the command and not the user decides.
  func network(of dataset: Dataset, level: Level? = nil) throws(Failure) -> Network {
    var view = view
    if let level { view.level = level }
    let network: Network
    do {
      network = try Network(dataset, view: view, threads: threads)
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

    init(_ kind: TableKind, _ file: InputFile) {
      self.file = file
      input = Intake.Input(kind, file.source)
    }

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
      // A file that is named alone is read, or refused with a cure, as what it holds.
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

  /// Writes an answer in the format asked for, to the file asked for.
  func present(_ presentation: Presentation) throws(Failure) {
    var style = fileStyle
    guard let path = arguments.value(.output) else {
      style.width = terminal.width
      style.isColored = terminal.isColored
      return try terminal.write(presentation.rendered(as: format, style: style))
    }
    try write([OutputFile(path: path, text: presentation.rendered(as: format, style: style))])
    terminal.remark(Phrase(en: "wrote \(printable(path))", de: "geschrieben: \(printable(path))"))
  }

  /// Writes files, all of them or none, to a folder that is made if it is not there.
  func write(_ outputs: [OutputFile], folder: String? = nil) throws(Failure) {
    try OutputFiles.write(outputs, folder: folder, force: arguments.has(.force), sparing: inputs, files)
  }

  /// Refuses a path under which nothing may be written, before anything is computed.
  func checkTarget(_ path: String) throws(Failure) {
    try OutputFiles.check(path, force: arguments.has(.force), sparing: inputs, files)
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
