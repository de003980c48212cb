extension MapStyle {
  /// One node and what lies around it.
  static let ego = MapStyle(
    name: "ego",
    summary: Phrase(
      en: "one node in the middle, the others in rings by their steps to it",
      de: "ein Knoten in der Mitte, die anderen in Ringen nach ihren Schritten zu ihm"),
    options: ["--of", "--steps"], need: .middle, coarseDetail: .level(.city), isAlwaysCoarse: false,
    title: { content in
      let name = Phrase { printable(content.middleName?[$0] ?? "", limit: 60) }
      return Phrase(en: "Around \(name)", de: "Rund um \(name)")
    },
    draw: { content, canvas in
      let circles = MapCircles(content.nodes, largest: 16, smallest: 6, crowd: 300)
      let rings = RingLayout(content, stretch: canvas.page == .square ? 1 : 1.4)
      for radius in rings.radii where radius > 0 {
        canvas.addGround(
          .ring(Point(x: 0, y: 0), radii: (radius * rings.stretch, radius), edge: Palette.mistEdge))
      }
      var named: [(index: Int, mark: Int)] = []
      for index in content.nodes.indices {
        let isMiddle = content.nodes[index].steps == 0
        var look = canvas.look(of: index)
        if isMiddle { look.edgeWidth = 2.5 }
        let radius = isMiddle ? max(16, circles.radii[index]) : circles.radii[index]
        named.append((index, canvas.addNode(index, at: rings.points[index], radius: radius, look: look)))
      }
      let ties = canvas.strongest(content.ties)
      for tie in ties { canvas.addTie(tie) }
      for tandem in content.tandems { canvas.addTandem(tandem) }
      named.sort { (content.nodes[$0.index].steps ?? 0, $0.index) < (content.nodes[$1.index].steps ?? 0, $1.index) }
      let inTandem = content.inTandem
      canvas.addNames(of: named, needed: { inTandem[$0] || content.nodes[$0].steps == 0 }, awayFrom: Point(x: 0, y: 0))

      canvas.legend.heading(Phrase(en: "Rings", de: "Ringe"))
      for steps in rings.radii.indices {
        let count = content.nodes.count { $0.steps == steps }
        guard steps > 0, count > 0 else { continue }
        canvas.legend.text(
          Phrase(
            en: "ring \(steps): \(count, "node", "nodes"), \(steps) step\(steps == 1 ? "" : "s") away",
            de: "Ring \(steps): \(count, "Knoten", "Knoten"), \(steps) Schritt\(steps == 1 ? "" : "e") entfernt"))
      }
      canvas.legend.sectors(content, canvas.palette, heading: Phrase(en: "Sectors", de: "Sektoren"))
      canvas.addLegendOfUntagged(content, ties)
      canvas.legend.pies(content)
      canvas.addLegendOfLines(content, ties)
      canvas.legend.levels(content)
      canvas.legend.sizes(content, circles)
    })
}

/// Nodes on rings around one, by their steps to it; each near the one it is reached through, so that few lines cross.
///
/// Every node owns a part of the turn, as wide as the outermost nodes behind it need, and shares it out among them.
private struct RingLayout {
  private(set) var points: [Point]
  /// The radius of every ring; the middle is 0.
  private(set) var radii: [Double] = [0]
  /// How much wider than high a ring is: names stand to its left and right.
  let stretch: Double

  init(_ content: MapContent, stretch: Double) {
    self.stretch = stretch
    let count = content.nodes.count
    points = Array(repeating: Point(x: 0, y: 0), count: count)
    func steps(_ node: Int) -> Int { content.nodes[node].steps ?? 0 }
    // The node through which each is reached: the first in the order of nodes.
    var above: [Int?] = Array(repeating: nil, count: count)
    for (a, b) in content.ties.map({ $0.ends }) + content.tandems.map({ ($0.guide, $0.newcomer) }) {
      for (inner, outer) in [(a, b), (b, a)] where steps(outer) == steps(inner) + 1 {
        above[outer] = above[outer].map { min($0, inner) } ?? inner
      }
    }
    var children = Array(repeating: [Int](), count: count)
    for node in 0..<count { if let above = above[node] { children[above].append(node) } }
    func sector(_ node: Int) -> Int {
      content.nodes[node].profile.flatMap { profile in profile.indices.first { profile[$0] > 0 } } ?? 99
    }
    for node in 0..<count { children[node].sort { (sector($0), $0) < (sector($1), $1) } }
    let outward = (0..<count).sorted { (steps($0), $0) < (steps($1), $1) }
    var width = Array(repeating: 0.0, count: count)
    let most = content.nodes.compactMap { $0.steps }.max() ?? 0
    // A node on an inner ring needs more of the turn than one on an outer ring.
    for node in outward.reversed() {
      let own = Double(most + 1) / Double(steps(node) + 1)
      width[node] = max(min(1.5, own), children[node].reduce(0) { $0 + width[$1] })
    }

    for ring in stride(from: 1, through: most, by: 1) {
      let members = Double(content.nodes.count { $0.steps == ring })
      radii.append(max(radii[ring - 1] + 130, members * 26 / (2 * .pi)))
    }
    var turns = Array(repeating: (start: 0.0, width: 1.0), count: count)
    for node in outward {
      var start = turns[node].start
      for child in children[node] {
        let share = turns[node].width * width[child] / width[node]
        turns[child] = (start, share)
        start += share
        let direction = onUnitCircle(turns[child].start + share / 2)
        let radius = radii[steps(child)]
        points[child] = Point(x: direction.x * radius * stretch, y: direction.y * radius)
      }
    }
  }
}
