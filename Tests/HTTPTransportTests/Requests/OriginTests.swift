import HTTPTransport
import Testing

@Suite struct OriginTests {
    @Test(
        arguments: [
            ("http://Host:80/a", "http://host"), ("https://host:443?q", "https://host"),
            ("http://host:443", "http://host:443"),
            ("https://[::1]:8000/a#b", "https://[::1]:8000"), ("host/a", "host"),
        ]
    )
    func isSchemeHostAndPort(_ url: String, _ origin: String) {
        #expect(Origin.of(url) == origin)
    }

    @Test func startsKeepTheirSpelling() {
        #expect(Origin.start(of: "HTTP://Host:80/a") == "HTTP://Host:80")
    }
}
