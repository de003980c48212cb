/// How grave a finding is.
public enum Severity: Int, Comparable, Sendable {
  /// Worth knowing; changes nothing.
  case notice
  /// Loaded all the same; `--strict` makes it an error.
  case warning
  /// Nothing is computed.
  case error

  /// The word printed before the message.
  public var name: Phrase {
    switch self {
    case .notice: Phrase(en: "notice", de: "Hinweis")
    case .warning: Phrase(en: "warning", de: "Warnung")
    case .error: Phrase(en: "error", de: "Fehler")
    }
  }

  /// Graver findings are greater.
  public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// Everything Geflecht can have to say about a dataset. The raw values are printed, explained by
/// `geflecht explain CODE`, and never change their meaning.
public enum DiagnosticCode: String, CaseIterable, Sendable {
  // Files and tables
  case fileEmpty = "file-empty"
  case fileTooLarge = "file-too-large"
  case fileSkipped = "file-skipped"
  case notCSV = "file-not-csv"
  case workbookDamaged = "workbook-damaged"
  case workbookTooLarge = "workbook-too-large"
  case sheetSkipped = "sheet-skipped"
  case sheetEmpty = "sheet-empty"
  case encodingInvalid = "encoding-invalid"
  case encodingAssumed = "encoding-assumed"
  case nulByte = "nul-byte"
  case tieTableMissing = "tie-table-missing"
  case tableRecognized = "table-recognized"
  case tableTwice = "table-twice"
  case tableWithoutRows = "table-without-rows"
  case dialect = "dialect"
  // Columns and rows
  case headerMissing = "header-missing"
  case columnMissing = "column-missing"
  case columnDuplicate = "column-duplicate"
  case columnsTooMany = "columns-too-many"
  case columnKept = "column-kept"
  case columnFolded = "column-folded"
  case idFromName = "id-from-name"
  case nameToldApart = "name-told-apart"
  case namesAsKeys = "names-as-keys"
  case nameAmbiguous = "name-ambiguous"
  case columnUnnamed = "column-unnamed"
  case hiddenRead = "hidden-read"
  case cellsMerged = "cells-merged"
  case cellError = "cell-error"
  case numberAsShown = "number-as-shown"
  case quoteUnterminated = "quote-unterminated"
  case quoteMisplaced = "quote-misplaced"
  case separatorTrailing = "separator-trailing"
  case rowAboveHeader = "row-above-header"
  case commentLine = "comment-line"
  case rowTooLong = "row-too-long"
  case rowShort = "row-short"
  case rowBlank = "row-blank"
  case rowDuplicate = "row-duplicate"
  // Nodes
  case idEmpty = "id-empty"
  case idTrimmed = "id-trimmed"
  case idFolded = "id-folded"
  case cellTrimmed = "cell-trimmed"
  case idConflict = "id-conflict"
  case nodeMerged = "node-merged"
  case mergeUnknown = "merge-unknown"
  case mojibakeSuspected = "mojibake-suspected"
  case levelUnknown = "level-unknown"
  case levelFolded = "level-folded"
  case levelBlank = "level-blank"
  case wordFolded = "word-folded"
  case listSplit = "list-split"
  case scopeUnknown = "scope-unknown"
  case parentUnknown = "parent-unknown"
  case parentImplied = "parent-implied"
  case stateUnknown = "state-unknown"
  case placeFilled = "place-filled"
  case placeAmbiguous = "place-ambiguous"
  case parentLevel = "parent-level"
  case sectorBlank = "sector-blank"
  case sectorUnknown = "sector-unknown"
  case sectorFolded = "sector-folded"
  case sectorsTooMany = "sectors-too-many"
  case numberInvalid = "number-invalid"
  case numberFolded = "number-folded"
  case numberAmbiguous = "number-ambiguous"
  case numberOutOfRange = "number-out-of-range"
  case coordinateIncomplete = "coordinate-incomplete"
  case dateInvalid = "date-invalid"
  case dateFolded = "date-folded"
  case dateSerial = "date-serial"
  case datesReversed = "dates-reversed"
  // Ties
  case edgeUnknownNode = "edge-unknown-node"
  case tieSelfLoop = "tie-self-loop"
  case tieParallel = "tie-parallel"
  case directionsMixed = "directions-mixed"
  case directionUnknown = "direction-unknown"
  case weightInvalid = "weight-invalid"
  case weightBlank = "weight-blank"
  case weightZero = "weight-zero"
  case kindsTooMany = "kinds-too-many"
  case tandemNotCities = "tandem-not-cities"
  case ruleUnknown = "rule-unknown"

  /// What happens to the dataset when this is found.
  public var severity: Severity {
    switch self {
    case .dialect, .tableRecognized, .sheetEmpty, .separatorTrailing, .commentLine, .rowBlank, .columnFolded,
      .idFromName, .nameToldApart, .namesAsKeys, .cellsMerged, .numberAsShown, .idFolded, .nodeMerged, .cellTrimmed,
      .levelBlank, .levelFolded, .wordFolded, .listSplit, .parentImplied, .placeFilled, .sectorFolded, .numberFolded,
      .dateFolded:
      .notice
    case .fileSkipped, .sheetSkipped, .encodingAssumed, .rowAboveHeader, .columnKept, .columnUnnamed, .hiddenRead,
      .tableWithoutRows, .rowShort, .rowDuplicate, .idTrimmed, .mojibakeSuspected, .stateUnknown, .placeAmbiguous,
      .sectorBlank, .sectorUnknown, .numberAmbiguous, .coordinateIncomplete, .dateSerial, .directionsMixed,
      .tieSelfLoop, .tieParallel, .weightBlank, .weightZero:
      .warning
    case .fileEmpty, .fileTooLarge, .notCSV, .workbookDamaged, .workbookTooLarge, .encodingInvalid, .nulByte,
      .tableTwice, .tieTableMissing, .headerMissing, .cellError, .columnMissing, .columnDuplicate, .columnsTooMany,
      .quoteUnterminated, .quoteMisplaced, .rowTooLong, .idEmpty, .idConflict, .nameAmbiguous, .mergeUnknown,
      .levelUnknown, .scopeUnknown, .parentUnknown, .parentLevel, .sectorsTooMany, .numberInvalid, .numberOutOfRange,
      .dateInvalid, .datesReversed, .edgeUnknownNode, .directionUnknown, .weightInvalid, .kindsTooMany,
      .tandemNotCities, .ruleUnknown:
      .error
    }
  }
}
