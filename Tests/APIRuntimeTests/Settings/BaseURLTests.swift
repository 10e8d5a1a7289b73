import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct BaseURLTests {
    @Test(
        arguments: [
            ("", "'' is not a base URL: it is empty; write one such as 'http://localhost:8000'"),
            (
                "localhost:8000",
                "'localhost:8000' is not a base URL: it has no scheme; write 'http://localhost:8000'"
            ),
            ("ftp://host", "'ftp://host' is not a base URL: its scheme is 'ftp'; use http or https"),
            ("http://", "'http://' is not a base URL: it has no host"),
            ("http:///v1", "'http:///v1' is not a base URL: it has no host"),
            ("http://host:99999", "'http://host:99999' is not a base URL: its port is not a number from 0 to 65535"),
            ("http://host/?a=b", "'http://host/?a=b' is not a base URL: it has a query or a fragment; remove it"),
            (
                "http://me:secret@host",
                """
                'http://…@host' is not a base URL: it contains a user or a password; \
                put credentials into configuration.headers instead
                """
            ),
            (
                "http://ho st",
                "'http://ho st' is not a base URL: it has the byte 32, which is not allowed in a URL; percent-encode it"
            ),
        ]
    )
    func rejectsAnInvalidAddress(_ address: String, message: String) throws {
        let error = #expect(throws: APIError.self) { try ProbeClient(address) }
        #expect(error?.code == .configuration)
        #expect(error?.description == message)
    }
}
