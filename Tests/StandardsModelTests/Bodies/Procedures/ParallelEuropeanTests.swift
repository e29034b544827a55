import StandardsModel
import Testing

struct ParallelEuropeanTests {
  private let procedure = Procedure(.parallelEuropean)

  @Test func `when Europe rejects, ISO goes on alone`() {
    #expect(
      procedure.next(after: .parallelEnquiry, outcome: .approved) == .enter(.commentResolution))
    #expect(
      procedure.next(after: .commentResolution, outcome: .approved) == .enter(.parallelFinalDraft))
    #expect(procedure.next(after: .parallelEnquiry, outcome: .opposed) == .enter(.finalDraft))
    #expect(procedure.next(after: .finalDraft, outcome: .approved) == .enter(.publication))
  }

  @Test func `when both reject, the draft goes back`() {
    #expect(
      procedure.next(after: .parallelEnquiry, outcome: .disapproved) == .enter(.committeeDraft))
  }
}
