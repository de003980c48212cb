/// The cards as flat tables: a row a line, a row a comparison, a row a fact, a row a name. Together they hold everything.
struct LevelsTables {
  private let cards: [LevelsReport.Card]
  private let outcome: LevelsOutcome
  private let overview: StatesOverview?

  private var network: Network { outcome.network }

  init(_ cards: [LevelsReport.Card], _ outcome: LevelsOutcome, _ overview: StatesOverview? = nil) {
    (self.cards, self.outcome, self.overview) = (cards, outcome, overview)
  }

  private var all: [(name: String, title: Phrase, content: ReportTable)] {
    let cards: [(name: String, title: Phrase, content: ReportTable)] = [
      ("lines", Phrase(en: "Cards", de: "Karten"), lines),
      ("comparisons", Phrase(en: "Comparisons", de: "Vergleiche"), comparisons),
      ("facts", Phrase(en: "Details", de: "Einzelheiten"), facts), ("names", Phrase(en: "Names", de: "Namen"), names),
    ]
    guard let overview else { return cards }
    return [
      ("states", Phrase(en: "States", de: "Länder"), states(overview)),
      ("levels", Phrase(en: "Levels", de: "Ebenen"), levels),
      ("ties", Phrase(en: "Single ties", de: "Einzelne Beziehungen"), ties),
    ] + cards
  }

  var tables: [Presentation.Table] { all.map { Presentation.Table($0.name, $0.content) } }
  var sheets: [ReportSheet] { all.map { ReportSheet(title: $0.title, content: $0.content) } }

  /// Everything for programs.
  var json: JSON {
    var mentioned: Set<NodeID> = []
    for card in cards { for line in card.lines { for list in line.names { mentioned.formUnion(list.nodes) } } }
    let nodes = mentioned.sorted().map { node in
      JSON.object([
        ("id", .string(network.id(of: node))), ("name", .string(network.name(of: node))),
        ("level", .string(network[node].level.key)),
      ])
    }
    let beside = overview.map { overview -> [(key: String, value: JSON)] in
      [
        ("states", rows(states(overview))), ("levels", rows(levels)), ("claims", overview.claims.json),
        ("ties", overview.tieClaims.json),
      ]
    }
    return .object(
      [("view", network.viewJSON), ("seed", .int(outcome.seed)), ("draws", .int(outcome.draws))] + (beside ?? [])
        + [("cards", .array(cards.map { $0.json })), ("nodes", .array(nodes))])
  }

  /// A table as objects, under the keys of its columns.
  private func rows(_ table: ReportTable) -> JSON {
    .array(
      table.rows.map { row in
        .object(
          zip(table.columns, row.cells).map { column, cell in
            let value: JSON =
              switch cell {
              case .blank: .null
              case .text(let text): .string(text)
              case .phrase(let phrase): .string(phrase[.english])
              case .count(let count): .int(count)
              case .list(let keys): .strings(keys)
              case .number(let number, _): isWhole(number) ? .int(Int64(number)) : .double(number)
              }
            return (column.key, value)
          })
      })
  }

  // MARK: The overview

