/// How a cell of a written workbook looks: its number in the list of styles.
enum CellStyle: Int, CaseIterable {
  case general, header, heading, text, formulaLikeText, count, day, month, link
  case decimals0, decimals1, decimals2, decimals3, decimals4, decimals5, decimals6

  /// The style of a number with some decimals.
  init(decimals: Int) {
    self = CellStyle(rawValue: CellStyle.decimals0.rawValue + min(max(decimals, 0), 6)) ?? .general
  }

  /// The number of its format: built in, or one of `codes`.
  private var format: Int {
    switch self {
    case .general, .header, .heading, .text, .formulaLikeText, .link: 0
    case .count: 3
    case .day: 14
    case .month: 170
    case .decimals0: 1
    case .decimals2: 2
    case .decimals1: 171
    case .decimals3: 173
    case .decimals4: 174
    case .decimals5: 175
    case .decimals6: 176
    }
  }

  /// The fonts by number: plain, bold, large and bold, link.
  private var font: Int {
    switch self {
    case .header: 1
    case .heading: 2
    case .link: 3
    default: 0
    }
  }

  private var xml: String {
    let fill = self == .header ? 2 : 0
    let border = self == .header ? 1 : 0
    var xml = "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\""
    xml += " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
    // As if typed with an apostrophe: a spreadsheet does not run the text, not even after it was edited.
    if self == .formulaLikeText { xml += " quotePrefix=\"1\"" }
    let wraps = self == .header || self == .text || self == .formulaLikeText || self == .heading
    return xml + "><alignment vertical=\"top\"\(wraps ? " wrapText=\"1\"" : "")/></xf>"
  }

  /// `xl/styles.xml`, for all workbooks the same.
  static var part: String {
    let codes = [(170, "mm/yyyy"), (171, "0.0"), (173, "0.000"), (174, "0.0000"), (175, "0.00000"), (176, "0.000000")]
    let formats = codes.map { "<numFmt numFmtId=\"\($0.0)\" formatCode=\"\($0.1)\"/>" }.joined()
    let plain = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>"
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <numFmts count="\(codes.count)">\(formats)</numFmts>\
      <fonts count="4"><font>\(plain)</font><font><b/>\(plain)</font>\
      <font><b/><sz val="14"/><name val="Calibri"/><family val="2"/></font>\
      <font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/><family val="2"/></font></fonts>\
      <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>\
      <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
      <border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="\(allCases.count)">\(allCases.map { $0.xml }.joined())</cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
      """
  }
}
