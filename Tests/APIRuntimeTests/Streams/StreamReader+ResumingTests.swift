import Foundation
import Synchronization
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite(.timeLimit(.minutes(30))) struct StreamReaderResumingTests {
    private static let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n"
    private static let nothing = "HTTP/1.1 204 No Content\r\n\r\n"

    /// A server that sends these responses in order, one on each connection, and then closes the connection.
    private static func server(_ responses: [String]) throws -> LoopbackServer {
        let rest = Mutex(responses[...])
        return try LoopbackServer { connection in
            guard connection.readRequest() != nil, let response = rest.withLock({ $0.popFirst() }) else { return }
            connection.write(response)
        }
    }

    private static func read(_ stream: APIStream<String>) async -> ([String], APIError?) {
        var elements: [String] = []
        let error = await failure { for try await element in stream { elements.append(element) } }
        return (elements, error)
    }

    private static func ids(_ server: LoopbackServer) -> [String?] {
        server.requests.map { $0.headers["last-event-id"] }
    }

    @Test func theStreamContinuesAfterItsLastEvent() async throws {
        let server = try Self.server([
            Self.head + "id: a\nretry: 250\ndata: 1\n\ndata: 2\n\nid: b\ndata: los",
            Self.head + "data: 3\n\nid: é 1\ndata: 4\n\n",
            Self.head + "id\n\n",
            Self.head + ": nothing\n\n",
            Self.nothing,
        ])
        let pauses = Pauses()
        let (elements, error) = await Self.read(try ProbeClient.impatient(server.url, pauses).feed())
        #expect(error == nil)
        #expect(elements == ["1", "2", "3", "4"])
        #expect(Self.ids(server) == [nil, "a", "é 1", nil, nil])
        #expect(pauses.all == Array(repeating: .milliseconds(250), count: 4))
    }

    @Test func theSyncClientReconnectsToo() async throws {
        let server = try Self.server([Self.head + "id: 7\ndata: 1\n\n", Self.head + "data: 2\n\n", Self.nothing])
        let client = SyncProbeClient(try ProbeClient.impatient(server.url))
        #expect(try await onThread { try client.blocking(client.asyncClient.feed()).collect() } == ["1", "2"])
        #expect(Self.ids(server) == [nil, "7", "7"])
    }

    @Test func anIDWithNULOrWithoutItsEventIsNone() async throws {
        let server = try Self.server([
            Self.head + "id: a\ndata: 1\n\nid: b\0\ndata: 2\n\nid: c\n", Self.nothing,
        ])
        let (elements, error) = await Self.read(try ProbeClient.impatient(server.url).feed())
        #expect(elements == ["1", "2"])
        #expect(error == nil)
        #expect(Self.ids(server) == [nil, "a"])
    }

    @Test func anIDThatNoHeaderMayHaveIsNotGuessed() async throws {
        let server = try Self.server([Self.head + "id: a\u{1}b\ndata: 1\n\n"])
        let (elements, error) = await Self.read(try ProbeClient.impatient(server.url).feed())
        #expect(elements == ["1"])
        #expect(error?.code == .stream)
        #expect(server.requests.count == 1)
    }

    @Test func theEndMarkerEndsIt() async throws {
        let server = try Self.server([Self.head + "id: 1\ndata: a\n\n", Self.head + "data: b\n\ndata: [DONE]\n\n"])
        let client = try ProbeClient.impatient(server.url)
        let stream: APIStream<String> = client.caller.stream(.events(done: "[DONE]", isResumable: true)) {
            APIRequest("feed", .post, "/feed")
        }
        #expect(try await stream.collect() == ["a", "b"])
        #expect(Self.ids(server) == [nil, "1"])
    }

    @Test func aStatusThatStaysEndsItWithTheError() async throws {
        let server = try Self.server([
            Self.head + "data: a\n\n", "HTTP/1.1 503 Busy\r\ncontent-length: 0\r\n\r\n",
            "HTTP/1.1 410 Gone\r\ncontent-length: 0\r\n\r\n",
        ])
        let (elements, error) = await Self.read(try ProbeClient.impatient(server.url).feed())
        #expect(elements == ["a"])
        #expect(
            error?.description
                == "feed: the server responded with 410 Gone to GET \(server.url)/feed; it sent no reason"
        )
        #expect(server.requests.count == 3)
    }

    @Test func anotherMediaTypeEndsIt() async throws {
        let server = try Self.server([
            Self.head + "data: a\n\n",
            "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 2\r\n\r\nhi",
        ])
        let (elements, error) = await Self.read(try ProbeClient.impatient(server.url).feed())
        #expect(elements == ["a"])
        #expect(
            error?.description
                == "feed: the response of \(server.url)/feed is text/html instead of an event stream; is the base URL right?"
        )
    }

    @Test func aServerThatSendsNothingGetsTenReconnections() async throws {
        let server = try Self.server([Self.head + "data: a\n\n"] + Array(repeating: Self.head, count: 20))
        let (elements, error) = await Self.read(try ProbeClient.impatient(server.url).feed())
        #expect(elements == ["a"])
        #expect(
            error?.description == """
                feed: the stream ended, and 10 reconnections in a row received nothing; raise \
                configuration.reconnections if it may continue later
                """
        )
        #expect(server.requests.count == 11)
    }

    @Test func withoutReconnectionsAnEndIsAnError() async throws {
        let server = try Self.server([Self.head + "data: a\n\n"])
        let client = try ProbeClient.impatient(server.url) { $0.reconnections = 0 }
        let (elements, error) = await Self.read(client.feed())
        #expect(elements == ["a"])
        #expect(
            error?.description
                == "feed: the stream ended; raise configuration.reconnections if it may continue later"
        )
    }

    @Test func aBodyThatIsReadOnceIsNotSentAgain() async throws {
        let server = try Self.server([Self.head + "data: a\n\n", Self.head + "data: a\n\n"])
        let client = try ProbeClient.impatient(server.url)
        let stream: APIStream<String> = client.caller.stream(.events(isResumable: true)) {
            var request = APIRequest("feed", .post, "/feed")
            let once = UploadBody.stream(AsyncStream<[UInt8]> { $0.finish() }, length: 0)
            request.setBody(once.source, contentType: nil)
            return request
        }
        let (elements, error) = await Self.read(stream)
        #expect(elements == ["a"])
        #expect(error?.code == .stream)
        #expect(server.requests.count == 1)
    }

    @Test func anIdleConnectionReconnects() async throws {
        let silence = DispatchSemaphore(value: 0)
        let requests = Counter()
        let server = try LoopbackServer { connection in
            guard connection.readRequest() != nil else { return }
            requests.increment()
            if requests.count > 1 {
                _ = connection.write(Self.nothing)
                return
            }
            connection.write(Self.head + "id: 1\ndata: a\n\n")
            silence.wait()
        }
        defer { silence.signal() }
        let client = try ProbeClient.impatient(server.url) { $0.idleTimeout = .seconds(1) }
        #expect(try await client.feed().collect() == ["a"])
        #expect(Self.ids(server) == [nil, "1"])
    }

    /// A client whose pause before the second request never ends of itself.
    private func pausing(_ server: LoopbackServer, _ began: Counter) throws -> ProbeClient {
        try ProbeClient(server.url).configured {
            $0.pacing.sleep = { _ in
                began.increment()
                try await Task.sleep(for: .seconds(3600))
            }
        }
    }

    @Test func cancellingEndsThePause() async throws {
        let server = try Self.server([Self.head + "data: a\n\n"])
        let began = Counter()
        let client = try pausing(server, began)
        let task = Task { try await client.feed().collect() }
        await began.reaches(1)
        task.cancel()
        #expect(await failure { try await task.value }?.code == .cancelled)
    }

    @Test func closingTheClientEndsThePause() async throws {
        let server = try Self.server([Self.head + "data: a\n\n"])
        let began = Counter()
        let client = try pausing(server, began)
        let task = Task { try await client.feed().collect() }
        await began.reaches(1)
        await client.close()
        #expect(await failure { try await task.value }?.code == .closed)
    }

    @Test func closingASyncStreamEndsThePause() async throws {
        let server = try Self.server([Self.head + "data: a\n\n"])
        let began = Counter()
        let client = SyncProbeClient(try pausing(server, began))
        let stream = client.blocking(client.asyncClient.feed())
        let reading = Task { try await onThread { try stream.collect() } }
        await began.reaches(1)
        stream.close()
        #expect(try await reading.value == ["a"])
    }

    @Test func aScriptEndsAResumableStream() async throws {
        let script = ScriptedTransport()
        script.stream("feed", of: ["a", "b"], failure: APIError(.connection, "it broke off"))
        script.stream("feed", of: ["c"])
        let client = try ProbeClient("http://localhost", configuration: ClientConfiguration(transport: script))
            .configured { $0.pacing = Pauses().pacing }
        #expect(try await client.feed().collect() == ["a", "b", "c"])
        #expect(script.requests.count == 3)
    }
}
