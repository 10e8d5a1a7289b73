import Testing

@testable import APIDiff

@Suite struct ServerComparisonTests {
    @Test(arguments: [
        ("server-added", ["the server 'https://b.example' was added"]),
        ("server-removed", ["the server 'https://b.example' was removed"]),
        (
            "server-url-changed",
            ["the URL of the server 'Production' changed from 'https://a.example' to 'https://b.example'"]
        ),
        ("default-server-changed", ["the default server changed from 'https://b.example' to 'https://a.example'"]),
        ("server-renamed", ["the server 'https://b.example' was renamed from 'Tests' to 'Staging'"]),
        (
            "operation-server-changed",
            ["the server of 'POST /things' changed from 'https://a.example' to 'https://b.example'"]
        ),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    private func changes(from old: String, to new: String) throws -> [Change] {
        let head = "info: { title: A, version: '1' }\npaths: {}\nservers: "
        return try RulePair.changes(in: .whole, from: head + old, to: head + new)
    }

    @Test func theOnlyServerHasNoFunction() throws {
        let changes = try changes(
            from: "[{ url: https://a.example }]",
            to: "[{ url: https://a.example, description: Main }]"
        )
        #expect(changes.map(\.message) == ["the server 'https://a.example' was renamed from 'server 1' to 'Main'"])
        #expect(changes.map(\.breaks) == [[]])
    }

    @Test func anotherOrderChangesTheDefaultServerOnly() throws {
        let urls = ["{ url: https://a.example, description: A }", "{ url: https://b.example, description: B }"]
        let changes = try changes(from: "[\(urls[0]), \(urls[1])]", to: "[\(urls[1]), \(urls[0])]")
        #expect(changes.map(\.rule.id) == ["default-server-changed"])
        #expect(changes.map(\.subject) == ["server https://b.example"])
    }
}
