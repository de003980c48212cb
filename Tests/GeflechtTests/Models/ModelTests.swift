import Testing

@testable import Geflecht

/// What holds for every model.
@Suite struct ModelTests {
  static let ids = ModelCatalog.all.map(\.card.id)

  static func small(_ id: String, seed: Int = 1) throws -> GeneratedTables {
    let model = try #require(ModelCatalog.model(id))
    return try model.tables(size: max(model.card.leastSize, 400), seed: seed)
  }

  static func intake(_ tables: GeneratedTables, isStrict: Bool = true) -> Intake {
    let inputs = tables.files.compactMap { Intake.Input(SourceFile(name: $0.name, bytes: $0.bytes)) }
    return Intake(reading: inputs, isStrict: isStrict)
  }

  static func network(_ tables: GeneratedTables) throws -> Network {
    Network(dataset: try #require(intake(tables).dataset))
  }

  @Test func idsDifferAndCardsAreWhole() {
    #expect(Set(Self.ids).count == Self.ids.count)
    for card in ModelCatalog.all.map(\.card) {
      for language in Language.allCases {
        #expect(!card.title[language].isEmpty && !card.summary[language].isEmpty && card.truth[language].hasSuffix("."))
      }
      #expect((card.citation == nil) == (card.doi == nil))
      #expect(card.leastSize <= card.size)
    }
  }

  @Test(arguments: ids)
  func theSameSeedGivesTheSameBytes(id: String) throws {
    #expect(try Self.small(id).files == Self.small(id).files)
    if id != "grid" { #expect(try Self.small(id).files != Self.small(id, seed: 2).files) }
  }

  /// Strict reading takes loops, parallel ties, blanks and slips of spelling for errors.
  @Test(arguments: ids)
  func theTablesAreReadWithoutAWarning(id: String) throws {
    let tables = try Self.small(id)
    let intake = Self.intake(tables)
    #expect(intake.log.lines(from: .warning, in: .english) == [])
    let network = try Self.network(tables)
    #expect(network.nodeCount == tables.nodeCount)
    #expect(network.tieCount == tables.tieCount)
  }

  @Test(arguments: ids)
  func theSmallestAreReadToo(id: String) throws {
    let model = try #require(ModelCatalog.model(id))
    for seed in 0..<5 {
      let tables = try model.tables(size: model.card.leastSize, seed: seed)
      #expect(Self.intake(tables).log.lines(from: .warning, in: .english) == [])
    }
  }

  @Test(arguments: ids)
  func asManyTiesAsAskedFor(id: String) throws {
    let model = try #require(ModelCatalog.model(id))
    let size = model.rounded(max(model.card.leastSize, 400))
    for ties in [model.tieCounts(size).lowerBound, min(model.tieCounts(size).upperBound, 5000)] {
      let tables = try model.tables(size: size, ties: ties, seed: 3)
      let network = try Self.network(tables)
      #expect(network.tieCount == tables.tieCount)
      switch id {
      case "rmat": #expect(tables.tieCount <= ties)
      case "small-world": #expect(tables.tieCount == ties / size * size)
      default: #expect(tables.tieCount == ties)
      }
    }
  }

  @Test(arguments: ids)
  func whatCannotBeIsRefused(id: String) throws {
    let model = try #require(ModelCatalog.model(id))
    #expect(throws: ModelFailure.self) { try model.tables(size: model.card.leastSize - 1, seed: 1) }
    #expect(throws: ModelFailure.self) { try model.tables(size: 1_000_000_000, seed: 1) }
    #expect(throws: ModelFailure.self) { try model.tables(size: model.card.leastSize, ties: 1_000_000, seed: 1) }
    #expect(throws: ModelFailure.self) { try model.tables(size: model.card.leastSize, ties: 0, seed: 1) }
  }
}
