import SimulationEngine
import Testing

@Suite struct KeyedTests {
  @Test func `the order is that of the names' bytes, however they were written`() {
    let pairs = [("USA", 1), ("CHN", 2), ("ÖST", 3), ("Zoo", 4), ("zoo", 5), ("", 6), ("CHN-2", 7)]
    let expected = ["", "CHN", "CHN-2", "USA", "Zoo", "zoo", "ÖST"]
    var draws = stream("keyed")
    let first = Keyed(pairs)
    for _ in 0..<20 {
      var mixedUp = pairs
      draws.shuffle(&mixedUp)
      let keyed = Keyed(mixedUp)
      #expect(keyed.ids == expected)
      #expect(keyed == first)
    }
  }

  @Test func `it behaves as a dictionary does`() {
    var keyed = Keyed<Int>()
    var model: [String: Int] = [:]
    var draws = stream("operations")
    for step in 0..<2000 {
      let id = "k\(draws.below(40))"
      let value = draws.below(3) == 0 ? nil : step
      keyed[id] = value
      model[id] = value
      #expect(keyed[id] == model[id])
      #expect(keyed.count == model.count)
    }
    #expect(keyed.ids == model.keys.sorted(by: precedes))
    #expect(keyed.values == keyed.ids.map { model[$0]! })
    for (place, id) in keyed.ids.enumerated() { #expect(keyed.index(of: id) == place) }
    #expect(keyed.index(of: "nobody") == nil)
  }

  @Test func `names that look alike but differ in bytes are different names`() {
    let composed = "caf\u{E9}"
    let decomposed = "cafe\u{301}"
    let keyed = Keyed([(composed, 1), (decomposed, 2)])
    #expect(keyed[composed] == 1)
    #expect(keyed[decomposed] == 2)
    #expect(Keyed([(composed, 1)])[decomposed] == nil)
  }

  @Test func `a name given twice is a failure of the program`() async {
    await #expect(processExitsWith: .failure) { _ = Keyed([("a", 1), ("b", 2), ("a", 3)]) }
  }
}
