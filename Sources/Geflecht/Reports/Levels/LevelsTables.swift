/// The cards as flat tables: a row a line, a row a comparison, a row a fact, a row a name. Together they hold everything.
struct LevelsTables {
  private let cards: [LevelsReport.Card]
  private let network: Network

  init(_ cards: [LevelsReport.Card], _ network: Network) { (self.cards, self.network) = (cards, network) }

  var tables: [Presentation.Table] {
    [
      Presentation.Table("lines", lines), Presentation.Table("comparisons", comparisons),
      Presentation.Table("facts", facts), Presentation.Table("names", names),
    ]
  }

  var sheets: [ReportSheet] {
    [
      ReportSheet(title: Phrase(en: "Cards", de: "Karten"), content: lines),
      ReportSheet(title: Phrase(en: "Comparisons", de: "Vergleiche"), content: comparisons),
      ReportSheet(title: Phrase(en: "Details", de: "Einzelheiten"), content: facts),
      ReportSheet(title: Phrase(en: "Names", de: "Namen"), content: names),
    ]
  }

  private static let state = ReportTable.Column("state", Phrase(en: "state", de: "Land"))
  private static let line = ReportTable.Column("line", Phrase(en: "line", de: "Zeile"))

  private static let numbers = [
    ReportTable.Column("value", Phrase(en: "value", de: "Wert")),
    .init("numerator", Phrase(en: "of these", de: "davon")),
    .init("denominator", Phrase(en: "of all", de: "von allen")),
  ]

  private func cells(_ amount: CardLine.Amount?) -> [ReportTable.Cell] {
    [
      .optional(amount?.value, decimals: max(2, amount?.decimals ?? 0)), .optional(amount?.numerator, decimals: 1),
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
