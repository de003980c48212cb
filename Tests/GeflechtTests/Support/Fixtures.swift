import Foundation

@testable import Geflecht

/// Networks and files that several tests share.
enum Fixtures {
  /// The folder of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = package.appending(path: "Tests/GeflechtTests/Fixtures")

  /// The real dataset, read from its folder.
  static func engagierteStadt() throws -> Dataset {
    let folder = package.appending(path: "datasets/engagierte-stadt")
    let inputs = try TableKind.allCases.compactMap { kind -> Intake.Input? in
      let file = folder.appending(path: kind.fileName)
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      return Intake.Input(kind, SourceFile(name: kind.fileName, bytes: Array(try Data(contentsOf: file))))
    }
    return try accepted(Intake(reading: inputs))
  }

  /// One of the reference networks in `Fixtures/`.
  static func reference(_ name: String) throws -> Network {
    if name == "engagierte-stadt" { return Network(dataset: try engagierteStadt()) }
    let inputs = try [(TableKind.nodes, "nodes.csv"), (.edges, "edges.csv")].map { kind, file in
      let url = folder.appending(path: name).appending(path: file)
      return Intake.Input(kind, SourceFile(name: file, bytes: Array(try Data(contentsOf: url))))
    }
    return Network(dataset: try accepted(Intake(reading: inputs)))
  }

  /// A dataset from tables written in the test.
  static func dataset(_ tables: [TableKind: String]) throws -> Dataset { try accepted(intake(tables)) }

  /// What reading tables written in the test finds.
  static func intake(_ tables: [TableKind: String], isStrict: Bool = false) -> Intake {
    let inputs = TableKind.allCases.compactMap { kind in
      tables[kind].map { Intake.Input(kind, SourceFile(name: kind.fileName, text: $0)) }
    }
    return Intake(reading: inputs, isStrict: isStrict)
  }

  struct Rejected: Error, CustomStringConvertible {
    let description: String
  }

  private static func accepted(_ intake: Intake) throws -> Dataset {
    guard let dataset = intake.dataset else {
      throw Rejected(description: intake.log.lines(from: .error, in: .english).joined(separator: "\n"))
    }
    return dataset
  }
}

extension Network {
  static let empty = Network(nodes: [], ties: [])
  static let oneNode = Network(nodes: [.init("a", sectors: ["business"])], ties: [])
  /// Two pairs of different sectors and a node alone.
  static let disconnected = Network(
    nodes: [
      .init("a", sectors: ["business"]), .init("b", sectors: ["science"]), .init("c", sectors: ["business"]),
      .init("d", .city), .init("e"),
    ],
    ties: [.init("a", "b"), .init("c", "d", weight: 2, sectors: ["business"])])

  /// Nodes 0 ─ 1 ─ 2 ─ … in a row.
  static func line(_ count: Int) -> Network {
    Network(
      nodes: (0..<count).map { .init("\($0)") },
      ties: (1..<max(1, count)).map { .init("\($0 - 1)", "\($0)") })
  }

  /// A network of up to `nodes.upperBound` nodes of all levels with random ties, sectors and weights.
  /// - Parameter order: Renumbers the nodes; the network stays the same by ids.
  static func random(nodes: ClosedRange<Int>, seed: Int, reversed: Bool = false) -> Network {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: nodes, using: &random)
    let sectors = ["civil-society", "business", "science"]
    var sketches = (0..<count).map { index in
      let level: Level = index % 5 == 4 ? .city : .actor
      let own = level == .city ? [] : sectors.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      return NodeSketch("n\(index)", level, sectors: own)
    }
    var ties: [TieSketch] = []
    let density = Double.random(in: 0.05...0.6, using: &random)
    for a in 0..<count {
      for b in 0..<a where Double.random(in: 0..<1, using: &random) < density {
        ties.append(
          TieSketch(
            "n\(a)", "n\(b)", weight: Double(Int.random(in: 1...4, using: &random)),
            sectors: a % 3 == 0 ? ["business"] : []))
      }
    }
    if reversed {
      sketches.reverse()
      ties.reverse()
    }
    return Network(nodes: sketches, ties: ties)
  }

  /// A network of up to ten nodes in random sectors whose ties mostly lead one way.
  static func randomArcs(seed: Int) throws -> Network {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 2...10, using: &random)
    let sectors = ["", "business", "science", "business|science", "civil-society"]
    let nodes = (0..<count).map { "n\($0),\(sectors[Int.random(in: 0..<5, using: &random)])" }
    var ties: [String] = []
    for a in 0..<count {
      for b in 0..<count where a != b && Int.random(in: 0..<3, using: &random) == 0 {
        ties.append("n\(a),n\(b),\(Int.random(in: 1...3, using: &random)),directed")
      }
    }
    if ties.isEmpty { ties.append("n0,n1,1,directed") }
    return Network(
      dataset: try Fixtures.dataset([
        .nodes: (["id,sector"] + nodes).joined(separator: "\n"),
        .edges: (["source,target,weight,type"] + ties).joined(separator: "\n"),
      ]))
  }
}
