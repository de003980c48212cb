/// What changed, for programs.
extension ChangeOutcome {
  var json: JSON {
    .object([
      ("seed", .int(question.settings.seed)),
      ("before", waves.before.viewJSON), ("after", waves.after.viewJSON),
      ("findings", findings.json), ("claims", claims.json),
      ("nodes", nodesJSON), ("ties", tiesJSON), ("numbers", .array(numbers.map(json))),
      ("states", StateChanges(levels.before, levels.after).json),
      (
        "unanswered",
        .array(
          unanswered.map { .object([("measure", .string($0.card.id)), ("reason", .string($0.reason[.english]))]) })
      ),
    ])
  }

  private var nodesJSON: JSON {
    func ids(_ nodes: [NodeID], _ network: Network) -> JSON { .strings(nodes.map { network.id(of: $0) }) }
    func presence(_ group: String, _ nodes: Presence) -> (key: String, value: JSON) {
      (
        group,
        .object([
          ("before", .int(nodes.before)), ("stayed", .int(nodes.stayed)), ("left", .int(nodes.left)),
          ("entered", .int(nodes.entered)), ("after", .int(nodes.after)),
        ])
      )
    }
    return .object([
      ("stayed", ids(waves.stayed.map { $0.after }, waves.after)), ("entered", ids(waves.entered, waves.after)),
      ("left", ids(waves.left, waves.before)),
      ("levels", .object(presenceByLevel.map { presence($0.level.key, $0.nodes) })),
      ("sectors", .object(presenceBySector.map { presence($0.sector, $0.nodes) })),
      ("states", .object(presenceByState.map { presence($0.state, $0.nodes) })),
    ])
  }

  private var tiesJSON: JSON {
    func values(_ ties: TieTurnover) -> [(key: String, value: JSON)] {
      [
        ("before", .int(ties.before)), ("kept", .int(ties.kept)), ("ended", .int(ties.ended)), ("new", .int(ties.new)),
        ("after", .int(ties.after)), ("jaccard", .optional(ties.jaccard)), ("turnover", .optional(ties.turnover)),
      ]
    }
    return .object(
      values(ties) + [
        ("open", .int(ties.open)), ("jaccard_at_least", .optional(ties.leastJaccard)),
        (
          "weights",
          .object([
            ("stronger", .int(weights.stronger)), ("weaker", .int(weights.weaker)), ("same", .int(weights.same)),
            ("before", .double(weights.before)), ("after", .double(weights.after)),
          ])
        ),
        (
          "kinds",
          .array(tiesByKind.map { .object([("kind", $0.kind.map { .string($0) } ?? .null)] + values($0.ties)) })
        ),
        ("sectors", .array(tiesBySector.map { .object([("sector", .string($0.sector))] + values($0.ties)) })),
        (
          "kinds_left_out",
          .array(
            waves.oneSidedKinds.map {
              .object([("kind", .string($0.kind)), ("before", .int($0.before)), ("after", .int($0.after))])
            })
        ),
      ])
  }

  private func json(_ number: ChangedNumber) -> JSON {
    let question = number.card.summary
    return .object([
      ("measure", .string(number.card.id)), ("kind", .string(number.whole.kind.rawValue)),
      ("of", .string(number.whole.key)), ("column", .string(number.column.key)),
      ("question", .object([("en", .string(question[.english])), ("de", .string(question[.german]))])),
      ("before", .optional(number.before)), ("after", .optional(number.after)),
      ("stayed_before", .optional(number.stayedBefore)), ("stayed_after", .optional(number.stayedAfter)),
      ("difference", .optional(number.difference)), ("stayed", .optional(number.stayed)),
      ("composition", .optional(number.composition)), ("net", .optional(number.net)),
      ("coverage", .optional(number.coverage)), ("stayed_if_open_ties_ended", .optional(number.stayedIfOver)),
      ("low", .optional(number.interval?.low)), ("high", .optional(number.interval?.high)),
      ("p", .optional(number.test?.p)), ("q", .optional(number.test?.q)),
      ("draws", .optional(number.test?.draws)), ("exact", .optional(number.test?.isExact)),
      ("verdict", number.verdict.map { .string($0.rawValue) } ?? .null),
    ])
  }
}
