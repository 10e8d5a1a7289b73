import Testing

@_spi(Generated) @testable import APIModels

struct DecodingErrorDescriptionTests {
    private struct Sample: Decodable {
        struct Item: Decodable { var text: String }
        var items: [Item]
    }

    @Test(arguments: [
        ("{}", "'items' is missing"),
        (#"{"items":[{}]}"#, "'text' is missing at items[0]"),
        (#"{"items":[{"text":null}]}"#, "null is not allowed at items[0].text"),
        (#"{"items":[{"text":5}]}"#, "the value is not a valid String at items[0].text"),
        ("[]", "the value is not a valid Dictionary<String, Any>"),
        ("{", "it is not valid JSON"),
    ])
    func describesErrorsWithTheirLocation(json: String, text: String) throws {
        let error = try #require(throws: (any Error).self) { try JSON.decode(Sample.self, json) }
        #expect(DecodingErrorDescription.text(of: error) == text)
    }

    @Test func doesNotQuoteTheValue() {
        let context = DecodingError.Context(codingPath: [PropertyKey("a")], debugDescription: "secret")
        #expect(
            DecodingErrorDescription.text(of: DecodingError.dataCorrupted(context))
                == "the value does not match the API's description at a"
        )
    }

    @Test func otherErrorsDescribeThemselves() {
        #expect(DecodingErrorDescription.text(of: CancellationError()) == "CancellationError()")
    }
}
