#if canImport(Glibc)
  import Glibc  // The engine's square roots; elsewhere they come with the system.
#endif

/// What a page calls. Numbers and addresses go in and out; texts and files lie in memory, which `allocate` lends:
///
///     allocate(n) → address        release(address)
///     add(path, its length, bytes, their number)      a file of the folder that commands read
///     clear()                                         empties the folder
///     run(words, their length)                        a command line, its words behind each other, a 0 byte between two
///     answer() → address           answerSize() → n   what came of it (`Desk`), until the next run
///
/// Views of memory are void after every call: it may have grown. A trap ends the instance.

@_expose(wasm, "allocate")
func allocate(_ count: Int32) -> UnsafeMutableRawPointer? { .allocate(byteCount: Int(count), alignment: 16) }

@_expose(wasm, "release")
func release(_ memory: UnsafeMutableRawPointer?) { memory?.deallocate() }

@_expose(wasm, "add")
func add(_ path: UnsafeRawPointer?, _ pathSize: Int32, _ bytes: UnsafeRawPointer?, _ size: Int32) {
  desk.folder.add(String(decoding: copy(path, pathSize), as: UTF8.self), copy(bytes, size))
}

@_expose(wasm, "clear")
func clear() { desk.folder.removeAll() }

@_expose(wasm, "run")
func run(_ words: UnsafeRawPointer?, _ size: Int32) {
  let words = copy(words, size).split(separator: 0, omittingEmptySubsequences: false)
  desk.run(words.map { String(decoding: $0, as: UTF8.self) })
}

@_expose(wasm, "answer")
func answer() -> UnsafeRawPointer? { desk.answer.map { UnsafeRawPointer($0.baseAddress) } ?? nil }

@_expose(wasm, "answerSize")
func answerSize() -> Int32 { Int32(desk.answer?.count ?? 0) }

private let desk = Desk()

private func copy(_ start: UnsafeRawPointer?, _ count: Int32) -> [UInt8] {
  Array(UnsafeRawBufferPointer(start: start, count: Int(count)))
}

#if arch(wasm32)
  /// The module has no other beginning than what it exports.
  @main
  enum Page {
    static func main() {}
  }
#endif
