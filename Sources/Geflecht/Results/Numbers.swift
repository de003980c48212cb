/// Numbers in a row, some of them undefined: eight bytes each.
///
/// Undefined ones are kept as NaN, which no measure answers with.
public struct Numbers: RandomAccessCollection, Sendable {
  private var storage: [Double]

  /// The given numbers, all of them defined.
  public init(_ numbers: [Double]) {
    assert(numbers.allSatisfy { !$0.isNaN }, "what is undefined is nil")
    storage = numbers
  }

  /// The given numbers, `nil` where undefined.
  public init(_ numbers: some Sequence<Double?>) { storage = numbers.map { $0 ?? .nan } }

  /// The place of the first.
  public var startIndex: Int { 0 }
  /// The place behind the last.
  public var endIndex: Int { storage.count }

  /// A number, or `nil` where undefined.
  public subscript(place: Int) -> Double? { storage[place].isNaN ? nil : storage[place] }

  /// Whether there is a number, place by place.
  var isDefined: [Bool] { storage.map { !$0.isNaN } }

  /// Adds a number behind the last.
  mutating func append(_ number: Double?) { storage.append(number ?? .nan) }
  /// Makes room for so many.
  mutating func reserveCapacity(_ count: Int) { storage.reserveCapacity(count) }
}

extension Numbers: Equatable {
  /// Whether two rows are undefined at the same places and elsewhere equal.
  public static func == (a: Numbers, b: Numbers) -> Bool { a.elementsEqual(b) }
}

extension Numbers: ExpressibleByArrayLiteral {
  /// The given numbers.
  public init(arrayLiteral elements: Double?...) { self.init(elements) }
}
