/// Rows of stacked bars, each of shares that add up to one: a picture that several charts have in common.
struct ShareBars {
  struct Row {
    var name: String
    /// By category.
    let shares: [Double]
    var note = ""
  }

  let rows: [Row]
  let colours: [Int]

  func draw(width: Double) -> Drawing {
    let isNarrow = width < 500
    let nameRoom = isNarrow ? 0.0 : min(220, (rows.map { textWidth($0.name) }.max() ?? 0) + 14)
    let noteRoom = (rows.map { textWidth($0.note, size: 11) }.max() ?? 0) + 10
    let rowHeight = isNarrow ? 44.0 : 32
    var drawing = Drawing(width: width, height: rowHeight * Double(rows.count) + 4)
    for (index, row) in rows.enumerated() {
      let y = rowHeight * Double(index)
      let bar = isNarrow ? y + 18 : y + 4
      if isNarrow {
        drawing.text(fitted(row.name, width: width), (0, y + 12), .start, "ink")
      } else {
        drawing.text(fitted(row.name, width: nameRoom - 8), (0, bar + 15), .start, "ink")
      }
      var x = nameRoom
      for (category, share) in row.shares.enumerated() where share > 0 {
        let part = (width - nameRoom - noteRoom) * share
        drawing.rectangle(x, bar, part, 22, "tint-\(colours[category]) edge")
        let label = FigureNumbers.percent(share)
        if part > textWidth(label, size: 11) + 6 {
          drawing.text(label, (x + part / 2, bar + 15), .middle, "ink small")
        }
        x += part
      }
      drawing.text(row.note, (width, bar + 15), .end, "soft small")
    }
    return drawing
  }

  /// Categories as columns, for the table behind the picture.
  func table(_ first: String, _ categories: [String]) -> FigureTable {
    FigureTable(
      columns: [first] + categories + ["number"],
      rows: rows.map { [$0.name] + $0.shares.map(FigureNumbers.percent) + [$0.note] })
  }
}
