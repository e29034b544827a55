/// The page around the figures: the question and the answer first, where it all comes from last.
struct ReportPage {
  let subject: ReportSubject
  let runs: RunList
  let figures: [Figure]

  var text: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
    <title>\(escaped(subject.name)): report</title>
    <link rel="icon" href="data:,">
    <style>
    \(ReportStyle.page)
    </style>
    <noscript><style>.numbers[hidden]{display:block!important}.toggle,.theme,.slider{display:none!important}</style></noscript>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the report</a>
    <header>
    <p class="kind">standards-sim report</p>
    <button type="button" class="theme" aria-label="Colours: as the system has them">◐ <span>auto</span></button>
    <h1>\(isolated(subject.name))</h1>
    \(subject.question.isEmpty ? "" : "<p class=\"question\">\(isolated(subject.question))</p>")
    <p class="facts">\(escaped(facts))</p>
    </header>
    <main id="main">
    \(inShort)
    \(contents)
    \(chapters)
    \(ReportEnd(subject: subject).html)
    </main>
    <script>
    \(ReportScript.text)
    </script>
    </body>
    </html>

    """
  }

  private var facts: String {
    [subject.extent.isEmpty ? runs.words : subject.extent, subject.period].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private var inShort: String {
    let sentences = figures.compactMap { figure in
      figure.headline.flatMap { $0.isEmpty ? nil : (figure.id, $0) }
    }
    let shown = sentences.prefix(10)
    let list =
      shown.isEmpty
      ? "<p>The tables of this folder hold nothing to draw.</p>"
      : "<ul>"
        + shown.map { id, text in
          "<li>\(escaped(text)) <a href=\"#\(id)\" aria-label=\"\(escaped("See the figure: \(title(of: id))"))\">figure</a></li>"
        }
        .joined(separator: "\n") + "</ul>"
    return """
      <section class="short" aria-labelledby="in-short">
      <h2 id="in-short">In short</h2>
      \(list)
      \(subject.answer.isEmpty ? "" : "<details><summary>The answer as the terminal shows it</summary><pre tabindex=\"0\">\(preformatted(subject.answer))</pre></details>")
      </section>
      """
  }

  private func title(of id: String) -> String { figures.first { $0.id == id }?.title ?? id }

  /// Line by line, so that line ends stay.
  private func preformatted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped($0) }
      .joined(separator: "\n")
  }

  private var shownChapters: [ReportChapter] {
    ReportChapter.allCases.filter { chapter in
      figures.contains { $0.chapter == chapter }
        || (chapter == .patterns && !subject.predictions.isEmpty)
    }
  }

  private var contents: String {
    "<nav aria-label=\"Chapters\"><ul>"
      + shownChapters.map { "<li><a href=\"#\(anchor($0))\">\(escaped($0.rawValue))</a></li>" }
      .joined() + "<li><a href=\"#provenance\">Provenance</a></li></ul></nav>"
  }

  private func anchor(_ chapter: ReportChapter) -> String { "chapter-\(chapter)" }

  private var chapters: String {
    shownChapters.map { chapter in
      let own = figures.filter { $0.chapter == chapter }
      let large = own.filter { !$0.isSmall }.map(FigureMarkup.html).joined()
      let small = own.filter(\.isSmall).map(FigureMarkup.html).joined()
      return """
        <section aria-labelledby="\(anchor(chapter))">
        <h2 id="\(anchor(chapter))">\(escaped(chapter.rawValue))</h2>
        \(chapter == .patterns ? predictions : "")
        \(large)\(small.isEmpty ? "" : "<div class=\"pair\">\n\(small)</div>")
        </section>

        """
    }.joined()
  }

  private var predictions: String {
    guard !subject.predictions.isEmpty else { return "" }
    let judged = figures.contains { $0.chapter == .patterns }
    return "<dl class=\"predictions\">"
      + subject.predictions.map {
        "<dt>\(isolated($0.id))</dt><dd>\(isolated($0.text))</dd>"
      }.joined(separator: "\n") + "</dl>"
      + (judged
        ? ""
        : "<p>What the author expected, in words. This folder holds no table of patterns, so nothing here judges them; the figures below show what the runs gave.</p>")
  }
}
