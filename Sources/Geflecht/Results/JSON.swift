/// A JSON value with its keys in the order in which they were put.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case string(String)
  case array([JSON])
  /// As many values, each made when it is written: a nation has a million of them.
  case list(count: Int, _ value: @Sendable (Int) -> JSON)
  case object([(key: String, value: JSON)])

  /// A whole number.
  public static func int(_ value: Int) -> JSON { .int(Int64(value)) }
  /// A number, or `null` where undefined.
  public static func optional(_ value: Double?) -> JSON { value.map(JSON.double) ?? .null }
  /// A whole number, or `null` where unknown.
  public static func optional(_ value: Int?) -> JSON { value.map { .int($0) } ?? .null }
  /// A truth value, or `null` where unknown.
  public static func optional(_ value: Bool?) -> JSON { value.map(JSON.bool) ?? .null }
  /// Several texts.
  public static func strings(_ values: [String]) -> JSON { .array(values.map(JSON.string)) }
}
