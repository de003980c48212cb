import Foundation
import Testing
import Thoroughness

@testable import Geflecht

/// Streams that zlib wrote, at all levels and with all strategies: `Fixtures/make-workbooks.py`.
@Suite struct InflaterTests {
  /// A stream, and the size and checksum of what zlib packed into it.
  struct Stream {
    let packed: [UInt8]
    let size: Int
    let checksum: UInt32
  }

  private static func streams(in bytes: [UInt8]) -> [Stream] {
    var rest = bytes[...]
    func number() -> Int {
      defer { rest = rest.dropFirst(4) }
      return rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    var streams: [Stream] = []
    while !rest.isEmpty {
      let length = number()
      let packed = Array(rest.prefix(length))
      rest = rest.dropFirst(length)
      streams.append(Stream(packed: packed, size: number(), checksum: UInt32(number())))
    }
    return streams
  }

  private static let kept: [Stream] = {
    let file = Fixtures.folder.appending(path: "deflate/streams.bin")
    return (try? Data(contentsOf: file)).map { streams(in: Array($0)) } ?? []
  }()

  private func check(_ stream: Stream, _ number: Int) throws {
    let (bytes, end) = try Inflater.inflate(stream.packed, in: 0..<stream.packed.count, limit: stream.size)
    #expect(bytes.count == stream.size && CRC32.checksum(of: bytes) == stream.checksum, "stream \(number)")
    #expect(end == stream.packed.count, "stream \(number)")
  }

  @Test func agreesWithZlib() throws {
    #expect(Self.kept.count == 60)
    for (number, stream) in Self.kept.enumerated() { try check(stream, number) }
  }

  /// Ten thousand streams that Python's zlib writes while the test runs.
  @Test(.enabled(if: Thoroughness.isFull)) func agreesWithZlibOnTenThousandDrawnInputs() throws {
    let script = Fixtures.folder.appending(path: "make-workbooks.py").path
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script, "deflate", "10000", "7"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = Array(try pipe.fileHandleForReading.readToEnd() ?? Data())
    process.waitUntilExit()
    let streams = Self.streams(in: bytes)
    #expect(streams.count == 10_000)
    for (number, stream) in streams.enumerated() { try check(stream, number) }
  }

  /// The check value of the CRC catalogue: the sum of the digits 1 to 9.
  @Test func checksumOfNineDigits() { #expect(CRC32.checksum(of: "123456789".utf8) == 0xCBF4_3926) }

  /// By hand from RFC 1951: a fixed block (bits 1, 10) with `a` (0x61, word 10010001) and the end of the block (0000000).
  ///
  ///     1 10 10010001 0000000  →  bytes filled from their lowest bit: 0b00001_01_1 …
  @Test func fixedBlockByHand() throws {
    let packed: [UInt8] = [0x4B, 0x04, 0x00]
    #expect(try Inflater.inflate(packed, in: 0..<3, limit: 10).bytes == Array("a".utf8))
  }

  @Test func refusesWhatIsNoStream() {
    let cases: [(bytes: [UInt8], flaw: Inflater.Flaw)] = [
      ([], .truncated),
      ([0x07], .invalid),  // a block of the fourth type
      ([0x01, 0x01, 0x00, 0x00, 0x00], .invalid),  // a stored length without its complement
      ([0x01, 0x05, 0x00, 0xFA, 0xFF, 0x61], .truncated),  // five bytes stored, one there
      ([0x4B, 0x04], .truncated),
      ([0x03, 0x02], .invalid),  // a match before anything to match
    ]
    for (bytes, flaw) in cases {
      #expect(throws: flaw, "\(bytes)") { try Inflater.inflate(bytes, in: 0..<bytes.count, limit: 100) }
    }
  }

  @Test func neverWritesMoreThanItMay() throws {
    for stream in Self.kept where stream.size > 0 {
      #expect(throws: Inflater.Flaw.tooLong) {
        try Inflater.inflate(stream.packed, in: 0..<stream.packed.count, limit: stream.size - 1)
      }
    }
  }

  /// A stream that ends early is told from one that is wrong.
  @Test func everyBeginningIsTruncated() {
    for stream in Self.kept.prefix(Thoroughness.choose(quick: 12, full: 60)) {
      for end in stride(from: 0, to: stream.packed.count, by: 7) {
        #expect(throws: Inflater.Flaw.truncated) { try Inflater.inflate(stream.packed, in: 0..<end, limit: 1 << 20) }
      }
    }
  }

  /// Streams with bytes and bits changed: each ends, within what it may write.
  @Test(arguments: 0..<50) func damageEnds(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<Thoroughness.choose(quick: 4, full: 2000) {
      var packed = try #require(Self.kept.randomElement(using: &random)).packed
      for _ in 0..<Int.random(in: 1...4, using: &random) where !packed.isEmpty {
        let at = Int.random(in: packed.indices, using: &random)
        packed[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      let limit = Int.random(in: 0..<10_000, using: &random)
      let result = try? Inflater.inflate(packed, in: 0..<packed.count, limit: limit)
      #expect(result?.bytes.count ?? 0 <= limit)
    }
  }
}
