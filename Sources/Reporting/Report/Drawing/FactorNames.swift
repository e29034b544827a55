/// JSON Pointers as readers of a picture want them: their last two steps, or as many more as it takes to
/// tell them apart.
enum FactorNames {
  static func short(_ pointers: [String]) -> [String] {
    let steps = pointers.map { $0.split(separator: "/").map(String.init) }
    return steps.indices.map { index in
      let own = steps[index]
      var count = min(2, own.count)
      while count < own.count,
        steps.indices.contains(where: {
          $0 != index && steps[$0].suffix(count).elementsEqual(own.suffix(count))
        })
      {
        count += 1
      }
      return count == 0 ? pointers[index] : own.suffix(count).joined(separator: "/")
    }
  }
}

/// The name of a number as `sensitivity` and `discover` write it, for readers of a picture:
/// `diffusion.share[field=rail,standard=UHV]@2020-12` as `share · rail · UHV · 2020-12`.
func shortSeries(_ name: String) -> String {
  guard let open = name.firstIndex(of: "["), let close = name.lastIndex(of: "]"), open < close,
    let dot = name[..<open].lastIndex(of: ".")
  else { return name }
  let values = name[name.index(after: open)..<close].split(separator: ",").map {
    $0.split(separator: "=", maxSplits: 1).last.map(String.init) ?? ""
  }
  let rest = name[name.index(after: close)...].split { $0 == "@" || $0 == ":" }.map(String.init)
  return ([String(name[name.index(after: dot)..<open])] + values + rest).joined(separator: " · ")
}
