import Geflecht

/// `geflecht version`: which one this is.
enum VersionCommand {
  /// The version of the tool.
  static let number = "0.1.0"

  static let card = Command(
    name: "version",
    subject: .tool,
    summary: Phrase(en: "which version this is", de: "welche Version das ist"),
    usage: Phrase(en: "geflecht version", de: "geflecht version"),
    examples: ["geflecht version"],
    words: [],
    options: Option.global,
    run: run)

  static func run(_ session: Session) throws(Failure) { try session.terminal.write("geflecht \(number)\n") }
}
