import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct ServerPairingTests {
    private func servers(_ texts: [String]) throws -> [Server] {
        let lines = texts.map { "- { \($0) }\n" }.joined()
        let text = "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\nservers:\n\(lines)"
        return try RulePair.description(text, file: "a.yaml").servers
    }

    /// Returns pairs as `old name = new name`, then additions and removals by URL.
    private func pairing(_ old: [String], _ new: [String]) throws -> [String] {
        let pairing = try ServerPairing(servers(old), servers(new))
        return pairing.pairs.map { "\($0.oldName) = \($0.newName)" } + pairing.added.map { "+ \($0.url)" }
            + pairing.removed.map { "- \($0.url)" }
    }

    @Test func serversWithTheSameURLArePaired() throws {
        #expect(
            try pairing(["url: /a, description: A", "url: /b"], ["url: /b, description: B", "url: /a"]) == [
                "server 2 = B", "A = server 2",
            ]
        )
    }

    @Test func serversWithTheSameNameArePaired() throws {
        #expect(try pairing(["url: /a, description: Main"], ["url: /b, description: Main"]) == ["Main = Main"])
        #expect(try pairing(["url: /a"], ["url: /b"]) == ["server 1 = server 1"])
        #expect(try pairing(["url: /a, description: Main"], ["url: /b, description: Test"]) == ["+ /b", "- /a"])
    }

    @Test func aLongDescriptionIsNotAName() throws {
        let text = "url: /a, description: The server for all customers in Europe"
        #expect(try pairing([text], [text]) == ["server 1 = server 1"])
    }

    @Test func knowsWhetherTheFirstServerIsKept() throws {
        #expect(try ServerPairing(servers(["url: /a", "url: /b"]), servers(["url: /a"])).keepsFirst)
        #expect(try !ServerPairing(servers(["url: /a", "url: /b"]), servers(["url: /b"])).keepsFirst)
    }
}
