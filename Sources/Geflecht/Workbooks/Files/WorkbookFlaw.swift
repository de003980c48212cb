/// Why a workbook, or a sheet of it, cannot be read.
enum WorkbookFlaw: Error, Equatable {
  /// It is a file of another kind.
  case foreign(ForeignFile)
  /// The archive is cut off or damaged.
  case archive(ZipArchive.Flaw)
  /// A part of it is damaged.
  case part(String, ZipArchive.Flaw)
  case markup(String, MarkupFlaw)
  /// A part is not there.
  case missing(String)
  case tooManySheets
}
