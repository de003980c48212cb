import Foundation
import Testing
import Thoroughness

@testable import Geflecht

/// Streams of our own: `Inflater`, which agrees with zlib, unpacks them to what was packed.
@Suite struct DeflaterTests {
  private func check(_ bytes: [UInt8], _ comment: Comment? = nil) throws {
    let packed = Deflater.deflate(bytes)
    let (unpacked, end) = try Inflater.inflate(packed, in: packed.indices, limit: bytes.count)
    #expect(unpacked == bytes, comment)
    #expect(end == packed.count, comment)
    // Stored blocks bound the size.
    #expect(packed.count <= bytes.count + 5 * (bytes.count / 0xFFFF + 1) + 1, comment)
  }

  /// Bytes as they occur: text, runs, noise, and mixtures.
  private func drawn(_ random: inout SplitMix64) -> [UInt8] {
    let size =
      [0, 1, 2, 3, 10, 258, 300, Thoroughness.choose(quick: 2000, full: 70_000)].randomElement(using: &random) ?? 0
    let letters = Int.random(in: 1...256, using: &random)
    var bytes: [UInt8] = []
    while bytes.count < size {
      if !bytes.isEmpty, Bool.random(using: &random) {
        let start = Int.random(in: bytes.indices, using: &random)
        bytes += bytes[start..<min(bytes.count, start + Int.random(in: 1...400, using: &random))]
      } else {
        bytes.append(UInt8(Int.random(in: 0..<letters, using: &random)))
      }
    }
    return Array(bytes.prefix(size))
  }

  @Test(arguments: 0..<20) func drawnBytesComeBack(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<Thoroughness.choose(quick: 3, full: 100) { try check(drawn(&random)) }
  }

  /// Symbols as often as Fibonacci's numbers make the deepest code there is: deeper than the 15 bits of a word.
  @Test func wordsStayWithinFifteenBits() throws {
    var counts = [1, 1]
    while counts.count < 25 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    let words = HuffmanWords(counts: counts, longest: 15)
    #expect(words.lengths.max() == 15)
    #expect(words.lengths.reduce(0) { $0 + 1 << (15 - Int($1)) } == 1 << 15, "the code is complete")
    for (symbol, (a, b)) in zip(words.lengths, words.lengths.dropFirst()).enumerated() { #expect(a >= b, "\(symbol)") }
  }

  /// By hand: the code of Huffman's own example has a least weighted length that no other code beats.
  @Test func lengthsOfASmallCode() {
    //  5 ─┐                 counts 1 1 2 3 5: words of 4 4 3 2 1 bits, 25 bits in all
    #expect(HuffmanWords(counts: [1, 1, 2, 3, 5], longest: 15).lengths == [4, 4, 3, 2, 1])
    #expect(HuffmanWords(counts: [1, 1, 1, 1], longest: 15).lengths == [2, 2, 2, 2])
    #expect(HuffmanWords(counts: [1, 1, 2, 3, 5], longest: 3).lengths.max() == 3)
  }

  /// zlib unpacks them too.
  @Test(.enabled(if: Thoroughness.isFull)) func zlibUnpacksThem() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "geflecht-deflate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = SplitMix64(seed: 5)
    for number in 0..<200 {
      let bytes = drawn(&random)
      try Data(bytes).write(to: folder.appending(path: "\(number).plain"))
      try Data(Deflater.deflate(bytes)).write(to: folder.appending(path: "\(number).packed"))
    }
    let program = """
      import sys, zlib
      for number in range(200):
        plain, packed = (open(f"{sys.argv[1]}/{number}.{kind}", "rb").read() for kind in ("plain", "packed"))
        unpacker = zlib.decompressobj(-15)
        assert unpacker.decompress(packed) + unpacker.flush() == plain and unpacker.eof, number
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program, folder.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
