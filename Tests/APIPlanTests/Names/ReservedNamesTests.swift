import Testing

@testable import APIPlan

@Suite struct ReservedNamesTests {
    @Test(arguments: [("id", "ID"), ("ids", "IDs"), ("sha256", "SHA256"), ("url", "URL"), ("urls", "URLs")])
    func acronymsKeepOneCase(word: String, acronym: String) {
        #expect(ReservedNames.acronym(word) == acronym)
    }

    @Test(arguments: ["model", "s", "idx", "256"])
    func otherWordsAreNotAcronyms(word: String) {
        #expect(ReservedNames.acronym(word) == nil)
    }

    @Test func modelsCannotHideTypesOfSwiftFoundationAndTheRuntime() {
        #expect(ReservedNames.types.isSuperset(of: ["String", "URL", "APIError", "JSONValue"]))
        #expect(!ReservedNames.types.contains("Pet"))
    }
}
