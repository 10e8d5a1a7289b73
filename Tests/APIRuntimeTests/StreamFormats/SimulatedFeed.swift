import HTTPTypes
import Synchronization

@_spi(Generated) @testable import APIRuntime
@testable import CurlTransport

/// A feed with an event every 17 seconds and a comment every 15, on a simulated clock.
///
/// It simulates a day of network failures: responses end, are interrupted (also within an event), become idle, are refused
/// or postponed. A request with a last event ID receives the next event first; one without it receives all events.
final class SimulatedFeed: Transport {
    static let eventInterval = 17
    static let commentInterval = 15

    /// The number of each kind of failure.
    struct Counts: Hashable, Sendable {
        var responses = 0
        var ends = 0
        var interruptions = 0
        var silences = 0
        var refusals = 0
        var postponed = 0
        var comments = 0
    }

    private struct State {
        /// In milliseconds since the beginning.
        var time = 0
        var random: SeededSource
        var counts = Counts()
    }

    private let start = MonotonicTime.now
    private let length: Int
    private let idle: Duration
    private let state: Mutex<State>

    /// Creates a feed that lasts the given number of seconds.
    init(length: Int, idle: Duration, seed: UInt64) {
        self.length = length
        self.idle = idle
        state = Mutex(State(random: SeededSource(seed)))
    }

    var counts: Counts { state.withLock { $0.counts } }

    /// The seconds that passed on the feed's clock.
    var time: Int { state.withLock { $0.time / 1000 } }

    /// The feed's clock; a pause ends immediately.
    var pacing: RetryPacing {
        RetryPacing(
            random: { self.state.withLock { Double.random(in: 0...1, using: &$0.random) } },
            now: { self.now },
            date: { self.state.withLock { Int64($0.time / 1000) } },
            sleep: { pause in
                let (seconds, attoseconds) = pause.components
                let milliseconds = Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
                self.state.withLock { $0.time += milliseconds }
            }
        )
    }

    private var now: MonotonicTime { start.advanced(by: .milliseconds(state.withLock { $0.time })) }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let last = HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }.flatMap { Int($0) }
        let next = last.map { $0 + 1 } ?? 0
        if next * Self.eventInterval > length { return TransportResponse(head: HTTPResponse(status: .noContent)) }
        switch state.withLock({ Int.random(in: 0..<12, using: &$0.random) }) {
        case 0:
            state.withLock { $0.counts.refusals += 1 }
            throw APIError(.connection, "the server does not respond")
        case 1:
            state.withLock { $0.counts.postponed += 1 }
            return TransportResponse(head: HTTPResponse(status: .serviceUnavailable, headerFields: [.retryAfter: "7"]))
        default: break
        }
        state.withLock { $0.counts.responses += 1 }
        let response = Mutex(Response(next: next, pieces: state.withLock { Int.random(in: 0..<60, using: &$0.random) }))
        let deadlines = Mutex(TransferDeadlines(Timeouts(idle: idle), start: start, now: now))
        deadlines.withLock { $0.noteResponse(at: now) }
        let head = HTTPResponse(status: .ok, headerFields: [.contentType: "text/event-stream; charset=utf-8"])
        return TransportResponse(
            head: head,
            body: .pieces(BodyPieces { try self.piece(of: response, deadlines) })
        )
    }

    private struct Response {
        var next: Int
        var pieces: Int
        var isBroken = false
    }

    /// Returns the next piece at its time.
    private func piece(
        of response: borrowing Mutex<Response>,
        _ deadlines: borrowing Mutex<TransferDeadlines>
    ) throws -> [UInt8]? {
        let (next, left, isBroken) = response.withLock { response in
            response.pieces -= 1
            return (response.next, response.pieces, response.isBroken)
        }
        if isBroken { throw APIError(.connection, "the response was interrupted") }
        if left < 0 { return try end(next, response, deadlines) }
        guard next * Self.eventInterval <= length else {
            state.withLock { $0.counts.ends += 1 }
            return nil
        }
        let (isEvent, due) = state.withLock { state in
            let event = max(state.time, next * Self.eventInterval * 1000)
            let comment = state.time + Self.commentInterval * 1000
            return (event <= comment, min(event, comment))
        }
        try pass(to: due, deadlines)
        guard isEvent else {
            state.withLock { $0.counts.comments += 1 }
            return Array(": keep-alive\n\n".utf8)
        }
        response.withLock { $0.next += 1 }
        return Array(Self.event(next).utf8)
    }

    /// Ends a response early.
    private func end(
        _ next: Int,
        _ response: borrowing Mutex<Response>,
        _ deadlines: borrowing Mutex<TransferDeadlines>
    ) throws -> [UInt8]? {
        switch state.withLock({ Int.random(in: 0..<3, using: &$0.random) }) {
        case 0:
            state.withLock { $0.counts.ends += 1 }
            return nil
        case 1:
            state.withLock { $0.counts.interruptions += 1 }
            response.withLock { $0.isBroken = true }
            let event = Array(Self.event(next).utf8)
            // Without its last byte an event is none, its ID neither.
            let kept = state.withLock { Int.random(in: 0..<event.count, using: &$0.random) }
            return Array(event.prefix(kept))
        default:
            state.withLock { $0.counts.silences += 1 }
            let due = deadlines.withLock { $0.next } ?? now
            try pass(to: Int(due.milliseconds(since: start)), deadlines)
            return nil
        }
    }

    /// Advances the clock as far as a transfer with these deadlines waits.
    private func pass(to due: Int, _ deadlines: borrowing Mutex<TransferDeadlines>) throws {
        state.withLock { $0.time = max($0.time, due) }
        let now = now
        if let failure = deadlines.withLock({ $0.error(at: now) }) { throw APIError(failure) }
        deadlines.withLock { $0.noteResponse(at: now) }
    }

    private static func event(_ number: Int) -> String {
        let retry = number % 50 == 0 ? "retry: \(number % 100 * 20 + 500)\r\n" : ""
        return "\(retry)id: \(number)\r\ndata: event\r\ndata: \(number)\r\n\r\n"
    }
}
