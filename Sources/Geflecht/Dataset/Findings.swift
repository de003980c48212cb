/// Collects what reading finds, by byte offset. Lines, columns and sentences are worked out when they are asked for.
struct Findings: Sendable {
  /// A sentence that is written when it is read.
  typealias Wording = @Sendable () -> Phrase

  struct Finding: Sendable {
    let code: DiagnosticCode
    let file: Int?
    let offset: Int?
    let was: String?
    let became: String?
    var message: Wording
  }

  private(set) var all: [Finding] = []
  /// The texts of files that are not UTF-8: places count their characters.
  private var decoded: [Int: SourceFile] = [:]

  /// Adds a finding about a place in a file, or about the file, or about the dataset.
  /// A repair says what the text was and what it became.
  mutating func add(
    _ code: DiagnosticCode, _ file: Int?, at offset: Int? = nil, was: String? = nil, became: String? = nil,
    message: @autoclosure @escaping Wording
  ) {
    all.append(Finding(code: code, file: file, offset: offset, was: was, became: became, message: message))
  }

  mutating func append(contentsOf other: Findings) { all.append(contentsOf: other.all) }
  mutating func removeAll() { if !all.isEmpty { all.removeAll(keepingCapacity: true) } }
  mutating func removeAll(where isGone: (Finding) -> Bool) { if !all.isEmpty { all.removeAll(where: isGone) } }

  /// Adds to the sentences of the first few findings of some codes, such as what was perhaps meant.
  mutating func amend(_ codes: Set<DiagnosticCode>, first limit: Int, _ addition: (Finding) -> Phrase) {
    var counts: [DiagnosticCode: Int] = [:]
    for index in all.indices where codes.contains(all[index].code) && counts[all[index].code, default: 0] < limit {
      counts[all[index].code, default: 0] += 1
      let (sentence, addition) = (all[index].message, addition(all[index]))
      all[index].message = { sentence() + addition }
    }
  }

  mutating func addComment(_ file: Int, at offset: Int) {
    add(
      .commentLine, file, at: offset,
      message: Phrase(en: "a comment line is skipped", de: "eine Kommentarzeile wird übersprungen"))
  }

  /// - Parameter base: Where in the file the text begins that the offsets count from.
  mutating func add(_ flaws: [(flaw: Record.Flaw, offset: Int)], _ file: Int, base: Int) {
    for (flaw, place) in flaws {
      let offset = base + place
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
            de: """
              ein Anführungszeichen in der Zelle: setzen Sie die ganze Zelle in
              Anführungszeichen und verdoppeln Sie die inneren
              """))
      }
    }
  }

  /// The file as UTF-8 text, its encoding, and what a survey tells of it; `nil` when it is no text, and the findings
  /// say where and why.
  mutating func text(
    of file: SourceFile, _ index: Int, chunkSize: Int, threads: Threads
  ) -> (SourceFile, Encoding, FileSurvey)? {
    let head = file.bytes(in: 0..<1024)
    if let message = Decoding.otherFormat(of: head) {
      add(.notCSV, index, message: message)
      return nil
    }
    let isUTF16 = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    let survey = isUTF16 ? nil : FileSurvey(of: file, chunkSize: chunkSize, threads: threads)
    if let survey, survey.firstInvalid == nil {
      return checked(file, head.starts(with: [0xEF, 0xBB, 0xBF]) ? .utf8WithMark : .utf8, survey, index)
    }
    switch Decoding(of: file.allBytes) {
    case .other(let message):
      add(.notCSV, index, message: message)
      return nil
    case .broken(let text, let offset, let message):
      decoded[index] = SourceFile(name: file.name, bytes: text)
      add(.encodingInvalid, index, at: offset, message: message)
      return nil
    case .text(let bytes, let encoding):
      let text = SourceFile(name: file.name, bytes: bytes)
      decoded[index] = text
      if encoding == .windows1252 {
        add(
          .encodingAssumed, index,
          message: Phrase(
            en: "not UTF-8; read as Windows-1252, check the umlauts",
            de: "kein UTF-8; als Windows-1252 gelesen, prüfen Sie die Umlaute"))
      }
      return checked(text, encoding, FileSurvey(of: text, chunkSize: chunkSize, threads: threads), index)
    }
  }

  private mutating func checked(
    _ text: SourceFile, _ encoding: Encoding, _ survey: FileSurvey, _ index: Int
  ) -> (SourceFile, Encoding, FileSurvey)? {
    if let nul = survey.firstNUL {
      add(.nulByte, index, at: nul, message: Phrase(en: "a NUL byte", de: "ein NUL-Byte"))
      return nil
    }
    if !survey.hasContent {
      add(.fileEmpty, index, message: Phrase(en: "the file is empty", de: "die Datei ist leer"))
      return nil
    }
    return (text, encoding, survey)
  }

  /// The findings with their places, by file and position; those about a whole file come first.
  func located(in files: [SourceFile]) -> [Diagnostic] {
    let order = all.indices.sorted {
      let (a, b) = (all[$0], all[$1])
      return (a.file ?? -1, a.offset ?? -1, $0) < (b.file ?? -1, b.offset ?? -1, $1)
    }
    var placesByFile: [Int: ArraySlice<Diagnostic.Place>] = [:]
    for (file, source) in files.enumerated() {
      let offsets = order.compactMap { all[$0].file == file ? all[$0].offset : nil }
      if !offsets.isEmpty { placesByFile[file] = (decoded[file] ?? source).places(of: offsets)[...] }
    }
    return order.map { index in
      let finding = all[index]
      var place: Diagnostic.Place?
      if let file = finding.file {
        place =
          finding.offset == nil
          ? Diagnostic.Place(file: files[file].name, line: nil, column: nil)
          : placesByFile[file]?.popFirst()
      }
      return Diagnostic(
        code: finding.code, severity: finding.code.severity, place: place, was: finding.was, became: finding.became,
        wording: finding.message)
    }
  }
}
