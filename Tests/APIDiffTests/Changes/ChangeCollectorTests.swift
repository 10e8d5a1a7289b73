import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct ChangeCollectorTests {
    private let location = ChangeLocation("it", new: SourcePosition(file: "a.yaml", line: 1, column: 2))

    @Test func keepsTheSameChangeOnce() {
        let collector = ChangeCollector()
        collector.add(OperationRule.added.rule, "it was added", at: location)
        collector.add(OperationRule.added.rule, "it was added", at: location)
        collector.add(OperationRule.added.rule, "it was added", at: location.at(old: location.new))
        #expect(collector.changes.count == 2)
    }

    @Test func breaksWhatTheRuleBreaksUnlessItIsGiven() {
        let collector = ChangeCollector()
        collector.add(OperationRule.removed.rule, "it was removed", at: location)
        collector.add(OperationRule.removed.rule, "it was removed", at: location, breaks: [])
        #expect(collector.changes.map(\.breaks) == [[.wire, .source], []])
    }

    @Test func aLocationKeepsAPositionThatIsNotReplaced() {
        let position = SourcePosition(file: "b.yaml", line: 3, column: 4)
        #expect(location.at(old: position).new == location.new)
        #expect(location.at(old: position).old == position)
    }
}
