import HTTPTransport
import HTTPTypes
import Testing

@Suite struct APIErrorTests {
    @Test func itsDescriptionBeginsWithTheOperation() {
        #expect(APIError(.timeout, "text").description == "text")
        let error = APIError(.timeout, "text", operation: "health")
        #expect(error.description == "health: text")
        #expect(error.errorDescription == "health: text")
        #expect("\(error.code)" == "timeout")
    }

    @Test func hasTheRequestIDOfTheResponse() throws {
        let name = try #require(HTTPField.Name("X-Request-ID"))
        #expect(APIError(.status, "text", headers: [name: "7"]).requestID == "7")
        #expect(APIError(.status, "text").requestID == nil)
    }
}
