@testable import Geflecht

/// Networks of which everything is known.
extension Network {
  /// Node 0 in the middle of so many others.
  static func star(_ leaves: Int) -> Network {
    Network(nodes: (0...leaves).map { .init("\($0)") }, ties: (1...leaves).map { .init("0", "\($0)") })
  }

  /// Every node tied to every other.
  static func complete(_ count: Int) -> Network {
    let ties = (0..<count).flatMap { a in (0..<a).map { TieSketch("\(a)", "\($0)") } }
    return Network(nodes: (0..<count).map { .init("\($0)") }, ties: ties)
  }

  /// Every node tied to the next, the last to the first.
  static func ring(_ count: Int) -> Network {
    Network(
      nodes: (0..<count).map { .init("\($0)") },
      ties: (0..<count).map { .init("\($0)", "\(($0 + 1) % count)") })
  }

  /// Two triangles apart, a b c in business and d e f in science.
  static let twoTrianglesApart = Network(
    nodes: ["a", "b", "c", "d", "e", "f"].enumerated().map { place, id in
      .init(id, sectors: [place < 3 ? "business" : "science"])
    },
    ties: [
      .init("a", "b"), .init("a", "c"), .init("b", "c"), .init("d", "e"), .init("d", "f"), .init("e", "f"),
    ])

  /// a ─ b ─ c: a and b in business, c in science.
  static let twoSectorsInARow = Network(
    nodes: [.init("a", sectors: ["business"]), .init("b", sectors: ["business"]), .init("c", sectors: ["science"])],
    ties: [.init("a", "b"), .init("b", "c")])

  /// b ─ a ─ c: the tie to b works in business and science, that to c in business.
  static let twoLayers = Network(
    nodes: [.init("a"), .init("b"), .init("c")],
    ties: [.init("a", "b", sectors: ["business", "science"]), .init("a", "c", sectors: ["business"])])

  /// The arcs of a small network, written as source and target.
  static func arcs(_ arcs: [(String, String)]) throws -> Network {
    Network(
      dataset: try Fixtures.dataset([
        .edges: "source,target,type\n" + arcs.map { "\($0.0),\($0.1),directed\n" }.joined()
      ]))
  }
}

extension MeasureSettings {
  /// Ties are followed from source to target.
  static let outward = {
    var settings = MeasureSettings()
    settings.direction = .outward
    return settings
  }()
}
