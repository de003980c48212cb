import Foundation
import Geflecht
import Testing
import Thoroughness

@testable import GeflechtCommands

/// Commands × options × damaged data, drawn from the catalogues, so that a new command is drawn too. Whatever comes out:
/// the exit code is one of ours, files are what their names say to readers that are not ours, nothing in them is live,
/// and another run in another place with other threads gives the same bytes.
///
/// A quick run draws 500 command lines, of which half have an answer, a full one 20,000.
@Suite struct FuzzTests {
  private static let seeds = 50
  private static let rounds = Thoroughness.choose(quick: 500, full: 20_000) / seeds

  @Test(arguments: 0..<seeds) func whateverIsAskedOfWhateverData(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    for round in 0..<Self.rounds {
      let files = FuzzData.files(&random)
      let line = FuzzLine.words(&random)
      let run = try geflecht(line, files: files)
      let name = Comment(rawValue: "seed \(seed), round \(round): \(line.joined(separator: " "))")
      #expect(ExitCode(rawValue: run.exitCode) != nil, name)
      #expect(run.exitCode == 0 || !run.stderr.isEmpty, name)
      for fault in OutputOracle.faults(in: run, besides: files, line) { Issue.record("\(name): \(fault)") }
      guard round % 4 == 0, !line.contains(Option.threads.flag) else { continue }
      let again = try geflecht(
        line
          + (line.first.flatMap(CommandCatalog.command)?.options.contains(.threads) == true ? ["--threads", "2"] : []),
        files: files, environment: ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"])
      #expect(again.exitCode == run.exitCode, name)
      #expect(again.stdoutBytes == run.stdoutBytes && again.files == run.files, name)
    }
  }
}

/// Command lines that may or may not make sense.
private enum FuzzLine {
  static func words(_ random: inout SeededGenerator) -> [String] {
    let command = pick(CommandCatalog.all, &random)
    var words = [command.name]
    for parameter in command.words {
      if parameter.completion == .folder {
        words.append(random.below(40) == 0 ? "nowhere" : "data")
      } else {
        for _ in 0..<random.below(parameter.isList ? 3 : 2) { words.append(value(of: parameter, &random)) }
      }
    }
    // All measures at once are for other tests.
    if command.name == "measure", words.count < 3 { words.append("degree") }
    var options: [Option] = []
    for _ in 0..<random.below(5) { options.append(pick(command.options, &random)) }
    for option in options {
      words.append(option.flag)
      if let parameter = option.parameter { words.append(value(of: parameter, &random)) }
    }
    for (option, few) in [(Option.permutations, "3"), (.draws, "0"), (.size, "20"), (.rounds, "2")] {
      if command.options.contains(option), options.contains(option) || option != .size, command.name != "map" {
        if option != .rounds || options.contains(option) { words += [option.flag, few] }
      }
    }
    return words
  }

  private static func value(of parameter: Parameter, _ random: inout SeededGenerator) -> String {
    if random.below(20) == 0 { return pick(FuzzData.hostile, &random) }
    switch parameter.completion {
    case .nothing:
      return parameter.isNumber
        ? pick(["0", "1", "2", "3", "-1", "2,5", "1e309", "nan", "99999999999999999999"], &random)
        : pick(["all", "2022", "2019-13", "0.5", "funding", "city", "a,b", ""], &random)
    case .words(let list): return pick(list.words, &random)
    case .inputFile: return pick(["data/ties.csv", "data/cities.csv", "key", "nowhere.csv"], &random)
    case .outputFile, .outputFiles:
      return pick(
        ["out.csv", "out.json", "out.md", "out.txt", "out", "out.dot", "out.graphml", "out.gexf", "out.docx"], &random)
    case .folder: return pick(["out", "out/", "out.x"], &random)
    case .node: return pick(["a", "trier", "DE-RP", "Bonn", "b,trier"], &random)
    }
  }

  private static func pick<Element>(_ elements: [Element], _ random: inout SeededGenerator) -> Element {
    elements[random.below(elements.count)]
  }
}

/// A small network, whole or damaged.
private enum FuzzData {
  static let hostile = [
    "</script><script>alert(1)</script>", "\" onmouseover=\"alert(1)", "javascript:alert(1)", "&word;", "&#1;", "=1+1",
    "＝1+1", "\\N\\G", "\u{1B}[31m", "\u{202E}x", "a/b", "..", "", "'", "--help", "%s%n", "\u{0}",
  ]

  private static let tables = [
    "states.csv": "id,name\nDE-ST,Sachsen-Anhalt\nDE-RP,Rheinland-Pfalz\n",
    "cities.csv": """
    id,name,state,latitude,longitude,population,joined,url
    trier,Trier,DE-RP,49.75,6.64,110674,2015,@
    bonn,@,DE-ST,50.7,7.1,,2020,@

    """,
    "actors.csv":
      "id,name,sector,city,note\na,@,business,trier,@\nb,Köln e.V.,civil-society|science,bonn,=1+1\n@,c,@,,\n",
    "ties.csv": "source,target,kind,weight,since,memo\na,trier,funding,2,2020,@\nb,bonn,@,1,,\na,b,,,2019-01,\n",
    "tandems.csv": "guide,newcomer\ntrier,bonn\n",
  ]

  static func files(_ random: inout SeededGenerator) -> [String: Content] {
    var files: [String: Content] = ["key": "sixteen bytes or more"]
    for name in tables.keys.sorted() {
      var bytes: [UInt8] = []
      for byte in (tables[name] ?? "").utf8 {
        guard byte == UInt8(ascii: "@") else {
          bytes.append(byte)
          continue
        }
        let text = random.below(2) == 0 ? "x" : hostile[random.below(hostile.count - 1)]
        bytes += Array("\"\(text.replacing("\"", with: "\"\""))\"".utf8)
      }
      if random.below(12) == 0, !bytes.isEmpty {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(bytes[random.below(bytes.count)], at: place)
        default: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        }
      }
      files["data/\(name)"] = Content(bytes: bytes)
    }
    return files
  }
}
