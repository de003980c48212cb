/// All states side by side, in the order of the data, and the levels beside each other.
struct StatesOverview: Sendable {
  let outcome: LevelsOutcome
  let top: Int

  private var network: Network { outcome.network }
  private var order: FormalOrder { outcome.order }

  /// A share of the cities of every state, which states can be compared by.
  struct Share: Sendable {
    /// The line of the cards that says it.
    let kind: Claim.Kind
    let title: Phrase
    /// The same as a heading.
    let short: Phrase
    let shares: [(part: Int, whole: Int)]
    let ranks: StateRanks

    init(_ kind: Claim.Kind, _ title: Phrase, _ short: Phrase, _ shares: [(part: Int, whole: Int)]) {
      (self.kind, self.title, self.short, self.shares) = (kind, title, short, shares)
      ranks = StateRanks(shares)
    }
  }

  var shares: [Share] {
    let (states, facts) = (order.states, outcome.facts)
    func share(_ part: (Int) -> Int, _ whole: (Int) -> Int) -> [(part: Int, whole: Int)] {
      states.indices.map { (part($0), whole($0)) }
    }
    return [
      Share(
        .citiesTied,
        Phrase(en: "cities tied to another city of the state", de: "Städte mit Beziehung zu einer anderen im Land"),
        Phrase(en: "within", de: "im Land"),
        share({ outcome.profiles[$0].tiedCities.count }, { states[$0].cities.count > 1 ? states[$0].cities.count : 0 })),
      Share(
        .takesPart, Phrase(en: "cities tied to the state", de: "Städte mit Beziehung zum Land"),
        Phrase(en: "to the state", de: "zum Land"),
        share({ facts.reach[$0]?.tied.count ?? 0 }, { facts.reach[$0] == nil ? 0 : states[$0].cities.count })),
      Share(
        .federalReach, Phrase(en: "cities reached from the federal level", de: "vom Bund erreichbare Städte"),
        Phrase(en: "from above", de: "vom Bund"),
        share(
          { state in states[state].cities.count { facts.paths.reaches($0) } },
          { order.federal.isEmpty ? 0 : states[$0].cities.count })),
      Share(
        .threeSectors, Phrase(en: "cities with three sectors or more", de: "Städte mit drei oder mehr Sektoren"),
        Phrase(en: "3 sectors", de: "3 Sektoren"),
        share({ outcome.profiles[$0].trisectoralCities.count }, { outcome.profiles[$0].knownCities.count })),
      Share(
        .cityTiesAcross,
        Phrase(en: "ties between cities that cross a border", de: "Beziehungen zwischen Städten über Landesgrenzen"),
        Phrase(en: "across", de: "hinaus"),
        share({ Int(facts.ties.ofStates[$0].ofCities.across) }, { Int(facts.ties.ofStates[$0].ofCities.total) })),
    ]
  }

  /// What is certain about the order of the states; ties between cities depend on each other and are not compared.
  var claims: [Claim] {
    let compared = shares.filter { $0.kind != .cityTiesAcross }
    let ranked = compared.compactMap { claim(about: $0) }
    return ranked.isEmpty
      ? [
        Claim(
          .noRanks, [("lines", .strings(compared.map { $0.kind.rawValue }))],
          Phrase(
            en: "No difference between the states is larger than chance may explain: none stands before another.",
            de: """
              Kein Unterschied zwischen den Ländern ist größer, als der Zufall erklären kann: Keines steht vor einem anderen.
              """))
      ] : ranked
  }

