import StandardsModel
import Testing

/// POWER-1: games whose indices are in the literature (models.md §7.3).
struct WeightedGameTests {
  private func power(_ quota: Int, _ weights: [Int]) throws -> [PowerIndex] {
    try #require(WeightedGame(quota: quota, weights: weights).power)
  }

  private func fractions(_ power: [PowerIndex]) -> [String] {
    power.map { $0.shapleyShubik.map(String.init(describing:)) ?? "" }
  }

  @Test func `UN Security Council: a permanent member has a hundred times the power`() throws {
    let council = try power(
      39, Array(repeating: 7, count: 5) + Array(repeating: 1, count: 10))
    #expect(council[0].swings == 848)
    #expect(council[14].swings == 84)
    #expect(council[0].coalitions == 16384)
    #expect(council[0].shapleyShubik == Rational(421, 2145))
    #expect(council[14].shapleyShubik == Rational(4, 2145))
  }

  @Test func `European Economic Community 1958: Luxembourg has a vote and no power`() throws {
    let community = try power(12, [4, 4, 4, 2, 2, 1])
    #expect(community.map(\.swings) == [10, 10, 10, 6, 6, 0])
    #expect(fractions(community) == ["7/30", "7/30", "7/30", "3/20", "3/20", "0"])
  }

  @Test func `European Economic Community 1973`() throws {
    let community = try power(41, [10, 10, 10, 10, 5, 5, 3, 3, 2])
    #expect(community.map(\.swings) == [53, 53, 53, 53, 29, 29, 21, 21, 5])
    #expect(
      fractions(community) == [
        "5/28", "5/28", "5/28", "5/28", "17/210", "17/210", "2/35", "2/35", "1/105",
      ])
  }

  @Test func `six of four, three, two and one`() throws {
    let game = try power(6, [4, 3, 2, 1])
    #expect(game.map(\.swings) == [5, 3, 3, 1])
    #expect(fractions(game) == ["5/12", "1/4", "1/4", "1/12"])
  }

  /// Penrose 1946: a vote among 101 decides with probability C(100, 50)/2¹⁰⁰.
  @Test func `in a large electorate a vote decides with probability one over the root of its size`()
    throws
  {
    let voters = try power(51, Array(repeating: 1, count: 101))
    #expect(abs(voters[0].banzhaf.value - 0.0795892374) < 1e-10)
    #expect(voters[100].shapleyShubik == Rational(1, 101))
  }

  @Test(arguments: [(39, [7, 7, 7, 1, 1, 30, 2]), (5, [3, 2, 2, 1, 0]), (7, [9, 1, 1])])
  func `some order has one pivot, so shares add up to one`(quota: Int, weights: [Int]) throws {
    let sum = try power(quota, weights).reduce(0.0) { $0 + $1.shapleyShubikShare }
    #expect(abs(sum - 1) < 1e-12)
  }

  @Test func `a dictator has all the power, a dummy none`() throws {
    let game = try power(7, [9, 1, 1])
    #expect(fractions(game) == ["1", "0", "0"])
  }

  @Test func `a quota that nobody reaches gives nobody power`() throws {
    #expect(try power(20, [4, 4]).allSatisfy { $0.swings == 0 })
  }

  @Test func `more players than can be counted are refused`() {
    #expect(WeightedGame(quota: 61, weights: Array(repeating: 1, count: 121)).power == nil)
  }

  /// Fifteen members with weights of their own and a quota of a thousand million would take 240 GB.
  @Test func `what files make too large to count is not counted`() {
    let weights = (1...15).map { 60_000_000 + $0 }
    #expect(WeightedGame(quota: 450_000_000, weights: weights).power == nil)
    #expect(WeightedGame(quota: .max, weights: weights).power == nil)
    // A quota that nobody reaches takes no more than the weights do.
    let powerless = WeightedGame(quota: 1_000_000_000, weights: [3, 2, 1]).power
    #expect(powerless?.allSatisfy { $0.swings == 0 } == true)
  }
}
