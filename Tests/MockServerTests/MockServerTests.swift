import FlyingSocks
import Foundation
import OpenAPIReader
import Testing

@testable import MockServer

@Suite(.timeLimit(.minutes(30))) struct MockServerTests {
    private func description() throws -> OpenAPIDescription {
        try describe(
            paths: """
                  /plain:
                    get:
                      responses: { '200': { description: '', content: { application/json: { example: { text: 日本 } } } } }
                  /stream:
                    get:
                      x-stream: { format: sse, done: '[DONE]', lines: lf, unescape: newline }
                      responses:
                        '200': { description: '', content: { text/event-stream: { example: ["a\\n", " é"] } } }
                """
        )
    }

    /// Runs a server during `body`.
    private func serve(_ body: (UInt16) async throws -> Void) async throws {
        let server = MockServer(try description())
        let port = try await server.start()
        do {
            try await body(port)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    @Test func sendsABodyOfKnownLength() async throws {
        try await serve { port in
            let response = try await RawConnection.response(port: port, "GET", "/plain")
            #expect(
                response == """
                    HTTP/1.1 200 OK\r
                    Content-Length: 17\r
                    Content-Type: application/json\r
                    \r
                    {"text":"日本"}
                    """
            )
        }
    }

    @Test func sendsEachItemAsAChunk() async throws {
        try await serve { port in
            let response = try await RawConnection.response(port: port, "GET", "/stream")
            let expected =
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + "0B\r\ndata: a\\n\n\n\r\n0B\r\ndata:  é\n\n\r\n0E\r\ndata: [DONE]\n\n\r\n0\r\n\r\n"
            #expect(response == expected)
        }
    }

    @Test func reusesAConnection() async throws {
        try await serve { port in
            let connection = try await RawConnection(port: port)
            defer { connection.close() }
            for _ in 1...3 {
                try await connection.send("GET /plain HTTP/1.1\r\nHost: mock\r\n\r\n")
                #expect(try await connection.read(until: "}").hasPrefix("HTTP/1.1 200 OK\r\n"))
            }
        }
    }

    @Test func respondsToHEADWithoutABody() async throws {
        try await serve { port in
            let response = try await RawConnection.response(port: port, "HEAD", "/plain")
            #expect(response.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\nAllow: GET\r\n"))
            #expect(response.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func readsLargeBodies() async throws {
        try await serve { port in
            let json = "{\"filler\":\"\(String(repeating: "x", count: 3_000_000))\"}"
            let response = try await RawConnection.response(port: port, "POST", "/nothing", json: json)
            #expect(response.hasPrefix("HTTP/1.1 404 Not Found\r\n"))
        }
    }

    @Test func closesConnectionsOnStop() async throws {
        let server = MockServer(try description(), itemDelay: .seconds(60))
        let connection = try await RawConnection(port: try await server.start())
        defer { connection.close() }
        try await connection.send("GET /stream HTTP/1.1\r\nHost: mock\r\n\r\n")
        _ = try await connection.read(until: "data: a\\n\n\n\r\n")
        await server.stop()
        #expect(try await connection.readToEnd() == "")
    }

    @Test func startsAgainAfterAStop() async throws {
        let server = MockServer(try description())
        try await server.start()
        await server.stop()
        await server.stop()
        // Another test can have the first port now.
        try await server.start()
        await server.stop()
    }

    @Test func throwsIfThePortIsInUse() async throws {
        let description = try description()
        try await serve { port in
            let second = MockServer(description)
            await #expect(throws: SocketError.self) { try await second.start(port: port) }
        }
    }

    @Test func runsDuringABody() async throws {
        let connection = try await MockServer.with(try description()) { url in
            let port = try #require(url.split(separator: ":").last.flatMap { UInt16($0) })
            #expect(url == "http://127.0.0.1:\(port)")
            return try await RawConnection(port: port)
        }
        // The server closed this connection, even if another test has its port now.
        #expect(try await connection.readToEnd().isEmpty)
    }
}
