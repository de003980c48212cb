/// An address on the web, written so that it can stand in any document as it is.
///
/// What is not plain is percent-encoded: quotes and angle brackets would end an attribute in XML, parentheses and
/// backslashes a text in PDF and PostScript, and programs that draw maps do not escape them. Where the encoding is only
/// another spelling, it leads to the same page.
public struct WebAddress: Hashable, Sendable {
  /// The address as it is to be written.
  public let text: String

  /// The address in a cell, if it is one: `http` or `https` with a host, or a host that begins with `www.`. A script or a
  /// file is none.
  public init?(_ cell: some StringProtocol) {
    var bytes = Array(cell.utf8.drop { $0 == UInt8(ascii: " ") })
    let isBare = bytes.count > 4 && zip(bytes, "www.".utf8).allSatisfy { Self.lowercased($0) == $1 }
    if isBare { bytes = Array("https://".utf8) + bytes }
    let schemes = ["https://", "http://"]
    guard
      let scheme = schemes.first(where: { scheme in
        bytes.count > scheme.utf8.count && zip(bytes, scheme.utf8).allSatisfy { Self.lowercased($0) == $1 }
      })
    else { return nil }
    var rest = bytes.dropFirst(scheme.utf8.count)
    while rest.last == UInt8(ascii: " ") { rest.removeLast() }
    guard let first = rest.first, !Self.endsHost(first) else { return nil }

    var encoded = Array(scheme.utf8)
    var isHost = true
    var hasFragment = false
    for (place, byte) in rest.enumerated() {
      if Self.endsHost(byte) { isHost = false }
      let isPlain: Bool
      switch byte {
      case UInt8(ascii: "%"): isPlain = rest.dropFirst(place + 1).prefix(2).count(where: Self.isHexadecimal) == 2
      case UInt8(ascii: "["), UInt8(ascii: "]"): isPlain = isHost
      case UInt8(ascii: "#"):
        isPlain = !hasFragment
        hasFragment = true
      default: isPlain = Self.isPlain(byte)
      }
      if isPlain {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), Self.digit(byte >> 4), Self.digit(byte & 15)]
      }
    }
    guard encoded.count <= Self.longest else { return nil }
    text = String(decoding: encoded, as: UTF8.self)
  }

  /// The most characters that browsers of every kind take.
  private static let longest = 2000

  private static func endsHost(_ byte: UInt8) -> Bool { "/?#".utf8.contains(byte) }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~:/?@!$&*+,;=".utf8.contains(byte)
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
