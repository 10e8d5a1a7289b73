import Testing

@testable import APIDiff

@Suite struct SecuritySchemeComparisonTests {
    @Test(arguments: [
        ("security-scheme-added", ["the security scheme 'user' was added"]),
        ("security-scheme-removed", ["the security scheme 'user' was removed"]),
        ("security-scheme-no-longer-used", ["no operation requires the security scheme 'user' any more"]),
        ("security-scheme-type-changed", ["the type of the security scheme 'key' changed"]),
        (
            "security-scheme-swift-name-changed",
            ["the 'x-swift-name' of the security scheme 'key' changed from 'token' to 'secret'"]
        ),
        ("api-key-moved", ["the API key of the security scheme 'key' moved from 'query' to 'header'"]),
        ("api-key-renamed", ["the API key of the security scheme 'key' was renamed from 'key' to 'token'"]),
        ("http-scheme-changed", ["the HTTP scheme of the security scheme 'user' changed from 'basic' to 'bearer'"]),
        (
            "oauth2-token-url-changed",
            [
                "the token URL of the security scheme 'app' changed from 'https://a.example/token' to 'https://b.example/token'"
            ]
        ),
        ("oauth2-scope-added", ["the scope 'write' was added to the security scheme 'app'"]),
        ("oauth2-scope-removed", ["the scope 'write' was removed from the security scheme 'app'"]),
        (
            "openid-url-changed",
            [
                "the OpenID URL of the security scheme 'login' changed from 'https://a.example/openid' to 'https://b.example/openid'"
            ]
        ),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    @Test func aSchemeThatNoOperationRequiresBreaksNothing() throws {
        let old = """
            info: { title: A, version: '1' }
            components: { securitySchemes: { key: { type: apiKey, in: query, name: key } } }
            paths: {}
            """
        let changes = try RulePair.changes(in: .whole, from: old, to: old.replacing("in: query", with: "in: header"))
        #expect(changes.map(\.rule.id) == ["api-key-moved"])
        #expect(changes.map(\.breaks) == [[]])
        #expect(changes.map(\.subject) == ["key"])
    }
}
