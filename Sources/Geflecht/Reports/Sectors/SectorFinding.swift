/// What a network says about the cooperation of its sectors, as a sentence.
///
/// A sentence is made of computed facts alone and names the measures they come from. Where too little is known there is
/// no sentence: the limits below are rules of thumb, stated on the page.
struct SectorFinding: Sendable {
  /// What a finding says of chance: a predicate over its facts, which chooses the words and stands in files.
  enum Verdict: String, Sendable {
    case asByChance = "as-by-chance"
    case more, fewer

    init(_ observed: Double, expected: Double, p: Double) {
      self = p >= significance ? .asByChance : observed > expected ? .more : .fewer
    }
  }

  /// What is asserted.
  let kind: Claim.Kind
  /// The sentence.
  let sentence: Phrase
  /// The numbers it is made of.
  let facts: [(key: String, value: Double)]
  /// The measures they come from.
  let measures: [String]
  /// How the number it is about stands to chance, where it is held against it.
  var verdict: Verdict?

  /// The key in files.
  var id: String { kind.rawValue }

  /// Fewer ties between nodes with sectors say nothing about whether sectors mix.
  static let fewestTies = 20.0
  /// Fewer ties expected between two sectors say nothing about these two.
  static let fewestExpected = 5.0
  /// Fewer cities with known sectors say nothing about cities.
  static let fewestCities = 5.0
  /// Fewer triangles say nothing about triangles.
  static let fewestTriangles = 10.0
  /// What comes up in fewer random networks than these is no accident.
  static let significance = 0.05
  /// A page has no more of them.
  static let most = 5

  /// The findings that the results bear, the most important first.
  static func all(in results: ResultTable) -> [SectorFinding] {
    let found = [
      openness(results), pairs(results), coverage(results), triangles(results), dependence(results), places(results),
    ]
    return Array(found.compactMap { $0 }.prefix(most))
  }

  // MARK: One finding each

  private static func openness(_ results: ResultTable) -> SectorFinding? {
    guard let groups = results.values(of: LevelExternalInternalIndex.self),
      let chance = results.values(of: SectorChance.self),
      let across = groups["total", "external"], let within = groups["total", "internal"],
      across + within >= fewestTies,
      let observed = chance["ei-network", "observed"], let expected = chance["ei-network", "expected"],
      let low = chance["ei-network", "low"], let high = chance["ei-network", "high"],
      let p = chance["ei-network", "p-two-sided"]
    else { return nil }
    // The index runs from −1 to 1; its share of ties across sectors is easier to read.
    func share(_ index: Double) -> Double { (1 + index) / 2 }
    let verdict = Verdict(observed, expected: expected, p: p)
    let counts = Phrase(
      en: """
        \(Int64(across)) of \(Int64(across + within)) ties (\(share(observed), .percent)) join different sectors. By chance
        it would be \(share(expected), .percent), in 95 of 100 random networks between \(share(low), .percent) and
        \(share(high), .percent)
        """,
      de: """
        \(Int64(across)) von \(Int64(across + within)) Beziehungen (\(share(observed), .percent)) verbinden verschiedene
        Sektoren. Bei zufälliger Verteilung wären es \(share(expected), .percent), in 95 von 100 Zufallsnetzwerken
        zwischen \(share(low), .percent) und \(share(high), .percent)
        """)
    let rare = Phrase(
      en: "a difference as large comes up in \(rarity(p))",
      de: "ein so großer Unterschied kommt in \(rarity(p)) vor")
    let sentence =
      switch verdict {
      case .asByChance:
        Phrase(
          en: "Sectors mix about as much as chance would have it: \(counts).",
          de: "Die Sektoren mischen sich etwa so, wie es der Zufall erwarten lässt: \(counts).")
      case .more:
        Phrase(
          en: "Sectors work together more often than chance would have it: \(counts); \(rare).",
          de: "Die Sektoren arbeiten häufiger zusammen, als der Zufall erwarten ließe: \(counts); \(rare).")
      case .fewer:
        Phrase(
          en: "Sectors keep to themselves more than chance would have it: \(counts); \(rare).",
          de: "Die Sektoren bleiben mehr unter sich, als der Zufall erwarten ließe: \(counts); \(rare).")
      }
    return SectorFinding(
      kind: .openness, sentence: sentence,
      facts: [
        ("ties_across", across), ("ties_within", within), ("share", share(observed)), ("by_chance", share(expected)),
        ("low", share(low)), ("high", share(high)), ("p", p),
      ],
      measures: ["ei-network", "sector-chance"], verdict: verdict)
  }

  /// Two sectors, how many ties join them and how many would by chance.
  struct Pair {
    let first: String
    let second: String
    let ties: Double
    let expected: Double
    let p: Double

    var names: Phrase {
      let (a, b) = (SectorName(first).dative, SectorName(second).dative)
      return first == second
        ? Phrase(en: "within \(a)", de: "innerhalb von \(a)")
        : Phrase(
          en: "between \(a) and \(b)", de: "zwischen \(a) und \(b)")
    }
  }

