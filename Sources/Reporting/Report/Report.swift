import SimulationEngine

/// A report of a results folder, made from the folder's files alone: tables here, the other files
/// by way of `subject`.
public struct Report {
  private let subject: ReportSubject
  private let runs: RunList
  private let figures: [Figure]

  /// Streams each table once past the charts that want it; memory does not grow with the tables.
  public init(folder: String, subject: ReportSubject) throws(CSVReader.Malformed) {
    self.subject = subject
    runs = try RunList(path: "\(folder)/runs.csv")
    var figures: [(place: Int, figures: [Figure])] = []
    let tables = ReportCharts.all.map { $0.table }
    for (first, table) in tables.enumerated() where tables.firstIndex(of: table) == first {
      let places = tables.indices.filter { tables[$0] == table }
      for (place, chart) in try Self.read(folder, table, places, subject, runs) {
        figures.append((place, chart.figures()))
      }
    }
    // In the order of chapters, then of the list.
    let listed = figures.sorted { $0.place < $1.place }.flatMap(\.figures)
    self.figures = ReportChapter.allCases.flatMap { chapter in
      listed.filter { $0.chapter == chapter }
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
