import SimulationEngine
import StandardsModel
import Testing

@testable import Experiments

@Suite struct PartnerHeadlineTests {
  private func table(_ rows: [(String, String, String, Double)]) throws -> Table {
    let declaration = try #require(TableCatalog.declarations.first { $0.name == "series" })
    var table = TableBuilder(declaration)
    for (date, series, key, value) in rows {
      table.append([
        .integer(1), .month(try #require(Month(date))), .text(series), .text(key), .number(value),
      ])
    }
    return table.table()
  }

  @Test func `coefficients are those of the last month, by regression, without the constant`()
    throws
  {
    var headline = PartnerHeadline()
    for value in [0.02, 0.04] {
      headline.add(
        try table([
          ("2030-12", "partner-votes", "CHN memorandum", 9),
          ("2035-12", "partner-votes", "CHN constant", 0.7),
          ("2035-12", "partner-votes", "CHN memorandum", value),
          ("2035-12", "partner-votes-by-lever", "CHN memorandum", value / 2),
          ("2035-12", "something-else", "CHN memorandum", 5),
        ]))
    }
    let lines = headline.lines
    #expect(lines.map(\.term) == ["memorandum", "memorandum"])
    #expect(lines.map(\.isByLever) == [false, true])
    #expect(lines.map(\.proposer) == ["CHN", "CHN"])
    #expect(lines.map(\.values) == [[0.02, 0.04], [0.01, 0.02]])
  }

  @Test func `a run without such votes adds nothing`() throws {
    var headline = PartnerHeadline()
    headline.add(try table([("2035-12", "something-else", "CHN", 5)]))
    #expect(headline.lines.isEmpty)
  }
}
