import Testing

@testable import APIDiff

@Suite struct BoundsRuleTests {
    @Test func aTighterLimitBreaksRequestsAndALooserOneResponses() {
        for rule in BoundsRule.allCases {
            let entry = rule.entry
            switch rule {
            case .multipleChanged, .patternChanged:
                #expect(entry.request == .wire && entry.response == .wire, "\(rule)")
            default:
                #expect(entry.request.isEmpty != entry.response.isEmpty, "\(rule)")
            }
        }
        #expect(BoundsRule.maximumLowered.entry.request == .wire)
        #expect(BoundsRule.maximumRaised.entry.response == .wire)
    }

    @Test func noLimitBreaksSource() {
        #expect(BoundsRule.rules.allSatisfy { !$0.breaks.contains(.source) })
    }

    @Test func aRuleExistsInBothDirections() {
        #expect(BoundsRule.patternAdded.rule(.request).id == "request-pattern-added")
        #expect(BoundsRule.patternAdded.rule(.response).id == "response-pattern-added")
        #expect(BoundsRule.patternAdded.rule(.response).sentence == "In responses: a pattern was added.")
    }
}
