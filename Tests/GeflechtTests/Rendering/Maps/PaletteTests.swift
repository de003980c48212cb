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

  /// WCAG 2.1 asks for 4.5 : 1 for text and 3 : 1 for signs; sectors have a dark edge around each fill besides.
  @Test func textAndLinesStandOutFromWhite() {
    func contrast(_ color: String) -> Double { 1.05 / (Light(color).luminance + 0.05) }
    #expect(contrast(Palette.ink) > 7)
    #expect(contrast(Palette.faint) > 4.5)
    for kind in Palette.Kind.allCases {
      let palette = Palette(kind, sectorNames: Self.names)
      #expect(contrast(palette.tandem) > 3)
      for sector in Self.names.indices { #expect(contrast(palette.mark(of: sector).line) > 2, "\(Self.names[sector])") }
    }
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
