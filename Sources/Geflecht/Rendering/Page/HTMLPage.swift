/// A page in one file of HTML: it loads nothing, and everything is there without scripts, in the language it opens in. The
/// script adds the other language, filters, search, sorting, a walk by keyboard and the view in the address.
struct HTMLPage {
  private let report: PageReport
  /// The language it opens in.
  private let language: Language
  private let palette: Palette.Kind
  private let provenance: Provenance

  init(_ report: PageReport, language: Language, palette: Palette.Kind, provenance: Provenance) {
    (self.report, self.language, self.palette, self.provenance) = (report, language, palette, provenance)
  }

  func rendered() -> String {
    func title(_ language: Language) -> String { printable(report.title[language]) }
    func parts(_ language: Language) -> [String] {
      HTMLBody(
        report: report, language: language, opening: self.language, palette: palette, provenance: provenance
      ).parts
    }
    var folded = FoldedLanguage(title: title(language.other))
    let body = zip(parts(language), parts(language.other)).map { shown, other in
      folded.add(shown: shown, other: other, in: language)
    }
    let other =
      "<script type=\"text/plain\" id=\"other\" data-language=\"\(language.other.rawValue)\">\(folded.packed)</script>\n"
    return HTMLDocument(
      title: title(language), language: language, body: body.joined(), data: data() + other, script: PageAssets.script
    ).rendered()
  }

  /// What the page asserts, for programs: nothing in them can end the element.
  private func data() -> String {
    let json = JSON.object([(Provenance.key, provenance.json)] + report.documents).compact()
    var text = ""
    for scalar in json.unicodeScalars {
      switch scalar {
      case "<": text += "\\u003c"
      case "\u{2028}": text += "\\u2028"
      case "\u{2029}": text += "\\u2029"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return "<script type=\"application/json\" id=\"data\">\(text)</script>\n"
  }
}

extension PageReport {
  /// The page as HTML.
  /// - Parameters:
  ///   - language: The language it opens in.
  ///   - palette: Whether its maps are for color or for gray printers.
  ///   - provenance: Where it comes from.
  public func html(language: Language, palette: Palette.Kind = .color, provenance: Provenance) -> String {
    HTMLPage(self, language: language, palette: palette, provenance: provenance).rendered()
  }
}

/// The style and the scripts of a page, which are files of their own beside this one, in the order in which they run.
enum PageAssets {
  static let style = [PackageResources.page_css, PackageResources.drawings_css].map {
    String(decoding: $0, as: UTF8.self)
  }.joined()
  static let script =
    "\"use strict\";\n"
    + [
      PackageResources.language_js, PackageResources.view_js, PackageResources.network_js, PackageResources.filter_js,
      PackageResources.search_js, PackageResources.table_js, PackageResources.walk_js, PackageResources.page_js,
    ].map { lean(String(decoding: $0, as: UTF8.self)) }.joined()

  /// A script as it runs: without comments and indentation, which take a quarter of it.
  private static func lean(_ script: String) -> String {
    var lean = ""
    for line in script.split(separator: "\n") {
      let code = withoutTypes(line.drop { $0 == " " })
      if code.hasPrefix("//") || code.hasPrefix("*") || code.hasPrefix("/**") || code.isEmpty { continue }
      lean += code + "\n"
    }
    return lean
  }

  /// A line without the types between `/**` and `*/`.
  private static func withoutTypes(_ line: Substring) -> String {
    var (code, rest) = (Array<UInt8>(), Array(line.utf8)[...])
    let (start, end) = (Array("/** ".utf8), Array("*/".utf8))
    while let byte = rest.first {
      if rest.starts(with: start), let close = rest.indices.first(where: { rest[$0...].starts(with: end) }) {
        rest = rest[(close + end.count)...].drop { $0 == UInt8(ascii: " ") }
      } else {
        code.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: code, as: UTF8.self)
  }
}
