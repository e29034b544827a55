import Testing

@testable import Reporting

@Suite struct TileGridTests {
  @Test func `every state has one square and no square two states`() {
    let codes = [
      "AFG", "AUS", "BRA", "CHN", "DEU", "FRA", "GBR", "IND", "JPN", "KOR", "NZL", "USA", "ZAF",
    ]
    let places = codes.compactMap { TileGrid.place(of: $0) }
    #expect(places.count == codes.count)
    #expect(Set(places.map { "\($0.column) \($0.row)" }).count == codes.count)
    #expect(TileGrid.place(of: "XXX") == nil)
    #expect(TileGrid.columns == 31 && TileGrid.rowCount == 22)
  }

  @Test func `neighbours on the globe are on their sides on the map`() throws {
    let france = try #require(TileGrid.place(of: "FRA"))
    let poland = try #require(TileGrid.place(of: "POL"))
    let norway = try #require(TileGrid.place(of: "NOR"))
    let southAfrica = try #require(TileGrid.place(of: "ZAF"))
    #expect(france.column < poland.column)
    #expect(norway.row < france.row && france.row < southAfrica.row)
  }

  @Test func `states without a square stand below the map`() {
    func drawing(_ codes: [String]) -> Drawing {
      TileMap(tiles: codes.map { TileMap.Tile(code: $0, shares: [1]) }, colours: [1])
        .draw(width: 780)
    }
    let known = drawing(["CHN", "GBR", "USA"])
    let all = drawing(["CHN", "GBR", "USA", "ZZZ"])
    #expect(all.elements.contains("data-t='ZZZ'"))
    #expect(all.height > known.height + 780 / 31)
  }
}
