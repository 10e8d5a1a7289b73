import Foundation
import Synchronization
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite(.timeLimit(.minutes(30))) struct SyncAPIStreamTests {
    /// Sends the events, then (without an end) waits until the client closes the connection.
    private static func server(
        _ events: String,
        ends: Bool = true,
        closes: Counter = Counter()
    ) throws -> LoopbackServer {
        try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n\(events)")
            if !ends, connection.waitForClose() { closes.increment() }
        }
    }

    @Test func returnsElementsOneByOne() async throws {
        let server = try Self.server("data: a\n\ndata: b\n\ndata: [DONE]\n\n")
        let tokens = try await onThread {
            let stream = try SyncProbeClient(server.url).tokens()
            var tokens: [String] = []
            while let token = try stream.next() { tokens.append(token) }
            #expect(try stream.next() == nil)
            return tokens
        }
        #expect(tokens == ["a", "b"])
    }

    @Test func hasThreeOtherWaysToRead() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\ndata: a\n\ndata: b\n\ndata: [ERROR] x\n\n")
        }
        try await onThread {
            let client = try SyncProbeClient(server.url)
            var seen: [String] = []
            #expect(throws: APIError.self) { try client.tokens().forEach { seen.append($0) } }
            #expect(seen == ["a", "b"])
            #expect(throws: APIError.self) { try client.tokens().collect() }
            let results = client.tokens().results.map { result in
                switch result {
                case .success(let token): token
                case .failure(let error): "\(error)"
                }
            }
            #expect(results == ["a", "b", "tokens: the server ended the stream with an error: x"])
        }
    }

    @Test func droppingItClosesTheConnection() async throws {
        let closes = Counter()
        let server = try Self.server("data: a\n\n", ends: false, closes: closes)
        let client = try SyncProbeClient(server.url)
        let first = try await onThread { try client.tokens().next() }
        #expect(first == "a")
        await closes.reaches(1)
    }

    @Test func breakingOutOfItsResultsClosesTheConnection() async throws {
        let closes = Counter()
        let server = try Self.server("data: a\n\n", ends: false, closes: closes)
        let client = try SyncProbeClient(server.url)
        try await onThread {
            for _ in client.tokens().results { break }
        }
        await closes.reaches(1)
    }

    @Test func throwingInForEachClosesTheConnectionOfARetainedStream() async throws {
        let closes = Counter()
        let server = try Self.server("data: a\n\n", ends: false, closes: closes)
        let client = try SyncProbeClient(server.url)
        let stream = client.tokens()
        let error = await failure {
            try await onThread { try stream.forEach { _ in throw APIError(.stream, "mine") } }
        }
        #expect(error?.message == "mine")
        await closes.reaches(1)
        let next = try await onThread { try stream.next() }
        #expect(next == nil)
    }

    @Test func closingTheClientEndsIt() async throws {
        let closes = Counter()
        let server = try Self.server("data: a\n\n", ends: false, closes: closes)
        let client = try SyncProbeClient(server.url)
        let stream = client.tokens()
        let error = await failure {
            try await onThread {
                _ = try stream.next()
                client.close()
                _ = try stream.next()
            }
        }
        #expect(error?.code == .closed)
        await closes.reaches(1)
    }

    @Test func outlivesTheVariableOfItsClient() async throws {
        let server = try Self.server("data: a\n\ndata: [DONE]\n\n")
        let tokens = try await onThread {
            let stream = try SyncProbeClient(server.url).tokens()
            return try stream.collect()
        }
        #expect(tokens == ["a"])
    }

    @Test func closingItBeforeTheResponseClosesTheConnection() async throws {
        let (began, closes) = (Counter(), Counter())
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            began.increment()
            if connection.waitForClose() { closes.increment() }
        }
        let client = try SyncProbeClient(server.url)
        let stream = client.tokens()
        let reading = Task { try await onThread { try stream.next() } }
        await began.reaches(1)
        stream.close()
        await closes.reaches(1)
        #expect(try await reading.value == nil)
    }

    @Test func elementsAreDecodedOnTheCallersThread() async throws {
        let server = try Self.server("data: 1\n\ndata: 2\n\n")
        try await onThread {
            let threads = try SyncProbeClient(server.url).threads().collect()
            #expect(threads == [DecodingThread(), DecodingThread()])
        }
    }

    @Test func aSecondReaderDoesNotCutTheFirstOnesText() async throws {
        let (began, goOn) = (Counter(), DispatchSemaphore(value: 0))
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\ndata: a\n\n")
            began.increment()
            goOn.wait()
            connection.write("data: b\n\ndata: [DONE]\n\n")
        }
        let stream = try SyncProbeClient(server.url).tokens()
        let first = Task { try await onThread { try stream.collect() } }
        await began.reaches(1)
        // The first reader has read the first event and waits for the second.
        while stream.reader.state.withLock({ $0.count == 0 || !$0.isFetching }) { await Task.yield() }
        let error = await failure { try await onThread { try stream.next() } }
        #expect(
            error?.message == "two tasks read one stream at the same time; read it in one task and share the elements"
        )
        goOn.signal()
        #expect(try await first.value == ["a", "b"])
    }
}
