/// Why a part of a workbook cannot be read.
enum MarkupFlaw: Error, Equatable {
  /// It ends before its outermost element does.
  case truncated
  /// It is not well formed, at an offset.
  case invalid(Int)
  /// It has a document type, which may define entities.
  case documentType
  /// Its elements lie within each other deeper than those of any workbook.
  case tooDeep
  /// It is written in UTF-16.
  case encoding
  /// It is well formed and says what no workbook says: a cell twice, a row behind the last, a text that is not there.
  case content
  /// Its text is longer than that of any table that can be read.
  case tooLarge
}
