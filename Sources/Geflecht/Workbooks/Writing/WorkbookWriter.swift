/// Writes the parts of a workbook and packs them.
struct WorkbookWriter {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private let sheets: [(name: String, sheet: Workbook.Sheet)]

  init(_ workbook: Workbook) {
    // A workbook without a sheet is none, and a table longer than a sheet goes on in the next.
    let given = workbook.sheets.isEmpty ? [Workbook.Sheet(name: "", lines: [])] : workbook.sheets
    let parts = given.flatMap { Self.split($0) }
    sheets = zip(Self.tabNames(parts.map { $0.name }), parts).map { ($0, $1) }
  }

  private static func split(_ sheet: Workbook.Sheet) -> [Workbook.Sheet] {
    let most = CellAddress.rowLimit - 1
    guard sheet.rows.count > most else { return [sheet] }
    return stride(from: 0, to: sheet.rows.count, by: most).map { start in
      Workbook.Sheet(
        name: sheet.name, columns: sheet.columns, rows: Array(sheet.rows[start..<min(start + most, sheet.rows.count)]))
    }
  }

  /// Names as tabs may have them: up to 31 characters, some of them never, and no two alike.
  private static func tabNames(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      var scalars = String.UnicodeScalarView()
      for scalar in name.unicodeScalars {
        let isForbidden = "[]:*?/\\'".unicodeScalars.contains(scalar) || scalar.value < 0x20
        scalars.append(isForbidden ? "-" : scalar)
      }
      let plain = scalars.contains { $0 != " " } ? String(scalars) : "1"
      var unique = shortened(plain, to: 31)
      var number = 2
      while !taken.insert(unique.lowercased()).inserted {
        unique = shortened(plain, to: 26) + " (\(number))"
        number += 1
      }
      return unique
    }
  }

  private static func shortened(_ name: String, to limit: Int) -> String {
    var short = ""
    for character in name where short.utf16.count + String(character).utf16.count <= limit { short.append(character) }
    return short
  }

  // MARK: Parts

  /// The workbook as a file.
  var archive: [UInt8] {
    var entries: [(name: String, bytes: [UInt8])] = []
    func add(_ name: String, _ text: String) { entries.append((name, Array(text.utf8))) }
    add("[Content_Types].xml", contentTypes)
    add("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")]))
    add("xl/workbook.xml", workbook)
    add(
      "xl/_rels/workbook.xml.rels",
      relationships(sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [("styles", "styles.xml")]))
    add("xl/styles.xml", CellStyle.part)
    for (index, entry) in sheets.enumerated() {
      var writer = SheetWriter(entry.sheet, isFirst: index == 0)
      entries.append(("xl/worksheets/sheet\(index + 1).xml", writer.part(Self.declaration, Self.main, Self.relations)))
      guard !writer.addresses.isEmpty else { continue }
      add(
        "xl/worksheets/_rels/sheet\(index + 1).xml.rels",
        relationships(writer.addresses.map { ("hyperlink", $0) }, isExternal: true))
    }
    return ZipWriter.archive(entries)
  }

  private var contentTypes: String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let overrides = sheets.indices.map { index in
      "<Override PartName=\"/xl/worksheets/sheet\(index + 1).xml\" ContentType=\"\(kind).worksheet+xml\"/>"
    }
    return """
      \(Self.declaration)<Types xmlns="\(Self.package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(kind).sheet.main+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="\(kind).styles+xml"/>\(overrides.joined())</Types>
      """
  }

  private var workbook: String {
    let entries = sheets.enumerated().map { index, entry in
      "<sheet name=\"\(escaped(entry.name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    // Filters are known by these names, or a spreadsheet asks to repair the file.
    let filters = sheets.enumerated().compactMap { index, entry -> String? in
      guard let area = SheetWriter(entry.sheet, isFirst: false).filteredArea else { return nil }
      let name = "'" + entry.name.substituting("''", for: "'") + "'"
      return """
        <definedName name="_xlnm._FilterDatabase" localSheetId="\(index)" hidden="1">\
        \(escaped(name))!\(area.absolute)</definedName>
        """
    }
    let names = filters.isEmpty ? "" : "<definedNames>\(filters.joined())</definedNames>"
    return """
      \(Self.declaration)<workbook xmlns="\(Self.main)" xmlns:r="\(Self.relations)"><workbookPr/>\
      <bookViews><workbookView activeTab="0"/></bookViews><sheets>\(entries.joined())</sheets>\(names)</workbook>
      """
  }

  private func relationships(_ targets: [(kind: String, target: String)], isExternal: Bool = false) -> String {
    let entries = targets.enumerated().map { index, entry in
      """
      <Relationship Id="rId\(index + 1)" Type="\(Self.relations)/\(entry.kind)" Target="\(escaped(entry.target))"\
      \(isExternal ? " TargetMode=\"External\"" : "")/>
      """
    }
    return
      "\(Self.declaration)<Relationships xmlns=\"\(Self.package)/relationships\">\(entries.joined())</Relationships>"
  }

  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(xml: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
