import HTTPTypes
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct TransportRequestCredentialsTests {
    private func request(_ url: String = "http://localhost/call") -> TransportRequest {
        TransportRequest(operation: "call", url: url)
    }

    @Test func aTokenIsSentInAuthorization() throws {
        var request = request()
        try request.add("t", of: .bearer("a", "t"))
        #expect(request.headers[.authorization] == "Bearer t")
        try request.add("own t", of: .authorization("a", "t"))
        #expect(request.headers[.authorization] == "own t")
    }

    @Test func aKeyIsSentInItsLocation() throws {
        var request = request()
        try request.add("k&1", of: .apiKey("a", in: .query, named: "api key", nil))
        try request.add("s;1", of: .apiKey("a", in: .cookie, named: "sid", nil))
        try request.add("h", of: .apiKey("a", in: .header, named: "X-Key", nil))
        #expect(request.url == "http://localhost/call?api%20key=k%261")
        #expect(request.headers[.cookie] == "sid=s%3B1")
        #expect(request.headers[HTTPField.Name("X-Key")!] == "h")
    }

    @Test func aParameterOfTheSameNameIsKept() throws {
        var request = request("http://localhost/call?key=mine")
        try request.add("k", of: .apiKey("a", in: .query, named: "key", nil))
        #expect(request.url == "http://localhost/call?key=mine")
    }

    @Test func aSecretWithALineBreakIsRejected() {
        var request = request()
        let error = #expect(throws: APIError.self) { try request.add("a\nb", of: .bearer("token", nil)) }
        #expect(error?.code == .authorization)
        #expect(error?.message == "the credential 'token' has a character that is not allowed in a header field")
    }
}
