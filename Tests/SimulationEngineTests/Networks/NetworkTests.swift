import SimulationEngine
import Testing

@Suite struct NetworkTests {
  private let draws = Draws(seed: 5, replicate: 1)
  private let subject = Subject("network")

  private func isSymmetric(_ network: SparseNetwork) -> Bool {
    (0..<network.memberCount).allSatisfy { n in
      network.neighbours(of: n).allSatisfy {
        Int($0) != n && network.neighbours(of: Int($0)).contains(Int32(n))
      }
    }
  }

  @Test func `every kind is symmetric, without self-ties, and has its mean degree`() {
    let networks: [(SparseNetwork, Double)] = [
      (.ring(50, each: 2), 4), (.pairs(50), 1),
      (.randomRegular(60, degree: 5, draws: draws, subject: subject), 5),
      (.smallWorld(80, each: 3, rewired: 0.3, draws: draws, subject: subject), 6),
      (.preferentialAttachment(90, each: 2, draws: draws, subject: subject), 354.0 / 90),
    ]
    for (network, degree) in networks {
      #expect(isSymmetric(network))
      #expect(abs(network.meanDegree - degree) < 1e-12)
      #expect(abs(network.tie * network.meanDegree - 1) < 1e-12)
    }
  }

  @Test func `a regular network gives everybody the same degree`() {
    for (members, degree) in [(8, 7), (20, 3), (101, 4)] {
      let network = SparseNetwork.randomRegular(
        members, degree: degree, draws: draws, subject: subject)
      #expect((0..<members).allSatisfy { network.degree(of: $0) == degree })
    }
  }

  @Test func `a random network has its number of ties`() {
    let network = SparseNetwork.uniformlyRandom(
      4000, meanDegree: 6, draws: draws, subject: subject)
    #expect(isSymmetric(network))
    // 12,000 expected ties, binomial: 4 σ = 438.
    #expect(abs(network.tieCount - 12_000) < 438)
    let full = SparseNetwork.uniformlyRandom(20, meanDegree: 19, draws: draws, subject: subject)
    #expect(full.tieCount == 190)
    let empty = SparseNetwork.uniformlyRandom(20, meanDegree: 0, draws: draws, subject: subject)
    #expect(empty.tieCount == 0)
  }

  @Test func `preferential attachment makes hubs, a random network does not`() {
    let hubs = SparseNetwork.preferentialAttachment(3000, each: 3, draws: draws, subject: subject)
    let random = SparseNetwork.uniformlyRandom(3000, meanDegree: 6, draws: draws, subject: subject)
    #expect(hubs.maximumDegree > 60)
    #expect(random.maximumDegree < 25)
  }

  @Test func `a small world without rewiring is the ring, rewired it is not`() {
    let ring = SparseNetwork.ring(40, each: 2)
    #expect(
      SparseNetwork.smallWorld(40, each: 2, rewired: 0, draws: draws, subject: subject) == ring)
    #expect(
      SparseNetwork.smallWorld(40, each: 2, rewired: 0.5, draws: draws, subject: subject) != ring)
  }

  @Test func `a member appended leaves the others' random ties alone`() {
    // Each draws its own ties to later members; with the same chance per pair the old ones stay.
    let small = SparseNetwork.uniformlyRandom(
      200, meanDegree: 199 * 0.03, draws: draws, subject: subject)
    let large = SparseNetwork.uniformlyRandom(
      201, meanDegree: 200 * 0.03, draws: draws, subject: subject)
    for n in 0..<200 {
      #expect(Array(small.neighbours(of: n)) == large.neighbours(of: n).filter { $0 < 200 })
    }
  }

  @Test func `balanced blocks give everybody the same strength`() {
    let members = [1, 500, 3, 0, 20]
    var flows = [Double](repeating: 0, count: 25)
    for c in 0..<5 {
      for d in 0..<5 { flows[c * 5 + d] = Double((c + 1) * (d + 1)) / Double(1 + abs(c - d)) }
    }
    for includesSelf in [false, true] {
      let network = BlockNetwork(members: members, flows: flows, includesSelf: includesSelf)
      for c in [0, 1, 2, 4] { #expect(abs(network.strength(ofGroup: c) - 1) < 1e-9) }
      for c in 0..<5 {
        for d in 0..<5 { #expect(network.ties[c * 5 + d] == network.ties[d * 5 + c]) }
      }
      #expect(network.ties[3 * 5 + 1] == 0)
    }
  }

  @Test func `in a complete network a tie is worth 1 / (N - 1)`() {
    let network = BlockNetwork.complete(members: [3, 7])
    #expect(network.ties.allSatisfy { $0 == 1.0 / 9 })
    #expect(abs(network.strength(ofGroup: 0) - 1) < 1e-15)
    let flat = BlockNetwork.blocs(members: [3, 7], bloc: [0, 0], across: 1)
    for tie in flat.ties { #expect(abs(tie - 1.0 / 9) < 1e-12) }
  }

  @Test func `blocs that do not trade have no ties`() {
    let network = BlockNetwork.blocs(members: [4, 4, 4], bloc: [0, 1, 0], across: 0)
    #expect(network.ties[0 * 3 + 1] == 0 && network.ties[0 * 3 + 2] > 0)
    let half = BlockNetwork.blocs(members: [4, 4, 4], bloc: [0, 1, 0], across: 0.5)
    #expect(half.ties[0 * 3 + 1] > 0 && half.ties[0 * 3 + 1] < half.ties[0 * 3 + 2])
  }
}
