import Testing

@_spi(Generated) @testable import APIRuntime

/// The recorded responses of LocalLab, as a whole, byte by byte and split at every offset.
struct StreamDecoderTests {
    private static let generate = StreamFormat.events(
        done: "[DONE]",
        error: "[ERROR] ",
        lines: .lineFeed,
        unescapesNewlines: true
    )
    private static let chat = StreamFormat.text(error: "\nError: ")

    @Test func theRecordedGenerationKeepsTabsCRAndSpaces() {
        for cut in Cuts.all(of: RecordedStream.generate) {
            let reading = Reading(cut, Self.generate, framing: .chunked)
            #expect(
                utf8(reading.items)
                    == utf8([
                        "Hello there, wide  world! Tab\t",
                        "café 日本語\nline2\n\n",
                        " \n literal data: x [DONE] \r cr End.ok\u{FFFD}",
                        "\u{FFFD}\u{FFFD}\u{FFFD} tail last word? ###",
                    ])
            )
            #expect(reading.end == .done)
        }
    }

    @Test func theRecordedGenerationReadsTheSameWithoutItsFraming() {
        let framed = Reading([RecordedStream.generate], Self.generate, framing: .chunked)
        for cut in Cuts.all(of: body(of: RecordedStream.generate)) {
            #expect(Reading(cut, Self.generate) == framed)
        }
    }

    @Test func theRecordedChatIsItsTextUnchanged() {
        for cut in Cuts.all(of: RecordedStream.chat) {
            let reading = Reading(cut, Self.chat, framing: .chunked)
            let text = """
                Hello there, wide  world! Tab\tcafé 日本語
                line2

                 \\n literal data: x [DONE] \r cr End.ok\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD} tail last word? ###
                """
            #expect(reading.text == Array(text.utf8))
            #expect(reading.end == .done)
        }
    }

    @Test func theRecordedFailureOfAGenerationIsThrownAndNoText() {
        for cut in Cuts.all(of: RecordedStream.generateFailure) {
            let reading = Reading(cut, Self.generate, framing: .chunked)
            #expect(reading.items == [])
            #expect(reading.end == .failed(.announced("\nError: index out of range in self")))
        }
    }

    @Test func theRecordedFailureOfAChatIsThrownAndNoText() {
        for cut in Cuts.all(of: RecordedStream.chatFailure) {
            let reading = Reading(cut, Self.chat, framing: .chunked)
            #expect(reading.items == [])
            #expect(reading.end == .failed(.announced("index out of range in self")))
        }
    }

    @Test func theRecordedFailureInTheMiddleOfAGenerationComesAfterItsText() {
        for cut in Cuts.all(of: RecordedStream.generateUnloaded) {
            let reading = Reading(cut, Self.generate, framing: .chunked)
            #expect(
                utf8(reading.items)
                    == utf8([
                        "\u{FFFD}\u{6}\u{FFFD}\u{FFFD}etLe en",
                        "D\u{14}mp\u{FFFD} p chain2pre",
                        "\u{FFFD}Nate *=\u{1E} fastpt",
                        "qla\u{FFFD} ationocalLab(\u{C}",
                        "sspus16 # c emb()\u{FFFD}",
                        "laom\u{FFFD}K\u{FFFD}ipmp\u{FFFD}",
                        "us\u{FFFD}co\u{FFFD}\u{FFFD})ad      ",
                        "ɻse\u{13}\u{11}linrs1",
                    ])
            )
            let message = "\nError: 'NoneType' object has no attribute 'eos_token_id'"
            #expect(reading.end == .failed(.announced(message)))
        }
    }

    @Test func theRecordedFailureInTheMiddleOfAChatComesAfterItsText() {
        let items = [
            "\u{FFFD} chain fast\u{FFFD}\0 l\u{FFFD}\u{FFFD}",
            "\u{FFFD}\u{FFFD}7 #ate\u{FFFD}range\u{FFFD}",
            "Jateeight\u{FFFD}ame\u{F}oken</|",
            "\u{FFFD}9\0\0+ve at\u{FFFD}",
            "\u{FFFD}\u{14} lREPmb</| *L",
            "\u{FFFD}\u{FFFD}c atad\u{FFFD} h\u{FFFD}",
            "\u{FFFD}ra it\"\\\", c\u{8}on",
        ]
        for cut in Cuts.all(of: RecordedStream.chatUnloaded) {
            let reading = Reading(cut, Self.chat, framing: .chunked)
            #expect(reading.text == items.flatMap(\.utf8))
            #expect(reading.end == .failed(.announced("'NoneType' object has no attribute 'eos_token_id'")))
        }
        #expect(utf8(Reading([RecordedStream.chatUnloaded], Self.chat, framing: .chunked).items) == utf8(items))
    }

    @Test func theRecordedGenerationOfTwoModelsKeepsCRAndCombiningMarks() {
        for cut in Cuts.all(of: RecordedStream.generateSwitched) {
            let reading = Reading(cut, Self.generate, framing: .chunked)
            #expect(reading.items.count == 15)
            #expect(
                utf8(Array(reading.items[10...]))
                    == utf8([
                        "\u{FFFD}\r\u{FFFD}\u{FFFD}\u{309}A          ",
                        "\u{FFFD}t\u{FFFD}                rave    *",
                        "levocab\u{FFFD}yte<16\\at",
                        ".ok😀 tail last",
                        " word? ###",
                    ])
            )
            #expect(reading.end == .done)
        }
    }

    @Test func aRecordedGenerationThatIsCutOffIsTruncated() {
        let bytes = RecordedStream.generate
        for end in 0..<bytes.count - 10 {
            let reading = Reading([Array(bytes[..<end])], Self.generate, framing: .chunked)
            #expect(reading.end == .failed(.truncated(expected: "[DONE]")), "\(end)")
        }
    }

    @Test func aRecordedChatThatIsCutOffFails() {
        let bytes = RecordedStream.chat
        for end in 0..<bytes.count {
            let reading = Reading([Array(bytes[..<end])], Self.chat, framing: .chunked)
            #expect(reading.end == .failed(.framing("the chunked body ends before its last chunk")), "\(end)")
        }
    }

    @Test func invalidFramingFailsAfterTheItemsBeforeIt() {
        let reading = Reading([Array("1\r\na\r\nx".utf8)], .text(), framing: .chunked)
        #expect(reading.items == ["a"])
        #expect(reading.end == .failed(.framing("a chunk size begins with byte 120 instead of a digit")))
    }

    @Test func theStreamEndsAtItsEndMarker() {
        var decoder = StreamDecoder(Self.generate)
        #expect(decoder.push(Array("data: a\n\ndata: [DONE]\n\n".utf8)) == .init(items: ["a"], end: .done))
    }

    /// The body of a recording without its framing.
    private func body(of framed: [UInt8]) -> [UInt8] {
        framed.withUnsafeBytes { bytes in
            var decoder = ChunkedBodyDecoder()
            var cursor = ByteCursor(bytes)
            var body: [UInt8] = []
            while let element = try? decoder.next(in: &cursor) {
                if case .bytes(let part) = element { body += part }
            }
            return body
        }
    }
}
