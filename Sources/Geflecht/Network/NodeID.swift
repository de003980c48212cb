/// A node of one network, by its position: typed, so that nothing else can index a node's column.
public struct NodeID: BitwiseCopyable, Hashable, Sendable {
  let raw: UInt32

  /// The node at a position of its network.
  public init(_ index: Int) { raw = UInt32(index) }

  /// The position in every column of the network: 0 ..< number of nodes.
  public var index: Int { Int(raw) }
}

extension NodeID: Strideable {
  /// How many positions further another node stands.
  public func distance(to other: NodeID) -> Int { other.index - index }
  /// The node some positions further.
  public func advanced(by distance: Int) -> NodeID { NodeID(index + distance) }
}
