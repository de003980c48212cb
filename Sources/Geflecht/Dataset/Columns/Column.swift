/// A column of values that takes no room while all of them are the usual one: weights of 1, ties without a date.
struct Column<Value: Equatable & Sendable>: Sendable {
  let usual: Value
  private var values: [Value] = []
  private(set) var count = 0

  init(usual: Value) { self.usual = usual }

  mutating func append(_ value: Value) {
    count += 1
    if !values.isEmpty {
      values.append(value)
    } else if value != usual {
      // At least as much room as the caller reserved.
      values.reserveCapacity(Swift.max(count, reserved))
      values.append(contentsOf: repeatElement(usual, count: count - 1))
      values.append(value)
    }
  }

  mutating func append(contentsOf elements: some RandomAccessCollection<Value>) {
    if values.isEmpty {
      guard !elements.allSatisfy({ $0 == usual }) else {
        count += elements.count
        return
      }
      values.reserveCapacity(Swift.max(count + elements.count, reserved))
      values.append(contentsOf: repeatElement(usual, count: count))
    }
    values.append(contentsOf: elements)
    count += elements.count
  }

  /// Appends the usual value a number of times.
  mutating func append(usual times: Int) {
    if !values.isEmpty { values.append(contentsOf: repeatElement(usual, count: times)) }
    count += times
  }

  private var reserved = 0

  mutating func reserveCapacity(_ capacity: Int) {
    reserved = capacity
    if !values.isEmpty { values.reserveCapacity(capacity) }
  }

  /// The values of the rows that are kept.
  func keeping(_ isKept: (Int) -> Bool) -> Column {
    var kept = Column(usual: usual)
    for row in 0..<count where isKept(row) { kept.append(self[row]) }
    return kept
  }
}

extension Column: RandomAccessCollection, MutableCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(row: Int) -> Value {
    get {
      precondition(0..<count ~= row, "no such row")
      return values.isEmpty ? usual : values[row]
    }
    set {
      precondition(0..<count ~= row, "no such row")
      if values.isEmpty {
        guard newValue != usual else { return }
        values = Array(repeating: usual, count: count)
      }
      values[row] = newValue
    }
  }
}
