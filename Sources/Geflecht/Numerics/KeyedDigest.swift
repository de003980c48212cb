/// Digests that only the holder of a key can make: HMAC (RFC 2104) with SHA-256 (FIPS 180-4).
///
///     HMAC(K, m) = H((K ⊕ opad) ‖ H((K ⊕ ipad) ‖ m))        both brackets of K are hashed once, for all messages
struct KeyedDigest: Sendable {
  private let inner: SHA256
  private let outer: SHA256

  /// Digests under a key of any length.
  init(key: [UInt8]) {
    var block = key.count > SHA256.blockSize ? SHA256.digest(of: key) : key
    block += Array(repeating: 0, count: SHA256.blockSize - block.count)
    inner = SHA256(following: block.map { $0 ^ 0x36 })
    outer = SHA256(following: block.map { $0 ^ 0x5C })
  }

  /// The digest of a message, 32 bytes.
  /// - Complexity: O(bytes).
  func digest(of message: some Collection<UInt8>) -> [UInt8] { outer.finished(with: inner.finished(with: message)) }
}
