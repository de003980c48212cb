/// The legend of a map as HTML: each line with a sample of what it explains, so that it breaks wherever the page is narrow.
struct HTMLLegend {
  let legend: MapLegend
  let setting: Drawing.PageSetting

  /// All of it but what the map shows itself, because it is to scale.
  var rendered: String {
    let blocks = legend.blocks.indices.filter {
      !legend.blocksToScale.contains($0) && !isHeadingAlone(legend.blocks[$0])
    }
    .map { legend.blocks[$0] }
    return "<div class=\"legend\">\n"
      + blocks.map { "<div>\n\($0.map { html($0) }.joined())</div>\n" }.joined() + "</div>\n"
  }

  private func isHeadingAlone(_ block: [MapLegend.Entry]) -> Bool {
    if case .heading? = block.first { block.count == 1 } else { false }
  }

  private func html(_ entry: MapLegend.Entry) -> String {
    switch entry {
    case .heading(let words): "<p><b>\(text(words))</b>\n"
    case .text(let words): "<p>\(text(words))\n"
    case .remark(let words): "<p><small>\(text(words))</small>\n"
    case .shape(let shape, let look, let words): "<p>\(sample(of: shape, look)) \(text(words))\n"
    case .size(let shape, _, let words): "<p>\(sample(of: shape, MarkLook())) \(text(words))\n"
    case .line(let look, let length, let words, let mark):
      "<p>\(mark.map { sample(of: .circle, $0) } ?? "")\(sample(of: look, length)) \(text(words))\n"
    }
  }

  private func text(_ words: Phrase) -> String { Markup.escaped(printable(words[legend.language])) }

  private func sample(of shape: MarkShape, _ look: MarkLook) -> String {
    let mark = MapDrawing.Mark(
      name: "legend: shape", shape: shape, point: Point(x: 0, y: 0), radius: 6, look: look, tooltip: "", link: nil)
    return sample(2 * mark.reach + 2, 2 * mark.reach + 2) { $0.marks = [mark] }
  }

  private func sample(of look: LineLook, _ length: Double) -> String {
    let path = LinePath(from: Point(x: -length / 2, y: 0), to: Point(x: length / 2, y: 0))
    return sample(length + 2, 10) { $0.lines = [.init(path: path, look: look, tooltip: nil, ends: nil)] }
  }

  private func sample(_ width: Double, _ height: Double, draw: (inout MapDrawing) -> Void) -> String {
    var drawing = MapDrawing(title: "")
    draw(&drawing)
    drawing.frame = Box(middle: Point(x: 0, y: 0), width: width, height: height)
    return drawing.shapes(in: legend.language, for: .page).sample(for: setting)
  }
}
