import HTTPTransport
import HTTPTypes
import Testing

@testable import CurlTransport

@Suite struct ResponseHeaderParserTests {
    /// Feeds lines as libcurl does, each with its end; gives the head, and after how many lines it was there.
    private func parse(_ lines: String...) -> (head: HTTPResponse?, lineCount: Int?) {
        var parser = ResponseHeaderParser()
        let known = KnownHeaderLines()
        var complete: Int?
        for (index, line) in lines.enumerated() {
            let isComplete = Array((line + "\r\n").utf8).withUnsafeBytes { parser.feed($0, known: known) }
            if isComplete { complete = index + 1 }
        }
        return (parser.head, complete)
    }

    @Test func readsStatusReasonAndFields() {
        let (head, count) = parse("HTTP/1.1 404 Not Found", "Content-Type: text/html", "X-A:b", "x-a:  c ", "")
        #expect(count == 5)
        #expect(head?.status == .notFound)
        #expect(head?.status.reasonPhrase == "Not Found")
        #expect(head?.headerFields[.contentType] == "text/html")
        #expect(head?.headerFields[values: HTTPField.Name("X-A")!] == ["b", "c"])
    }

    @Test func readsAStatusWithoutReasonAsHTTP2Has() {
        #expect(parse("HTTP/2 200", "").head == HTTPResponse(status: .init(code: 200)))
    }

    @Test func passesOverInterimAnswers() {
        let (head, count) = parse("HTTP/1.1 103 Early Hints", "link: x", "", "HTTP/1.1 200 OK", "a: b", "")
        #expect(count == 6)
        #expect(head?.status.code == 200)
        #expect(head?.headerFields.count == 1)
    }

    @Test func passesOverTrailers() {
        let (head, count) = parse("HTTP/1.1 200 OK", "a: b", "", "c: d", "")
        #expect(count == 3)
        #expect(head?.headerFields.count == 1)
    }

    @Test func leavesOutWhatIsNoField() {
        let (head, _) = parse("HTTP/1.1 200 OK", "no colon", "bad name: x", ": x", "good: y", "")
        #expect(head?.headerFields.map(\.value) == ["y"])
    }

    @Test func hasNoHeadWithoutAStatus() {
        #expect(parse("a: b", "").head == nil)
        #expect(parse("HTTP/1.1 abc", "").head == nil)
        #expect(parse("HTTP/1.1 99999 x", "").head == nil)
    }
}
