import OpenAPIReader
import Testing

@testable import APIDiff

@Suite struct MediaKindTests {
    private func media(_ name: String, _ kind: Schema.Kind? = nil) -> MediaType {
        let position = SourcePosition(file: "a.yaml", line: 1, column: 1)
        return MediaType(name: name, schema: kind.map { Schema($0, position: position) }, position: position)
    }

    @Test(arguments: [
        ("application/json", MediaKind.json), ("application/problem+json", .json), ("multipart/form-data", .multipart),
        ("application/x-www-form-urlencoded", .form), ("text/csv", .text), ("image/png", .bytes),
    ])
    func hasAKind(name: String, kind: MediaKind) {
        #expect(MediaKind(media(name)) == kind)
    }

    @Test func jsonIsPreferredToFormsAndText() {
        #expect(MediaKind.preferred(of: [media("text/plain"), media("application/json")]) == .json)
        #expect(MediaKind.preferred(of: [media("text/plain"), media("multipart/form-data")]) == .multipart)
        #expect(MediaKind.preferred(of: []) == nil)
    }

    @Test func aFormInAResponseIsReadAsBytes() {
        #expect(MediaKind.form.responseKind == .bytes)
        #expect(MediaKind.text.responseKind == .text)
    }

    @Test func theCounterpartHasTheSameNameElseTheSameEssence() {
        let others = [media("text/plain"), media("text/plain; charset=utf-8")]
        #expect(media("text/plain; charset=utf-8").counterpart(among: others) == others[1])
        #expect(media("text/plain; charset=latin1").counterpart(among: others) == others[0])
        #expect(media("text/csv").counterpart(among: others) == nil)
    }

    @Test func aMediaTypeWithTheSameSchemaIsCovered() {
        let json = media("application/json", .string(format: nil))
        #expect(media("text/plain", .string(format: nil)).isCovered(inRequest: [json]))
        #expect(!media("text/plain", .boolean).isCovered(inRequest: [json]))
        #expect(media("text/csv").isCovered(inResponse: media("text/plain")))
        #expect(!media("image/png").isCovered(inResponse: media("text/plain")))
    }

    @Test(arguments: [
        ("text/event-stream", true), ("application/jsonl", true), ("application/geo+json-seq", true),
        ("application/json", false),
    ])
    func knowsStreams(name: String, isStream: Bool) {
        #expect(media(name).isStream == isStream)
    }
}
