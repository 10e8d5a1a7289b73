import HTTPTransport
import HTTPTypes
import Testing

@testable import CurlTransport

@Suite struct KnownHeaderLinesTests {
    private let known = KnownHeaderLines()

    /// Reads a line without its end.
    private func field(_ line: String) -> HTTPField? {
        Array(line.utf8).withUnsafeBytes { line in
            line.firstIndex(of: UInt8(ascii: ":")).flatMap { known.field(line, colon: $0) }
        }
    }

    @Test func aLineReadsTheSameTheSecondTime() {
        for _ in 1...3 {
            let field = field("Content-Type:  application/json ")
            #expect(field?.name == .contentType)
            #expect(field?.name.rawName == "Content-Type")
            #expect(field?.value == "application/json")
        }
    }

    @Test func aNameKeepsItsSpellingAndTakesTheNewValue() {
        #expect(field("Date: 1")?.value == "1")
        #expect(field("Date: 2")?.value == "2")
        #expect(field("date: 2")?.name.rawName == "date")
        #expect(field("Date: 2")?.name.rawName == "Date")
        #expect(field("Date:")?.value == "")
    }

    @Test func namesOnTheSamePlaceAreKeptApart() {
        // All names of one length that begin and end with the same letters fall on one place.
        let lines = ["abz: 1", "acz: 1", "abz: 1", "a:bz: 1", "adz: 12", "abz: 1"]
        #expect(
            lines.map { field($0)?.description } == ["abz: 1", "acz: 1", "abz: 1", "a: bz: 1", "adz: 12", "abz: 1"]
        )
    }

    @Test func aNameThatIsNoneIsNoneEachTime() {
        for _ in 1...2 {
            #expect(field("bad name: x") == nil)
            #expect(field(": x") == nil)
        }
    }

    @Test func longLinesAreReadEachTime() {
        let value = String(repeating: "a", count: 1000)
        for _ in 1...2 { #expect(field("x-note: \(value)")?.value == value) }
        #expect(field("x-note: b")?.value == "b")
    }

    @Test func aStatusLineIsReadWhenItIsAnotherThanTheLast() {
        var readCount = 0
        let codes = ["HTTP/1.1 200 OK", "HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found", "HTTP/1.1 200 OK"].map { line in
            Array(line.utf8).withUnsafeBytes { line in
                known.status(line) { line in
                    readCount += 1
                    return HTTPResponse.Status(code: line[9] == UInt8(ascii: "2") ? 200 : 404)
                }?.code
            }
        }
        #expect(codes == [200, 200, 404, 200])
        #expect(readCount == 3)
    }
}
