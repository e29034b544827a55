/// A text that cannot command the terminal it is printed on.
///
/// Names come from files that others wrote. Control characters (C0, DEL, C1) could move the cursor or
/// set the title, line separators could forge a line of output, and marks of writing direction could
/// show a name as another one ("Trojan Source", Boucher & Anderson 2021). Each is written as
/// `\u{1B}`.
public func terminalSafe(_ text: some StringProtocol) -> String {
  if !text.unicodeScalars.contains(where: isUnsafe) { return String(text) }
  var safe = ""
  for scalar in text.unicodeScalars {
    if isUnsafe(scalar) {
      safe += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    } else {
      safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F: true
  // Line and paragraph separators; marks, embeddings, overrides and isolates of direction; the BOM.
  case 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0xFEFF: true
  default: false
  }
}
