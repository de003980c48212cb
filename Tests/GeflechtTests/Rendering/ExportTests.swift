import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Geflecht

/// Expected files are written by hand after each format's specification; `Tests/exports/check.py` loads real ones in the
/// tools that read them.
@Suite struct ExportTests {
  //  A city, two actors in it with names that every format must guard, and two ties: one with a direction, one without.
  private static let tables: [TableKind: String] = [
    .nodes: """
    id,name,level,sector,parent,latitude,longitude,population,topics,note x
    "ü & <1>","Stadt ""Ü"" \\ 😀",city,,,50,10.5,1000,a|b,
    "a""b\\c",=1+1,actor,business|science,"ü & <1>",,,,,-x
    שלום,"two
    lines",actor,science,"ü & <1>",,,,,
    """,
    .edges: """
    source,target,kind,weight,since,memo
    "a""b\\c",שלום,funding,2.5,2020-09,m
    שלום,"ü & <1>",A & B,1,,
    """,
  ]

  private func content(_ dialect: CSVDialect = .standard, with measures: [MeasureEntry] = []) throws -> ExportContent {
    let network = Network(dataset: try Fixtures.dataset(Self.tables))
    let answers = try measures.map { try $0.answer(on: network) }
    return ExportContent(network, measures: answers, dialect: dialect)
  }

  private func text(_ file: ExportFile) -> String {
    let bytes = Gathered()
    file.write { bytes.all += $0 }
    return String(decoding: bytes.all, as: UTF8.self)
  }

  private final class Gathered { var all: [UInt8] = [] }

  private func texts(_ format: some ExportFormat, _ content: ExportContent) -> [String] {
    format.files(of: content).map(text)
  }

  // MARK: XML

