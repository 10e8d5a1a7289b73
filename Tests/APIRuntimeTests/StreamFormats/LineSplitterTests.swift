import Testing

@_spi(Generated) @testable import APIRuntime

struct LineSplitterTests {
    @Test(arguments: [
        ("a\nb\n", ["a", "b"]),
        ("a\rb\r", ["a", "b"]),
        ("a\r\nb\r\n", ["a", "b"]),
        ("\r\n\r\n", ["", ""]),
        ("\n\r\n\r", ["", "", ""]),
        ("a\r\r\nb\n\rc", ["a", "", "b", ""]),
        ("no end", []),
    ])
    func standardLinesEndAtCRAndLFAndCRLF(input: String, lines: [String]) throws {
        for cut in Cuts.all(of: Array(input.utf8)) {
            #expect(try split(cut, .standard) == utf8(lines), "\(cut)")
        }
    }

    @Test(arguments: [
        ("a\nb\n", ["a", "b"]),
        ("a\rb\r\n\n", ["a\rb\r", ""]),
        ("a\r", []),
    ])
    func lineFeedLinesKeepCR(input: String, lines: [String]) throws {
        for cut in Cuts.all(of: Array(input.utf8)) {
            #expect(try split(cut, .lineFeed) == utf8(lines), "\(cut)")
        }
    }

    @Test func aLoneCRAtTheEndOfAPieceEndsTheLineAtOnce() throws {
        var splitter = LineSplitter(.standard)
        #expect(try lines(of: Array("a\r".utf8), &splitter) == utf8(["a"]))
        #expect(try lines(of: Array("\n".utf8), &splitter) == [])
        #expect(try lines(of: Array("\n".utf8), &splitter) == utf8([""]))
    }

    @Test func aLineOfTheLimitPassesAndALongerOneFails() throws {
        for cut in Cuts.all(of: Array("1234\n".utf8)) {
            #expect(try split(cut, .standard, maximumLength: 4) == utf8(["1234"]))
        }
        for cut in Cuts.all(of: Array("12345\n".utf8)) {
            #expect(throws: StreamFailure.tooLong(limit: 4)) { try split(cut, .standard, maximumLength: 4) }
        }
    }

    @Test func randomBytesHaveTheSameLinesInAnyPieces() throws {
        var source = SeededSource(1)
        for _ in 0..<300 {
            let bytes = (0..<60).map { _ in [0x0A, 0x0D, 0x61, 0x62].randomElement(using: &source) ?? 0 } as [UInt8]
            let whole = try split([bytes], .standard)
            let pieces = Cuts.random(of: bytes, longest: 7, using: &source)
            #expect(try split(pieces, .standard) == whole, "\(bytes)")
        }
    }

    private func split(
        _ pieces: [[UInt8]],
        _ ends: StreamFormat.Lines,
        maximumLength: Int = 100
    ) throws -> [[UInt8]] {
        var splitter = LineSplitter(ends, maximumLength: maximumLength)
        return try pieces.flatMap { try lines(of: $0, &splitter) }
    }

    private func lines(of piece: [UInt8], _ splitter: inout LineSplitter) throws -> [[UInt8]] {
        try piece.withUnsafeBytes { bytes in
            var cursor = ByteCursor(bytes)
            var result: [[UInt8]] = []
            while let line = try splitter.next(in: &cursor) {
                switch line {
                case .unbuffered(let part): result.append(Array(part))
                case .joined(let joined): result.append(joined)
                }
            }
            return result
        }
    }
}
