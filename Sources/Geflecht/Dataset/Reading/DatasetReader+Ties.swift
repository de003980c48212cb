extension DatasetReader {
  mutating func readTies(_ table: TableLayout) {
    readByIDsOrNames(table) { reader, names in reader.readTies(table, names) }
  }

  private mutating func readTies(_ table: TableLayout, _ names: NameTable?) -> NamedReferences {
    let (known, levels, merges) = (dataset.nodes.ids, dataset.nodes.levels, merges)
    let givesNodes = givesNodes
    var block = TableBlock(table, from: dataset.ties.count)
    var (statesDirected, statesUndirected) = (false, false)
    var named = NamedReferences()
    table.readPieces(threads: threads) {
      TiePieceReader(table, known: known, levels: levels, merges: merges, givesNodes: givesNodes, names: names)
    } take: { piece in
      reserveTies(table, piece)
      take(piece.cells.rows)
      named.add(piece.named)
      piece.settleWords(
        kind: { name, offset in kind(name, table.fileIndex, offset) },
        sectors: { meaning, offset in sectorSet(meaning, table.fileIndex, offset) })
      if piece.newIDs.count > 0 { piece.renumberEnds(insertEnds(piece.newIDs, table)) }
      dataset.ties.append(contentsOf: piece)
      tieStarts += piece.starts.elements
      statesDirected = statesDirected || piece.statesDirected
      statesUndirected = statesUndirected || piece.statesUndirected
      block.append(piece.starts.count, piece.kept)
    }
    dataset.tieBlocks.append(block)
    tieFiles.append(table.fileIndex)
    if statesDirected, statesUndirected {
      findings.add(
        .directionsMixed, table.fileIndex,
        message: Phrase(
          en: "some ties are directed and some are not; measures take all as undirected",
          de: "manche Beziehungen sind gerichtet, manche nicht; für Maße gelten alle als ungerichtet"))
    }
    return named
  }

  /// Makes nodes of the ends that no table holds, and returns their rows.
  private mutating func insertEnds(_ ids: IdentifierTable, _ table: TableLayout) -> [UInt32] {
    let level: Level = table.kind == .tandems ? .city : .actor
    return ids.texts.map { UInt32(appendNode($0, hash: $0.hash, level: level)) }
  }

  private mutating func reserveTies(_ table: TableLayout, _ piece: borrowing TiePieceReader) {
    guard let start = piece.extent.start, start == table.header.end, piece.extent.end > start else { return }
    let share = 1.03 * Double(table.file.size - start) / Double(piece.extent.end - start)
    guard share > 2 else { return }
    let count = dataset.ties.count + Int(Double(piece.starts.count) * share)
    dataset.ties.reserveCapacity(count)
    tieStarts.reserveCapacity(count)
  }

  /// Drops rows that repeat another to the letter, and makes one tie of rows that differ in their weight alone.
  mutating func mergeRepeatedTies() {
    var repeats = RepeatedTies(
      dataset, starts: tieStarts, blocks: zip(dataset.tieBlocks, tieFiles).map { ($0.rows, $1) }, layouts: layouts)
    dataset.pairs = TiePairs(
      sources: dataset.ties.sources, targets: dataset.ties.targets, nodeCount: dataset.nodes.count, threads: threads)
    dataset.pairs.forEachRepeatedPair { repeats.merge($0) }
    findings.append(contentsOf: repeats.findings)
    guard !repeats.dropped.isEmpty else { return }
    for (row, weight) in repeats.weights { dataset.ties.weights[row] = weight }
    dataset.ties = dataset.ties.removing(repeats.dropped)
    var end = 0
    dataset.tieBlocks = dataset.tieBlocks.map { block in
      let kept = block.removing(repeats.dropped, from: end)
      end = kept.rows.upperBound
      return kept
    }
    dataset.pairs = TiePairs(
      sources: dataset.ties.sources, targets: dataset.ties.targets, nodeCount: dataset.nodes.count, threads: threads)
  }
}
