import Testing

@_spi(Generated) @testable import APIRuntime

struct TextStreamDecoderTests {
    @Test func textIsDecodedAtOnceInWholeCharacters() {
        var decoder = StreamDecoder(.text(error: "\nError: "))
        #expect(decoder.push(Array("a\nE".utf8)).items == ["a\nE"])
        #expect(decoder.push([0x62, 0xC3]).items == ["b"])
        #expect(decoder.push([0xA9]).items == ["é"])
        #expect(decoder.finish() == .init(items: [], end: .done))
    }

    @Test func anIncompleteCharacterBecomesAReplacementCharacter() {
        #expect(Reading([[0x61, 0xE6, 0x97]], .text()).items == ["a", "\u{FFFD}"])
    }

    @Test func aLastChunkThatBeginsWithThePrefixIsAFailure() {
        expect(["Hello", "\nError: no"], "Hello", .failed(.announced("no")))
        expect(["\nError: "], "", .failed(.announced("")))
        expect(["\nError: a", "\nError: b"], "\nError: a", .failed(.announced("b")))
    }

    @Test func aChunkThatBeginsWithThePrefixIsTextWhenAnotherFollows() {
        expect(["\nError: no", " it is text"], "\nError: no it is text", .done)
    }

    @Test func thePrefixIsAtTheStartOfOneChunk() {
        expect(["a\nError: no"], "a\nError: no", .done)
        expect(["\nErr", "or: no"], "\nError: no", .done)
        expect(["Error: no"], "Error: no", .done)
        expect(["\n\nError: no"], "\n\nError: no", .done)
        expect(["\nError"], "\nError", .done)
    }

    @Test func anUnfinishedCharacterBeforeAFailureIsReplaced() {
        for cut in Cuts.all(of: framed([[0x61, 0xC3], Array("\nError: é".utf8)])) {
            let reading = Reading(cut, .text(error: "\nError: "), framing: .chunked)
            #expect(reading.text == Array("a\u{FFFD}".utf8))
            #expect(reading.end == .failed(.announced("é")))
        }
    }

    @Test func bytesThatMayBeThePrefixAreBufferedUntilOneDiffers() {
        var decoder = StreamDecoder(.text(error: "\nError: "), framing: .chunked)
        #expect(decoder.push(Array("9\r\n\nErr".utf8)).items == [])
        #expect(decoder.push(Array("x".utf8)).items == ["\nErrx"])
        #expect(decoder.push(Array("yz".utf8)).items == ["yz"])
    }

    @Test func theBeginningOfThePrefixIsTextAtTheEndOfItsChunk() {
        var decoder = StreamDecoder(.text(error: "\nError: "), framing: .chunked)
        #expect(decoder.push(Array("1\r\n\n".utf8)).items == ["\n"])
    }

    @Test func aHeldChunkIsFreedWithTheNextSize() {
        var decoder = StreamDecoder(.text(error: "\nError: "), framing: .chunked)
        #expect(decoder.push(Array("9\r\n\nError: a\r\n".utf8)).items == [])
        #expect(decoder.push(Array("1\r\n".utf8)).items == ["\nError: ", "a"])
    }

    @Test func withoutAPrefixEverythingIsText() {
        let reading = Reading([Array("\nError: no".utf8)], .text())
        #expect(reading.items == ["\nError: no"])
        #expect(reading.end == .done)
    }

    @Test func withoutFramingAPieceIsAChunk() {
        let reading = Reading(["a", "\nError: no"].map { Array($0.utf8) }, .text(error: "\nError: "))
        #expect(reading.items == ["a"])
        #expect(reading.end == .failed(.announced("no")))
    }

    @Test func aHeldChunkBeyondTheLimitFails() {
        for cut in Cuts.all(of: framed([Array("\nError: 12345".utf8)])) {
            let reading = Reading(cut, .text(error: "\nError: "), framing: .chunked, maximumLength: 4)
            #expect(reading.items == [])
            #expect(reading.end == .failed(.tooLong(limit: 4)))
        }
    }

    @Test func randomChunksAreDecodedInAnyPieces() {
        var source = SeededSource(4)
        let mark = Array("\nError: ".utf8)
        let parts: [[UInt8]] = [mark, [0x0A], Array("\nErr".utf8), Array("or: ".utf8), [0xC3], [0xA9], [0x41]]
        for _ in 0..<2000 {
            let chunks = (0..<Int.random(in: 1...4, using: &source)).map { _ in
                (0..<Int.random(in: 1...3, using: &source)).flatMap { _ in parts.randomElement(using: &source) ?? [] }
            }
            let failure = chunks.last.flatMap { $0.starts(with: mark) ? $0.dropFirst(mark.count) : nil }
            let text = String(decoding: chunks.dropLast(failure == nil ? 0 : 1).joined(), as: UTF8.self)
            let cut = Cuts.random(of: framed(chunks), longest: 9, using: &source)
            let reading = Reading(cut, .text(error: "\nError: "), framing: .chunked)
            #expect(reading.text == Array(text.utf8), "\(cut)")
            let end = failure.map { StreamDecoder.End.failed(.announced(String(decoding: $0, as: UTF8.self))) }
            #expect(reading.end == end ?? .done, "\(cut)")
        }
    }

    private func expect(
        _ chunks: [String],
        _ text: String,
        _ end: StreamDecoder.End,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for cut in Cuts.all(of: framed(utf8(chunks))) {
            let reading = Reading(cut, .text(error: "\nError: "), framing: .chunked)
            #expect(reading.text == Array(text.utf8), "\(cut)", sourceLocation: sourceLocation)
            #expect(reading.end == end, "\(cut)", sourceLocation: sourceLocation)
        }
    }

    private func framed(_ chunks: [[UInt8]]) -> [UInt8] {
        let frames = chunks.flatMap { Array("\(String($0.count, radix: 16))\r\n".utf8) + $0 + Array("\r\n".utf8) }
        return frames + Array("0\r\n\r\n".utf8)
    }
}
