import Foundation
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime
@testable import CurlTransport

/// What a call does when the other side, the reader or the clock gets in its way.
@Suite(.timeLimit(.minutes(5))) struct ExchangeTests {
    @Test func neverSendsAPostTwice() async throws {
        // The second request of a connection gets no answer but a hang-up, as from a server that dies at work.
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.answer("{}")
            _ = connection.readRequest()
        }
        // A busy machine may take longer between two calls than connections are kept.
        let client = try ProbeClient(server.url).configured { $0.idleConnectionLifetime = .seconds(300) }
        for call in [{ try await client.generate("x") }, { try await client.unload() }] {
            _ = try await client.health()
            let error = try #require(await failure(of: call))
            #expect(error.code == .connection)
            #expect(
                error.message == """
                    \(server.url) closed the connection without an answer; the POST was not sent again because the \
                    server may have acted on it, so call again if that is harmless
                    """
            )
        }
        #expect(server.requests.map(\.line).filter { $0.hasPrefix("POST") }.count == 2)
    }

    @Test func sendsAGetAgainUnseen() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.answer("{}")
            _ = connection.readRequest()
        }
        let client = try ProbeClient(server.url).configured { $0.idleConnectionLifetime = .seconds(300) }
        for _ in 0..<3 { _ = try await client.health() }
        #expect(server.connectionCount == 3)
    }

    @Test func callersDoNotSeeThatAnIdleConnectionWasClosed() async throws {
        let closed = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.answer("{}")
            // Returning closes the connection, as LocalLab does after five idle seconds.
            closed.increment()
        }
        let client = try ProbeClient(server.url)
        for round in 1...4 {
            _ = try await client.generate("x")
            await closed.reaches(round)
            // The hang-up is on its way through the loopback interface; let it arrive.
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(server.requests.count == 4)
        #expect(server.connectionCount == 4)
    }

    @Test func doesNotTrustAConnectionAfterAServersFailure() async throws {
        // The server fails, and hangs up when the connection is used again; so does LocalLab after an exception.
        let server = try LoopbackServer { connection in
            guard let request = connection.readRequest() else { return }
            guard request.line.hasPrefix("GET") else { return connection.answer("{}") }
            connection.answer("", status: "500 Internal Server Error")
            _ = connection.readRequest()
        }
        let client = try ProbeClient(server.url).configured { $0.retries = 0 }
        #expect(await failure { try await client.health() }?.status == 500)
        _ = try await client.generate("x")
        #expect(server.connectionCount == 2)
    }

    @Test func endsACallAfterItsWholeTime() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n")
            while connection.write("x") { Thread.sleep(forTimeInterval: 0.01) }
        }
        let client = try ProbeClient(server.url).configured { $0.timeout = .milliseconds(150) }
        let error = try #require(await failure { try await client.health() })
        #expect(error.code == .timeout)
        #expect(
            error.description
                == "health: no complete response arrived within 0.15 seconds; raise configuration.timeout if calls may take longer"
        )
    }

    @Test func endsACallWhenTheServerIsSilentForTooLong() async throws {
        let hangUps = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")
            if connection.waitForHangUp() { hangUps.increment() }
        }
        let client = try ProbeClient(server.url).configured { $0.idleTimeout = .milliseconds(100) }
        let error = try #require(await failure { try await client.health() })
        #expect(error.code == .timeout)
        #expect(
            error.message
                == "the server sent nothing for 0.1 seconds; raise configuration.idleTimeout if it may be silent for longer"
        )
        await hangUps.reaches(1)
    }

    @Test func endsACallWhoseAnswerDoesNotBegin() async throws {
        let hangUps = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            if connection.waitForHangUp() { hangUps.increment() }
        }
        let client = try ProbeClient(server.url).configured { $0.firstByteTimeout = .milliseconds(100) }
        let error = try #require(await failure { try await client.generate("x") })
        #expect(error.code == .timeout)
        #expect(
            error.message == """
                no answer began within 0.1 seconds; raise configuration.firstByteTimeout if the server may think for longer
                """
        )
        await hangUps.reaches(1)
    }

    @Test func refusesABodyBeyondTheLimit() async throws {
        let hangUps = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")
            while connection.write(String(repeating: "x", count: 1 << 16)) {}
            hangUps.increment()
        }
        let client = try ProbeClient(server.url).configured { $0.bodyLimit = 1 << 20 }
        let error = try #require(await failure { try await client.bytes() })
        #expect(error.code == .tooLarge)
        #expect(
            error.message
                == "the answer's body is longer than 1048576 bytes; raise configuration.bodyLimit if it may be"
        )
        await hangUps.reaches(1)
    }

    @Test func takesABodyThatIsAsLongAsTheLimit() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.answer(String(repeating: "x", count: 1000)) }
        }
        let client = try ProbeClient(server.url).configured { $0.bodyLimit = 1000 }
        #expect(try await client.bytes().count == 1000)
        let strict = client.configured { $0.bodyLimit = 999 }
        #expect(await failure { try await strict.bytes() }?.code == .tooLarge)
    }

    @Test func knowsWhetherTheServerMayHaveTheRequest() async throws {
        let server = try LoopbackServer { connection in _ = connection.readRequest() }
        let (refusing, full) = (try RefusingPort(), try FullListener())
        let addresses = [
            (server.url, true), (refusing.url, false), ("http://127.0.0.1:\(full.port)", false),
            ("http://host.invalid", false),
        ]
        for (address, wasSent) in addresses {
            let request = TransferRequest(
                method: "POST",
                url: address,
                headers: [:],
                body: .bytes([1]),
                isIdempotent: false,
                settings: TransferSettings(
                    timeouts: Timeouts(connect: .milliseconds(100)),
                    idleConnectionLifetime: .zero
                )
            )
            let exchange = Exchange(request, on: try ConnectionPool(), isStreamed: false)
            do throws(TransferFailure) {
                _ = try await exchange.wholeAnswer()
                Issue.record("\(address) answered")
            } catch {
                #expect(error.wasSent == wasSent, "\(address): \(error.message)")
            }
        }
    }

    @Test func doesNotCountTheReadersTimeAsSilence() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n")
            for _ in 0..<40 { connection.write("data: [\(String(repeating: "1,", count: 20_000))1]\n\n") }
        }
        let client = try ProbeClient(server.url).configured { $0.idleTimeout = .milliseconds(600) }
        var count = 0
        for try await numbers in client.numbers() {
            if count == 0 { try await Task.sleep(for: .milliseconds(900)) }
            count += numbers.count
        }
        #expect(count == 40 * 20_001)
    }

    @Test func saysThatNoConnectionCameAbout() async throws {
        let listener = try FullListener()
        let address = "http://127.0.0.1:\(listener.port)"
        let client = try ProbeClient(address).configured { $0.connectTimeout = .milliseconds(100) }
        let error = try #require(await failure { try await client.health() })
        #expect(error.code == .timeout)
        #expect(
            error.message == """
                no connection to \(address) came about within 0.1 seconds; check the address, \
                or raise configuration.connectTimeout
                """
        )
    }

    @Test func cancellingTheTaskHangsUp() async throws {
        let (began, hangUps) = (Counter(), Counter())
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            began.increment()
            if connection.waitForHangUp() { hangUps.increment() }
        }
        let client = try ProbeClient(server.url)
        let task = Task { try await client.health() }
        await began.reaches(1)
        task.cancel()
        let error = await failure { try await task.value }
        #expect(error?.code == .cancelled)
        #expect(error?.description == "health: the call was cancelled")
        await hangUps.reaches(1)
    }

    @Test func aCallInACancelledTaskIsNotSent() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.answer("{}") }
        }
        let client = try ProbeClient(server.url)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client.health()
        }
        #expect(await failure { try await task.value }?.code == .cancelled)
        let reading = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client.tokens().collect()
        }
        #expect(await failure { try await reading.value }?.code == .cancelled)
        // Connections are counted before they are read, and this one comes after those that must not be.
        _ = try await client.unload()
        #expect(server.connectionCount == 1)
        #expect(server.requests.count == 1)
    }

    @Test func closingEndsCallsInFlightAndRefusesNewOnes() async throws {
        let (began, hangUps) = (Counter(), Counter())
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            began.increment()
            if connection.waitForHangUp() { hangUps.increment() }
        }
        let client = try ProbeClient(server.url)
        let task = Task { try await client.health() }
        await began.reaches(1)
        await client.close()
        await client.close()
        #expect(await failure { try await task.value }?.code == .closed)
        await hangUps.reaches(1)
        let error = await failure { try await client.configured { _ in }.health() }
        #expect(error?.description == "health: the client is closed; make a new one for further calls")
    }

    @Test func lettingGoOfTheClientClosesItsIdleConnections() async throws {
        let hangUps = Counter()
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.answer("{}")
            if connection.waitForHangUp() { hangUps.increment() }
        }
        do { _ = try await ProbeClient(server.url).health() }
        await hangUps.reaches(1)
    }

    @Test func tellsAnAnswerThatBrokeOff() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")
        }
        let error = try #require(await failure { try await ProbeClient(server.url).health() })
        #expect(error.code == .connection)
        #expect(error.message.hasPrefix("\(server.url) broke off in the middle of its answer ("))
    }

    @Test func callsAtOnceDoNotWaitForTheFirstAnswer() async throws {
        // No answer before all three requests are there, as from a model that thinks about each of them.
        let requests = DispatchSemaphore(value: 0)
        let answers = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            requests.signal()
            answers.wait()
            connection.answer("{}")
        }
        Thread.detachNewThread {
            for _ in 0..<3 { requests.wait() }
            for _ in 0..<3 { answers.signal() }
        }
        let client = try ProbeClient(server.url).configured { $0.timeout = .seconds(5) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 { group.addTask { _ = try await client.generate("x") } }
            try await group.waitForAll()
        }
        #expect(server.connectionCount == 3)
    }

    @Test func keepsAnIdleConnectionNoLongerThanItsLifetime() async {
        // In a process of its own, for a test that blocks all of Swift's threads may take longer than a lifetime.
        await #expect(processExitsWith: .success) {
            let server = try LoopbackServer { connection in
                while connection.readRequest() != nil { connection.answer("{}") }
            }
            let client = try ProbeClient(server.url).configured { $0.idleConnectionLifetime = .seconds(4) }
            for _ in 0..<2 { _ = try await client.generate("x") }
            try #require(server.connectionCount == 1)
            try await Task.sleep(for: .milliseconds(4_050))
            _ = try await client.generate("x")
            try #require(server.connectionCount == 2)
        }
    }

    @Test func programsThatTheProcessStartsDoNotInheritConnections() async {
        // In a process of its own, where no other test keeps Swift's threads until the idle connection is closed.
        await #expect(processExitsWith: .success) {
            let server = try LoopbackServer { connection in
                while connection.readRequest() != nil { connection.answer("{}") }
            }
            let client = try ProbeClient(server.url)
            _ = try await client.health()
            let flags = (0..<1024).filter { peerPort(of: $0) == server.port }.map { fcntl($0, F_GETFD) & FD_CLOEXEC }
            try #require(flags == [FD_CLOEXEC])
            withExtendedLifetime(client) {}
        }
    }

    @Test func keepsNoConnectionForLessThanTwoSeconds() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.answer("{}") }
        }
        let client = try ProbeClient(server.url).configured { $0.idleConnectionLifetime = .zero }
        for _ in 0..<2 { _ = try await client.generate("x") }
        #expect(server.connectionCount == 2)
    }

    @Test func doesNotCountAnUploadAsSilence() async throws {
        // The server takes two seconds for the body and says nothing until it has it. What the sockets' buffers hold at
        // the end it takes while nothing goes out any more: well within the limit.
        let server = try LoopbackServer { connection in
            _ = connection.readRequest(pausingAfter: 1 << 20, for: 0.06)
            connection.answer("{}")
        }
        let client = try ProbeClient(server.url).configured { $0.idleTimeout = .milliseconds(1_500) }
        _ = try await client.generate(String(repeating: "x", count: 32 << 20))
        #expect(server.requests.count == 1)
    }

    @Test func saysThatTheServerSpeaksSomethingElse() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write("SSH-2.0-OpenSSH_9.2\r\n")
        }
        let error = try #require(await failure { try await ProbeClient(server.url).health() })
        #expect(error.code == .connection)
        #expect(
            error.message == """
                \(server.url) does not answer in HTTP (Received HTTP/0.9 when not allowed); check scheme and port
                """
        )
    }
}

/// The port that a socket is connected to; nil for what is no such socket.
private func peerPort(of descriptor: Int32) -> UInt16? {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getpeername(descriptor, $0, &length) }
    }
    return code == 0 && address.sin_family == sa_family_t(AF_INET) ? UInt16(bigEndian: address.sin_port) : nil
}
