#if canImport(Glibc)
  import func Glibc.asin
  import func Glibc.cos
  import func Glibc.sin
#elseif canImport(Musl)
  import func Musl.asin
  import func Musl.cos
  import func Musl.sin
#else
  import func Darwin.asin
  import func Darwin.cos
  import func Darwin.sin
#endif

/// A place on Earth in decimal degrees (WGS 84).
public struct Coordinate: Hashable, Sendable {
  /// Degrees north of the equator: −90 … 90.
  public let latitude: Double
  /// Degrees east of Greenwich: −180 … 180.
  public let longitude: Double

  /// A place at a latitude and longitude in degrees.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The great-circle distance in kilometres on a sphere of the mean Earth radius, 6371.0088 km (haversine formula).
  public func distance(to other: Coordinate) -> Double {
    let halfNorth = sin(radians(other.latitude - latitude) / 2)
    let halfEast = sin(radians(other.longitude - longitude) / 2)
    let across = cos(radians(latitude)) * cos(radians(other.latitude))
    let haversine = halfNorth * halfNorth + across * halfEast * halfEast
    return 2 * 6371.0088 * asin(min(1, haversine.squareRoot()))
  }

  /// How much shorter a degree of longitude is than one of latitude here: the cosine of the latitude.
  public var longitudeShrinkage: Double { cos(radians(latitude)) }

  private func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}

/// The point at a part of a full turn on the circle of radius 1, counterclockwise from the right.
func onUnitCircle(_ turns: Double) -> (x: Double, y: Double) { (cos(2 * .pi * turns), sin(2 * .pi * turns)) }
