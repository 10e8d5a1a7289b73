import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct BodyCollectorTests {
    private let framed = Array("3\r\nabc\r\n5;x=y\r\ndefgh\r\n0\r\n\r\n".utf8)

    @Test func takesABodyWithoutFramingAsItIs() {
        var body = BodyCollector(framing: .none, limit: 100)
        body.append(framed)
        #expect(body.bytes == framed)
    }

    @Test func takesTheFramingOffHoweverTheBodyIsCut() {
        for cuts in Cuts.all(of: framed) {
            var body = BodyCollector(framing: .chunked, limit: 100)
            for part in cuts { body.append(part) }
            #expect(body.bytes == Array("abcdefgh".utf8))
        }
    }

    @Test func isFullAtItsLimit() {
        for cuts in Cuts.all(of: framed) {
            var body = BodyCollector(framing: .chunked, limit: 4)
            for part in cuts { body.append(part) }
            #expect(body.bytes == Array("abcd".utf8))
            #expect(body.isFull)
        }
    }

    @Test func keepsTheBytesBeforeInvalidFraming() {
        var body = BodyCollector(framing: .chunked, limit: 100)
        body.append(Array("3\r\nabc\r\nzz\r\n".utf8))
        body.append(Array("3\r\ndef\r\n".utf8))
        #expect(body.bytes.starts(with: Array("abc".utf8)))
        #expect(body.bytes.count <= 6)
    }
}
