/// What tells sectors apart on a map: a fill, a line with a dash, and a letter where colors run out.
///
/// Four hues of Okabe & Ito (2008), which people with any color vision tell apart, the purple darkened so that the four
/// also differ on a gray printer: CIE lightness 27, 46, 58, 71. Lines differ by dash as well, whatever their color, and
/// their orange is darker, for it has no edge that would set it off from white:
///
///     civil society  ────────    administration & politics  ─ ─ ─ ─    business  · · · · ·    science  ════════
///
/// Sectors beyond the known four carry letters, in their circles too, for no fifth hue would survive all that.
public struct Palette: Sendable {
  /// The palettes there are.
  public enum Kind: String, CaseIterable, Sendable {
    /// For screens and color printers.
    case color
    /// For gray printers.
    case gray = "grey"
  }

  /// What marks one sector.
  struct Mark: Hashable {
    let fill: String
    let line: String
    let dash: LineLook.Dash
    /// Two lines side by side.
    let isDouble: Bool
    let letter: String?

    /// A node of this sector alone.
    var look: MarkLook { MarkLook(fill, letter: letter) }
    /// A line of this sector alone.
    var lineLook: LineLook { LineLook(isDouble ? [line, Palette.ground, line] : [line], dash: dash) }
  }

  let kind: Kind
  private let marks: [Mark]

  static let ground = "#FFFFFF"
  static let ink = "#1A1A1A"
  /// Text that stays in the background, and lines of no sector; 4.5 : 1 on white.
  static let faint = "#767676"
  /// Ties of no sector; 3 : 1 on white and on mist.
  static let tie = "#8A8A8A"
  /// Areas behind everything.
  static let mist = "#F3F3F1"
  /// The borders of states.
  static let border = "#C6C6C0"
  /// Names on areas; 4.6 : 1 on mist.
  static let shade = "#6B6B6B"
  /// The edge of such an area.
  static let mistEdge = "#D9D9D5"

  /// More than by chance, from little to much, and fewer; dark letters stand on them.
  static let more = ["#D9E8F4", "#A9CFEA", "#74B3DE"]
  static let fewer = ["#FBE6D6", "#F5CAA9", "#EDA873"]

  init(_ kind: Kind, sectorNames: [String]) {
    self.kind = kind
    var others = 0
    marks = sectorNames.map { name in
      if let known = Self.known(name, kind) { return known }
      defer { others += 1 }
      return Self.other(others, kind)
    }
  }

  func mark(of sector: Int) -> Mark { marks[sector] }

  /// Tandems, and what is new.
  var tandem: String { kind == .color ? "#D55E00" : "#000000" }
  /// What is new in a comparison.
  var new: String { kind == .color ? "#0072B2" : "#000000" }
  /// What is lost in a comparison.
  var lost: String { kind == .color ? "#D55E00" : "#6B6B6B" }
  /// What stayed.
  var kept: String { "#BDBDBD" }

  private static func known(_ name: String, _ kind: Kind) -> Mark? {
    let isGray = kind == .gray
    return switch name {
    case "science":
      Mark(
        fill: isGray ? "#333333" : "#6E1E5E", line: isGray ? "#333333" : "#6E1E5E", dash: .solid, isDouble: true,
        letter: nil)
    case "administration-politics":
      Mark(
        fill: isGray ? "#6B6B6B" : "#0072B2", line: isGray ? "#555555" : "#0072B2", dash: .dashed, isDouble: false,
        letter: nil)
    case "civil-society":
      Mark(
        fill: isGray ? "#A6A6A6" : "#009E73", line: isGray ? "#6B6B6B" : "#009E73", dash: .solid, isDouble: false,
        letter: nil)
    case "business":
      Mark(
        fill: isGray ? "#E6E6E6" : "#E69F00", line: isGray ? "#555555" : "#B87800", dash: .dotted, isDouble: false,
        letter: nil)
    default: nil
    }
  }

  private static func other(_ number: Int, _ kind: Kind) -> Mark {
    let hues = kind == .color ? ["#56B4E9", "#F0E442", "#CC79A7", "#D9D9D9"] : ["#F5F5F5", "#CCCCCC"]
    let lines = kind == .color ? ["#2B8CC4", "#958A00", "#B25A8C", "#767676"] : ["#555555", "#767676"]
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let letter = String(letters[number % 26]) + (number < 26 ? "" : String(number / 26))
    let dashes: [(LineLook.Dash, Bool)] = [
      (.dotted, true), (.dashed, true), (.solid, false), (.dashed, false), (.dotted, false),
    ]
    let (dash, isDouble) = dashes[number % dashes.count]
    return Mark(
      fill: hues[number % hues.count], line: lines[number % lines.count], dash: dash, isDouble: isDouble,
      letter: letter)
  }
}

extension Palette {
  /// What the style of a page calls the colors that it knows, so that it can set them for a dark screen. What is not named
  /// here stays as it is: the light fills of further sectors, on which dark letters stand, and all grays for printers.
  static func name(of color: String) -> String? {
    switch color {
    case ground: "ground"
    case ink: "ink"
    case faint: "faint"
    case shade: "shade"
    case tie: "tie"
    case mist: "mist"
    case mistEdge: "mist-edge"
    case border: "border"
    case more[0]: "more-1"
    case more[1]: "more-2"
    case more[2]: "more-3"
    case fewer[0]: "fewer-1"
    case fewer[1]: "fewer-2"
    case fewer[2]: "fewer-3"
    case "#6E1E5E": "purple"
    case "#0072B2": "blue"
    case "#009E73": "green"
    case "#E69F00": "orange"
    case "#B87800": "amber"
    case "#D55E00": "vermilion"
    case "#2B8CC4": "sky"
    case "#958A00": "olive"
    case "#B25A8C": "rose"
    default: nil
    }
  }
}
