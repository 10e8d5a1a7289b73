import Testing

@_spi(Generated) @testable import APIRuntime

struct EventStreamDecoderTests {
    @Test func theDataOfEventsAreTheItems() {
        expect("data: a\n\nevent: x\ndata: b\ndata: c\n\n", .events(), ["a", "b\nc"], .done)
    }

    @Test func theEndMarkerEndsTheStreamAndLaterBytesAreIgnored() {
        expect("data: a\n\ndata: [DONE]\n\ndata: b\n\n", .events(done: "[DONE]"), ["a"], .done)
    }

    @Test func theEndMarkerIsAWholeEvent() {
        expect(
            "data: [DONE] \n\ndata: x[DONE]\n\ndata: [DONE]\n\n",
            .events(done: "[DONE]"),
            ["[DONE] ", "x[DONE]"],
            .done
        )
    }

    @Test func anEndWithoutTheEndMarkerIsAFailure() {
        expect("data: a\n\n", .events(done: "[DONE]"), ["a"], .failed(.truncated(expected: "[DONE]")))
        expect("data: a\n\ndata: [DONE]\n", .events(done: "[DONE]"), ["a"], .failed(.truncated(expected: "[DONE]")))
    }

    @Test func markersAreComparedBeforeNewlinesAreUnescaped() {
        expect(
            "data: a\\nb\n\n",
            .events(done: "a\nb", unescapesNewlines: true),
            ["a\nb"],
            .failed(.truncated(expected: "a\nb"))
        )
    }

    @Test func theErrorPrefixFailsWithTheRestAsMessage() {
        expect(
            "data: a\n\ndata: [ERROR] \\nError: no\n\ndata: b\n\n",
            .events(error: "[ERROR] ", unescapesNewlines: true),
            ["a"],
            .failed(.announced("\nError: no"))
        )
    }

    @Test func theErrorPrefixIsAtTheStartOfAnEvent() {
        expect("data: x [ERROR] y\n\n", .events(error: "[ERROR] "), ["x [ERROR] y"], .done)
    }

    @Test func markersAreComparedAsBytes() {
        expect("data: e\u{301}\n\n", .events(done: "\u{E9}"), ["e\u{301}"], .failed(.truncated(expected: "\u{E9}")))
        expect("data: E \u{301}\n\n", .events(error: "E "), [], .failed(.announced("\u{301}")))
    }

    @Test func anEmptyErrorPrefixMatchesNothing() {
        expect("data: a\n\n", .events(error: ""), ["a"], .done)
    }

    @Test func backslashesStayWhereNewlinesAreNotEscaped() {
        expect("data: a\\nb\n\n", .events(), ["a\\nb"], .done)
    }

    @Test func newlinesAreUnescapedWhereTheFormatSaysSo() {
        expect("data: a\\nb\n\n", .events(unescapesNewlines: true), ["a\nb"], .done)
    }

    @Test func aFailureAfterItemsInOnePieceIsReportedAfterThem() {
        var decoder = StreamDecoder(.events(error: "E "))
        let batch = decoder.push(Array("data: a\n\ndata: E no\n\n".utf8))
        #expect(batch == .init(items: ["a"], end: .failed(.announced("no"))))
        #expect(decoder.push([0x61]) == .init(items: [], end: .failed(.announced("no"))))
        #expect(decoder.finish() == .init(items: [], end: .failed(.announced("no"))))
    }

    @Test func aLineBeyondTheLimitFailsAfterTheItemsBefore() {
        let input = Array("data: a\n\ndata: 123456789\n\n".utf8)
        for cut in Cuts.all(of: input) {
            let reading = Reading(cut, .events(), maximumLength: 10)
            #expect(reading.items == ["a"])
            #expect(reading.end == .failed(.tooLong(limit: 10)))
        }
    }

    private func expect(
        _ input: String,
        _ format: StreamFormat,
        _ items: [String],
        _ end: StreamDecoder.End,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for cut in Cuts.all(of: Array(input.utf8)) {
            let reading = Reading(cut, format)
            #expect(utf8(reading.items) == utf8(items), "\(cut)", sourceLocation: sourceLocation)
            #expect(reading.end == end, "\(cut)", sourceLocation: sourceLocation)
        }
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
