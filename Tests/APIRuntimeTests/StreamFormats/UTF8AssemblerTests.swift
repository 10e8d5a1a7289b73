import Testing

@_spi(Generated) @testable import APIRuntime

struct UTF8AssemblerTests {
    @Test(arguments: ["", "plain", "café", "日本語", "a😀b", "e\u{301}\r\n\0"])
    func textComesOutAsItWent(text: String) {
        for cut in Cuts.all(of: Array(text.utf8)) {
            let pieces = assemble(cut)
            #expect(Array(pieces.joined().utf8) == Array(text.utf8))
            #expect(pieces.allSatisfy { !$0.unicodeScalars.contains("\u{FFFD}") })
        }
    }

    // Unicode §3.9, tables 3-8 to 3-11, and beginnings that are cut off.
    @Test(
        arguments: [
            [0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41],
            [0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41],
            [0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42],
            [0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41],
            [0xF0, 0x9F, 0x98], [0xE6, 0x97], [0xC3], [0xF0, 0x9F, 0x98, 0xF0, 0x9F, 0x98],
            [0x80, 0x80, 0x80, 0x80, 0xF5, 0x80, 0x80, 0xC1, 0x80],
        ] as [[UInt8]]
    )
    func illFormedBytesAreReplacedLikeInTheWholeText(bytes: [UInt8]) {
        for cut in Cuts.all(of: bytes) {
            #expect(assemble(cut).joined() == String(decoding: bytes, as: UTF8.self), "\(cut)")
        }
    }

    @Test func aCharacterIsOutWithItsLastByte() {
        var assembler = UTF8Assembler()
        let pieces = ([0xF0, 0x9F, 0x98, 0x80] as [UInt8]).map { byte in [byte].withUnsafeBytes { assembler.push($0) } }
        #expect(pieces == ["", "", "", "😀"])
        #expect(assembler.finish() == "")
    }

    @Test func randomBytesAreReplacedTheSameInAnyPieces() {
        var source = SeededSource(3)
        let bytes: [UInt8] = [
            0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC3, 0xE0, 0xE6, 0xED, 0xF0, 0xF1, 0xF4, 0xF5,
        ]
        for _ in 0..<3000 {
            let input = (0..<24).map { _ in bytes.randomElement(using: &source) ?? 0 }
            let pieces = Cuts.random(of: input, longest: 5, using: &source)
            #expect(assemble(pieces).joined() == String(decoding: input, as: UTF8.self), "\(pieces)")
        }
    }

    private func assemble(_ pieces: [[UInt8]]) -> [String] {
        var assembler = UTF8Assembler()
        return pieces.map { piece in piece.withUnsafeBytes { assembler.push($0) } } + [assembler.finish()]
    }
}
