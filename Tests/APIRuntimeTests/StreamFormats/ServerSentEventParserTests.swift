import Testing

@_spi(Generated) @testable import APIRuntime

struct ServerSentEventParserTests {
    // The examples of WHATWG HTML §9.2.6, in its order.

    @Test func dataLinesAreJoinedByLF() throws {
        try expect("data: YHOO\ndata: +2\ndata: 10\n\n", [ServerSentEvent(data: "YHOO\n+2\n10")])
    }

    @Test func commentsIDsAndOneSpaceAreReadAsInTheExampleOfFourBlocks() throws {
        try expect(
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
            [
                ServerSentEvent(data: "first event", id: "1"),
                ServerSentEvent(data: "second event"),
                ServerSentEvent(data: " third event"),
            ]
        )
    }

    @Test func dataWithoutAColonIsAnEmptyLineAndAnUnendedBlockIsDropped() throws {
        try expect("data\n\ndata\ndata\n\ndata:", [ServerSentEvent(data: ""), ServerSentEvent(data: "\n")])
    }

    @Test func oneSpaceAfterTheColonMeansNothing() throws {
        try expect("data:test\n\ndata: test\n\n", [ServerSentEvent(data: "test"), ServerSentEvent(data: "test")])
    }

    // Rules without an example.

    @Test func theByteOrderMarkIsIgnoredAtTheStartOnly() throws {
        try expect("\u{FEFF}data: a\n\n\u{FEFF}data: b\n\n", [ServerSentEvent(data: "a")])
    }

    @Test func anEventNamesItsTypeAndTheNextOneDoesNotInheritIt() throws {
        try expect(
            "event: add\ndata: 1\n\ndata: 2\n\n",
            [ServerSentEvent(event: "add", data: "1"), ServerSentEvent(data: "2")]
        )
    }

    @Test func aBlockWithoutDataIsNoEventAndItsTypeIsForgotten() throws {
        try expect("event: ping\nid: 7\n\ndata: x\n\n", [ServerSentEvent(data: "x", id: "7")])
    }

    @Test func anIDWithNULIsIgnored() throws {
        try expect(
            "id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n",
            [
                ServerSentEvent(data: "a", id: "1"), ServerSentEvent(data: "b", id: "1"),
            ]
        )
    }

    @Test(arguments: [("15", 15), ("007", 7), ("", nil), ("+5", nil), ("1.5", nil), ("99999999999999999999", nil)])
    func retryIsDigitsOnly(value: String, milliseconds: Int?) throws {
        try expect("retry: \(value)\ndata: a\n\n", [ServerSentEvent(data: "a", retry: milliseconds)])
    }

    @Test func namesAreExactAndUnknownOnesAreIgnored() throws {
        try expect("Data: a\n data: b\ndata : c\ndatas: d\nx\ndata: e\n\n", [ServerSentEvent(data: "e")])
    }

    @Test func aValueKeepsItsColonsAndTrailingSpace() throws {
        try expect("data: a: b \t\n\n", [ServerSentEvent(data: "a: b \t")])
    }

    @Test func crAndCRLFEndLinesToo() throws {
        try expect("data: a\r\rdata: b\r\n\r\n", [ServerSentEvent(data: "a"), ServerSentEvent(data: "b")])
    }

    @Test func crIsTextWhereLinesEndAtLFOnly() throws {
        try expect("data: a\rb\r\n\n", lines: .lineFeed, [ServerSentEvent(data: "a\rb\r")])
    }

    @Test func bytesThatAreNotUTF8BecomeReplacementCharacters() throws {
        for cut in Cuts.all(of: Array("data: ".utf8) + [0xFF, 0xE6, 0x97] + Array("!\n\n".utf8)) {
            #expect(try events(cut) == [ServerSentEvent(data: "\u{FFFD}\u{FFFD}!")])
        }
    }

    @Test func dataBeyondTheLimitFailsAlsoWhenItsLinesAreShort() {
        for cut in Cuts.all(of: Array("data:123\ndata:456\ndata:789\n\n".utf8)) {
            #expect(throws: StreamFailure.tooLong(limit: 8)) { try events(cut, maximumLength: 8) }
        }
    }

    @Test func randomStreamsHaveTheSameEventsInAnyPieces() throws {
        var source = SeededSource(2)
        let parts = ["data", ":", " ", "\n", "\r", "\r\n", "\n\n", "event: e", "id: 1\n", "é", "\0", "data: x\n\n"]
        for _ in 0..<500 {
            let bytes = (0..<25).flatMap { _ in Array((parts.randomElement(using: &source) ?? "").utf8) }
            let whole = try events([bytes])
            #expect(try events(bytes.map { [$0] }) == whole, "\(bytes)")
            #expect(try events(Cuts.random(of: bytes, longest: 9, using: &source)) == whole, "\(bytes)")
        }
    }

    private func expect(
        _ input: String,
        lines: StreamFormat.Lines = .standard,
        _ expected: [ServerSentEvent],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for cut in Cuts.all(of: Array(input.utf8)) {
            #expect(try events(cut, lines: lines) == expected, "\(cut)", sourceLocation: sourceLocation)
        }
    }

    private func events(
        _ pieces: [[UInt8]],
        lines: StreamFormat.Lines = .standard,
        maximumLength: Int = 1000
    ) throws -> [ServerSentEvent] {
        var parser = ServerSentEventParser(lines: lines, maximumLength: maximumLength)
        var result: [ServerSentEvent] = []
        for piece in pieces {
            try piece.withUnsafeBytes { bytes in
                var cursor = ByteCursor(bytes)
                while let event = try parser.next(in: &cursor) { result.append(event) }
            }
        }
        return result
    }
}
