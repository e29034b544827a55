import Testing

@testable import StandardsModel

struct DraftPositionTests {
  /// Romer & Rosenthal; fixtures of models.md §8.1.
  @Test(arguments: [
    (1.0, 0.5, 0.0, 1.0), (1.0, 0.5, 0.4, 0.6), (1.0, 0.3, 0.2, 0.4), (1.0, 0.3, 0.6, 0.6),
  ])
  func `a setter gets what the pivot does not like less than the reversion`(
    setter: Double, pivot: Double, reversion: Double, outcome: Double
  ) {
    let text = DraftPosition.agendaSetter(ideal: setter, pivot: pivot, reversion: reversion)
    #expect(abs(text - outcome) < 1e-15)
    #expect(abs(text - pivot) <= abs(reversion - pivot) + 1e-15)
  }

  @Test func `a setter inside the range gets its ideal`() {
    #expect(DraftPosition.agendaSetter(ideal: 0.2, pivot: 0.5, reversion: 0) == 0.2)
  }

  @Test func `the compromise weighs the capable and the concerned`() {
    #expect(DraftPosition.compromise([0, 1], weights: [3, 1]) == 0.25)
    #expect(DraftPosition.compromise([0, 1], weights: [0, 0]) == nil)
    #expect(DraftPosition.compromise([], weights: []) == nil)
  }

  @Test func `the median is the lower of two`() {
    #expect(DraftPosition.median([3, 1, 2]) == 2)
    #expect(DraftPosition.median([4, 1, 2, 3]) == 2)
    #expect(DraftPosition.median([]) == nil)
  }
}
