import Foundation
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite(.timeLimit(.minutes(30))) struct APIStreamTests {
    private static let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"

    private static func chunk(_ text: String) -> String {
        "\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n"
    }

    @Test func sendsNothingBeforeTheFirstElementIsRequested() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                connection.write(Self.head + Self.chunk("data: a\n\ndata: [DONE]\n\n") + "0\r\n\r\n")
            }
        }
        let client = try ProbeClient(server.url)
        let stream = client.tokens()
        _ = try await client.tokens().collect()
        #expect(server.requests.count == 1)
        #expect(try await stream.collect() == ["a"])
        #expect(server.requests.count == 2)
        #expect(server.requests[0].headers["accept"] == "text/event-stream")
    }

    @Test func isReadOnce() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                connection.write(Self.head + Self.chunk("data: a\n\ndata: [DONE]\n\n") + "0\r\n\r\n")
            }
        }
        let stream = try ProbeClient(server.url).tokens()
        _ = try await stream.collect()
        let error = await failure { try await stream.collect() }
        #expect(error?.description == "a stream can be read once; call the method again for another stream")
        #expect(server.requests.count == 1)
    }

    @Test func aBadLineIsNamedByItsNumber() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.respond("[1]\n\n[2]\nno\n", type: "application/jsonl")
        }
        let client = try ProbeClient(server.url)
        let stream: APIStream<[Int]> = client.caller.stream(.jsonLines) { APIRequest("rows", .get, "/rows") }
        var rows: [[Int]] = []
        let error = await #expect(throws: APIError.self) { for try await row in stream { rows.append(row) } }
        #expect(rows == [[1], [2]])
        #expect(error?.message.hasPrefix("line 4 of the stream does not match the API's description") == true)
    }

    @Test func bytesComeAsTheyAre() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.respond("a\u{0}b", type: "application/zip")
        }
        let client = try ProbeClient(server.url)
        let stream: APIStream<[UInt8]> = client.caller.stream(.bytes) { APIRequest("zip", .get, "/zip") }
        #expect(try await stream.collect().flatMap(\.self) == [97, 0, 98])
    }

    @Test func keepsTheConnectionAfterTheEndMarker() async throws {
        let (read, ended) = (DispatchSemaphore(value: 0), Counter())
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                connection.write(Self.head + Self.chunk("data: a\n\ndata: [DONE]\n\n"))
                // The reader ends before the response.
                read.wait()
                connection.write("0\r\n\r\n")
                ended.increment()
            }
        }
        let other = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
        let client = try ProbeClient(server.url).configured { $0.idleConnectionLifetime = .seconds(300) }
        for round in 1...4 {
            #expect(try await client.tokens().collect() == ["a"])
            read.signal()
            await ended.reaches(round)
            // All clients share the loop: it reads the last chunk, which has arrived, before the response to this call.
            _ = try await ProbeClient(other.url).health()
        }
        #expect(server.connectionCount == 1)
    }

    @Test func throwsWhatTheServerAnnouncesAfterTheElementsBeforeIt() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head + Self.chunk("data: a\n\ndata: [ERROR] no memory\n\ndata: [DONE]\n\n"))
            connection.write("0\r\n\r\n")
        }
        let (elements, error) = await read(try ProbeClient(server.url).tokens())
        #expect(elements == ["a"])
        #expect(error?.code == .stream)
        #expect(error?.description == "tokens: the server ended the stream with an error: no memory")
    }

    @Test func throwsWhenTheEndMarkerIsMissing() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head + Self.chunk("data: a\n\n") + "0\r\n\r\n")
        }
        let (elements, error) = await read(try ProbeClient(server.url).tokens())
        #expect(elements == ["a"])
        #expect(
            error?.description == "tokens: the stream ended without '[DONE]', so its text may be incomplete; call again"
        )
    }

    @Test func throwsWhenTheConnectionBreaks() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head + Self.chunk("data: a\n\n"))
        }
        let (elements, error) = await read(try ProbeClient(server.url).tokens())
        #expect(elements == ["a"])
        #expect(error?.code == .connection)
        #expect(error?.message.hasPrefix("the response of \(server.url) was interrupted (") == true)
    }

    @Test func theLastChunkOfATextStreamMayBeAFailure() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head + Self.chunk("It said") + Self.chunk("\nError: 404\n") + Self.chunk("and more."))
            connection.write(Self.chunk("\nError: out of memory\nat step 3") + "0\r\n\r\n")
        }
        let (elements, error) = await read(try ProbeClient(server.url).text())
        #expect(elements.joined() == "It said\nError: 404\nand more.")
        #expect(
            error?.description == "text: the server ended the stream with an error: out of memory\nat step 3"
        )
    }

    @Test func throwsTheStatusOfAnErrorResponse() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                connection.write("HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\n")
                connection.write("transfer-encoding: chunked\r\n\r\n")
                connection.write(Self.chunk(#"{"detail":"#) + Self.chunk("\"no\"}"))
                connection.write("0\r\n\r\n")
            }
        }
        let client = try ProbeClient(server.url)
        for stream in [client.tokens(), client.text()] {
            let (elements, error) = await read(stream)
            #expect(elements.isEmpty)
            #expect(error?.code == .status)
            #expect(error?.status == 400)
            #expect(error?.body == Array(#"{"detail":"no"}"#.utf8))
        }
    }

    @Test func throwsForAnElementOfAnotherType() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head + Self.chunk("data: [1]\n\ndata: [\"x\"]\n\n") + "0\r\n\r\n")
        }
        let (elements, error) = await read(try ProbeClient(server.url).numbers())
        #expect(elements == [[1]])
        #expect(error?.code == .decoding)
        #expect(
            error?.message == """
                an element of the stream does not match the API's description: expected an integer, but found \
                a string at [0] (byte 1); update the description, or read error.body
                """
        )
        #expect(error?.body == Array(#"["x"]"#.utf8))
    }

    @Test func blamesNoMediaTypeForAnElementThatIsNoJSON() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head + Self.chunk("data: hello\n\n") + "0\r\n\r\n")
        }
        let (_, error) = await read(try ProbeClient(server.url).numbers())
        #expect(
            error?.message == """
                an element of the stream does not match the API's description: it is not valid JSON: a value is \
                missing or not valid (byte 0); update the description, or read error.body
                """
        )
    }

    @Test func leavingTheLoopClosesTheConnection() async throws {
        let closes = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head + Self.chunk("data: a\n\n"))
            if connection.waitForClose() { closes.increment() }
        }
        let client = try ProbeClient(server.url)
        let stream = client.tokens()
        for try await _ in stream { break }
        await closes.reaches(1)
        await client.close()
    }

    @Test func cancellingTheReaderClosesTheConnection() async throws {
        let (began, closes) = (Counter(), Counter())
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head + Self.chunk("data: a\n\n"))
            if connection.waitForClose() { closes.increment() }
        }
        let client = try ProbeClient(server.url)
        let task = Task {
            for try await _ in client.tokens() { began.increment() }
        }
        await began.reaches(1)
        task.cancel()
        #expect(await failure { try await task.value }?.code == .cancelled)
        await closes.reaches(1)
    }

    @Test func closingTheClientEndsTheStream() async throws {
        let closes = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(Self.head + Self.chunk("data: a\n\n"))
            if connection.waitForClose() { closes.increment() }
        }
        let client = try ProbeClient(server.url)
        var iterator = client.tokens().makeAsyncIterator()
        #expect(try await iterator.next() == "a")
        await client.close()
        let error = await failure { try await iterator.next() }
        #expect(error?.code == .closed)
        #expect(try await iterator.next() == nil)
        await closes.reaches(1)
    }

    @Test func aSlowReaderHoldsTheServerBack() async throws {
        let sent = Counter()
        let event = "data: \(String(repeating: "x", count: 9_990))\n\n"
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n")
            for _ in 0..<5_000 where connection.write(event) { sent.increment() }
            connection.write("data: [DONE]\n\n")
        }
        var iterator = try ProbeClient(server.url).tokens().makeAsyncIterator()
        _ = try await iterator.next()
        // While nothing is read, the server can only fill the buffers of the sockets and of the client.
        var before = -1
        while sent.count != before {
            before = sent.count
            try await Task.sleep(for: .milliseconds(100))
        }
        #expect(sent.count < 2_500)
        var count = 1
        while try await iterator.next() != nil { count += 1 }
        #expect(count == 5_000)
    }

    @Test(arguments: [RecordedStream.generate, RecordedStream.generateSwitched])
    func decodesARecordedResponseInAnyPieces(_ recorded: [UInt8]) async throws {
        let server = try LoopbackServer { connection in
            connection.disableDelay()
            while connection.readRequest() != nil { connection.write(Array(Self.head.utf8) + recorded) }
        }
        let whole = try await ProbeClient(server.url).tokens().collect()
        for cuts in Cuts.all(of: Array(Self.head.utf8) + recorded) {
            let server = try LoopbackServer { connection in
                connection.disableDelay()
                _ = connection.readRequest()
                for part in cuts { connection.write(part) }
            }
            #expect(utf8(try await ProbeClient(server.url).tokens().collect()) == utf8(whole))
        }
        #expect(whole.joined().contains("tail last word? ###") || whole.joined().contains(".ok😀 tail last word? ###"))
    }

    /// Reads until the end or the error.
    private func read(_ stream: APIStream<String>) async -> ([String], APIError?) {
        await readAll(stream)
    }

    private func read(_ stream: APIStream<[Int]>) async -> ([[Int]], APIError?) {
        await readAll(stream)
    }

    private func readAll<Element>(_ stream: APIStream<Element>) async -> ([Element], APIError?) {
        var elements: [Element] = []
        let error = await failure {
            for try await element in stream { elements.append(element) }
        }
        return (elements, error)
    }
}
