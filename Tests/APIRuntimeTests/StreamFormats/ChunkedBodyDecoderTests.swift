import Testing

@_spi(Generated) @testable import APIRuntime

struct ChunkedBodyDecoderTests {
    @Test(arguments: [
        ("4\r\nWiki\r\n5\r\npedia\r\n0\r\n\r\n", ["Wiki", "pedia"]),
        ("0\r\n\r\n", []),
        ("A\r\n0123456789\r\n0\r\n\r\n", ["0123456789"]),
        ("00b\r\n\r\n123456789\r\n0\r\n\r\n", ["\r\n123456789"]),
        ("1\nx\n0\n\n", ["x"]),
    ])
    func chunksAreReturnedWithTheirBorders(input: String, chunks: [String]) throws {
        for cut in Cuts.all(of: Array(input.utf8)) {
            #expect(try decode(cut) == .init(chunks: utf8(chunks), isFinished: true), "\(cut)")
        }
    }

    @Test(arguments: [
        "1;name=value\r\nx\r\n0\r\n\r\n",
        "1 ;a=\"q;\\\"\"\r\nx\r\n0;last\r\n\r\n",
        "1\r\nx\r\n0\r\nExpires: never\r\nX: y\r\n\r\n",
    ])
    func extensionsAndTrailersArePassedOver(input: String) throws {
        for cut in Cuts.all(of: Array(input.utf8)) {
            #expect(try decode(cut) == .init(chunks: utf8(["x"]), isFinished: true), "\(cut)")
        }
    }

    @Test func aChunkEndsWithItsLastByteAndNotLater() throws {
        var decoder = ChunkedBodyDecoder()
        #expect(try log(Array("2\r\nab".utf8), &decoder) == ["start", "ab", "end"])
        #expect(try log(Array("\r\n".utf8), &decoder) == [])
    }

    @Test func whatFollowsTheEndIsPassedOver() throws {
        #expect(try decode([Array("0\r\n\r\nHTTP/1.1".utf8)]) == .init(chunks: [], isFinished: true))
    }

    @Test func aBodyThatStopsIsNotFinished() throws {
        #expect(try decode([Array("5\r\nab".utf8)]) == .init(chunks: utf8(["ab"]), isFinished: false))
        #expect(try decode([Array("1\r\na\r\n0\r\n".utf8)]) == .init(chunks: utf8(["a"]), isFinished: false))
    }

    @Test(arguments: [
        ("g\r\n", "a chunk size begins with byte 103 instead of a digit"),
        ("\r\n", "a chunk size begins with byte 13 instead of a digit"),
        ("-1\r\n", "a chunk size begins with byte 45 instead of a digit"),
        ("1x\r\n", "a chunk size contains byte 120"),
        ("1\r\nab", "byte 98 follows a chunk instead of a line end"),
        ("ffffffffffffffff\r\n", "a chunk size is too large"),
        ("8000000000000000\r\n", "a chunk size is too large"),
    ])
    func invalidFramingFails(input: String, message: String) {
        for cut in Cuts.all(of: Array(input.utf8)) {
            #expect(throws: StreamFailure.framing(message)) { try decode(cut) }
        }
    }

    @Test func theLargestSizeIsTaken() throws {
        #expect(try decode([Array("7fffffffffffffff\r\na".utf8)]) == .init(chunks: utf8(["a"]), isFinished: false))
    }

    private struct Body: Equatable {
        var chunks: [[UInt8]] = []
        var isFinished = false
    }

    private func decode(_ pieces: [[UInt8]]) throws -> Body {
        var decoder = ChunkedBodyDecoder()
        var body = Body()
        for piece in pieces {
            try piece.withUnsafeBytes { bytes in
                var cursor = ByteCursor(bytes)
                while let element = try decoder.next(in: &cursor) {
                    switch element {
                    case .chunkStart: body.chunks.append([])
                    case .bytes(let part): body.chunks[body.chunks.count - 1] += part
                    case .chunkEnd, .end: break
                    }
                }
            }
        }
        body.isFinished = decoder.isFinished
        return body
    }

    private func log(_ piece: [UInt8], _ decoder: inout ChunkedBodyDecoder) throws -> [String] {
        try piece.withUnsafeBytes { bytes in
            var cursor = ByteCursor(bytes)
            var result: [String] = []
            while let element = try decoder.next(in: &cursor) {
                switch element {
                case .chunkStart: result.append("start")
                case .bytes(let part): result.append(String(decoding: part, as: UTF8.self))
                case .chunkEnd: result.append("end")
                case .end: result.append("last")
                }
            }
            return result
        }
    }
}
