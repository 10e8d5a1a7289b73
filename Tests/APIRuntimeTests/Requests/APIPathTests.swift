import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct APIPathTests {
    @Test(
        arguments: [
            ("phi-2", "phi-2"), ("owner/name", "owner%2Fname"), ("a b", "a%20b"), ("100%", "100%25"), ("?#", "%3F%23"),
            ("é日", "%C3%A9%E6%97%A5"), (".", "%2E"), ("..", "%2E%2E"), ("...", "..."), ("a.b~c_d", "a.b~c_d"),
            ("\0\r\n", "%00%0D%0A"),
        ]
    )
    func anArgumentStaysOneSegment(_ argument: String, encoded: String) {
        let path: APIPath = "/models/\(argument)/status"
        #expect(path.text == "/models/\(encoded)/status")
        #expect(!path.hasEmptyArgument)
    }

    @Test func literalPartsAreSentUnchanged() {
        let path: APIPath = "/a%20b/c;d=1,2"
        #expect(path.text == "/a%20b/c;d=1,2")
    }

    @Test func anEmptyArgumentIsNoticed() {
        let path: APIPath = "/models/\("")"
        #expect(path.hasEmptyArgument)
    }

    @Test func numbersAndTruthValuesAreTheirText() {
        let path: APIPath = "/\(3)/\(0.5)/\(true)"
        #expect(path.text == "/3/0.5/true")
    }
}
