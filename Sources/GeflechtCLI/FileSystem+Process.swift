import FoundationEssentials
import Geflecht
import GeflechtCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileSystem {
  /// The files of the machine.
  /// - Parameters:
  ///   - folder: Where relative paths begin; `nil` where the process is.
  ///   - input: The descriptor that `-` reads from.
  static func process(folder: String?, input: Int32) -> FileSystem {
    // Messages name a path as it was written, the system is given its place.
    @Sendable func place(_ path: String) -> String {
      guard let folder, !path.isEmpty, !path.hasPrefix("/") else { return path }
      return folder + "/" + path
    }
    return FileSystem(
      kind: { kind(of: place($0)) },
      names: { try? FileManager.default.contentsOfDirectory(atPath: place($0)) },
      identity: { path in
        var status = stat()
        guard (path == "-" ? fstat(input, &status) : stat(place(path), &status)) == 0 else { return nil }
        return FileIdentity(
          device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
      },
      open: { path throws(Failure) in try open(path, at: place(path), input: input) },
      bytes: { (try? Data(contentsOf: URL(filePath: place($0)))).map { Array($0) } },
      write: { batch throws(Failure) in try OutputFiles.write(batch, at: place) })
  }

  private static func kind(of place: String) -> Kind {
    var (link, status) = (stat(), stat())
    guard lstat(place, &link) == 0 else { return .missing }
    guard stat(place, &status) == 0 else { return .danglingLink }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .device
    }
  }

  private static func open(_ path: String, at place: String, input: Int32) throws(Failure) -> InputFile? {
    if path == "-" {
      return InputFile(source: SourceFile(name: "stdin", bytes: try readAll(input, name: "stdin")))
    }
    guard let file = OpenFile(place) else { return nil }
    // A file can be fetched in parts; a pipe or a device comes once, from front to back.
    guard file.isRegular else {
      return InputFile(source: SourceFile(name: path, bytes: try readAll(file.descriptor, name: path)))
    }
    let source = SourceFile(name: path, size: file.size) { offset, target in file.read(at: offset, into: target) }
    return InputFile(source: source) { file.hasChanged }
  }

  /// The most bytes that are read; a stream without end stops here.
  private static let limit = Int(UInt32.max)

  /// Reads to the end: a pipe, a device.
  private static func readAll(_ descriptor: Int32, name: String) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = readBytes(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure(
          code: .noInput, message: Phrase(en: "cannot read \(quoted(name))", de: "\(quoted(name)) ist nicht lesbar"))
      }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
      // A NUL byte rejects the file anyway, unless it is UTF-16: no need to wait for the end of an endless device.
      let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      if !isUTF16, buffer[..<count].contains(0) { return bytes }
      guard bytes.count <= limit else {
        throw Failure(
          code: .data, message: Phrase(en: "\(quoted(name)) is over 4 GiB", de: "\(quoted(name)) ist größer als 4 GiB"),
          hint: Phrase(en: "split the table, or drop columns", de: "teilen Sie die Tabelle oder lassen Sie Spalten weg")
        )
      }
    }
  }
}

private func readBytes(_ descriptor: Int32, _ buffer: inout [UInt8], _ count: Int) -> Int {
  read(descriptor, &buffer, count)
}
