import Synchronization
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct BackOffTests {
    private func pauses(first: Duration, limit: Duration, _ random: @escaping @Sendable () -> Double) -> [Duration] {
        Array(BackOff(first: first, limit: limit, random: random).prefix(6))
    }

    @Test func theCeilingDoublesUpToItsLimit() {
        #expect(
            pauses(first: .milliseconds(500), limit: .seconds(8)) { 1 } == [
                .milliseconds(500), .seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(8),
            ]
        )
    }

    @Test func aPauseIsAnyShareOfTheCeiling() {
        #expect(pauses(first: .seconds(1), limit: .seconds(8)) { 0 } == Array(repeating: .zero, count: 6))
        #expect(
            pauses(first: .seconds(1), limit: .seconds(8)) { 0.5 }.prefix(3) == [
                .milliseconds(500), .seconds(1), .seconds(2),
            ]
        )
    }

    @Test func eachPauseIsRandom() {
        let draws = Mutex([0.25, 0.75])
        let random: @Sendable () -> Double = { draws.withLock { $0.isEmpty ? 0 : $0.removeFirst() } }
        #expect(pauses(first: .seconds(4), limit: .seconds(4), random).prefix(3) == [.seconds(1), .seconds(3), .zero])
    }

    @Test func negativeSettingsResultInNoPause() {
        #expect(pauses(first: .seconds(-1), limit: .seconds(8)) { 1 } == Array(repeating: .zero, count: 6))
        #expect(pauses(first: .seconds(9), limit: .seconds(-8)) { 2 } == Array(repeating: .zero, count: 6))
        #expect(pauses(first: .seconds(9), limit: .seconds(2)) { 2 } == Array(repeating: .seconds(2), count: 6))
    }
}
