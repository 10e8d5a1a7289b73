@_spi(Generated) import APIRuntime
import Foundation
import TestSupport
import Testing

/// Servers that break every rule: no call hangs, none crashes, and each ends with the value or error that is written here.
@Suite(.timeLimit(.minutes(2)), .serialized) struct HostileServerTests {
    @Test(arguments: HostileBehaviours.all)
    func bothTwinsMakeTheSameOfIt(_ behaviour: HostileBehaviour) async throws {
        let server = try LoopbackServer(behaviour.script)
        let client = try HostileClient(server.url).configured {
            $0.retries = 0
            behaviour.limits(&$0)
        }
        let sync = SyncHostileClient(client)
        let url = server.url
        let first = await watched { await outcome(url) { try await client.outcome(of: behaviour.call) } }
        let second = await watched {
            await outcome(url) { try await onThread { try sync.outcome(of: behaviour.call) } }
        }
        #expect(behaviour.matches(first), "\(first)")
        #expect(behaviour.matches(second), "\(second)")
        server.stop()
    }

    @Test func thereAreManyOfThem() {
        let names = HostileBehaviours.all.map(\.name)
        #expect(names.count >= 60)
        #expect(Set(names).count == names.count)
    }

    private static let head = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\nx-note: a\r\n\r\n{}"

    @Test(arguments: 0..<head.utf8.count)
    func anAnswerMayBeCutAnywhere(_ length: Int) async throws {
        let part = Self.head.utf8.prefix(length)
        let server = try LoopbackServer { connection in
            _ = connection.readRequest()
            connection.write(Array(part))
        }
        let client = try HostileClient(server.url).configured { $0.retries = 0 }
        let sync = SyncHostileClient(client)
        let url = server.url
        let first = await watched { await outcome(url) { try await client.outcome(of: .text) } }
        let second = await watched { await outcome(url) { try await onThread { try sync.outcome(of: .text) } } }
        #expect(first == Self.account(ofCutAt: length))
        #expect(second == first)
        server.stop()
    }

    /// What libcurl makes of a head that stops: a line that is not whole is none.
    private static func account(ofCutAt length: Int) -> String {
        let lines = head.utf8.prefix(length).count { $0 == UInt8(ascii: "\n") }
        let left = min(2, head.utf8.count - length)
        return switch lines {
        case 0: "connection: URL closed the connection without a whole answer (Empty reply from server); call again"
        case 1: "connection: the server ended its answer before it began; call again"
        case 2, 3:
            "connection: URL closed the connection without a whole answer (transfer closed with 2 bytes remaining to read); call again"
        default:
            "connection: URL broke off in the middle of its answer (transfer closed with \(left) bytes remaining to read); call again"
        }
    }
}
