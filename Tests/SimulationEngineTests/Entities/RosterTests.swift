import SimulationEngine
import Testing

@Suite struct RosterTests {
  @Test func `entities keep their places and are changed in place`() {
    var roster = Roster(["a", "b"])
    let third = roster.append("c")
    #expect(third == ID(2))
    roster[ID(0)] += "!"
    #expect(roster.elements == ["a!", "b", "c"])
    #expect(Array(roster) == roster.elements)
    #expect(roster.ids.map { roster[$0] } == roster.elements)
    #expect(roster.count == 3 && !roster.isEmpty)
    #expect(Roster<Int>().isEmpty)
  }

  @Test func `ids are ordered by place`() {
    #expect([ID<Int>(2), ID(0), ID(1)].sorted() == [ID(0), ID(1), ID(2)])
  }
}
