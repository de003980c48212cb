/// What cards are made with: of a state, or of the federal level.
protocol CardMaking: Sendable {
  var outcome: LevelsOutcome { get }
  /// Whose card it is.
  var id: String { get }
  /// Whom questions ask.
  var asked: Phrase { get }
  /// How many names a sentence shows.
  var top: Int { get }
}

extension CardMaking {
  var network: Network { outcome.network }
  var order: FormalOrder { outcome.order }
  var facts: LevelFacts { outcome.facts }

  func line(
    _ kind: Claim.Kind, _ promise: CardPromise, _ title: Phrase, _ amount: CardLine.Amount? = nil,
    heldAgainst: [CardLine.Benchmark] = [], names: [CardLine.Names] = [], facts: [(key: String, value: JSON)] = [],
    _ words: Phrase
  ) -> CardLine {
    CardLine(
      kind, of: id, promise, title, amount, heldAgainst: heldAgainst, names: names, facts: facts, in: network, words)
  }

  /// What is asked because the data say nothing.
  /// - Parameter kind: The line that has no answer.
  func question(
    _ kind: Claim.Kind, _ promise: CardPromise, about nodes: [NodeID] = [], facts: [(key: String, value: JSON)] = [],
    _ words: Phrase
  ) -> CardLine {
    line(
      .notDocumented, promise, asked, names: nodes.isEmpty ? [] : [CardLine.Names(role: "nodes", nodes: nodes)],
      facts: [("line", .string(kind.rawValue))] + facts, words
    ).asking(about: kind)
  }

  func names(_ nodes: [NodeID]) -> Phrase { network.names(of: nodes, upTo: top) }

  /// ` (50%)`, where there are enough for a percentage to mean something.
  func percent(_ part: some BinaryInteger, _ whole: some BinaryInteger) -> Phrase {
    CardLine.Amount.percent(Double(part), of: Double(whole))
  }

  /// `2015 (4) and 2020 (3)`
  func counts(_ years: [(year: Int, count: Int)]) -> Phrase {
    let items = years.map { Phrase(en: "\(plain: $0.year) (\($0.count))", de: "\(plain: $0.year) (\($0.count))") }
    return Phrase(en: "\(items)", de: "\(items)")
  }

  func json(_ years: [(year: Int, count: Int)]) -> JSON {
    .object(years.map { (String($0.year), .int($0.count)) })
  }

  /// Two nodes that are tied: `Neumarkt – Balingen (Baden-Württemberg)`.
  func names(of ties: [(own: NodeID, other: NodeID)]) -> Phrase {
    Phrase { language in
      let shown = ties.prefix(top).map { tie in
        let state = order.state(of: tie.other).map { " (" + order.states[$0].title[language] + ")" } ?? ""
        return printable(network.title(of: tie.own)[language] + " – " + network.title(of: tie.other)[language] + state)
      }
      return language.shortList(shown, of: ties.count, limit: top, width: .max)
    }
  }
}
