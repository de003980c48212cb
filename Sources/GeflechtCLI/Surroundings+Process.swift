import FoundationEssentials
import GeflechtCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Surroundings {
  /// Those of a process.
  /// - Parameters:
  ///   - folder: Where relative paths begin; `nil` where the process is.
  ///   - input: The descriptor that `-` reads from.
  ///   - output: The descriptor for answers.
  ///   - errors: The descriptor for everything else that is said.
  static func process(
    folder: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment, input: Int32 = 0,
    output: Int32 = 1, errors: Int32 = 2
  ) -> Surroundings {
    let showsProgress = isatty(errors) == 1 && environment["TERM"] != "dumb"
    return Surroundings(
      environment: environment, files: .process(folder: folder, input: input), output: stream(output),
      errors: stream(errors), processors: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))),
      availableMemory: { AvailableMemory.bytes }, progress: showsProgress ? TerminalBar(errors: errors).display : nil,
      draw: { dot, format, origin throws(Failure) in
        try Graphviz.draw(dot, as: format, origin: origin, errors: errors)
      })
  }

  private static func stream(_ descriptor: Int32) -> Stream {
    var size = winsize()
    let isTerminal = isatty(descriptor) == 1
    let hasWidth = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return Stream(isTerminal: isTerminal, width: hasWidth ? Int(size.ws_col) : nil) { writeAll($0, to: descriptor) }
  }
}
