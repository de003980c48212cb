/// Writes the table of all nodes of a page as HTML, in one language.
struct HTMLNodes {
  let nodes: PageNodes
  let language: Language

  func render() -> String { counts + table }

  private func text(_ phrase: Phrase) -> String { Markup.escaped(printable(phrase[language])) }

  private var counts: String {
    let items = nodes.counts.map { count in
      "<div><dt>\(text(count.title))<dd data-count=\"\(count.key)\">\(language.count(count.value))</div>\n"
    }
    return "<dl id=\"numbers\">\n\(items.joined())</dl>\n"
  }

  private var table: String {
    let titles = [
      Phrase(en: "name", de: "Name"), Phrase(en: "level", de: "Ebene"), Phrase(en: "sectors", de: "Sektoren"),
      Phrase(en: "place", de: "Ort"), Phrase(en: "partners", de: "Partner"), Phrase(en: "since", de: "seit"),
      Phrase(en: "tied to", de: "verbunden mit"),
    ]
    let caption =
      nodes.isPlacesOnly
      ? Phrase(
        en: """
          The places of the network. It has more than \(PageNodes.mostNodes) nodes or more than \(PageNodes.mostTies) ties: actors
          are counted above and not listed.
          """,
        de: """
          Die Orte des Netzwerks. Es hat mehr als \(PageNodes.mostNodes) Knoten oder mehr als \(PageNodes.mostTies) Beziehungen:
          Akteure sind oben gezählt und nicht aufgeführt.
          """)
      : Phrase(
        en: "Everyone in the network, and with whom each is tied.",
        de: "Alle im Netzwerk, und mit wem sie verbunden sind.")
    let heads = titles.map { "<th scope=col>\(text($0))" }.joined()
    let rows = nodes.rows.map(row).joined()
    return """
      <div class="wide" role="group" tabindex="0" aria-labelledby="nodes-caption"><table class="nodes">
      <caption id="nodes-caption">\(text(caption))</caption>
      <thead><tr>\(heads)
      <tbody>
      \(rows)</table></div>

      """
  }

  private func row(_ row: PageNodes.Row) -> String {
    let name = text(nodes.names[row.node])
    let sectors = row.sectors.map { text(sectorTitle($0)) }.joined(separator: ", ")
    // A city says in its own row in which state it lies.
    let place = row.place.map(link) ?? ""
    return "<tr id=n\(row.node)><th>"
      + (nodes.cards.contains(row.node) ? "<a href=#c\(row.node)>\(name)</a>" : name)
      + "<td>\(text(row.level.name(1)))<td>\(sectors)<td>\(place)<td>\(language.count(row.ties))"
      + "<td>\(row.since.map { $0.description } ?? "")<td>\(row.neighbors.map(link).joined(separator: ", "))\n"
  }

  /// Leads to the row of a node.
  private func link(_ node: Int) -> String { "<a href=#n\(node)>\(text(nodes.names[node]))</a>" }
}
