import FoundationEssentials
import Geflecht

/// `geflecht map`: the cities on a map, as DOT or, through Graphviz, as a picture.
enum MapCommand {
  static func run(_ session: Session) throws(Failure) {
    let arguments = session.arguments
    let path = arguments.value(.output)
    let picture = try path.flatMap { path throws(Failure) in try Graphviz.Format(path: path) }
    let measureID = arguments.value(.sizeBy) ?? Degree.card.id
    guard let measure = MeasureCatalog.measure(measureID) else {
      throw MeasureCommand.unknown(measureID, code: .usage)
    }

    let dataset = try session.dataset()
    let network = try session.network(of: dataset)
    let cityNetwork = try session.network(of: dataset, level: .city)
    let content: CityMapContent
    do {
      content = try CityMapContent(
        network: network, cityNetwork: cityNetwork, sizeMeasure: measure, title: arguments.value(.title))
    } catch {
      throw Failure(code: .unavailable, message: error.message)
    }
    let dot = CityMap(content, language: session.terminal.language).rendered()
    guard let path else { return try session.terminal.write(dot) }
    if let picture {
      try Graphviz.draw(dot, as: picture, to: path, session.terminal)
    } else {
      try FileAccess.write(Data(dot.utf8), to: path)
    }
    session.terminal.remark(Phrase(en: "wrote \(printable(path))", de: "geschrieben: \(printable(path))"))
  }
}
