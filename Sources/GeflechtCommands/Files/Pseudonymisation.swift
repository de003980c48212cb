import Geflecht

/// Pseudonyms as a command line asks for them.
struct Pseudonymisation {
  let key: [UInt8]
  private let k: Int
  private let dropped: [String]

  /// What the options say; `nil` where none asks for pseudonyms.
  init?(_ arguments: Arguments, _ files: FileAccess) throws(Failure) {
    guard let path = arguments.value(.pseudonymise) else {
      for option in [Option.k, .dropTiesTo] where arguments.has(option) {
        throw Failure(
          code: .usage,
          message: Phrase(
            en: "\(option.flag) goes with --pseudonymise KEYFILE",
            de: "\(option.flag) gehört zu --pseudonymise SCHLÜSSELDATEI"))
      }
      return nil
    }
    key = try files.pseudonymKey(path)
    k = try arguments.count(.k, least: 1) ?? MaskedNetwork.usualK
    dropped = arguments.list(.dropTiesTo)
  }

  /// A network for people who must not see who is who. What it no longer says, and what it cannot hide, is remarked.
  func applied(to network: Network, of dataset: Dataset, _ terminal: Terminal) throws(Failure) -> Network {
    let kept = dropped.isEmpty ? network : try droppingTies(of: network)
    let masked = kept.pseudonymised(with: key, k: k)
    for line in PseudonymReport(masked, of: kept, without: dataset.columnsGoneWithPseudonyms).lines {
      terminal.remark(line)
    }
    return masked.network
  }

  private func droppingTies(of network: Network) throws(Failure) -> Network {
    var levels: Set<Level> = []
    var nodes: Set<NodeID> = []
    for word in dropped {
      if let level = Level(word: word) {
        levels.insert(level)
      } else {
        nodes.insert(try network.find(word))
      }
    }
    return network.droppingTies { levels.contains(network[$0].level) || nodes.contains($0) }
  }
}
