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

    /// Returns the rules and subjects of the changes between two documents with the operations `GET /a` and `GET /b`.
    private func changes(from old: Requirements, to new: Requirements) throws -> [String] {
        try RulePair.changes(in: .whole, from: old.document, to: new.document).map { "\($0.rule.id) \($0.subject)" }
    }

    /// The values of `security` of a document and of its two operations; nil where the key is missing.
    private struct Requirements {
        var root: String?
        var first: String?
        var second: String?

        var document: String {
            func field(_ value: String?) -> String { value.map { "security: \($0), " } ?? "" }
            return """
                info: { title: A, version: '1' }
                components: { securitySchemes: { a: { type: http, scheme: basic }, b: { type: http, scheme: bearer } } }
                paths:
                  /a: { get: { \(field(first))responses: { '204': { description: ok } } } }
                  /b: { get: { \(field(second))responses: { '204': { description: ok } } } }
                \(root.map { "security: \($0)" } ?? "")
                """
        }
    }

    @Test func requirementsMayMoveBetweenTheDocumentAndItsOperations() throws {
        let shared = Requirements(root: "[{ a: [] }]")
        let own = Requirements(first: "[{ a: [] }]", second: "[{ a: [] }]")
        #expect(try changes(from: shared, to: own).isEmpty)
        #expect(try changes(from: own, to: shared).isEmpty)
        let mixed = Requirements(root: "[{ a: [] }]", first: "[{ a: [] }]")
        #expect(try changes(from: own, to: mixed).isEmpty)
        #expect(try changes(from: shared, to: mixed).isEmpty)
    }

    @Test func anExceptionToTheDocumentsRequirementsMayBecomeTheRule() throws {
        let exception = Requirements(root: "[{ a: [] }]", first: "[]")
        let rule = Requirements(second: "[{ a: [] }]")
        #expect(try changes(from: exception, to: rule).isEmpty)
        #expect(try changes(from: rule, to: exception).isEmpty)
    }

    @Test func theDocumentsRequirementsMatterOnlyToOperationsThatUseThemInBothDocuments() throws {
        let old = Requirements(root: "[{ a: [] }]", first: "[{ b: [] }]", second: "[{ b: [] }]")
        let new = Requirements(root: "[{ a: [] }, { b: [] }]", first: "[{ b: [] }]", second: "[{ b: [] }]")
        #expect(try changes(from: old, to: new).isEmpty)
        #expect(try changes(from: new, to: old).isEmpty)
        let inherited = Requirements(root: "[{ a: [] }]", first: "[{ b: [] }]")
        #expect(
            try changes(from: inherited, to: Requirements(root: "[{ a: [] }, { b: [] }]", first: "[{ b: [] }]"))
                == ["security-alternative-added security"]
        )
    }

    @Test func aChangeWhileMovingIsReportedAtTheOperation() throws {
        let old = Requirements(root: "[{ a: [] }]")
        let new = Requirements(first: "[{ a: [] }]", second: "[{ a: [] }, { b: [] }]")
        #expect(try changes(from: old, to: new) == ["security-alternative-added GET /b"])
        #expect(
            try changes(from: new, to: old) == [
                "security-scheme-no-longer-used b", "security-alternative-removed GET /b",
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
