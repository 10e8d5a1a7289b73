import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct JSONStreamDecoderTests {
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

    @Test(arguments: [
        ("\u{1E}{\"a\":\n1}\n\u{1E}[2]\n", ["{\"a\":\n1}\n", "[2]\n"]),
        ("\u{1E}1\n\u{1E}\u{1E}\"x}\"\n", ["1\n", "\"x}\"\n"]),
        ("\u{1E}{\"a\":\u{1E}3\n", ["{\"a\":", "3\n"]),
    ])
    func eachRecordIsAnItem(text: String, items: [String]) {
        for pieces in Cuts.all(of: Array(text.utf8)) {
            let reading = Reading(pieces, .jsonSequence)
            #expect(utf8(reading.items) == utf8(items))
            #expect(reading.end == .done)
        }
    }

    @Test(arguments: [StreamFormat.jsonLines, .jsonSequence])
    func aLongItemIsAFailure(format: StreamFormat) {
        let reading = Reading([[UInt8](repeating: 0x31, count: 2000)], format)
        #expect(reading.end == .failed(.tooLong(limit: 1000)))
    }

    @Test func anEventIsAnObject() {
        let text = "event: add\nid: 7\ndata: {\"a\": 1}\n\ndata: plain\n\n"
        let json = "{\"event\":\"add\",\"id\":\"7\",\"data\":"
        for pieces in Cuts.all(of: Array(text.utf8)) {
            #expect(
                Reading(pieces, .events(item: .eventWithJSON)).items == [
                    json + "{\"a\": 1}}", "{\"event\":\"message\",\"id\":\"7\",\"data\":\"plain\"}",
                ]
            )
            #expect(Reading(pieces, .events(item: .event)).items.first == json + "\"{\\\"a\\\": 1}\"}")
        }
    }

    @Test func anOptionalEndMarkerEndsTheStream() {
        let format = StreamFormat.events(optionalDone: "[DONE]")
        #expect(Reading([Array("data: 1\n\ndata: [DONE]\n\ndata: 2\n\n".utf8)], format).items == ["1"])
        #expect(Reading([Array("data: 1\n\n".utf8)], format).end == .done)
    }
}
