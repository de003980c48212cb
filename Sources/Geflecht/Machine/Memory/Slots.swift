/// A growing column of plain values for the loops over cells: what an array does, without asking at every step whether
/// someone else holds it. It has one owner and cannot be copied.
struct Slots<Element: BitwiseCopyable>: ~Copyable {
  private var memory: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 64) {
    self.capacity = capacity
    memory = Self.allocate(capacity)
  }

  init(count: Int, repeating element: Element) {
    self.init(capacity: max(1, count))
    memory.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit { memory.deallocate() }

  /// - Precondition: 0 ≤ index < count, checked in debug builds.
  subscript(index: Int) -> Element {
    get {
      assert(0..<count ~= index)
      return memory[index]
    }
    set {
      assert(0..<count ~= index)
      memory[index] = newValue
    }
  }

  var indices: Range<Int> { 0..<count }
  var isEmpty: Bool { count == 0 }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    memory[count] = element
    count += 1
  }

  mutating func removeAll() { count = 0 }

  /// Forgets the elements from a place on.
  mutating func removeAll(from place: Int) { count = min(count, place) }

  /// Replaces all elements by `element(0)`, `element(1)` …
  @inline(__always)
  mutating func fill(_ count: Int, _ element: (Int) -> Element) {
    removeAll()
    while capacity < count { grow() }
    let memory = memory
    for index in 0..<count { memory[index] = element(index) }
    self.count = count
  }

  /// Keeps the elements of some places, in order.
  mutating func keep(_ isKept: (Int) -> Bool) {
    var kept = 0
    for index in 0..<count where isKept(index) {
      memory[kept] = memory[index]
      kept += 1
    }
    count = kept
  }

  /// The elements; valid while the column is left alone.
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: memory, count: count) }

  @inline(never)
  private mutating func grow() {
    let larger = Self.allocate(2 * capacity)
    larger.update(from: memory, count: count)
    memory.deallocate()
    memory = larger
    capacity *= 2
  }

  /// Elements of 64 bytes fill one cache line each: none lies across two.
  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    UnsafeMutableRawPointer.allocate(byteCount: capacity * MemoryLayout<Element>.stride, alignment: 64)
      .bindMemory(to: Element.self, capacity: capacity)
  }
}
