import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much memory the process can still have.
enum AvailableMemory {
  static var bytes: Int? {
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
