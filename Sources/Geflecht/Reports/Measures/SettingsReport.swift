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

  private static func unchanged(_ cards: [MeasureCard]) -> Phrase {
    guard !cards.isEmpty else { return "" }
    let ids = cards.map { $0.id }
    return Phrase(
      en: " This does not change \(ids).",
      de: " Das ändert nichts an \(ids).")
  }

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
