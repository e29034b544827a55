import StandardsModel
import Testing

struct RationalTests {
  @Test func `fractions are in lowest terms with the sign above`() {
    #expect(Rational(6, -4) == Rational(-3, 2))
    #expect(Rational(6, -4).description == "-3/2")
    #expect(Rational(0, 5).description == "0")
    #expect(Rational(8, 4).description == "2")
    #expect(Rational(1, 4).value == 0.25)
  }
}
