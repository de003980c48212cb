/// About how long measures take on a network, to be said before they begin.
///
/// Their cards say how long a tie takes them, or a node times a tie; a third or three times as long is possible.
public struct MeasureDuration: Sendable {
  /// The measures, which share what takes so long.
  public let ids: [String]
  /// About how many seconds they take together.
  public let seconds: Double
  /// Whether an allowed error makes them quick.
  public let canBeEstimated: Bool

  /// The measures among some that take longer than a time, those that share their work together.
  public static func long(
    _ measures: [MeasureEntry], on network: Network, _ settings: MeasureSettings, above seconds: Double
  ) -> [MeasureDuration] {
    var groups: [(effort: MeasureCard.Effort, canBeEstimated: Bool, cards: [MeasureCard])] = []
    for card in measures.map({ $0.card }) {
      let canBeEstimated = card.caveats.contains { [.estimatedFromSample, .estimatedFromDrawnNodes].contains($0) }
      guard !canBeEstimated || settings.error == nil || settings.lengths != .steps else { continue }
      if let known = groups.firstIndex(where: { $0.effort == card.effort && $0.canBeEstimated == canBeEstimated }) {
        groups[known].cards.append(card)
      } else {
        groups.append((card.effort, canBeEstimated, [card]))
      }
    }
    return groups.compactMap { group in
      let found = group.effort.seconds(on: network, settings) * (group.effort.isShared ? 1 : Double(group.cards.count))
      return found > seconds
        ? MeasureDuration(ids: group.cards.map { $0.id }, seconds: found, canBeEstimated: group.canBeEstimated) : nil
    }
  }
}

extension MeasureCard.Effort {
  /// Whether measures of this effort share the work, so that several take no longer than one.
  fileprivate var isShared: Bool {
    [.manyNodesAPass, .manyCitiesAPass, .onePassPerNode, .neighborhoods].contains(self)
  }

  /// About how many seconds a measure takes.
  fileprivate func seconds(on network: Network, _ settings: MeasureSettings) -> Double {
    let (nodes, ties) = (Double(network.nodeCount), Double(network.tieCount))
    let perPair = settings.lengths == .steps ? perNodeAndTie : perNodeAndTieWithLengths
    let nanoseconds =
      nodes * ties * perPair + ties * perTie + Double(settings.permutations) * (nodes + ties) * perDraw
    return nanoseconds * 1e-9 / Double(settings.threads.count)
  }
}
