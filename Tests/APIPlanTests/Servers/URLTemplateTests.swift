import Testing

@testable import APIPlan

@Suite struct URLTemplateTests {
    private func text(_ template: String) -> [String] {
        URLTemplate(template).parts.map { part in
            switch part {
            case .literal(let text): text
            case .parameter(let name): "<\(name)>"
            }
        }
    }

    @Test(arguments: [
        ("/a/{id}/b", ["/a/", "<id>", "/b"]), ("{a}{b}", ["<a>", "<b>"]), ("/plain", ["/plain"]), ("", []),
        ("/a{b", ["/a{b"]), ("/a}b", ["/a}b"]), ("/a#fragment", ["/a"]),
    ])
    func separatesTextAndParameters(template: String, parts: [String]) {
        #expect(text(template) == parts)
    }
}
