extension Brokerage {
  /// What a role is called, with what its numbers are.
  static func column(_ role: String, _ what: Phrase) -> NumberTable.Column {
    .init(role, title(of: role) + what)
  }

  private static func title(of role: String) -> Phrase {
    switch role {
    case "coordinator": Phrase(en: "coordinator", de: "Koordination")
    case "itinerant": Phrase(en: "itinerant broker", de: "Vermittlung von außen")
    case "representative": Phrase(en: "representative", de: "Vertretung")
    case "gatekeeper": Phrase(en: "gatekeeper", de: "Zugang")
    case "gatekeeper-representative":
      Phrase(en: "gatekeeper or representative", de: "Zugang oder Vertretung")
    case "liaison": Phrase(en: "liaison", de: "Verbindung")
    default: Phrase(en: "total", de: "insgesamt")
    }
  }

  /// A number a role for every node that belongs to a group, and a total if asked for.
  /// - Parameters:
  ///   - what: What the numbers are, behind the names of the roles.
  ///   - value: The number of a cell of `counts`.
  func profiles(
    of network: Network, _ what: Phrase, total: ((Int) -> Double?)? = nil, value: (Int) -> Double?
  ) -> NodeProfiles {
    var places: [Int?] = Array(repeating: nil, count: network.nodeCount)
    for (place, node) in nodes.enumerated() { places[node.index] = place }
    let columns = total == nil ? roles : roles + ["total"]
    return NodeProfiles(columns: columns.map { Self.column($0, what) }, for: network) { node in
      guard let place = places[node.index] else { return nil }
      let row = (place * roleCount..<(place + 1) * roleCount).map(value)
      return total.map { row + [$0(place)] } ?? row
    }
  }

  /// How often every node plays each role, and how often it brokers at all.
  func profiles(of network: Network, _ what: Phrase = "") -> NodeProfiles {
    profiles(of: network, what, total: { self.total($0) }, value: { counts[$0] })
  }

  /// How often the node at a place brokers at all.
  func total(_ place: Int) -> Double { counts[place * roleCount..<(place + 1) * roleCount].reduce(0, +) }
}

extension Phrase {
  static let roles = Phrase(
    en: """
      pairs of partners a, b of v that are not tied, by the groups of a–v–b;  coordinator A–A–A,
      gatekeeper-representative A–A–B, itinerant A–B–A, liaison A–B–C
      """,
    de: """
      nicht verbundene Paare von Partnern a, b von v, nach den Gruppen von a–v–b;  coordinator A–A–A,
      gatekeeper-representative A–A–B, itinerant A–B–A, liaison A–B–C
      """)
}

extension [Reference] {
  static let brokerage = [
    Reference(
      "Gould & Fernandez (1989), Structures of mediation: A formal approach to brokerage in transaction networks",
      doi: "10.2307/270949")
  ]
}

extension Caveat {
  static let directedRoles = Caveat(
    en: """
      With --direction paths a → v → b without a → b count: A → A → B makes a representative, B → A → A a gatekeeper.
      """,
    de: "Mit --direction zählen Wege a → v → b ohne a → b: A → A → B ergibt representative, B → A → A gatekeeper.")
  static let tiedPairsNeedNoBroker = Caveat(
    en: "Ignores weights. Partners who are tied to each other need no broker: such pairs do not count.",
    de: """
      Gewichte bleiben außer Acht. Partner, die miteinander verbunden sind, brauchen keine
      Vermittlung; solche Paare zählen nicht.
      """)
  static let countsSeveralGroupsInParts = Caveat(
    en: """
      A node of several sectors is in each of them by equal parts, and a pair counts by the product of the parts. Nodes
      without a sector are left out, as brokers (blank) and as partners.
      """,
    de: """
      Ein Knoten mit mehreren Sektoren gehört jedem zu gleichen Teilen an, und ein Paar zählt mit dem Produkt der Teile.
      Knoten ohne Sektor bleiben außer Betracht, selbst (leer) wie als Partner.
      """)
}
