import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What is wrong with what a run wrote, by readers that share nothing with the writers.
enum OutputOracle {
  static func faults(in run: Outcome, besides files: [String: Content], _ line: [String]) -> [String] {
    var faults = controls(in: run.stderr).map { "standard error holds \($0)" }
    let written = run.files.filter { files[$0.key]?.bytes != Array($0.value) }
    for (path, bytes) in written.sorted(by: { $0.key < $1.key }) {
      let ending = path.split(separator: ".").last.map(String.init) ?? ""
      // Repaired tables are the data themselves, formulas too, and the tool says so.
      let found = Self.faults(in: bytes, ending).filter { !line.contains("--repaired") || !$0.hasPrefix("a formula") }
      faults += found.map { "\(path): \($0)" }
      if path.contains(".geflecht-") { faults.append("\(path) was left behind") }
    }
    if let format = line.lastIndex(of: "--format"), format + 1 < line.count, run.exitCode == 0,
      !run.stdoutBytes.isEmpty,
      !line.contains("--help")
    {
      faults += Self.faults(in: run.stdoutBytes, line[format + 1]).map { "standard output: \($0)" }
    }
    return faults
  }

  private static func faults(in bytes: Data, _ ending: String) -> [String] {
    guard let text = String(data: bytes, encoding: .utf8) else { return ["no UTF-8"] }
    switch ending {
    case "json":
      do {
        _ = try JSONSerialization.jsonObject(with: bytes)
      } catch { return ["no JSON: \(error)"] }
      return controls(in: text)
    case "csv": return csv(text)
    case "svg", "graphml", "gexf": return xml(bytes)
    case "text", "txt", "markdown", "md", "dot": return controls(in: text)
    default: return []
    }
  }

  /// Characters that a terminal or a reader would obey.
  private static func controls(in text: String) -> [String] {
    text.unicodeScalars.first { $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value)) }
      .map { ["the control character U+\(String($0.value, radix: 16))"] } ?? []
  }

  /// RFC 4180 to the letter: as many cells in every row, quotes around what needs them, a line end at the end.
  private static func csv(_ text: String) -> [String] {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    guard scalars.last == "\n" else { return ["no line end at the end"] }
    let header = scalars.prefix { $0 != "\n" }
    let separator: Unicode.Scalar = header.contains(";") && !header.contains(",") ? ";" : ","
    var (cells, width, at) = (1, Int?.none, 0)
    var cell = String.UnicodeScalarView()
    func live() -> [String] {
      "=+@-".unicodeScalars.contains(cell.first ?? " ") && Double(String(cell).replacing(",", with: ".")) == nil
        ? ["a formula: \(String(cell))"] : []
    }
    while at < scalars.count {
      if scalars[at] == "\"" {
        guard cell.isEmpty else { return ["a quote within a cell"] }
        at += 1
        while at < scalars.count, scalars[at] != "\"" || (at + 1 < scalars.count && scalars[at + 1] == "\"") {
          if scalars[at] == "\"" { at += 1 }
          cell.append(scalars[at])
          at += 1
        }
        guard at < scalars.count else { return ["a quote without end"] }
        at += 1
        guard at < scalars.count, [separator, "\r", "\n"].contains(scalars[at]) else { return ["text behind a quote"] }
      }
      switch scalars[at] {
      case separator:
        let found = live()
        guard found.isEmpty else { return found }
        cells += 1
        cell = .init()
      case "\n":
        let found = live()
        guard found.isEmpty else { return found }
        guard width == nil || width == cells else { return ["a row of \(cells) cells, not \(width ?? 0)"] }
        (width, cells, cell) = (cells, 1, .init())
      case "\r": break
      default: cell.append(scalars[at])
      }
      at += 1
    }
    return []
  }

  private static func xml(_ bytes: Data) -> [String] {
    let reader = LiveParts()
    let parser = XMLParser(data: bytes)
    parser.delegate = reader
    return parser.parse() ? reader.faults : ["no XML: \(String(describing: parser.parserError))"]
  }

  private final class LiveParts: NSObject, XMLParserDelegate {
    var faults: [String] = []
    func parser(
      _: XMLParser, didStartElement element: String, namespaceURI _: String?, qualifiedName _: String?,
      attributes: [String: String] = [:]
    ) {
      if element.lowercased().hasSuffix("script") { faults.append("a script") }
      for (name, value) in attributes {
        if name.lowercased().hasPrefix("on") { faults.append("a handler \(name)") }
        if name.hasSuffix("href"), value.lowercased().hasPrefix("javascript") { faults.append("a live link") }
      }
    }
  }
}
