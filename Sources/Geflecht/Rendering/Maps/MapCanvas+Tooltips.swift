/// What a map says of a node or line where a pointer rests on it.
extension MapCanvas {
  private func sectorNames(_ sectors: SectorSet) -> String {
    sectors.map { sectorTitle(content.sectorNames[$0.index])[language] }.joined(separator: ", ")
  }

  func tooltip(of node: MapContent.Node) -> String {
    let number = node.size.map { language.decimal($0, decimals: 3).trimmedDecimals } ?? "–"
    let tip = "\(node.facts[language]) · \(content.sizeTitle[language]): \(number)"
    guard node.change == .kept, let evidence = node.evidence else { return tip }
    return "\(tip) · \(evidence[language])"
  }

  func tooltip(of tie: MapContent.Tie) -> String {
    let (a, b) = (content.nodes[tie.ends.0], content.nodes[tie.ends.1])
    var tip = "\(a.name[language]) – \(b.name[language])"
    if !tie.kinds.isEmpty { tip += ": " + tie.kinds.joined(separator: ", ") }
    tip += Phrase(en: ", weight ", de: ", Gewicht ")[language]
    tip += language.decimal(tie.weight, decimals: 2).trimmedDecimals
    if !tie.sectors.isEmpty { tip += ", " + sectorNames(tie.sectors) }
    return tip
  }

  func tooltip(of tandem: MapContent.Tandem) -> String {
    let (guide, newcomer) = (content.nodes[tandem.guide], content.nodes[tandem.newcomer])
    let word =
      tandem.isPlanned ? Phrase(en: "Planned tandem", de: "Geplantes Tandem") : Phrase(en: "Tandem", de: "Tandem")
    let tip = "\(word[language]): \(guide.name[language]) \(tandem.isDirected ? "→" : "–") \(newcomer.name[language])"
    guard let since = tandem.since else { return tip }
    return tip + Phrase(en: ", since \(since)", de: ", seit \(since)")[language]
  }
}
