import SimulationEngine
import StandardsModel
import Testing

struct NationalProcessTests {
  @Test func `a Chinese national standard has nine stages`() {
    #expect(
      Procedure(.chinaNational).stages == [
        .preliminary, .proposal, .preparation, .publicComment, .examination, .approval,
        .publication, .review, .withdrawal,
      ])
  }

  @Test func `from project approval to publication in 18 months from 2022`() {
    func months(_ kind: Procedure.Kind, _ year: Int) -> Double {
      let procedure = Procedure(kind)
      let start = Month(year: year, month: 1)
      let stages: [Stage] = [.preparation, .publicComment, .examination, .approval, .publication]
      let days = stages.reduce(0) { $0 + procedure.duration(of: $1, at: start).days }
      return Double(days) / 365.25 * 12
    }
    #expect(abs(months(.chinaNational, 2015) - 36) < 0.1)
    #expect(abs(months(.chinaNational, 2025) - 18) < 0.1)
    // The lane of associations is the fast one.
    #expect(months(.association, 2025) < 9)
  }

  @Test func `abolition can be called off`() {
    let procedure = Procedure(.chinaNational)
    #expect(procedure.next(after: .review, outcome: .disapproved) == .enter(.withdrawal))
    #expect(procedure.next(after: .withdrawal, outcome: .approved) == .withdraw)
    #expect(procedure.next(after: .withdrawal, outcome: .disapproved) == .confirm)
  }
}
