import Foundation
import Testing

@testable import Geflecht

/// What must hold for every measure there is, and for every one that will be.
@Suite struct CatalogSweeps {
  static let ids = MeasureCatalog.all.map(\.card.id)

  /// Few networks of chance, so that sweeps are quick.
  static let settings = {
    var settings = MeasureSettings()
    settings.permutations = 19
    return settings
  }()

  private func measure(_ id: String) throws -> any Measure { try #require(MeasureCatalog.measure(id)) }

  @Test func idsAreUniqueKebabCase() {
    #expect(Set(Self.ids).count == Self.ids.count)
    for id in Self.ids { #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(id)") }
    #expect(Set(Self.ids).isDisjoint(with: MeasureCard.Family.allCases.map(\.rawValue)), "a word means one thing")
  }

  @Test(arguments: ids) func cardIsComplete(id: String) throws {
    let card = try measure(id).card
    for language in Language.allCases {
      for text in [card.title, card.summary, card.formula, card.reading, card.equals] + card.caveats {
        #expect(!text[language].isEmpty)
      }
      #expect(card.summary[language].hasSuffix("."), "a summary is a sentence")
    }
    #expect(!card.time.isEmpty && !card.memory.isEmpty && !card.caveats.isEmpty && !card.examples.isEmpty)
    #expect(card.range.lowerBound < card.range.upperBound)
    let isOurs = card.equals[.english].contains("no other tool has it")
    #expect(isOurs || !card.references.isEmpty, "a measure of the field has a source")
  }

  @Test(arguments: ids) func referencesHaveWellFormedDOIs(id: String) throws {
    for reference in try measure(id).card.references {
      #expect(reference.citation.contains(/\((19|20)\d\d\)/), "\(reference.citation) has a year")
      let doi = try #require(reference.doi, "\(reference.citation)")
      #expect(doi.wholeMatch(of: /10\.\d{4,9}\/[-._;()\/:A-Za-z0-9]+/) != nil, "\(doi)")
    }
  }

  @Test(arguments: ids) func workedExamplesHold(id: String) throws {
    let measure = try measure(id)
    for example in measure.card.examples {
      let network = example.network.network
      let result = try measure.result(on: network)
      func node(_ id: String) throws -> NodeID { try #require(network.node(named: id), "\(id)") }
      switch (example.expected, result) {
      case (.nodes(let expected), .nodes(let scores)):
        for (id, value) in expected { #expect(isClose(scores[try node(id)], value), "\(id)") }
      case (.profiles(let expected), .profiles(let profiles)):
        for (id, values) in expected { #expect(profiles[try node(id)] == values, "\(id)") }
      case (.sets(let expected), .sets(let sets)):
        for (id, sectors) in expected { #expect(sets.names(of: try node(id)) == sectors, "\(id)") }
      case (.network(let expected), .network(let value)): #expect(isClose(value, expected))
      case (.sectors(let expected), .sectors(let table)):
        for (row, column, value) in expected { #expect(isClose(table[row, column], value), "\(row) \(column)") }
      case (.table(let expected), .table(let table)):
        for (row, column, value) in expected { #expect(isClose(table[row, column], value), "\(row) \(column)") }
      case (.ties(let expected), .ties(let scores)):
        for (source, target, value) in expected {
          let (a, b) = (try node(source), try node(target))
          let tie = try #require(scores.ties.first { $0.source == a && $0.target == b }, "\(source) \(target)")
          #expect(isClose(tie.value, value), "\(source) \(target)")
        }
      default: Issue.record("the example of \(id) has another shape than its answer")
      }
    }
  }

  @Test(arguments: ids) func staysWithinTheDeclaredRange(id: String) throws {
    let measure = try measure(id)
    for seed in 0..<30 {
      for value in numbers(try? measure.result(on: .random(nodes: 0...12, seed: seed), Self.settings)) {
        #expect(measure.card.range.contains(value) && value.isFinite, "\(value), seed \(seed)")
      }
    }
  }

  @Test(arguments: ids) func smallestNetworksDoNotTrap(id: String) throws {
    let measure = try measure(id)
    for network in [Network.empty, .oneNode, .disconnected, .line(1), .line(2), .line(3)] {
      do throws(MeasureFailure) {
        let result = try measure.result(on: network, Self.settings)
        if case .nodes(let scores) = result { #expect(scores.values.count == network.nodeCount) }
      } catch {
        #expect(network.sectorCount == 0, "\(error.message[.english])")
      }
    }
  }

  @Test(arguments: ids) func renumberingNodesPermutesResults(id: String) throws {
    let measure = try measure(id)
    for seed in 0..<20 {
      let network = Network.random(nodes: 2...12, seed: seed)
      let renumbered = Network.random(nodes: 2...12, seed: seed, reversed: true)
      guard let before = try? measure.result(on: network, Self.settings) else { continue }
      let after = try measure.result(on: renumbered, Self.settings)
      let (left, right) = (byID(before, network), byID(after, renumbered))
      #expect(left.keys.sorted() == right.keys.sorted())
      for (key, value) in left { #expect(isClose(value, right[key] ?? nil), "\(key), seed \(seed)") }
    }
  }

  @Test(arguments: ids) func twoRunsGiveTheSameBytes(id: String) throws {
    let measure = try measure(id)
    let network = Network.random(nodes: 12...12, seed: 7)
    func json() throws -> String {
      let results = ResultTable(
        network: network, entries: [.init(id: id, result: try measure.result(on: network, Self.settings))])
      return MeasureReport.make(results, top: 5).rendered(as: .json, style: TextStyle())
    }
    #expect(try json() == json())
  }

  @Test(arguments: ids) func threadsDoNotChangeAnswers(id: String) throws {
    let measure = try measure(id)
    for (seed, direction) in [(3, ArcDirection.ignored), (4, .outward)] {
      let network = Network.random(nodes: 200...200, seed: seed)
      var settings = Self.settings
      settings.direction = direction
      guard let one = try? measure.result(on: network, settings) else { continue }
      settings.threads = Threads(3)
      #expect(try measure.result(on: network, settings) == one, "\(direction)")
    }
  }

  private func isClose(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return (a - b).magnitude <= 1e-9 * max(1, a.magnitude, b.magnitude)
  }

  /// All numbers of an answer.
  private func numbers(_ result: MeasureResult?) -> [Double] {
    switch result {
    case .nodes(let scores): scores.values.compactMap(\.self)
    case .profiles(let profiles): profiles.values.compactMap(\.self).flatMap(\.self).compactMap(\.self)
    case .sets(let sets): sets.values.compactMap { $0.map { Double($0.count) } }
    case .network(let value): [value].compactMap(\.self)
    case .sectors(let table): table.values.flatMap(\.self).compactMap(\.self)
    case .table(let table): table.values.flatMap(\.self).compactMap(\.self)
    case .ties(let scores): scores.ties.compactMap(\.value)
    case nil: []
    }
  }

  /// All numbers of an answer under names that do not depend on numbering.
  private func byID(_ result: MeasureResult, _ network: Network) -> [String: Double?] {
    var named: [String: Double?] = [:]
    switch result {
    case .nodes(let scores):
      for node in network.nodes { named[network.id(of: node)] = .some(scores[node]) }
    case .profiles(let profiles):
      for node in network.nodes {
        for (column, value) in zip(profiles.columns, profiles[node] ?? []) {
          named[network.id(of: node) + " " + column.key] = .some(value)
        }
      }
    case .sets(let sets):
      for node in network.nodes {
        for name in sets.names(of: node) ?? [] { named[network.id(of: node) + " " + name] = .some(1) }
      }
    case .network(let value): named["network"] = .some(value)
    case .sectors(let table):
      for row in table.rows { for column in table.columns { named[row + " " + column] = .some(table[row, column]) } }
    case .table(let table):
      for row in table.rows {
        for column in table.columns { named[row + " " + column.key] = .some(table[row, column.key]) }
      }
    case .ties(let scores):
      for tie in scores.ties {
        named[[tie.source, tie.target].map { network.id(of: $0) }.sorted().joined(separator: " ")] = .some(tie.value)
      }
    }
    return named
  }
}
