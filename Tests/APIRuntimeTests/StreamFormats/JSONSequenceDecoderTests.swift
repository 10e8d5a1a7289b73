import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct JSONSequenceDecoderTests {
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

    @Test func aLongTextIsAFailure() {
        let reading = Reading([[UInt8](repeating: 0x31, count: 2000)], .jsonSequence)
        #expect(reading.end == .failed(.tooLong(limit: 1000)))
    }
}