  @Test func graphML() throws {
    let expected = #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
        <key id="d0" for="node" attr.name="label" attr.type="string"/>
        <key id="d1" for="node" attr.name="name" attr.type="string"/>
        <key id="d2" for="node" attr.name="key" attr.type="string"/>
        <key id="d3" for="node" attr.name="level" attr.type="string"/>
        <key id="d4" for="node" attr.name="sectors" attr.type="string"/>
        <key id="d5" for="node" attr.name="parent" attr.type="string"/>
        <key id="d6" for="node" attr.name="city" attr.type="string"/>
        <key id="d7" for="node" attr.name="latitude" attr.type="double"/>
        <key id="d8" for="node" attr.name="longitude" attr.type="double"/>
        <key id="d9" for="node" attr.name="population" attr.type="long"/>
        <key id="d10" for="node" attr.name="topics" attr.type="string"/>
        <key id="d11" for="node" attr.name="note_x" attr.type="string"/>
        <key id="d12" for="edge" attr.name="weight" attr.type="double"/>
        <key id="d13" for="edge" attr.name="kind" attr.type="string"/>
        <key id="d14" for="edge" attr.name="sectors" attr.type="string"/>
        <key id="d15" for="edge" attr.name="since" attr.type="string"/>
        <key id="d16" for="edge" attr.name="directed" attr.type="boolean"/>
        <key id="d17" for="edge" attr.name="from" attr.type="string"/>
        <key id="d18" for="edge" attr.name="memo" attr.type="string"/>
        <graph id="geflecht" edgedefault="undirected">
          <node id="n0"><data key="d0">Stadt &quot;Ü&quot; \ 😀</data><data key="d1">Stadt &quot;Ü&quot; \ 😀</data><data key="d2">ü &amp; &lt;1&gt;</data><data key="d3">city</data><data key="d6">ü &amp; &lt;1&gt;</data><data key="d7">50</data><data key="d8">10.5</data><data key="d9">1000</data><data key="d10">a|b</data></node>
          <node id="n1"><data key="d0">=1+1</data><data key="d1">=1+1</data><data key="d2">a&quot;b\c</data><data key="d3">actor</data><data key="d4">business|science</data><data key="d5">ü &amp; &lt;1&gt;</data><data key="d6">ü &amp; &lt;1&gt;</data><data key="d11">-x</data></node>
          <node id="n2"><data key="d0">two&#10;lines</data><data key="d1">two&#10;lines</data><data key="d2">שלום</data><data key="d3">actor</data><data key="d4">science</data><data key="d5">ü &amp; &lt;1&gt;</data><data key="d6">ü &amp; &lt;1&gt;</data></node>
          <edge source="n1" target="n2"><data key="d12">2.5</data><data key="d13">funding</data><data key="d14">business|science</data><data key="d15">2020-09</data><data key="d16">true</data><data key="d17">a&quot;b\c</data><data key="d18">m</data></edge>
          <edge source="n2" target="n0"><data key="d12">1</data><data key="d13">A &amp; B</data><data key="d14">science</data><data key="d16">false</data></edge>
        </graph>
      </graphml>

      """#
    #expect(texts(GraphMLExport(), try content()) == [expected])
  }

  @Test func graphMLKeepsIdsThatXMLAllows() throws {
    let network = Network(
      nodes: [.init("bad-sulza"), .init("münchen"), .init("00123")], ties: [.init("bad-sulza", "00123")])
    let text = texts(GraphMLExport(), ExportContent(network))[0]
    #expect(text.contains(#"<node id="münchen">"#))
    #expect(text.contains(#"<edge source="bad-sulza" target="00123">"#))
    #expect(!text.contains(#"attr.name="key""#))
  }

  @Test func aNetworkOfTiesWithDirectionsIsDirected() throws {
    let dataset = try Fixtures.dataset([.edges: "source,target,kind\na,b,funding\nc,a,coordination\n"])
    let content = ExportContent(Network(dataset: dataset))
    #expect(texts(GraphMLExport(), content)[0].contains(#"edgedefault="directed""#))
    #expect(texts(GEXFExport(), content)[0].contains(#"defaultedgetype="directed""#))
    #expect(texts(NodeLinkExport(), content)[0].hasPrefix(#"{"directed": true, "#))
    #expect(!texts(GraphMLExport(), content)[0].contains(#"attr.name="from""#))
  }

  //  The maps' palette: business E69F00 = 230, 159, 0; science 6E1E5E = 110, 30, 94; their mean 170, 94, 47; none 767676
  //  = 118.
  //  Degrees 1, 1, 2: areas in proportion, so sides 30·√½ = 21.21 and 30. One place only: it is the middle.
  @Test func gexf() throws {
    let expected = #"""
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
        <meta>
          <creator>Geflecht</creator>
        </meta>
        <graph defaultedgetype="undirected" mode="static">
          <attributes class="node" mode="static">
            <attribute id="0" title="level" type="string"/>
            <attribute id="1" title="sectors" type="string"/>
            <attribute id="2" title="parent" type="string"/>
            <attribute id="3" title="city" type="string"/>
            <attribute id="4" title="latitude" type="double"/>
            <attribute id="5" title="longitude" type="double"/>
            <attribute id="6" title="population" type="long"/>
            <attribute id="7" title="topics" type="string"/>
            <attribute id="8" title="note x" type="string"/>
          </attributes>
          <attributes class="edge" mode="static">
            <attribute id="0" title="kind" type="string"/>
            <attribute id="1" title="sectors" type="string"/>
            <attribute id="2" title="since" type="string"/>
            <attribute id="3" title="directed" type="boolean"/>
            <attribute id="4" title="from" type="string"/>
            <attribute id="5" title="memo" type="string"/>
          </attributes>
          <nodes count="3">
            <node id="ü &amp; &lt;1&gt;" label="Stadt &quot;Ü&quot; \ 😀"><attvalues><attvalue for="0" value="city"/><attvalue for="3" value="ü &amp; &lt;1&gt;"/><attvalue for="4" value="50"/><attvalue for="5" value="10.5"/><attvalue for="6" value="1000"/><attvalue for="7" value="a|b"/></attvalues><viz:color r="118" g="118" b="118"/><viz:position x="0" y="0" z="0"/><viz:size value="21.21"/></node>
            <node id="a&quot;b\c" label="=1+1"><attvalues><attvalue for="0" value="actor"/><attvalue for="1" value="business|science"/><attvalue for="2" value="ü &amp; &lt;1&gt;"/><attvalue for="3" value="ü &amp; &lt;1&gt;"/><attvalue for="8" value="-x"/></attvalues><viz:color r="170" g="94" b="47"/><viz:size value="21.21"/></node>
            <node id="שלום" label="two&#10;lines"><attvalues><attvalue for="0" value="actor"/><attvalue for="1" value="science"/><attvalue for="2" value="ü &amp; &lt;1&gt;"/><attvalue for="3" value="ü &amp; &lt;1&gt;"/></attvalues><viz:color r="110" g="30" b="94"/><viz:size value="30"/></node>
          </nodes>
          <edges count="2">
            <edge id="0" source="a&quot;b\c" target="שלום" weight="2.5" label="funding" kind="funding"><attvalues><attvalue for="0" value="funding"/><attvalue for="1" value="business|science"/><attvalue for="2" value="2020-09"/><attvalue for="3" value="true"/><attvalue for="4" value="a&quot;b\c"/><attvalue for="5" value="m"/></attvalues></edge>
            <edge id="1" source="שלום" target="ü &amp; &lt;1&gt;" weight="1" label="A &amp; B" kind="A &amp; B"><attvalues><attvalue for="0" value="A &amp; B"/><attvalue for="1" value="science"/><attvalue for="3" value="false"/></attvalues></edge>
          </edges>
        </graph>
      </gexf>

      """#
    #expect(texts(GEXFExport(), try content()) == [expected])
  }

  @Test(arguments: [
    "\u{0}", "\u{1B}[31m", "\u{7F}\u{85}", "\u{FFFE}", "\u{FFFF}", "\u{202E}", "\r\n\t", "]]>", "–\u{FFFD}",
  ])
  func xmlParsersReadAnyText(text: String) throws {
    let bytes = Gathered()
    var stream = ByteStream { bytes.all += $0 }
    stream.append("<a b=\"")
    stream.append(xml: Array(text.utf8)[...])
    stream.append("\"/>")
    stream.flush()
    let reader = AttributeReader()
    let parser = XMLParser(data: Data(bytes.all))
    parser.delegate = reader
    #expect(parser.parse())
    let allowed = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 9, 10, 13, 0x20...0xFFFD, 0x10000...: true
      default: false
      }
    }
    #expect(reader.value.unicodeScalars.elementsEqual(allowed))
  }

  private final class AttributeReader: NSObject, XMLParserDelegate {
    var value = ""
    func parser(
      _: XMLParser, didStartElement _: String, namespaceURI _: String?, qualifiedName _: String?,
      attributes: [String: String] = [:]
    ) { value = attributes["b"] ?? "" }
  }

  /// Where a file comes from stands where its format has a place for it.
  @Test func filesSayWhereTheyComeFrom() throws {
    let origin = Provenance(
      version: "1.2", command: "export", line: "geflecht export DATA --with 'a < b'", settings: [],
      digest: DataDigest(of: [.init(name: "ties.csv", digest: "ab")]))
    let content = ExportContent(.line(2), provenance: origin)
    for format in [ExportEntry(GraphMLExport()), ExportEntry(GEXFExport())] {
      let text = text(format.files(of: content)[0])
      #expect(
        text.contains(">Made with Geflecht 1.2: geflecht export DATA --with 'a &lt; b'. Digest of the data: sha256:"))
      #expect(XMLParser(data: Data(text.utf8)).parse())
    }
    for (format, place) in [(ExportEntry(NodeLinkExport()), "graph"), (ExportEntry(KumuExport()), nil)] {
      let json = try JSONSerialization.jsonObject(with: Data(text(format.files(of: content)[0]).utf8)) as? [String: Any]
      let holder = place.map { json?[$0] as? [String: Any] } ?? json
      #expect((holder?["geflecht"] as? [String: Any])?["version"] as? String == "1.2")
    }
  }

  /// A column of the data that is called like one of ours, or like a measure that is asked for, keeps its values apart.
  @Test func noKeyIsThereTwice() throws {
    let dataset = try Fixtures.dataset([
      .actors: "id,sector,population,degree,Degree,city\na,science,many,9,8,c\n",
      .cities: "id,population\nc,1000\n", .ties: "source,target,since,note,Note\na,c,2020,x,y\n",
    ])
    let network = Network(dataset: dataset)
    let content = ExportContent(network, measures: [try MeasureEntry(Degree()).answer(on: network)])
    for keys in [content.nodeColumns.map(\.key), content.tieColumns.map(\.key)] {
      #expect(Set(keys.map { $0.lowercased() }).count == keys.count, "\(keys)")
    }
    #expect(content.nodeColumns.contains { $0.key == "degree_" } && content.nodeColumns.last?.key == "degree")
  }

  // MARK: Pajek

  //  One place only: the middle of the picture. A label that had to change bears its number.
  @Test func pajek() throws {
    let files = texts(PajekExport(), try content(with: [MeasureEntry(Degree())]))
    #expect(
      files[0] == """
        \u{FEFF}*Network Geflecht
        *Vertices 3
        1 "ü & <1>" 0.5 0.5 0.5
        2 "a'b/c (2)"
        3 "שלום"
        *Arcs
        2 3 2.5 l "funding"
        *Edges
        3 1 1 l "A & B"

        """)
    // Sectors: 1 to 4 are the known ones, or 1 and 2 those of the data; then business and science together.
    let classes = files[3].split(separator: "\n").filter { $0.hasPrefix("sectors,") }.map {
      $0.split(separator: ",").map(String.init)
    }
    let science = try #require(classes.first { $0[2] == "science" })[1]
    let both = try #require(classes.first { $0[2] == "\"business|science\"" || $0[2] == "\"science|business\"" })[1]
    #expect(files[1] == "*Vertices 3\n0\n\(both)\n\(science)\n")
    #expect(files[2] == "*Vertices 3\n2\n1\n1\n")
    #expect(files[4] == "*Vertices 3\n1\n1\n2\n")
  }

  //  A node without ties has no mean distance, say: Pajek's mark for that is 999999998.
  @Test func anUndefinedNumberIsMarkedAsPajekDoes() throws {
    let network = Network.line(2)
    let answer = NodeScores([nil, 0.5]).answer(of: Clustering.card, .exact)
    let files = PajekExport().files(of: ExportContent(network, measures: [answer]))
    #expect(
      files.map { ($0.part ?? "") + "." + $0.ending } == [
        ".net", "sectors.clu", "levels.clu", "classes.csv", "clustering.vec",
      ])
    #expect(text(files[4]) == "*Vertices 2\n999999998\n0.5\n")
  }

  // MARK: JSON

  @Test func nodeLinkJSON() throws {
    let expected = #"""
      {"directed": false, "multigraph": true, "graph": {},
      "nodes": [
      {"id": "ü & <1>", "name": "Stadt \"Ü\" \\ 😀", "level": "city", "city": "ü & <1>", "latitude": 50, "longitude": 10.5, "population": 1000, "topics": ["a", "b"]},
      {"id": "a\"b\\c", "name": "=1+1", "level": "actor", "sectors": ["business", "science"], "parent": "ü & <1>", "city": "ü & <1>", "note x": "-x"},
      {"id": "שלום", "name": "two\nlines", "level": "actor", "sectors": ["science"], "parent": "ü & <1>", "city": "ü & <1>"}
      ],
      "edges": [
      {"source": "a\"b\\c", "target": "שלום", "weight": 2.5, "kind": "funding", "sectors": ["business", "science"], "since": "2020-09", "directed": true, "from": "a\"b\\c", "memo": "m"},
      {"source": "שלום", "target": "ü & <1>", "weight": 1, "kind": "A & B", "sectors": ["science"], "directed": false}
      ]}

      """#
    #expect(texts(NodeLinkExport(), try content()) == [expected])
    let links = expected.replacing("\"edges\"", with: "\"links\"").replacing(#", "from": "a\"b\\c""#, with: "")
    #expect(texts(D3Export(), try content()) == [links])
  }

  @Test func kumu() throws {
    let expected = #"""
      {"elements": [
      {"id": "ü & <1>", "label": "Stadt \"Ü\" \\ 😀", "type": "city", "city": "ü & <1>", "latitude": 50, "longitude": 10.5, "population": 1000, "topics": ["a", "b"]},
      {"id": "a\"b\\c", "label": "=1+1", "type": "actor", "sectors": ["business", "science"], "parent": "ü & <1>", "city": "ü & <1>", "note x": "-x"},
      {"id": "שלום", "label": "two\nlines", "type": "actor", "sectors": ["science"], "parent": "ü & <1>", "city": "ü & <1>"}
      ],
      "connections": [
      {"from": "a\"b\\c", "to": "שלום", "direction": "directed", "weight": 2.5, "type": "funding", "sectors": ["business", "science"], "since": "2020-09", "memo": "m"},
      {"from": "שלום", "to": "ü & <1>", "direction": "undirected", "weight": 1, "type": "A & B", "sectors": ["science"]}
      ]}

      """#
    #expect(texts(KumuExport(), try content()) == [expected])
  }

  // MARK: Tables

  @Test func ownTables() throws {
    let expected = [
      #"""
      id,name,level,sector,parent,latitude,longitude,population,topics,note x
      ü & <1>,"Stadt ""Ü"" \ 😀",city,,,50,10.5,1000,"a|b",
      "a""b\c",'=1+1,actor,"business|science",ü & <1>,,,,,'-x
      שלום,"two
      lines",actor,science,ü & <1>,,,,,

      """#,
      #"""
      source,target,kind,weight,sector,since,memo
      "a""b\c",שלום,funding,2.5,"business|science",2020-09,m
      שלום,ü & <1>,A & B,1,science,,

      """#,
    ]
    #expect(texts(TablesExport(), try content()) == expected)
  }

  @Test func ownTablesForAGermanExcel() throws {
    let edges = texts(TablesExport(), try content(.excelDE))[1]
    #expect(edges.hasPrefix("\u{FEFF}source;target;kind;weight;sector;since;memo\r\n"))
    #expect(edges.contains("funding;2,5;"))
  }

  @Test func gephiTables() throws {
    let files = texts(GephiTablesExport(), try content())
    #expect(files[0].hasPrefix("Id,Label,level,sectors,parent,"))
    #expect(
      files[1] == #"""
        Source,Target,Type,Weight,Label,sectors,since,memo
        "a""b\c",שלום,Directed,2.5,funding,"business|science",2020-09,m
        שלום,ü & <1>,Undirected,1,A & B,science,,

        """#)
  }

  @Test func kumuTables() throws {
    let files = texts(KumuTablesExport(), try content())
    #expect(files[0].hasPrefix("ID,Label,Type,sectors,parent,"))
    #expect(
      files[1].hasPrefix("From,To,Type,Direction,Weight,sectors,since,memo\n\"a\"\"b\\c\",שלום,funding,directed,2.5,"))
  }

  @Test func graphFrames() throws {
    let files = texts(GraphFramesExport(), try content())
    #expect(files[0].hasPrefix("id,name,level,sectors,parent,city,latitude,longitude,population,topics,note_x\n"))
    #expect(files[1].hasPrefix("src,dst,relationship,weight,sectors,since,directed,memo\n"))
    #expect(files[1].contains("funding,2.5,\"business|science\",2020-09,true,m\n"))
  }

  //  One row a line, whatever the names; numbers for ids; German Excel's dialect is nothing to Spark.
  @Test(arguments: CSVDialect.allCases)
  func spark(dialect: CSVDialect) throws {
    let files = texts(SparkExport(), try content(dialect))
    #expect(
      files[0] == #"""
        node,id,name,level,sectors,scope,above,parent,city,state,latitude,longitude,population,topics,note_x
        0,ü & <1>,"Stadt ""Ü"" \ 😀",city,,,false,,ü & <1>,,50,10.5,1000,"a|b",
        1,"a""b\c",'=1+1,actor,"business|science",,false,ü & <1>,ü & <1>,,,,,,'-x
        2,שלום,two lines,actor,science,,false,ü & <1>,ü & <1>,,,,,,

        """#)
    #expect(
      files[1] == #"""
        source,target,kind,weight,sectors,since,until,directed,memo
        1,2,funding,2.5,"business|science",2020-09,,true,m
        2,0,A & B,1,science,,,false,

        """#)
    #expect(files[2] == "sector,id\n0,business\n1,science\n")
  }

  //  Types as Spark's JSON schemas name them, in the order of the columns: `StructType.fromJson` needs all four members.
  @Test func sparkSchema() throws {
    struct Schema: Decodable {
      struct Field: Decodable, Equatable {
        let name: String, type: String, nullable: Bool, metadata: [String: String]
      }
      struct Table: Decodable {
        let type: String, fields: [Field]
      }
      let options: [String: String], nodes: Table, ties: Table, sectors: Table
    }
    let files = texts(SparkExport(), try content(with: [MeasureEntry(Degree())]))
    let schema = try JSONDecoder().decode(Schema.self, from: Data(files[3].utf8))
    #expect(schema.options == ["header": "true", "escape": "\""])
    for (table, text) in zip([schema.nodes, schema.ties, schema.sectors], files) {
      #expect(table.type == "struct")
      #expect(table.fields.map(\.name).joined(separator: ",") == text.prefix { $0 != "\n" })
      #expect(table.fields.allSatisfy { $0.nullable })
    }
    let types = Dictionary(
      uniqueKeysWithValues: (schema.nodes.fields + schema.ties.fields.filter { $0.name != "sectors" })
        .map { ($0.name, $0.type) })
    let numbers = ["latitude": "double", "longitude": "double", "weight": "double", "degree": "double"]
    let others = [
      "population": "long", "node": "long", "source": "long", "target": "long", "above": "boolean",
      "directed": "boolean",
    ]
    #expect(types.filter { $0.value != "string" } == numbers.merging(others) { $1 })
    #expect(schema.nodes.fields.filter { !$0.metadata.isEmpty }.map(\.name) == ["sectors", "topics"])
  }

  //  Spark takes Note for note, and a point for the way to a field.
  @Test func sparkTellsColumnsApart() throws {
    let dataset = try Fixtures.dataset([
      .actors: "id,sector,node,Above,a b,a.b\na,science,1,2,3,4\nb,science,1,2,3,4\n", .ties: "source,target\na,b\n",
    ])
    let nodes = texts(SparkExport(), ExportContent(Network(dataset: dataset)))[0]
    #expect(
      nodes.hasPrefix("node,id,name,level,sectors,scope,above,parent,city,state,node_,Above_,a_b,a_b_\n"), "\(nodes)")
  }

  //  A foundation that says it works for its state, one that lies in it and says nothing, the state itself.
  @Test func sparkKnowsWhoStandsAbove() throws {
    let dataset = try Fixtures.dataset([
      .states: "id\ns\n", .cities: "id,state\nc,s\n",
      .actors: "id,sector,scope,city,state\nx,science,state,c,\ny,science,,,s\nz,science,,c,\n",
      .ties: "source,target\nx,y\ny,z\n",
    ])
    let rows = texts(SparkExport(), ExportContent(Network(dataset: dataset)))[0].split(separator: "\n").dropFirst()
    let above = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false) }.map { "\($0[1]) \($0[6])" }
    #expect(Set(above) == ["s true", "c false", "x true", "y true", "z false"])
  }

  //  What was written is read: the same nodes and ties, but for cells that a spreadsheet would have run.
  @Test(arguments: CSVDialect.allCases)
  func ownTablesLoadAgain(dialect: CSVDialect) throws {
    for dataset in [try Fixtures.dataset(Self.tables), try Fixtures.engagierteStadt()] {
      let network = Network(dataset: dataset)
      let files = texts(TablesExport(), ExportContent(network, dialect: dialect))
      let again = try Fixtures.dataset([.nodes: files[0], .edges: files[1]])
      let (before, after) = (lines(of: network), lines(of: Network(dataset: again)))
      #expect(after == before.map { $0.replacing("«=1+1»", with: "«'=1+1»") })
      #expect(Fixtures.intake([.nodes: files[0], .edges: files[1]]).log.count(of: .warning) == 0)
    }
  }

  /// All that a view says of its nodes and ties, sorted.
  private func lines(of network: Network) -> [String] {
    func names(_ sectors: SectorSet) -> [String] { sectors.map { network.sectorNames[$0.index] }.sorted() }
    let nodes = network.nodes.map { node in
      let parent = network[node].parent.map { network.id(of: $0) } ?? "–"
      return
        "\(network.id(of: node)) «\(network.name(of: node))» \(network[node].level) \(names(network[node].sectors)) "
        + "\(String(describing: network[node].scope)) in \(parent) \(network.facts(of: node))"
    }
    let ties = (0..<network.recordedTieCount).map { position in
      let tie = network.recordedTie(position)
      return "\(network.id(of: tie.source)) \(tie.isDirected) \(network.id(of: tie.target)) \(tie.kind ?? "–") "
        + "\(tie.weight) \(names(tie.sectors)) \(String(describing: tie.since)) \(String(describing: tie.until))"
    }
    return (nodes + ties).sorted()
  }

  // MARK: Any format

  @Test func cardsAreComplete() {
    let cards = ExportCatalog.all.map(\.card)
    #expect(Set(cards.map(\.id)).count == cards.count)
    for card in cards {
      #expect(!card.summary[.english].isEmpty && !card.summary[.german].isEmpty && !card.ending.isEmpty)
      let alike = cards.filter { $0.ending == card.ending }
      #expect(!card.ownsEnding || alike.count == 1)
    }
  }

  @Test(arguments: ExportCatalog.all.map(\.card.id))
  func emptyAndLonelyNetworks(id: String) throws {
    let format = try #require(ExportCatalog.format(id))
    for network in [Network.empty, .oneNode, .disconnected] {
      let files = format.files(of: ExportContent(network))
      #expect((files.count > 1) == format.card.hasSeveralFiles)
      for file in files where file.ending != "xlsx" { #expect(text(file).hasSuffix("\n")) }
    }
    if format.card.ending == "json" {
      let json = text(format.files(of: ExportContent(.empty))[0])
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
    }
  }

  //  Longer than several pieces, and no piece much longer than it should be.
  @Test func bytesLeaveInPieces() throws {
    let content = ExportContent(.line(3000))
    let sizes = Sizes()
    GraphMLExport().files(of: content)[0].write { sizes.all.append($0.count) }
    #expect(sizes.all.count > 5)
    #expect(sizes.all.allSatisfy { $0 < ByteStream.piece + 1000 })
  }

  private final class Sizes { var all: [Int] = [] }
}
