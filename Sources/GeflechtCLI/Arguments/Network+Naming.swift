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

  private func unknown(_ message: Phrase, nearest: String?) -> Failure {
    Failure(
      code: .usage, message: message,
      hint: nearest.map { Phrase(en: "did you mean \(quoted($0))?", de: "meinten Sie \(quoted($0))?") })
  }
}