  /// All pairs of sectors, the diagonal with them.
  static func pairsOfSectors(_ results: ResultTable) -> [Pair] {
    guard let counts = results.values(of: SectorMixing.self),
      let expected = results.values(of: MeanMixingChance.self),
      let chances = results.values(of: MixingProbability.self)
    else { return [] }
    return counts.rows.indices.flatMap { g in
      (g..<counts.rows.count).compactMap { h in
        guard let ties = counts.values[g][h], let mean = expected.values[g][h], let p = chances.values[g][h]
        else { return nil }
        return Pair(first: counts.rows[g], second: counts.rows[h], ties: ties, expected: mean, p: p)
      }
    }
  }

  private static func pairs(_ results: ResultTable) -> SectorFinding? {
    let all = pairsOfSectors(results)
    // Of many pairs some look odd by accident: each must be as many times rarer (Bonferroni).
    let certain = all.filter {
      $0.expected >= fewestExpected && $0.p * Double(all.count) < significance
    }
    let more = certain.filter { $0.ties > $0.expected }.max { $0.ties / $0.expected < $1.ties / $1.expected }
    let fewer = certain.filter { $0.ties < $0.expected }.min { $0.ties / $0.expected < $1.ties / $1.expected }
    guard more != nil || fewer != nil else { return nil }
    func clause(_ pair: Pair, _ words: Phrase) -> Phrase {
      Phrase(
        en: """
          \(pair.names) there are \(words) ties than by chance: \(Int64(pair.ties.rounded()))
          instead of \(pair.expected, decimals: 0)
          """,
        de: """
          \(pair.names) gibt es \(words) Beziehungen als bei zufälliger Verteilung:
          \(Int64(pair.ties.rounded())) statt \(pair.expected, decimals: 0)
          """)
    }
    let clauses = [
      more.map { clause($0, Phrase(en: "more", de: "mehr")) },
      fewer.map { clause($0, Phrase(en: "fewer", de: "weniger")) },
    ].compactMap { $0 }
    let joined = clauses.joined(separator: Phrase(en: ", and ", de: ", und "))
    let facts = [("more", more), ("fewer", fewer)].flatMap { name, pair -> [(key: String, value: Double)] in
      pair.map { [("\(name)_ties", $0.ties), ("\(name)_by_chance", $0.expected), ("\(name)_p", $0.p)] } ?? []
    }
    return SectorFinding(
      kind: .pairs, sentence: joined.capitalized + ".", facts: facts,
      measures: ["mixing", "mixing-by-chance", "mixing-chance-p"])
  }

  private static func coverage(_ results: ResultTable) -> SectorFinding? {
    guard let share = results.value(of: CitiesWithThreeSectors.self),
      let frequency = results.values(of: SectorFrequency.self),
      let first = frequency.rows.first, let with = frequency[first, "with"],
      let without = frequency[first, "without"], with + without >= fewestCities
    else { return nil }
    let known = with + without
    let several = (share * known).rounded()
    let lacking = frequency.rows.compactMap { row in frequency[row, "without"].map { (row: row, count: $0) } }
      .filter { 2 * $0.count > known }
    let names = lacking.map { sector in
      Phrase(
        en: "\(sector: sector.row) (\(Int64(sector.count)))", de: "\(sector: sector.row) (\(Int64(sector.count)))")
    }
    let taking = Phrase(
      en: """
        In \(Int64(several)) of the \(Int64(known)) cities of which the data name a sector (\(share, .percent)), three or more
        take part, by local actors or local ties.
        """,
      de: """
        In \(Int64(several)) der \(Int64(known)) Städte, für die die Daten einen Sektor nennen (\(share, .percent)), wirken
        drei oder mehr mit, nach örtlichen Akteuren oder örtlichen Beziehungen.
        """)
    let sentence =
      lacking.isEmpty
      ? taking
      : Phrase(
        en: """
          \(taking) Of most cities the data name neither a local actor nor a local tie of \(names); that may be a gap in
          the data and not in the city.
          """,
        de: """
          \(taking) Für die meisten Städte nennen die Daten weder örtliche Akteure noch örtliche Beziehungen aus:
          \(names). Das kann eine Lücke der Daten sein und keine der Stadt.
          """)
    return SectorFinding(
      kind: .coverage, sentence: sentence,
      facts: [("cities_known", known), ("cities_with_three_sectors", several), ("share", share)]
        + lacking.map { ("cities_without_\($0.row)", $0.count) },
      measures: ["cities-with-three-sectors", "sector-frequency"])
  }

