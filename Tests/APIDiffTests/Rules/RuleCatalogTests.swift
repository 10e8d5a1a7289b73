import Testing

@testable import APIDiff

@Suite struct RuleCatalogTests {
    @Test func hasAtLeast120Rules() {
        #expect(RuleCatalog.rules.count >= 120)
    }

    @Test func everyIDIsInKebabCaseAndUnique() {
        var seen: Set<String> = []
        for rule in RuleCatalog.rules {
            #expect(rule.id.wholeMatch(of: #/[a-z0-9]+(-[a-z0-9]+)+/#) != nil, "\(rule.id)")
            #expect(seen.insert(rule.id).inserted, "\(rule.id) is not unique")
        }
    }

    @Test func everySentenceIsASingleOne() {
        for rule in RuleCatalog.rules {
            #expect(rule.sentence.hasSuffix("."), "\(rule.id)")
            #expect(!rule.sentence.dropLast().contains(". "), "\(rule.id)")
        }
    }

    @Test func findsARuleByItsID() {
        #expect(RuleCatalog.rule("operation-removed")?.breaks == [.wire, .source])
        #expect(RuleCatalog.rule("operation-vanished") == nil)
    }

    @Test func everyRuleHasAPairThatReportsItAndOneThatDoesNot() {
        let reported = Set(RulePair.all.flatMap { $0.expected?.keys.map(\.self) ?? [] })
        let negative = RulePair.all.filter { $0.expected == nil }.map(\.id)
        let notReported = Set(negative.flatMap { [$0, "request-\($0)", "response-\($0)"] })
        for rule in RuleCatalog.rules {
            #expect(reported.contains(rule.id), "no pair reports \(rule.id)")
            #expect(notReported.contains(rule.id), "no pair checks that \(rule.id) is not reported")
        }
    }

    @Test(arguments: RulePair.all.filter { $0.expected != nil })
    func thePairReportsItsChangesAndNoOthers(_ pair: RulePair) throws {
        let changes = try pair.changes()
        let found = Dictionary(changes.map { ($0.rule.id, $0.breaks) }) { $0.union($1) }
        let expected = try #require(pair.expected)
        for (id, breaks) in expected {
            #expect(found[id] == breaks, "\(id): \(Self.text(changes))")
        }
        for id in found.keys { #expect(expected[id] != nil, "also reported \(id): \(Self.text(changes))") }
    }

    @Test(arguments: RulePair.all.filter { $0.expected == nil })
    func thePairDoesNotReportTheChange(_ pair: RulePair) throws {
        let ids = [pair.id, "request-\(pair.id)", "response-\(pair.id)"]
        let changes = try pair.changes()
        #expect(!changes.contains { ids.contains($0.rule.id) }, "\(Self.text(changes))")
        #expect(pair.texts.old != pair.texts.new)
    }

    private static func text(_ changes: [Change]) -> String {
        changes.map { "[\($0.rule.id)] \($0.message) \($0.breaks.rawValue)" }.joined(separator: "\n")
    }
}
