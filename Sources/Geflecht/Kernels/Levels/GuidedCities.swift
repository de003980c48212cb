/// Which cities were guided in a tandem, and which of them went on to guide others.
///
/// A city went on to guide if it is the guide of a tandem that began after the first in which it was guided, as far as both dates
/// are known: what it learned it passes on. Where a date that would tell is missing the city is *unclear*, neither one nor
/// the other. Tandems of peers, without a direction, guide nobody.
struct GuidedCities: Sendable {
  /// The cities of a state, or all.
  struct Counts: Sendable {
    /// Those that were the newcomer of a tandem.
    fileprivate(set) var guided: [NodeID] = []
    /// Those of them that went on to guide others.
    fileprivate(set) var guiding: [NodeID] = []
    /// Those of which the dates do not tell.
    fileprivate(set) var unclear: [NodeID] = []

    /// The part that guides of those that are clear; `nil` without any.
    var share: Double? {
      let clear = guided.count - unclear.count
      return clear == 0 ? nil : Double(guiding.count) / Double(clear)
    }
  }

  /// The own cities of every state.
  private(set) var ofStates: [Counts]
  /// All cities.
  private(set) var total = Counts()

  fileprivate enum Answer { case no, unclear, yes }

  /// - Complexity: O(tandems²) in a city, O(nodes + ties) in all.
  init(of network: Network, _ order: FormalOrder) {
    ofStates = order.states.map { _ in Counts() }
    var (guided, guides) = ([NodeID: [PartialDate?]](), [NodeID: [PartialDate?]]())
    for tandem in network.tandems where tandem.isDirected {
      guided[tandem.target, default: []].append(tandem.since)
      guides[tandem.source, default: []].append(tandem.since)
    }
    for city in order.cities {
      guard let begun = guided[city] else { continue }
      let answer = Self.guides(guides[city] ?? [], after: begun)
      total.add(city, answer)
      if let state = order.state(of: city), !order.states[state].isCityAlone { ofStates[state].add(city, answer) }
    }
  }

  /// Whether one of some tandems began after the first of others.
  private static func guides(_ guiding: [PartialDate?], after guided: [PartialDate?]) -> Answer {
    guard !guiding.isEmpty else { return .no }
    let (later, earlier) = (guiding.compactMap { $0 }, guided.compactMap { $0 })
    if later.contains(where: { start in earlier.contains { !start.isAtOrBefore($0) } }) { return .yes }
    // What has no date may have been earlier, or later.
    return later.count < guiding.count || earlier.count < guided.count ? .unclear : .no
  }
}

extension GuidedCities.Counts {
  fileprivate mutating func add(_ city: NodeID, _ answer: GuidedCities.Answer) {
    guided.append(city)
    switch answer {
    case .no: break
    case .unclear: unclear.append(city)
    case .yes: guiding.append(city)
    }
  }
}
