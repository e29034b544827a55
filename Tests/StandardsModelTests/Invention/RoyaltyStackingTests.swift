import StandardsModel
import Testing

@Suite struct RoyaltyStackingTests {
  @Test(arguments: [1, 2, 10])
  func `holders who set royalties alone ask for more than a pool`(
    holders: Int
  ) {
    let royalty: Double =
      holders == 1 ? 0.5 : holders == 2 ? 0.6666666666666666 : 0.9090909090909091
    let output = 1 - royalty
    let stack = RoyaltyStacking(holders: holders, margin: 1)
    #expect(abs(stack.totalRoyalty - royalty) < 1e-15)
    #expect(abs(stack.output - output) < 1e-15)
    #expect(stack.pooledRoyalty == 0.5)
  }

  /// A second way: each holder's royalty is the best answer to the others'.
  @Test(arguments: 1...12) func `nobody gains by another royalty`(holders: Int) {
    let stack = RoyaltyStacking(holders: holders, margin: 3)
    let each = stack.totalRoyalty / Double(holders)
    #expect(abs(stack.bestAnswer(toOthers: stack.totalRoyalty - each) - each) < 1e-14)
  }

  @Test func `without holders nobody pays`() {
    let stack = RoyaltyStacking(holders: 0, margin: 3)
    #expect(stack.totalRoyalty == 0 && stack.output == 3 && stack.pooledRoyalty == 0)
  }
}
