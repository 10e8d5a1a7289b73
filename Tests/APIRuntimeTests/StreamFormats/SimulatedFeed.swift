import HTTPTypes
import Synchronization

@_spi(Generated) @testable import APIRuntime
@testable import CurlTransport

/// A feed with an event every 17 seconds and a comment every 15, on a simulated clock.
///
/// It simulates a day of network failures: responses end, are interrupted (also within an event), become idle, are refused
/// or put off. Whoever names the last event gets the next one, everybody else all of them from the first.
final class SimulatedFeed: Transport {
    static let eventInterval = 17
    static let commentInterval = 15

    /// The number of each kind of failure.
    struct Account: Hashable, Sendable {
        var answers = 0
        var ends = 0
        var breaks = 0
        var silences = 0
        var refusals = 0
        var putOff = 0
        var comments = 0
    }

    private struct State {
        /// In milliseconds since the beginning.
        var time = 0
        var random: SeededSource
        var account = Account()
    }

    private let start = MonotonicTime.now
    private let length: Int
    private let idle: Duration
    private let state: Mutex<State>

    /// A feed that lasts so many seconds.
    init(length: Int, idle: Duration, seed: UInt64) {
        self.length = length
        self.idle = idle
        state = Mutex(State(random: SeededSource(seed)))
    }

    var account: Account { state.withLock { $0.account } }

    /// The seconds that passed on the feed's clock.
    var time: Int { state.withLock { $0.time / 1000 } }

    /// The feed's clock, on which a pause is over at once.
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
            state.withLock { $0.account.refusals += 1 }
            throw APIError(.connection, "nothing answers")
        case 1:
            state.withLock { $0.account.putOff += 1 }
            return TransportResponse(head: HTTPResponse(status: .serviceUnavailable, headerFields: [.retryAfter: "7"]))
        default: break
        }
        state.withLock { $0.account.answers += 1 }
        let answer = Mutex(Answer(next: next, pieces: state.withLock { Int.random(in: 0..<60, using: &$0.random) }))
        let deadlines = Mutex(TransferDeadlines(Timeouts(idle: idle), start: start, now: now))
        deadlines.withLock { $0.noteResponse(at: now) }
        let head = HTTPResponse(status: .ok, headerFields: [.contentType: "text/event-stream; charset=utf-8"])
        return TransportResponse(
            head: head,
            body: .pieces(BodyPieces { try self.piece(of: answer, deadlines) })
        )
    }

    private struct Answer {
        var next: Int
        var pieces: Int
        var isBroken = false
    }

    /// Returns the next piece at its time.
    private func piece(
        of answer: borrowing Mutex<Answer>,
        _ deadlines: borrowing Mutex<TransferDeadlines>
    ) throws -> [UInt8]? {
        let (next, left, isBroken) = answer.withLock { answer in
            answer.pieces -= 1
            return (answer.next, answer.pieces, answer.isBroken)
        }
        if isBroken { throw APIError(.connection, "the answer broke off") }
        if left < 0 { return try end(next, answer, deadlines) }
        guard next * Self.eventInterval <= length else {
            state.withLock { $0.account.ends += 1 }
            return nil
        }
        let (isEvent, due) = state.withLock { state in
            let event = max(state.time, next * Self.eventInterval * 1000)
            let comment = state.time + Self.commentInterval * 1000
            return (event <= comment, min(event, comment))
        }
        try pass(to: due, deadlines)
        guard isEvent else {
            state.withLock { $0.account.comments += 1 }
            return Array(": keep-alive\n\n".utf8)
        }
        answer.withLock { $0.next += 1 }
        return Array(Self.event(next).utf8)
    }

    /// Ends a response early.
    private func end(
        _ next: Int,
        _ answer: borrowing Mutex<Answer>,
        _ deadlines: borrowing Mutex<TransferDeadlines>
    ) throws -> [UInt8]? {
        switch state.withLock({ Int.random(in: 0..<3, using: &$0.random) }) {
        case 0:
            state.withLock { $0.account.ends += 1 }
            return nil
        case 1:
            state.withLock { $0.account.breaks += 1 }
            answer.withLock { $0.isBroken = true }
            let event = Array(Self.event(next).utf8)
            // Without its last byte an event is none, its ID neither.
            let kept = state.withLock { Int.random(in: 0..<event.count, using: &$0.random) }
            return Array(event.prefix(kept))
        default:
            state.withLock { $0.account.silences += 1 }
            let due = deadlines.withLock { $0.next } ?? now
            try pass(to: Int(due.milliseconds(since: start)), deadlines)
            return nil
        }
    }

    /// Lets time go by, as a transfer with these deadlines would.
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
