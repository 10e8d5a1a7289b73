import OpenAPIReader
import Testing

struct SuggestionTests {
    @Test(arguments: [
        ("Modle", "Model"), ("operationid", "operationId"), ("temprature", "temperature"),
        ("descripton", "description"),
        ("intger", "integer"), ("requird", "required"),
    ])
    func findsTheIntendedName(name: String, intended: String) {
        let names = ["Model", "operationId", "temperature", "description", "integer", "required"]
        #expect(Suggestion.nearest(to: name, among: names) == intended)
    }

    @Test(arguments: ["x", "Banana", "", "in", String(repeating: "a", count: 10_000)])
    func suggestsNoDissimilarName(name: String) {
        #expect(Suggestion.nearest(to: name, among: ["Model", "User", "y", ""]) == nil)
    }

    @Test func prefersTheNearest() {
        #expect(Suggestion.nearest(to: "maximu", among: ["minimum", "maximum"]) == "maximum")
    }
}
