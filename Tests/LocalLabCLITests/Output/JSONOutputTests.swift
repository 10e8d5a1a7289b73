import Testing

@testable import LocalLabCLI

@Suite struct JSONOutputTests {
    @Test func sortsKeysAndDoesNotEscapeSlashes() throws {
        #expect(try JSONOutput.line(["b": "x/y", "a": "é"]) == "{\"a\":\"é\",\"b\":\"x/y\"}\n")
    }
}
