import OpenAPIReader
import Testing

struct MediaTypeEssenceTests {
    private func media(_ name: String) -> MediaType {
        MediaType(name: name, position: SourcePosition(file: "api.yaml", line: 1, column: 1))
    }

    @Test func leavesParametersAndCaseOut() {
        #expect(media("Application/JSON ; charset=UTF-8").essence == "application/json")
    }

    @Test(arguments: [
        "application/json", "application/json;v=1", "application/problem+json", "Application/Vnd.API+JSON",
        "text/json",
    ])
    func knowsJSON(name: String) {
        #expect(media(name).isJSON)
    }

    @Test(arguments: ["application/jsonl", "application/json-seq", "application/xml"])
    func otherMediaTypesAreNotJSON(name: String) {
        #expect(!media(name).isJSON)
    }

    @Test func knowsText() {
        #expect(media("text/plain; charset=utf-8").isText)
        #expect(!media("application/text").isText)
    }
}
