/// Collects what reading finds, by byte offset; lines and columns are worked out once, at the end.
struct Findings {
  private struct Finding {
    let code: DiagnosticCode
    let file: Int?
    let offset: Int?
    let was: String?
    let became: String?
    let message: Phrase
  }

  private var findings: [Finding] = []
  private var counts: [DiagnosticCode: Int] = [:]
  /// The texts of files that are not UTF-8: places count their characters.
  private var decoded: [Int: SourceFile] = [:]

  /// Adds a finding about a place in a file, or about the file, or about the dataset.
  /// A repair says what the text was and what it became.
  mutating func add(
    _ code: DiagnosticCode, _ file: Int?, at offset: Int? = nil, was: String? = nil, became: String? = nil,
    message: Phrase
  ) {
    findings.append(Finding(code: code, file: file, offset: offset, was: was, became: became, message: message))
    counts[code, default: 0] += 1
  }

  /// How often a code has been found so far.
  func count(of code: DiagnosticCode) -> Int { counts[code, default: 0] }

  mutating func addComment(_ file: Int, at offset: Int) {
    add(
      .commentLine, file, at: offset,
      message: Phrase(en: "a comment line is skipped", de: "eine Kommentarzeile wird übersprungen"))
  }

  mutating func add(flawsOf record: Record, _ file: Int) {
    for (flaw, offset) in record.flaws {
      switch flaw {
      case .unterminated:
        add(
          .quoteUnterminated, file, at: offset,
          message: Phrase(
            en: "this quote is never closed; add the closing quote",
            de: "dieses Anführungszeichen wird nie geschlossen; ergänzen Sie das schließende"))
      case .misplaced:
        add(
          .quoteMisplaced, file, at: offset,
          message: Phrase(
            en: "a quote inside a cell: put the whole cell in quotes and double the inner ones",
            de: "ein Anführungszeichen in der Zelle: setzen Sie die ganze Zelle in Anführungszeichen und verdoppeln "
              + "Sie die inneren"))
      }
    }
  }

  /// The file as UTF-8 text and its encoding; `nil` when it has none, and the findings say where and why.
  mutating func text(of file: SourceFile, _ index: Int) -> (SourceFile, Encoding)? {
    if file.bytes.count > Int(UInt32.max) {
      add(.fileTooLarge, index, message: Phrase(en: "the file is over 4 GiB", de: "die Datei ist größer als 4 GiB"))
      return nil
    }
    if file.bytes.allSatisfy({ $0 <= .space || Dialect.separators.contains($0) }), !file.bytes.contains(0) {
      add(.fileEmpty, index, message: Phrase(en: "the file is empty", de: "die Datei ist leer"))
      return nil
    }
    switch Decoding(of: file.bytes) {
    case .other(let message):
      add(.notCSV, index, message: message)
      return nil
    case .broken(let text, let offset, let message):
      decoded[index] = SourceFile(name: file.name, bytes: text)
      add(.encodingInvalid, index, at: offset, message: message)
      return nil
    case .text(let bytes, let encoding):
      let text = SourceFile(name: file.name, bytes: bytes)
      if encoding != .utf8, encoding != .utf8WithMark { decoded[index] = text }
      if encoding == .windows1252 {
        add(
          .encodingAssumed, index,
          message: Phrase(
            en: "not UTF-8; read as Windows-1252, check the umlauts",
            de: "kein UTF-8; als Windows-1252 gelesen, prüfen Sie die Umlaute"))
      }
      guard let nul = bytes.firstIndex(of: 0) else { return (text, encoding) }
      add(.nulByte, index, at: nul, message: Phrase(en: "a NUL byte", de: "ein NUL-Byte"))
      return nil
    }
  }

  /// The findings with their places, by file and position; those about a whole file come first.
  func located(in files: [SourceFile]) -> [Diagnostic] {
    let order = findings.indices.sorted {
      let (a, b) = (findings[$0], findings[$1])
      return (a.file ?? -1, a.offset ?? -1, $0) < (b.file ?? -1, b.offset ?? -1, $1)
    }
    var placesByFile: [Int: ArraySlice<Diagnostic.Place>] = [:]
    for (file, source) in files.enumerated() {
      let offsets = order.compactMap { findings[$0].file == file ? findings[$0].offset : nil }
      if !offsets.isEmpty { placesByFile[file] = (decoded[file] ?? source).places(of: offsets)[...] }
    }
    return order.map { index in
      let finding = findings[index]
      var place: Diagnostic.Place?
      if let file = finding.file {
        place =
          finding.offset == nil
          ? Diagnostic.Place(file: files[file].name, line: nil, column: nil)
          : placesByFile[file]?.removeFirst()
      }
      return Diagnostic(
        code: finding.code, severity: finding.code.severity, place: place, was: finding.was, became: finding.became,
        message: finding.message)
    }
  }
}
