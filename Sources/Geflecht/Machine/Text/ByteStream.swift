/// Text on its way into a file: bytes gather in one buffer and leave it in pieces, so that a file of any size needs no more
/// memory than one piece.
struct ByteStream: ~Copyable {
  /// About how many bytes leave at a time.
  static let piece = 1 << 16
  /// How many records a thread makes at a time.
  private static let batch = 2048

  private var bytes: [UInt8] = []
  private let threads: Threads
  /// Where pieces go; without it all bytes stay.
  private let sink: (([UInt8]) -> Void)?

  /// A stream whose pieces go to `sink`, in order.
  init(threads: Threads = .one, to sink: @escaping ([UInt8]) -> Void) {
    self.threads = threads
    self.sink = sink
    bytes.reserveCapacity(Self.piece + Self.piece / 4)
  }

  /// A stream that keeps what it is given.
  private init() {
    threads = .one
    sink = nil
  }

  /// The text that `write` makes of a stream.
  static func text(_ write: (inout ByteStream) -> Void) -> String {
    var stream = ByteStream()
    write(&stream)
    return String(decoding: stream.bytes, as: UTF8.self)
  }

  mutating func append(byte: UInt8) { bytes.append(byte) }
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
  mutating func append(_ text: ArraySlice<UInt8>) { bytes.append(contentsOf: text) }
  mutating func append(_ text: ByteText) { bytes.append(contentsOf: text.buffer) }

  /// Records 0 ..< count. Several threads make a few thousand each at a time; the bytes are those that one would make.
  /// - Parameter write: Appends a record to a stream and changes nothing else.
  mutating func append(records count: Int, _ write: (_ record: Int, _ stream: inout ByteStream) -> Void) {
    guard threads.count > 1, count > Self.batch else {
      for record in 0..<count { write(record, &self) }
      return
    }
    threads.inOrder(0..<(count + Self.batch - 1) / Self.batch) {
      ByteStream()
    } make: { made, batch in
      for record in batch * Self.batch..<min(count, (batch + 1) * Self.batch) { write(record, &made) }
    } take: { made, _ in
      bytes.append(contentsOf: made.bytes)
      made.bytes.removeAll(keepingCapacity: true)
      endRecord()
    }
  }

  /// A whole number in decimal digits.
  mutating func append(_ number: some FixedWidthInteger) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// The shortest text that reads back to the same number, with a point; whole numbers have none.
  mutating func append(_ number: Double) {
    if number == number.rounded(), number.magnitude < 1e15 {
      append(Int64(number))
    } else {
      append("\(number)")
    }
  }

  /// A date in ISO 8601.
  mutating func append(_ date: PartialDate) {
    // Most dates are years of four digits: no string is made for these.
    if date.month == nil, date.year >= 1000 { append(date.year) } else { append(date.description) }
  }

  /// Ends a line or record: from time to time what has gathered leaves.
  mutating func endRecord() {
    if bytes.count >= Self.piece { flush() }
  }

  /// Sends off what has gathered.
  mutating func flush() {
    guard let sink, !bytes.isEmpty else { return }
    sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
