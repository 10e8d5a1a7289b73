import HTTPTypes
import Testing

@_spi(Generated) @testable import APIRuntime

/// The fields of RFC 8288 section 3.
@Suite struct LinkHeaderTests {
    private func next(_ values: String...) -> String? {
        var fields = HTTPFields()
        for value in values { fields.append(HTTPField(name: HTTPField.Name("Link") ?? .location, value: value)) }
        return LinkHeader.target(of: "next", in: fields)
    }

    @Test func findsTheRelationAmongOthers() {
        #expect(next("</a?page=2>; rel=\"next\"") == "/a?page=2")
        #expect(next("</a>; rel=prev, </b>; rel=next, </c>; rel=last") == "/b")
        #expect(next("</a>; rel=prev", "</b>;rel=next") == "/b")
        #expect(next("</a>; title=\"b; c, <d>; rel=next\"; rel=\"last NEXT\"") == "/a")
        #expect(next("<a,b;c>; REL = \"next\"") == "a,b;c")
        #expect(next("</a>; title=\"\\\"\"; rel=next") == "/a")
    }

    @Test func theFirstRelationOfALinkWins() {
        #expect(next("</a>; rel=prev; rel=next") == nil)
    }

    @Test(arguments: [
        "", "next", "</a>", "</a>; rel", "</a>; rel=", "<", "</a", "</a>; rel=\"next", "</a>; xrel=next", ",,;;",
    ])
    func malformedLinksAreIgnored(_ value: String) {
        let target = next(value)
        #expect(target == (value == "</a>; rel=\"next" ? "/a" : nil))
    }
}
