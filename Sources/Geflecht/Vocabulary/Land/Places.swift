/// Populated places by name: where they are, in which Land, and how many people live there.
public struct Places: Sendable {
  /// A place.
  struct Place: Hashable {
    let name: String
    let land: GermanState
    let coordinate: Coordinate
    let population: Int
  }

  private let byName: [String: [Place]]
  /// By what stands before a river or region: `Frankfurt am Main` by `frankfurt`.
  private let byStem: [String: [Place]]

  /// The places of Germany with 1,000 inhabitants and more, by GeoNames (CC BY 4.0). Parts of towns are among them, and
  /// some numbers of inhabitants are old.
  public static let germany = Places(lines: linesOfGermany)

  /// - Parameter lines: A place each: its name, its Land without `DE-`, its latitude and longitude in ten-thousandths of a
  ///   degree, its inhabitants.
  /// - Complexity: O(characters).
  init(lines: String) {
    var byName: [String: [Place]] = [:]
    var byStem: [String: [Place]] = [:]
    for line in lines.split(separator: "\n") {
      let cells = line.split(separator: ";")
      guard cells.count == 5, let land = GermanState.byAbbreviation[String(cells[1])], let latitude = Int(cells[2]),
        let longitude = Int(cells[3]), let population = Int(cells[4])
      else { continue }
      let place = Place(
        name: String(cells[0]), land: land,
        coordinate: Coordinate(latitude: Double(latitude) / 10_000, longitude: Double(longitude) / 10_000),
        population: population)
      byName[foldedName(place.name), default: []].append(place)
      byStem[Self.stem(place.name), default: []].append(place)
    }
    (self.byName, self.byStem) = (byName, byStem)
  }

  /// The places that a name may mean: those that are called so, or else those of that stem.
  /// - Parameter land: The Land in which they must lie.
  func places(called name: String, in land: GermanState?) -> [Place] {
    for found in [byName[foldedName(name)], byStem[Self.stem(name)]] {
      let near = (found ?? []).filter { land == nil || $0.land == land }
      if !near.isEmpty { return near }
    }
    return []
  }

  /// A name without what tells it from others of the same stem: `Frankfurt (Oder)`, `Frankfurt/Main`, `Frankfurt a. M.`.
  private static func stem(_ name: String) -> String {
    let words = name.prefix { $0 != "(" && $0 != "/" && $0 != "," }.split(separator: " ")
    let end = words.indices.dropFirst().first { joints.contains(words[$0]) } ?? words.count
    return foldedName(words.prefix(end).joined())
  }

  /// What stands between a town and its river or region.
  private static let joints: Set<Substring> = [
    "am", "an", "auf", "bei", "im", "in", "ob", "vor", "a.", "a.d.", "b.", "i.", "i.d.", "o.", "v.",
  ]
}
