/// SHA-256 (FIPS 180-4), after some whole blocks or none.
struct SHA256: Sendable {
  static let blockSize = 64

  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var hashedBytes = 0

  /// The state after whole blocks.
  init(following blocks: [UInt8] = []) {
    precondition(blocks.count.isMultiple(of: Self.blockSize), "whole blocks only")
    take(blocks)
  }

  /// The digest of a message, 32 bytes.
  static func digest(of message: some Collection<UInt8>) -> [UInt8] { SHA256().finished(with: message) }

  /// The digest of what was hashed so far and a last part.
  func finished(with last: some Collection<UInt8>) -> [UInt8] {
    var padded = Array(last)
    let bits = UInt64(hashedBytes + padded.count) * 8
    padded.append(0x80)
    while padded.count % Self.blockSize != 56 { padded.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    var copy = self
    copy.take(padded)
    return copy.state.indices.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: copy.state[word] >> UInt32($0)) }
    }
  }

  /// Hashes further whole blocks; letters as in the standard.
  ///
  /// A round is written out for each of the eight letters that may be its first: they change their names instead of
  /// their places, and the words of the schedule are found while rounds go on.
  mutating func take(_ blocks: [UInt8]) {
    let (bytes, constants) = (blocks.span, Self.constants.span)
    for start in stride(from: 0, to: blocks.count, by: Self.blockSize) {
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      // Sixteen words: a later one takes the place of the sixteenth before it.
      var words = InlineArray<16, UInt32>(repeating: 0)
      for place in 0..<16 {
        let at = start + 4 * place
        let high = UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16
        words[place] = high | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
      }
      @inline(__always)
      func later(_ place: Int) -> UInt32 {
        let (early, late) = (words[unchecked: (place + 1) & 15], words[unchecked: (place + 14) & 15])
        let s0 = rotated(early, 7) ^ rotated(early, 18) ^ (early &>> 3)
        let s1 = rotated(late, 17) ^ rotated(late, 19) ^ (late &>> 10)
        let word = words[unchecked: place] &+ s0 &+ words[unchecked: (place + 9) & 15] &+ s1
        words[unchecked: place] = word
        return word
      }
      @inline(__always)
      func round(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ number: Int, _ word: UInt32
      ) {
        let s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
        let choice = g ^ (e & (f ^ g))
        let first = h &+ s1 &+ choice &+ constants[unchecked: number] &+ word
        let s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
        let majority = (a & b) | (c & (a | b))
        d &+= first
        h = first &+ s0 &+ majority
      }
      for at in stride(from: 0, to: 16, by: 8) {
        round(a, b, c, &d, e, f, g, &h, at, words[unchecked: at])
        round(h, a, b, &c, d, e, f, &g, at + 1, words[unchecked: at + 1])
        round(g, h, a, &b, c, d, e, &f, at + 2, words[unchecked: at + 2])
        round(f, g, h, &a, b, c, d, &e, at + 3, words[unchecked: at + 3])
        round(e, f, g, &h, a, b, c, &d, at + 4, words[unchecked: at + 4])
        round(d, e, f, &g, h, a, b, &c, at + 5, words[unchecked: at + 5])
        round(c, d, e, &f, g, h, a, &b, at + 6, words[unchecked: at + 6])
        round(b, c, d, &e, f, g, h, &a, at + 7, words[unchecked: at + 7])
      }
      for at in stride(from: 16, to: 64, by: 16) {
        round(a, b, c, &d, e, f, g, &h, at, later(0))
        round(h, a, b, &c, d, e, f, &g, at + 1, later(1))
        round(g, h, a, &b, c, d, e, &f, at + 2, later(2))
        round(f, g, h, &a, b, c, d, &e, at + 3, later(3))
        round(e, f, g, &h, a, b, c, &d, at + 4, later(4))
        round(d, e, f, &g, h, a, b, &c, at + 5, later(5))
        round(c, d, e, &f, g, h, a, &b, at + 6, later(6))
        round(b, c, d, &e, f, g, h, &a, at + 7, later(7))
        round(a, b, c, &d, e, f, g, &h, at + 8, later(8))
        round(h, a, b, &c, d, e, f, &g, at + 9, later(9))
        round(g, h, a, &b, c, d, e, &f, at + 10, later(10))
        round(f, g, h, &a, b, c, d, &e, at + 11, later(11))
        round(e, f, g, &h, a, b, c, &d, at + 12, later(12))
        round(d, e, f, &g, h, a, b, &c, at + 13, later(13))
        round(c, d, e, &f, g, h, a, &b, at + 14, later(14))
        round(b, c, d, &e, f, g, h, &a, at + 15, later(15))
      }
      for (place, letter) in [a, b, c, d, e, f, g, h].enumerated() { state[place] &+= letter }
    }
    hashedBytes += blocks.count
  }

  @inline(__always)
  private func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 { word &>> bits | word &<< (32 &- bits) }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
