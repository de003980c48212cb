import Geflecht

/// `geflecht check`: what was read, and what is wrong. With errors it ends with the code for wrong data.
enum CheckCommand {
  static func run(_ session: Session) throws(Failure) {
    let (name, intake) = try session.intake()
    var network: Network?
    if let dataset = intake.dataset { network = try session.network(of: dataset) }
    try session.present(CheckReport.make(name, log: intake.log, network: network))
    if intake.dataset == nil {
      throw Failure(code: .data, message: Phrase(en: "\(name) has errors", de: "\(name) hat Fehler"))
    }
  }
}
