/// A figure as HTML: heading, picture in two widths, what is operated, caption, and the numbers behind a
/// button.
enum FigureMarkup {
  static func width(of figure: Figure) -> Double { figure.isSmall ? 470 : 780 }
  static let narrowWidth = 300.0

  static func html(_ figure: Figure) -> String {
    """
    <figure class="figure\(figure.isSmall ? " small" : "")" id="\(figure.id)">
    <h3>\(escaped(figure.title))</h3>
    \(picture(figure, width(of: figure), "wide"))
    \(picture(figure, narrowWidth, "narrow"))
    \(figure.controls ?? "")
    <figcaption>\(escaped(figure.caption))</figcaption>
    \(numbers(figure))
    </figure>

    """
  }

  private static func picture(_ figure: Figure, _ width: Double, _ kind: String) -> String {
    let drawing = figure.draw(width)
    let id = "\(figure.id)-\(kind)"
    return """
      <svg class="\(kind)" role="img" aria-label="\(escaped(figure.title))" \
      aria-describedby="\(id)-text" viewBox="0 0 \(FigureNumbers.decimal(drawing.width)) \
      \(FigureNumbers.decimal(drawing.height))"><desc id="\(id)-text">\
      \(escaped(figure.description))</desc>\(drawing.elements)</svg>
      """
  }

  private static func numbers(_ figure: Figure) -> String {
    """
    <button type="button" class="toggle" aria-expanded="false" aria-controls="\(figure.id)-numbers">\
    <span class="verb">Show</span> the numbers<span class="aside"> of \(escaped(figure.title))</span>\
    </button>
    <div class="numbers" id="\(figure.id)-numbers" role="region" tabindex="0" \
    aria-label="\(escaped("Numbers: \(figure.title)"))" hidden>
    \(table(figure.table))</div>
    """
  }

  static func table(_ table: FigureTable) -> String {
    func cell(_ text: String, _ column: Int, _ name: String) -> String {
      column < table.textColumns
        ? "<\(name)>\(isolated(text))</\(name)>" : "<\(name) class=\"n\">\(escaped(text))</\(name)>"
    }
    let head = table.columns.enumerated().map {
      cell($0.element, $0.offset, "th").replacing("<th", with: "<th scope=\"col\"")
    }
    let rows = table.rows.map { row in
      "<tr>"
        + row.enumerated().map { index, text in
          index == 0 ? "<th scope=\"row\">\(isolated(text))</th>" : cell(text, index, "td")
        }.joined() + "</tr>"
    }
    return "<table><thead><tr>\(head.joined())</tr></thead><tbody>\n"
      + rows.joined(separator: "\n") + "\n</tbody></table>"
      + (table.remark.map { "<p>\(escaped($0))</p>" } ?? "") + "\n"
  }
}

extension String {
  /// Its first occurrence of a text exchanged.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    hasPrefix(old) ? new + dropFirst(old.count) : self
  }
}
