@_spi(Generated) import APIRuntime
import HTTPTypes
import TestSupport
import Testing

@Suite struct APICallerTests {
    @Test func sendsJSONAndDecodesTheResponse() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond(#"{"text":"hi"}"#) }
        }
        let client = try ProbeClient(server.url + "/v1/")
        #expect(try await client.generate("a \"b\"") == ["text": "hi"])
        let request = try #require(server.requests.first)
        #expect(request.line == "POST /v1/generate HTTP/1.1")
        #expect(request.text == #"{"prompt":"a \"b\""}"#)
        #expect(request.headers["content-type"] == "application/json")
        #expect(request.headers["accept"] == "application/json")
        #expect(request.headers["expect"] == nil)
        await client.close()
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .patch])
    func sendsALengthAndNoTypeWithoutABody(_ method: HTTPRequest.Method) async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
        try await ProbeClient(server.url).caller.empty(APIRequest("unload", method, "/models/unload"))
        let request = try #require(server.requests.first)
        #expect(request.line == "\(method.rawValue) /models/unload HTTP/1.1")
        #expect(request.headers["content-length"] == "0")
        #expect(request.headers["content-type"] == nil)
    }

    @Test(arguments: [HTTPRequest.Method.get, .delete])
    func sendsNoLengthWhereABodyMeansNothing(_ method: HTTPRequest.Method) async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
        try await ProbeClient(server.url).caller.empty(APIRequest("unload", method, "/models/unload"))
        #expect(server.requests.first?.headers["content-length"] == nil)
    }

    @Test func reusesTheConnectionAlsoForConfiguredCopies() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
        // A busy machine may take longer between two calls than connections are kept.
        let client = try ProbeClient(server.url).configured { $0.idleConnectionLifetime = .seconds(300) }
        for _ in 0..<5 { _ = try await client.health() }
        _ = try await client.configured { $0.timeout = .seconds(5) }.health()
        #expect(server.connectionCount == 1)
    }

    @Test func encodesArgumentsForTheirLocation() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
        let client = try ProbeClient(server.url)
        _ = try await client.status("owner/na me?#é")
        _ = try await client.status("..")
        _ = try await client.search("a&b=c d", limit: 5)
        _ = try await client.search(nil)
        #expect(
            server.requests.map(\.line) == [
                "GET /models/owner%2Fna%20me%3F%23%C3%A9/status HTTP/1.1",
                "GET /models/%2E%2E/status HTTP/1.1",
                "GET /search?q=a%26b%3Dc%20d&limit=5 HTTP/1.1",
                "GET /search HTTP/1.1",
            ]
        )
    }

    @Test func sendsTheConfiguredHeadersAndTheOperationsOwnWin() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
        var configuration = ClientConfiguration()
        configuration.headers[.authorization] = "Bearer secret"
        configuration.headers[.contentType] = "text/plain"
        let client = try ProbeClient(server.url, configuration: configuration)
        _ = try await client.configured { $0.headers[.userAgent] = "mine/1" }.generate("x")
        let headers = try #require(server.requests.first).headers
        #expect(headers["authorization"] == "Bearer secret")
        #expect(headers["user-agent"] == "mine/1")
        #expect(headers["content-type"] == "application/json")
    }

    @Test func readsAResponseLargerThanAnyBuffer() async throws {
        let body = String(repeating: "x", count: 3_000_000)
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.respond(body, type: "application/octet-stream")
        }
        #expect(try await ProbeClient(server.url).bytes().count == body.utf8.count)
    }

    @Test func servesManyCallsAtOnce() async throws {
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() { connection.respond(#"{"line":"\#(request.line)"}"#) }
        }
        let client = try ProbeClient(server.url)
        let responses = try await withThrowingTaskGroup(of: (Int, [String: String]).self) { group in
            for index in 0..<64 {
                group.addTask { (index, try await client.search("q", limit: index)) }
            }
            var responses: [Int: String] = [:]
            for try await (index, response) in group { responses[index] = response["line"] }
            return responses
        }
        #expect(responses.count == 64)
        #expect(responses.allSatisfy { $0.value == "GET /search?q=q&limit=\($0.key) HTTP/1.1" })
    }

    @Test func keepsHeaderFieldsUnchanged() async throws {
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(
                "HTTP/1.1 103 Early Hints\r\nx-hint: 1\r\n\r\nHTTP/1.1 200 OK\r\nx-folded: one\r\n\ttwo: 2 \r\n"
            )
            connection.write("x-twice: a\r\nx-twice: b \r\nx-latin: caf")
            connection.write([0xE9])
            connection.write("\r\ncontent-length: 2\r\n\r\n{}")
        }
        let response = try await ProbeClient(server.url).withResponse { try await $0.health() }.response
        let fields = response.headerFields
        #expect(fields[HTTPField.Name("X-Hint")!] == nil)
        #expect(fields[HTTPField.Name("X-Folded")!] == "one two: 2")
        #expect(fields[values: HTTPField.Name("X-Twice")!] == ["a", "b"])
        let latin = fields.first { $0.name.canonicalName == "x-latin" }
        #expect(latin?.withUnsafeBytesOfValue { Array($0) } == Array("caf".utf8) + [0xE9])
    }
}
