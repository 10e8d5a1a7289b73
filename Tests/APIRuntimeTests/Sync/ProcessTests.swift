@_spi(Generated) import APIRuntime
import Foundation
import Synchronization
import TestSupport
import Testing

/// Programs that use the sync client. Each test has its own process.
@Suite(.timeLimit(.minutes(30))) struct ProcessTests {
    @Test func aClientMayBeUsedAtExit() async {
        await #expect(processExitsWith: .exitCode(42)) {
            let server = try LoopbackServer { connection in
                while connection.readRequest() != nil { connection.respond(#"{"a":"b"}"#) }
            }
            let client = try SyncProbeClient(server.url)
            Leftovers.client.withLock { $0 = client }
            Leftovers.server.withLock { $0 = server }
            atexit {
                guard let client = Leftovers.client.withLock({ $0 }) else { return }
                if (try? client.health()) == ["a": "b"] { _exit(42) }
            }
            exit(0)
        }
    }

    @Test func aClientMayBeCreatedAtExit() async {
        await #expect(processExitsWith: .exitCode(42)) {
            let server = try LoopbackServer { connection in
                while connection.readRequest() != nil { connection.respond("{}") }
            }
            Leftovers.server.withLock { $0 = server }
            atexit {
                guard let url = Leftovers.server.withLock({ $0?.url }) else { return }
                if (try? SyncProbeClient(url).health()) == [:] { _exit(42) }
            }
            exit(0)
        }
    }

    @Test func theProcessEndsWithStreamsOpen() async {
        await #expect(processExitsWith: .exitCode(7)) {
            let server = try LoopbackServer { connection in
                _ = connection.readRequest()
                connection.write("HTTP/1.1 200 OK\r\n\r\ndata: x\n\n")
                _ = connection.waitForClose()
            }
            let client = try SyncProbeClient(server.url)
            let stream = client.tokens()
            let token = try await onThread { try stream.next() }
            exit(token == "x" ? 7 : 1)
        }
    }

    @Test func anInterruptEndsACallImmediately() async {
        await #expect(processExitsWith: .signal(SIGINT)) {
            let server = try LoopbackServer { connection in
                _ = connection.readRequest()
                kill(getpid(), SIGINT)
                _ = connection.waitForClose()
            }
            let client = try SyncProbeClient(server.url)
            _ = try await onThread { try client.health() }
        }
    }

    #if os(Linux)
        @Test func theThreadEndsAfterTheLastClientAndStream() async {
            await #expect(processExitsWith: .success) {
                let server = try LoopbackServer { connection in
                    while connection.readRequest() != nil { connection.respond("data: x\n\ndata: [DONE]\n\n") }
                }
                for _ in 0..<3 {
                    var client: SyncProbeClient? = try SyncProbeClient(server.url)
                    let stream = client?.tokens()
                    client = nil
                    try #require(await becomesTrue(hasLoopThread))
                    // The stream outlives the client that it came from.
                    _ = try await onThread { try stream?.collect() }
                    try #require(await becomesTrue(hasLoopThread))
                    _ = consume stream
                    try #require(await becomesTrue { !hasLoopThread() })
                }
            }
        }

        @Test func inTheChildOfAForkACallThrows() async {
            await #expect(processExitsWith: .success) {
                let server = try LoopbackServer { connection in
                    while connection.readRequest() != nil { connection.respond("{}") }
                }
                let client = try SyncProbeClient(server.url)
                _ = try await onThread { try client.health() }
                let text = try await onThread { try inChild { errorMessages(of: client) } }
                let message =
                    "the process was forked after a client was created and has none of its threads; make calls before the "
                    + "fork, in the parent process, or in a program that is started with exec"
                #expect(
                    text.split(separator: "\n").map(String.init) == Array(repeating: message, count: 3) + ["closed"]
                )
                // The parent's client still works.
                _ = try await onThread { try client.health() }
            }
        }
    #endif
}

/// Objects for `atexit` functions, which cannot capture any.
private enum Leftovers {
    static let client = Mutex<SyncProbeClient?>(nil)
    static let server = Mutex<LoopbackServer?>(nil)
}

/// The errors of calls: of an existing client, of a stream, and of a new client; and whether closing returns.
private func errorMessages(of client: SyncProbeClient) -> String {
    let calls: [() throws -> Void] = [
        { _ = try client.health() }, { _ = try client.tokens().next() },
        { _ = try SyncProbeClient("http://localhost").health() },
    ]
    var texts = calls.map { call in
        do {
            try call()
            return "nothing"
        } catch {
            return (error as? APIError)?.message ?? "\(error)"
        }
    }
    client.close()
    texts.append("closed")
    return texts.joined(separator: "\n")
}

#if os(Linux)
    /// Whether the loop's thread exists.
    private func hasLoopThread() -> Bool {
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
        return threads.contains { thread in
            (try? String(contentsOfFile: "/proc/self/task/\(thread)/comm", encoding: .utf8)) == "api-loop\n"
        }
    }

    /// Waits until a condition holds; false after 20 minutes.
    private func becomesTrue(_ condition: () -> Bool) async -> Bool {
        for _ in 0..<120_000 {
            if condition() { return true }
            try? await Task.sleep(for: .milliseconds(10))
        }
        return false
    }

    /// Runs `body` in the child of a fork and returns its text. Swift does not import fork(2), which programs may call through libraries.
    private func inChild(_ body: () -> String) throws -> String {
        typealias Fork = @convention(c) () -> pid_t
        let symbol = try #require(dlsym(nil, "fork"))
        let fork = unsafeBitCast(symbol, to: Fork.self)
        let pipe = try ProgramPipe()
        let child = fork()
        if child == 0 {
            let text = Array(body().utf8)
            _ = write(pipe.writing.fileDescriptor, text, text.count)
            _exit(0)
        }
        try pipe.writing.close()
        let text = pipe.readToEnd()
        var status: Int32 = 0
        waitpid(child, &status, 0)
        return String(decoding: text, as: UTF8.self)
    }
#endif
