import Foundation
import HTTPTransport
import HTTPTypes
import TestSupport
import Testing

@testable import CurlTransport

/// How transfers end: with a response, with an error, by a time limit or by cancellation.
@Suite(.timeLimit(.minutes(30))) struct CurlTransferTests {
    @Test func neverSendsAPostTwice() async throws {
        // The server closes the connection after the second request, as if it had failed while it handled it.
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.respond("{}")
            _ = connection.readRequest()
        }
        let client = try PoolClient(server.url)
        for body in [UploadBody.text("x"), nil] {
            try await client.send()
            let error = try #require(
                await transportError { () throws(TransportError) in try await client.send(.post, body: body) }
            )
            #expect(error.code == .connection)
            #expect(error.wasSent)
            #expect(
                error.message == """
                    \(server.url) closed the connection without a response; the POST was not sent again because the \
                    server may have acted on it, so call again if that is harmless
                    """
            )
        }
        #expect(server.requests.map(\.line).filter { $0.hasPrefix("POST") }.count == 2)
    }

    @Test func sendsAGetAgain() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.respond("{}")
            _ = connection.readRequest()
        }
        let client = try PoolClient(server.url)
        for _ in 0..<3 { try await client.send() }
        #expect(server.connectionCount == 3)
    }

    @Test func replacesAClosedIdleConnection() async throws {
        let closed = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.respond("{}")
            connection.finishSending()
            closed.increment()
            _ = connection.waitForClose()
        }
        let client = try PoolClient(server.url)
        for round in 1...4 {
            try await client.send(.post, body: "x")
            await closed.reaches(round)
        }
        #expect(server.requests.count == 4)
        #expect(server.connectionCount == 4)
    }

    @Test func doesNotReuseAConnectionAfterAServerError() async throws {
        // The server fails, and closes the connection when it is used again, as LocalLab does after an exception.
        let server = try LoopbackServer { connection in
            guard let request = connection.readRequest() else { return }
            guard request.line.hasPrefix("GET") else { return connection.respond("{}") }
            connection.respond("", status: "500 Internal Server Error")
            _ = connection.readRequest()
        }
        let client = try PoolClient(server.url)
        #expect(try await client.pool.send(client.request()).status.code == 500)
        try await client.send(.post, body: "x")
        #expect(server.connectionCount == 2)
    }

    @Test func endsAfterTheTimeOfTheWholeCall() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nx")
            _ = connection.waitForClose()
        }
        let client = try PoolClient(server.url).configured { $0.timeouts.whole = .milliseconds(150) }
        let error = await transportError { () throws(TransportError) in try await client.send() }
        #expect(error?.code == .timeout)
        #expect(
            error?.message
                == "no complete response arrived within 0.15 seconds; raise configuration.timeout if calls may take longer"
        )
    }

    @Test func endsAfterTheIdleTimeAndClosesTheConnection() async throws {
        let closed = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")
            if connection.waitForClose() { closed.increment() }
        }
        let client = try PoolClient(server.url).configured { $0.timeouts.idle = .milliseconds(100) }
        let error = await transportError { () throws(TransportError) in try await client.send() }
        #expect(error?.code == .timeout)
        #expect(
            error?.message
                == "the server sent nothing for 0.1 seconds; raise configuration.idleTimeout if it may be silent for longer"
        )
        await closed.reaches(1)
    }

    @Test func endsWithoutAResponseAfterTheTimeToTheFirstByte() async throws {
        let closed = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            if connection.waitForClose() { closed.increment() }
        }
        let client = try PoolClient(server.url).configured { $0.timeouts.firstByte = .milliseconds(100) }
        let error = await transportError { () throws(TransportError) in try await client.send(.post, body: "x") }
        #expect(error?.code == .timeout)
        #expect(
            error?.message
                == "no response began within 0.1 seconds; raise configuration.firstByteTimeout if the server may take longer"
        )
        await closed.reaches(1)
    }

    @Test func refusesABodyBeyondTheLimit() async throws {
        let closed = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")
            while connection.write(String(repeating: "x", count: 1 << 16)) {}
            closed.increment()
        }
        let client = try PoolClient(server.url).configured { $0.bodyLimit = 1 << 20 }
        let error = await transportError { () throws(TransportError) in try await client.send() }
        #expect(error?.code == .tooLarge)
        #expect(
            error?.message
                == "the response body is longer than 1048576 bytes; raise configuration.bodyLimit if it may be"
        )
        await closed.reaches(1)
    }

    @Test func acceptsABodyOfTheLimit() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond(String(repeating: "x", count: 1000)) }
        }
        let client = try PoolClient(server.url).configured { $0.bodyLimit = 1000 }
        #expect(try await client.send().count == 1000)
        let strict = client.configured { $0.bodyLimit = 999 }
        #expect(await transportError { () throws(TransportError) in try await strict.send() }?.code == .tooLarge)
    }

    @Test func knowsWhetherTheServerMayHaveTheRequest() async throws {
        let server = try LoopbackServer { connection in _ = connection.readRequest() }
        let (refusing, full) = (try RefusingPort(), try FullListener())
        let cases: [(url: String, limit: Duration?, wasSent: Bool)] = [
            (server.url, nil, true), (refusing.url, nil, false),
            ("http://127.0.0.1:\(full.port)", .milliseconds(100), false), ("http://host.invalid", .seconds(1), false),
        ]
        for (url, limit, wasSent) in cases {
            let client = try PoolClient(url).configured { $0.timeouts.connect = limit }
            let error = await transportError { () throws(TransportError) in
                try await client.send(.post, body: .bytes([1]))
            }
            #expect(error?.wasSent == wasSent, "\(url): \(error?.message ?? "it responded")")
        }
    }

    @Test func reportsThatNoConnectionWasEstablished() async throws {
        let listener = try FullListener()
        let address = "http://127.0.0.1:\(listener.port)"
        let client = try PoolClient(address).configured { $0.timeouts.connect = .milliseconds(100) }
        let error = await transportError { () throws(TransportError) in try await client.send() }
        #expect(error?.code == .timeout)
        #expect(
            error?.message == """
                no connection to \(address) was established within 0.1 seconds; check the address, \
                or raise configuration.connectTimeout
                """
        )
    }

    @Test func theTimeOfAPauseIsNotIdleTime() throws {
        let client = try PoolClient("http://127.0.0.1:1").configured { $0.timeouts.idle = .seconds(1) }
        let channel = ResponseChannel(.streamed(limit: 1))
        // It is never started, so it belongs to this thread.
        let transfer = CurlTransfer(client.request(), nil, pool: client.pool, channel: channel)
        let start = MonotonicTime.now
        #expect(transfer.allowSending())
        for second in stride(from: 1_000, to: 5_000, by: 1_000) {
            transfer.isReceivingPaused.toggle()
            transfer.isSendingPaused = !transfer.isReceivingPaused
            #expect(transfer.overdueError(at: start.advanced(by: .seconds(second))) == nil)
        }
        transfer.isSendingPaused = false
        transfer.isReceivingPaused = false
        #expect(transfer.overdueError(at: start.advanced(by: .seconds(4_000) + .milliseconds(999))) == nil)
        #expect(transfer.overdueError(at: start.advanced(by: .seconds(4_001)))?.code == .timeout)
    }

    @Test func onlyAnIdempotentRequestMayBeSentTwice() throws {
        let client = try PoolClient("http://127.0.0.1:1")
        for (method, mayRepeat) in [(HTTPRequest.Method.get, true), (.put, true), (.post, false), (.patch, false)] {
            let channel = ResponseChannel(.complete(limit: nil))
            let transfer = CurlTransfer(client.request(method), nil, pool: client.pool, channel: channel)
            #expect(transfer.allowSending())
            #expect(transfer.allowSending() == mayRepeat)
            #expect(transfer.timesSent == 2)
        }
    }

    @Test func cancellingTheTaskClosesTheConnection() async throws {
        let (began, closed) = (Counter(), Counter())
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            began.increment()
            if connection.waitForClose() { closed.increment() }
        }
        let client = try PoolClient(server.url)
        let task = Task { await transportError { () throws(TransportError) in try await client.send() } }
        await began.reaches(1)
        task.cancel()
        let error = await task.value
        #expect(error?.code == .cancelled)
        #expect(error?.message == "the call was cancelled")
        await closed.reaches(1)
    }

    @Test func aCallInACancelledTaskIsNotSent() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
        let client = try PoolClient(server.url)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await transportError { () throws(TransportError) in try await client.send() }
        }
        #expect(await task.value?.code == .cancelled)
        // Connections are counted before they are read, and this one comes after those that must not exist.
        try await client.send()
        #expect(server.connectionCount == 1)
        #expect(server.requests.count == 1)
    }

    @Test func reportsAnInterruptedResponse() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")
        }
        let client = try PoolClient(server.url)
        let error = await transportError { () throws(TransportError) in try await client.send() }
        #expect(error?.code == .connection)
        #expect(error?.message.hasPrefix("the response of \(server.url) was interrupted (") == true)
    }

    @Test func concurrentCallsDoNotWaitForTheFirstResponse() async throws {
        // No response before all three requests have arrived.
        let (requests, responses) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            requests.signal()
            responses.wait()
            connection.respond("{}")
        }
        Thread.detachNewThread {
            for _ in 0..<3 { requests.wait() }
            for _ in 0..<3 { responses.signal() }
        }
        let client = try PoolClient(server.url)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 { group.addTask { try await client.send(.post, body: "x") } }
            try await group.waitForAll()
        }
        #expect(server.connectionCount == 3)
    }

    @Test func reportsAServerOfAnotherProtocol() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("SSH-2.0-OpenSSH_9.2\r\n")
        }
        let client = try PoolClient(server.url)
        let error = await transportError { () throws(TransportError) in try await client.send() }
        #expect(error?.code == .connection)
        #expect(
            error?.message == """
                the response of \(server.url) is not valid HTTP (Received HTTP/0.9 when not allowed); check scheme and port
                """
        )
    }
}
