/// A text as HTML or SVG content or attribute value: names come from files that others wrote.
///
/// Besides the five characters of markup, control characters and marks that turn the writing direction
/// are made visible: no browser command hides in them, but a name could pass for another one.
func escaped(_ text: some StringProtocol) -> String {
  var safe = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": safe += "&amp;"
    case "<": safe += "&lt;"
    case ">": safe += "&gt;"
    case "\"": safe += "&quot;"
    case "'": safe += "&#39;"
    case "\n", "\r", "\t": safe += " "
    case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}",
      "\u{2028}", "\u{2029}", "\u{FFFE}", "\u{FFFF}", "\u{FEFF}":
      safe += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}

/// A text as a string of JavaScript or JSON that stands inside a `<script>`.
func scriptString(_ text: some StringProtocol) -> String {
  var safe = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\", "<", ">", "&", "'", "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}",
      "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      safe += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe + "\""
}

/// A name of any script inside a sentence of ours: it keeps its direction to itself.
func isolated(_ name: some StringProtocol) -> String { "<bdi>\(escaped(name))</bdi>" }
