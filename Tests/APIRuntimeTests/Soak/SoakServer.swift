@_spi(Generated) import APIRuntime
import Synchronization
import TestSupport

/// The server of a soak, which answers with the number that it is asked for.
final class SoakServer: Sendable {
    /// How far an answer is when its call is cancelled.
    enum Moment: CaseIterable, Sendable {
        case arrived
        case headSent
        case partSent
    }

    /// What the server's threads share.
    private final class Ledger: Sendable {
        struct State {
            var timesAsked: [UInt8]
            var stops: [Int: (moment: Moment, action: @Sendable () -> Void)] = [:]
        }

        let state: Mutex<State>

        init(calls: Int) {
            state = Mutex(State(timesAsked: Array(repeating: 0, count: calls)))
        }

        func note(_ number: Int) {
            state.withLock { $0.timesAsked[number] += 1 }
        }

        func reach(_ moment: Moment, of number: Int) {
            let stop = state.withLock { state in
                state.stops[number]?.moment == moment ? state.stops.removeValue(forKey: number) : nil
            }
            stop?.action()
        }
    }

    private let ledger: Ledger
    private let server: LoopbackServer

    /// Starts a server for calls numbered from 0 on.
    init(calls: Int) throws {
        let ledger = Ledger(calls: calls)
        self.ledger = ledger
        server = try LoopbackServer(keepsRequests: false) { Self.answer($0, ledger) }
    }

    /// Makes a client with connections of its own.
    func client() throws -> ProbeClient {
        try ProbeClient(server.url).configured {
            $0.retries = 0
            $0.connectionLimit = 64
            $0.idleConnectionLifetime = .seconds(300)
        }
    }

    /// Does something as soon as the answer is so far.
    func stop(_ number: Int, at moment: Moment, _ action: @escaping @Sendable () -> Void) {
        ledger.state.withLock { $0.stops[number] = (moment, action) }
    }

    /// The call is over.
    func forget(_ number: Int) {
        ledger.state.withLock { _ = $0.stops.removeValue(forKey: number) }
    }

    /// The numbers that were asked for more than once.
    var repeated: [Int] {
        ledger.state.withLock { state in state.timesAsked.indices.filter { state.timesAsked[$0] > 1 } }
    }

    /// How often a number was asked for.
    func timesAsked(_ number: Int) -> Int { ledger.state.withLock { Int($0.timesAsked[number]) } }

    func stop() { server.stop() }

    private static func answer(_ connection: LoopbackConnection, _ ledger: Ledger) {
        connection.sendAtOnce()
        while let request = connection.readRequest() {
            let path = request.line.split(separator: " ")[1].split(separator: "/").map(String.init)
            guard let number = Int(path[1]) else { return }
            ledger.note(number)
            let (head, body) = answer(path[0], number)
            ledger.reach(.arrived, of: number)
            connection.write(head)
            ledger.reach(.headSent, of: number)
            connection.write(body.prefix(body.count / 2))
            ledger.reach(.partSent, of: number)
            connection.write(body.suffix(body.count - body.count / 2))
        }
    }

    private static func answer(_ kind: String, _ number: Int) -> (head: String, body: [UInt8]) {
        let items = String(repeating: "data: \(number)\n\n", count: 3)
        let (status, type, body) =
            switch kind {
            case "stream": ("200 OK", "text/event-stream", items + "data: [DONE]\n\n")
            case "value": ("200 OK", "application/json", #"{"n":"\#(number)"}"#)
            default: ("500 Oops", "application/json", failure(of: number))
            }
        let head = "HTTP/1.1 \(status)\r\ncontent-type: \(type)\r\ncontent-length: \(body.utf8.count)\r\n\r\n"
        return (head, Array(body.utf8))
    }

    /// The body of a failure.
    static func failure(of number: Int) -> String { #"{"failure":"\#(number)"}"# }
}
