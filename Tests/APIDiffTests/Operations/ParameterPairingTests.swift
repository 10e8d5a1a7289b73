import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct ParameterPairingTests {
    private static let position = SourcePosition(file: "a.yaml", line: 1, column: 1)

    private func operation(_ path: String, _ parameters: [(Parameter.Location, String)]) -> Operation {
        var operation = Operation(method: "GET", path: path, position: Self.position)
        let schema = Schema(.string(format: nil), position: Self.position)
        operation.parameters = parameters.map { location, name in
            Parameter(
                name: name,
                location: location,
                isRequired: location == .path,
                schema: schema,
                position: Self.position
            )
        }
        return operation
    }

    /// Returns pairs as `old = new`, then additions and removals.
    private func pairing(_ old: Operation, _ new: Operation) -> [String] {
        let pairing = ParameterPairing(OperationPair(old: old, new: new))
        return pairing.pairs.map { "\($0.old.name) = \($0.new.name)" } + pairing.added.map { "+ \($0.name)" }
            + pairing.removed.map { "- \($0.name)" }
    }

    @Test func pathParametersArePairedByPosition() {
        let old = operation("/{a}/{b}", [(.path, "a"), (.path, "b")])
        #expect(pairing(old, operation("/{b}/{c}", [(.path, "b"), (.path, "c")])) == ["a = b", "b = c"])
    }

    @Test func otherParametersArePairedByNameAndLocation() {
        let old = operation("/", [(.query, "a"), (.header, "a"), (.query, "b")])
        let new = operation("/", [(.header, "a"), (.query, "c"), (.query, "a")])
        #expect(pairing(old, new) == ["a = a", "a = a", "+ c", "- b"])
    }

    @Test func aParameterThatMovedIsPairedByName() {
        #expect(pairing(operation("/", [(.query, "a")]), operation("/", [(.cookie, "a")])) == ["a = a"])
    }
}
