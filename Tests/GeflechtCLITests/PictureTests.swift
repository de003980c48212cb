import Foundation
import Testing

/// Pictures that Graphviz draws, as files.
@Suite(.enabled(if: Tool.hasGraphviz, "Graphviz is not installed")) struct PictureTests {
  @Test(arguments: ["svg", "png", "pdf"])
  func aPictureSaysWhereItComesFrom(format: String) throws {
    let run = try geflecht("map", "data", "-o", "map.\(format)", files: guideAndNewcomer)
    let picture = try #require(run.files["map.\(format)"])
    #expect(String(decoding: picture, as: UTF8.self).contains("Digest of the data: sha256:"))
    let signed = try geflecht("map", "data", "-o", "map.dot", files: guideAndNewcomer).text(of: "map.dot")
    #expect(signed.hasPrefix("// Made with Geflecht "))
  }

  /// The same map is the same file, whenever it is drawn. A PDF held the second it was made in.
  @Test(arguments: ["png", "pdf"])
  func theSameMapIsTheSameFile(format: String) throws {
    let first = try geflecht("map", "data", "-o", "map.\(format)", files: guideAndNewcomer)
    Thread.sleep(forTimeInterval: 1.01)
    let second = try geflecht("map", "data", "-o", "map.\(format)", files: guideAndNewcomer)
    #expect(first.exitCode == 0 && first.files == second.files)
  }

  /// What stands in them by the readers of others: the checksum of the PNG, the places in the PDF.
  @Test(.enabled(if: Tool.isInstalled("python3")))
  func picturesAreSound() throws {
    let run = try geflecht("map", "data", "-o", "map.png", files: guideAndNewcomer)
    let pdf = try geflecht("map", "data", "-o", "map.pdf", files: guideAndNewcomer)
    let check = try shell(
      """
      python3 - <<'END'
      import zlib, struct, re
      png = open('map.png', 'rb').read(); at = 8; kinds = []
      while at < len(png):
          size, kind = struct.unpack('>I4s', png[at:at + 8])
          assert zlib.crc32(png[at + 4:at + 8 + size]) == struct.unpack('>I', png[at + 8 + size:at + 12 + size])[0]
          kinds.append(kind); at += 12 + size
      assert kinds[0] == b'IHDR' and kinds[-2:] == [b'iTXt', b'IEND'], kinds
      pdf = open('map.pdf', 'rb').read()
      start = int(re.findall(rb'startxref\\s+(\\d+)', pdf)[-1])
      assert pdf[start:start + 4] == b'xref' or b' obj' in pdf[start:start + 20]
      print('sound')
      END
      """, files: run.contents.merging(pdf.contents) { $1 })
    #expect(check.stdout == "sound\n", "\(check.stderr)")
  }
}
