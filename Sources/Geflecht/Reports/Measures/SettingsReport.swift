extension MeasureSettings {
  /// How the measures of an answer counted, where that is not the usual way, and which of them it leaves as they are.
  func sentences(for results: ResultTable) -> [Phrase] {
    let cards = results.answers.map { $0.card }
    var sentences: [Phrase] = []
    if lengths == .inverseWeights {
      sentences.append(
        Phrase(
          en: "With weights: paths are 1/weight long, walks follow weights.",
          de: "Mit Gewichten: Wege sind 1/Gewicht lang, Wanderungen folgen den Gewichten.")
          + Self.unchanged(cards.filter { $0.weights == .never }))
      if let warning = warning(for: results) { sentences.append(warning) }
    }
    if direction != .ignored {
      let (directed, undirected) = results.network.directedTieCounts
      let way =
        direction == .outward
        ? Phrase(en: "from source to target", de: "von der Quelle zum Ziel")
        : Phrase(en: "from target to source", de: "vom Ziel zur Quelle")
      let leading = Phrase(
        en: "With directions: \(directed, "tie leads", "ties lead") \(way)",
        de: "Mit Richtungen: \(directed, "Beziehung führt", "Beziehungen führen") \(way)")
      let sentence =
        undirected == 0
        ? leading + "."
        : Phrase(
          en: "\(leading), \(undirected, "has", "have") no direction and lead both ways.",
          de: "\(leading), \(undirected, "hat", "haben") keine Richtung und gelten in beide.")
      sentences.append(sentence + Self.unchanged(cards.filter { $0.directions == .never }))
    }
    if !from.isEmpty {
      let names = from.map { results.network.title(of: $0, limit: .max) }
      sentences.append(
        Phrase(
          en: "Starting from \(names).", de: "Ausgehend von \(names)."))
    }
    if cards.contains(where: { $0.family == .chance }) {
      sentences.append(
        Phrase(
          en: "Against chance: \(permutations) draws from seed \(plain: seed), or all there are where these are few.",
          de:
            "Vergleich mit dem Zufall: \(permutations) Ziehungen mit Startwert \(plain: seed), oder alle, wo es wenige gibt."
        ))
    }
    return sentences
  }

  /// That weights lie so far apart that the lengths of paths cannot tell them, with the weakest and the strongest tie;
  /// `nil` where they can, and where no measure compares paths.
  public func warning(for results: ResultTable) -> Phrase? {
    let network = results.network
    guard lengths == .inverseWeights, results.answers.contains(where: { $0.card.comparesPaths }),
      let (weak, strong) = network.weakestAndStrongest,
      strong.weight * PathLength.tolerance >= weak.weight * Self.marginForPaths
    else { return nil }
    func name(_ tie: Network.WeighedTie) -> Phrase {
      network.title(of: tie.source, limit: 40) + "–" + network.title(of: tie.target, limit: 40)
    }
    func number(_ weight: Double) -> Phrase {
      let decimals = weight < 1 ? 15 : 3
      return Phrase(en: "\(weight, upTo: decimals)", de: "\(weight, upTo: decimals)")
    }
    let (weakName, strongName) = (name(weak), name(strong))
    let (weakWeight, strongWeight) = (number(weak.weight), number(strong.weight))
    return Phrase(
      en: """
        Lengths of paths are told apart to a billionth: beside ties as weak as \(weakName) (\(weakWeight)) one
        as strong as \(strongName) (\(strongWeight)) adds nothing, and paths with it and without it count as
        equally long.
        """,
      de: """
        Weglängen werden auf ein Milliardstel genau unterschieden: Neben so schwachen Beziehungen wie \(weakName)
        (\(weakWeight)) zählt eine so starke wie \(strongName) (\(strongWeight)) nicht, und Wege mit
        ihr und ohne sie gelten als gleich lang.
        """)
  }

  /// Paths of several weak ties are longer than one of them: a tenth of what the tolerance leaves to a single one.
  private static let marginForPaths = 0.1

  private static func unchanged(_ cards: [MeasureCard]) -> Phrase {
    guard !cards.isEmpty else { return "" }
    let ids = cards.map { $0.id }
    return Phrase(
      en: " This does not change \(ids).",
      de: " Das ändert nichts an \(ids).")
  }

  /// What to know of the answers, for programs.
  func warnings(for results: ResultTable) -> JSON? { warning(for: results).map { .strings([$0[.english]]) } }

  /// The settings for programs.
  func json(_ network: Network) -> JSON {
    .object([
      ("weighted", .bool(lengths == .inverseWeights)), ("direction", .string(direction.rawValue)),
      ("from", .strings(from.map { network.id(of: $0) })), ("steps", .int(reach)),
      ("resolution", .double(resolution)), ("error", .optional(error)),
      ("permutations", .int(permutations)),
    ])
  }
}

extension MeasureCard {
  /// Whether it asks which paths are the shortest.
  fileprivate var comparesPaths: Bool { caveats.contains(.tellsLengthsToABillionth) }
}

extension Network {
  fileprivate typealias WeighedTie = (source: NodeID, target: NodeID, weight: Double)

  /// The ties of the least and the greatest weight, parallel ones as one; `nil` without ties.
  fileprivate var weakestAndStrongest: (weak: WeighedTie, strong: WeighedTie)? {
    var found: (weak: WeighedTie, strong: WeighedTie)?
    for node in nodes {
      for position in row(of: node) where node < neighborColumn[position] {
        let tie = (source: node, target: neighborColumn[position], weight: weightColumn[position])
        guard let known = found else {
          found = (tie, tie)
          continue
        }
        if tie.weight < known.weak.weight { found?.weak = tie }
        if tie.weight > known.strong.weight { found?.strong = tie }
      }
    }
    return found
  }
}
