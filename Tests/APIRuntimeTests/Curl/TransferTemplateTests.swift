import HTTPTypes
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime
@testable import CurlTransport

/// A handle of libcurl goes from call to call; nothing of one may be seen in the next.
@Suite(.timeLimit(.minutes(5))) struct TransferTemplateTests {
    private func request(
        _ method: String = "GET",
        url: String = "http://localhost/",
        headers: HTTPFields = [:],
        body: TransferRequest.Body? = nil,
        settings: Shared<TransferSettings>
    ) -> TransferRequest {
        var request = TransferRequest(
            method: method,
            url: url,
            headers: headers,
            body: body,
            isIdempotent: true
        )
        request.$settings = settings
        return request
    }

    @Test func isTheSameForCallsThatDifferInAddressFieldsAndBytes() throws {
        let settings = Shared(wrappedValue: TransferSettings())
        let first = try #require(TransferTemplate(request("POST", body: .bytes([1]), settings: settings)))
        let other = request(
            "POST",
            url: "http://localhost/b",
            headers: [.age: "1"],
            body: .bytes([2]),
            settings: settings
        )
        #expect(first == TransferTemplate(other))
    }

    @Test func differsWhereOptionsDo() throws {
        let settings = Shared(wrappedValue: TransferSettings())
        let first = try #require(TransferTemplate(request(settings: settings)))
        #expect(first != TransferTemplate(request("HEAD", settings: settings)))
        #expect(first != TransferTemplate(request(body: .bytes([]), settings: settings)))
        #expect(first != TransferTemplate(request(url: "HTTPS://localhost/", settings: settings)))
        #expect(first != TransferTemplate(request(headers: [.acceptEncoding: "br"], settings: settings)))
        #expect(first != TransferTemplate(request(settings: Shared(wrappedValue: TransferSettings()))))
        var streamed = request(settings: settings)
        streamed.isStreamed = true
        #expect(first != TransferTemplate(streamed))
    }

    @Test func isNoneWhereSomebodyIsToldOfProgress() {
        var settings = TransferSettings()
        settings.progress = { _ in }
        #expect(TransferTemplate(request(settings: Shared(wrappedValue: settings))) == nil)
    }

    @Test func nothingOfACallIsSeenInTheNext() async throws {
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                if request.line.contains("/fails") {
                    connection.answer("{}", status: "501 Not Implemented")
                } else if request.line.hasPrefix("HEAD") {
                    connection.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n")
                } else {
                    connection.answer("{}")
                }
            }
        }
        let caller = try ProbeClient(server.url).configured { $0.idleConnectionLifetime = .seconds(300) }.caller
        let plain = caller.configured { $0.acceptsCompression = false }
        func call(
            _ method: String,
            _ path: APIPath,
            on caller: APICaller,
            body: String? = nil,
            note: String? = nil
        ) async throws {
            var request = APIRequest("call", method, path)
            request.headers[.from] = note
            if let body { request.setBody(.bytes(Array(body.utf8)), contentType: "text/x") }
            try await caller.empty(request)
        }
        for _ in 0..<2 {
            try await call("GET", "/1", on: caller)
            try await call("POST", "/2", on: caller, body: "long text")
            try await call("POST", "/3", on: caller, body: "x")
            try await call("PUT", "/4", on: caller, body: "y")
            try await call("HEAD", "/5", on: caller)
            try await call("GET", "/6", on: plain)
            await #expect(throws: APIError.self) { try await call("POST", "/fails", on: caller, body: "z") }
            try await call("GET", "/7", on: caller)
            try await call("GET", "/8", on: caller)
            try await call("DELETE", "/9", on: caller)
            try await call("GET", "/10", on: caller, note: "me")
            try await call("GET", "/10", on: caller, note: "you")
            try await call("GET", "/10", on: caller)
        }
        let seen = server.requests.map { request in
            let coding = request.headers["accept-encoding"] == nil ? "" : " coded"
            let note = request.headers["from"].map { " from \($0)" } ?? ""
            return
                "\(request.line.dropLast(9)) \(request.headers["content-type"] ?? "-") \(request.text)\(coding)\(note)"
        }
        let once = [
            "GET /1 -  coded", "POST /2 text/x long text coded", "POST /3 text/x x coded", "PUT /4 text/x y coded",
            "HEAD /5 -  coded", "GET /6 - ", "POST /fails text/x z coded", "GET /7 -  coded",
            "GET /8 -  coded", "DELETE /9 -  coded", "GET /10 -  coded from me", "GET /10 -  coded from you",
            "GET /10 -  coded",
        ]
        #expect(seen == once + once)
        // The answer of a server that failed is the last on its connection, and of no other.
        #expect(server.connectionCount == 3)
    }
}
