/// The borders of areas: those of the German Länder, or what a table `outlines.csv` says.
public struct Outlines: Sendable {
  /// One closed line.
  struct Ring: Sendable {
    /// Whether it surrounds what does not belong to the area.
    let isHole: Bool
    /// Its corners; the last is joined to the first.
    let points: [Coordinate]
  }

  /// An area of one or several rings.
  struct Area: Sendable {
    /// The id of the state.
    let id: String
    var rings: [Ring]

    var hasHole: Bool { rings.contains { $0.isHole } }
    /// The ring with the most corners.
    var largestRing: Ring? { rings.max { $0.points.count < $1.points.count } }

    /// Whether a place lies in it, by the even–odd rule.
    func holds(_ place: Coordinate) -> Bool {
      var isInside = false
      for ring in rings {
        guard var b = ring.points.last else { continue }
        for a in ring.points {
          let crosses = (a.latitude > place.latitude) != (b.latitude > place.latitude)
          let share = (place.latitude - a.latitude) / (b.latitude - a.latitude)
          if crosses, place.longitude < a.longitude + (b.longitude - a.longitude) * share { isInside.toggle() }
          b = a
        }
      }
      return isInside
    }
  }

  let areas: [Area]
  /// Who drew the borders, where that is known.
  let source: Phrase?

  /// No borders.
  public static let none = Outlines(areas: [], source: nil)

  init(areas: [Area], source: Phrase?) { (self.areas, self.source) = (areas, source) }

  /// Areas written line by line: an id, then its rings, a hole with a `-` before it. A ring is the differences from corner
  /// to corner in thousandths of a degree, as Google's encoded polylines have them: five bits a character, low bits first,
  /// every number doubled, and inverted where it is negative.
  init(encoded text: String, source: Phrase) {
    areas = text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let id = words.first else { return nil }
      return Area(
        id: String(id),
        rings: words.dropFirst().map { word in
          let isHole = word.hasPrefix("-")
          return Ring(isHole: isHole, points: Self.decoded(word.utf8.dropFirst(isHole ? 1 : 0)))
        })
    }
    self.source = source
  }

  private static func decoded(_ text: Substring.UTF8View) -> [Coordinate] {
    var numbers: [Int] = []
    var (number, shift) = (0, 0)
    for byte in text {
      let bits = Int(byte) - 63
      number |= (bits & 31) << shift
      shift += 5
      guard bits < 32 else { continue }
      numbers.append(number & 1 == 0 ? number >> 1 : ~(number >> 1))
      (number, shift) = (0, 0)
    }
    var (latitude, longitude) = (0, 0)
    return stride(from: 0, to: numbers.count - 1, by: 2).map { at in
      latitude += numbers[at]
      longitude += numbers[at + 1]
      return Coordinate(latitude: Double(latitude) / 1000, longitude: Double(longitude) / 1000)
    }
  }
}
