import StandardsModel
import Testing

struct SystematicReviewTests {
  let rule = SystematicReview()

  @Test func `a majority confirms, a tie does not`() {
    #expect(rule.verdict(on: .participating(yes: 8, no: 7)).passed)
    #expect(
      rule.verdict(on: .participating(yes: 7, no: 7)).failedCondition == SystematicReview.majority)
  }

  @Test func `a standard that four countries use does not stand`() {
    #expect(
      rule.verdict(on: .participating(yes: 8, no: 1, committed: 4)).failedCondition
        == SystematicReview.use)
  }
}
