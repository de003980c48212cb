/// Writes a report as a document of HTML, for browsers and for programs that take over what stands in its `main`.
struct HTMLRenderer {
  let language: Language

  func render(_ report: Report) -> String {
    let title = printable(report.title[language])
    let blocks = HTMLBlocks(language: language, level: 2).render(report.blocks)
    return HTMLDocument(
      title: title, language: language, body: "<main>\n<h1>\(Markup.escaped(title))</h1>\n\(blocks)</main>\n"
    ).rendered()
  }
}
