import Testing

@_spi(Generated) @testable import APIRuntime

/// The dates of RFC 9110 section 5.6.7.
@Suite struct HTTPDateTests {
    private let now: Int64 = 1_764_135_000

    @Test(
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
            ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
            ("Thu, 29 Feb 2024 23:59:60 GMT", 1_709_251_200), ("Mon, 01 Mar 2100 00:00:00 GMT", 4_107_542_400),
            ("Friday, 01-Jan-60 00:00:00 GMT", 2_840_140_800),
        ] as [(String, Int64)]
    )
    func readsAllThreeForms(_ text: String, seconds: Int64) {
        #expect(HTTPDate.seconds(text, now: now) == seconds)
    }

    @Test(
        arguments: [
            "", "soon", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 32 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nvo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Nov 1994 08:49 GMT",
            "Sun, 06 Nov 1994 08:-9:37 GMT", "Sun, 06 Nov 99999999999999999999 08:49:37 GMT", "1994-11-06T08:49:37Z",
        ]
    )
    func passesOverWhatIsNoDate(_ text: String) {
        #expect(HTTPDate.seconds(text, now: now) == nil)
    }
}
