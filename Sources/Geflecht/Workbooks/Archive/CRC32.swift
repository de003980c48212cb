/// The checksum of ZIP, gzip and PNG: the remainder of a division by the polynomial EDB88320 (ISO 3309, bits reversed).
enum CRC32 {
  /// The remainders of all bytes.
  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
  }

  /// - Complexity: O(bytes).
  static func checksum(of bytes: some Sequence<UInt8>) -> UInt32 {
    let remainders = remainders
    var rest = ~UInt32(0)
    for byte in bytes { rest = remainders[Int(UInt8(truncatingIfNeeded: rest) ^ byte)] ^ rest >> 8 }
    return ~rest
  }
}
