/// Goals, losses and rules of tandems in words.
enum TandemWords {
  /// What no other plan does: the goals in order, as a sentence without its full stop.
  static func optimum(_ goals: [PlanningGoal], _ form: TandemProblem.Form) -> Phrase {
    let clauses = goals.enumerated().map { place, goal in
      let none = place == 0 ? "" : "keiner "
      return switch goal {
      case .cover where form == .guided:
        Phrase(en: "gives more cities a guide", de: "bringt \(none)mehr neue Städte mit einer erfahrenen zusammen")
      case .cover: Phrase(en: "leaves fewer cities alone", de: "lässt \(none)weniger Städte allein")
      case .weakest: Phrase(en: "has a better weakest pair", de: "hat \(none)ein besseres schwächstes Paar")
      case .score: Phrase(en: "has a higher total score", de: "hat \(none)eine höhere Punktsumme")
      case .part(let part):
        Phrase(en: "reaches more in \(part.title)", de: "erreicht \(none)mehr beim Teil \(part.title)")
      }
    }.joined(separator: Phrase(en: "; of equally good ones none ", de: "; unter gleich guten "))
    return Phrase(en: "No other plan \(clauses)", de: "Kein anderer Plan \(clauses)")
  }

  /// What another plan costs, in a few words.
  static func cost(_ loss: TandemPlan.Loss, _ form: TandemProblem.Form) -> Phrase {
    guard let first = loss.first else { return Phrase(en: "costs nothing", de: "kostet nichts") }
    let (points, isLess) = (first.amount.magnitude * 100, first.amount > 0)
    let change =
      points < 0.05
      ? Phrase(en: "under \(0.1, decimals: 1)", de: "unter \(0.1, decimals: 1)")
      : Phrase(isLess ? "−" : "+") + Phrase(en: "\(points, decimals: 1)", de: "\(points, decimals: 1)")
    switch first.goal {
    case .cover:
      let count = Int(first.amount.magnitude.rounded())
      let less = isLess ? Phrase(en: "fewer", de: "weniger") : Phrase(en: "more", de: "mehr")
      return form == .guided
        ? Phrase(
          en: "\(count, "city", "cities") \(less) with a guide", de: "\(count, "Stadt", "Städte") \(less) begleitet")
        : Phrase(
          en: "\(count, "city", "cities") \(less) with a partner",
          de: "\(count, "Stadt", "Städte") \(less) mit Partnerstadt")
    case .weakest: return Phrase(en: "weakest pair \(change)", de: "schwächstes Paar \(change)")
    case .score: return change
    case .part(let part): return Phrase(en: "\(part.title) \(change)", de: "\(part.title) \(change)")
    }
  }

  /// A rule as a plain statement.
  static func statement(_ rule: PlanRule, _ network: Network) -> Phrase {
    func name(_ city: NodeID) -> String { network.name(of: city) }
    return switch rule {
    case .pin(let a, let b):
      Phrase(
        en: "\(name(a)) and \(name(b)) are settled as a pair (--pin or wishes.csv)",
        de: "\(name(a)) und \(name(b)) sind als Paar vereinbart (--pin oder wishes.csv)")
    case .forbid(let a, let b):
      Phrase(
        en: "\(name(a)) and \(name(b)) must not be a pair (--forbid or wishes.csv)",
        de: "\(name(a)) und \(name(b)) dürfen kein Paar sein (--forbid oder wishes.csv)")
    case .serveAll: Phrase(en: "nobody is left over (--everyone)", de: "keine Stadt bleibt übrig (--everyone)")
    case .maxPairs(let most):
      Phrase(
        en: "the plan has at most \(most, "pair", "pairs") (--max-pairs)",
        de: "der Plan hat höchstens \(most, "Paar", "Paare") (--max-pairs)")
    case .capacity:
      Phrase(
        en: "no city takes part more often than it has places (--capacity, guide_capacity)",
        de: "keine Stadt ist öfter dabei, als sie Plätze hat (--capacity, guide_capacity)")
    case .seniority(let years):
      Phrase(
        en: "a guide joined at least \(years, "year", "years") earlier (--seniority)",
        de: "eine erfahrene Stadt ist mindestens \(years, "Jahr", "Jahre") länger dabei (--seniority)")
    case .documented(let years):
      Phrase(
        en: "a city was documented within \(years, "year", "years") (--seen-within)",
        de: "eine Stadt ist in den letzten \(years, "Jahr", "Jahren") belegt (--seen-within)")
    case .again: Phrase(en: "no two cities meet twice", de: "kein Paar wird zweimal gebildet")
    case .states(let states):
      states == .same
        ? Phrase(
          en: "both cities lie in one state (--pair-states same)",
          de: "beide Städte liegen in einem Land (--pair-states same)")
        : Phrase(
          en: "the cities lie in different states (--pair-states other)",
          de: "die Städte liegen in verschiedenen Ländern (--pair-states other)")
    case .minimumScore(let least):
      Phrase(
        en: "a pair has at least \(least * 100, upTo: 1) points (--min-score)",
        de: "ein Paar hat mindestens \(least * 100, upTo: 1) Punkte (--min-score)")
    }
  }

