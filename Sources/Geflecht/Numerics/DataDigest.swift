/// The bytes that an answer was made from, so that anybody can tell whether theirs are the same.
public struct DataDigest: Sendable {
  /// A file by its name and its SHA-256 digest in hexadecimal digits.
  public struct File: Hashable, Sendable {
    /// The last part of its path.
    public let name: String
    /// 64 hexadecimal digits.
    public let digest: String

    /// A file that was read.
    public init(name: String, digest: String) {
      self.name = name
      self.digest = digest
    }
  }

  /// The files by their names.
  public let files: [File]
  private let list: [UInt8]

  /// The digest of some files; their order does not matter.
  public init(of files: [File]) {
    self.files = files.sorted { ($0.name, $0.digest) < ($1.name, $1.digest) }
    list = self.files.flatMap { Array("\($0.digest)  \($0.name)\n".utf8) }
  }

  /// One digest of all files, that of the list which `sha256sum` prints: `sha256sum *.csv | sha256sum` shows the same.
  public var text: String { "sha256:" + hexadecimal(SHA256.digest(of: list)) }

  /// A digest that tells nothing to anybody without the key, not even whether a guess at the data is right.
  /// - Parameter key: The key of the pseudonyms that the answer bears.
  public func text(key: [UInt8]) -> String { "hmac-sha256:" + hexadecimal(KeyedDigest(key: key).digest(of: list)) }
}

/// Bytes as two hexadecimal digits each.
func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
}
