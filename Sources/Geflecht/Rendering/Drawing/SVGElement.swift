/// An element of SVG, apart from what it looks like: that is written where it saves most, at it or at what it lies in.
///
/// What most of the elements in a group share stands at the group, and neighbors that look the same share a group of their
/// own. Choosing for each property alone, from the leaves up, what most of the children want, and from the root down what
/// already holds, writes as few attributes as can be (Fitch 1971, for trees of species).
struct SVGElement {
  /// A property that elements inherit.
  enum Property: Int, CaseIterable {
    case fill, fillOpacity, stroke, strokeWidth, dash, fontSize, anchor

    var name: String {
      switch self {
      case .fill: "fill"
      case .fillOpacity: "fill-opacity"
      case .stroke: "stroke"
      case .strokeWidth: "stroke-width"
      case .dash: "stroke-dasharray"
      case .fontSize: "font-size"
      case .anchor: "text-anchor"
      }
    }

    /// What holds where nothing is said.
    var initial: String {
      switch self {
      case .fill: "#000000"
      case .fillOpacity, .strokeWidth: "1"
      case .stroke, .dash: "none"
      case .fontSize: "medium"
      case .anchor: "start"
      }
    }
  }

  /// What an element needs of each property; `nil` where it does not matter.
  struct Look: Hashable {
    private var values = [String?](repeating: nil, count: Property.allCases.count)

    init(fill: String?, stroke: String? = nil) {
      self[.fill] = fill ?? "none"
      self[.stroke] = stroke ?? "none"
      if fill != nil { self[.fillOpacity] = "1" }
    }

    subscript(property: Property) -> String? {
      get { values[property.rawValue] }
      set { values[property.rawValue] = newValue }
    }
  }

  private enum Content {
    case nothing
    case text(String)
    case children([SVGElement])
  }

  private let name: String
  /// What it is besides its look, with a space before each.
  var attributes: String
  private let content: Content
  /// What it is, for a pointer that rests on it and for those who listen.
  var title: String?
  private let look: Look?
  /// The values of each property that most of what lies in it wants, and how many do.
  private var wishes: [(values: [String], count: Int)]

  /// An element with nothing in it but a text.
  init(_ name: String, _ attributes: String, _ look: Look, text: String? = nil) {
    (self.name, self.attributes, self.look) = (name, attributes, look)
    content = text.map { .text($0) } ?? .nothing
    wishes = Property.allCases.map { property in look[property].map { ([$0], 1) } ?? ([], 0) }
  }

  /// A group; without attributes and a title it is one only where that saves something.
  init(_ name: String = "g", _ attributes: String = "", title: String? = nil, children: [SVGElement]) {
    (self.name, self.attributes, self.title) = (name, attributes, title)
    look = nil
    let children = Self.gathered(children)
    content = .children(children)
    wishes = Property.allCases.map { property in
      var counts: [(value: String, count: Int)] = []
      for value in children.flatMap({ $0.wishes[property.rawValue].values }) {
        if let place = counts.firstIndex(where: { $0.value == value }) {
          counts[place].count += 1
        } else {
          counts.append((value, 1))
        }
      }
      let most = counts.map { $0.count }.max() ?? 0
      return (counts.filter { $0.count == most }.map { $0.value }, most)
    }
  }

  /// The same with neighbors that look the same in groups.
  private static func gathered(_ children: [SVGElement]) -> [SVGElement] {
    let runs = children.reduce(into: [[SVGElement]]()) { runs, child in
      if let look = child.look, runs.last?.last?.look == look {
        runs[runs.count - 1].append(child)
      } else {
        runs.append([child])
      }
    }
    guard runs.count > 1 else { return children }
    return runs.flatMap { $0.count > 2 ? [SVGElement(children: $0)] : $0 }
  }

  /// The element as text.
  var written: String {
    var text = ""
    write(to: &text, inherited: Property.allCases.map { $0.initial })
    return text
  }

  private func write(to text: inout String, inherited: [String]) {
    var inherited = inherited
    var attributes = attributes
    for property in Property.allCases {
      let (values, count) = wishes[property.rawValue]
      guard let value = values.first, !values.contains(inherited[property.rawValue]), look != nil || count > 1
      else { continue }
      attributes += " \(property.name)=\"\(value)\""
      inherited[property.rawValue] = value
    }
    let title = title.map { "<title>\(Markup.escaped($0))</title>" } ?? ""
    switch content {
    case .nothing where title.isEmpty: text += "<\(name)\(attributes)/>\n"
    case .nothing: text += "<\(name)\(attributes)>\(title)</\(name)>\n"
    case .text(let content): text += "<\(name)\(attributes)>\(title)\(Markup.escaped(content))</\(name)>\n"
    case .children(let children):
      let isNeeded = name != "g" || !attributes.isEmpty || !title.isEmpty
      if isNeeded { text += "<\(name)\(attributes)>\(title)\n" }
      for child in children { child.write(to: &text, inherited: inherited) }
      if isNeeded { text += "</\(name)>\n" }
    }
  }
}
