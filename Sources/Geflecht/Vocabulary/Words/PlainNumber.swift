/// A number in plain notation: `12`, `-0.5`, `3e4`; `nil` for anything else.
///
/// No hexadecimal, no `inf`, no `nan`, nothing infinite: what people do not mean when they type a number. What is too small
/// for a number, such as `1e-400`, is the least there is and not 0, so that whoever asks for a range can refuse it.
public func plainNumber(_ text: some StringProtocol) -> Double? {
  let isPlain = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
  guard isPlain, let number = Double(decimal: text.utf8), number.isFinite else { return nil }
  let mantissa = text.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }
  let isTooSmall = number == 0 && mantissa.contains { UInt8(ascii: "1")...UInt8(ascii: "9") ~= $0 }
  guard isTooSmall else { return number }
  return text.utf8.first == UInt8(ascii: "-") ? -.leastNonzeroMagnitude : .leastNonzeroMagnitude
}
