import APIPlan
import OpenAPIReader
import Testing

@Suite struct NameScopeTests {
    private func request(_ wireName: String, line: Int) -> NameRequest {
        let position = SourcePosition(file: "a.yaml", line: line, column: 5)
        return NameRequest(SwiftName.member(wireName), wireName: wireName, position: position)
    }

    private func assign(_ wireNames: String...) -> (names: [String], messages: [String]) {
        var scope = NameScope(noun: "property", reserved: ["self"], suffix: "Value")
        var diagnostics: [Diagnostic] = []
        let requests = wireNames.enumerated().map { request($1, line: $0 + 1) }
        let names = scope.assign(requests, diagnostics: &diagnostics)
        return (names, diagnostics.map(\.description))
    }

    @Test func leavesDifferentNamesAlone() {
        let assigned = assign("prompt", "max_tokens")
        #expect(assigned.names == ["prompt", "maxTokens"])
        #expect(assigned.messages.isEmpty)
    }

    @Test func numbersTheSecondAndReportsBothPositions() {
        let assigned = assign("a_b", "a-b")
        #expect(assigned.names == ["aB", "aB2"])
        #expect(
            assigned.messages == [
                "a.yaml:2:5: warning: [name-collision] the property 'a-b' is named 'aB2' because 'aB' is taken; "
                    + "choose another name with x-swift-name",
                "a.yaml:1:5: note: [name-collision] 'a_b' has the name 'aB'",
            ]
        )
    }

    @Test func prefersTheNameThatNeedsNoConversion() {
        #expect(assign("_type", "type").names == ["type2", "type"])
    }

    @Test func keepsANumberedNameThatIsRequested() {
        #expect(assign("a_b", "a-b", "aB2").names == ["aB", "aB3", "aB2"])
    }

    @Test func givesReservedNamesASuffix() {
        let assigned = assign("self")
        #expect(assigned.names == ["selfValue"])
        #expect(
            assigned.messages == [
                "a.yaml:1:5: note: [name-reserved] a property cannot be named 'self', so 'self' is named 'selfValue'; "
                    + "choose another name with x-swift-name"
            ]
        )
    }
}
