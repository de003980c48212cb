/// A workbook as spreadsheets save it (ECMA-376, Office Open XML): an archive of XML parts that refer to each other.
///
///     _rels/.rels ──▶ xl/workbook.xml ──▶ xl/worksheets/sheet1.xml …     by the relationships beside each part
///                                     ──▶ xl/sharedStrings.xml, xl/styles.xml
struct WorkbookFile {
  /// A sheet by its name, before it is read.
  struct SheetEntry {
    let name: String
    let isHidden: Bool
    /// Whether it is a table, and not a chart or a macro.
    let isTable: Bool
    fileprivate let part: String
  }

  private static let sheetLimit = 1000

  private(set) var sheets: [SheetEntry] = []
  private var archive: ZipArchive
  private var context = SheetReader.Context()

  /// Opens a workbook: reads everything but its sheets.
  /// - Complexity: O(bytes + texts).
  init(_ bytes: [UInt8], limits: ZipArchive.Limits = ZipArchive.Limits()) throws(WorkbookFlaw) {
    if let foreign = ForeignFile(bytes) { throw .foreign(foreign) }
    do throws(ZipArchive.Flaw) {
      archive = try ZipArchive(bytes, limits: limits)
    } catch {
      throw .archive(error)
    }
    if let foreign = ForeignFile(entries: archive.entries.map { $0.name }) { throw .foreign(foreign) }
    let main = try relationships(of: "").first { $0.type == "officeDocument" }?.part ?? "xl/workbook.xml"
    try readWorkbook(main)
  }

  /// The table in a sheet.
  /// - Complexity: O(bytes + text).
  mutating func read(_ sheet: SheetEntry) throws(WorkbookFlaw) -> Sheet {
    let context = context
    return try read(sheet.part) { bytes throws(MarkupFlaw) in try SheetReader.read(bytes, context) }
  }

  // MARK: Parts

  private mutating func read<Content>(
    _ part: String, _ reading: ([UInt8]) throws(MarkupFlaw) -> Content
  ) throws(WorkbookFlaw) -> Content {
    guard let entry = archive.entry(named: part) else { throw .missing(part) }
    let bytes: [UInt8]
    do throws(ZipArchive.Flaw) {
      bytes = try archive.unpack(entry)
    } catch {
      throw .part(part, error)
    }
    do throws(MarkupFlaw) {
      return try reading(bytes)
    } catch {
      throw .markup(part, error)
    }
  }

  private mutating func readWorkbook(_ main: String) throws(WorkbookFlaw) {
    let relationships = try relationships(of: main)
    let outline = try read(main) { bytes throws(MarkupFlaw) in try WorkbookOutline(bytes) }
    guard outline.sheets.count <= Self.sheetLimit else { throw .tooManySheets }
    context.startsIn1904 = outline.startsIn1904
    for sheet in outline.sheets {
      guard let target = relationships.first(where: { $0.id == sheet.relationship }) else { throw .missing(sheet.name) }
      sheets.append(
        SheetEntry(
          name: sheet.name, isHidden: sheet.isHidden, isTable: target.type == "worksheet", part: target.part))
    }
    if let styles = relationships.first(where: { $0.type == "styles" }), archive.entry(named: styles.part) != nil {
      context.styles = try read(styles.part) { bytes throws(MarkupFlaw) in try StyleTable(bytes) }
    }
    if let strings = relationships.first(where: { $0.type == "sharedStrings" }) {
      context.strings = try read(strings.part) { bytes throws(MarkupFlaw) in try SharedStrings(bytes) }
    }
  }

  // MARK: Relationships

  private struct Relationship {
    let id: String
    /// The last word of its type, which is the same in all dialects.
    let type: String
    let part: String
  }

  /// What a part refers to; the archive as a whole is the part without a name.
  private mutating func relationships(of part: String) throws(WorkbookFlaw) -> [Relationship] {
    let folder = part.split(separator: "/").dropLast().map { String($0) }
    let file = part.split(separator: "/").last.map { String($0) } ?? ""
    let name = (folder + ["_rels", file + ".rels"]).joined(separator: "/")
    return try read(name) { bytes throws(MarkupFlaw) in
      let (relationship, id, type, target) = (
        XMLName("Relationship"), XMLName("Id"), XMLName("Type"), XMLName("Target")
      )
      var found: [Relationship] = []
      var reader = try XMLReader(bytes)
      while case let event = try reader.next(), event != .finish {
        guard event == .start, reader.name == relationship, let id = try reader.value(of: id),
          let type = try reader.value(of: type), let target = try reader.value(of: target)
        else { continue }
        let last = type.split(separator: "/").last.map { String($0) } ?? ""
        found.append(Relationship(id: id, type: last, part: Self.resolved(target, from: folder)))
      }
      return found
    }
  }

  /// The part that a target names: from the root with a leading `/`, else from a folder.
  private static func resolved(_ target: String, from folder: [String]) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      if step == ".." {
        if !path.isEmpty { path.removeLast() }
      } else if step != "." {
        path.append(String(step))
      }
    }
    return path.joined(separator: "/")
  }
}

/// What `xl/workbook.xml` says: the sheets in their order, and when days begin to count.
struct WorkbookOutline {
  private(set) var sheets: [(name: String, isHidden: Bool, relationship: String)] = []
  private(set) var startsIn1904 = false

  init(_ bytes: [UInt8]) throws(MarkupFlaw) {
    let (sheet, properties, name, state) = (
      XMLName("sheet"), XMLName("workbookPr"), XMLName("name"), XMLName("state")
    )
    let (id, date) = (XMLName("id"), XMLName("date1904"))
    var reader = try XMLReader(bytes)
    while case let event = try reader.next(), event != .finish {
      guard event == .start else { continue }
      if reader.name == properties { startsIn1904 = reader.isSet(date) }
      guard reader.name == sheet, let name = try reader.value(of: name), let id = try reader.value(of: id) else {
        continue
      }
      let state = try reader.value(of: state) ?? "visible"
      sheets.append((name, state != "visible", id))
    }
  }
}
