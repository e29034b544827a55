import StandardsModel
import Testing

struct ThreeGPPProcessTests {
  private let procedure = Procedure(.threeGPP)

  @Test func `a challenge to a working agreement leads to a formal vote`() {
    #expect(procedure.next(after: .consensus, outcome: .approved) == .enter(.approval))
    #expect(procedure.next(after: .consensus, outcome: .opposed) == .enter(.workingAgreement))
    #expect(procedure.next(after: .workingAgreement, outcome: .opposed) == .enter(.formalVote))
    #expect(procedure.next(after: .formalVote, outcome: .approved) == .enter(.approval))
    #expect(procedure.next(after: .formalVote, outcome: .disapproved) == .enter(.preparation))
  }

  @Test func `a working agreement that nobody challenges in time stands`() {
    #expect(procedure.next(after: .workingAgreement, outcome: .lapsed) == .enter(.approval))
  }
}
