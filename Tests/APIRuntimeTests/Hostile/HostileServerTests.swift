@_spi(Generated) import APIRuntime
import Foundation
import TestSupport
import Testing

/// Servers that break the rules of HTTP: no call hangs or crashes, and each has the expected value or error.
@Suite(.timeLimit(.minutes(30)), .serialized) struct HostileServerTests {
    @Test(arguments: HostileBehaviours.all)
    func asyncAndSyncClientHaveTheExpectedResult(_ behaviour: HostileBehaviour) async throws {
        let server = try LoopbackServer(behaviour.script)
        let client = try HostileClient(server.url).configured {
            $0.retries = 0
            behaviour.limits(&$0)
        }
        let sync = SyncHostileClient(client)
        let url = server.url
        let first = await outcome(url) { try await client.outcome(of: behaviour.call) }
        let second = await outcome(url) { try await onThread { try sync.outcome(of: behaviour.call) } }
        #expect(behaviour.matches(first), "\(first)")
        #expect(behaviour.matches(second), "\(second)")
        server.stop()
    }

    @Test func namesAreUnique() {
        let names = HostileBehaviours.all.map(\.name)
        #expect(names.count >= 60)
        #expect(Set(names).count == names.count)
    }

    private static let head = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nx-note: a\r\n\r\n{}"

    @Test(arguments: 0..<head.utf8.count)
    func aResponseMayEndAnywhere(_ length: Int) async throws {
        let part = Self.head.utf8.prefix(length)
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(Array(part))
        }
        let client = try HostileClient(server.url).configured { $0.retries = 0 }
        let sync = SyncHostileClient(client)
        let url = server.url
        let first = await outcome(url) { try await client.outcome(of: .text) }
        let second = await outcome(url) { try await onThread { try sync.outcome(of: .text) } }
        #expect(first == Self.result(ofCutAt: length))
        #expect(second == first)
        server.stop()
    }

    /// libcurl's result for an incomplete header section; it ignores an incomplete line.
    private static func result(ofCutAt length: Int) -> String {
        let lines = head.utf8.prefix(length).count { $0 == UInt8(ascii: "\n") }
        let left = min(2, head.utf8.count - length)
        return switch lines {
        case 0:
            "connection: URL closed the connection without a complete response (Empty reply from server); call again"
        case 1: "connection: the server sent no final response; call again"
        case 2, 3:
            "connection: URL closed the connection without a complete response (transfer closed with 2 bytes remaining to read); call again"
        default:
            "connection: the response of URL was interrupted (transfer closed with \(left) bytes remaining to read); call again"
        }
    }
}
