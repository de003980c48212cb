/// Memory that several threads fill at once, each its own slots.
///
/// A slot is written before it is read, and by one thread; `[Element](sharedCount:)` makes an array of it afterward.
struct SharedSlots<Element: BitwiseCopyable> {
  private let slots: UnsafeMutableBufferPointer<Element>

  fileprivate init(_ slots: UnsafeMutableBufferPointer<Element>) { self.slots = slots }

  subscript(index: Int) -> Element {
    get { slots[index] }
    nonmutating set { slots[index] = newValue }
  }
}

extension Array where Element: BitwiseCopyable {
  /// An array whose elements are all written by `fill`.
  init(sharedCount count: Int, _ fill: (SharedSlots<Element>) -> Void) {
    self.init(unsafeUninitializedCapacity: count) { buffer, initialized in
      fill(SharedSlots(UnsafeMutableBufferPointer(rebasing: buffer[..<count])))
      initialized = count
    }
  }

  /// Lets several threads change elements, each its own.
  mutating func withSharedSlots<Result>(_ change: (SharedSlots<Element>) -> Result) -> Result {
    withUnsafeMutableBufferPointer { change(SharedSlots($0)) }
  }
}
