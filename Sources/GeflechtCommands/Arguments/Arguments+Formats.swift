import Geflecht

/// What the name of a file promises, and how an answer is written.
extension Arguments {
  /// The format of the answer: as `--format` says, as the file's name ends, or text.
  func outputFormat() throws(Failure) -> OutputFormat {
    guard command.options.contains(.format) else { return .text }
    let wanted = try choice(.format, OutputFormat.self)
    guard let path = value(.output), let ending = fileEnding(of: path) else { return wanted ?? .text }
    // A workbook or a picture has no other format.
    if workbookOutput != nil || drawingOutput != nil {
      guard let wanted else { return .text }
      throw mismatch(wanted, path)
    }
    guard let format = OutputFormat.allCases.first(where: { $0.endings.contains(ending) }) else {
      throw unknownEnding(
        .output, among: OutputFormat.allCases.flatMap { $0.endings } + ["xlsx"] + (command.draws ? ["svg"] : []))
    }
    guard let wanted, wanted != format else { return format }
    throw mismatch(wanted, path)
  }

  /// The complaint about a format that is not the one that a file's name promises.
  private func mismatch(_ format: OutputFormat, _ path: String) -> Failure {
    Failure(
      code: .usage,
      message: Phrase(
        en: "--format \(format.rawValue) does not go with \(quoted(path))",
        de: "--format \(format.rawValue) passt nicht zu \(quoted(path))"),
      hint: Phrase(
        en: "leave --format out, or name a file that ends in .\(format.endings[0])",
        de: "lassen Sie --format weg, oder nennen Sie eine Datei, die auf .\(format.endings[0]) endet"))
  }

  /// The file that an answer goes to as a workbook: the ending of `-o` asks for one.
  var workbookOutput: String? {
    guard command.options.contains(.format), let path = value(.output) else { return nil }
    return fileEnding(of: path) == "xlsx" ? path : nil
  }

  /// The file that an answer is drawn to: the ending of `-o` asks for it.
  var drawingOutput: String? {
    guard command.draws, let path = value(.output), fileEnding(of: path) == "svg" else { return nil }
    return path
  }

  /// The format of the log; CSV where its name does not end in one.
  func logFormat() throws(Failure) -> OutputFormat {
    guard let path = value(.log), let ending = fileEnding(of: path) else { return .csv }
    let known: [OutputFormat] = [.csv, .json]
    guard let format = known.first(where: { $0.endings.contains(ending) }) else {
      throw unknownEnding(.log, among: known.flatMap { $0.endings })
    }
    return format
  }

  /// Refuses a folder whose name promises a file. Where a folder is there already, or its name ends in a slash, it is one.
  func checkFolderName(_ option: Option, _ files: FileAccess) throws(Failure) {
    guard let path = value(option), let ending = fileEnding(of: path), !files.isFolder(path) else { return }
    throw Failure(
      code: .usage,
      message: Phrase(
        en: "\(option.flag) \(quoted(path)): what is written here is a folder of CSV tables, and no .\(ending)",
        de: "\(option.flag) \(quoted(path)): geschrieben wird hier ein Ordner mit CSV-Tabellen, kein .\(ending)"),
      hint: Phrase(
        en: "if it is to be the name of a folder: \(printable(path))/",
        de: "wenn der Ordner so heißen soll: \(printable(path))/"))
  }

  /// The complaint about a file whose ending no format has.
  /// - Parameter format: What cannot be written so; the command where nothing is said.
  func unknownEnding(_ option: Option, of format: String? = nil, among endings: [String]) -> Failure {
    let path = value(option) ?? ""
    let ending = fileEnding(of: path) ?? ""
    let known = endings.map { "." + $0 }
    return Failure(
      code: .usage,
      message: Phrase(
        en: "\(option.flag) \(quoted(path)): '\(format ?? command.name)' does not write .\(ending)",
        de: "\(option.flag) \(quoted(path)): '\(format ?? command.name)' schreibt kein .\(ending)"),
      hint: Phrase(en: "it writes \(known)", de: "möglich sind \(known)"))
  }
}

extension OutputFormat {
  /// How the names of its files end, the usual one first.
  var endings: [String] {
    switch self {
    case .text: ["txt"]
    case .json: ["json"]
    case .csv: ["csv"]
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm"]
    }
  }
}

/// How the name of a file ends, in lower case and without the point; `nil` where it has no ending.
func fileEnding(of path: String) -> String? {
  guard let name = path.split(separator: "/", omittingEmptySubsequences: false).last,
    let point = name.lastIndex(of: "."), point > name.startIndex
  else { return nil }
  let ending = name[name.index(after: point)...].lowercased()
  return ending.isEmpty ? nil : ending
}
