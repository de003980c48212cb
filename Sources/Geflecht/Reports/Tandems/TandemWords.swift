/// Goals, losses and rules of tandems in words.
enum TandemWords {
  /// What no other plan does: the goals in order, as a sentence without its full stop.
  static func optimum(_ goals: [PlanningGoal], _ form: TandemProblem.Form) -> Phrase {
    var sentence = Phrase("")
    for (place, goal) in goals.enumerated() {
      let first = place == 0
      let joint = first ? Phrase("") : Phrase(en: "; of equally good ones none ", de: "; unter gleich guten ")
      let subject = first ? Phrase(en: "No other plan ", de: "Kein anderer Plan ") : Phrase("")
      let none = first ? "" : "keiner "
      let clause =
        switch goal {
        case .cover where form == .guided:
          Phrase(en: "gives more cities a guide", de: "bringt \(none)mehr neue Städte mit einer erfahrenen zusammen")
        case .cover:
          Phrase(en: "leaves fewer cities alone", de: "lässt \(none)weniger Städte allein")
        case .weakest: Phrase(en: "has a better weakest pair", de: "hat \(none)ein besseres schwächstes Paar")
        case .score: Phrase(en: "has a higher total score", de: "hat \(none)eine höhere Punktsumme")
        case .part(let part):
          Phrase(
            en: "reaches more in \(part.title[.english])", de: "erreicht \(none)mehr beim Teil \(part.title[.german])")
        }
      sentence = sentence + joint + subject + clause
    }
    return sentence
  }

  /// What another plan costs, in a few words.
  static func cost(_ loss: TandemPlan.Loss, _ form: TandemProblem.Form) -> Phrase {
    guard let first = loss.first else { return Phrase(en: "costs nothing", de: "kostet nichts") }
    let count = Int(first.amount.magnitude.rounded())
    let points = first.amount.magnitude * 100
    func signed(_ language: Language) -> String {
      let sign = first.amount > 0 ? "−" : "+"
      guard points >= 0.05 else {
        return (language == .english ? "under " : "unter ") + language.decimal(0.1, decimals: 1)
      }
      return sign + language.decimal(points, decimals: 1)
    }
    switch first.goal {
    case .cover:
      let (fewer, weniger) = first.amount > 0 ? ("fewer", "weniger") : ("more", "mehr")
      return form == .guided
        ? Phrase(
          en: "\(count) \(count == 1 ? "city" : "cities") \(fewer) with a guide",
          de: "\(count) \(count == 1 ? "Stadt" : "Städte") \(weniger) begleitet")
        : Phrase(
          en: "\(count) \(count == 1 ? "city" : "cities") \(fewer) with a partner",
          de: "\(count) \(count == 1 ? "Stadt" : "Städte") \(weniger) mit Partnerstadt")
    case .weakest:
      return Phrase(en: "weakest pair \(signed(.english))", de: "schwächstes Paar \(signed(.german))")
    case .score: return Phrase(signed)
    case .part(let part):
      return Phrase(
        en: "\(part.title[.english]) \(signed(.english))", de: "\(part.title[.german]) \(signed(.german))")
    }
  }

