@_spi(Generated) import APIRuntime
import Synchronization
import TestSupport

/// The server of a soak test, which responds with the number of the request.
final class SoakServer: Sendable {
    /// The stage of a response at which its call is cancelled.
    enum Stage: CaseIterable, Sendable {
        case arrived
        case headSent
        case partSent
    }

    /// The state that the server's threads share.
    private final class Ledger: Sendable {
        struct State {
            var requestCounts: [UInt8]
            var stops: [Int: (stage: Stage, action: @Sendable () -> Void)] = [:]
        }

        let state: Mutex<State>

        init(calls: Int) {
            state = Mutex(State(requestCounts: Array(repeating: 0, count: calls)))
        }

        func note(_ number: Int) {
            state.withLock { $0.requestCounts[number] += 1 }
        }

        func reach(_ stage: Stage, of number: Int) {
            let stop = state.withLock { state in
                state.stops[number]?.stage == stage ? state.stops.removeValue(forKey: number) : nil
            }
            stop?.action()
        }
    }

    private let ledger: Ledger
    private let server: LoopbackServer

    /// Starts a server for calls with the numbers from 0.
    init(calls: Int) throws {
        let ledger = Ledger(calls: calls)
        self.ledger = ledger
        server = try LoopbackServer(keepsRequests: false) { Self.respond($0, ledger) }
    }

    /// Creates a client with its own connections.
    func client() throws -> ProbeClient {
        try ProbeClient(server.url).configured {
            $0.retries = 0
            $0.connectionLimit = 64
            $0.idleConnectionLifetime = .seconds(300)
        }
    }

    /// Runs an action when the response reaches a stage.
    func stop(_ number: Int, at stage: Stage, _ action: @escaping @Sendable () -> Void) {
        ledger.state.withLock { $0.stops[number] = (stage, action) }
    }

    /// Removes the action of a call that has ended.
    func removeStop(_ number: Int) {
        ledger.state.withLock { _ = $0.stops.removeValue(forKey: number) }
    }

    /// The numbers that were requested more than once.
    var repeated: [Int] {
        ledger.state.withLock { state in state.requestCounts.indices.filter { state.requestCounts[$0] > 1 } }
    }

    /// How often a number was requested.
    func requestCount(of number: Int) -> Int { ledger.state.withLock { Int($0.requestCounts[number]) } }

    func stop() { server.stop() }

    private static func respond(_ connection: LoopbackConnection, _ ledger: Ledger) {
        connection.disableDelay()
        while let request = connection.readRequest() {
            let path = request.line.split(separator: " ")[1].split(separator: "/").map(String.init)
            guard let number = Int(path[1]) else { return }
            ledger.note(number)
            let (head, body) = response(path[0], number)
            ledger.reach(.arrived, of: number)
            connection.write(head)
            ledger.reach(.headSent, of: number)
            connection.write(body.prefix(body.count / 2))
            ledger.reach(.partSent, of: number)
            connection.write(body.suffix(body.count - body.count / 2))
        }
    }

    private static func response(_ kind: String, _ number: Int) -> (head: String, body: [UInt8]) {
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
