import HTTPTypes
import Testing

@_spi(Generated) @testable import APIRuntime

@Suite struct APIRequestTests {
    private enum Colour: String, APIParameter {
        case red = "RED"

        var parameterText: String { rawValue }
    }

    @Test func queryParametersKeepTheirOrder() {
        var request = APIRequest("search", .get, "/search")
        request.query("q", "a b&c")
        request.query("none", String?.none)
        request.query("page", 2)
        request.query("colour", Colour.red)
        request.query("tag", ["x", "y"])
        #expect(request.query.joined(separator: "&") == "q=a%20b%26c&page=2&colour=RED&tag=x&tag=y")
    }

    @Test func aHeaderValueIsAcceptedOrRejectedButNotChanged() throws {
        var request = APIRequest("call", .get, "/")
        try request.header("X-Trace", "abc")
        try request.header("X-None", String?.none)
        #expect(request.headers.count == 1)
        for value in ["a\r\nInjected: yes", "a\0b", "a\nb"] {
            let error = #expect(throws: APIError.self) { try request.header("X-Trace", value) }
            #expect(error?.code == .configuration)
            #expect(
                error?.description == """
                    call: the value of header field 'X-Trace' has a character that is not allowed there; remove it
                    """
            )
        }
    }

    @Test func whatJSONCannotSayIsRefused() {
        var request = APIRequest("call", .post, "/")
        let error = #expect(throws: APIError.self) { try request.json(["temperature": Double.infinity]) }
        #expect(error?.code == .decoding)
        #expect(
            error?.description
                == "call: the arguments cannot be encoded as JSON: inf for 'temperature' has no JSON form"
        )
    }

    @Test func aMethodThatIsNoTokenIsNeverSent() {
        let request = APIRequest("call", "QUERY", "/")
        #expect(request.method.rawValue == "QUERY")
        #expect(request.fault == nil)
        #expect(APIRequest("call", "A B", "/").fault == "'A B' is not a valid HTTP method; correct the description")
    }

    @Test func theFailureTypeIsTheMostExactOne() {
        let request = APIRequest("call", .get, "/", failures: [422: "Invalid", 4: "Client", 0: "Other"])
        #expect(request.failureType(for: 422) == "Invalid")
        #expect(request.failureType(for: 404) == "Client")
        #expect(request.failureType(for: 500) == "Other")
        #expect(APIRequest("call", .get, "/").failureType(for: 500) == nil)
    }
}