  /// A rule as a plain statement.
  static func statement(_ rule: PlanRule, _ network: Network) -> Phrase {
    switch rule {
    case .pin(let a, let b):
      Phrase(
        en: "\(network.name(of: a)) and \(network.name(of: b)) are settled as a pair (--pin or wishes.csv)",
        de: "\(network.name(of: a)) und \(network.name(of: b)) sind als Paar vereinbart (--pin oder wishes.csv)")
    case .forbid(let a, let b):
      Phrase(
        en: "\(network.name(of: a)) and \(network.name(of: b)) must not be a pair (--forbid or wishes.csv)",
        de: "\(network.name(of: a)) und \(network.name(of: b)) dürfen kein Paar sein (--forbid oder wishes.csv)")
    case .serveAll: Phrase(en: "nobody is left over (--everyone)", de: "keine Stadt bleibt übrig (--everyone)")
    case .maxPairs(let most):
      Phrase(
        en: "the plan has at most \(Language.english.counted(most, "pair", "pairs")) (--max-pairs)",
        de: "der Plan hat höchstens \(Language.german.counted(most, "Paar", "Paare")) (--max-pairs)")
    case .capacity:
      Phrase(
        en: "no city takes part more often than it has places (--capacity, guide_capacity)",
        de: "keine Stadt ist öfter dabei, als sie Plätze hat (--capacity, guide_capacity)")
    case .seniority(let years):
      Phrase(
        en: "a guide joined at least \(Language.english.counted(years, "year", "years")) earlier (--seniority)",
        de:
          "eine erfahrene Stadt ist mindestens \(Language.german.counted(years, "Jahr", "Jahre")) länger dabei (--seniority)"
      )
    case .documented(let years):
      Phrase(
        en: "a city was documented within \(Language.english.counted(years, "year", "years")) (--seen-within)",
        de: "eine Stadt ist in den letzten \(Language.german.counted(years, "Jahr", "Jahren")) belegt (--seen-within)")
    case .again: Phrase(en: "no two cities meet twice", de: "kein Paar wiederholt sich")
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
        en:
          "a pair has at least \(Language.english.decimal(least * 100, decimals: 1).trimmedDecimals) points (--min-score)",
        de:
          "ein Paar hat mindestens \(Language.german.decimal(least * 100, decimals: 1).trimmedDecimals) Punkte (--min-score)"
      )
    }
  }

  /// Why one city cannot be the partner of another.
  static func reason(_ exclusion: TandemShortlist.Exclusion, _ name: String) -> Phrase {
    switch exclusion {
    case .sameIntake: Phrase(en: "\(name) has not been there longer", de: "\(name) ist nicht länger dabei")
    case .lessSenior: Phrase(en: "\(name) is not senior enough", de: "\(name) ist noch nicht lange genug dabei")
    case .joinedUnknown:
      Phrase(en: "it is not known when \(name) joined", de: "es ist nicht bekannt, wann \(name) beitrat")
    case .left: Phrase(en: "\(name) has left the programme", de: "\(name) ist ausgeschieden")
    case .notSeen: Phrase(en: "\(name) was not documented lately", de: "\(name) ist zuletzt nicht mehr belegt")
    case .again: Phrase(en: "the two are or were a tandem", de: "die beiden sind oder waren schon ein Tandem")
    case .states: Phrase(en: "their states are not as the rule wants", de: "ihre Länder passen nicht zur Regel")
    case .forbidden: Phrase(en: "the pair is ruled out", de: "das Paar ist ausgeschlossen")
    case .full: Phrase(en: "\(name) has no place left", de: "\(name) hat keinen freien Platz")
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
          de: "keine der beiden Städte wird hier verplant; nennen Sie mit --intake das Jahr, in dem eine neu war"), nil
      )
    }
  }
}

extension TandemConflict {
  /// What excludes what, and what to give up.
  fileprivate func words(_ network: Network) -> (message: Phrase, cure: Phrase?) {
    func list(_ rules: [PlanRule]) -> Phrase {
      rules.enumerated().reduce(Phrase("")) { text, rule in
        text + Phrase(rule.offset == 0 ? "" : "; ") + TandemWords.statement(rule.element, network)
      }
    }
    var message =
      rules.count == 1
      ? Phrase(en: "no plan can keep this rule: ", de: "kein Plan kann diese Regel einhalten: ")
      : Phrase(en: "these rules exclude each other: ", de: "diese Regeln schließen einander aus: ")
    message = message + list(rules)
    for case (.pin(_, let partner), let reason) in impossible {
      message = message + Phrase(" – ") + TandemWords.reason(reason, network.name(of: partner))
    }
    let cure =
      cure.count == 1
      ? Phrase(en: "it is enough to give up one: ", de: "es genügt, eine aufzugeben: ")
      : Phrase(
        en: "at least \(cure.count) must be given up: ", de: "mindestens \(cure.count) müssen aufgegeben werden: ")
    return (message, cure + list(self.cure))
  }
}
