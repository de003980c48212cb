/// Who works at state level and with whom, which cities take part there, and which local actors are near.
extension StateCard {
  /// What stands for the state in a sentence, with the actors that work for it.
  var interface: [CardLine] {
    let profile = profile
    guard profile.upperTies > 0 else {
      return [
        question(
          .upperTies, .interface,
          Phrase(
            en: "No tie of the state, nor of an actor that works for it, is documented: whom does it work with?",
            de:
              "Keine Beziehung des Landes oder eines Akteurs auf Landesebene ist belegt: Mit wem arbeitet es zusammen?"
          ))
      ]
    }
    let kinds = profile.upperTiesByKind.map { kind, count in
      Phrase(en: "\(kindTitle(kind)) \(count)", de: "\(kindTitle(kind)) \(count)")
    }
    let sectors = profile.upperTiesBySector.map { sector, count in
      let name = network.sectorNames[sector.index]
      return Phrase(en: "\(sector: name) \(count)", de: "\(sector: name) \(count)")
    }
    let ties = Phrase(
      en: "\(profile.upperTies, "recorded tie", "recorded ties")",
      de: "\(profile.upperTies, "erfasste Beziehung", "erfasste Beziehungen")")
    let who =
      state.actors.isEmpty
      ? Phrase(en: "The state has \(ties)", de: "Das Land hat \(ties)")
      : Phrase(
        en: """
          The state and the actors that work for it (\(state.actors.count): \(names(state.actors))) have \(ties)
          """,
        de: """
          Das Land und die Akteure auf Landesebene (\(state.actors.count): \(names(state.actors))) haben \(ties)
          """)
    let directions: [(StateProfile.Direction, Phrase)] = [
      (.cities, Phrase(en: "to cities and actors on the spot", de: "zu Städten und Akteuren vor Ort")),
      (.within, Phrase(en: "to one another", de: "untereinander")),
      (.federal, Phrase(en: "to the federal level", de: "zum Bund")),
      (.otherStates, Phrase(en: "to other states", de: "in andere Länder")),
      (.outside, Phrase(en: "outside", de: "nach außen")),
    ]
    let leading = directions.compactMap { direction, words -> Phrase? in
      let count = profile.upperTiesByDirection[direction] ?? 0
      return count > 0 ? Phrase(en: "\(count) \(words)", de: "\(count) \(words)") : nil
    }
    let bySector = sectors.isEmpty ? "" : Phrase(en: "; by sector: \(sectors)", de: "; nach Sektoren: \(sectors)")
    let lines = [
      line(
        .upperTies, .interface,
        Phrase(en: "ties of the state and its actors", de: "Beziehungen des Landes und seiner Akteure"),
        .count(profile.upperTies), names: [CardLine.Names(role: "actors", nodes: state.actors)],
        facts: [
          ("kinds", .object(profile.upperTiesByKind.map { ($0.kind ?? "unstated", .int($0.count)) })),
          (
            "sectors", .object(profile.upperTiesBySector.map { (network.sectorNames[$0.sector.index], .int($0.count)) })
          ),
          (
            "directions",
            .object(
              StateProfile.Direction.allCases.map { ($0.rawValue, .int(profile.upperTiesByDirection[$0] ?? 0)) })
          ),
        ],
        Phrase(
          en: "\(who), \(leading). By kind: \(kinds)\(bySector).",
          de: "\(who), \(leading). Nach Art: \(kinds)\(bySector)."))
    ]
    return lines + [elsewhere]
  }

  /// The ties that leave the state, and those that leave the program.
  private var elsewhere: CardLine {
    let directions = profile.upperTiesByDirection
    let (outside, others) = (directions[.outside] ?? 0, directions[.otherStates] ?? 0)
    guard outside + others > 0 else {
      return question(
        .tiesElsewhere, .interface,
        Phrase(
          en: """
            With which statewide structures, other programs and other states does the state work? No such tie is
            documented.
            """,
          de: """
            Mit welchen landesweiten Strukturen, anderen Programmen und Ländern arbeitet das Land zusammen? Belegt ist
            keine solche Beziehung.
            """))
    }
    let partners = profile.partnersElsewhere
    return line(
      .tiesElsewhere, .interface,
      Phrase(en: "of them to other programs and states", de: "davon zu anderen Programmen und Ländern"),
      .share(outside + others, of: profile.upperTies),
      names: [CardLine.Names(role: "partners", nodes: partners)],
      facts: [("outside", .int(outside)), ("other_states", .int(others))],
      Phrase(
        en: """
          \(outside + others) of these ties \(forms: outside + others, "leads", "lead") to organizations outside the
          program (\(outside)) or to other states (\(others)): \(names(partners)).
          """,
        de: """
          \(outside + others) dieser Beziehungen \(forms: outside + others, "führt", "führen") zu Organisationen
          außerhalb des Programms (\(outside)) oder in andere Länder (\(others)): \(names(partners)).
          """))
  }

  /// The local actors at most two steps from the state.
  var access: [CardLine] {
    let (reached, all) = (profile.actorsInReach, state.localActors)
    guard !all.isEmpty else { return [] }
    let rest = Set(reached)
    let others = all.filter { !rest.contains($0) }
    guard !reached.isEmpty else {
      return [
        question(
          .actorsInReach, .access,
          Phrase(
            en: """
              None of the \(all.count) local actors of the data stands within two steps of the state: whom does the state
              reach on the spot?
              """,
            de: """
              Keiner der \(all.count) örtlichen Akteure in den Daten ist höchstens zwei Schritte vom Land entfernt: Wen
              erreicht das Land vor Ort?
              """))
      ]
    }
    let sectors = network.sectorNames.indices.compactMap { sector -> (name: String, part: Int, whole: Int)? in
      func count(_ actors: [NodeID]) -> Int { actors.count { network[$0].sectors.contains(SectorID(sector)) } }
      let whole = count(all)
      return whole > 0 ? (network.sectorNames[sector], count(reached), whole) : nil
    }
    let bySector = sectors.map { sector in
      Phrase(
        en: "\(sector: sector.name) \(sector.part) of \(sector.whole)",
        de: "\(sector: sector.name) \(sector.part) von \(sector.whole)")
    }
    let split = bySector.isEmpty ? "" : Phrase(en: ": \(bySector)", de: ": \(bySector)")
    return [
      line(
        .actorsInReach, .access,
        Phrase(
          en: "local actors within two steps of the state", de: "örtliche Akteure höchstens zwei Schritte vom Land"),
        .share(reached.count, of: all.count),
        heldAgainst: beside { place in
          (outcome.profiles[place].actorsInReach.count, outcome.order.states[place].localActors.count)
        },
        names: [CardLine.Names(role: "actors", nodes: reached), CardLine.Names(role: "others", nodes: others)],
        facts: [
          (
            "sectors",
            .object(
              sectors.map { ($0.name, .object([("numerator", .int($0.part)), ("denominator", .int($0.whole))])) })
          )
        ],
        Phrase(
          en: """
            \(reached.count) of \(all.count) local actors\(percent(reached.count, all.count)) stand within two steps of the
            state\(split).
            """,
          de: """
            \(reached.count) von \(all.count) örtlichen Akteuren\(percent(reached.count, all.count)) sind höchstens zwei
            Schritte vom Land entfernt\(split).
            """))
    ]
  }
}
