import Testing

@testable import MockServer

@Suite struct MediaTypeNameTests {
    @Test func removesParametersAndCase() {
        #expect(MediaTypeName(" Application/JSON ; charset=utf-8").essence == "application/json")
    }

    @Test(arguments: [
        ("application/json", true), ("application/problem+json; a=b", true), ("application/jsonl", false),
        ("text/plain", false),
    ])
    func recognizesJSON(name: String, isJSON: Bool) {
        #expect(MediaTypeName(name).isJSON == isJSON)
    }

    @Test(arguments: [
        ("text/csv", "text/csv", true), ("text/*", "text/csv", true), ("*/*", "image/png", true),
        ("text/*", "textual/csv", false), ("text/csv", "text/plain", false),
    ])
    func includesOtherNames(declared: String, sent: String, isIncluded: Bool) {
        #expect(MediaTypeName(declared).includes(sent) == isIncluded)
    }
}