  private static func triangles(_ results: ResultTable) -> SectorFinding? {
    guard let chance = results.values(of: SectorChance.self), let share = results.value(of: TrisectoralShare.self),
      let spanning = results.value(of: TrisectoralTriangles.self), share > 0, spanning / share >= fewestTriangles,
      let expected = chance["trisectoral-triangles", "expected"], let p = chance["trisectoral-triangles", "p-two-sided"]
    else { return nil }
    let all = (spanning / share).rounded()
    let verdict = Verdict(spanning, expected: expected, p: p)
    let words =
      switch verdict {
      case .asByChance:
        Phrase(
          en: "no more and no fewer than chance may give (\(expected, decimals: 1) on average)",
          de: "nicht mehr und nicht weniger, als der Zufall ergeben kann (im Mittel \(expected, decimals: 1))")
      case .more:
        Phrase(
          en: "more than by chance (\(expected, decimals: 1) on average)",
          de: "mehr als bei zufälliger Verteilung (im Mittel \(expected, decimals: 1))")
      case .fewer:
        Phrase(
          en: "fewer than by chance (\(expected, decimals: 1) on average)",
          de: "weniger als bei zufälliger Verteilung (im Mittel \(expected, decimals: 1))")
      }
    return SectorFinding(
      kind: .triangles,
      sentence: Phrase(
        en: """
          Where three work with each other, they come from three sectors in \(Int64(spanning)) of \(Int64(all))
          cases (\(share, .percent)): \(words).
          """,
        de: """
          Wo drei miteinander arbeiten, kommen sie in \(Int64(spanning)) von \(Int64(all)) Fällen
          (\(share, .percent)) aus drei Sektoren: \(words).
          """),
      facts: [("triangles", all), ("trisectoral", spanning), ("by_chance", expected), ("p", p)],
      measures: ["trisectoral-triangles", "trisectoral-share", "sector-chance"], verdict: verdict)
  }

  private static func dependence(_ results: ResultTable) -> SectorFinding? {
    guard let loss = results.values(of: LayerLoss.self), let frequency = results.values(of: SectorFrequency.self),
      let first = frequency.rows.first, let with = frequency[first, "with"], let without = frequency[first, "without"],
      with + without >= fewestCities
    else { return nil }
    func falls(_ column: String) -> [(sector: String, cities: Double)] {
      loss.rows.compactMap { row in loss[row, column].map { (sector: row, cities: $0) } }
        .sorted { $0.cities == $1.cities ? $0.sector < $1.sector : $0.cities > $1.cities }
    }
    let (local, above) = (falls("cities"), falls("cities-above"))
    let next = local.dropFirst().first
    guard let most = local.first, most.cities >= fewestCities, most.cities > next?.cities ?? 0 else { return nil }
    let leaning = Phrase(
      en: """
        Cities lean most on \(SectorName(most.sector).plain): without the ties that only this sector carries,
        \(Int64(most.cities)) cities would lose local ties
        """,
      de: """
        Am stärksten stützen sich die Städte auf \(SectorName(most.sector).plain): Ohne die Beziehungen, die nur dieser
        Sektor trägt, verlören \(Int64(most.cities)) Städte örtliche Beziehungen
        """)
    var sentence =
      next.map { next in
        let name = SectorName(next.sector).dative
        return Phrase(
          en: "\(leaning); without those of \(name) it would be \(Int64(next.cities)).",
          de: "\(leaning); bei \(name) wären es \(Int64(next.cities)).")
      } ?? leaning + "."
    if let most = above.first, most.cities > above.dropFirst().first?.cities ?? 0 {
      let name = SectorName(most.sector).plain
      sentence = Phrase(
        en: """
          \(sentence) Ties from above (with states, the federal level and actors that work for them) count apart: there it
          is \(name), with \(Int(most.cities), "city", "cities").
          """,
        de: """
          \(sentence) Beziehungen zu Ländern, zum Bund und zu Akteuren, die für sie arbeiten, zählen gesondert: Dort ist
          es \(name) mit \(Int(most.cities), "Stadt", "Städten").
          """)
    }
    return SectorFinding(
      kind: .dependence, sentence: sentence,
      facts: local.map { ("cities_\($0.sector)", $0.cities) } + above.map { ("cities_above_\($0.sector)", $0.cities) },
      measures: ["layer-loss"])
  }

  private static func places(_ results: ResultTable) -> SectorFinding? {
    guard let levels = results.values(of: LevelExternalInternalIndex.self), let across = levels["total", "external"],
      let within = levels["within-cities", "external"], across >= fewestTies
    else { return nil }
    return SectorFinding(
      kind: .places,
      sentence: Phrase(
        en: """
          \(Int64(within)) of the \(Int64(across)) ties between sectors (\(within / across, .percent)) lie within one city.
          """,
        de: """
          \(Int64(within)) der \(Int64(across)) Beziehungen zwischen Sektoren
          (\(within / across, .percent)) liegen innerhalb einer Stadt.
          """),
      facts: [("within_cities", within), ("all", across)], measures: ["ei-levels"])
  }

  /// How often something comes up by chance.
  static func rarity(_ p: Double) -> Phrase {
    if p < 0.001 {
      return Phrase(
        en: "fewer than 1 of 1,000 random networks", de: "weniger als einem von 1.000 Zufallsnetzwerken")
    }
    let (count, all) = p < 0.01 ? (Int((1000 * p).rounded()), 1000) : (Int((100 * p).rounded()), 100)
    return Phrase(
      en: "about \(count) of \(all) random networks", de: "etwa \(count) von \(all) Zufallsnetzwerken")
  }
}
