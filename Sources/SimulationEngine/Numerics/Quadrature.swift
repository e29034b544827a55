/// The integral of a smooth function by Gauss–Legendre's five points on each of `panels` equal parts.
public func integral(
  over interval: ClosedRange<Double>, panels: Int = 400, of function: (Double) -> Double
) -> Double {
  let nodes = [-0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640]
  let weights = [
    0.2369268850561891, 0.4786286704993665, 0.5688888888888889, 0.4786286704993665,
    0.2369268850561891,
  ]
  let half = (interval.upperBound - interval.lowerBound) / Double(2 * panels)
  var sum = 0.0
  for panel in 0..<panels {
    let middle = interval.lowerBound + half * Double(2 * panel + 1)
    for point in 0..<5 { sum += weights[point] * function(middle + half * nodes[point]) }
  }
  return sum * half
}
