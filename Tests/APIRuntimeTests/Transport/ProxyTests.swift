import APIRuntime
import Foundation
import TestSupport
import Testing

/// The proxy of the environment, which is looked up once a process: so each test has a process of its own.
@Suite(.timeLimit(.minutes(1))) struct ProxyTests {
    @Test func aProxysAnswerToATunnelIsNotTheServersAnswer() async {
        await #expect(processExitsWith: .success) {
            let proxy = try LoopbackServer { connection in
                _ = connection.readRequest()
                connection.answer("", status: "403 Forbidden")
            }
            setenv("https_proxy", proxy.url, 1)
            let stream = try ProbeClient("https://api.invalid").tokens()
            let error = try #require(await failure { try await stream.collect() })
            try #require(proxy.requests.first?.line == "CONNECT api.invalid:443 HTTP/1.1")
            try #require(error.code == .connection)
            try #require(error.status == nil)
        }
    }
}
