/// Plans for programs: stable English keys, numbers in full.
extension TandemOutcome {
  var json: JSON {
    .object([
      ("view", network.viewJSON), ("form", .string(isGuided ? "guided" : "peers")),
      ("years", .array(years.map { .int($0) })),
      ("rules", rulesJSON),
      ("weights", .object(ScorePart.allCases.map { ($0.key, .double(rules.weight(of: $0))) })),
      ("objective", .strings(question.isForNetwork ? ["network"] : plan.goals.map { $0.word })),
      ("score", .double(plan.score)),
      ("weakest", .optional(plan.weakest)), ("price_of_fairness", .optional(priceOfFairness)),
      ("pairs", .array(plan.pairs.indices.map(pairJSON))),
      (
        "left_over",
        .array(
          plan.leftOver.map { city in
            .object([
              ("city", .string(network.id(of: city))),
              ("reason", .string(words(for: causeOfLeavingOver(city))[.english])),
            ])
          })
      ),
      (
        "guided_already",
        .array(
          problem.guidedAlready.map { shortlist in
            .object([
              ("newcomer", .string(network.id(of: shortlist.newcomer))),
              ("guides", .strings(shortlist.presentGuides.map { network.id(of: $0) })),
            ])
          })
      ),
      ("blocking_pairs", .array(blocking.map { .strings($0.ends(in: network)) })),
      (
        "network",
        .object([
          ("efficiency", .optional(effect.before)), ("rise", .double(effect.rise)), ("bound", .optional(effect.bound)),
        ])
      ),
      (
        "certificate",
        .object([("proven", .bool(plan.isProven)), ("possible_pairs", .int(plan.possiblePairs))])
      ),
      (
        "certainty",
        certainty.map {
          .object([("draws", .int($0.draws)), ("missing_rate", .double($0.missingRate))])
        } ?? .null
      ),
      (
        "better_rule",
        betterRule.map {
          .object([
            ("ranker", .string($0.rule.rawValue)), ("mrr", .double($0.reciprocalRank)),
            ("mrr_of_score", .double($0.ofTheScore)), ("tandems", .int($0.tandems)),
          ])
        } ?? .null
      ),
      (
        "weight_ranges",
        .array(
          ranges.map { range in
            .object([
              ("part", .string(range.part.key)), ("weight", .double(range.weight)), ("from", .double(range.least)),
              ("to", .optional(range.greatest)),
            ])
          })
      ),
      ("candidates", .array(shortlists.map(json))), ("claims", claims.json),
      ("nodes", NodeTraits.placesJSON(of: network)),
    ])
  }

  private var rulesJSON: JSON {
    .object([
      ("seniority", isGuided ? .int(rules.seniority) : .null), ("capacity", .int(rules.capacity)),
      ("seen_within", .optional(rules.seenWithin)), ("states", .string(rules.states.rawValue)),
      ("minimum_score", .optional(rules.minimumScore)), ("max_pairs", .optional(rules.maxPairs)),
      ("everyone", .bool(rules.mustServeAll)),
    ])
  }

  private func pairJSON(_ place: Int) -> JSON {
    let pair = plan.pairs[place]
    return json(
      of: pair,
      and: [
        ("loss_without", instead.isEmpty ? .null : json(of: instead[place].loss)),
        ("kept_by_weights", .optional(certainty?.kept[place].weights)),
        ("kept_by_ties", .optional(certainty?.kept[place].ties)),
        ("kept_by_actors", .optional(certainty?.kept[place].actors)),
        ("rarely_kept", .optional(certainty?.kept[place].isRare)), ("far", .bool(pair.facts.isFar)),
        (
          "alternatives",
          .array(
            (instead.isEmpty ? [] : instead[place].guides).map { other in
              .object([("guide", .string(network.id(of: other.guide))), ("loss", json(of: other.loss))])
            })
        ),
      ])
  }

  func json(of loss: TandemPlan.Loss) -> JSON {
    .object(loss.goals.map { ($0.word, .double(loss.amount(of: $0))) })
  }

  private func json(_ shortlist: TandemShortlist) -> JSON {
    .object([
      ("id", .string(network.id(of: shortlist.newcomer))), ("name", .string(network.name(of: shortlist.newcomer))),
      ("intake", .int(shortlist.intake)),
      ("present_guides", .strings(shortlist.presentGuides.map { network.id(of: $0) })),
      ("not_suggested", .object(shortlist.excluded.map { ($0.reason.key, .int($0.count)) })),
      ("candidates", .array(shortlist.candidates.map { json(of: $0) })),
      ("claims", [TandemCandidateTables.notSuggested(shortlist, network)].compactMap { $0 }.json),
    ])
  }

  /// A pair with its parts, facts and reasons, and what else is known of it.
  func json(of pair: TandemCandidate, and more: [(key: String, value: JSON)] = []) -> JSON {
    let facts = pair.facts
    let reasons = TandemReason.all(for: pair, in: network).map { $0.claim(for: pair, in: network) }
    func keys(_ set: SectorSet?) -> JSON { set.map { .strings($0.map { network.sectorNames[$0.index] }) } ?? .null }
    return .object(
      [
        ("guide", .string(network.id(of: pair.guide))), ("newcomer", .string(network.id(of: pair.newcomer))),
        ("score", .optional(pair.score)), ("open_places", .int(pair.openPlaces)),
        ("parts", .object(weighedParts.map { ($0.key, .optional(pair.value(of: $0))) })),
        (
          "facts",
          .object([
            ("missing_sectors", keys(facts.missing)), ("covered_sectors", keys(facts.covered)),
            ("shared_topics", .strings(facts.sharedTopics)), ("met_needs", .strings(facts.metNeeds)),
            ("population_newcomer", .optional(facts.populations?.newcomer)),
            ("population_guide", .optional(facts.populations?.guide)), ("kilometres", .optional(facts.kilometers)),
            ("already_tied", .bool(facts.areTied)),
            ("shared_partners", .strings(facts.sharedPartners.map { network.id(of: $0) })),
            ("wish_rank", .optional(facts.wishRank)), ("pinned", .bool(facts.isPinned)),
            ("new_cities", .int(facts.newCities)), ("new_actors", .int(facts.newActors)),
            ("new_sectors", keys(facts.newSectors)),
            ("new_states", .strings(facts.newStates.map { network.id(of: $0) })),
            ("joins_components", .bool(facts.joinsComponents)), ("crosses_states", .optional(facts.crossesStates)),
            ("first_between_states", .strings(facts.firstBetween.map { network.id(of: $0) })),
            ("nearer_to_state", .strings(facts.nearerToState.map { network.id(of: $0) })),
          ])
        ),
        (
          "reasons",
          .strings(reasons.map { $0.words[.english] })
        ),
        ("claims", reasons.json),
      ] + more)
  }
}

extension TandemCandidate {
  /// The pair as the options of `tandems` take it, who is guided or asks first.
  func word(in network: Network) -> String { "\(network.id(of: newcomer))=\(network.id(of: guide))" }

  /// The ids of both cities.
  func ends(in network: Network) -> [String] { cities.map { network.id(of: $0) } }
}
