import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct JSONLinesDecoderTests {
    @Test(arguments: [
        ("{\"a\":1}\n{\"b\":\"é\"}\n", ["{\"a\":1}", "{\"b\":\"é\"}"]),
        ("1\r\n\r\n2", ["1\r", "", "2"]),
        ("\u{FEFF}true", ["true"]),
        ("", []),
    ])
    func eachLineIsAnItem(text: String, items: [String]) {
        for pieces in Cuts.all(of: Array(text.utf8)) {
            let reading = Reading(pieces, .jsonLines)
            #expect(utf8(reading.items) == utf8(items))
            #expect(reading.end == .done)
        }
    }

    @Test func aLongLineIsAFailure() {
        let reading = Reading([[UInt8](repeating: 0x31, count: 2000)], .jsonLines)
        #expect(reading.end == .failed(.tooLong(limit: 1000)))
    }
}
