import Testing

@testable import Geflecht

/// Whoever reads a map, on whatever paper, tells its sectors apart: by how light their fills are, or by a letter; and lines
/// by how they are dashed, or by how light they are.
@Suite struct PaletteTests {
  private static let known = ["civil-society", "administration-politics", "business", "science"]
  private static let names = known + (1...20).map { "sector-\($0)" }

  /// Linear red, green and blue of a color (sRGB, IEC 61966-2-1).
  private struct Light {
    var red: Double
    var green: Double
    var blue: Double

    init(_ hex: String) {
      let digits = hex.dropFirst()
      func channel(_ at: Int) -> Double {
        let start = digits.index(digits.startIndex, offsetBy: 2 * at)
        let value = Double(Int(digits[start...].prefix(2), radix: 16) ?? 0) / 255
        return value <= 0.04045 ? value / 12.92 : powered((value + 0.055) / 1.055)
      }
      (red, green, blue) = (channel(0), channel(1), channel(2))
    }

    init(red: Double, green: Double, blue: Double) { (self.red, self.green, self.blue) = (red, green, blue) }

    /// Relative luminance (CIE Y).
    var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

    /// CIE L*: 0 black to 100 white.
    var lightness: Double { luminance > 0.008856 ? 116 * cubeRoot(luminance) - 16 : 903.3 * luminance }

    /// As seen without green cones: Machado, Oliveira & Fernandes (2009), severity 1.
    var withoutGreen: Light {
      Light(
        red: 0.367322 * red + 0.860646 * green - 0.227968 * blue,
        green: 0.280085 * red + 0.672501 * green + 0.047413 * blue,
        blue: -0.011820 * red + 0.042940 * green + 0.968881 * blue)
    }

    /// As seen without red cones, likewise.
    var withoutRed: Light {
      Light(
        red: 0.152286 * red + 1.052583 * green - 0.204868 * blue,
        green: 0.114503 * red + 0.786281 * green + 0.099216 * blue,
        blue: -0.003882 * red - 0.048116 * green + 1.051998 * blue)
    }

    private func cubeRoot(_ value: Double) -> Double {
      (0..<60).reduce(1.0) { root, _ in root - (root * root * root - value) / (3 * root * root) }
    }
  }

  @Test func theSimulationKeepsGrays() {
    // The rows of the matrices add up to 1, so that white stays white.
    for light in [Light("#FFFFFF").withoutGreen, Light("#FFFFFF").withoutRed] {
      #expect((light.lightness - 100).magnitude < 0.1)
    }
    #expect((Light("#777777").lightness - 50).magnitude < 0.6, "sRGB 119 is L* 50.03")
  }

  /// Eight steps of L* are what readers of gray maps tell apart; ColorBrewer's grays for five classes are 13 to 20 apart.
  @Test(arguments: Palette.Kind.allCases) func fillsDifferToEveryEye(kind: Palette.Kind) {
    let palette = Palette(kind, sectorNames: Self.names)
    for a in Self.names.indices {
      for b in 0..<a where palette.mark(of: a).letter == palette.mark(of: b).letter {
        let (first, second) = (Light(palette.mark(of: a).fill), Light(palette.mark(of: b).fill))
        #expect((first.lightness - second.lightness).magnitude >= 8, "\(Self.names[a]) and \(Self.names[b]) in gray")
        #expect((first.withoutGreen.lightness - second.withoutGreen.lightness).magnitude >= 8)
        #expect((first.withoutRed.lightness - second.withoutRed.lightness).magnitude >= 6)
      }
    }
  }

  @Test(arguments: Palette.Kind.allCases) func linesOfTheKnownSectorsDifferByDash(kind: Palette.Kind) {
    let palette = Palette(kind, sectorNames: Self.known)
    let dashes = Set(Self.known.indices.map { "\(palette.mark(of: $0).dash) \(palette.mark(of: $0).isDouble)" })
    #expect(dashes.count == 4)
  }

