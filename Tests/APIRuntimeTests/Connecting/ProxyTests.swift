@_spi(Generated) import APIRuntime
import Foundation
import TestSupport
import Testing

/// Proxies. That of the environment is read once in a process, so its tests have their own processes.
@Suite(.timeLimit(.minutes(30))) struct ProxyTests {
    @Test func theResponseOfAProxyToCONNECTIsNotTheServers() async {
        await #expect(processExitsWith: .success) {
            let proxy = try LoopbackServer { connection in
                _ = connection.readRequest()
                connection.respond("", status: "403 Forbidden")
            }
            setenv("https_proxy", proxy.url, 1)
            let stream = try ProbeClient("https://api.invalid").tokens()
            let error = try #require(await failure { try await stream.collect() })
            try #require(proxy.requests.first?.line == "CONNECT api.invalid:443 HTTP/1.1")
            try #require(error.code == .connection)
            try #require(error.status == nil)
        }
    }

    private static func proxy() throws -> LoopbackServer {
        try LoopbackServer { connection in
            while connection.readRequest() != nil { connection.respond("{}") }
        }
    }

    @Test func callsUseAConfiguredProxy() async throws {
        let proxy = try Self.proxy()
        let client = try ProbeClient("http://api.invalid/v1").configured {
            $0.proxy = .address(proxy.url, user: "ann", password: "sesame")
        }
        _ = try await client.health()
        let request = try #require(proxy.requests.first)
        #expect(request.line == "GET http://api.invalid/v1/health HTTP/1.1")
        #expect(request.headers["proxy-authorization"] == "Basic YW5uOnNlc2FtZQ==")
    }

    @Test func exceptionsAreCalledDirectly() async throws {
        let (server, proxy) = (try Self.proxy(), try Self.proxy())
        let client = try ProbeClient(server.url).configured {
            $0.proxy = .address(proxy.url, except: ["example.com", "127.0.0.1"])
        }
        _ = try await client.health()
        #expect(proxy.requests.isEmpty)
        #expect(server.requests.map(\.line) == ["GET /health HTTP/1.1"])
    }

    @Test func theEnvironmentCanBeIgnored() async {
        await #expect(processExitsWith: .success) {
            setenv("http_proxy", "http://127.0.0.1:1", 1)
            let server = try LoopbackServer { connection in
                while connection.readRequest() != nil { connection.respond("{}") }
            }
            _ = try await ProbeClient(server.url).configured { $0.proxy = .direct }.health()
        }
    }

    @Test(
        arguments: [
            ("http://", "'http://' in configuration.proxy is not a valid URL: it has no host"),
            (
                "http://ann:sesame@host:99999",
                "'…@host:99999' in configuration.proxy is not a valid URL: its port is not a number from 0 to 65535"
            ),
        ]
    )
    func anInvalidURLIsRefused(_ url: String, message: String) async throws {
        let client = try ProbeClient("http://localhost:1").configured { $0.proxy = .address(url) }
        let error = await failure { try await client.health() }
        #expect(error?.code == .configuration)
        #expect(error?.message == message)
    }
}
