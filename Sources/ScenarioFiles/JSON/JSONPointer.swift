/// Paths into a document (RFC 6901).
public enum JSONPointer {
  /// `/fields/WLAN~1A` from `["fields", "WLAN/A"]`.
  public static func text(_ path: some Sequence<String>) -> String {
    var text = ""
    for step in path {
      text += "/"
      for scalar in step.unicodeScalars {
        switch scalar {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }

  /// The steps of a pointer; nil where it neither is empty nor begins with `/`, and where a `~` is
  /// followed by neither 0 nor 1.
  public static func path(_ pointer: String) -> [String]? {
    guard !pointer.isEmpty else { return [] }
    guard pointer.utf8.first == UInt8(ascii: "/") else { return nil }
    var path: [String] = []
    var step = ""
    var escaping = false
    for scalar in pointer.unicodeScalars.dropFirst() {
      switch (escaping, scalar) {
      case (true, "0"): (step, escaping) = (step + "~", false)
      case (true, "1"): (step, escaping) = (step + "/", false)
      case (true, _): return nil
      case (false, "~"): escaping = true
      case (false, "/"):
        path.append(step)
        step = ""
      case (false, _): step.unicodeScalars.append(scalar)
      }
    }
    return escaping ? nil : path + [step]
  }
}

extension JSONNode {
  /// What a path leads to; array elements by their number from 0.
  public func descendant(_ path: some Sequence<String>) -> JSONNode? {
    var node = self
    for step in path {
      switch node.value {
      case .object:
        guard let next = node[step] else { return nil }
        node = next
      case .array(let elements):
        guard let index = Int(step), String(index) == step, elements.indices.contains(index) else {
          return nil
        }
        node = elements[index]
      default: return nil
      }
    }
    return node
  }
}
