import Testing

@testable import APIDiff

@Suite struct VersionBumpTests {
    private func change(_ rule: Rule, _ breaks: Breakage) -> Change {
        Change(rule: rule, subject: "it", message: "it changed", old: nil, new: nil, breaks: breaks)
    }

    @Test func theMostSevereChangeDecides() {
        let version = change(DocumentRule.versionChanged.rule, [])
        let addition = change(OperationRule.added.rule, [])
        let removal = change(OperationRule.removed.rule, .source)
        #expect(VersionBump([]) == .none)
        #expect(VersionBump([version]) == .patch)
        #expect(VersionBump([version, addition]) == .minor)
        #expect(VersionBump([addition, removal, version]) == .major)
    }

    @Test func isOrderedBySeverity() {
        #expect([VersionBump.major, .none, .minor, .patch].sorted() == [.none, .patch, .minor, .major])
    }
}
