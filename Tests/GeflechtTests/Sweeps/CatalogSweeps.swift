import Foundation
import Testing
import Thoroughness

@testable import Geflecht

/// What must hold for every measure there is, and for every one that will be.
@Suite struct CatalogSweeps {
  static let ids = MeasureCatalog.all.map(\.card.id)

  /// Few random networks, so that sweeps are quick.
  static let settings = {
    var settings = MeasureSettings()
    settings.permutations = 19
    return settings
  }()

  private func measure(_ id: String) throws -> MeasureEntry { try #require(MeasureCatalog.measure(id)) }

  @Test func idsAreUniqueKebabCase() {
    #expect(Set(Self.ids).count == Self.ids.count)
    for id in Self.ids { #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(id)") }
    #expect(Set(Self.ids).isDisjoint(with: MeasureCard.Family.allCases.map(\.rawValue)), "a word means one thing")
  }

  @Test(arguments: ids) func cardIsComplete(id: String) throws {
    let card = try measure(id).card
    for language in Language.allCases {
      for text in [card.title, card.summary, card.formula, card.reading, card.equals] + card.caveats.map({ $0.text }) {
        #expect(!text[language].isEmpty)
      }
      #expect(card.summary[language].hasSuffix("."), "a summary is a sentence")
    }
    #expect(
      !card.time[.english].isEmpty && !card.memory[.english].isEmpty && !card.caveats.isEmpty && !card.examples.isEmpty)
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
      let answer = try measure.answer(on: network)
      #expect(answer.subject == example.expected.subject, "the example has another shape than the answer")
      for cell in example.expected.cells {
        guard let row = answer.row(named: cell.row, network) else {
          #expect(cell.value == .number(nil), "\(cell)")
          continue
        }
        switch cell.value {
        case .number(let number):
          let column = try #require(answer.columns.firstIndex { $0.key == cell.column ?? "" }, "\(cell)")
          #expect(isClose(answer[row, column].number, number), "\(cell)")
        case .numbers(let numbers):
          #expect(answer.isBlank(row) ? numbers == nil : answer.cells(row).map { $0.number } == numbers, "\(cell)")
        case .sectors(let keys):
          let sets = try #require(answer.sets, "\(cell)")
          #expect(sets.names(of: NodeID(row)) == keys, "\(cell)")
        }
      }
    }
  }

  @Test(arguments: ids) func staysWithinTheDeclaredRange(id: String) throws {
    let measure = try measure(id)
    for seed in 0..<Thoroughness.choose(quick: 4, full: 30) {
      for value in numbers(try? measure.answer(on: .random(nodes: 0...12, seed: seed), Self.settings)) {
        #expect(measure.card.range.contains(value) && value.isFinite, "\(value), seed \(seed)")
      }
    }
  }

  @Test(arguments: ids) func smallestNetworksDoNotTrap(id: String) throws {
    let measure = try measure(id)
    for network in [Network.empty, .oneNode, .disconnected, .line(1), .line(2), .line(3)] {
      do throws(MeasureFailure) {
        let answer = try measure.answer(on: network, Self.settings)
        #expect(answer.subject == measure.subject)
        if answer.subject == .nodes { #expect(answer.rows.count == network.nodeCount) }
      } catch {
        #expect(network.sectorCount == 0, "\(error.message[.english])")
      }
    }
  }

  @Test(arguments: ids) func renumberingNodesPermutesResults(id: String) throws {
    let measure = try measure(id)
    for seed in 0..<Thoroughness.choose(quick: 3, full: 20) {
      let network = Network.random(nodes: 2...12, seed: seed)
      let renumbered = Network.random(nodes: 2...12, seed: seed, reversed: true)
      guard let before = try? measure.answer(on: network, Self.settings) else { continue }
      let after = try measure.answer(on: renumbered, Self.settings)
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
        network: network, answers: [try measure.answer(on: network, Self.settings)])
      return MeasureReport.make(results, top: 5).rendered(as: .json, style: TextStyle())
    }
    #expect(try json() == json())
  }

  @Test(arguments: ids) func threadsDoNotChangeAnswers(id: String) throws {
    let measure = try measure(id)
    for (seed, direction) in [(3, ArcDirection.ignored), (4, .outward)] {
      let nodes = Thoroughness.choose(quick: 40, full: 200)
      let network = Network.random(nodes: nodes...nodes, seed: seed)
      var settings = Self.settings
      settings.direction = direction
      guard let one = try? measure.answer(on: network, settings) else { continue }
      settings.threads = Threads(3)
      #expect(try measure.answer(on: network, settings) == one, "\(direction)")
    }
  }

  private func isClose(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return (a - b).magnitude <= 1e-9 * max(1, a.magnitude, b.magnitude)
  }

  /// All numbers of an answer.
  private func numbers(_ answer: Answer?) -> [Double] {
    guard let answer else { return [] }
    return answer.columns.indices.flatMap { column in
      (0..<answer.rows.count).compactMap { number(answer[$0, column]) }
    }
  }

  private func number(_ cell: Answer.Cell) -> Double? {
    switch cell {
    case .blank: nil
    case .number(let number): number
    case .sectors(let set, _): Double(set.count)
    }
  }

  /// All numbers of an answer under names that do not depend on numbering.
  private func byID(_ answer: Answer, _ network: Network) -> [String: Double?] {
    var named: [String: Double?] = [:]
    for row in 0..<answer.rows.count {
      let names = answer.rowKeys(row, network)
      // The ends of a tie stand in the order of the data.
      let name = (answer.subject == .ties ? names.sorted() : names).joined(separator: " ")
      for (place, column) in answer.columns.enumerated() {
        if case .sectors(let set, let keys) = answer[row, place] {
          for sector in set { named[name + " " + keys[sector.index]] = .some(1) }
        } else {
          named[name + " " + column.key] = .some(answer[row, place].number)
        }
      }
    }
    return named
  }
}
