import Testing

@testable import Geflecht

/// What several threads make a few thousand records at a time is what one makes.
@Suite struct ByteStreamTests {
  /// Longer than two batches of records.
  private static let network = Network.line(4200)

  private final class Gathered { var all: [UInt8] = [] }

  private func bytes(_ write: (_ sink: @escaping ([UInt8]) -> Void) -> Void) -> [UInt8] {
    let gathered = Gathered()
    write { gathered.all += $0 }
    return gathered.all
  }

  @Test(arguments: ["graphml", "gexf", "json", "kumu", "csv", "spark"])
  func exportsDoNotDependOnThreads(id: String) throws {
    let format = try #require(ExportCatalog.format(id))
    for file in format.files(of: ExportContent(Self.network)) {
      let alone = bytes { file.write(to: $0) }
      #expect(alone == bytes { file.write(threads: Threads(3), to: $0) })
      #expect(!alone.isEmpty)
    }
  }

  @Test(arguments: [OutputFormat.csv, .json])
  func answersDoNotDependOnThreads(format: OutputFormat) throws {
    let degree = try #require(MeasureCatalog.measure("degree"))
    let results = ResultTable(network: Self.network, answers: [try degree.answer(on: Self.network)])
    let text = MeasureReport.make(results, top: 3).texts(as: format, style: TextStyle())[0]
    let whole = Array(text.text.utf8)
    #expect(bytes { text.write(to: $0) } == whole)
    #expect(bytes { text.write(threads: Threads(3), to: $0) } == whole)
    // A header or brackets, and a line or more a node.
    #expect(whole.count { $0 == UInt8(ascii: "\n") } > 4200)
  }

  //  The degrees of a line are 1 2 2 … 2 1: of equals the first stand first.
  @Test(arguments: [1, 3, 2000, 4199, 4200, .max]) func aTableShowsTheFirst(top: Int) throws {
    let degree = try #require(MeasureCatalog.measure("degree"))
    let results = ResultTable(network: Self.network, answers: [try degree.answer(on: Self.network)])
    let report = MeasureReport.make(results, top: top).report
    let tables = report.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    let shown = try #require(tables.first).rows.map { row in
      if case .phrase(let name) = row.cells[0] { name[.english] } else { "" }
    }
    let order = (1...4198).map { "\($0)" } + ["0", "4199"]
    #expect(shown == Array(order.prefix(top)))
  }
}
