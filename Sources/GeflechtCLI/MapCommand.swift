import Geflecht

enum MapCommand { static func run(_ session: Session) throws(Failure) {} }