  /// WCAG 2.1, 1.4.3: how much lighter one is than the other.
  private func contrast(_ a: String, _ b: String) -> Double {
    let (a, b) = (Light(a).luminance, Light(b).luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// WCAG 2.1 asks for 4.5 : 1 for text and 3 : 1 for signs; sectors have a dark edge around each fill besides.
  @Test func textAndLinesStandOutFromWhite() {
    #expect(contrast(Palette.ink, Palette.ground) > 7)
    #expect(contrast(Palette.faint, Palette.ground) > 4.5 && contrast(Palette.shade, Palette.mist) > 4.5)
    for kind in Palette.Kind.allCases {
      let palette = Palette(kind, sectorNames: Self.names)
      let lines = [palette.tandem, Palette.tie] + Self.names.indices.map { palette.mark(of: $0).line }
      for line in lines { #expect(contrast(line, Palette.ground) >= 3, "\(line)") }
    }
  }

  // MARK: In a page

  /// The colors of the style of pages, for light and for dark screens.
  private static let colors: [String: (light: String, dark: String)] = {
    let long = { (hex: Substring) in hex.count == 3 ? "#" + hex.map { "\($0)\($0)" }.joined() : "#\(hex)" }
    let pairs = PageAssets.style.matches(of: /--([a-z0-9-]+): light-dark\(#([0-9a-f]+), #([0-9a-f]+)\)/).map {
      (String($0.output.1), (light: long($0.output.2).uppercased(), dark: long($0.output.3).uppercased()))
    }
    return Dictionary(pairs) { first, _ in first }
  }()

  private static let all: [String] = {
    let marks = names.indices.map { Palette(.color, sectorNames: names).mark(of: $0) }
    return marks.flatMap { [$0.fill, $0.line] } + Palette.more + Palette.fewer + [
      Palette.ground, Palette.ink, Palette.faint, Palette.shade, Palette.tie, Palette.mist, Palette.mistEdge,
      Palette.border, Palette(.color, sectorNames: []).tandem,
    ]
  }()

  @Test func aPageHasTheColorsOfFilesByTheirNames() {
    let named = Self.all.filter { Palette.name(of: $0) != nil }
    #expect(Set(named.compactMap { Palette.name(of: $0) }).count == 23)
    for color in named { #expect(Palette.name(of: color).flatMap { Self.colors[$0]?.light } == color, "\(color)") }
  }

  @Test(arguments: [true, false]) func everythingStandsOutInAPage(isDark: Bool) throws {
    func shown(_ color: String) throws -> String {
      guard let name = Palette.name(of: color) else { return color }
      let pair = try #require(Self.colors[name], "\(name)")
      return isDark ? pair.dark : pair.light
    }
    let (ground, mist, ink) = (try shown(Palette.ground), try shown(Palette.mist), try shown(Palette.ink))
    for text in [Palette.ink, Palette.faint, Palette.shade] {
      #expect(contrast(try shown(text), ground) >= 4.5, "\(text)")
    }
    #expect(contrast(try shown(Palette.shade), mist) >= 4.5)
    for tint in Palette.more + Palette.fewer { #expect(contrast(ink, try shown(tint)) >= 4.5, "\(tint)") }
    let palette = Palette(.color, sectorNames: Self.names)
    for line in [palette.tandem, Palette.tie] + Self.names.indices.map({ palette.mark(of: $0).line }) {
      let line = try shown(line)
      #expect(contrast(line, ground) >= 3, "\(line)")
      #expect(contrast(line, mist) >= 3, "\(line)")
    }
    // Every fill has an edge that stands out from it or lets it stand out from the ground.
    for sector in Self.names.indices {
      let fill = try shown(palette.mark(of: sector).fill)
      #expect(max(contrast(ink, fill), contrast(fill, mist)) >= 3 && contrast(ink, mist) >= 3)
      // Letters on fills stay dark.
      if palette.mark(of: sector).letter != nil { #expect(contrast("#000000", fill) >= 4.5) }
    }
    // Without colors the four known sectors differ by how light they are.
    let known = try Self.known.indices.map { Light(try shown(palette.mark(of: $0).fill)).lightness }.sorted()
    for (darker, lighter) in zip(known, known.dropFirst()) { #expect(lighter - darker >= 8) }
  }

  @Test func lettersAreNeverGivenTwice() {
    let palette = Palette(.color, sectorNames: (0..<64).map { "s\($0)" })
    #expect(Set((0..<64).compactMap { palette.mark(of: $0).letter }).count == 64)
  }
}

/// x^2.4 for the sRGB curve.
private func powered(_ value: Double) -> Double {
  // x^2.4 = x² · (x²)^(1/5): the fifth root by Newton's method.
  let square = value * value
  let fifth = (0..<80).reduce(1.0) { root, _ in
    root - (root * root * root * root * root - square) / (5 * root * root * root * root)
  }
  return square * fifth
}
