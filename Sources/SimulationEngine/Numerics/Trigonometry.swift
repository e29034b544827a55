// Own sine, cosine and arc sine by their power series, for the same reason as our own exponential: the
// platform's may differ in the last bit. Made for distances on a map, not for speed.

/// sin x for |x| ≤ 2π, within 10⁻¹⁴.
public func sine(_ x: Double) -> Double {
  let reduced = halved(x)
  let square = reduced * reduced
  var term = reduced
  var sum = reduced
  for n in 1...12 {
    term *= -square / Double((2 * n) * (2 * n + 1))
    sum += term
  }
  return sum
}

/// cos x for |x| ≤ 2π, within 10⁻¹⁴.
public func cosine(_ x: Double) -> Double { sine(.pi / 2 - x) }

/// arcsin x for 0 ≤ x ≤ 1, within 10⁻¹⁰: Newton's method on the sine.
public func arcSine(_ x: Double) -> Double {
  precondition((0...1.0000001).contains(x), "arcsin of \(x)")
  if x >= 1 { return .pi / 2 }
  // Near 1 the sine is flat: use arcsin x = π/2 − 2·arcsin √((1 − x)/2).
  if x > 0.7 { return .pi / 2 - 2 * arcSine(((1 - x) / 2).squareRoot()) }
  var y = x
  for _ in 0..<6 { y -= (sine(y) - x) / cosine(y) }
  return y
}

/// The same sine at an angle of at most π/2.
private func halved(_ x: Double) -> Double {
  var angle = x
  while angle > .pi { angle -= 2 * .pi }
  while angle < -.pi { angle += 2 * .pi }
  if angle > .pi / 2 { return .pi - angle }
  if angle < -.pi / 2 { return -.pi - angle }
  return angle
}
