/// The last chapter: sources, provenance, files, how to make it again and how to cite it.
struct ReportEnd {
  let subject: ReportSubject

  var html: String {
    """
    <section aria-labelledby="provenance">
    <h2 id="provenance">Provenance</h2>
    \(facts)
    \(again)
    \(files)
    \(sources)
    \(citation)
    </section>
    """
  }

  private var facts: String {
    subject.provenance.isEmpty
      ? ""
      : "<dl class=\"facts-list\">"
        + subject.provenance.map {
          "<dt>\(escaped($0.label))</dt><dd>\(isolated($0.value))</dd>"
        }.joined(separator: "\n") + "</dl>"
  }

  private var again: String {
    subject.commands.isEmpty
      ? ""
      : "<h3>Make it again</h3>\n<p>The same inputs give the same bytes on any machine.</p>\n<pre tabindex=\"0\">"
        + subject.commands.map { escaped($0) }.joined(separator: "\n") + "</pre>"
  }

  private var files: String {
    guard !subject.files.isEmpty else { return "" }
    let table = FigureTable(
      columns: ["file", "what it holds", "bytes"],
      rows: subject.files.map { [$0.name, $0.meaning, "\($0.bytes)"] }, textColumns: 2)
    return
      "<h3>Files beside this page</h3>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Files beside this page\">\(FigureMarkup.table(table))</div>"
  }

  private var sources: String {
    subject.sources.isEmpty
      ? ""
      : "<h3>Sources</h3>\n<dl class=\"predictions\">"
        + subject.sources.map { "<dt>\(isolated($0.id))</dt><dd>\(isolated($0.text))</dd>" }
        .joined(separator: "\n") + "</dl>"
  }

  private var citation: String {
    subject.citation.isEmpty
      ? ""
      : "<h3>How to cite</h3>\n<pre tabindex=\"0\">"
        + subject.citation.split(separator: "\n", omittingEmptySubsequences: false)
        .map { escaped($0) }.joined(separator: "\n") + "</pre>"
  }
}
