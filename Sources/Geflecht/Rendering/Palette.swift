/// Colours that people with any colour vision tell apart (Okabe & Ito 2008), and dashes for print.
enum Palette {
  static let ink = "#1A1A1A"
  static let faint = "#8C8C8C"
  static let ground = "#FFFFFF"

  /// The colour of a sector: fixed for the known four, in order for others.
  static func color(of sector: Int, in names: [String]) -> String {
    switch names[sector] {
    case "civil-society": "#009E73"
    case "administration-politics": "#0072B2"
    case "business": "#E69F00"
    case "science": "#CC79A7"
    default: ["#56B4E9", "#F0E442", "#D55E00", "#999999"][sector % 4]
    }
  }

  /// The line style of a sector, so that ties differ in print too.
  static func dash(of sector: Int, in names: [String]) -> String {
    switch names[sector] {
    case "civil-society": "solid"
    case "administration-politics": "dashed"
    default: "dotted"
    }
  }
}
