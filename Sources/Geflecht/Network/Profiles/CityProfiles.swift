/// The sector profiles of all cities that the filters of a view leave.
///
/// They are counted before anything is contracted into a level: a level changes which nodes are shown, never what is true
/// of a city. Each tie counts once for a city, also where both of its ends lie in it.
public struct CityProfiles: Sendable {
  /// The profile of every city in the order of the data, whether or not the view shows cities.
  public private(set) var all: [CityProfile] = []
  /// For every node shown its place in `all`, or −1.
  private var places: [Int32] = []

  /// The profile of a node that is a city.
  public subscript(node: NodeID) -> CityProfile? {
    let place = places[node.index]
    return place < 0 ? nil : all[Int(place)]
  }

  /// The profiles of the cities of which some sector is known to take part.
  public var known: [CityProfile] { all.filter { $0.isKnown } }

  /// The profiles of the cities among some of the nodes; all of them where the view shows no cities.
  func part(_ nodes: [NodeID]) -> CityProfiles {
    guard places.contains(where: { $0 >= 0 }) else {
      return CityProfiles(all: all, places: nodes.map { places[$0.index] })
    }
    var part = CityProfiles(all: [], places: [])
    for node in nodes {
      let place = places[node.index]
      part.places.append(place < 0 ? -1 : Int32(part.all.count))
      if place >= 0 { part.all.append(all[Int(place)]) }
    }
    return part
  }

  /// Nothing known of any city.
  static func unknown(nodeCount: Int) -> CityProfiles {
    CityProfiles(all: [], places: Array(repeating: -1, count: nodeCount))
  }
}

extension Network {
  /// The sector profile of every city: the one answer to which sectors work in it.
  /// - Complexity: O(nodes + ties); keep it.
  public var cityProfiles: CityProfiles {
    profilesBeforeRollUp ?? CityProfiles(of: self, ties: tieRows) { nodeOfRow[$0] != .max }
  }
}

extension CityProfiles {
  /// Counts what the filters of a view leave.
  /// - Parameters:
  ///   - network: Its dataset, its scheme of sectors and the nodes it shows.
  ///   - ties: The rows of the ties that are left; both ends of each are left as well.
  ///   - isKept: Whether a row of the nodes is left.
  init(of network: Network, ties: TieRows, isKept: (Int) -> Bool) {
    let (nodes, table) = (network.dataset.nodes, network.dataset.ties)
    var ends = (0..<nodes.count).map { row in
      End(
        isAbove: nodes.isAbove(row), sectors: nodes.levels[row] == .actor ? network.recoded(nodes.sectors[row]) : .empty
      )
    }
    for row in 0..<nodes.count where nodes.levels[row] == .city && isKept(row) {
      ends[row].home = Int32(all.count)
      all.append(CityProfile(sectorCount: network.sectorCount, own: network.recoded(nodes.sectors[row])))
    }
    places = network.rows.map { ends[Int($0)].home }
    for row in 0..<nodes.count where nodes.levels[row] == .actor && isKept(row) {
      let parent = nodes.parents[row]
      guard parent != NodeTable.noParent, case let city = ends[Int(parent)].home, city >= 0 else { continue }
      if ends[row].isAbove {
        ends[row].seat = city
        all[Int(city)].addOther(ends[row].sectors)
      } else {
        ends[row].home = city
        all[Int(city)].addMember(ends[row].sectors)
      }
    }
    for row in ties {
      let (a, b, weight) = (ends[Int(table.sources[row])], ends[Int(table.targets[row])], table.weights[row])
      let stated = table.statedSectors[row]
      let tag = stated.isEmpty ? a.sectors.union(b.sectors) : network.recoded(stated)
      if tag.isEmpty { continue }
      if a.home >= 0 { all[Int(a.home)].addTie(tag, weight, isFromAbove: b.isAbove) }
      if b.home >= 0, b.home != a.home { all[Int(b.home)].addTie(tag, weight, isFromAbove: a.isAbove) }
      if a.seat >= 0 { all[Int(a.seat)].addOther(tag) }
      if b.seat >= 0 { all[Int(b.seat)].addOther(tag) }
    }
  }

  /// What a row of the nodes is to the ties that end at it, all of it in one place: ties come in random order, and each
  /// waits for memory once an end.
  private struct End {
    /// The city whose ties its ties are, or −1.
    var home: Int32 = -1
    /// The city in which it lies though its work reaches further, or −1.
    var seat: Int32 = -1
    let isAbove: Bool
    /// What an actor adds to the tag of a tie for which the data state none.
    let sectors: SectorSet
  }
}

extension Network {
  /// Whether a node stands above the cities: a state, the federal level, or an actor that works for one of them.
  func isAbove(_ node: NodeID) -> Bool { dataset.nodes.isAbove(Int(rows[node.index])) }
}
