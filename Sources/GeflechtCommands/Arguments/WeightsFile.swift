import Geflecht

/// A small file of weights, a part and a number a line, as a spreadsheet or a person writes it:
///
///     Teil;Gewicht
///     Größe;2,5
///     travel = 1
///
/// Parts by their key or their name in either language; decimal point or comma; `#` begins a remark.
enum WeightsFile {
  /// Sets the weights that a file names.
  static func read(_ path: String, through files: FileAccess, into rules: inout TandemRules) throws(Failure) {
    var seen: Set<ScorePart> = []
    for (number, line) in try lines(of: path, through: files).enumerated() {
      let text = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      guard let mark = [";", "\t", "=", ","].compactMap({ text.firstIndex(of: $0) }).min() else {
        throw failure(path, number, 1, "a part and a number: travel;2", "ein Teil und eine Zahl: travel;2")
      }
      let (name, value) = (String(text[..<mark]), String(text[text.index(after: mark)...]))
      guard let part = part(named: name) else {
        if number == 0, plain(value) == nil { continue }  // a header
        let known = ScorePart.allCases.map { $0.key }.joined(separator: ", ")
        throw failure(path, number, 1, "one of the parts \(known)", "einer der Teile \(known)")
      }
      guard let weight = plain(value), weight >= 0, weight <= 1000 else {
        let column = text.distance(from: text.startIndex, to: mark) + 2
        throw failure(path, number, column, "a weight from 0 to 1000", "ein Gewicht von 0 bis 1000")
      }
      guard seen.insert(part).inserted else {
        throw failure(path, number, 1, "every part once", "jeder Teil nur einmal")
      }
      rules.setWeight(of: part, to: weight)
    }
  }

  private static func lines(of path: String, through files: FileAccess) throws(Failure) -> [Substring] {
    let bytes = try files.bytes(of: path, atMost: 1 << 16)
    // An old spreadsheet's file is Latin-1; every byte is a character there.
    let text =
      String(validating: bytes, as: UTF8.self) ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    let plain = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    return plain.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  private static func part(named name: String) -> ScorePart? {
    let folded = foldedName(name)
    return ScorePart.allCases.first { part in
      [part.key, part.title[.english], part.title[.german]].contains { foldedName($0) == folded }
    }
  }

  private static func plain(_ text: String) -> Double? {
    decimal(text.filter { !$0.isWhitespace && $0 != "\"" })
  }

  private static func failure(_ path: String, _ line: Int, _ column: Int, _ wanted: String, _ erwartet: String)
    -> Failure
  {
    Failure(
      code: .data,
      message: Phrase(
        en: "\(printable(path)):\(line + 1):\(column): wanted \(wanted)",
        de: "\(printable(path)):\(line + 1):\(column): erwartet \(erwartet)"))
  }
}
