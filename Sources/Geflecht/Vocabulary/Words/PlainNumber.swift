/// A number in plain notation: `12`, `-0.5`, `3e4`; `nil` for anything else.
///
/// No hexadecimal, no `inf`, no `nan`, nothing infinite: what people do not mean when they type a number.
public func plainNumber(_ text: some StringProtocol) -> Double? {
  let isPlain = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
  guard isPlain, let number = Double(String(text)), number.isFinite else { return nil }
  return number
}
