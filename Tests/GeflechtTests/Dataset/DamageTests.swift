import Foundation
import Testing
import Thoroughness

@testable import Geflecht

/// Valid files with bytes changed, removed, doubled, moved and spliced: they are accepted or rejected, nothing traps,
/// pieces and threads change nothing, and what was accepted can be written clean and read again.
///
/// A quick run damages 200 datasets, a full one 20,000. A long run says how many:
///
///     GEFLECHT_DAMAGE=1000000 swift test -c release -Xswiftc -enable-testing --filter DamageTests
@Suite struct DamageTests {
  private static let tables: [TableKind: String] = [
    .states: "id,name\nDE-ST,Sachsen-Anhalt\nDE-RP,Rheinland-Pfalz\n",
    .cities:
      "id;name;state;Breite;Länge;Einwohner;joined;topics\ntrier;\"Trier; Mosel\";DE-RP;49,75;6,64;110.674;16.09.2024;Sport|Kultur\n"
      + "bonn;Bonn;DE-ST;;;1 234;2015;\n",
    .actors:
      "id,name,sector,scope,city\na,\"Die \"\"Börse\"\"\",Wirtschaft,local,trier\nb,Köln e.V.,civil-society|science,,bonn\n",
    .ties:
      "source,target,kind,weight,since,until\na,trier,funding,2,2020,2021\nb,bonn,\"co\"\"op\",1,,\na,b,,,2019-01,\n",
    .tandems: "guide,newcomer\ntrier,bonn\n",
  ]

  private static let seeds = 100
  private static let rounds: Int = {
    let stated = ProcessInfo.processInfo.environment["GEFLECHT_DAMAGE"].flatMap { Int($0) }
    return max(1, (stated ?? Thoroughness.choose(quick: 200, full: 20_000)) / seeds)
  }()

  @Test(arguments: 0..<seeds) func damageIsAcceptedOrRejected(seed: Int) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<Self.rounds {
      var inputs: [Intake.Input] = []
      for kind in TableKind.allCases {
        guard let text = Self.tables[kind] else { continue }
        let bytes = Int.random(in: 0..<3, using: &random) == 0 ? damaged(Array(text.utf8), &random) : Array(text.utf8)
        inputs.append(Intake.Input(kind, SourceFile(name: kind.fileName, bytes: bytes)))
      }
      let intake = Intake(reading: inputs)
      let pieces = Intake(
        reading: inputs, threads: Threads(Int.random(in: 1...3, using: &random)),
        chunkSize: Int.random(in: 1...200, using: &random))
      #expect(pieces.dataset.map(wholeText) == intake.dataset.map(wholeText))
      #expect(
        pieces.log.diagnostics.map { $0.line(in: .english) } == intake.log.diagnostics.map { $0.line(in: .english) })
      #expect((intake.dataset == nil) == intake.log.hasErrors)
      for finding in intake.log.diagnostics where finding.severity == .error {
        #expect(finding.place != nil || finding.code == .tieTableMissing)
      }
      guard let dataset = intake.dataset else { continue }
      let again = rereadClean(dataset)
      #expect(again.dataset.map(wholeText) == wholeText(dataset))
    }
  }

  private func damaged(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    let tricky: [UInt8] = Array("\"\";,\n\r\t|#=-.0\u{0}".utf8) + [0x80, 0xC3, 0xE2, 0xFF, 0xF6]
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[at] = tricky.randomElement(using: &random) ?? 0
      case 2: bytes.remove(at: at)
      case 3: bytes.insert(tricky.randomElement(using: &random) ?? 0, at: at)
      case 4: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...20, using: &random)))
      default:
        let from = Int.random(in: 0..<bytes.count, using: &random)
        bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + 15)], at: at)
      }
    }
    return bytes
  }
}
