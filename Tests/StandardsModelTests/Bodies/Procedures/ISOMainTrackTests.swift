import SimulationEngine
import StandardsModel
import Testing

struct ISOMainTrackTests {
  private let procedure = Procedure(.isoMainTrack)

  private func days(_ stage: Stage, _ year: Int, _ month: Int = 1) -> Int {
    procedure.duration(of: stage, at: Month(year: year, month: month)).days
  }

  /// Medians of 13,274 deliverables, facts.md A2.
  @Test func `enquiry ballots: five months to 2012, three from 2013, twelve weeks from 2017`() {
    #expect(days(.enquiry, 2000) == 175)
    #expect(days(.enquiry, 2012, 12) == 155)
    #expect(days(.enquiry, 2013) == 91)
    #expect(days(.enquiry, 2016, 12) == 91)
    #expect(days(.enquiry, 2017) == 84)
    #expect(
      [2010, 2014, 2020].map {
        procedure.duration(of: .enquiry, at: Month(year: $0, month: 1)).months
      } == [5, 3, 3])
  }

  @Test func `final drafts: two months, then eight weeks`() {
    #expect(days(.finalDraft, 1999) == 84)
    #expect(days(.finalDraft, 2010) == 62)
    #expect(days(.finalDraft, 2016) == 56)
  }

  @Test func `a draft that passed unchanged skips the final draft`() {
    #expect(
      procedure.next(after: .enquiry, outcome: .approvedUnchanged) == .enter(.publication))
    #expect(procedure.next(after: .enquiry, outcome: .approved) == .enter(.commentResolution))
    #expect(
      procedure.next(after: .commentResolution, outcome: .approved) == .enter(.finalDraft))
  }

  @Test func `what is rejected goes back to the committee`() {
    for stage in [Stage.enquiry, .finalDraft] {
      #expect(procedure.next(after: stage, outcome: .disapproved) == .enter(.committeeDraft))
    }
    #expect(procedure.next(after: .proposal, outcome: .disapproved) == .cancel)
    #expect(procedure.next(after: .proposal, outcome: .lapsed) == .cancel)
  }

  @Test(arguments: DevelopmentTrack.allCases)
  func `a smooth project takes its track from approval to publication`(track: DevelopmentTrack) {
    let procedure = Procedure(.isoMainTrack, track: track)
    for year in [2008, 2014, 2020] {
      let start = Month(year: year, month: 1)
      var stage = Stage.preparation
      var days = procedure.duration(of: stage, at: start).days
      while case .enter(let next) = procedure.next(after: stage, outcome: .approved) {
        stage = next
        days += procedure.duration(of: stage, at: start).days
      }
      #expect(stage == .publication)
      #expect(abs(Double(days) / 365.25 * 12 - Double(track.months)) < 0.5)
    }
  }

  /// Directives of 2020, clause 2.1.6: the enquiry draft is registered 12 months before the end.
  @Test func `the enquiry opens a year before the track ends`() {
    for track in DevelopmentTrack.allCases {
      let start = Month(year: 2020, month: 1)
      let procedure = Procedure(.isoMainTrack, track: track)
      let days = [Stage.preparation, .committeeDraft].reduce(0) {
        $0 + procedure.duration(of: $1, at: start).days
      }
      #expect(abs(Double(days) / 365.25 * 12 - Double(track.months - 12)) < 0.5)
    }
  }

  @Test func `a review confirms, reopens or withdraws`() {
    #expect(procedure.next(after: .review, outcome: .approved) == .confirm)
    #expect(procedure.next(after: .review, outcome: .opposed) == .enter(.proposal))
    #expect(procedure.next(after: .review, outcome: .disapproved) == .withdraw)
  }
}
