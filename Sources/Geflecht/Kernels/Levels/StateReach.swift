/// Which of its own cities a state is tied to, directly and over one node between.
struct StateReach: Sendable {
  /// The own cities that it is tied to.
  private(set) var tied: [NodeID] = []
  /// Those within two steps, the former included.
  private(set) var withinTwo: [NodeID] = []
  /// Those within two steps on paths that stay in the state.
  private(set) var withinTwoInside: [NodeID] = []

  /// The reach of every state; `nil` for one that the view does not show as a node.
  /// - Parameter adjacency: Paths lead from the state to its cities.
  /// - Complexity: O(nodes + arcs at states and cities).
  static func all(_ order: FormalOrder, along adjacency: Adjacency) -> [StateReach?] {
    let (out, into) = (adjacency.out, adjacency.into)
    let inside = order.grouping.classOfNode
    // Which state was last found to be tied to a node.
    var mark = [Int32](repeating: -1, count: out.nodeCount)
    return order.states.enumerated().map { number, state in
      guard let node = state.node else { return nil }
      let number = Int32(number)
      for position in out.row(node.index) { mark[out.targets[position].index] = number }
      var reach = StateReach()
      for city in state.cities {
        let isTied = mark[city.index] == number
        let between = into.row(city.index).filter { mark[into.targets[$0].index] == number }
        if isTied { reach.tied.append(city) }
        if isTied || !between.isEmpty { reach.withinTwo.append(city) }
        if isTied || between.contains(where: { inside[into.targets[$0].index] == number }) {
          reach.withinTwoInside.append(city)
        }
      }
      return reach
    }
  }
}
