/// Memory for a part of a file, kept and filled anew from part to part.
///
///     │ bytes of the part │ ⏎ │ zeros … │     a line end and at least 16 readable bytes behind every part
///
/// The line end stops every search for the end of a cell, and words may be read across the end.
final class ChunkBuffer {
  private static let padding = 32

  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    memory = .allocate(capacity: capacity + Self.padding)
    memory.initialize(repeating: 0, count: capacity + Self.padding)
  }

  deinit { memory.deallocate() }

  /// The bytes; valid until the buffer is filled or extended.
  var text: ByteText { ByteText(start: UnsafePointer(memory), count: count) }

  /// Forgets what the buffer holds.
  func removeAll() { count = 0 }

  /// Appends up to `size` bytes, which `copy` puts there and counts. What is there stays, perhaps at another address.
  func append(_ size: Int, copy: (UnsafeMutableRawBufferPointer) -> Int) {
    reserve(count + size)
    count += copy(UnsafeMutableRawBufferPointer(start: memory + count, count: size))
    closeText()
  }

  /// Appends a text and returns where it begins.
  func append(_ text: [UInt8]) -> Int {
    let start = count
    reserve(count + text.count)
    text.withUnsafeBufferPointer { source in
      if let from = source.baseAddress { (memory + start).update(from: from, count: source.count) }
    }
    count += text.count
    closeText()
    return start
  }

  private func closeText() {
    (memory + count).update(repeating: 0, count: Self.padding)
    memory[count] = .lineFeed
  }

  private func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(wanted, 2 * capacity) + Self.padding)
    larger.initialize(repeating: 0, count: max(wanted, 2 * capacity) + Self.padding)
    larger.update(from: memory, count: count)
    memory.deallocate()
    memory = larger
    capacity = max(wanted, 2 * capacity)
  }
}
