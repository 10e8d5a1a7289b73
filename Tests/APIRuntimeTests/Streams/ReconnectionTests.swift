import HTTPTypes
import Testing

@_spi(Generated) @testable import APIRuntime
@testable import HTTPTransport

@Suite struct ReconnectionTests {
    private static func reconnection(_ change: (inout ClientConfiguration) -> Void = { _ in }) -> Reconnection {
        var configuration = ClientConfiguration()
        configuration.pacing = RetryPacing(random: { 1 }, now: { MonotonicTime(nanoseconds: 0) }, date: { 0 })
        change(&configuration)
        return Reconnection(configuration, start: MonotonicTime(nanoseconds: 0))
    }

    private static let position = EventStreamPosition()

    @Test func theConfigurationsDelayIsTheFirst() {
        var reconnection = Self.reconnection()
        #expect(reconnection.pause(after: nil, at: Self.position) == .seconds(3))
    }

    @Test func theServersRetryReplacesTheDelay() {
        var reconnection = Self.reconnection()
        let position = EventStreamPosition(reconnectionTime: 1500)
        #expect(reconnection.pause(after: nil, at: position) == .milliseconds(1500))
        #expect(reconnection.pause(after: nil, at: EventStreamPosition(reconnectionTime: 0)) == .milliseconds(500))
    }

    @Test func whatFailsInARowWaitsLonger() {
        var reconnection = Self.reconnection { $0.reconnections = 4 }
        let pauses = (0..<5).map { _ in reconnection.pause(after: nil, at: Self.position) }
        #expect(pauses == [.seconds(3), .seconds(3.5), .seconds(4), .seconds(5), nil])
    }

    @Test func whatCameInTheMeantimeBeginsTheRowAgain() {
        var reconnection = Self.reconnection { $0.reconnections = 1 }
        for _ in 0..<3 {
            #expect(reconnection.pause(after: nil, at: Self.position) == .seconds(3))
            reconnection.noteProgress()
        }
    }

    @Test func withoutALimitItContinues() {
        var reconnection = Self.reconnection { $0.reconnections = nil }
        #expect((0..<1000).allSatisfy { _ in reconnection.pause(after: nil, at: Self.position) != nil })
    }

    @Test(arguments: [408, 429, 500, 502, 503, 504]) func someStatusesPass(_ status: Int) {
        var reconnection = Self.reconnection()
        #expect(reconnection.pause(after: APIError(.status, "", status: status), at: Self.position) == .seconds(3))
    }

    @Test(arguments: [301, 400, 401, 404, 410, 501]) func theOthersStay(_ status: Int) {
        var reconnection = Self.reconnection()
        #expect(reconnection.pause(after: APIError(.status, "", status: status), at: Self.position) == nil)
    }

    @Test(arguments: [
        APIError.Code.closed, .cancelled, .decoding, .stream, .authorization, .middleware, .configuration,
    ])
    func otherFailuresEndIt(_ code: APIError.Code) {
        var reconnection = Self.reconnection()
        #expect(reconnection.pause(after: APIError(code, ""), at: Self.position) == nil)
    }

    @Test func aLastingFailureOfAConnectionEndsIt() {
        var failure = APIError(.connection, "")
        var reconnection = Self.reconnection()
        #expect(reconnection.pause(after: failure, at: Self.position) == .seconds(3))
        failure.isPermanent = true
        #expect(reconnection.pause(after: failure, at: Self.position) == nil)
    }

    @Test func retryAfterIsWaitedForUpToItsLimit() {
        var reconnection = Self.reconnection()
        func busy(_ seconds: String) -> APIError {
            APIError(.status, "", status: 503, headers: [.retryAfter: seconds])
        }
        #expect(reconnection.pause(after: busy("1"), at: Self.position) == .seconds(3))
        #expect(reconnection.pause(after: busy("60"), at: Self.position) == .seconds(60))
        #expect(reconnection.pause(after: busy("121"), at: Self.position) == nil)
    }

    @Test func aRetryThatIsTooLongEndsIt() {
        var reconnection = Self.reconnection()
        #expect(reconnection.pause(after: nil, at: EventStreamPosition(reconnectionTime: 120_000)) == .seconds(120))
        #expect(reconnection.pause(after: nil, at: EventStreamPosition(reconnectionTime: 120_001)) == nil)
        #expect(reconnection.pause(after: nil, at: EventStreamPosition(reconnectionTime: .max)) == nil)
    }

    @Test func aPauseBeyondTheTimeoutEndsTheStream() {
        var reconnection = Self.reconnection { $0.timeout = .seconds(4) }
        #expect(reconnection.pause(after: nil, at: Self.position) == .seconds(3))
        #expect(reconnection.pause(after: nil, at: EventStreamPosition(reconnectionTime: 4000)) == nil)
    }
}
