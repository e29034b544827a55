import SimulationEngine

/// A chart: fed the rows of one table, then drawn.
///
/// To add one: a file in this folder's `Charts` and its name in `ReportCharts.all`.
protocol Chart {
  /// The table's name, without `.csv`.
  static var table: String { get }

  /// - Returns: nil where the table has not the columns it needs.
  init?(_ subject: ReportSubject, runs: RunList, header: CSVHeader)

  mutating func read(_ row: CSVRow)

  /// None where the table says nothing worth a picture.
  func figures() -> [Figure]
}

/// Chapters of the report, in their order.
enum ReportChapter: String, CaseIterable {
  case sensitivity = "What drives the numbers"
  case convergence = "Luck, and whether the points were enough"
  case posterior = "What was learnt"
  case predictive = "What the fit says of the facts"
  case discovery = "When it happens"
  case strategies = "Which strategy stands up"
  case patterns = "Predictions against outcomes"
  case differences = "Differences between arms"
  case diffusion = "Who uses what"
  case ballots = "Ballots"
  case secretariats = "Who holds the seats"
  case projects = "Projects and modes"
  case fragmentation = "Fragmentation"
  case limits = "Against the closed form"
  case events = "Events"
  case series = "Other series"
  case parameters = "Parameters"
}

/// Something to look at: a picture in as many widths as needed, its text alternative, its numbers.
struct Figure {
  /// Lower case, unique in the report: part of element ids and file names.
  let id: String
  let chapter: ReportChapter
  let title: String
  /// One sentence for the top of the report; nil where the figure only supports another.
  var headline: String? = nil
  /// What is drawn and how to read it.
  let caption: String
  /// What the picture shows, in words, for who cannot see it.
  let description: String
  let table: FigureTable
  /// Markup under the picture: a slider; nil where there is nothing to operate.
  var controls: String? = nil
  /// Small ones stand side by side.
  var isSmall = false
  let draw: (_ width: Double) -> Drawing
}

/// The numbers behind a figure.
struct FigureTable {
  var columns: [String]
  var rows: [[String]] = []
  /// What is left out, and where to find it.
  var remark: String? = nil
  /// Columns that hold numbers stand right.
  var textColumns = 1
}
