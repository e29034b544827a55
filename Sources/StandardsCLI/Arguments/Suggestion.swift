/// The name that somebody may have meant: the nearest by typing mistakes, if it is near at all.
public func nearest(to typed: String, among names: [String]) -> String? {
  // A third of the letters may be wrong; more is another word.
  let limit = max(1, typed.unicodeScalars.count / 3)
  // A long text has no near name, and comparing it takes long.
  guard typed.unicodeScalars.count <= 64 else { return nil }
  var best: (name: String, distance: Int)?
  for name in names {
    let distance = editDistance(typed.lowercased(), name.lowercased())
    if distance <= limit && distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

/// Letters to insert, delete, replace or swap with their neighbour until one text is the other
/// (optimal string alignment: Damerau 1964).
public func editDistance(_ left: String, _ right: String) -> Int {
  let left = Array(left.unicodeScalars)
  let right = Array(right.unicodeScalars)
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      var distance = min(
        last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    beforeLast = last
    last = row
  }
  return last[right.count]
}
