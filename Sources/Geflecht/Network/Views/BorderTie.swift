/// A tie that leads out of a view: one end is part of it, the other is not.
public struct BorderTie: Sendable {
  /// An end of the tie, as the data name it. One of them is no node of the view.
  public struct End: Sendable {
    /// Its id.
    public let id: String
    /// Its name for people.
    public let title: Phrase
    /// Its level.
    public let level: Level
    /// The state it lies in, if it is not one itself.
    public let state: Phrase?
  }

  /// The end that is part of the view.
  public let inside: End
  /// The end that is not.
  public let outside: End
  /// Its kind, if stated.
  public let kind: String?
  /// The keys of the sectors it works in.
  public let sectors: [String]
  /// Its strength.
  public let weight: Double
  /// When it began.
  public let since: PartialDate?
  /// When it ended.
  public let until: PartialDate?
}

extension Network {
  /// The ties that lead out of the view, in the order of the data. A level does not matter: they are those of the nodes
  /// that the filters leave.
  public var borderTies: [BorderTie] {
    let ties = dataset.ties
    return borderRows.map { tie, isSourceInside in
      let row = Int(tie)
      let (source, target) = (Int(ties.sources[row]), Int(ties.targets[row]))
      let ends = isSourceInside ? (source, target) : (target, source)
      let kind = Int(ties.kinds[row])
      return BorderTie(
        inside: end(ends.0), outside: end(ends.1), kind: kind < kindNames.count ? kindNames[kind] : nil,
        sectors: recoded(dataset.tag(ofTie: row)).map { sectorNames[$0.index] }, weight: ties.weights[row],
        since: ties.since[row], until: ties.until[row])
    }
  }

  private func end(_ row: Int) -> BorderTie.End {
    let table = dataset.nodes
    return BorderTie.End(
      id: table.ids[row], title: dataset.title(ofNode: row), level: table.levels[row],
      state: table.state(ofRow: row).flatMap { $0 == row ? nil : dataset.title(ofNode: $0) })
  }
}