  private func claim(about share: Share) -> Claim? {
    let ranked = share.ranks.ranked
    guard !ranked.isEmpty else { return nil }
    let sorted = ranked.sorted { a, b in
      (a.ranks.lowerBound, a.ranks.upperBound, a.state) < (b.ranks.lowerBound, b.ranks.upperBound, b.state)
    }
    let items = sorted.map { state, ranks in
      let (title, amount) = (order.states[state].title, share.shares[state])
      let rank =
        ranks.count == 1
        ? Phrase(en: "rank \(ranks.lowerBound)", de: "Rang \(ranks.lowerBound)")
        : Phrase(
          en: "rank \(ranks.lowerBound) to \(ranks.upperBound)", de: "Rang \(ranks.lowerBound) bis \(ranks.upperBound)")
      return Phrase(
        en: "\(title) (\(amount.part) of \(amount.whole)) \(rank)",
        de: "\(title) (\(amount.part) von \(amount.whole)) \(rank)")
    }.joined(separator: ", ")
    let title = share.title
    return Claim(
      .stateRanks,
      [
        ("line", .string(share.kind.rawValue)), ("compared", .int(share.ranks.count)),
        (
          "ranks",
          .object(
            sorted.map { state, ranks in
              (order.states[state].id, .array([.int(ranks.lowerBound), .int(ranks.upperBound)]))
            })
        ),
      ],
      Phrase(
        en: """
          \(title): more than chance may explain. Of \(share.ranks.count) states of which anything is documented, certain is
          \(items).
          """,
        de: """
          \(title): mehr, als der Zufall erklären kann. Von \(share.ranks.count) Ländern, für die etwas belegt ist, ist
          sicher: \(items).
          """
      ).capitalized)
  }

  // MARK: For people

  var blocks: [Report.Block] { sideBySide + matrix + ties }

  var sideBySide: [Report.Block] {
    [
      .heading(Phrase(en: "The states side by side", de: "Die Länder nebeneinander")), .table(forPeople),
      .paragraph(
        Phrase(
          en: """
            So many cities of so many, in the order of the data; a dash: nothing documented, which is a question to the state.
            Within: tied to another city of the state. From above: reached from the federal level over any ties. 3
            sectors: of the cities of which the data name a sector. Across: ties between cities that lead to another state.
            """,
          de: """
            So viele Städte von so vielen, in der Reihenfolge der Daten; ein Strich: nichts belegt, also eine Frage an das
            Land. Im Land: mit einer anderen Stadt des Landes verbunden. Vom Bund: vom Bund über beliebige Beziehungen
            erreichbar. 3 Sektoren: von den Städten, für die die Daten einen Sektor nennen. Hinaus: Beziehungen zwischen
            Städten, die in ein anderes Land führen.
            """)), .list(claims.map { $0.words }),
    ]
  }

  private var forPeople: ReportTable {
    let shares = shares
    var table = ReportTable(
      columns: [
        .init("state", Phrase(en: "state", de: "Land")), .init("cities", Phrase(en: "cities", de: "Städte")),
      ] + shares.map { .init($0.kind.rawValue, $0.short) }
        + [.init("partner_since", Phrase(en: "partner", de: "Partner"))])
    for (place, state) in order.states.enumerated() {
      table.append(
        [.phrase(state.title), .count(state.cities.count)]
          + shares.map { share in
            let (part, whole) = share.shares[place]
            return part == 0 ? .blank : .text("\(part)/\(whole)")
          } + [partner(state).map { .text("\($0.year)") } ?? .blank])
    }
    return table
  }

  private func partner(_ state: FormalOrder.State) -> PartialDate? {
    state.node.flatMap { network.facts(of: $0).partnerSince }
  }

  private var matrix: [Report.Block] {
    let levels = Level.allCases.reversed().filter { level in network.levels.contains(level) }
    guard levels.count > 1 else { return [] }
    var table = ReportTable(
      columns: [.init("level", Phrase(en: "ties between", de: "Beziehungen zwischen"))]
        + levels.map { .init($0.key, $0.plural) })
    for level in levels {
      table.append(
        [.phrase(level.plural)] + levels.map { other in other > level ? .blank : cell(LevelPair(level, other)) })
    }
    let rewired =
      outcome.levelTiesRewired == nil
      ? ""
      : Phrase(
        en:
          "; the second, in networks in which everyone keeps the number of ties. ▲ more, ▼ fewer than chance explains",
        de: "; die zweite, wenn alle ihre Zahl von Beziehungen behalten. ▲ mehr, ▼ weniger, als der Zufall erklärt")
    return [
      .heading(Phrase(en: "Level by level", de: "Ebene für Ebene")), .table(table),
      .paragraph(
        Phrase(
          en: """
            Tied pairs. In brackets what is to be expected: the first number, if all pairs of nodes were tied alike\(rewired).
            """,
          de: """
            Verbundene Paare. In Klammern, was zu erwarten wäre: die erste Zahl, wenn alle Knotenpaare gleich oft verbunden
            wären\(rewired).
            """)),
    ]
  }

