import Geflecht
import Testing

/// Networks built in code, through the public door alone.
@Suite struct NetworkBuilderTests {
  private func twoCities() throws -> NetworkBuilder {
    var builder = NetworkBuilder()
    try builder.addNode("a", .city, name: "Würzburg", in: "by")
    try builder.addNode("b", .city)
    try builder.addNode("by", .state, name: "Bayern")
    try builder.addNode("club", sectors: ["Verein", "Kultur"], in: "a")
    try builder.addTie("club", "b", kind: "cooperation", weight: 2)
    try builder.addTie("a", "b", kind: "tandem", since: PartialDate(year: 2020))
    return builder
  }

  @Test func aNetworkIsWhatWasAdded() throws {
    let network = try twoCities().network()
    #expect(network.nodes.map { network.id(of: $0) } == ["a", "b", "by", "club"])
    #expect(network.nodes.map { network.name(of: $0) } == ["Würzburg", "b", "Bayern", "club"])
    #expect(network.tieCount == 2)
    #expect(network.sectorNames == ["civil-society", "Kultur"])
    #expect(try Degree().values(on: network) == NodeScores([1, 2, 0, 1]))
  }

  @Test func aNetworkInCodeEqualsTheSameInTables() throws {
    let built = try twoCities().network(.rolledUp(to: .city))
    let tables = Intake(files: [
      SourceFile(name: "cities.csv", text: "id,name,state\na,Würzburg,by\nb,b,\n"),
      SourceFile(name: "states.csv", text: "id,name\nby,Bayern\n"),
      SourceFile(name: "actors.csv", text: "id,sector,city\nclub,Verein|Kultur,a\n"),
      SourceFile(
        name: "ties.csv", text: "source,target,kind,weight,since\nclub,b,cooperation,2,\na,b,tandem,1,2020\n"),
    ])
    let read = try Network(tables.get(), view: .rolledUp(to: .city))
    func strengths(_ network: Network) throws -> [String: Double] {
      let scores = try Strength().values(on: network)
      return Dictionary(uniqueKeysWithValues: network.nodes.map { (network.id(of: $0), scores[$0] ?? 0) })
    }
    #expect(try strengths(built) == ["a": 3, "b": 3])
    #expect(try strengths(read) == strengths(built))
  }

  @Test func whatContradictsItselfIsRefused() throws {
    var builder = try twoCities()
    func message(_ change: (inout NetworkBuilder) throws -> Void) -> String? {
      do {
        try change(&builder)
        return nil
      } catch {
        return (error as? BuildFailure)?.message[.english]
      }
    }
    #expect(message { try $0.addNode("a") } == "two nodes have the id 'a'")
    #expect(message { try $0.addNode(" ") } == "a node needs an id")
    #expect(message { try $0.addTie("a", "clubs") } == "there is no node 'clubs'; did you mean 'club'?")
    #expect(message { try $0.addTie("a", "a") } == "a tie joins 'a' with itself")
    for weight in [0, -1, .nan, .infinity, 1e16] {
      #expect(message { try $0.addTie("a", "b", weight: weight) }?.contains("has the weight") == true, "\(weight)")
    }
    #expect(message { try $0.addNode("a", sectors: ["Sport"]) } != nil)
    #expect(message { try $0.addTie("a", "a", kind: "funding", sectors: ["Sport"]) } != nil)
    let network = try builder.network()
    #expect(network.tieCount == 2, "what was refused left nothing behind")
    #expect(network.sectorNames == ["civil-society", "Kultur"])
  }

  @Test func aParentIsOfAHigherLevel() throws {
    var builder = NetworkBuilder()
    try builder.addNode("a", .city, in: "c")
    #expect(throws: BuildFailure.self) { try builder.network() }
    try builder.addNode("c", .city)
    #expect(throws: BuildFailure.self) { try builder.network() }
  }

  @Test func thereIsALimitOfSectorsAndKinds() throws {
    var builder = NetworkBuilder()
    for number in 0..<64 { try builder.addNode("n\(number)", sectors: ["s\(number)"]) }
    #expect(throws: BuildFailure.self) { try builder.addNode("n64", sectors: ["s64"]) }
    for number in 0..<64 { try builder.addTie("n0", "n1", kind: "k\(number)") }
    #expect(throws: BuildFailure.self) { try builder.addTie("n0", "n1", kind: "k64") }
  }

  @Test func errorsInTablesAreThrownWithTheLog() throws {
    let intake = Intake(files: [SourceFile(name: "ties.csv", text: "source,target\na,\n")])
    #expect(throws: IntakeFailure.self) { try intake.get() }
    let withNotes = Intake(files: [
      SourceFile(name: "notes.csv", text: "x"), SourceFile(name: "ties.csv", text: "source,target\na,b\n"),
    ])
    #expect(try withNotes.get().tieCount == 1)
    #expect(withNotes.log.diagnostics.contains { $0.code == .fileSkipped })
  }
}
