import Foundation
import HTTPTypes
import Synchronization
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

/// The attempts that a call is made of.
@Suite(.timeLimit(.minutes(30))) struct CallTests {
    /// A server that responds to the first requests with these status lines, and then with `{}`.
    private static func server(_ statuses: [String], headers: String = "") throws -> LoopbackServer {
        let counter = Counter()
        return try LoopbackServer { connection in
            while connection.readRequest() != nil {
                let number = counter.count
                counter.increment()
                guard number < statuses.count else {
                    connection.respond("{}")
                    continue
                }
                connection.respond("", status: statuses[number], headers: headers)
            }
        }
    }

    @Test func aCallIsMadeAgainAsOftenAsItMayBe() async throws {
        let pauses = Pauses()
        let server = try Self.server(["503 Busy", "429 Slow", "502 Bad"])
        let client = try ProbeClient.impatient(server.url, pauses)
        let error = try #require(await failure { try await client.generate("x") })
        #expect(error.status == 502)
        #expect(server.requests.count == 3)
        #expect(pauses.all == [.milliseconds(500), .seconds(1)])
        _ = try await client.generate("x")
        #expect(server.requests.count == 4)
    }

    @Test func theSameBodyGoesOutWithEachAttempt() async throws {
        let server = try Self.server(["503 Busy", "503 Busy"])
        _ = try await ProbeClient.impatient(server.url).generate("robot")
        #expect(server.requests.map(\.text) == Array(repeating: #"{"prompt":"robot"}"#, count: 3))
    }

    @Test func theServerSaysHowLongToWait() async throws {
        let pauses = Pauses()
        let server = try Self.server(["429 Slow"], headers: "retry-after: Sun, 06 Nov 1994 08:49:47 GMT\r\n")
        _ = try await ProbeClient.impatient(server.url, pauses).health()
        #expect(pauses.all == [.seconds(10)])
        let late = try Self.server(["503 Busy"], headers: "retry-after: 3600\r\n")
        #expect(await failure { try await ProbeClient.impatient(late.url, pauses).health() }?.status == 503)
        #expect(late.requests.count == 1)
    }

    @Test func onlyAHarmlessMethodIsMadeAgainAfterAFailureOfTheServer() async throws {
        let server = try Self.server(["500 Oops"])
        _ = try await ProbeClient.impatient(server.url).health()
        #expect(server.requests.count == 2)
        let other = try Self.server(["500 Oops"])
        #expect(await failure { try await ProbeClient.impatient(other.url).generate("x") }?.status == 500)
        #expect(other.requests.count == 1)
    }

    @Test func aRefusedConnectionIsRetried() async throws {
        let pauses = Pauses()
        let port = try RefusingPort()
        let error = try #require(await failure { try await ProbeClient.impatient(port.url, pauses).generate("x") })
        #expect(error.code == .connection)
        #expect(!error.wasSent)
        #expect(pauses.all.count == 2)
    }

    @Test func aRequestThatMayHaveArrivedIsSentAgainWhereThatIsHarmless() async throws {
        // The server closes the first connection without a response.
        let counter = Counter()
        let script: @Sendable (LoopbackConnection) -> Void = { connection in
            counter.increment()
            let isFirst = counter.count == 1
            while connection.readRequest() != nil, !isFirst { connection.respond("{}") }
        }
        let server = try LoopbackServer(script)
        _ = try await ProbeClient.impatient(server.url).health()
        #expect(server.requests.count == 2)
        let other = try LoopbackServer { connection in _ = connection.readRequest() }
        let error = try #require(await failure { try await ProbeClient.impatient(other.url).generate("x") })
        #expect(error.code == .connection)
        #expect(error.wasSent)
        #expect(other.requests.count == 1)
    }

    @Test func aPostWithAnIncompleteResponseHeadIsNotSentAgain() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncont")
        }
        let error = await failure { try await ProbeClient.impatient(server.url).generate("x") }
        #expect(error?.message == "the server sent no final response; call again")
        #expect(error?.wasSent == true)
        #expect(server.requests.count == 1)
    }

    @Test func aBodyThatIsReadWhileItIsSentGoesOutOnce() async throws {
        let server = try Self.server(["503 Busy"])
        let client = try ProbeClient.impatient(server.url)
        let pieces = AsyncStream<[UInt8]> { continuation in
            continuation.yield([1, 2, 3])
            continuation.finish()
        }
        let error = await failure {
            var request = APIRequest("upload", .put, "/file")
            try request.upload(.stream(pieces))
            try await client.caller.empty(request)
        }
        #expect(error?.status == 503)
        #expect(server.requests.count == 1)
    }

    @Test func allAttemptsHaveOneIdempotencyKey() async throws {
        let server = try Self.server(["500 Oops", "503 Busy"])
        let client = try ProbeClient.impatient(server.url)
        for _ in 0..<2 {
            var request = APIRequest("pay", .post, "/pay")
            request.idempotencyHeader = "Idempotency-Key"
            try await client.caller.empty(request)
        }
        let keys = server.requests.map { $0.headers["idempotency-key"] }
        #expect(keys.count == 4)
        #expect(keys[0] == keys[1])
        #expect(keys[1] == keys[2])
        #expect(keys[2] != keys[3])
        #expect(keys.compactMap { $0.flatMap(UUID.init(uuidString:)) }.count == 4)
    }

    @Test func aKeyOfTheCallersOwnStays() async throws {
        let server = try Self.server(["500 Oops"])
        let client = try ProbeClient.impatient(server.url)
        var request = APIRequest("pay", .post, "/pay")
        request.idempotencyHeader = "Idempotency-Key"
        try request.header("Idempotency-Key", "mine")
        try await client.caller.empty(request)
        #expect(server.requests.map { $0.headers["idempotency-key"] } == ["mine", "mine"])
    }

    @Test func aParameterThatIsNamedAsKeysAreIsOne() async throws {
        let server = try Self.server(["500 Oops"])
        let client = try ProbeClient.impatient(server.url)
        var request = APIRequest("pay", .post, "/pay")
        try request.header("idempotency-key", nil as String?)
        try await client.caller.empty(request)
        let keys = server.requests.map { $0.headers["idempotency-key"] }
        #expect(keys.count == 2)
        #expect(keys[0] != nil)
        #expect(keys[0] == keys[1])
    }

    @Test func theTimeoutAppliesToAllAttemptsTogether() async throws {
        let pauses = Pauses()
        let server = try Self.server(["503 Busy", "503 Busy"])
        let client = try ProbeClient.impatient(server.url, pauses) {
            $0.timeout = .seconds(900)
            $0.retryDelay = .seconds(600)
            $0.longestRetryDelay = .seconds(6000)
        }
        let error = try #require(await failure { try await client.health() })
        #expect(error.status == 503)
        #expect(pauses.all == [.seconds(600)])
    }

    @Test func theTimeoutBeginsWithTheFirstAttempt() async throws {
        let transport = Refusing(times: 2)
        let client = try ProbeClient.impatient("http://localhost") { $0.transport = transport }
        _ = try await client.health()
        let starts = transport.requests.map(\.start)
        #expect(starts.count == 3)
        #expect(Set(starts.map(\.nanoseconds)).count == 1)
    }

    @Test func closingTheClientEndsAPause() async throws {
        let began = Counter()
        let server = try Self.server(["503 Busy"])
        let client = try ProbeClient(server.url).configured {
            $0.pacing.sleep = { _ in
                began.increment()
                try await Task.sleep(for: .seconds(600))
            }
        }
        let call = Task { await failure { try await client.health() } }
        await began.reaches(1)
        await client.close()
        #expect(await call.value?.description == "health: the client is closed; create a new one for further calls")
    }

    @Test func cancellingTheTaskEndsAPause() async throws {
        let began = Counter()
        let server = try Self.server(["503 Busy"])
        let client = try ProbeClient(server.url).configured {
            $0.pacing.sleep = { _ in
                began.increment()
                try await Task.sleep(for: .seconds(600))
            }
        }
        let call = Task { await failure { try await client.health() } }
        await began.reaches(1)
        call.cancel()
        #expect(await call.value?.description == "health: the call was cancelled")
    }

    @Test func aStreamIsOpenedAgainBeforeItsFirstItem() async throws {
        let counter = Counter()
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                counter.increment()
                let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n"
                switch counter.count {
                case 1: connection.respond("", status: "503 Busy")
                // The connection is interrupted before the first item.
                case 2:
                    connection.write(head + "content-length: 100\r\n\r\n: hello\n\n")
                    return
                default:
                    connection.write(head + "connection: close\r\n\r\ndata: [1]\n\n")
                    return
                }
            }
        }
        let client = try ProbeClient.impatient(server.url)
        #expect(try await client.numbers().collect() == [[1]])
        #expect(server.requests.count == 3)
    }

    @Test func aStreamIsNotOpenedAgainAfterItsFirstItem() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\ndata: [1]\n\n")
        }
        let pauses = Pauses()
        var iterator = try ProbeClient.impatient(server.url, pauses).numbers().makeAsyncIterator()
        #expect(try await iterator.next() == [1])
        let error = await failure { try await iterator.next() }
        #expect(error?.code == .connection)
        #expect(server.requests.count == 1)
        #expect(pauses.all.isEmpty)
    }

    @Test func closingAStreamEndsItsPause() async throws {
        let began = Counter()
        let server = try Self.server(["503 Busy"])
        let client = try SyncProbeClient(server.url).configured {
            $0.pacing.sleep = { _ in
                began.increment()
                try await Task.sleep(for: .seconds(600))
            }
        }
        let stream = client.tokens()
        let reading = Task { try await onThread { try stream.next() } }
        await began.reaches(1)
        stream.close()
        #expect(try await reading.value == nil)
    }

    @Test func theSyncClientRetriesAsOften() async throws {
        let server = try Self.server(["503 Busy", "503 Busy"])
        let client = try SyncProbeClient(server.url).configured { $0.pacing = Pauses().pacing }
        #expect(try await onThread { try client.health() } == [:])
        #expect(server.requests.count == 3)
    }
}

/// A transport that responds with 503 a few times, and then with `{}`.
private final class Refusing: Transport {
    private let sent = Mutex<[TransportRequest]>([])
    private let times: Int

    init(times: Int) { self.times = times }

    /// The requests in their order.
    var requests: [TransportRequest] { sent.withLock { $0 } }

    func send(_ request: TransportRequest) async throws -> TransportResponse {
        let count = sent.withLock { sent in
            sent.append(request)
            return sent.count
        }
        let status = HTTPResponse.Status(code: count > times ? 200 : 503)
        return TransportResponse(head: HTTPResponse(status: status), body: .bytes(Array("{}".utf8)))
    }
}
