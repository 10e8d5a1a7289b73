import Foundation
import TestSupport
import Testing

@Suite struct RulesCommandTests {
    @Test func listsEveryRuleOnALine() throws {
        let run = try Tool().run("rules")
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count > 120)
        #expect(lines.contains("operation-removed: wire, source: An operation was removed."))
        #expect(lines.contains("response-enum-value-added: wire: In responses: an enum value was added."))
    }

    /// The page is what the tool says; `apigen rules --format markdown` writes the table anew.
    @Test func thePageHasTheTable() throws {
        let page = try String(contentsOf: TestPackage.root.appending(path: "docs/Changes.md"), encoding: .utf8)
        #expect(page.contains(try Tool().run("rules", "--format", "markdown").output))
    }
}
