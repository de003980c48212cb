@testable import Geflecht

extension Network {
  /// A random network of all levels, read from tables: ties with and without direction, weights, nodes of up to three
  /// sectors, ties with tags of their own.
  static func randomWithDirections(nodes: ClosedRange<Int>, seed: Int) throws -> Network {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: nodes, using: &random)
    let names = ["business", "science", "civil-society", "sport"]
    let levels = ["actor", "actor", "city", "actor", "state", "actor", "actor"]
    func list(_ oneIn: Int) -> String {
      names.filter { _ in Int.random(in: 0..<oneIn, using: &random) == 0 }.joined(separator: "|")
    }
    var nodeRows = "id,level,sector\n"
    for node in 0..<count { nodeRows += "n\(node),\(levels[node % 7]),\(list(3))\n" }
    let density = Double.random(in: 0.05...0.4, using: &random)
    var tieRows = "source,target,weight,sector,type\n"
    for a in 0..<count {
      for b in 0..<count where a != b && Double.random(in: 0..<1, using: &random) < density {
        let weight = Int.random(in: 1...3, using: &random)
        let type = Int.random(in: 0..<3, using: &random) == 0 ? "undirected" : "directed"
        tieRows += "n\(a),n\(b),\(weight),\(list(5)),\(type)\n"
      }
    }
    return Network(dataset: try Fixtures.dataset([.nodes: nodeRows, .edges: tieRows]))
  }
}
