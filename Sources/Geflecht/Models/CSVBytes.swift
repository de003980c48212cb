/// The bytes of a CSV table while it is written, comma-separated; texts must need no quotes.
struct CSVBytes {
  private(set) var bytes: [UInt8]

  /// - Parameter capacity: About how many bytes there will be.
  init(header: String, capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
    append(header)
    endRow()
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A number of at least `digits` digits, with zeros in front.
  mutating func append(_ number: Int, digits: Int = 1) {
    let start = bytes.count
    var rest = number
    while rest > 0 || bytes.count - start < digits {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }

  /// A number that counts units of `10⁻ᵖˡᵃᶜᵉˢ`: `480157` with four places is `48.0157`.
  mutating func append(_ number: Int, places: Int) {
    let unit = (0..<places).reduce(1) { product, _ in product * 10 }
    append(number / unit)
    bytes.append(UInt8(ascii: "."))
    append(number % unit, digits: places)
  }

  mutating func endCell() { bytes.append(UInt8(ascii: ",")) }
  mutating func endRow() { bytes.append(UInt8(ascii: "\n")) }
}
