import Foundation
import Geflecht

/// A network to measure on, and the sums that the measures must give on it.
struct Workload {
  let name: String
  let nodesCSV: String
  let edgesCSV: String
  let network: Network

  /// The real dataset of the program, as one table of nodes and one of ties.
  static func engagierteStadt(in package: URL) throws -> Workload {
    let folder = package.appending(path: "datasets/engagierte-stadt")
    let inputs = try TableKind.allCases.compactMap { kind -> Intake.Input? in
      let file = folder.appending(path: kind.fileName)
      guard FileManager.default.fileExists(atPath: file.path) else { return nil }
      return Intake.Input(kind, SourceFile(name: kind.fileName, bytes: Array(try Data(contentsOf: file))))
    }
    guard let dataset = Intake(reading: inputs).dataset else { throw WorkloadFailure.rejected(folder.path) }
    return Workload(name: "engagierte-stadt", nodesCSV: "", edgesCSV: "", network: try Network(dataset))
  }

  /// A seeded network shaped like the program: every actor is tied to its city, every city to its state, and five
  /// ties an actor go to others, most of them to a few hubs. Sectors and weights are drawn; ids are text.
  static func synthetic(nodes count: Int) throws -> Workload {
    var random = SeededGenerator(seed: count)
    let sectors = ["civil-society", "civil-society", "civil-society", "administration-politics", "business", "science"]
    let (states, cities) = (16, count / 100)
    let firstActor = 1 + states + cities
    func id(_ node: Int) -> String {
      node == 0 ? "DE" : node <= states ? "state-\(node)" : node < firstActor ? "city-\(node)" : "actor-\(node)"
    }
    var nodes = "id,level,parent,sector\nDE,federal,,\n"
    var edges = "source,target,weight\n"
    for node in 1..<count {
      if node <= states {
        nodes += "\(id(node)),state,DE,\n"
        edges += "\(id(node)),DE,1\n"
      } else if node < firstActor {
        let state = id(1 + node % states)
        nodes += "\(id(node)),city,\(state),\n"
        edges += "\(id(node)),\(state),1\n"
      } else {
        let city = id(1 + states + Int(random.unit() * Double(cities)))
        nodes += "\(id(node)),actor,\(city),\(sectors[Int(random.unit() * 6)])\n"
        if random.unit() < 0.9 { edges += "\(id(node)),\(city),\(1 + Int(random.unit() * 4))\n" }
        for _ in 0..<4 {
          // The cube of a uniform number favors low numbers: hubs.
          let hub = random.unit()
          let partner = firstActor + Int(hub * hub * hub * Double(count - firstActor))
          if partner != node { edges += "\(id(node)),\(id(partner)),\(1 + Int(random.unit() * 4))\n" }
        }
      }
    }
    let name = "synthetic-\(count)"
    return Workload(
      name: name, nodesCSV: nodes, edgesCSV: edges, network: try Network(try read(nodes: nodes, edges: edges)))
  }

  /// The dataset of two tables in memory.
  static func read(nodes: String, edges: String) throws -> Dataset {
    let intake = Intake(reading: [
      .init(.nodes, SourceFile(name: "nodes.csv", text: nodes)),
      .init(.edges, SourceFile(name: "edges.csv", text: edges)),
    ])
    guard let dataset = intake.dataset else { throw WorkloadFailure.rejected("a synthetic network") }
    return dataset
  }
}

enum WorkloadFailure: Error {
  case rejected(String)
}
