@_spi(Generated) import HTTPTransport
import Testing

@Suite struct StreamFormatTests {
    @Test func anEmptyErrorPrefixMeansNone() {
        #expect(StreamFormat.text(error: "") == .text())
        #expect(StreamFormat.events(error: "") == .events())
        #expect(StreamFormat.text(error: "!") != .text())
    }

    @Test func formatsWithOtherOptionsDiffer() {
        let formats: [StreamFormat] = [
            .events(), .events(done: "a"), .events(optionalDone: "a"), .events(lines: .lineFeed), .events(item: .event),
            .events(isResumable: true), .text(), .jsonLines, .jsonSequence, .bytes,
        ]
        #expect(Set(formats).count == formats.count)
    }
}
