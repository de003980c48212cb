import Geflecht

/// What a map can be written as: text and SVG by the tool itself, pictures of points and pages through Graphviz.
enum MapFormat: Hashable {
  case dot, svg
  case picture(PictureFormat)

  /// The format that a file's ending asks for.
  init(path: String) throws(Failure) {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.contains(".") ? (name.split(separator: ".").last?.lowercased() ?? "") : "dot"
    switch ending {
    case "dot", "gv": self = .dot
    case "svg": self = .svg
    default:
      guard let format = PictureFormat(rawValue: ending) else {
        throw Failure(
          code: .usage,
          message: Phrase(
            en: "a map cannot be written as .\(printable(ending, limit: 20))",
            de: "eine Karte lässt sich nicht als .\(printable(ending, limit: 20)) schreiben"),
          hint: Phrase(en: "use .svg, .png, .pdf or .dot", de: "möglich sind .svg, .png, .pdf und .dot"))
      }
      self = .picture(format)
    }
  }

  /// Whether it shows more where a pointer rests on it.
  var medium: MapMedium { self == .svg ? .screen : .paper }
}
