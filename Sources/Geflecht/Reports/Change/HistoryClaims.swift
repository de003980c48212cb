/// What is said about the years of a network.
extension History {
  /// What became more from the first year to the last, and what that may mean.
  var findings: [Claim] { [grownSince, grownFromTheStart].compactMap { $0 } }

  /// What the data do not say.
  var gaps: [Claim] { [moreSources, noEnds, undatedTies].compactMap { $0 } }

  private var grownSince: Claim? {
    guard let first = all.first, let last = all.last, first.year < last.year else { return nil }
    return Claim(
      .grownSince,
      [
        ("from", .int(first.year)), ("to", .int(last.year)), ("cities_from", .int(first.cities)),
        ("cities_to", .int(last.cities)), ("actors_from", .int(first.actors)), ("actors_to", .int(last.actors)),
        ("ties_from", .int(first.tiedPairs)), ("ties_to", .int(last.tiedPairs)),
      ],
      Phrase(
        en: """
          On record are \(first.cities) cities in \(plain: first.year) and \(last.cities) in \(plain: last.year),
          \(first.actors) actors and \(last.actors), \(first.tiedPairs) tied pairs and \(last.tiedPairs).
          """,
        de: """
          Belegt sind \(plain: first.year) \(first.cities) Städte und \(plain: last.year) \(last.cities), \(first.actors)
          Akteure und \(last.actors), \(first.tiedPairs) verbundene Paare und \(last.tiedPairs).
          """))
  }

  /// How much of that is among those who were there in the first year.
  private var grownFromTheStart: Claim? {
    guard let first = fromTheStart.first, let last = fromTheStart.last, let whole = all.last,
      first.year < last.year, startCount > 0, whole.tiedPairs != first.tiedPairs
    else { return nil }
    return Claim(
      .grownFromTheStart,
      [
        ("nodes", .int(startCount)), ("ties_from", .int(first.tiedPairs)), ("ties_to", .int(last.tiedPairs)),
        ("ties_of_all", .int(whole.tiedPairs)),
      ],
      Phrase(
        en: """
          Among the \(startCount, "node", "nodes") that \(forms: startCount, "was", "were") there in \(plain: first.year),
          \(first.tiedPairs) pairs were tied then and \(last.tiedPairs) in \(plain: last.year); the others on record in \(plain: last.year),
          \(whole.tiedPairs - last.tiedPairs) of \(whole.tiedPairs), have an end that came later.
          """,
        de: """
          Unter den \(startCount) Knoten, die \(plain: first.year) dabei waren, gab es damals \(first.tiedPairs) verbundene
          Paare und \(plain: last.year) \(last.tiedPairs); die übrigen, die \(plain: last.year) belegt sind,
          \(whole.tiedPairs - last.tiedPairs) von \(whole.tiedPairs), haben ein Ende, das später dazukam.
          """))
  }

  private var moreSources: Claim? {
    guard let first = all.first, let last = all.last, let before = first.sources, let after = last.sources,
      before < after
    else { return nil }
    return Claim(
      .moreSources, [("column", .string(sourceColumn)), ("sources_from", .int(before)), ("sources_to", .int(after))],
      Phrase(
        en: """
          The ties of \(plain: first.year) rest on \(before, "source", "different sources"), those of \(plain: last.year)
          on \(after) (column '\(sourceColumn)'): part of what looks like growth is better documentation. geflecht compare
          takes the two apart.
          """,
        de: """
          Die Beziehungen von \(plain: first.year) beruhen auf \(before, "Quelle", "verschiedenen Quellen"), die von
          \(plain: last.year) auf \(after) (Spalte '\(sourceColumn)'): Ein Teil dessen, was wie Wachstum aussieht, ist
          bessere Dokumentation. geflecht compare trennt beides.
          """))
  }

  private var noEnds: Claim? {
    guard !network.hasEnds, let last = all.last, last.recordedTies > 0 else { return nil }
    return Claim(
      .noEnds, [("ties", .int(last.recordedTies))],
      Phrase(
        en: """
          No tie has an end on record: the number of ties can rise and cannot fall, unless its nodes leave.
          """,
        de: """
          Für keine Beziehung ist ein Ende erfasst: Ihre Zahl kann nur steigen und nicht fallen, es sei denn, ihre Knoten
          scheiden aus.
          """))
  }

  private var undatedTies: Claim? {
    let undated = network.undatedTieCount
    guard undated > 0 else { return nil }
    let isKept = network.view.undated == .kept
    return Claim(
      .undatedTies, [("ties", .int(undated)), ("kept", .bool(isKept))],
      isKept
        ? Phrase(
          en:
            "\(undated, "tie has", "ties have") no beginning on record and \(forms: undated, "counts", "count") in every year.",
          de:
            "\(undated, "Beziehung hat", "Beziehungen haben") keinen belegten Beginn und \(forms: undated, "zählt", "zählen") in jedem Jahr mit."
        )
        : Phrase(
          en:
            "\(undated, "tie has", "ties have") no beginning on record and \(forms: undated, "belongs", "belong") to no year.",
          de:
            "\(undated, "Beziehung hat", "Beziehungen haben") keinen belegten Beginn und \(forms: undated, "gehört", "gehören") zu keinem Jahr."
        ))
  }
}
