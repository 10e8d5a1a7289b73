import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct ChangePolicyTests {
    private static func change(_ rule: OperationRule, _ subject: String) -> Change {
        Change(
            rule: rule.rule,
            subject: subject,
            message: "'\(subject)' was removed",
            old: nil,
            new: nil,
            breaks: rule.rule.breaks
        )
    }

    private let changes = [
        change(.removed, "GET /internal/pets"), change(.removed, "GET /pets"),
        change(.deprecated, "GET /internal/pets"),
    ]

    @Test func anEmptyPolicyAltersNothing() {
        #expect(ChangePolicy().applied(to: changes) == changes)
    }

    @Test func leavesOutTheChangesOfARule() {
        let policy = ChangePolicy(exceptions: [.init(rule: "operation-removed")])
        #expect(policy.applied(to: changes) == [changes[2]])
    }

    @Test(arguments: [
        ("GET /internal/*", [1]), ("*", []), ("GET /pets", [0]), ("*pets", []), ("*/internal/*", [1]), ("GET", [0, 1]),
        ("G*T */p*s", []), ("*x*", [0, 1]), ("GET /pets*", [0]), ("", [0, 1]), ("**pets**", []),
    ])
    func leavesOutOnlyMatchingSubjects(pattern: String, left: [Int]) {
        let policy = ChangePolicy(exceptions: [.init(rule: "operation-removed", subject: pattern)])
        #expect(policy.applied(to: changes) == left.map { changes[$0] } + [changes[2]])
    }

    @Test func replacesTheVerdictOfARule() {
        let policy = ChangePolicy(verdicts: ["operation-removed": .source, "operation-deprecated": .wire])
        #expect(policy.applied(to: changes).map(\.breaks) == [.source, .source, .wire])
    }
}
