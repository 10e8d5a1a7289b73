import HTTPTransport
import HTTPTypes
import Testing

@Suite struct TransportRequestTests {
    private func request(_ method: HTTPRequest.Method = .get, body: UploadBody? = nil) -> TransportRequest {
        TransportRequest(operation: "call", method: method, url: "http://host/a?key=secret#part", body: body)
    }

    @Test func itsAddressHasNoQuery() {
        #expect(request().address == "http://host/a")
    }

    @Test(arguments: [(HTTPRequest.Method.get, true), (.put, true), (.delete, true), (.post, false), (.patch, false)])
    func isIdempotentByItsMethodOrAField(_ method: HTTPRequest.Method, _ isIdempotent: Bool) throws {
        var request = request(method)
        #expect(request.isIdempotent == isIdempotent)
        let name: HTTPField.Name = try #require(HTTPField.Name("Idempotency-Key"))
        request.idempotencyField = name
        #expect(request.isIdempotent == isIdempotent)
        request.headers = [name: "1"]
        #expect(request.isIdempotent)
    }

    @Test func onlyASequenceCannotBeSentTwice() {
        #expect(request().canBeRepeated)
        #expect(request(body: "text").canBeRepeated)
        #expect(request(body: .file("/tmp/a")).canBeRepeated)
        #expect(!request(body: .stream(AsyncStream<[UInt8]> { $0.finish() })).canBeRepeated)
    }

    @Test func copiesShareTheirFieldsUntilOneIsChanged() {
        let first = request()
        var second = first
        #expect(first.sharedHeaders.isSame(as: second.sharedHeaders))
        second.headers = [.age: "1"]
        #expect(!first.sharedHeaders.isSame(as: second.sharedHeaders))
        #expect(first.headers.isEmpty)
    }
}