  /// Why one city cannot be the partner of another.
  static func reason(_ exclusion: TandemShortlist.Exclusion, _ name: String) -> Phrase {
    switch exclusion {
    case .sameIntake: Phrase(en: "\(name) has not been there longer", de: "\(name) ist nicht länger dabei")
    case .lessSenior: Phrase(en: "\(name) is not senior enough", de: "\(name) ist noch nicht lange genug dabei")
    case .joinedUnknown:
      Phrase(en: "it is not known when \(name) joined", de: "es ist nicht bekannt, wann \(name) beitrat")
    case .left: Phrase(en: "\(name) has left the program", de: "\(name) ist ausgeschieden")
    case .notSeen: Phrase(en: "\(name) was not documented lately", de: "\(name) ist zuletzt nicht mehr belegt")
    case .again: Phrase(en: "the two are or were a tandem", de: "die beiden sind oder waren schon ein Tandem")
    case .states: Phrase(en: "their states are not as the rule wants", de: "ihre Länder passen nicht zur Regel")
    case .forbidden: Phrase(en: "the pair is ruled out", de: "das Paar ist ausgeschlossen")
    case .full: Phrase(en: "\(name) has no place left", de: "\(name) hat keinen freien Platz")
    case .fullItself: Phrase(en: "the other has no place left", de: "die andere hat keinen freien Platz")
    case .lowScore: Phrase(en: "the pair scores too low", de: "das Paar hat zu wenige Punkte")
    }
  }
}

extension TandemFailure {
  /// What is missing or excludes what, and what can be done about it.
  public func words(in network: Network) -> (message: Phrase, cure: Phrase?) {
    switch self {
    case .unanswerable(let message): (message, nil)
    case .conflict(let conflict): conflict.words(network)
    case .neitherIsAsking:
      (
        Phrase(
          en: "neither city is planned here; name the year in which one was new with --intake",
          de: "keine der beiden Städte wird hier eingeplant; nennen Sie mit --intake das Jahr, in dem eine neu war"),
        nil
      )
    }
  }
}

extension TandemConflict {
  /// What excludes what, and what to give up.
  fileprivate func words(_ network: Network) -> (message: Phrase, cure: Phrase?) {
    func list(_ rules: [PlanRule]) -> Phrase {
      rules.map { TandemWords.statement($0, network) }.joined(separator: "; ")
    }
    let (broken, count, given) = (list(rules), cure.count, list(cure))
    var message =
      rules.count == 1
      ? Phrase(en: "no plan can keep this rule: \(broken)", de: "kein Plan kann diese Regel einhalten: \(broken)")
      : Phrase(
        en: "these rules exclude each other: \(broken)", de: "diese Regeln schließen einander aus: \(broken)")
    for case (.pin(_, let partner), let reason) in impossible {
      message = message + " – " + TandemWords.reason(reason, network.name(of: partner))
    }
    return (
      message,
      count == 1
        ? Phrase(en: "it is enough to give up one: \(given)", de: "es genügt, eine aufzugeben: \(given)")
        : Phrase(
          en: "at least \(count) must be given up: \(given)",
          de: "mindestens \(count) müssen aufgegeben werden: \(given)")
    )
  }
}
