import Foundation
import TestSupport
import Testing

@Suite(.blocking) struct RulesCommandTests {
    @Test func listsEveryRuleOnALine() throws {
        let run = try ApigenRunner().run("rules")
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count > 120)
        #expect(lines.contains("operation-removed: wire, source: An operation was removed."))
        #expect(lines.contains("response-enum-value-added: wire: In responses: an enum value was added."))
    }

    /// `apigen rules --format markdown` prints the table of the page.
    @Test func thePageContainsTheTable() throws {
        let page = try String(contentsOf: TestPackage.root.appending(path: "docs/Changes.md"), encoding: .utf8)
        #expect(page.contains(try ApigenRunner().run("rules", "--format", "markdown").output))
    }
}
