/// The cards of states side by side: what each line says of the earlier wave and of the later one.
struct StateChanges: Sendable {
  /// A line of a card in both waves; `nil` where the card of a wave has none, or no number in it.
  struct Line: Sendable {
    let claim: Claim.Kind
    let promise: CardPromise
    let title: Phrase
    var before: CardLine.Amount?
    var after: CardLine.Amount?
  }

  /// A state of one wave or both.
  struct State: Sendable {
    let id: String
    let title: Phrase
    let lines: [Line]
  }

  let states: [State]

  init(_ before: LevelsOutcome, _ after: LevelsOutcome) {
    func cards(_ outcome: LevelsOutcome) -> [LevelsReport.Card] {
      outcome.order.states.indices.map { StateCard(outcome: outcome, place: $0, top: 0).card }
    }
    let (earlier, later) = (cards(before), cards(after))
    let ids = later.map { $0.id } + earlier.map { $0.id }.filter { id in !later.contains { $0.id == id } }
    states = ids.compactMap { id in
      let (first, second) = (earlier.first { $0.id == id }, later.first { $0.id == id })
      return (second ?? first).map { card in
        State(id: id, title: card.title, lines: Self.lines(first?.lines ?? [], second?.lines ?? []))
      }
    }
  }

  /// The lines that have a number in one wave or both, in the order of the cards.
  private static func lines(_ earlier: [CardLine], _ later: [CardLine]) -> [Line] {
    var lines: [Line] = []
    for (card, isLater) in [(later, true), (earlier, false)] {
      for line in card {
        guard let amount = line.amount else { continue }
        let known = lines.firstIndex { $0.claim == line.claim.kind && $0.title == line.title }
        let place = known ?? lines.count
        if known == nil {
          lines.append(Line(claim: line.claim.kind, promise: line.promise, title: line.title))
        }
        if isLater { lines[place].after = amount } else { lines[place].before = amount }
      }
    }
    return CardPromise.allCases.flatMap { promise in lines.filter { $0.promise == promise } }
  }
}

extension StateChanges {
  /// One state's lines for people.
  func table(of state: State, _ names: (before: Phrase, after: Phrase)) -> ReportTable {
    var table = ReportTable(columns: [
      .init("line", Phrase(en: "line", de: "Zeile")), .init("before", names.before), .init("after", names.after),
    ])
    func cell(_ amount: CardLine.Amount?) -> ReportTable.Cell { amount.map { .phrase($0.words) } ?? .blank }
    for line in state.lines { table.append([.phrase(line.title), cell(line.before), cell(line.after)]) }
    return table
  }

  /// All states and lines for spreadsheets.
  var flatTable: ReportTable {
    let keys = [
      "state", "line", "title", "before", "before_numerator", "before_denominator", "after", "after_numerator",
      "after_denominator",
    ]
    var table = ReportTable(columns: keys.map { .init($0, Phrase($0)) })
    for state in states {
      for line in state.lines {
        let cells = [line.before, line.after].flatMap { amount -> [ReportTable.Cell] in
          [amount?.value, amount?.numerator, amount?.denominator].map { .optional($0, decimals: 4) }
        }
        table.append([.text(state.id), .text(line.claim.rawValue), .phrase(line.title)] + cells)
      }
    }
    return table
  }

  var json: JSON {
    .array(
      states.map { state in
        .object([
          ("state", .string(state.id)),
          (
            "lines",
            .array(
              state.lines.map { line in
                .object([
                  ("line", .string(line.claim.rawValue)),
                  ("title", .object([("en", .string(line.title[.english])), ("de", .string(line.title[.german]))])),
                  ("before", line.before.map { .object($0.members) } ?? .null),
                  ("after", line.after.map { .object($0.members) } ?? .null),
                ])
              })
          ),
        ])
      })
  }
}
