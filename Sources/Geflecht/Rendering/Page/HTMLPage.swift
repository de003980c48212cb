/// A page in one file of HTML, in both languages: it loads nothing, and everything is there without scripts, which add a
/// search alone.
struct HTMLPage {
  private let report: PageReport
  /// The language it opens in; that of names on maps.
  private let language: Language
  private let palette: Palette.Kind
  private let provenance: Provenance

  init(_ report: PageReport, language: Language, palette: Palette.Kind, provenance: Provenance) {
    (self.report, self.language, self.palette, self.provenance) = (report, language, palette, provenance)
  }

  func rendered() -> String {
    let style = PageAssets.style
    let script = PageAssets.script
    let policy =
      "default-src 'none'; style-src 'sha256-\(Self.digest(of: style))'; script-src 'sha256-\(Self.digest(of: script))'; "
      + "base-uri 'none'; form-action 'none'"
    var html = "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n"
    html += "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n"
    html += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    html +=
      "<title>\(Markup.escaped(printable(report.title[language])))</title>\n<style>\(style)</style>\n</head>\n<body>\n"
    html += header() + "<main>\n" + report.sections.map { render($0) }.joined() + "</main>\n" + footer()
    html += data() + "<script>\(script)</script>\n</body>\n</html>\n"
    return html
  }

  /// The same in both languages; the style shows one of them.
  private func both(_ element: String, _ text: Phrase) -> String {
    let texts = Language.allCases.map { Markup.escaped(printable(text[$0])) }
    if Set(texts).count == 1 { return element == "span" ? texts[0] : "<\(element)>\(texts[0])</\(element)>" }
    return zip(Language.allCases, texts).map { language, text in
      "<\(element) lang=\"\(language.rawValue)\">\(text)</\(element)>"
    }.joined()
  }

  // MARK: Parts

  private func header() -> String {
    var html = "<header>\n<h1>\(both("span", report.title))</h1>\n<fieldset class=\"languages\">\n"
    html += "<legend>\(both("span", Phrase(en: "Language", de: "Sprache")))</legend>\n"
    for choice in [Language.german, .english] {
      let (key, name) = (choice.rawValue, choice == .german ? "Deutsch" : "English")
      html += "<label lang=\"\(key)\"><input type=\"radio\" name=\"language\" id=\"language-\(key)\""
      html += "\(choice == language ? " checked" : "")> \(name)</label>\n"
    }
    html += "</fieldset>\n"
    for language in Language.allCases {
      let (key, name) = (language.rawValue, Phrase(en: "Contents", de: "Inhalt")[language])
      html += "<nav lang=\"\(key)\" aria-label=\"\(name)\"><ul>\n"
      for section in report.sections {
        html += "<li><a href=\"#\(section.id)\">\(Markup.escaped(section.title[language]))</a></li>\n"
      }
      html += "</ul></nav>\n"
    }
    return html + "</header>\n"
  }

  private func footer() -> String { "<footer>\(both("p", provenance.sentence))</footer>\n" }

  private func render(_ section: PageReport.Section) -> String {
    var html = "<section id=\"\(section.id)\">\n<h2>\(both("span", section.title))</h2>\n"
    for (number, part) in section.parts.enumerated() {
      switch part {
      case .blocks(let blocks): html += inBothLanguages(blocks, level: 3)
      case .map(let content, let style): html += render(content, style)
      case .years(let history): html += render(history)
      case .cards(let cards): html += render(cards, "\(section.id)-\(number)")
      }
    }
    return html + "</section>\n"
  }

  private func inBothLanguages(_ blocks: [Report.Block], level: Int) -> String {
    Language.allCases.map { language in
      "<div lang=\"\(language.rawValue)\">\n"
        + "\(HTMLBlocks(language: language, level: level).render(blocks))</div>\n"
    }.joined()
  }

  /// Cards about a node each, one below the other.
  private func render(_ cards: [PageReport.Card], _ id: String) -> String {
    var html = "<div class=\"cards\" id=\"\(id)\">\n"
    for card in cards {
      html += "<article class=\"card\">\n<h3>\(both("span", card.title))</h3>\n"
      html += inBothLanguages(card.blocks, level: 4) + "</article>\n"
    }
    return html + "</div>\n"
  }

  /// A map, and its legend in both languages.
  private func render(_ content: MapContent, _ name: String) -> String {
    guard let style = MapStyle.all.first(where: { $0.name == name }) else { return "" }
    func map(_ language: Language) -> NetworkMap {
      NetworkMap(content, style: style, language: language, palette: palette, medium: .screen)
    }
    var html = "<figure class=\"map\">\n" + map(language).figure.svg + "<figcaption>\n"
    for language in Language.allCases {
      html += "<div lang=\"\(language.rawValue)\">\(map(language).legend.svg)</div>\n"
    }
    return html + "</figcaption>\n</figure>\n"
  }

  /// The charts of the years, in both languages.
  private func render(_ history: History) -> String {
    let charts = Language.allCases.map { language in
      let drawing = HistorySheet(history, language: language).drawing()
      return "<div lang=\"\(language.rawValue)\">\(drawing.withoutDetails.svg)</div>\n"
    }
    return "<figure class=\"map\">\n\(charts.joined())</figure>\n"
  }

  /// What the page asserts, for programs: nothing in them can end the element.
  private func data() -> String {
    let json = JSON.object([(Provenance.key, provenance.json)] + report.documents).rendered()
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

  // MARK: Digests

  private static func digest(of text: String) -> String { base64(SHA256.digest(of: Array(text.utf8))) }

  /// Base 64 (RFC 4648, §4).
  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(bytes.count, start + 3)]
      var bits = part.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - part.count))
      bits <<= 8
      for place in 0..<4 {
        text.append(place <= part.count ? letters[Int(bits >> 26)] : UInt8(ascii: "="))
        bits <<= 6
      }
    }
    return String(decoding: text, as: UTF8.self)
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

/// The style and the script of a page, which are files of their own beside this one.
enum PageAssets {
  static let style = String(decoding: PackageResources.page_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.page_js, as: UTF8.self)
}
