/// A letter to every city of a plan, in plain words: whom it is to meet, why, whom to call, who else could be.
extension TandemOutcome {
  /// A letter as a Markdown file.
  public struct Letter: Sendable {
    /// The file's name, without its ending: the city's id as file systems take it.
    public let name: String
    /// The text.
    public let text: String
  }

  /// The letters, by the order of the plan.
  public func letters(in language: Language) -> [Letter] {
    var cities: [NodeID] = []
    for pair in plan.pairs {
      for city in [pair.newcomer, pair.guide] where !cities.contains(city) { cities.append(city) }
    }
    var taken: Set<String> = []
    return cities.map { city in
      let stem = fileStem(of: city)
      var (name, number) = (stem, 2)
      while !taken.insert(name.lowercased()).inserted {
        name = "\(stem)-\(number)"
        number += 1
      }
      return Letter(name: name, text: text(to: city, in: language))
    }
  }

  private func fileStem(of city: NodeID) -> String {
    let stem = network.id(of: city).mapCharacters { character in
      character.isLetter || character.isNumber || character == "-" || character == "_" ? character : "-"
    }
    return String(stem.prefix(80))
  }

  // MARK: The text

  private func text(to city: NodeID, in language: Language) -> String {
    let pairs = plan.pairs.indices.filter { plan.pairs[$0].newcomer == city || plan.pairs[$0].guide == city }
    let name = printable(network.name(of: city))
    let proposals = pairs.flatMap { paragraphs(about: $0, to: city, isFirst: $0 == pairs.first) }
    let intakes = years.map(String.init).joined(separator: ", ")
    let opening: [Phrase] = [
      Phrase(en: "# Tandem for \(name), \(intakes)", de: "# Tandem für \(name), \(intakes)"),
      Phrase(en: "Dear colleagues in \(name),", de: "Liebe Kolleginnen und Kollegen in \(name),"),
    ]
    let isSettled = pairs.allSatisfy { plan.pairs[$0].facts.isPinned }
    let closing =
      isSettled
      ? Phrase(en: "Thank you for taking part.", de: "Vielen Dank, dass Sie dabei sind.")
      : Phrase(
        en:
          "This is a proposal. Nothing is settled before both cities have said yes: please tell us whether it suits you.",
        de: """
          Das ist ein Vorschlag. Vereinbart ist erst etwas, wenn beide Städte zugesagt haben: Bitte sagen Sie uns, ob er
          für Sie passt.
          """)
    return (opening + proposals + [closing]).map { $0[language] }.joined(separator: "\n\n") + "\n"
  }

  private func paragraphs(about place: Int, to city: NodeID, isFirst: Bool) -> [Phrase] {
    let pair = plan.pairs[place]
    let other = pair.newcomer == city ? pair.guide : pair.newcomer
    // German goes on in lower case behind the comma of the salutation.
    let proposal = proposal(pair, to: city)
    var paragraphs = [isFirst ? proposal : proposal.capitalized]
    // How far the network opens up is for those who plan.
    let reasons = reasons(for: pair).filter { if case .opens = $0 { false } else { true } }
    if !reasons.isEmpty {
      let guide = printable(network.name(of: pair.guide))
      let words = reasons.map { $0.claim(for: pair, in: network).words }
      let list = Phrase { language in words.map { "- " + $0[language] }.joined(separator: "\n") }
      paragraphs += [Phrase(en: "What speaks for \(guide):", de: "Was für \(guide) spricht:"), list]
    }
    if let contact = contact(of: other) { paragraphs.append(contact) }
    if pair.newcomer == city, isGuided, !pair.facts.isPinned, !instead.isEmpty {
      let others = instead[place].guides.prefix(3).map { printable(network.name(of: $0.guide)) }
      if !others.isEmpty {
        paragraphs.append(
          Phrase(
            en: "If it does not suit you, \(others) would also be possible.",
            de: others.count == 1
              ? "Wenn es nicht passt, käme auch \(others) in Frage."
              : "Wenn es nicht passt, kämen auch \(others) in Frage."))
      }
    }
    return paragraphs
  }

  private func proposal(_ pair: TandemCandidate, to city: NodeID) -> Phrase {
    let other = placed(pair.newcomer == city ? pair.guide : pair.newcomer)
    let isSettled = pair.facts.isPinned
    if !isGuided {
      return isSettled
        ? Phrase(
          en: "You and \(other) form a tandem, as agreed.", de: "Sie bilden wie vereinbart ein Tandem mit \(other).")
        : Phrase(
          en: "We suggest that you form a tandem with \(other).",
          de: "wir schlagen Ihnen ein Tandem mit \(other) vor.")
    }
    if pair.newcomer == city {
      return isSettled
        ? Phrase(
          en: "As agreed, \(other) is the experienced city at your side.",
          de: "wie vereinbart begleitet Sie \(other) als erfahrene Stadt.")
        : Phrase(
          en: "We suggest \(other) as the experienced city at your side.",
          de: "wir schlagen vor, dass \(other) Sie als erfahrene Stadt begleitet.")
    }
    return isSettled
      ? Phrase(
        en: "As agreed, you are the experienced city at the side of \(other).",
        de: "wie vereinbart begleiten Sie als erfahrene Stadt \(other).")
      : Phrase(
        en: "We suggest that you accompany \(other) as the experienced city.",
        de: "wir schlagen vor, dass Sie als erfahrene Stadt \(other) begleiten.")
  }

  /// A city with its state.
  private func placed(_ city: NodeID) -> Phrase {
    let name = printable(network.name(of: city))
    guard let state = network.stateTitle(of: city) else { return Phrase(name) }
    return Phrase(en: "\(name) (\(state))", de: "\(name) (\(state))")
  }

  /// Whom to call in a city, as far as the data say it.
  private func contact(of city: NodeID) -> Phrase? {
    let known = contacts(of: city).map { "\(printable($0.column)): \(printable($0.text))" }
    guard !known.isEmpty else { return nil }
    let name = printable(network.name(of: city))
    let list = known.joined(separator: ", ")
    return Phrase(en: "Contact in \(name): \(list)", de: "Kontakt in \(name): \(list)")
  }
}
