@_spi(Generated) import APIRuntime
import Foundation
import HTTPTypes
import TestSupport
import Testing

/// The generated client and credentials of a description with security schemes.
struct VaultCredentials: APICredentials {
    var key: TokenCredential?
    var session: TokenCredential?
    var header: TokenCredential?
    var bearer: TokenCredential?
    var basic: BasicCredential?
    var digest: TokenCredential?
    var oauth: OAuth2Credential?

    var schemes: [APISecurityScheme] {
        [
            .apiKey("key", in: .query, named: "api key", key),
            .apiKey("session", in: .cookie, named: "sid", session),
            .apiKey("header", in: .header, named: "X-Key", header),
            .bearer("bearer", bearer),
            .basic("basic", basic),
            .authorization("digest", digest),
            .oauth2("oauth", tokenURL: "/token/", oauth),
        ]
    }
}

final class VaultClient: CredentialedAPIClient {
    typealias APICredentialSet = VaultCredentials

    let caller: APICaller

    init(caller: APICaller) {
        self.caller = caller.securing(by: [["bearer"]])
    }

    func call(_ security: [[String]]? = nil, server: String? = nil) async throws {
        var request = APIRequest("call", .get, "/call")
        request.security = security
        request.server = server
        try await caller.empty(request)
    }
}

@Suite struct CallAuthorizationTests {
    private static func server() throws -> LoopbackServer {
        try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
    }

    @Test func eachSchemeGoesWhereItBelongs() async throws {
        let server = try Self.server()
        let credentials = VaultCredentials(
            key: "a&b",
            session: "s1",
            header: "k1",
            bearer: "t1",
            basic: BasicCredential(user: "ann", password: "pä:ss"),
            digest: "Digest x=y",
            oauth: "t2"
        )
        let client = try VaultClient(server.url, credentials: credentials)
        try await client.call()
        try await client.call([["key", "session", "header"]])
        try await client.call([["basic"]])
        try await client.call([["digest"]])
        try await client.call([["oauth"]])
        let requests = server.requests
        #expect(requests.map(\.line).filter { $0.contains("api") } == ["GET /call?api%20key=a%26b HTTP/1.1"])
        #expect(requests[1].headers["cookie"] == "sid=s1")
        #expect(requests[1].headers["x-key"] == "k1")
        #expect(
            requests.map { $0.headers["authorization"] } == [
                "Bearer t1", nil, "Basic YW5uOnDDpDpzcw==", "Digest x=y", "Bearer t2",
            ]
        )
    }

    @Test func theFirstCompletelySetAlternativeIsSent() async throws {
        let server = try Self.server()
        let client = try VaultClient(server.url, credentials: VaultCredentials(key: "k", bearer: "t"))
        try await client.call([["header"], [], ["key", "session"], ["key", "bearer"], ["bearer"]])
        try await client.call([])
        try await client.call([["header"]])
        let requests = server.requests
        #expect(requests[0].line == "GET /call?api%20key=k HTTP/1.1")
        #expect(requests[0].headers["authorization"] == "Bearer t")
        #expect(requests[1].headers["authorization"] == nil)
        #expect(requests[2].headers["authorization"] == nil)
    }

    @Test func credentialsGoToNoOtherOrigin() async throws {
        let server = try Self.server()
        let other = try Self.server()
        var configuration = ClientConfiguration()
        configuration.headers[.cookie] = "a=b"
        let client = try VaultClient(
            server.url + "/v1",
            credentials: VaultCredentials(bearer: "t"),
            configuration: configuration
        )
        try await client.call(server: other.url + "/files/")
        try await client.call(server: "/v2")
        try await client.configured { $0.servers[other.url] = other.url + "/mine" }.call(server: other.url)
        #expect(other.requests.map(\.line) == ["GET /files/call HTTP/1.1", "GET /mine/call HTTP/1.1"])
        #expect(other.requests.map { $0.headers["authorization"] } == [nil, "Bearer t"])
        #expect(other.requests.map { $0.headers["cookie"] } == [nil, "a=b"])
        #expect(other.requests.map { $0.headers["user-agent"] } == ["swift-api-runtime", "swift-api-runtime"])
        #expect(server.requests.map(\.line) == ["GET /v2/call HTTP/1.1"])
        #expect(server.requests.map { $0.headers["authorization"] } == ["Bearer t"])
    }

    @Test func anErrorNamesTheMissingCredentialAndShowsNone() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("", status: "401 Unauthorized") }
        }
        let client = try VaultClient(server.url)
        let missing = await failure { try await client.call([["key", "session"]]) }
        #expect(
            missing?.message == "the server responded with 401 Unauthorized to GET \(server.url)/call; "
                + "the call needs the credential 'key' and 'session', which is not set; it sent no reason"
        )
        let set = await failure {
            try await client.configured { $0.credentials = VaultCredentials(key: "sesame") }.call([["key"]])
        }
        #expect(
            set?.message == "the server responded with 401 Unauthorized to GET \(server.url)/call; "
                + "check the client's credentials; it sent no reason"
        )
        #expect(server.requests.last?.line == "GET /call?api%20key=sesame HTTP/1.1")
    }

    @Test func noSecretIsPrinted() {
        let credentials = VaultCredentials(
            key: "sesame",
            basic: BasicCredential(user: "ann", password: "sesame"),
            oauth: "sesame"
        )
        var configuration = ClientConfiguration()
        configuration.credentials = credentials
        configuration.clientCertificate = .init(path: "a.pem", keyPassword: "sesame")
        var dumped = ""
        dump(configuration, to: &dumped)
        for text in ["\(credentials)", String(reflecting: credentials), "\(configuration)", dumped] {
            #expect(!text.contains("sesame"), "\(text)")
        }
    }

    @Test func aClosureRunsForEachCallAndItsErrorEndsTheCall() async throws {
        struct Locked: Error {}
        let server = try Self.server()
        let counter = Counter()
        let client = try VaultClient(
            server.url,
            credentials: VaultCredentials(bearer: TokenCredential { "t\(counter.next())" })
        )
        try await client.call()
        try await client.call()
        #expect(server.requests.map { $0.headers["authorization"] } == ["Bearer t1", "Bearer t2"])
        let locked = client.configured {
            $0.credentials = VaultCredentials(bearer: TokenCredential { throw Locked() })
        }
        let error = await failure { try await locked.call() }
        #expect(error?.code == .authorization)
        #expect(error?.description == "call: the credential 'bearer' could not be obtained: Locked()")
    }

    @Test func aSecretThatWouldBreakOutIsRefused() async throws {
        let server = try Self.server()
        let client = try VaultClient(server.url, credentials: VaultCredentials(bearer: "a\r\nX-Admin: 1"))
        let error = await failure { try await client.call() }
        #expect(
            error?.description == "call: the credential 'bearer' has a character that is not allowed in a header field"
        )
        #expect(server.requests.isEmpty)
    }

    @Test func aCertificateThatIsNotThereIsNamedAsTheFault() async throws {
        let server = try Self.server()
        let client = try VaultClient("https://127.0.0.1:\(server.port)").configured {
            $0.clientCertificate = .init(path: "/nowhere/client.pem")
        }
        let error = await failure { try await client.call() }
        #expect(error?.code == .configuration)
        #expect(error?.message.hasPrefix("the client's certificate cannot be used for https://127.0.0.1:") == true)
    }
}

extension Counter {
    /// Counts an event and returns the count.
    func next() -> Int {
        increment()
        return count
    }
}
