/// The distinct cells of a column of words: each is read once and has a code, however often it stands there.
///
/// A reader meets words in the pieces it happens to read, so its codes are its own. When a piece is taken, in the order
/// of the file, the words first met in it get the value that holds for the whole dataset.
struct WordColumn<Meaning, Value> {
  private var table = IdentifierTable()
  private(set) var meanings: [Meaning] = []
  private(set) var values: [Value?] = []
  /// In which piece a word without a value was last met.
  private var pieces: [Int] = []
  private var piece = 0
  private var fresh: [(code: Int, offset: Int)] = []

  /// Begins a piece.
  mutating func begin() {
    piece += 1
    fresh.removeAll(keepingCapacity: true)
  }

  /// The code of a word that stands at an offset of the file.
  mutating func code(of word: ByteText, at offset: Int, read: (String) -> Meaning) -> Int {
    let (code, isNew) = table.insert(word, hash: word.hash)
    if isNew {
      meanings.append(read(word.string))
      values.append(nil)
      pieces.append(-1)
    }
    if values[code] == nil, pieces[code] != piece {
      pieces[code] = piece
      fresh.append((code, offset))
    }
    return code
  }

  /// Gives a value to every word of the piece that has none yet, in the order in which they first stand there.
  mutating func settle(_ value: (Meaning, _ offset: Int) -> Value) {
    for (code, offset) in fresh { values[code] = value(meanings[code], offset) }
  }
}
