import Foundation
import Testing

@testable import Geflecht

/// What the built-in list of places fills in, held against the sourced cities of the dataset.
@Suite struct PlacesTests {
  private static func intake(_ tables: [TableKind: String]) -> Intake {
    Intake(files: tables.map { SourceFile(name: $0.fileName, text: $1) }, places: .germany)
  }

  private func facts(_ network: Network, _ id: String) throws -> NodeFacts {
    network.facts(of: try #require(network.node(named: id)))
  }

  /// 106 of the 117 cities of the programme are places of GeoNames; none lies elsewhere than its sources say.
  @Test func theListAgreesWithTheSourcedCities() throws {
    let table = try String(
      contentsOf: Fixtures.package.appending(path: "datasets/engagierte-stadt/cities.csv"), encoding: .utf8)
    let network = Network(dataset: try Fixtures.dataset([.cities: table, .ties: "source,target\n"]))
    var known = 0
    for city in network.nodes {
      let facts = network.facts(of: city)
      guard network[city].level == .city, let own = facts.coordinate, let population = facts.population else {
        continue
      }
      let land = network.ancestor(of: city, at: .state).flatMap { GermanState(word: network.id(of: $0)) }
      let found = Places.germany.places(called: network.name(of: city), in: land)
      guard let place = found.first, found.count == 1 else { continue }
      known += 1
      #expect(own.distance(to: place.coordinate) < 6, "\(place.name)")
      #expect(0.7...1.3 ~= Double(place.population) / Double(population), "\(place.name)")
    }
    #expect(known == 106)
  }

  @Test func aBareListOfCitiesHasPlacesInhabitantsAndLaender() throws {
    let intake = Self.intake([
      .cities: "Stadt\nFulda\nHalle (Saale)\nNeustadt\n", .ties: "von,nach\nFulda,Halle (Saale)\n",
    ])
    let network = Network(dataset: try intake.get())
    let fulda = try facts(network, "Fulda")
    // GeoNames 2924585: 50.55162 N, 9.67518 E.
    #expect(fulda.coordinate?.distance(to: Coordinate(latitude: 50.55162, longitude: 9.67518)) ?? 99 < 1)
    #expect(fulda.population ?? 0 > 60_000)
    let halle = try #require(network.node(named: "Halle (Saale)"))
    #expect(network.ancestor(of: halle, at: .state).map { network.name(of: $0) } == "Sachsen-Anhalt")
    let neustadt = try facts(network, "Neustadt")
    #expect(neustadt.coordinate == nil && neustadt.population == nil)
    let codes = intake.log.diagnostics.map { $0.code }
    #expect(codes.count { $0 == .placeFilled } == 6)
    #expect(codes.count { $0 == .placeAmbiguous } == 1)
  }

  @Test func whatATableSaysStands() throws {
    let intake = Self.intake([
      .cities: "id,name,state,latitude,longitude,population\nf,Fulda,Hessen,1,2,\ng,Fulda,Bayern,,,7\n",
      .ties: "source,target\nf,g\n",
    ])
    let network = Network(dataset: try intake.get())
    #expect(try facts(network, "f").coordinate == Coordinate(latitude: 1, longitude: 2))
    #expect(try facts(network, "f").population ?? 0 > 60_000)
    // There is no Fulda in Bavaria.
    #expect(try facts(network, "g").coordinate == nil)
    #expect(try facts(network, "g").population == 7)
  }

  @Test func citiesOfOtherCountriesAreLeftAlone() throws {
    let intake = Self.intake([
      .states: "id\nOberösterreich\n", .cities: "id,state\nLinz,Oberösterreich\n", .ties: "source,target\n",
    ])
    #expect(!intake.log.diagnostics.contains { $0.code == .placeFilled })
  }

  @Test(arguments: [("Frankfurt/Main", "DE-HE"), ("Frankfurt a. M.", "DE-HE"), ("Frankfurt (Oder)", "DE-BB")])
  func namesWithARiver(name: String, land: String) {
    let found = Places.germany.places(called: name, in: GermanState(word: land))
    #expect(found.map { $0.land.code } == [land])
  }

  @Test func theSwitchTurnsTheListOff() throws {
    let files = [
      SourceFile(name: "cities.csv", text: "id\nFulda\n"), SourceFile(name: "ties.csv", text: "source,target\n"),
    ]
    let network = Network(dataset: try Intake(files: files).get())
    #expect(try facts(network, "Fulda") == NodeFacts())
  }
}
