/// Where an answer comes from, so that it can be made again: which version, asked what, of which data.
public struct Provenance: Sendable {
  let version: String
  private let command: String
  /// The command line as far as the answer depends on it.
  let line: Phrase
  private let settings: [(key: String, value: JSON)]
  /// The digest of what was read.
  let data: String?
  private let files: [DataDigest.File]

  /// Where an answer comes from.
  /// - Parameters:
  ///   - version: The version of the tool.
  ///   - command: The name of the command.
  ///   - line: The command line as far as the answer depends on it.
  ///   - settings: The same, an option each.
  ///   - digest: What was read; `nil` where nothing is.
  ///   - key: The key of the pseudonyms that the answer bears: then nothing is said that tells the data.
  public init(
    version: String, command: String, line: Phrase, settings: [(key: String, value: JSON)], digest: DataDigest?,
    key: [UInt8]? = nil
  ) {
    self.version = version
    self.command = command
    self.line = line
    self.settings = settings
    data = digest.map { digest in key.map(digest.text) ?? digest.text }
    files = key == nil ? digest?.files ?? [] : []
  }

  /// The key under which every JSON answer holds it.
  public static let key = "geflecht"

  /// For programs.
  public var json: JSON {
    .object(
      [
        ("version", .string(version)), ("command", .string(command)), ("settings", .object(settings)),
        ("data", data.map { .string($0) } ?? .null),
      ]
        + (files.isEmpty
          ? []
          : [("files", .array(files.map { .object([("file", .string($0.name)), ("sha256", .string($0.digest))]) }))])
    )
  }

  /// For people, in one sentence or two.
  public var sentence: Phrase {
    let made = Phrase(en: "Made with Geflecht \(version): \(line).", de: "Erstellt mit Geflecht \(version): \(line).")
    guard let data else { return made }
    return Phrase(en: "\(made) Digest of the data: \(data).", de: "\(made) Prüfsumme der Daten: \(data).")
  }

  /// The text of the file that stands beside tables, which have no place for it.
  /// - Parameter tables: The names of their files.
  public func besides(_ tables: [String]) -> String {
    JSON.object([(Self.key, json), ("tables", .strings(tables))]).rendered() + "\n"
  }
}
