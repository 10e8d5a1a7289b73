import HTTPTransport
import HTTPTypes
import TestSupport
import Testing

@testable import CurlTransport

/// libcurl's handles are used for one request after the other; no option of a request may affect the next one.
@Suite(.timeLimit(.minutes(30))) struct EasyHandleTests {
    @Test func noOptionOfARequestAffectsTheNextOne() async throws {
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                if request.line.contains("/fails") {
                    connection.respond("{}", status: "501 Not Implemented")
                } else if request.line.hasPrefix("HEAD") {
                    connection.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n")
                } else {
                    connection.respond("{}")
                }
            }
        }
        let coded = try PoolClient(server.url)
        let plain = coded.configured { $0.acceptsCompression = false }
        // Requests of a client share their settings.
        let settings = [Shared(wrappedValue: coded.settings), Shared(wrappedValue: plain.settings)]
        func call(
            _ method: HTTPRequest.Method,
            _ path: String,
            isPlain: Bool = false,
            body: String? = nil,
            from: String? = nil
        )
            async throws
        {
            var headers: HTTPFields = [:]
            headers[.from] = from
            if body != nil { headers[.contentType] = "text/x" }
            var request = coded.request(method, path, headers: headers, body: body.map { .text($0) })
            request.$settings = settings[isPlain ? 1 : 0]
            _ = try await coded.pool.send(request)
        }
        for _ in 0..<2 {
            try await call(.get, "/1")
            try await call(.post, "/2", body: "long text")
            try await call(.post, "/3", body: "x")
            try await call(.put, "/4", body: "y")
            try await call(.head, "/5")
            try await call(.get, "/6", isPlain: true)
            try await call(.post, "/fails", body: "z")
            try await call(.get, "/7")
            try await call(.get, "/8")
            try await call(.delete, "/9")
            try await call(.get, "/10", from: "me")
            try await call(.get, "/10", from: "you")
            try await call(.get, "/10")
        }
        let seen = server.requests.map { request in
            let coding = request.headers["accept-encoding"] == nil ? "" : " coded"
            let from = request.headers["from"].map { " from \($0)" } ?? ""
            return
                "\(request.line.dropLast(9)) \(request.headers["content-type"] ?? "-") \(request.text)\(coding)\(from)"
        }
        let once = [
            "GET /1 -  coded", "POST /2 text/x long text coded", "POST /3 text/x x coded", "PUT /4 text/x y coded",
            "HEAD /5 -  coded", "GET /6 - ", "POST /fails text/x z coded", "GET /7 -  coded",
            "GET /8 -  coded", "DELETE /9 -  coded", "GET /10 -  coded from me", "GET /10 -  coded from you",
            "GET /10 -  coded",
        ]
        #expect(seen == once + once)
        // A connection is closed after the response of a server error.
        #expect(server.connectionCount == 3)
    }

    @Test func anInvalidOptionIsAnErrorThatNamesTheSetting() async throws {
        let client = try PoolClient("http://127.0.0.1:1").configured {
            $0.unixSocket = String(repeating: "a", count: 9_000_000)
        }
        let error = await transportError { () throws(TransportError) in try await client.send() }
        #expect(error?.code == .configuration)
        #expect(error?.message.hasPrefix("libcurl does not accept configuration.unixSocket (") == true)
    }
}
