import HTTPTypes
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct RetryScheduleTests {
    private let pauses = Pauses()

    private func schedule(_ change: (inout ClientConfiguration) -> Void = { _ in }) -> RetrySchedule {
        var configuration = ClientConfiguration()
        configuration.pacing = pauses.pacing
        change(&configuration)
        return RetrySchedule(configuration, start: configuration.pacing.now())
    }

    private func request(_ method: HTTPRequest.Method = .get, _ body: UploadBody? = nil) -> TransportRequest {
        TransportRequest(operation: "call", method: method, url: "http://localhost/", body: body)
    }

    private func status(_ code: Int, _ fields: HTTPFields = [:]) -> RetrySchedule.Outcome {
        .status(HTTPResponse(status: .init(code: code), headerFields: fields))
    }

    private func failure(_ code: APIError.Code, wasSent: Bool, isPermanent: Bool = false) -> RetrySchedule.Outcome {
        var error = APIError(code, "it failed")
        error.wasSent = wasSent
        error.isPermanent = isPermanent
        return .failure(error)
    }

    @Test func thereAreTwoRetriesWithDoublingPauses() {
        var schedule = schedule()
        #expect(schedule.pause(after: status(503), of: request()) == .milliseconds(500))
        #expect(schedule.pause(after: status(503), of: request()) == .seconds(1))
        #expect(schedule.pause(after: status(503), of: request()) == nil)
        #expect(schedule.attempts == 3)
    }

    @Test(
        arguments: [
            (408, true, true), (429, true, true), (502, true, true), (503, true, true), (504, true, true),
            (500, false, true), (501, false, false), (400, false, false), (401, false, false), (404, false, false),
            (409, false, false), (425, false, false), (301, false, false), (505, false, false),
        ]
    )
    func theStatusDecides(_ code: Int, post: Bool, get: Bool) {
        var schedules = [schedule(), schedule(), schedule()]
        #expect((schedules[0].pause(after: status(code), of: request(.post)) != nil) == post)
        #expect((schedules[1].pause(after: status(code), of: request(.get)) != nil) == get)
        #expect((schedules[2].pause(after: status(code), of: request(.delete)) != nil) == get)
    }

    @Test func aFailureIsRetriedForIdempotentRequests() {
        let cases: [(RetrySchedule.Outcome, post: Bool, get: Bool)] = [
            (failure(.connection, wasSent: false), true, true),
            (failure(.connection, wasSent: true), false, true),
            (failure(.connection, wasSent: false, isPermanent: true), false, false),
            (failure(.timeout, wasSent: false), true, true),
            (failure(.timeout, wasSent: true), false, false),
            (failure(.cancelled, wasSent: false), false, false),
            (failure(.closed, wasSent: false), false, false),
            (failure(.configuration, wasSent: false), false, false),
            (failure(.tooLarge, wasSent: true), false, false),
        ]
        for (outcome, post, get) in cases {
            var (first, second) = (schedule(), schedule())
            #expect((first.pause(after: outcome, of: request(.post)) != nil) == post, "\(outcome)")
            #expect((second.pause(after: outcome, of: request(.get)) != nil) == get, "\(outcome)")
        }
    }

    @Test func anIdempotencyKeyMakesAPostHarmless() {
        var keyed = request(.post)
        keyed.idempotencyField = HTTPField.Name("Idempotency-Key")
        var (without, with) = (schedule(), schedule())
        #expect(without.pause(after: status(500), of: keyed) == nil)
        keyed.headers[HTTPField.Name("Idempotency-Key")!] = "k"
        #expect(with.pause(after: status(500), of: keyed) != nil)
    }

    @Test func aBodyThatCannotBeSentAgainIsNot() {
        let pieces = AsyncStream<[UInt8]> { $0.finish() }
        var (first, second) = (schedule(), schedule())
        #expect(first.pause(after: status(503), of: request(.put, .stream(pieces))) == nil)
        #expect(second.pause(after: status(503), of: request(.put, .file("/tmp/file"))) != nil)
    }

    @Test func theServersRetryAfterReplacesThePause() {
        var (short, long, longest) = (schedule(), schedule(), schedule())
        #expect(short.pause(after: status(429, [.retryAfter: "3"]), of: request()) == .seconds(3))
        #expect(longest.pause(after: status(429, [.retryAfter: "120"]), of: request()) == .seconds(120))
        #expect(long.pause(after: status(429, [.retryAfter: "121"]), of: request()) == nil)
    }

    @Test func aPauseBeyondTheTimeoutEndsTheCall() {
        var (tight, wide) = (schedule { $0.timeout = .milliseconds(499) }, schedule { $0.timeout = .seconds(60) })
        #expect(tight.pause(after: status(503), of: request()) == nil)
        #expect(wide.pause(after: status(503), of: request()) == .milliseconds(500))
    }

    @Test func theSettingsApply() {
        var none = schedule { $0.retries = 0 }
        #expect(none.pause(after: status(503), of: request()) == nil)
        var quick = schedule {
            $0.retries = 3
            $0.retryDelay = .milliseconds(10)
            $0.longestRetryDelay = .milliseconds(15)
            $0.longestRetryAfter = .seconds(1)
        }
        #expect(quick.pause(after: status(503), of: request()) == .milliseconds(10))
        #expect(quick.pause(after: status(503), of: request()) == .milliseconds(15))
        #expect(quick.pause(after: status(503, [.retryAfter: "2"]), of: request()) == nil)
    }
}
