import GeflechtCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@main
enum Main {
  static func main() {
    // A file that may not grow any more is a write that fails, not the end.
    signal(SIGXFSZ, SIG_IGN)
    // Whoever started the tool may have held them back for itself, as thread pools do.
    Interrupts.allow()
    exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst()), in: .process()).rawValue)
  }
}
