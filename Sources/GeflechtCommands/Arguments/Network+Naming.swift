import Geflecht

/// Nodes as people name them.
extension Network {
  /// The node of an id or name.
  func find(_ word: String) throws(Failure) -> NodeID {
    if let node = node(named: word) { return node }
    throw unknown(
      Phrase(en: "no node \(quoted(word)) in the data", de: "kein Knoten \(quoted(word)) in den Daten"),
      nearest: nearestName(to: word))
  }

  /// The city of an id or name.
  func city(named word: String) throws(Failure) -> NodeID {
    if let city = node(named: word), self[city].level == .city { return city }
    throw unknown(
      Phrase(en: "no city \(quoted(word)) in the data", de: "keine Stadt \(quoted(word)) in den Daten"),
      nearest: nearestName(to: word, at: .city))
  }

  /// The place in the formal order of the state that a word means, as `--states` understands it.
  func state(named word: String, in order: FormalOrder) throws(Failure) -> Int {
    if let place = order.place(ofStateNamed: word, in: self) { return place }
    let titles = order.states.flatMap { state in [state.id] + Language.allCases.map { state.title[$0] } }
    let near = Spelling.nearest(to: word, in: titles).first
    let known = order.states.map { $0.title[.german] == $0.id ? $0.id : "\($0.id) (\($0.title[.german]))" }
    throw Failure(
      code: .usage,
      message: Phrase(en: "no state \(quoted(word)) in the data", de: "kein Land \(quoted(word)) in den Daten"),
      hint: near.map { Phrase(en: "did you mean \(quoted($0))?", de: "meinten Sie \(quoted($0))?") }
        ?? Phrase(en: "there are: \(known, upTo: 20)", de: "es gibt: \(known, upTo: 20)"))
  }

  private func unknown(_ message: Phrase, nearest: String?) -> Failure {
    Failure(
      code: .usage, message: message,
      hint: nearest.map { Phrase(en: "did you mean \(quoted($0))?", de: "meinten Sie \(quoted($0))?") })
  }
}
