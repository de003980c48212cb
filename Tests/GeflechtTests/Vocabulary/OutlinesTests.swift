import Foundation
import Testing

@testable import Geflecht

@Suite struct OutlinesTests {
  /// The first corners of Saxony in the source: 50.3134, 12.1015 and 50.3523, 11.9864; rounded to thousandths.
  @Test func theFirstCornersAreThoseOfTheSource() throws {
    let saxony = try #require(Outlines.germany.areas.first { $0.id == "DE-SN" })
    #expect(
      saxony.rings[0].points.prefix(2) == [
        Coordinate(latitude: 50.313, longitude: 12.102), Coordinate(latitude: 50.352, longitude: 11.986),
      ])
  }

  /// 2,053 rows, of which 34 close a ring; the only holes are Bremen's and Berlin's.
  @Test func allLaenderAreThere() {
    let areas = Outlines.germany.areas
    #expect(areas.count == 16 && Set(areas.map(\.id)).count == 16)
    #expect(areas.flatMap(\.rings).count == 34)
    #expect(areas.flatMap(\.rings).reduce(0) { $0 + $1.points.count } == 2053 - 34)
    #expect(areas.filter(\.hasHole).map(\.id).sorted() == ["DE-BB", "DE-NI"])
  }

  /// The example of the format's documentation (Google, Encoded Polyline Algorithm Format), in thousandths of a degree
  /// instead of hundred-thousandths.
  @Test func theEncodingIsTheKnownOne() {
    let area = Outlines(encoded: "X _p~iF~ps|U_ulLnnqC_mqNvxq`@", source: "").areas[0]
    let scaled = area.rings[0].points.map { [($0.latitude * 1000).rounded(), ($0.longitude * 1000).rounded()] }
    #expect(scaled == [[3_850_000, -12_020_000], [4_070_000, -12_095_000], [4_325_200, -12_645_300]])
  }

  /// Places of GeoNames; Potsdam lies close to Berlin, Bremen and Berlin in holes of other Länder.
  @Test(arguments: [
    ("DE-BE", 52.524, 13.411), ("DE-BB", 52.399, 13.066), ("DE-HB", 53.076, 8.807), ("DE-NI", 53.144, 8.214),
    ("DE-BY", 48.137, 11.575), ("DE-SH", 54.909, 8.307), ("DE-HH", 53.55, 9.993), ("DE-SL", 49.235, 6.996),
  ]) func aPlaceLiesInItsLand(id: String, latitude: Double, longitude: Double) {
    let place = Coordinate(latitude: latitude, longitude: longitude)
    #expect(Outlines.germany.areas.filter { $0.holds(place) }.map(\.id) == [id])
  }

  // MARK: A table of one's own

  @Test func aTableIsReadInTheDialectsOfAnOffice() throws {
    let text =
      "state;ring;kind;latitude;longitude\nX;0;outer;50,5;9\nX;0;outer;51;9\nX;0;outer;51;10\nX;1;hole;50,6;9,1\nY;0;outer;1;2\n"
    let outlines = try Outlines(reading: SourceFile(name: "outlines.csv", text: text))
    #expect(outlines.areas.map(\.id) == ["X", "Y"])
    #expect(outlines.areas[0].rings.map(\.points.count) == [3, 1])
    #expect(outlines.areas[0].rings.map(\.isHole) == [false, true])
    #expect(outlines.areas[0].rings[0].points[0] == Coordinate(latitude: 50.5, longitude: 9))
    #expect(outlines.source == nil)
  }

  @Test(arguments: ["", "a,b\n1,2\n", "state,ring,kind,latitude,longitude\nX,0,outer,99,8\n"])
  func aTableThatIsNoneIsRefused(text: String) {
    #expect(throws: Outlines.Failure.self) { try Outlines(reading: SourceFile(name: "outlines.csv", text: text)) }
  }

  @Test func aMapDrawsTheAreasOfItsStatesAndOfItsCities() throws {
    let tables = NetworkMapTests.tables
    let network = Network(dataset: try Fixtures.dataset(tables))
    #expect(MapContent(network, detail: .level(.city)).land.map(\.id) == ["DE-BY", "DE-HE"])
    // States by other ids: Fulda and Marburg lie in Hesse, Coburg in Bavaria.
    var others = tables.mapValues { $0.replacing("DE-HE", with: "Hessen").replacing("DE-BY", with: "Bayern") }
    others[.ties] = "source,target\na,b\n"
    let named = Network(dataset: try Fixtures.dataset(others))
    #expect(MapContent(named, detail: .level(.city)).land.map(\.id) == ["DE-BY", "DE-HE"])
    #expect(MapContent(network, detail: .level(.city), outlines: .none).land.isEmpty)
  }
}
