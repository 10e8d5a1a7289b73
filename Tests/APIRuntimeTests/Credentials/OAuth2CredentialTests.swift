import Foundation
import TestSupport
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite(.timeLimit(.minutes(30))) struct OAuth2CredentialTests {
    /// A server that issues `t1`, `t2` and so on, and accepts those for which `accepts` returns true.
    private static func server(
        lifetime: String = "3600",
        accepts: @escaping @Sendable (String) -> Bool = { _ in true }
    ) throws -> LoopbackServer {
        let counter = Counter()
        return try LoopbackServer { connection in
            while let request = connection.readRequest() {
                if request.line.hasPrefix("POST /token/") {
                    let token = "t\(counter.next())"
                    connection.respond(
                        #"{"access_token":"\#(token)","token_type":"Bearer","expires_in":\#(lifetime)}"#
                    )
                } else if accepts(request.headers["authorization"] ?? "") {
                    connection.respond("{}")
                } else {
                    connection.respond("", status: "401 Unauthorized")
                }
            }
        }
    }

    private static func client(_ server: LoopbackServer, _ credential: OAuth2Credential) throws -> VaultClient {
        try VaultClient(server.url + "/v1", credentials: VaultCredentials(oauth: credential))
    }

    @Test func theClientCredentialsAreSentOnceForAToken() async throws {
        let server = try Self.server()
        let credential = OAuth2Credential.clientCredentials(id: "a b", secret: "c:d", scopes: ["read", "write"])
        let client = try Self.client(server, credential)
        for _ in 0..<3 { try await client.call([["oauth"]]) }
        let requests = server.requests
        #expect(requests.map(\.line).filter { $0.hasPrefix("POST") } == ["POST /token/ HTTP/1.1"])
        #expect(requests[0].text == "grant_type=client_credentials&scope=read%20write")
        #expect(requests[0].headers["authorization"] == "Basic \(Data("a%20b:c%3Ad".utf8).base64EncodedString())")
        #expect(requests[0].headers["content-type"] == "application/x-www-form-urlencoded")
        #expect(requests.dropFirst().map { $0.headers["authorization"] } == Array(repeating: "Bearer t1", count: 3))
    }

    @Test func theSecretCanGoInTheBody() async throws {
        let server = try Self.server()
        let credential = OAuth2Credential.clientCredentials(id: "a", secret: "b", sendsSecretInBody: true)
        try await Self.client(server, credential).call([["oauth"]])
        #expect(server.requests[0].text == "grant_type=client_credentials&client_id=a&client_secret=b")
        #expect(server.requests[0].headers["authorization"] == nil)
    }

    @Test func aTokenThatHasExpiredIsGotAnew() async throws {
        let server = try Self.server(lifetime: "\"0\"")
        let client = try Self.client(server, .clientCredentials(id: "a", secret: "b"))
        for _ in 0..<2 { try await client.call([["oauth"]]) }
        #expect(
            server.requests.compactMap { $0.headers["authorization"] }.filter { $0.hasPrefix("Bearer") } == [
                "Bearer t1", "Bearer t2",
            ]
        )
    }

    @Test func aTokenThatTheServerRefusesIsGotAnewOnce() async throws {
        let server = try Self.server { $0 == "Bearer t2" }
        try await Self.client(server, .clientCredentials(id: "a", secret: "b")).call([["oauth"]])
        #expect(server.requests.count == 4)
        let strict = try Self.server { _ in false }
        let error = await failure {
            try await Self.client(strict, .clientCredentials(id: "a", secret: "b")).call([["oauth"]])
        }
        #expect(error?.status == 401)
        #expect(strict.requests.count == 4)
    }

    @Test func manyCallsWaitForOneToken() async throws {
        let server = try Self.server()
        let client = try Self.client(server, .clientCredentials(id: "a", secret: "b"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { try await client.call([["oauth"]]) } }
            try await group.waitForAll()
        }
        #expect(server.requests.filter { $0.line.hasPrefix("POST") }.count == 1)
    }

    @Test func aRefusalOfTheTokenServerIsTheErrorOfTheCall() async throws {
        let server = try LoopbackServer { connection in
            while connection.readRequest() != nil {
                connection.respond(#"{"error":"invalid_client"}"#, status: "400 Bad Request")
            }
        }
        let client = try Self.client(server, .clientCredentials(id: "a", secret: "sesame"))
        let error = await failure { try await client.call([["oauth"]]) }
        #expect(error?.code == .authorization)
        #expect(
            error?.description
                == "call: there is no access token for the credential 'oauth': the server responded with 400 Bad "
                + "Request to POST \(server.url)/token/; the reason is in error.body, as application/json"
        )
    }

    @Test func aNewRefreshTokenReplacesTheOldOne() async throws {
        let server = try LoopbackServer { connection in
            while let request = connection.readRequest() {
                let isToken = request.line.hasPrefix("POST")
                connection.respond(isToken ? #"{"access_token":"a","refresh_token":"r2","expires_in":0}"# : "{}")
            }
        }
        let client = try Self.client(server, .refreshToken("r1", clientID: "app"))
        for _ in 0..<2 { try await client.call([["oauth"]]) }
        #expect(
            server.requests.filter { $0.line.hasPrefix("POST") }.map(\.text) == [
                "grant_type=refresh_token&refresh_token=r1&client_id=app",
                "grant_type=refresh_token&refresh_token=r2&client_id=app",
            ]
        )
    }

    /// A server that does not respond on its first connections, and counts those that the client closes.
    private static func silentServer(
        _ silences: Int,
        _ accepted: Counter,
        _ closes: Counter
    ) throws -> LoopbackServer {
        try LoopbackServer { connection in
            guard accepted.next() <= silences else {
                while connection.readRequest() != nil { connection.respond(#"{"access_token":"t"}"#) }
                return
            }
            if connection.waitForClose() { closes.increment() }
        }
    }

    @Test func theTimeOfACallHoldsForItsTokenToo() async throws {
        let (accepted, closes) = (Counter(), Counter())
        let server = try Self.silentServer(1, accepted, closes)
        let client = try Self.client(server, .clientCredentials(id: "a", secret: "b"))
        let hasty = client.configured {
            $0.timeout = .seconds(900)
            // The timeout is reached when the token server has the connection.
            $0.pacing.timer = { _ in await accepted.reaches(1) }
        }
        let error = await failure { try await hasty.call([["oauth"]]) }
        #expect(error?.code == .timeout)
        #expect(
            error?.description
                == "call: the credentials were not available within 900.0 seconds; raise configuration.timeout if they may "
                + "take longer"
        )
        // Its request ends, and the next call sends a new one.
        #expect(await closes.reaches(1))
        try await client.call([["oauth"]])
        #expect(server.requests.map(\.line) == ["POST /token/ HTTP/1.1", "GET /v1/call HTTP/1.1"])
    }

    @Test func aTokenServerHasTheTimeThatServersHave() async throws {
        let closes = Counter()
        let server = try Self.silentServer(.max, Counter(), closes)
        let client = try Self.client(server, .clientCredentials(id: "a", secret: "b")).configured {
            $0.firstByteTimeout = .milliseconds(50)
            $0.retries = 0
        }
        let error = await failure { try await client.call([["oauth"]]) }
        #expect(error?.code == .timeout)
        #expect(
            error?.description
                == "token: no response began within 0.05 seconds; raise configuration.firstByteTimeout if the server may "
                + "take longer"
        )
        #expect(await closes.reaches(1))
    }
}
