import Testing

@testable import OpenAPIReader

/// RFC 3986.
struct URIReferenceTests {
    @Test(arguments: [
        ("#/a", "", "/a"), ("b.yaml", "b.yaml", ""), ("b.yaml#", "b.yaml", ""), ("b.yaml#/a#b", "b.yaml", "/a#b"),
        ("", "", ""),
    ])
    func splitsDocumentAndFragment(text: String, document: String, fragment: String) {
        let reference = URIReference(text)
        #expect(reference.document == document)
        #expect(reference.fragment == fragment)
    }

    @Test(arguments: [
        ("https://example.com/a", true), ("urn:a:b", true), ("//example.com/a", true), ("file:a", true),
        ("c:/a", false),
        ("a.yaml", false), ("./a:b", false), ("/a", false), ("1a:b", false),
    ])
    func recognizesAbsoluteReferences(text: String, isAbsolute: Bool) {
        #expect(URIReference(text).isAbsolute == isAbsolute)
    }

    @Test(arguments: [
        ("b.yaml", "api/a.yaml", "api/b.yaml"), ("./b.yaml", "api/a.yaml", "api/b.yaml"),
        ("../b.yaml", "api/a.yaml", "b.yaml"), ("../../b.yaml", "api/a.yaml", "../b.yaml"),
        ("x/../b.yaml", "a.yaml", "b.yaml"), ("/b.yaml", "api/a.yaml", "/b.yaml"), ("b%20c.yaml", "a.yaml", "b c.yaml"),
        ("b.yaml", "/api/a.yaml", "/api/b.yaml"),
    ])
    func joinsPaths(text: String, file: String, path: String) {
        #expect(URIReference(text).path(from: file) == path)
    }

    @Test(arguments: [
        ("", "https://example.com/a/b"), ("c", "https://example.com/a/c"), ("../c", "https://example.com/c"),
        ("/c", "https://example.com/c"), ("//example.org/c", "https://example.org/c"),
        ("http://example.org/c", "http://example.org/c"), ("c#d", "https://example.com/a/c"),
    ])
    func resolvesAgainstAURI(text: String, expected: String) {
        #expect(URIReference(text).resolved(against: "https://example.com/a/b") == expected)
    }

    @Test func resolvesAgainstAURIWithoutAPath() {
        #expect(URIReference("c").resolved(against: "https://example.com") == "https://example.com/c")
    }
}
