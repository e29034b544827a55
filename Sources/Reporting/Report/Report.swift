import Glibc
import SimulationEngine

/// A report of a results folder, made from the folder's files alone: tables here, the other files
/// by way of `subject`.
public struct Report {
  private let subject: ReportSubject
  private let runs: RunList
  private let figures: [Figure]

  /// Streams tables past the charts that want them; memory does not grow with the tables.
  ///
  /// - Parameters:
  ///   - workers: who read side by side; the page is the same for any number.
  ///   - work: something else to be done at the same time.
  public init(
    folder: String, subject: ReportSubject, workers: Int = 1,
    beside work: [@Sendable () -> Void] = []
  ) throws(CSVReader.Malformed) {
    self.subject = subject
    let runs = try RunList(path: "\(folder)/runs.csv")
    self.runs = runs
    let passes = Self.passes(folder, workers: workers)
    let made = EnsembleRunner(jobs: workers).map(count: passes.count + work.count) { index in
      guard index < passes.count else {
        work[index - passes.count]()
        return Drawn(figures: .success([]))
      }
      let (table, places) = passes[index]
      do throws(CSVReader.Malformed) {
        let charts = try Self.read(folder, table, places, subject, runs)
        return Drawn(figures: .success(charts.map { ($0.place, $0.chart.figures()) }))
      } catch {
        return Drawn(figures: .failure(error))
      }
    }
    var figures: [(place: Int, figures: [Figure])] = []
    for drawn in made { figures += try drawn.figures.get() }
    // In the order of chapters, then of the list.
    let listed = figures.sorted { $0.place < $1.place }.flatMap(\.figures)
    self.figures = ReportChapter.allCases.flatMap { chapter in
      listed.filter { $0.chapter == chapter }
    }
  }

  /// What came of a pass.
  private struct Drawn: @unchecked Sendable {
    // Handed from the worker who made it to the one caller, who alone has it then.
    let figures: Result<[(place: Int, figures: [Figure])], CSVReader.Malformed>
  }

  /// Which charts look at a table together: all, unless it is large and there are others to help.
  private static func passes(
    _ folder: String, workers: Int
  ) -> [(table: String, places: [Int])] {
    let tables = ReportCharts.all.map { $0.table }
    return tables.enumerated().filter { tables.firstIndex(of: $0.element) == $0.offset }
      .flatMap { _, table -> [(table: String, places: [Int])] in
        let places = tables.indices.filter { tables[$0] == table }
        var status = stat()
        let isLarge = stat("\(folder)/\(table).csv", &status) == 0 && status.st_size > 1 << 20
        let groups = isLarge ? max(1, min(workers, places.count)) : 1
        return (0..<groups).map { group in
          (table, places.enumerated().filter { $0.offset % groups == group }.map(\.element))
        }
      }
  }

  private static func read(
    _ folder: String, _ table: String, _ places: [Int], _ subject: ReportSubject, _ runs: RunList
  ) throws(CSVReader.Malformed) -> [(place: Int, chart: any Chart)] {
    var charts: [(place: Int, chart: any Chart)] = []
    _ = try CSVReader(path: "\(folder)/\(table).csv").read(
      header: { header in
        charts = places.compactMap { place in
          ReportCharts.all[place].init(subject, runs: runs, header: header).map { (place, $0) }
        }
        return !charts.isEmpty
      },
      row: { row in
        for index in charts.indices { charts[index].chart.read(row) }
      })
    return charts
  }

  /// The page: HTML that needs no other file.
  public var html: String {
    ReportPage(subject: subject, runs: runs, figures: figures).text
  }

  /// Each picture as a file of its own, for papers and slides.
  public var drawings: [(name: String, svg: String)] {
    figures.map { figure in
      let drawing = figure.draw(FigureMarkup.width(of: figure))
      let svg = """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(FigureNumbers.decimal(drawing.width)) \
        \(FigureNumbers.decimal(drawing.height))" width="\(FigureNumbers.decimal(drawing.width))" \
        height="\(FigureNumbers.decimal(drawing.height))" role="img">
        <title>\(escaped(figure.title))</title>
        <desc>\(escaped(figure.description))</desc>
        <style>svg{\(ReportStyle.lightColours)background:var(--paper);color:var(--ink)}
        \(ReportStyle.drawings)</style>
        \(drawing.elements)
        </svg>

        """
      return ("\(figure.id).svg", svg)
    }
  }
}
