/// A way to draw a network. A new style is one file with a value of this type, and one line in `all`.
public struct MapStyle: Sendable {
  /// What a style needs besides the network.
  public enum Need: Hashable, Sendable {
    /// Nothing.
    case nothing
    /// Cities with coordinates.
    case coordinates
    /// A node in the middle.
    case middle
    /// Another dataset to compare with.
    case comparison
  }

  /// The word for it on the command line.
  public let name: String
  /// What it shows.
  public let summary: Phrase
  /// The options that belong to it, for its help.
  public var options: [String] = []
  /// What it shows, and the options that belong to it.
  public var help: Phrase {
    options.isEmpty ? summary : summary + Phrase(" (\(options.joined(separator: ", ")))")
  }
  /// What it needs.
  public let need: Need
  /// The detail in which a network of more than 300 nodes is drawn.
  public let coarseDetail: MapContent.Detail
  /// Whether small networks are drawn in that detail too.
  public let isAlwaysCoarse: Bool
  /// The title that a map has by itself.
  let title: @Sendable (MapContent) -> Phrase
  /// Draws the content on a canvas and tells the legend what it used.
  let draw: @Sendable (MapContent, inout MapCanvas) -> Void

  /// All styles, in the order of help. A new style is one line here.
  public static let all: [MapStyle] = [.geo, .levels, .network, .sectors, .ego, .tandems, .difference]
}

/// What a map becomes.
public enum MapMedium: Sendable {
  /// A picture that shows more where a pointer rests on it.
  case screen
  /// Paper, or what may end there.
  case paper
  /// A picture in a page that has tables for what it shows.
  case page
}

/// A map: a network's content in one style, as SVG or as text in the DOT language.
///
/// Every position is computed here and pinned, so that the same content gives the same bytes and every version of Graphviz
/// the same picture: layouts of Graphviz itself differ by version, and would not know about the legend and the names.
public struct NetworkMap {
  private let content: MapContent
  private let style: MapStyle
  private let language: Language
  private let palette: Palette.Kind
  private let page: MapPage?
  private let medium: MapMedium

  /// A map of some content.
  /// - Parameters:
  ///   - content: What it shows.
  ///   - style: How it is laid out and drawn.
  ///   - language: The language of its legend and tooltips.
  ///   - palette: Whether it is for color or for gray printers.
  ///   - page: What it should fill; by default it is as large as its content.
  ///   - medium: What it becomes: paper shows no tooltips.
  public init(
    _ content: MapContent, style: MapStyle, language: Language, palette: Palette.Kind = .color, page: MapPage? = nil,
    medium: MapMedium = .paper
  ) {
    var content = content
    let newest = content.earlierDate == nil ? content.newestDate : nil
    let date = newest.map { Phrase(en: ", data up to \($0)", de: ", Stand der Daten \($0)") } ?? ""
    if !content.hasOwnTitle { content.title = style.title(content) + date }
    self.content = content
    self.style = style
    self.language = language
    self.palette = palette
    self.page = page
    self.medium = medium
  }

  /// What the map looks like, in plain values.
  var drawing: MapDrawing { canvas.finished() }

  private var canvas: MapCanvas {
    var canvas = MapCanvas(
      content, language: language, palette: Palette(palette, sectorNames: content.sectorNames), page: page,
      medium: medium)
    style.draw(content, &canvas)
    return canvas
  }

  /// The map without title, and of its legend only what is to scale, for a page that has the rest beside it.
  /// - Parameter reader: The language of its words; their places are those of the map's own language.
  func figure(in reader: Language) -> Drawing {
    let figure = canvas.figure
    guard reader != language else { return figure.shapes(in: reader, for: medium) }
    let other = NetworkMap(content, style: style, language: reader, palette: palette, page: page, medium: medium)
    return figure.worded(as: other.canvas.figure).shapes(in: reader, for: medium)
  }

  /// The legend with all that it says of the map.
  var legend: MapLegend {
    var canvas = canvas
    canvas.noteMissing()
    canvas.legend.addEnd(content)
    return canvas.legend
  }

  /// The map as SVG.
  /// - Parameter origin: Where it comes from, for who looks into the file.
  public func svg(origin: String) -> String {
    var shapes = drawing.shapes(in: language)
    shapes.origin = origin
    return shapes.svg()
  }

  /// The map in the DOT language.
  public func rendered() -> String {
    drawing.dot(comment: [
      content.title[language],
      Phrase(en: "Draw it: dot -Tsvg map.dot -o map.svg", de: "Zeichnen: dot -Tsvg map.dot -o map.svg")[language],
    ])
  }
}
