/// The distinct cells of a column of words: each is read once and has a code, however often it stands there.
///
/// A reader meets words in the pieces it happens to read, so its codes are its own. When a piece is taken, in the order
/// of the file, the words first met in it get the value that holds for the whole dataset.
struct WordColumn<Meaning, Value>: ~Copyable {
  private var table = IdentifierTable()
  private(set) var meanings: [Meaning] = []
  private(set) var values: [Value?] = []
  /// In which piece a word without a value was last met.
  private var pieces: [Int] = []
  private var piece = 0
  private var fresh: [(code: Int, offset: Int)] = []

  /// Words of up to 16 bytes met in this piece, each in one of a few places.
  private var met = Slots<MetWord>(capacity: 64)

  /// Begins a piece.
  mutating func begin() {
    piece += 1
    fresh.removeAll(keepingCapacity: true)
    met.removeAll()
    for _ in 0..<64 { met.append(MetWord(first: 0, last: 0, count: 0, code: 0)) }
  }

  /// The code of a word that stands at an offset of the file.
  ///
  /// The word is not empty and lies in a `ChunkBuffer`.
  @inline(__always)
  mutating func code(of word: ByteText, at offset: Int, read: (String) -> Meaning) -> Int {
    guard word.count <= 16 else { return newCode(of: word, at: offset, read: read) }
    let beyond = UInt64(max(0, 8 - word.count)) * 8
    let first = word.word(at: 0) << beyond
    let last = word.count > 8 ? word.word(at: word.count - 8) : 0
    let place = Int(truncatingIfNeeded: ((first ^ last) &* 0x9E37_79B9_7F4A_7C15) >> 58)
    let known = met[place]
    if known.first == first, known.last == last, known.count == word.count { return known.code }
    let code = newCode(of: word, at: offset, read: read)
    met[place] = MetWord(first: first, last: last, count: word.count, code: code)
    return code
  }

  @inline(never)
  private mutating func newCode(of word: ByteText, at offset: Int, read: (String) -> Meaning) -> Int {
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

/// A word of up to 16 bytes and its code: its first and last eight bytes and its length tell it apart from any other.
struct MetWord: BitwiseCopyable {
  var first: UInt64
  var last: UInt64
  var count: Int
  var code: Int
}
