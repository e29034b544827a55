/// The root of a continuous function between two points where it has opposite signs, by bisection to
/// neighbouring doubles. Slow and certain: for closed forms, not for loops.
public func root(in interval: ClosedRange<Double>, of function: (Double) -> Double) -> Double {
  var (low, high) = (interval.lowerBound, interval.upperBound)
  let lowSign = function(low)
  if lowSign == 0 { return low }
  let highSign = function(high)
  if highSign == 0 { return high }
  precondition((lowSign < 0) != (highSign < 0), "no change of sign in \(interval)")
  while true {
    let middle = low + (high - low) / 2
    if middle <= low || middle >= high { return middle }
    let sign = function(middle)
    if sign == 0 { return middle }
    if (sign < 0) == (lowSign < 0) { low = middle } else { high = middle }
  }
}

/// All roots between two points that a grid of so many steps separates, in rising order.
public func roots(
  in interval: ClosedRange<Double>, steps: Int, of function: (Double) -> Double
) -> [Double] {
  let width = (interval.upperBound - interval.lowerBound) / Double(steps)
  var found: [Double] = []
  var left = interval.lowerBound
  var leftValue = function(left)
  for step in 1...steps {
    let right = step == steps ? interval.upperBound : interval.lowerBound + Double(step) * width
    let rightValue = function(right)
    if leftValue == 0 {
      found.append(left)
    } else if rightValue != 0 && (leftValue < 0) != (rightValue < 0) {
      found.append(root(in: left...right, of: function))
    }
    (left, leftValue) = (right, rightValue)
  }
  if leftValue == 0 { found.append(left) }
  return found
}
