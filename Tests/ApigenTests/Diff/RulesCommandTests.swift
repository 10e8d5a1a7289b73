import Foundation
import TestSupport
import Testing

@Suite struct RulesCommandTests {
    @Test func listsEveryRuleOnALine() throws {
        let run = try ApigenRunner().run("rules")
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count > 120)
        #expect(lines.contains("operation-removed: wire, source: An operation is gone."))
        #expect(lines.contains("response-enum-value-added: wire: Received: another one of the listed values."))
    }

    /// `apigen rules --format markdown` prints the table of the page.
    @Test func thePageContainsTheTable() throws {
        let page = try String(contentsOf: TestPackage.root.appending(path: "docs/Changes.md"), encoding: .utf8)
        #expect(page.contains(try ApigenRunner().run("rules", "--format", "markdown").output))
    }
}
