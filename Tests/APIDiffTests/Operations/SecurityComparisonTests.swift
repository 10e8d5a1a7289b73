import Testing

@testable import APIDiff

@Suite struct SecurityComparisonTests {
    @Test(arguments: [
        ("security-added", ["'GET /pets' requires 'key'"]),
        ("security-removed", ["'GET /pets' no longer requires credentials"]),
        ("security-alternative-added", ["an operation without 'security' also accepts 'user'"]),
        ("security-alternative-removed", ["an operation without 'security' no longer accepts 'user'"]),
        ("security-scope-added", ["an operation without 'security' requires the scope 'write' of 'app'"]),
        ("security-scope-removed", ["an operation without 'security' no longer requires the scope 'write' of 'app'"]),
    ])
    func reports(rule: String, messages: [String]) throws {
        #expect(try RulePair.messages(rule) == messages)
    }

    private func changes(from old: String, to new: String) throws -> [String] {
        let schemes =
            "components: { securitySchemes: { a: { type: http, scheme: basic }, b: { type: http, scheme: bearer } } }"
        let head = "info: { title: A, version: '1' }\n\(schemes)\npaths: {}\nsecurity: "
        return try RulePair.changes(in: .whole, from: head + old, to: head + new).map(\.message)
    }

    @Test func theOrderOfAlternativesDoesNotMatter() throws {
        #expect(try changes(from: "[{ a: [] }, { b: [] }]", to: "[{ b: [] }, { a: [] }]").isEmpty)
        #expect(try changes(from: "[{ a: [], b: [] }]", to: "[{ b: [], a: [] }]").isEmpty)
    }

    @Test func schemesThatAreRequiredTogetherAreOneAlternative() throws {
        #expect(
            try changes(from: "[{ a: [] }]", to: "[{ a: [], b: [] }]") == [
                "an operation without 'security' also accepts 'a' with 'b'",
                "an operation without 'security' no longer accepts 'a'",
            ]
        )
    }

    @Test func anEmptyRequirementMakesCredentialsOptional() throws {
        #expect(
            try changes(from: "[{ a: [] }]", to: "[{ a: [] }, {}]").contains(
                "an operation without 'security' no longer requires credentials"
            )
        )
    }
}
