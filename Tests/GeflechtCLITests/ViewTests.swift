import Foundation
import Testing

/// What commands say about the part of the data that they show.
@Suite struct ViewOptionTests {
  private static let program: [String: Content] = [
    "data/states.csv": "id,name\nBY,Bayern\nHE,Hessen\n",
    "data/cities.csv": "id,name,state,joined\nwue,Würzburg,BY,2015\nful,Fulda,HE,2015\nkas,Kassel,HE,2022\n",
    "data/actors.csv": """
    id,sector,city
    v,civil-society,wue
    r,administration-politics,wue
    f,business,wue
    u,science,wue

    """,
    "data/ties.csv": """
    source,target,kind,sector
    BY,wue,funding,administration-politics
    HE,ful,funding,administration-politics
    HE,kas,partnership,science
    ful,kas,cooperation,
    v,ful,cooperation,

    """,
  ]

  private func run(_ arguments: String...) throws -> Outcome { try geflecht(arguments, files: Self.program) }

  /// Four sectors in Würzburg; Fulda has the association's tie, Kassel only what the state brings.
  @Test func everyCommandAndLevelGivesTheSameSectors() throws {
    let all = "civil-society|administration-politics|business|science"
    for level in [[], ["--level", "city"]] {
      let table = try geflecht(
        ["measure", "data", "sectors-present", "missing-sectors", "--format", "csv"] + level, files: Self.program)
      let rows = table.lines.map { String($0) }
      #expect(rows.contains { $0.hasPrefix("wue,") && $0.hasSuffix(",\"\(all)\",") }, "\(rows)")
      #expect(
        rows.contains {
          $0.hasPrefix("ful,") && $0.hasSuffix(",civil-society,\"administration-politics|business|science\"")
        }, "\(rows)")
      #expect(rows.contains { $0.hasPrefix("kas,") && $0.hasSuffix(",,") }, "\(rows)")
      let export = try geflecht(
        ["export", "data", "--to", "json", "--with", "sectors-present", "-o", "out.json"] + level, files: Self.program)
      let bytes = try #require(export.files["out.json"])
      let graph = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      let nodes = try #require(graph["nodes"] as? [[String: Any]])
      let exported = nodes.filter { $0["level"] as? String == "city" }.map { node in
        (node["sectors-present"] as? [String])?.joined(separator: "|") ?? node["sectors-present"] as? String
      }
      #expect(exported == [all, "civil-society", nil], "\(level)")
      let page = try geflecht(
        ["sectors", "data", "--permutations", "9", "--format", "csv"] + level, files: Self.program)
      #expect(page.stdout.contains("\nsector-frequency,science,with,1,"))
      #expect(page.stdout.contains("\nsector-frequency,administration-politics,without,1,"))
      #expect(page.stdout.contains("\ncities-with-profile,,,\(2.0 / 3),"), "\(page.stdout)")
    }
  }

  @Test func theTiesThatLeadOutAreListedByName() throws {
    let text = try run("check", "data", "--states", "Bavaria", "--outside")
    #expect(text.exitCode == 0)
    #expect(text.stdout.hasPrefix("1 tie with one end outside\n"))
    #expect(text.stdout.contains("1 tie with one end outside and 3 ties with both\nends outside"))
    #expect(text.lines.contains { $0.hasPrefix("v ") && $0.contains("Fulda") && $0.contains("Hessen") })
    let csv = try run("check", "data", "--states", "BY", "--outside", "--format", "csv")
    #expect(
      csv.lines.first
        == "inside_id,outside_id,inside,outside,outside_level,outside_state,kind,sectors,weight,since,until")
    #expect(csv.lines.last == "v,ful,v,Fulda,city,Hessen,cooperation,civil-society,1,,")
    let json = try run("check", "data", "--states", "BY", "--outside", "--format", "json").json()
    #expect((json["ties"] as? [[String: Any]])?.count == 1)
    let view = try #require(json["view"] as? [String: Any])
    #expect(view["ties_with_one_end_outside"] as? Int == 1)
    let whole = try run("check", "data", "--outside")
    #expect(whole.stdout.contains("No tie leads out of this view."))
  }

  @Test func anEmptyTableSaysWhy() throws {
    let run = try run("measure", "data", "sector-coverage", "--level", "state")
    #expect(run.exitCode == 0)
    #expect(run.stdout.contains("sector-coverage: no value for any of 2 nodes of this view. For cities; blank for"))
    #expect(!run.stdout.contains("────"))
    let csv = try self.run("measure", "data", "sector-coverage", "--level", "state", "--format", "csv")
    #expect(csv.lines.count == 3 && csv.stderr.contains("sector-coverage: no value for any of 2 nodes of this view."))
    let json = try self.run("measure", "data", "sector-coverage", "--level", "state", "--format", "json").json()
    #expect((json["remarks"] as? [String: [String]])?["sector-coverage"]?.count == 1)
    let german = try self.run("measure", "data", "bridge", "--kinds", "partnership", "--states", "BY", "--lang", "de")
    #expect(german.stdout.contains("bridge: zu dieser Ansicht gehört keine Beziehung."), "\(german.stdout)")
  }
}

/// The real data, counted once more by splitting lines.
@Suite struct CountedDataTests {
  private static func rows(_ file: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: engagierteStadt + "/" + file, encoding: .utf8)
    let lines = text.split(separator: "\n").map { line in
      var (cells, isQuoted) = ([""], false)
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  @Test(arguments: [[], ["--level", "city"], ["--level", "state"]]) func citiesBySector(level: [String]) throws {
    let cities = Set(try Self.rows("cities.csv").compactMap { $0["id"] })
    let above = Set((try Self.rows("states.csv") + Self.rows("federal.csv")).compactMap { $0["id"] })
    var (home, sector, wide): ([String: String], [String: String], Set<String>) = ([:], [:], [])
    for city in cities { home[city] = city }
    var found: [String: Set<String>] = [:]
    for actor in try Self.rows("actors.csv") {
      let id = actor["id"] ?? ""
      sector[id] = actor["sector"]
      if actor["scope"] != "local" {
        wide.insert(id)
      } else if let city = actor["city"], !city.isEmpty {
        home[id] = city
        found[city, default: []].insert(actor["sector"] ?? "")
      }
    }
    for tie in try Self.rows("ties.csv") {
      let ends = [tie["source"] ?? "", tie["target"] ?? ""]
      let stated = tie["sector"] ?? ""
      let tags = stated.isEmpty ? ends.compactMap { sector[$0] } : [stated]
      guard ends.allSatisfy({ !above.contains($0) && !wide.contains($0) }) else { continue }
      for city in Set(ends.compactMap { home[$0] }) { found[city, default: []].formUnion(tags) }
    }
    let known = found.values.filter { !$0.isEmpty }
    let json = try geflecht(
      ["measure", engagierteStadt, "sector-frequency", "cities-with-profile", "--format", "json"] + level
    ).json()
    let table = try #require((json["tables"] as? [[String: Any]])?.first)
    let (names, values) = (table["rows"] as? [String] ?? [], table["values"] as? [[Double]] ?? [])
    #expect(names.count == 4)
    for (name, row) in zip(names, values) {
      let with = known.count { $0.contains(name) }
      #expect(row[0] == Double(with) && row[1] == Double(known.count - with), "\(name)")
    }
    let share = (json["network"] as? [String: Double])?["cities-with-profile"]
    #expect(share == Double(known.count) / Double(cities.count))
  }
}
