import Foundation
import Testing

@testable import Geflecht
@testable import GeflechtCLI
@testable import GeflechtCommands

#if os(Linux)
  private let hasPseudoTerminals = access("/dev/ptmx", R_OK | W_OK) == 0

  /// Long work shows on a terminal, and leaves nothing behind.
  @Suite(.enabled(if: hasPseudoTerminals, "no pseudo-terminals")) struct ProgressBarTests {
    /// What a person sees of some work, on the terminal that standard error is.
    private func seen(_ title: Phrase, _ work: (ProgressBar) -> Void) throws -> String {
      let main = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      defer { close(main) }
      // Unlocks the other end, and asks for its number: TIOCSPTLCK and TIOCGPTN, which Swift does not see.
      var (lock, number): (CInt, CUnsignedInt) = (0, 0)
      try #require(ioctl(main, 0x4004_5431, &lock) == 0 && ioctl(main, 0x8004_5430, &number) == 0)
      let other = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
      try #require(isatty(other) == 1)
      let display = TerminalBar(errors: other, patience: .milliseconds(20)).display
      let bar = ProgressBar(display, language: .german)
      bar.during(title) { work(bar) }
      // What was written is there to be read; the line end marks where to stop.
      write(other, "\n", 1)
      var (seen, bytes) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
      while seen.last != UInt8(ascii: "\n") {
        let count = read(main, &bytes, bytes.count)
        guard count > 0 else { break }
        seen += bytes[..<count]
      }
      close(other)
      return String(decoding: seen, as: UTF8.self)
    }

    @Test func workThatTellsNothingShowsHowLongItTakes() throws {
      let text = try seen(Phrase(en: "reading", de: "Lesen")) { _ in usleep(150_000) }
      #expect(text.contains("\r\u{1B}[KLesen  0 s"))
      // In the end the line is wiped.
      #expect(text.hasSuffix("\r\u{1B}[K\r\n"))
    }

    @Test func workThatTellsHowFarItIsShowsABar() throws {
      let text = try seen("closeness") { bar in
        bar.progress.report(1, of: 4)
        usleep(150_000)
      }
      #expect(text.contains("closeness  ██████░░░░░░░░░░░░░░░░░░  25 %  noch 0 s"))
    }

    @Test func quickWorkShowsNothing() throws {
      #expect(try seen("degree") { _ in } == "\r\n")
    }
  }
#endif
