/// Writes a report as a document of HTML, for browsers and for programs that take over what stands in its `main`.
struct HTMLRenderer {
  let language: Language

  func render(_ report: Report) -> String {
    let title = printable(report.title[language])
    let data = report.data.map { " data-\($0.key)=\"\(Markup.escaped($0.value.rendered()))\"" }.joined()
    let blocks = HTMLBlocks(language: language, level: 2).render(report.blocks)
    return HTMLDocument(
      title: title, language: language, body: "<main\(data)>\n<h1>\(Markup.escaped(title))</h1>\n\(blocks)</main>\n"
    ).rendered()
  }
}
