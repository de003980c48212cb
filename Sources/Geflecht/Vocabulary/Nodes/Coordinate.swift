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

  /// The great-circle distance in kilometers on a sphere of the mean Earth radius, 6371.0088 km (haversine formula).
  public func distance(to other: Coordinate) -> Double {
    let halfNorth = (radians(other.latitude - latitude) / 2).sine
    let halfEast = (radians(other.longitude - longitude) / 2).sine
    let across = radians(latitude).cosine * radians(other.latitude).cosine
    let haversine = halfNorth * halfNorth + across * halfEast * halfEast
    return 2 * 6371.0088 * min(1, haversine.squareRoot()).arcSine
  }

  /// How much shorter a degree of longitude is than one of latitude here: the cosine of the latitude.
  public var longitudeShrinkage: Double { radians(latitude).cosine }

  private func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}

/// The point at a part of a full turn on the circle of radius 1, counterclockwise from the right.
func onUnitCircle(_ turns: Double) -> (x: Double, y: Double) {
  let angle = 2 * .pi * turns
  return (angle.cosine, angle.sine)
}
