#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is open for reading, until nothing needs it any more.
final class OpenFile: Sendable {
  let descriptor: Int32
  /// Whether it can be read at any place; a pipe, for one, cannot.
  let isRegular: Bool
  /// How many bytes it had when it was opened.
  let size: Int
  private let modified: timespec

  /// `nil` when the file cannot be opened.
  init?(_ path: String) {
    descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isRegular ? Int(status.st_size) : 0
    modified = status.modificationTime
  }

  deinit { close(descriptor) }

  /// Reads bytes from an offset on; how many there were.
  func read(at offset: Int, into target: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = pread(descriptor, target.baseAddress, target.count, off_t(offset))
      if count >= 0 || errno != EINTR { return max(0, count) }
    }
  }

  /// Whether someone wrote to the file since it was opened.
  var hasChanged: Bool {
    var status = stat()
    guard isRegular, fstat(descriptor, &status) == 0 else { return false }
    let now = status.modificationTime
    return Int(status.st_size) != size || now.tv_sec != modified.tv_sec || now.tv_nsec != modified.tv_nsec
  }
}

extension stat {
  fileprivate var modificationTime: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}
