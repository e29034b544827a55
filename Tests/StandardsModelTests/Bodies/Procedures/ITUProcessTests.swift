import SimulationEngine
import StandardsModel
import Testing

struct ITUProcessTests {
  private let now = Month(year: 2010, month: 1)

  @Test func `traditional approval consults for three months and decides at a meeting`() {
    let procedure = Procedure(.ituTraditional)
    #expect(procedure.duration(of: .consultation, at: now).months == 3)
    #expect(procedure.next(after: .consultation, outcome: .approved) == .enter(.meeting))
    #expect(procedure.next(after: .meeting, outcome: .opposed) == .enter(.preparation))
    #expect(procedure.next(after: .meeting, outcome: .approved) == .enter(.publication))
  }

  /// "As little as five weeks": 28 days of last call and 7 to publish.
  @Test func `silence in the last call makes a Recommendation in five weeks`() {
    let procedure = Procedure(.ituAlternative)
    #expect(procedure.next(after: .lastCall, outcome: .approved) == .enter(.publication))
    let days = [Stage.lastCall, .publication].map { procedure.duration(of: $0, at: now).days }
    #expect(days.reduce(0, +) == 35)
  }

  @Test func `comments lead to an additional review and only then to a meeting`() {
    let procedure = Procedure(.ituAlternative)
    #expect(procedure.next(after: .lastCall, outcome: .opposed) == .enter(.commentResolution))
    #expect(
      procedure.next(after: .commentResolution, outcome: .approved) == .enter(.additionalReview))
    #expect(procedure.duration(of: .additionalReview, at: now).days == 21)
    #expect(procedure.next(after: .additionalReview, outcome: .opposed) == .enter(.meeting))
    #expect(procedure.next(after: .meeting, outcome: .disapproved) == .enter(.preparation))
  }
}
