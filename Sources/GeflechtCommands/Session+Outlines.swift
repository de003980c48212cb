import Geflecht

extension Session {
  /// The borders of states: those in the folder of the data, else Germany's.
  func outlines() throws(Failure) -> Outlines {
    guard let path = pathOfOutlines else { return .germany }
    let file = try files.open(path)
    do {
      return try Outlines(reading: file.source)
    } catch {
      throw Failure(code: .data, message: error.message)
    }
  }
}
