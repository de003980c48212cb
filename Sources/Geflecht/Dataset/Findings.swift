/// Collects what reading finds, by byte offset; lines and columns are worked out once, at the end.
struct Findings {
  private struct Finding {
    let code: DiagnosticCode
    let file: Int?
    let offset: Int?
    let message: Phrase
  }

  private var findings: [Finding] = []
  private var counts: [DiagnosticCode: Int] = [:]

  /// Adds a finding about a place in a file, or about the file, or about the dataset.
  mutating func add(_ code: DiagnosticCode, _ file: Int?, at offset: Int? = nil, message: Phrase) {
    findings.append(Finding(code: code, file: file, offset: offset, message: message))
    counts[code, default: 0] += 1
  }

  /// How often a code has been found so far.
  func count(of code: DiagnosticCode) -> Int { counts[code, default: 0] }

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

  /// Whether a file's bytes are UTF-8 text that can be scanned; if not, says where and why.
  mutating func acceptsBytes(of file: SourceFile, _ index: Int) -> Bool {
    let bytes = file.bytes
    if bytes.isEmpty {
      add(.fileEmpty, index, message: Phrase(en: "the file is empty", de: "die Datei ist leer"))
      return false
    }
    if bytes.count > Int(UInt32.max) {
      add(.fileTooLarge, index, message: Phrase(en: "the file is over 4 GiB", de: "die Datei ist größer als 4 GiB"))
      return false
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      add(
        .encodingInvalid, index,
        message: Phrase(
          en: "the file is UTF-16; save it as CSV UTF-8", de: "die Datei ist UTF-16; speichern Sie sie als CSV UTF-8"))
      return false
    }
    if bytes.starts(with: Array("PK".utf8) + [3, 4]) || bytes.starts(with: [0x1F, 0x8B]) {
      add(
        .notCSV, index,
        message: Phrase(
          en: "this is an Excel workbook or an archive; save the sheet as CSV UTF-8",
          de: "das ist eine Excel-Mappe oder ein Archiv; speichern Sie das Blatt als CSV UTF-8"))
      return false
    }
    if let nul = bytes.firstIndex(of: 0) {
      add(.nulByte, index, at: nul, message: Phrase(en: "a NUL byte", de: "ein NUL-Byte"))
      return false
    }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      let at = error.byteOffsets.lowerBound
      let hex = String(bytes[at], radix: 16, uppercase: true)
      add(
        .encodingInvalid, index, at: at,
        message: Phrase(
          en: "byte \(hex) is not UTF-8; save the file as CSV UTF-8",
          de: "Byte \(hex) ist kein UTF-8; speichern Sie die Datei als CSV UTF-8"))
      return false
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
      if !offsets.isEmpty { placesByFile[file] = source.places(of: offsets)[...] }
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
        code: finding.code, severity: finding.code.severity, place: place, message: finding.message)
    }
  }
}
