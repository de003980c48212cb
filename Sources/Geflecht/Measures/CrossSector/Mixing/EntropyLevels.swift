/// How mixed the sectors of the actors are, as a sum of differences between states, between cities, and within cities.
public struct LevelEntropy: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "entropy-levels",
    title: Phrase(en: "Sector diversity by level", de: "Vielfalt der Sektoren nach Ebenen"),
    family: .crossSector,
    summary: Phrase(
      en: """
        How much of the variety of sectors among the actors lies between states, between the
        cities of a state, and within cities.
        """,
      de: """
        Wie viel von der Vielfalt der Sektoren unter den Akteuren zwischen den Ländern, zwischen den Städten eines
        Landes und in den Städten selbst liegt.
        """),
    formula: Phrase(
      en: """
        H(G) = I(G; S) + I(G; C | S) + H(G | C);  G, S, C = sector, state and city of an actor drawn by chance, H = −Σ p
        ln p, I(G; S) = H(G) − H(G | S), I(G; C | S) = H(G | S) − H(G | C)
        """,
      de: """
        H(G) = I(G; S) + I(G; C | S) + H(G | C);  G, S, C = Sektor, Land und Stadt eines zufällig gezogenen Akteurs, H =
        −Σ p ln p, I(G; S) = H(G) − H(G | S), I(G; C | S) = H(G | S) − H(G | C)
        """),
    reading: Phrase(
      en: """
        Most of it 'within-cities': in every city the sectors are mixed. Most of it between: each state or city has
        its own sector. The shares sum to 1.
        """,
      de: """
        Das meiste bei 'within-cities': In jeder Stadt sind die Sektoren gemischt. Das meiste dazwischen: Jedes Land
        oder jede Stadt hat ihren eigenen Sektor. Die Anteile ergeben zusammen 1.
        """),
    unit: .nats,
    range: 0 ... .infinity,
    time: "O(n log n)",
    memory: "O(n)",
    caveats: [
      Caveat(
        en: "Actors with a sector only, tied or not; an actor of several sectors counts for each in equal parts.",
        de: """
          Nur Akteure mit Sektor, mit oder ohne Beziehungen; ein Akteur mit mehreren
          Sektoren zählt für jeden zu gleichen Teilen.
          """),
      Caveat(
        en: """
          Actors directly in a state count as one more city of that state. Those of the federal level, those in
          cities without a known state, those who work in a state that is not named, and those of whom no place
          is known count as one more state each.
          """,
        de: """
          Akteure unmittelbar in einem Land zählen wie eine weitere Stadt dieses Landes. Die des Bundes, die
          in Städten ohne bekanntes Land, die in einem nicht genannten Land und die ohne bekannten Ort
          zählen jeweils wie ein weiteres Land.
          """),
      Caveat(
        en: "With few actors a city, chance alone makes cities differ: the parts 'between' are too high then.",
        de: """
          Bei wenigen Akteuren je Stadt unterscheiden sich Städte schon durch Zufall: Die
          Anteile dazwischen sind dann zu hoch.
          """),
      Caveat(
        en: """
          'places' counts states, cities and actors. 'share' is a share of 1, blank when all actors are of one sector;
          'entropy' is blank without actors that have a sector.
          """,
        de: """
          'places' zählt Länder, Städte und Akteure. 'share' ist ein Anteil an 1, leer, wenn alle Akteure einem Sektor
          angehören; 'entropy' ist leer ohne Akteure mit Sektor.
          """),
    ],
    equals: Phrase(
      en: "The mutual information index M of segregation and its parts, as mutual_total(within =) of segregation in R.",
      de:
        "Der Segregationsindex M (Transinformation) und seine Teile, wie mutual_total(within =) aus segregation in R."),
    references: [
      Reference("Shannon (1948), A mathematical theory of communication", doi: "10.1002/j.1538-7305.1948.tb01338.x"),
      Reference(
        "Mora & Ruiz-Castillo (2011), Entropy-based segregation indices", doi: "10.1111/j.1467-9531.2011.01237.x"),
    ],
    examples: [
      // Seven actors: 3 nonprofit, 2 private, 2 academia. S1: 2 1 2, S2: 1 1 0. C1: 1 1 1, C2: 1 0 1, C3: 1 1 0.
      // H(G) = ln 7 − (3 ln 3 + 4 ln 2)/7;  H(G|S) = 5/7 (ln 5 − 4/5 ln 2) + 2/7 ln 2;  H(G|C) = 3/7 ln 3 + 4/7 ln 2.
      WorkedExample(
        .fourLevels,
        .table([
          ("total", "entropy", ln7 - (3 * ln3 + 4 * ln2) / 7),
          ("between-states", "entropy", ln7 - (3 * ln3 + 4 * ln2) / 7 - (5 * ln5 - 2 * ln2) / 7),
          ("between-cities", "entropy", (5 * ln5 - 2 * ln2) / 7 - (3 * ln3 + 4 * ln2) / 7),
          ("within-cities", "entropy", (3 * ln3 + 4 * ln2) / 7), ("total", "share", 1),
          ("between-states", "places", 2), ("between-cities", "places", 3), ("within-cities", "places", 7),
        ]))
    ]
  )

  private static let (ln2, ln3) = (0.693_147_180_559_945_3, 1.098_612_288_668_109_7)
  private static let (ln5, ln7) = (1.609_437_912_434_100_4, 1.945_910_149_055_313_3)

  /// The measure.
  public init() {}

  /// One row a part, and the sum.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NumberTable {
    let network = analysis.network
    guard network.sectorCount > 0 else { throw .noSectors }
    let places = analysis[.tiePlaces]
    var actors: [SectorAmounts.Actor] = []
    for node in network.nodes(at: .actor) where !network.sectorSets[node.index].isEmpty {
      let (state, city) = places[node].position
      actors.append(.init(state: state, city: city, sectors: network.sectorSets[node.index]))
    }
    // Places stand together then; within one the order of sums does not hang on that of the data.
    actors.sort { ($0.state, $0.city, $0.sectors.mask) < ($1.state, $1.city, $1.sectors.mask) }
    let all = SectorAmounts(actors, sectors: network.sectorCount) { _, _ in true }
    let states = SectorAmounts(actors, sectors: network.sectorCount) { $0.state == $1.state }
    let cities = SectorAmounts(actors, sectors: network.sectorCount) { $0.state == $1.state && $0.city == $1.city }
    // Rounding may leave a part that is 0 a little below.
    let parts = [
      max(0, all.entropy - states.entropy), max(0, states.entropy - cities.entropy), cities.entropy, all.entropy,
    ]
    let counts = [states.places, cities.places, actors.count, actors.count]
    return NumberTable(
      rowTitle: Phrase(en: "part", de: "Teil"),
      rows: ["between-states", "between-cities", "within-cities", "total"],
      rowTitles: [
        Phrase(en: "between states", de: "zwischen Ländern"),
        Phrase(en: "between cities of one state", de: "zwischen Städten eines Landes"),
        Phrase(en: "within a city", de: "innerhalb einer Stadt"), Phrase(en: "total", de: "gesamt"),
      ],
      columns: [
        .init("places", Phrase(en: "places", de: "Orte")), .init("entropy", Phrase(en: "entropy", de: "Entropie")),
        .init("share", Phrase(en: "share", de: "Anteil")),
      ],
      values: zip(counts, parts).map { count, part in
        [Double(count), actors.isEmpty ? nil : part, all.entropy > 0 ? part / all.entropy : nil]
      })
  }
}

