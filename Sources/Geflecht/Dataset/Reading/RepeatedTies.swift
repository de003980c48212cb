/// Decides what becomes of ties that join one pair of nodes several times.
///
/// Rows that say the same to the letter are one tie. Rows that differ in their weight alone become one tie, and the
/// weights add. Rows that differ in kind, sector, date or direction stay ties of their own.
struct RepeatedTies {
  private let dataset: Dataset
  private let starts: [UInt32]
  /// The rows of every table of ties and the position of its file.
  private let blocks: [(rows: Range<Int>, file: Int)]
  private let layouts: [Int: TableLayout]
  private let buffer = ChunkBuffer(capacity: 1 << 10)

  private(set) var dropped: Set<Int> = []
  /// Sums of weights, by the row that stays.
  private(set) var weights: [Int: Double] = [:]
  private(set) var findings = Findings()

  init(_ dataset: Dataset, starts: [UInt32], blocks: [(rows: Range<Int>, file: Int)], layouts: [Int: TableLayout]) {
    self.dataset = dataset
    self.starts = starts
    self.blocks = blocks
    self.layouts = layouts
  }

  /// Everything a tie says but its ends and weight.
  private struct Statement: Hashable {
    let kind: UInt8
    /// Whether it leads from the end with the higher number to the other; `nil` when it has no direction.
    let isReversed: Bool?
    let sectors: UInt64
    let since: PartialDate?
    let until: PartialDate?

    init(_ row: Int, _ ties: TieTable) {
      kind = ties.kinds[row]
      isReversed = ties.isDirected[row] ? ties.sources[row] > ties.targets[row] : nil
      sectors = ties.statedSectors[row].mask
      since = ties.since[row]
      until = ties.until[row]
    }
  }

  /// Looks through the rows of one pair, in the order of the data.
  mutating func merge(_ rows: [Int]) {
    var first: [Statement: Int] = [:]
    /// The texts of rows that agree with another, by the first of them.
    var seen: [Int: Set<[UInt8]>] = [:]
    for row in rows {
      let statement = Statement(row, dataset.ties)
      guard let original = first[statement] else {
        first[statement] = row
        continue
      }
      let (a, b) = (id(dataset.ties.sources[row]), id(dataset.ties.targets[row]))
      dropped.insert(row)
      if seen[original] == nil { seen[original] = [text(of: original)] }
      if seen[original]?.insert(text(of: row)).inserted == false, file(of: original) == file(of: row) {
        findings.add(
          .rowDuplicate, file(of: row), at: Int(starts[row]),
          message: Phrase(
            en: "the tie of \(quoted(a)) and \(quoted(b)) stands twice",
            de: "die Beziehung von \(quoted(a)) und \(quoted(b)) steht zweimal da"))
      } else {
        let sum = weights[original, default: dataset.ties.weights[original]] + dataset.ties.weights[row]
        weights[original] = sum
        findings.add(
          .tieParallel, file(of: row), at: Int(starts[row]), became: "\(sum)",
          message: Phrase(
            en: "\(quoted(a)) and \(quoted(b)) are already tied alike; the two become one and their weights add",
            de: """
              \(quoted(a)) und \(quoted(b)) sind schon gleichartig verbunden; aus beiden
              wird eine, die Gewichte addieren sich
              """))
      }
    }
  }

  private func id(_ node: UInt32) -> String { dataset.nodes.ids[Int(node)] }

  private func file(of row: Int) -> Int? { blocks.first { $0.rows.contains(row) }?.file }

  /// A row of the file as it stands there.
  private func text(of row: Int) -> [UInt8] {
    guard let table = file(of: row).flatMap({ layouts[$0] }) else { return [] }
    return table.row(at: Int(starts[row]), buffer)
  }
}
