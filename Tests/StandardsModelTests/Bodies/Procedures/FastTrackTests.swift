import SimulationEngine
import StandardsModel
import Testing

struct FastTrackTests {
  private let procedure = Procedure(.fastTrack)
  private let start = Month(year: 2007, month: 3)

  @Test func `thirty days of contradictions, then five months`() {
    #expect(procedure.stages.first == .contradictionReview)
    #expect(procedure.duration(of: .contradictionReview, at: start).days == 30)
    #expect(procedure.duration(of: .enquiry, at: start + 1).months == 5)
  }

  @Test func `a contradiction is resolved before the ballot opens`() {
    #expect(
      procedure.next(after: .contradictionReview, outcome: .opposed)
        == .enter(.contradictionResolution))
    #expect(procedure.next(after: .contradictionResolution, outcome: .approved) == .enter(.enquiry))
    #expect(procedure.next(after: .contradictionResolution, outcome: .lapsed) == .cancel)
  }

  /// The path of DIS 29500: rejected in September 2007, resolution meeting, changed votes, published.
  @Test func `a rejected ballot may still be won by changed votes`() {
    #expect(procedure.next(after: .enquiry, outcome: .disapproved) == .enter(.ballotResolution))
    #expect(
      procedure.next(after: .ballotResolution, outcome: .approved) == .enter(.changedVotes))
    #expect(procedure.duration(of: .changedVotes, at: start).days == 30)
    #expect(procedure.next(after: .changedVotes, outcome: .approved) == .enter(.publication))
    #expect(procedure.next(after: .changedVotes, outcome: .disapproved) == .cancel)
  }

  @Test func `a ballot in which too few voted is over`() {
    #expect(procedure.next(after: .enquiry, outcome: .lapsed) == .cancel)
  }

  @Test func `a specification from outside is recognised first`() {
    let specification = Procedure(.publiclyAvailableSpecification)
    #expect(specification.stages == [.recognition] + procedure.stages)
    #expect(specification.next(after: .recognition, outcome: .disapproved) == .cancel)
  }
}
