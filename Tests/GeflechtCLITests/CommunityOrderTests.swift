import Testing

@Suite struct CommunityOrderTests {
  //  a ─ b ─ c ─ a     d ─ e: the larger community is number 1 and stands first
  @Test func largestCommunityStandsFirst() throws {
    let run = try geflecht(
      "measure", "data", "community", files: ["data/ties.csv": "source,target\nd,e\na,b\nb,c\na,c\n"])
    let rows = run.lines.filter { $0.contains("actor ") }.map { $0.split(separator: " ").map(String.init) }
    // In the order of the data d and e come first.
    #expect(Set(rows.prefix(3).map { $0[0] }) == ["a", "b", "c"])
    #expect(rows.compactMap(\.last) == ["1", "1", "1", "2", "2"])
  }
}
