import APIModels
import Testing

/// A type of a user, in a file that does not see the symbols for generated code.
private struct Custom: Codable, Hashable, Sendable, APIValue {
    var number: Int
}

struct APIValueTests {
    @Test func aUsersTypeNeedsOnlyTheConformance() throws {
        let list = try JSON.decode(Either<Int, [Custom?]>.self, #"[{"number":1},null]"#)
        #expect(list == .second([Custom(number: 1), nil]))
        #expect(try JSON.encode(list) == #"[{"number":1},null]"#)
    }
}
