import Foundation

/// Adds up what bits would cost, in 256ths of a bit, as the models stand.
struct PriceMeter: BitSink {
  private let models: [UInt16]
  private var sum: UInt32 = 0

  private static let prices = (0..<2048).map { UInt32(-256 * log2((Double($0) + 0.5) / 2048)) }
  private let prices = Self.prices

  init(_ models: [UInt16]) { self.models = models }

  mutating func take(_ bit: Int, in context: Int) {
    let model = Int(models[context])
    sum += prices[bit == 0 ? model : 2048 - model]
  }

  mutating func takeEven(_ value: Int, bits: Int) { sum += UInt32(bits) << 8 }

  /// The price of something, alone.
  mutating func price(of write: (inout PriceMeter) -> Void) -> UInt32 {
    sum = 0
    write(&self)
    return sum
  }
}
