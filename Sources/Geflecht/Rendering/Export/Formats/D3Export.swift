/// The same JSON as D3's force layout takes it: `nodes` and `links`, joined by `id`.
struct D3Export: ExportFormat {
  static let card = ExportCard(
    id: "d3",
    summary: Phrase(
      en: "JSON with nodes and links, for D3 (forceLink().id(d => d.id))",
      de: "JSON mit nodes und links, für D3 (forceLink().id(d => d.id))"),
    ending: "json")

  func files(of content: ExportContent) -> [ExportFile] {
    [
      ExportFile(ending: Self.card.ending) { stream in
        NodeLinkExport.write(content, ties: "links", content.tieColumns, to: &stream)
      }
    ]
  }
}