  /// A row a state: its size, and every share with the ranks that are certain.
  private func states(_ overview: StatesOverview) -> ReportTable {
    let (order, shares) = (outcome.order, overview.shares)
    var table = ReportTable(
      columns: [
        Self.state, .init("name", "Name"), .init("cities", Phrase(en: "cities", de: "Städte")),
        .init("actors", Phrase(en: "actors", de: "Akteure")),
        .init("state_actors", Phrase(en: "actors at state level", de: "Akteure auf Landesebene")),
        .init("partner_since", Phrase(en: "partner since", de: "Partner seit")),
      ]
        + shares.flatMap { share -> [ReportTable.Column] in
          let (key, title) = (share.kind.rawValue, share.title)
          return [
            .init(key, title), .init(key + "_of", Phrase(en: "of", de: "von")),
            .init(key + "_rank_from", Phrase(en: "rank from", de: "Rang von")),
            .init(key + "_rank_to", Phrase(en: "rank to", de: "Rang bis")),
          ]
        })
    for (place, state) in order.states.enumerated() {
      let partner = state.node.flatMap { network.facts(of: $0).partnerSince }
      table.append(
        [
          .text(state.id), .phrase(state.title), .count(state.cities.count),
          .count(state.actors.count + state.localActors.count), .count(state.actors.count),
          partner.map { .text($0.description) } ?? .blank,
        ]
          + shares.flatMap { share -> [ReportTable.Cell] in
            let (part, whole) = share.shares[place]
            guard part > 0 else { return [.blank, .blank, .blank, .blank] }
            let ranks = share.kind == .cityTiesAcross ? nil : share.ranks.ranked.first { $0.state == place }?.ranks
            return [
              .count(part), .count(whole), ranks.map { .count($0.lowerBound) } ?? .blank,
              ranks.map { .count($0.upperBound) } ?? .blank,
            ]
          })
    }
    return table
  }

  /// A row a pair of levels, with both expectations.
  private var levels: ReportTable {
    var table = ReportTable(columns: [
      .init("levels", Phrase(en: "levels", de: "Ebenen")),
      .init("ties", Phrase(en: "tied pairs", de: "verbundene Paare")),
      .init("pairs", Phrase(en: "pairs of nodes", de: "Knotenpaare")),
      .init("expected", Phrase(en: "if all were alike", de: "wenn alle gleich wären")),
      .init("rewired", Phrase(en: "degrees kept", de: "bei gleichen Graden")),
      .init("low", Phrase(en: "from", de: "von")), .init("high", Phrase(en: "to", de: "bis")), .init("p", "p"),
    ])
    let (observed, rewired) = (outcome.levelTies, outcome.levelTiesRewired)
    for key in observed.rows {
      table.append(
        [.text(key)]
          + ["ties", "dyads", "expected"].map { .optional(observed[key, $0], decimals: $0 == "expected" ? 1 : 0) }
          + ["expected", "low", "high", "p-two-sided"].map { .optional(rewired?[key, $0] ?? nil, decimals: 2) })
    }
    return table
  }

  /// A row an absent tie that would close triads, and a tie that keeps some closed.
  private var ties: ReportTable {
    let kinds = LevelFacts.Triad.allCases
    var table = ReportTable(
      columns: [
        .init("effect", Phrase(en: "effect", de: "Wirkung")), .init("high", Phrase(en: "upper end", de: "oberes Ende")),
        .init("high_name", Phrase(en: "its name", de: "dessen Name")),
        .init("low", Phrase(en: "lower end", de: "unteres Ende")),
        .init("low_name", Phrase(en: "its name", de: "dessen Name")),
        .init("total", Phrase(en: "triangles", de: "Dreiecke")),
      ] + kinds.map { .init($0.key, $0.title) })
    for (effect, gaps) in [("would-close", outcome.gaps), ("keeps-closed", outcome.critical)] {
      for gap in gaps {
        table.append(
          [.text(effect)]
            + [gap.high, gap.low].flatMap { [.text(network.id(of: $0)), .phrase(network.title(of: $0))] }
            + [.count(gap.total)] + gap.counts.map { .count($0) })
      }
    }
    return table
  }

  // MARK: Cards

  private static let state = ReportTable.Column("state", Phrase(en: "state", de: "Land"))
  private static let line = ReportTable.Column("line", Phrase(en: "line", de: "Zeile"))

  private static let numbers = [
    ReportTable.Column("value", Phrase(en: "value", de: "Wert")),
    .init("numerator", Phrase(en: "of these", de: "davon")),
    .init("denominator", Phrase(en: "of all", de: "von allen")),
  ]

  private func cells(_ amount: CardLine.Amount?) -> [ReportTable.Cell] {
    [
      .optional(amount?.value, decimals: 2), .optional(amount?.numerator, decimals: 1),
      .optional(amount?.denominator, decimals: 1),
    ]
  }

