import Testing

@testable import Geflecht

/// Names as people of each language know them.
@Suite struct NodeTitleTests {
  private static func network() throws -> Network {
    Network(
      dataset: try Fixtures.dataset([
        .states: "id,name,name_en\nDE-BY,Bayern,Bavaria\nDE-BE,Berlin,\n",
        .cities: "id,name,state\nc,Coburg,DE-BY\nb,Berlin-Mitte,DE-BE\n",
        .tandems: "guide,newcomer\nc,b\n",
      ]))
  }

  @Test func englishNamesComeFromTheirColumn() throws {
    let network = try Self.network()
    let (bavaria, berlin) = (try #require(network.node(named: "DE-BY")), try #require(network.node(named: "DE-BE")))
    #expect(network.title(of: bavaria) == Phrase(en: "Bavaria", de: "Bayern"))
    #expect(network.title(of: berlin) == Phrase("Berlin"), "a blank cell is no name")
    #expect(network.title(of: try #require(network.node(named: "c"))) == Phrase("Coburg"), "a table without the column")
    #expect(network.title(of: bavaria, limit: 3)[.english] == "Bav…")
  }

  @Test func pseudonymsHaveNoEnglishNames() throws {
    let network = try Self.network().pseudonymised(with: Array("sixteen bytes or more".utf8)).network
    for node in network.nodes {
      #expect(network.title(of: node) == Phrase(network.name(of: node)))
    }
  }

  @Test func mapsSpeakTheLanguageOfTheirReader() throws {
    let network = try Self.network()
    let content = MapContent(network, detail: .everything)
    func map(_ language: Language) -> String { NetworkMap(content, style: .levels, language: language).rendered() }
    #expect(map(.english).contains("Coburg · Bavaria") && !map(.english).contains("Bayern"))
    #expect(map(.german).contains("Coburg · Bayern") && !map(.german).contains("Bavaria"))
  }
}
