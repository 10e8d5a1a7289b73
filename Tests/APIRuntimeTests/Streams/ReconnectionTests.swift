import HTTPTypes
import Testing

@testable import APIRuntime
@testable import HTTPTransport

@Suite struct ReconnectionTests {
    private static func reconnection(_ change: (inout ClientConfiguration) -> Void = { _ in }) -> Reconnection {
        var configuration = ClientConfiguration()
        configuration.pacing = RetryPacing(random: { 1 }, now: { MonotonicTime(nanoseconds: 0) }, date: { 0 })
        change(&configuration)
        return Reconnection(configuration, start: MonotonicTime(nanoseconds: 0))
    }

    private static let place = EventStreamPlace()

    @Test func theConfigurationsDelayIsTheFirst() {
        var reconnection = Self.reconnection()
        #expect(reconnection.pause(after: nil, at: Self.place) == .seconds(3))
    }

    @Test func theServersRetryTakesItsPlace() {
        var reconnection = Self.reconnection()
        let place = EventStreamPlace(reconnectionTime: 1500)
        #expect(reconnection.pause(after: nil, at: place) == .milliseconds(1500))
        #expect(reconnection.pause(after: nil, at: EventStreamPlace(reconnectionTime: 0)) == .milliseconds(500))
    }

    @Test func whatFailsInARowWaitsLonger() {
        var reconnection = Self.reconnection { $0.reconnections = 4 }
        let pauses = (0..<5).map { _ in reconnection.pause(after: nil, at: Self.place) }
        #expect(pauses == [.seconds(3), .seconds(3.5), .seconds(4), .seconds(5), nil])
    }

    @Test func whatCameInTheMeantimeBeginsTheRowAgain() {
        var reconnection = Self.reconnection { $0.reconnections = 1 }
        for _ in 0..<3 {
            #expect(reconnection.pause(after: nil, at: Self.place) == .seconds(3))
            reconnection.noteProgress()
        }
    }

    @Test func withoutALimitItGoesOn() {
        var reconnection = Self.reconnection { $0.reconnections = nil }
        #expect((0..<1000).allSatisfy { _ in reconnection.pause(after: nil, at: Self.place) != nil })
    }

    @Test(arguments: [408, 429, 500, 502, 503, 504]) func someStatusesPass(_ status: Int) {
        var reconnection = Self.reconnection()
        #expect(reconnection.pause(after: APIError(.status, "", status: status), at: Self.place) == .seconds(3))
    }

    @Test(arguments: [301, 400, 401, 404, 410, 501]) func theOthersStay(_ status: Int) {
        var reconnection = Self.reconnection()
        #expect(reconnection.pause(after: APIError(.status, "", status: status), at: Self.place) == nil)
    }

    @Test(arguments: [
        APIError.Code.closed, .cancelled, .decoding, .stream, .authorization, .middleware, .configuration,
    ])
    func otherFailuresEndIt(_ code: APIError.Code) {
        var reconnection = Self.reconnection()
        #expect(reconnection.pause(after: APIError(code, ""), at: Self.place) == nil)
    }

    @Test func aLastingFailureOfAConnectionEndsIt() {
        var failure = APIError(.connection, "")
        var reconnection = Self.reconnection()
        #expect(reconnection.pause(after: failure, at: Self.place) == .seconds(3))
        failure.isLasting = true
        #expect(reconnection.pause(after: failure, at: Self.place) == nil)
    }

    @Test func retryAfterIsWaitedForUpToItsLimit() {
        var reconnection = Self.reconnection()
        func busy(_ seconds: String) -> APIError {
            APIError(.status, "", status: 503, headers: [.retryAfter: seconds])
        }
        #expect(reconnection.pause(after: busy("1"), at: Self.place) == .seconds(3))
        #expect(reconnection.pause(after: busy("60"), at: Self.place) == .seconds(60))
        #expect(reconnection.pause(after: busy("121"), at: Self.place) == nil)
    }

    @Test func aRetryThatIsTooLongEndsIt() {
        var reconnection = Self.reconnection()
        #expect(reconnection.pause(after: nil, at: EventStreamPlace(reconnectionTime: 120_000)) == .seconds(120))
        #expect(reconnection.pause(after: nil, at: EventStreamPlace(reconnectionTime: 120_001)) == nil)
        #expect(reconnection.pause(after: nil, at: EventStreamPlace(reconnectionTime: .max)) == nil)
    }

    @Test func aPauseBeyondTheWholeTimeIsNone() {
        var reconnection = Self.reconnection { $0.timeout = .seconds(4) }
        #expect(reconnection.pause(after: nil, at: Self.place) == .seconds(3))
        #expect(reconnection.pause(after: nil, at: EventStreamPlace(reconnectionTime: 4000)) == nil)
    }
}
