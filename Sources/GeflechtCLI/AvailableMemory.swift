import FoundationEssentials
import Geflecht

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much memory the process can still have.
///
/// Memory that cannot be had ends a Swift program wherever it happens to ask, so commands ask before the work what it takes
/// at least.
enum AvailableMemory {
  /// Refuses work that takes more bytes than can be had. Where the system does not say how many those are, everything goes.
  /// - Parameter cure: What to do.
  static func demand(_ bytes: Double, for work: Phrase, cure: Phrase) throws(Failure) {
    guard let available = bytes > least ? self.bytes : nil, bytes > Double(available) else { return }
    let (needed, had) = (size(bytes), size(Double(available)))
    throw Failure(
      code: .unavailable,
      message: Phrase(
        en: "\(work) takes at least \(needed) of memory, and \(had) can be had",
        de: "\(work) braucht mindestens \(needed) Speicher, verfügbar sind \(had)"),
      hint: cure)
  }

  /// Less is never asked about.
  private static let least = 64e6

  private static func size(_ bytes: Double) -> Phrase {
    let (megabytes, gigabytes) = (Int((bytes / 1e6).rounded()), bytes / 1e9)
    return bytes < 1e9
      ? Phrase(en: "\(megabytes) MB", de: "\(megabytes) MB")
      : Phrase(en: "\(gigabytes, decimals: 1) GB", de: "\(gigabytes, decimals: 1) GB")
  }

  private static var bytes: Int? {
    [freeOfMachine, freeOfLimit, freeOfGroup].compactMap(\.self).min()
  }

  /// What the machine has left, files that it keeps in memory only to be quick included.
  private static var freeOfMachine: Int? {
    guard let line = text("/proc/meminfo")?.split(separator: "\n").first(where: { $0.hasPrefix("MemAvailable:") })
    else {
      return nil
    }
    return number(line.drop { !$0.isNumber }).map { $0 * 1024 }
  }

  /// What `ulimit -v` leaves.
  private static var freeOfLimit: Int? {
    var limit = rlimit()
    #if canImport(Glibc)
      let found = getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    #else
      let found = getrlimit(RLIMIT_AS, &limit)
    #endif
    guard found == 0, limit.rlim_cur < UInt64(Int.max), let pages = text("/proc/self/statm").flatMap(number) else {
      return nil
    }
    return max(0, Int(limit.rlim_cur) - pages * Int(sysconf(Int32(_SC_PAGESIZE))))
  }

  /// What the limit of a container leaves.
  private static var freeOfGroup: Int? {
    guard let most = text("/sys/fs/cgroup/memory.max").flatMap(number),
      let used = text("/sys/fs/cgroup/memory.current").flatMap(number)
    else { return nil }
    return max(0, most - used)
  }

  private static func text(_ path: String) -> String? {
    (try? Data(contentsOf: URL(filePath: path))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The number with which a text begins.
  private static func number(_ text: some StringProtocol) -> Int? { Int(text.prefix { $0.isNumber }) }
}
