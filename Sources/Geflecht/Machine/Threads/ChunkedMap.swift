#if canImport(Dispatch) && !hasFeature(Embedded)
  import Dispatch

  private typealias Gate = DispatchSemaphore

  /// Does `work(0)`, …, `work(workers - 1)` at once.
  private func atOnce(_ workers: Int, _ work: (Int) -> Void) {
    // The compiler cannot see that workers share nothing but what the callers' contracts allow.
    nonisolated(unsafe) let work = work
    DispatchQueue.concurrentPerform(iterations: workers) { work($0) }
  }
#else
  /// Always open: where one thread does everything, nobody waits.
  private struct Gate: Sendable {
    init(value: Int) {}
    func wait() {}
    func signal() {}
  }

  /// Does `work(0)`, …, `work(workers - 1)` one after the other.
  private func atOnce(_ workers: Int, _ work: (Int) -> Void) {
    for worker in 0..<workers { work(worker) }
  }
#endif

/// How many threads may work at once. Answers never depend on it: work is cut by its size, never by the number of
/// threads, and what it yields is taken in order.
public struct Threads: Hashable, Sendable {
  /// At least 1.
  public let count: Int

  /// - Precondition: `count` is at least 1.
  public init(_ count: Int) {
    precondition(count >= 1, "work needs a thread")
    self.count = count
  }

  /// Everything on the calling thread.
  public static let one = Threads(1)

  /// Does `work(0)`, …, `work(parts - 1)`, several at once. The parts must not share what they change.
  func perform(_ parts: Int, _ work: (Int) -> Void) {
    if count == 1 || parts <= 1 {
      for part in 0..<parts { work(part) }
    } else {
      forEachWorker(of: parts) { tickets in
        while let part = tickets.next() { work(part) }
      }
    }
  }

  /// Makes a piece of every chunk, several at once, and takes the pieces one after the other, in order.
  ///
  /// A worker makes and takes in turn, so that at most one piece a thread exists at any time.
  /// - Parameters:
  ///   - worker: What a thread needs to make pieces; it is kept from chunk to chunk.
  ///   - make: Must not change anything but the worker.
  ///   - take: Never runs twice at once.
  func inOrder<Worker: ~Copyable>(
    _ chunks: Range<Int>, worker: () -> Worker, make: (inout Worker, Int) -> Void, take: (inout Worker, Int) -> Void
  ) {
    if count == 1 || chunks.count <= 1 {
      var own = worker()
      for chunk in chunks {
        make(&own, chunk)
        take(&own, chunk)
      }
      return
    }
    // turns[i] opens when all chunks before i are taken.
    let turns = (0...chunks.count).map { _ in Gate(value: 0) }
    turns[0].signal()
    forEachWorker(of: chunks.count) { tickets in
      var own = worker()
      while let place = tickets.next() {
        make(&own, chunks.lowerBound + place)
        turns[place].wait()
        take(&own, chunks.lowerBound + place)
        turns[place + 1].signal()
      }
    }
    // A semaphore must not be gone while its value is below the one it began with.
    turns[chunks.count].wait()
  }

  private func forEachWorker(of parts: Int, _ work: (Tickets) -> Void) {
    let tickets = Tickets(parts)
    atOnce(min(count, parts)) { _ in work(tickets) }
  }
}

/// Hands out 0 ..< count, each number once, lowest first.
private final class Tickets: Sendable {
  private let count: Int
  private let lock = Gate(value: 1)
  nonisolated(unsafe) private var given = 0  // only read and written behind the lock

  init(_ count: Int) { self.count = count }

  func next() -> Int? {
    lock.wait()
    defer { lock.signal() }
    guard given < count else { return nil }
    given += 1
    return given - 1
  }
}