  private func cell(_ pair: LevelPair) -> ReportTable.Cell {
    guard let ties = outcome.levelTies[pair.key, "ties"], let alike = outcome.levelTies[pair.key, "expected"] else {
      return .blank
    }
    let rewired = outcome.levelTiesRewired?[pair.key, "expected"]
    let p = outcome.levelTiesRewired?[pair.key, "p-two-sided"] ?? 1
    // Of ten pairs some look odd by accident.
    let mark = rewired == nil || p * Double(LevelPair.all.count) >= 0.05 ? "" : ties > rewired ?? ties ? " ▲" : " ▼"
    return .phrase(
      Phrase { language in
        let numbers = [alike, rewired].compactMap { $0 }.map { language.decimal($0, decimals: 1) }
        return "\(language.count(Int(ties)))\(mark) (\(numbers.joined(separator: "; ")))"
      })
  }

  // MARK: Single ties

  /// What a tie between two levels would close, and what falls open without it.
  func claim(_ kind: Claim.Kind, _ gap: LevelGap) -> Claim {
    let counts = zip(LevelFacts.Triad.allCases, gap.counts).filter { $1 > 0 }
    let list = counts.map { kind, count in Phrase(en: "\(kind.title) \(count)", de: "\(kind.title) \(count)") }
    let (high, low) = (network.names(of: [gap.high], upTo: 1), network.names(of: [gap.low], upTo: 1))
    return Claim(
      kind,
      [("tie", .strings([gap.high, gap.low].map { network.id(of: $0) })), ("total", .int(gap.total))]
        + zip(LevelFacts.Triad.allCases, gap.counts).map { ($0.key, .int($1)) },
      Phrase(
        en: "\(high) – \(low): \(gap.total, "triangle", "triangles") (\(list))",
        de: "\(high) – \(low): \(gap.total, "Dreieck", "Dreiecke") (\(list))"))
  }

  var ties: [Report.Block] {
    func blocks(_ gaps: [LevelGap], _ kind: Claim.Kind, _ title: Phrase) -> [Report.Block] {
      guard !gaps.isEmpty else { return [] }
      var items = gaps.prefix(Self.shown).map { claim(kind, $0).words }
      if gaps.count > Self.shown {
        let more = gaps.count - Self.shown
        items.append(
          Phrase(
            en: "\(more) more: --format csv --table ties", de: "\(more) weitere: --format csv --table ties"))
      }
      return [.paragraph(title), .list(items)]
    }
    let all =
      blocks(
        outcome.gaps, .closingTie,
        Phrase(
          en: "These ties do not exist in the data and would close most triangles of federal level, states and cities:",
          de:
            "Diese Beziehungen gibt es in den Daten nicht; sie schlössen die meisten Dreiecke aus Bund, Ländern und Städten:"
        ))
      + blocks(
        outcome.critical, .criticalTie,
        Phrase(
          en: "Without these ties most triangles would fall open:",
          de: "Ohne diese Beziehungen fielen die meisten Dreiecke auseinander:"))
    return all.isEmpty
      ? [] : [.heading(Phrase(en: "Single ties that matter", de: "Einzelne Beziehungen, auf die es ankommt"))] + all
  }

  private static let shown = 5

  /// All claims about single ties.
  var tieClaims: [Claim] {
    outcome.gaps.map { claim(.closingTie, $0) } + outcome.critical.map { claim(.criticalTie, $0) }
  }
}
