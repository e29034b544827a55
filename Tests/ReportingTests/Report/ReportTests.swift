import SimulationEngine
import Testing

@testable import Reporting

@Suite struct ReportTests {
  let folder = TemporaryFolder()

  /// Two runs of two standards in two states over two years.
  func writeTables(field: String = "radio", standards: [String] = ["One", "Two"]) throws {
    func column(_ name: String, _ type: ColumnType) -> ColumnDeclaration {
      ColumnDeclaration(name, type, meaning: "\(name).")
    }
    var runs = TableBuilder(
      TableDeclaration(
        name: "runs", meaning: "A run.", keyLength: 1,
        columns: [
          column("run", .integer), column("arm", .text), column("point", .integer),
          column("replicate", .integer), column("seed", .integer), column("status", .text),
        ]))
    var diffusion = TableBuilder(
      TableDeclaration(
        name: "diffusion", meaning: "Use.", keyLength: 5,
        columns: [
          column("run", .integer), column("date", .month), column("field", .text),
          column("standard", .text), column("state", .text), column("adopters", .integer),
          column("share", .number), column("new_share", .number), column("phase", .text),
        ]))
    for run in 1...2 {
      runs.append([
        .integer(run), .text("base"), .integer(1), .integer(run), .integer(7), .text("complete"),
      ])
      for month in 0..<24 {
        for (place, standard) in standards.enumerated() {
          for state in ["CHN", "USA"] {
            let adopters = place == 0 ? 10 * run + month : 30
            diffusion.append([
              .integer(run), .month(Month(year: 2003, month: 1) + month), .text(field),
              .text(standard), .text(state), .integer(adopters), .missing, .missing,
              .text(month < 6 ? "fluid" : "transition"),
            ])
          }
        }
      }
    }
    for table in [runs.table(), diffusion.table()] {
      try ReplacedFile.write(
        CSVEncoder.bytes(of: table), to: "\(folder.path)/\(table.name).csv")
    }
  }

  func subject() -> ReportSubject {
    var subject = ReportSubject()
    subject.name = "two radios"
    subject.question = "Which one wins?"
    subject.focus = ["CHN"]
    subject.events = [(Month(year: 2003, month: 8), "law passed")]
    return subject
  }

  @Test func `a folder of tables becomes one page that says what happened`() throws {
    try writeTables()
    let html = try Report(folder: folder.path, subject: subject()).html
    #expect(html.contains("Which one wins?"))
    // Run 1 ends with 33 of 63 in each state, run 2 with 43 of 73: median (33/63 + 43/73) / 2 = 56 %.
    #expect(html.contains("radio: in 2004-12 One has 56\u{A0}% of the adopters in the median run"))
    #expect(html.contains("Shares of standards: radio in CHN"))
    #expect(html.contains("2003-08 law passed"))
    #expect(html.contains("transition"))
    #expect(html.contains("type=\"range\""))
    #expect(!html.contains("http://") && !html.contains("https://"))
  }

  @Test func `the same tables give the same bytes`() throws {
    try writeTables()
    let pages = try (0..<2).map { _ in try Report(folder: folder.path, subject: subject()).html }
    #expect(pages[0] == pages[1])
  }

  @Test func `every picture has a name, words and its numbers`() throws {
    try writeTables()
    let report = try Report(folder: folder.path, subject: subject())
    let html = report.html
    let pictures = html.split(separator: "<svg ").dropFirst()
    #expect(pictures.count == 2 * report.drawings.count)
    #expect(pictures.allSatisfy { $0.contains("role=\"img\" aria-label=\"") })
    #expect(pictures.allSatisfy { $0.contains("<desc id=") })
    #expect(html.split(separator: "class=\"toggle\"").count == report.drawings.count + 1)
    for (name, svg) in report.drawings {
      #expect(name.hasSuffix(".svg"))
      #expect(svg.contains("<title>") && svg.contains("--paper"))
    }
  }

  @Test func `names that are markup, formulas or right-to-left do no harm`() throws {
    let hostile = [
      "<script>alert(1)</script>", "=cmd()|'/c calc'!A1", "a\",\"b\nc", "שלום\u{202E}", "🧪",
    ]
    try writeTables(field: "\"><img src=x onerror=alert(1)>", standards: hostile)
    var subject = subject()
    subject.name = "</title><script>alert(2)</script>"
    subject.question = "<iframe src='javascript:alert(3)'></iframe>"
    subject.answer = "</pre><script>alert(4)</script>"
    let report = try Report(folder: folder.path, subject: subject)
    let html = report.html
    // The page's own: its program, and the numbers of the map.
    #expect(html.split(separator: "<script").count == 3)
    #expect(!html.contains("<img") && !html.contains("<iframe"))
    #expect(!html.unicodeScalars.contains("\u{202E}"))
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    for (_, svg) in report.drawings { #expect(!svg.contains("<script")) }
  }

  @Test func `an empty folder gives a page that says so`() throws {
    let html = try Report(folder: folder.path, subject: ReportSubject()).html
    #expect(html.contains("hold nothing to draw"))
  }

  @Test func `a table that is cut off is refused with its record`() throws {
    try writeTables()
    try ReplacedFile.write(
      Array("run,date,field,standard,state,adopters,share,new_share,phase\n1,2003-01\n".utf8),
      to: "\(folder.path)/diffusion.csv")
    #expect(throws: CSVReader.Malformed.self) {
      try Report(folder: folder.path, subject: subject())
    }
  }
}