  private var lines: ReportTable {
    var table = ReportTable(
      columns: [
        Self.state, .init("promise", Phrase(en: "promise", de: "Zusage")), Self.line,
        .init("title", Phrase(en: "what", de: "was")),
      ] + Self.numbers + [.init("text", Phrase(en: "sentence", de: "Satz"))])
    for card in cards {
      for line in card.lines {
        table.append(
          [.text(card.id), .phrase(line.promise.title), .text(line.claim.kind.rawValue), .phrase(line.title)]
            + cells(line.amount) + [.phrase(line.claim.words)])
      }
    }
    return table
  }

  private var comparisons: ReportTable {
    var table = ReportTable(
      columns: [
        Self.state, Self.line, .init("against", Phrase(en: "held against", de: "verglichen mit")),
        .init("other_state", Phrase(en: "other state", de: "anderes Land")),
        .init("title", Phrase(en: "what", de: "was")),
      ] + Self.numbers + [
        .init("low", Phrase(en: "from", de: "von")), .init("high", Phrase(en: "to", de: "bis")), .init("p", "p"),
      ])
    for card in cards {
      for line in card.lines {
        for benchmark in line.heldAgainst {
          table.append(
            [
              .text(card.id), .text(line.claim.kind.rawValue), .text(benchmark.against.rawValue),
              benchmark.state.map { .text($0) } ?? .blank, .phrase(benchmark.title),
            ] + cells(benchmark.amount)
              + [
                .optional(benchmark.low, decimals: 2), .optional(benchmark.high, decimals: 2),
                .optional(benchmark.p, decimals: 4),
              ])
        }
      }
    }
    return table
  }

  /// What else lines are made of, such as the ties of every kind, one a row.
  private var facts: ReportTable {
    var table = ReportTable(columns: [
      Self.state, Self.line, .init("fact", Phrase(en: "what", de: "was")),
      .init("item", Phrase(en: "of which", de: "wovon")), .init("value", Phrase(en: "value", de: "Wert")),
      .init("text", Phrase(en: "text", de: "Text")),
    ])
    for card in cards {
      for line in card.lines {
        for (key, value) in line.facts {
          for (item, leaf) in value.leaves {
            table.append(
              [.text(card.id), .text(line.claim.kind.rawValue), .text(key), item.map { .text($0) } ?? .blank]
                + leaf.numberAndText)
          }
        }
      }
    }
    return table
  }

  private var names: ReportTable {
    var table = ReportTable(columns: [
      Self.state, Self.line, .init("role", Phrase(en: "as", de: "als")),
      .init("id", Phrase(en: "id", de: "Kennung")), .init("name", "Name"),
      .init("level", Phrase(en: "level", de: "Ebene")), .init("detail", Phrase(en: "detail", de: "Näheres")),
    ])
    for card in cards {
      for line in card.lines {
        for list in line.names {
          for (place, node) in list.nodes.enumerated() {
            table.append([
              .text(card.id), .text(line.claim.kind.rawValue), .text(list.role), .text(network.id(of: node)),
              .phrase(network.title(of: node)), .text(network[node].level.key),
              list.details.isEmpty ? .blank : .phrase(list.details[place]),
            ])
          }
        }
      }
    }
    return table
  }
}

extension JSON {
  /// The values in it that hold no others, each under the keys that lead to it.
  fileprivate var leaves: [(item: String?, value: JSON)] {
    switch self {
    case .object(let members):
      members.flatMap { key, value in
        value.leaves.map { (item: $0.item.map { "\(key) \($0)" } ?? key, value: $0.value) }
      }
    case .array(let items): items.map { (item: nil, value: $0) }
    default: [(item: nil, value: self)]
    }
  }

  fileprivate var numberAndText: [ReportTable.Cell] {
    switch self {
    case .int(let number): [.count(number), .blank]
    case .double(let number): [.number(number, decimals: 4), .blank]
    case .string(let text): [.blank, .text(text)]
    case .bool(let flag): [.blank, .text(flag ? "true" : "false")]
    default: [.blank, .blank]
    }
  }
}