extension TiePlaces.NodePlace {
  /// Numbers for the state and the city; what is not within a state stands in one of its own.
  fileprivate var position: (state: Int, city: Int) {
    switch self {
    case .unknown: (-4, -1)
    case .state(nil): (-3, -1)
    case .federal: (-2, -1)
    case .state(let state?): (state, -1)
    case .city(let city, let state): (state ?? -1, city.index)
    }
  }
}

/// How mixed the sectors are on average in places that follow each other.
private struct SectorAmounts {
  struct Actor {
    let state: Int
    let city: Int
    let sectors: SectorSet
  }

  private(set) var places = 0
  /// Σ n(c)/n · H(G in c) over the places.
  private(set) var entropy = 0.0

  init(_ actors: [Actor], sectors: Int, isSamePlace: (Actor, Actor) -> Bool) {
    var first = 0
    while first < actors.count {
      var amounts = Array(repeating: 0.0, count: sectors)
      var end = first
      while end < actors.count, isSamePlace(actors[first], actors[end]) {
        for sector in actors[end].sectors { amounts[sector.index] += 1 / Double(actors[end].sectors.count) }
        end += 1
      }
      entropy += Double(end - first) / Double(actors.count) * ShannonEntropy.of(amounts)
      places += 1
      first = end
    }
  }
}
