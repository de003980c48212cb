import Geflecht

extension Presentation {
  /// The whole answer as one text, its tables one below the other.
  func rendered(as format: OutputFormat, style: TextStyle) -> String {
    texts(as: format, style: style).map(\.text).joined(separator: "\n")
  }
}
