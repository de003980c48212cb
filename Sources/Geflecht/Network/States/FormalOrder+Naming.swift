extension FormalOrder {
  /// The place of the state that a person means by an id, a name in German or English, or a usual short form.
  public func place(ofStateNamed word: String, in network: Network) -> Int? {
    let row = network.dataset.stateRow(named: word)
    if let id = row.map({ network.stateID(ofRow: $0) }), let place = states.firstIndex(where: { $0.id == id }) {
      return place
    }
    return states.firstIndex { state in
      state.isCityAlone
        && (state.id == word || foldedName(state.title[.german]) == foldedName(word)
          || GermanState(word: word).map { $0 == GermanState(word: state.title[.german]) } ?? false)
    }
  }
}
