import Testing

@testable import OpenAPIReader

/// RFC 6901.
struct JSONPointerTests {
    @Test(arguments: [
        ("", []), ("/", [""]), ("/a/b", ["a", "b"]), ("/a//0", ["a", "", "0"]), ("/a~1b", ["a/b"]), ("/m~0n", ["m~n"]),
        ("/~01", ["~1"]), ("/a%20b", ["a b"]), ("/c%25d", ["c%d"]), ("/%C3%A9", ["é"]), ("/a%2Fb", ["a/b"]),
    ])
    func readsFragments(fragment: String, tokens: [String]) {
        #expect(JSONPointer(fragment: fragment[...])?.tokens == tokens)
    }

    @Test(arguments: ["anchor", "a/b", "~"])
    func rejectsFragmentsThatAreNotPointers(fragment: String) {
        #expect(JSONPointer(fragment: fragment[...]) == nil)
    }

    @Test(arguments: [
        ("plain", "plain"), ("%41%62", "Ab"), ("100%", "100%"), ("%4", "%4"), ("%zz", "%zz"), ("%+1", "%+1"),
        ("%F0%9F%98%80", "😀"),
    ])
    func decodesPercentEncoding(text: String, decoded: String) {
        #expect(text.percentDecoded == decoded)
    }
}
