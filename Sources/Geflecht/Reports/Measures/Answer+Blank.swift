/// Why an answer has nothing to show: an empty table leaves people guessing.
extension Answer {
  /// Why it has no value anywhere; `nil` if it has one.
  func reasonForNothing(in network: Network) -> Phrase? {
    guard subject != .network, rowIndices.allSatisfy({ row in cells(row).allSatisfy { $0 == .blank } }) else {
      return nil
    }
    let id = card.id
    let nothing =
      network.nodeCount == 0
      ? Phrase(en: "no node is part of this view", de: "zu dieser Ansicht gehört kein Knoten")
      : subject == .ties && network.tieCount == 0
        ? Phrase(en: "no tie is part of this view", de: "zu dieser Ansicht gehört keine Beziehung")
        : rows.count == 0
          ? Phrase(en: "there is none in this view", de: "in dieser Ansicht gibt es das nicht")
          : subject == .nodes
            ? Phrase(
              en: "no value for any of \(network.nodeCount, "node", "nodes") of this view",
              de: "kein Wert für einen der \(network.nodeCount) Knoten dieser Ansicht")
            : Phrase(en: "no value in this view", de: "kein Wert in dieser Ansicht")
    let because = card.caveats.filter { $0.saysWhatIsBlank }.map { Phrase(" ") + $0.text }
    return because.reduce(Phrase(en: "\(id): \(nothing).", de: "\(id): \(nothing).")) { $0 + $1 }
  }
}

extension ResultTable {
  /// Why tables of some answers would be empty, one sentence each.
  public var reasonsForNothing: [Phrase] { answers.compactMap { $0.reasonForNothing(in: network) } }
}

extension Caveat {
  /// Whether it says where a measure has no value: cards call that blank.
  fileprivate var saysWhatIsBlank: Bool {
    text[.english].lowercased().split(whereSeparator: { !$0.isLetter }).contains("blank")
  }
}
