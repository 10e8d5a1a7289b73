import Foundation
import HTTPTypes
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

/// Redirects (RFC 9110 section 15.4).
@Suite(.timeLimit(.minutes(30))) struct RedirectTests {
    /// A server that leads every path but `/end` to `location`.
    private static func server(_ status: String, _ location: String) throws -> LoopbackServer {
        try LoopbackServer { connection in
            while let request = connection.readRequest() {
                if request.line.contains(" /end") {
                    connection.respond("{}")
                } else {
                    connection.respond("moved", status: status, headers: "location: \(location)\r\n")
                }
            }
        }
    }

    @Test(
        arguments: [
            ("301 Moved", "POST", "GET"), ("302 Found", "POST", "GET"), ("303 See", "POST", "GET"),
            ("307 Temporary", "POST", "POST"), ("308 Permanent", "POST", "POST"), ("301 Moved", "PUT", "PUT"),
            ("302 Found", "DELETE", "DELETE"), ("303 See", "PUT", "GET"), ("303 See", "HEAD", "HEAD"),
            ("302 Found", "GET", "GET"), ("307 Temporary", "PATCH", "PATCH"),
        ]
    )
    func theStatusDecidesOnTheMethod(_ status: String, _ method: String, _ next: String) async throws {
        let server = try Self.server(status, "/end")
        var request = APIRequest("call", method, "/start")
        if method != "GET", method != "HEAD" { request.text("body", type: "text/plain") }
        try await ProbeClient(server.url).caller.empty(request)
        let followed = try #require(server.requests.last)
        #expect(followed.line == "\(next) /end HTTP/1.1")
        let keepsBody = next != "GET" && next != "HEAD"
        #expect(followed.text == (keepsBody ? "body" : ""))
        #expect(followed.headers["content-type"] == (keepsBody ? "text/plain" : nil))
    }

    @Test func theAddressIsResolvedAgainstTheLastOne() async throws {
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                let location = [
                    "/a/b/health": "../c?d=e#f", "/a/c?d=e": "g h", "/a/g%20h": "?q",
                    "/a/g%20h?q": "//\(request.headers["host"] ?? "")/end",
                ][String(request.line.split(separator: " ")[1])]
                if let location {
                    connection.respond("", status: "302 Found", headers: "location: \(location)\r\n")
                } else {
                    connection.respond("{}")
                }
            }
        }
        let client = try ProbeClient(server.url + "/a/b").configured { $0.idleConnectionLifetime = .seconds(300) }
        _ = try await client.health()
        #expect(
            server.requests.map { $0.line.split(separator: " ")[1] } == [
                "/a/b/health", "/a/c?d=e", "/a/g%20h", "/a/g%20h?q", "/end",
            ]
        )
        #expect(server.connectionCount == 1)
    }

    @Test func aLoopEndsAtTheLimit() async throws {
        let server = try Self.server("302 Found", "/again")
        let error = try #require(await failure { try await ProbeClient(server.url).health() })
        #expect(error.status == 302)
        #expect(error.headers[.location] == "/again")
        #expect(
            error.message
                == "the server responded with 302 Found to GET \(server.url)/health; "
                + "the call was redirected more often than configuration.redirectLimit (10) allows"
        )
        #expect(server.requests.count == 11)
    }

    @Test func noneIsFollowedWhereNoneMayBe() async throws {
        let server = try Self.server("302 Found", "/end")
        let client = try ProbeClient(server.url).configured { $0.redirectLimit = 0 }
        let error = try #require(await failure { try await client.health() })
        #expect(
            error.message
                == "the server responded with 302 Found to GET \(server.url)/health; redirects are not followed "
                + "(configuration.redirectLimit is 0); use the address in error.headers[.location] "
                + "as the base URL"
        )
        #expect(server.requests.count == 1)
    }

    @Test(
        arguments: [
            ("file:///etc/passwd", "it redirects to the scheme 'file'; only http and https are followed"),
            ("ftp://127.0.0.1/", "it redirects to the scheme 'ftp'; only http and https are followed"),
            ("http://ann:sesame@127.0.0.1/", "it redirects to an address with a user name, which is not followed"),
            ("http://[::1", "the address in error.headers[.location] is not a valid URL"),
            ("http://127.0.0.1:99999/", "the address in error.headers[.location] is not a valid URL"),
        ]
    )
    func someAddressesAreNotFollowed(_ location: String, reason: String) async throws {
        let server = try Self.server("302 Found", location)
        let error = try #require(await failure { try await ProbeClient(server.url).health() })
        #expect(error.message == "the server responded with 302 Found to GET \(server.url)/health; \(reason)")
    }

    @Test func httpsNeverLeadsToHTTP() {
        let head = HTTPResponse(status: .found, headerFields: [.location: "http://localhost/"])
        let request = TransportRequest(operation: "call", url: "HTTPS://localhost/")
        guard case .refuse(let reason) = Redirect(TransportResponse(head: head), to: request, number: 1, limit: 10)
        else {
            Issue.record("it is followed")
            return
        }
        #expect(reason == "it redirects from https to http, which is not followed")
    }

    @Test func aBodyThatIsGoneIsNotSentAgain() async throws {
        let server = try Self.server("307 Temporary Redirect", "/end")
        let pieces = AsyncStream<[UInt8]> { continuation in
            continuation.yield([1])
            continuation.finish()
        }
        var request = APIRequest("upload", .post, "/start")
        try request.upload(.stream(pieces))
        let error = await failure { [request] in try await ProbeClient(server.url).caller.empty(request) }
        #expect(
            error?.message
                == "the server responded with 307 Temporary Redirect to POST \(server.url)/start; "
                + "the request body would have to be sent again, and it was read while it was sent"
        )
    }

    @Test func credentialsStayWithTheirOrigin() async throws {
        let other = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
        let server = try Self.server("307 Temporary Redirect", other.url + "/end?a=b")
        var configuration = ClientConfiguration()
        configuration.headers[.authorization] = "Bearer sesame"
        configuration.headers[HTTPField.Name("X-API-Key")!] = "sesame"
        configuration.headers[.cookie] = "sid=sesame"
        configuration.headers[.acceptLanguage] = "de"
        let credentials = VaultCredentials(key: "sesame", session: "sesame", header: "sesame")
        let client = try VaultClient(server.url, credentials: credentials, configuration: configuration)
        try await client.call([["key", "session", "header"]])
        #expect(server.requests.first?.line == "GET /call?api%20key=sesame HTTP/1.1")
        let followed = try #require(other.requests.first)
        #expect(followed.line == "GET /end?a=b HTTP/1.1")
        #expect(!"\(followed)".contains("sesame"))
        #expect(Set(followed.headers.keys) == ["host", "accept", "accept-encoding", "accept-language", "user-agent"])
    }

    @Test func credentialsAreKeptWithinTheirOrigin() async throws {
        let server = try Self.server("302 Found", "/end?api%20key=mine")
        let credentials = VaultCredentials(key: "k", session: "s", header: "h")
        try await VaultClient(server.url, credentials: credentials).call([["key", "session", "header"]])
        let followed = try #require(server.requests.last)
        #expect(followed.line == "GET /end?api%20key=mine HTTP/1.1")
        #expect(followed.headers["cookie"] == "sid=s")
        #expect(followed.headers["x-key"] == "h")
        let plain = try Self.server("302 Found", "/end")
        try await VaultClient(plain.url, credentials: credentials).call([["key"]])
        #expect(plain.requests.last?.line == "GET /end?api%20key=k HTTP/1.1")
    }

    @Test func aCallHasNoCredentialsAfterAnotherOrigin() async throws {
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                if request.line.contains("/end") {
                    connection.respond("{}")
                } else {
                    let there = request.headers["x-there"] ?? ""
                    connection.respond("", status: "302 Found", headers: "location: \(there)\r\n")
                }
            }
        }
        let other = try Self.server("302 Found", server.url + "/end")
        var configuration = ClientConfiguration()
        configuration.headers[HTTPField.Name("X-There")!] = other.url
        let client = try VaultClient(
            server.url,
            credentials: VaultCredentials(bearer: "sesame"),
            configuration: configuration
        )
        try await client.call()
        #expect(server.requests.map { $0.headers["authorization"] } == ["Bearer sesame", nil])
        #expect(other.requests.map { $0.headers["authorization"] } == [nil])
    }

    @Test func aStreamFollowsToo() async throws {
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                if request.line.contains("/end") {
                    connection.respond("data: [1]\n\n", type: "text/event-stream")
                } else {
                    connection.respond("", status: "308 Permanent Redirect", headers: "location: /end\r\n")
                }
            }
        }
        #expect(try await ProbeClient(server.url).numbers().collect() == [[1]])
        let client = try SyncProbeClient(server.url)
        #expect(try await onThread { try client.blocking(client.asyncClient.numbers()).collect() } == [[1]])
    }
}
