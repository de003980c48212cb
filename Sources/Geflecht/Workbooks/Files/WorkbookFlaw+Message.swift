extension WorkbookFlaw {
  var code: DiagnosticCode {
    switch self {
    case .foreign: .notCSV
    case .archive(.tooLarge), .archive(.tooManyEntries), .part(_, .tooLarge), .markup(_, .tooLarge), .tooManySheets:
      .workbookTooLarge
    default: .workbookDamaged
    }
  }

  /// What is wrong, and what to do.
  var message: Phrase {
    let cure = Phrase(
      en: "; open it in Excel or LibreOffice and save it again as .xlsx",
      de: "; öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie neu als .xlsx")
    return switch self {
    case .foreign(let file): file.message
    case .archive(.noDirectory), .archive(.invalid), .archive(.truncated):
      Phrase(
        en: "the workbook is damaged, perhaps cut off while it was copied",
        de: "die Mappe ist beschädigt, vielleicht beim Kopieren abgeschnitten") + cure
    case .archive(.encrypted), .part(_, .encrypted):
      ForeignFile.encrypted.message
    case .archive(.tooLarge), .archive(.tooManyEntries), .part(_, .tooLarge), .markup(_, .tooLarge), .tooManySheets:
      Phrase(
        en: "the workbook unpacks to more than any table needs; save the sheets as CSV UTF-8",
        de: "die Mappe ist entpackt größer als jede Tabelle; speichern Sie die Blätter als CSV UTF-8")
    case .archive(let flaw): Self.damage("", flaw) + cure
    case .part(let part, let flaw): Self.damage(part, flaw) + cure
    case .markup(let part, .documentType):
      Phrase(
        en: "\(part) has a document type, as no workbook has; it is not read",
        de: "\(part) hat einen Dokumenttyp, wie ihn keine Mappe hat, und wird nicht gelesen") + cure
    case .markup(let part, .encoding):
      Phrase(en: "\(part) is not UTF-8", de: "\(part) ist kein UTF-8") + cure
    case .markup(let part, _):
      Phrase(
        en: "the workbook is damaged: \(part) cannot be read", de: "die Mappe ist beschädigt: \(part) ist unlesbar")
        + cure
    case .missing(let part):
      Phrase(en: "the workbook is damaged: \(part) is missing", de: "die Mappe ist beschädigt: \(part) fehlt") + cure
    }
  }

  private static func damage(_ part: String, _ flaw: ZipArchive.Flaw) -> Phrase {
    switch flaw {
    case .checksum:
      Phrase(
        en: "the workbook is damaged: \(part) is not what its checksum says",
        de: "die Mappe ist beschädigt: \(part) passt nicht zu ihrer Prüfsumme")
    case .method(let number):
      Phrase(
        en: "\(part) is packed by method \(plain: Int(number)), as workbooks are not",
        de: "\(part) ist mit Verfahren \(plain: Int(number)) gepackt, was bei Mappen nicht vorkommt")
    default:
      Phrase(
        en: "the workbook is damaged: \(part) cannot be unpacked",
        de: "die Mappe ist beschädigt: \(part) lässt sich nicht entpacken")
    }
  }
}

extension ForeignFile {
  /// What the file is, and how to make a workbook of it.
  var message: Phrase {
    let save = Phrase(en: "; save it as .xlsx or CSV UTF-8", de: "; speichern Sie sie als .xlsx oder CSV UTF-8")
    return switch self {
    case .oldExcel:
      Phrase(en: "this is an old Excel workbook (.xls)", de: "das ist eine alte Excel-Mappe (.xls)") + save
    case .binaryExcel:
      Phrase(en: "this is a binary Excel workbook (.xlsb)", de: "das ist eine binäre Excel-Mappe (.xlsb)") + save
    case .openDocument:
      Phrase(
        en: "this is an OpenDocument file; in LibreOffice save it as .xlsx or CSV UTF-8",
        de: "das ist eine OpenDocument-Datei; speichern Sie sie in LibreOffice als .xlsx oder CSV UTF-8")
    case .numbers:
      Phrase(
        en: "this is a Numbers document; in Numbers choose Export To → Excel or CSV",
        de: "das ist ein Numbers-Dokument; wählen Sie in Numbers Exportieren → Excel oder CSV")
    case .encrypted:
      Phrase(
        en: "a password protects the workbook; remove it under File → Info → Protect Workbook, and save",
        de: """
          die Mappe ist durch ein Kennwort geschützt; entfernen Sie es unter Datei → Informationen → Arbeitsmappe
          schützen, und speichern Sie
          """)
    case .text:
      Phrase(
        en: "this is a text document; copy its tables into a workbook",
        de: "das ist ein Textdokument; kopieren Sie seine Tabellen in eine Mappe")
    case .slides: Phrase(en: "these are slides, not a workbook", de: "das sind Folien, keine Mappe")
    case .archive:
      Phrase(en: "this is a ZIP archive; unpack it first", de: "das ist ein ZIP-Archiv; entpacken Sie es zuerst")
    case .other: Phrase(en: "this is no workbook", de: "das ist keine Mappe") + save
    }
  }
}
