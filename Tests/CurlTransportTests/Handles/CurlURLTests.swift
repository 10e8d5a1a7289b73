import Testing

@testable import CurlTransport

@Suite struct CurlURLTests {
    @Test(
        arguments: [
            ("http://host/path?q", nil), ("https://[::1]:8000", nil), ("http://", "it has no host"),
            ("http://host:99999", "its port is not a number from 0 to 65535"),
        ] as [(String, String?)]
    )
    func reportsTheFaultOfAURL(_ url: String, _ fault: String?) {
        #expect(CurlURL.fault(of: url) == fault)
    }

    @Test func quotesLibcurlForOtherFaults() {
        #expect(CurlURL.fault(of: "http://a b/")?.hasPrefix("it is not valid (") == true)
    }

    @Test(
        arguments: [
            ("b", "http://host/a/b"), ("/b", "http://host/b"), ("?q=1", "http://host/a/c?q=1"),

            ("//other/x", "http://other/x"), ("https://other:1/x#y", "https://other:1/x"),
        ]
    )
    func resolvesReferences(_ reference: String, _ url: String) {
        #expect(CurlURL.resolving(reference, against: "http://host/a/c")?.text == url)
    }

    @Test func reportsSchemeAndUser() throws {
        let url = try #require(CurlURL.resolving("HTTPS://ann:sesame@other/", against: "http://host/"))
        #expect(url.scheme == "https")
        #expect(url.hasUser)
        #expect(try #require(CurlURL.resolving("/", against: "http://host/")).hasUser == false)
        #expect(CurlURL.resolving("http://", against: "http://host/") == nil)
    }
}
