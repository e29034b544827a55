import SimulationEngine

extension Drawing {
  /// A strip above the plot that names the phases of a field.
  mutating func phaseStrip(
    _ phases: [(name: String, from: Int, to: Int)], _ months: [Month], _ plot: Plot
  ) {
    let names = ["fluid": 1, "transition": 2, "specific": 3]
    for (index, phase) in phases.enumerated() {
      let from = plot.x(months[phase.from])
      let to = index + 1 < phases.count ? plot.x(months[phases[index + 1].from]) : plot.right
      rectangle(
        from, plot.top - 26, to - from, 16, "phase-\(names[phase.name] ?? 1)", title: phase.name)
      if from > plot.left { line((from, plot.top - 26), (from, plot.bottom), "mark faint") }
      let text = fitted(phase.name, width: to - from - 8, size: 11)
      if text.unicodeScalars.count > 2 || text == phase.name {
        self.text(text, (from + 5, plot.top - 14), .start, "ink small")
      }
    }
  }

  /// Dashed lines at dated events; the first few are named, each on a line of its own.
  mutating func eventMarks(
    _ events: [(date: Month, text: String)], _ plot: Plot, named: Int
  ) {
    let shown = events.filter { plot.dates.contains($0.date.ordinal) }
    for (index, event) in shown.enumerated() {
      let x = plot.x(event.date)
      guard index < named else {
        line((x, plot.top), (x, plot.bottom), "mark")
        continue
      }
      let y = 11 + Double(index) * 15
      line((x, y + 2), (x, plot.bottom), "mark")
      let label = "\(event.date) \(event.text)"
      let room = width - x - 8
      if textWidth(label, size: 11) <= room || x < width / 2 {
        text(fitted(label, width: room, size: 11), (x + 4, y), .start, "soft small")
      } else {
        text(fitted(label, width: x - 8, size: 11), (x - 4, y), .end, "soft small")
      }
    }
  }
}
