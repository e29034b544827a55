// Own exponential and logarithm, in a fixed order of plain operations.
//
// The platform's differ in the last bit between processors (with or without fused multiply-add) and
// between releases, and a simulation that promises the same bytes on every machine cannot use them on
// the way to a decision. Method: argument reduction and the rational kernels of Sun's fdlibm
// (`e_exp.c`, `e_log.c`, 1993).

/// eˣ, within 1 unit in the last place of the exact value; 0 below −745.2, infinity above 709.79.
public func exponential(_ x: Double) -> Double {
  if x != x { return x }
  if x > 709.782712893384 { return .infinity }
  if x < -745.1332191019412 { return 0 }
  // k = x / ln 2 to the nearest integer; x = k·ln 2 + (high − low), |x − k·ln 2| ≤ ln 2 / 2.
  let shifted = x * 1.4426950408889634 + 0x1.8p52
  let k = shifted - 0x1.8p52
  let high = x - k * 6.93147180369123816490e-01
  let low = k * 1.90821492927058770002e-10
  let r = high - low
  let t = r * r
  let p =
    1.66666666666666019037e-01
    + t
    * (-2.77777777770155933842e-03
      + t
      * (6.61375632143793436117e-05
        + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08)))
  let c = r - t * p
  let y = 1 - ((low - (r * c) / (2 - c)) - high)
  return scaled(y, byPowerOfTwo: Int(k))
}

/// ln x, within 1 unit in the last place; −infinity at 0, not a number below.
public func naturalLogarithm(_ x: Double) -> Double {
  if x != x || x < 0 { return .nan }
  if x == 0 { return -.infinity }
  if x == .infinity { return x }
  // The bits themselves where x is normal: the library's `exponent` and `significand` are calls.
  let bits = x.bitPattern
  let isNormal = x >= .leastNormalMagnitude
  var k = isNormal ? Double(Int(bits &>> 52) &- 1023) : Double(x.exponent)
  var m =
    isNormal
    ? Double(bitPattern: bits & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000) : x.significand
  if m > 1.4142135623730951 {
    m *= 0.5
    k += 1
  }
  let f = m - 1
  let s = f / (2 + f)
  let z = s * s
  let w = z * z
  let even =
    w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01))
  let odd =
    z
    * (6.666666666666735130e-01
      + w
      * (2.857142874366239149e-01
        + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)))
  let r = even + odd
  let half = 0.5 * f * f
  return k * 6.93147180369123816490e-01
    - ((half - (s * (half + r) + k * 1.90821492927058770002e-10)) - f)
}

/// y·2ᵏ without losing a bit before the last step, also where the result is subnormal.
private func scaled(_ y: Double, byPowerOfTwo k: Int) -> Double {
  if k > 1023 { return y * 0x1p1023 * 2 }
  if k >= -1022 { return y * Double(bitPattern: UInt64(k &+ 1023) &<< 52) }
  return y * Double(bitPattern: UInt64(k &+ 2023) &<< 52) * 0x1p-1000
}

/// 1 / (1 + e⁻ˣ), without overflow on either side.
public func logisticFunction(_ x: Double) -> Double {
  if x >= 0 { return 1 / (1 + exponential(-x)) }
  let e = exponential(x)
  return e / (1 + e)
}

/// eˣ − 1 without cancellation near 0 (Kahan: the errors of eˣ and of its logarithm cancel).
public func exponentialMinusOne(_ x: Double) -> Double {
  let e = exponential(x)
  if e == 1 { return x }
  if abs(x) >= 1 { return e - 1 }
  return (e - 1) * (x / naturalLogarithm(e))
}

/// tanh x.
public func hyperbolicTangent(_ x: Double) -> Double {
  if abs(x) > 20 { return x > 0 ? 1 : -1 }
  let t = exponentialMinusOne(2 * x)
  return t / (t + 2)
}
