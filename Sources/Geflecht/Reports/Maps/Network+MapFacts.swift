/// The later of two dates, as far as they are known.
func later(_ a: PartialDate?, _ b: PartialDate?) -> PartialDate? {
  guard let a, let b else { return a ?? b }
  return a.packed < b.packed ? b : a
}

extension Network.Traits {
  /// An actor's own sectors in equal parts.
  func ownProfile(_ count: Int) -> [Double]? {
    sectors.isEmpty ? nil : (0..<count).map { sectors.contains(SectorID($0)) ? 1 : 0 }
  }
}

extension Network {
  /// The newest date of a node that lies within the view.
  func newestDate(of node: NodeID) -> PartialDate? {
    let facts = facts(of: node)
    return later(
      later(seen(facts.joined), seen(facts.left)), later(seen(facts.lastSeen), seen(facts.partnerSince)))
  }

  /// The newest date of a recorded tie that lies within the view.
  func newestDate(ofTie position: Int) -> PartialDate? {
    later(seen(beginning(ofTie: position)), seen(end(ofTie: position)))
  }

  /// A date, unless it comes after that of the view.
  private func seen(_ date: PartialDate?) -> PartialDate? {
    if let date, let asOf = view.asOf, date.packed > asOf.packed { return nil }
    return date
  }

  /// What the data say about the sectors of a node, each kind of evidence apart.
  func evidence(of node: NodeID, _ profile: CityProfile?) -> Phrase? {
    let none = Phrase(en: "no sector documented", de: "kein Sektor belegt")
    func list(_ amounts: [Double]) -> Phrase? {
      let parts = amounts.indices.filter { amounts[$0] > 0 }.map { sector in
        let title = sectorTitle(sectorNames[sector])
        return Phrase(en: "\(title) \(amounts[sector], upTo: 2)", de: "\(title) \(amounts[sector], upTo: 2)")
      }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
    switch self[node].level {
    case .actor:
      let titles = self[node].sectors.map { sectorTitle(sectorNames[$0.index]) }
      return titles.isEmpty ? none : titles.joined(separator: ", ")
    case .city:
      guard let profile else { return none }
      let parts = [
        list(profile.members.map { Double($0) }).map {
          Phrase(en: "local actors: \($0)", de: "örtliche Akteure: \($0)")
        },
        list(profile.localTies).map { Phrase(en: "local ties: \($0)", de: "örtliche Beziehungen: \($0)") },
        list(profile.fromAbove).map {
          Phrase(en: "from state and federal level: \($0)", de: "von Land und Bund: \($0)")
        },
      ].compactMap { $0 }
      return parts.isEmpty ? none : parts.joined(separator: " · ")
    case .state, .federal: return nil
    }
  }

  /// What is known about a node, in one line.
  func mapFacts(of node: NodeID) -> Phrase {
    ([title(of: node, limit: .max)] + knownFacts(of: node)).joined(separator: " · ")
  }

  /// Where it lies, how large it is and since when it takes part.
  func knownFacts(of node: NodeID) -> [Phrase] {
    let facts = facts(of: node)
    var parts: [Phrase] = []
    if self[node].level == .actor, let city = ancestor(of: node, at: .city) {
      parts.append(title(of: city, limit: .max))
    }
    if self[node].level < .state, let state = stateTitle(of: node) { parts.append(state) }
    if let population = facts.population {
      parts.append(Phrase(en: "\(population) inhabitants", de: "\(population) Einwohner"))
    }
    if let joined = facts.joined { parts.append(Phrase(en: "joined \(joined)", de: "dabei seit \(joined)")) }
    return parts
  }
}

extension Network {
  static func filter(at date: PartialDate) -> Phrase { Phrase(en: "as of \(date)", de: "Stand \(date)") }

  /// What the user restricted the view to, one clause each.
  var filters: [Phrase] {
    let (kinds, sectors, scheme) = (view.kinds, view.sectors, view.scheme)
    let (most, scopes) = (12, view.scopes.map { $0.key })
    let states = view.states.isEmpty ? [] : nodes(at: .state).map { title(of: $0) }
    var filters: [Phrase] = []
    if !kinds.isEmpty {
      filters.append(
        Phrase(en: "only ties of kind \(kinds, upTo: most)", de: "nur Beziehungen der Art \(kinds, upTo: most)"))
    }
    if !sectors.isEmpty {
      filters.append(
        Phrase(en: "only ties of sector \(sectors, upTo: most)", de: "nur Beziehungen im Sektor \(sectors, upTo: most)")
      )
    }
    if !states.isEmpty {
      filters.append(Phrase(en: "only in \(states)", de: "nur in \(states)"))
    }
    if !scopes.isEmpty {
      filters.append(
        Phrase(en: "only actors of scope \(scopes, upTo: most)", de: "nur Akteure der Reichweite \(scopes, upTo: most)")
      )
    }
    if scheme != .own {
      filters.append(Phrase(en: "sector scheme: \(scheme.rawValue)", de: "Sektorschema: \(scheme.rawValue)"))
    }
    if let least = view.leastWeight {
      filters.append(
        Phrase(en: "only ties of weight \(least, upTo: 6) or more", de: "nur Beziehungen ab Gewicht \(least, upTo: 6)"))
    }
    if let asOf = view.asOf { filters.append(Self.filter(at: asOf)) }
    return filters
  }
}
